// Who may ask to be my friend, and who sees when I am here. Each takes effect at once.
import { App, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { answer, api } from '../base/rest.ts';
import { Trouble } from '../base/Trouble.tsx';

const ASKERS = ['EVERYBODY', 'GROUP_MEMBERS', 'NOBODY'] as const;
const SEERS = ['MEMBERS', 'FRIENDS', 'INVISIBLE'] as const;

interface Choices {
  requestsFrom: (typeof ASKERS)[number];
  presenceToFriends: boolean;
  invisible: boolean;
}

const seersOf = ({ presenceToFriends, invisible }: Choices): (typeof SEERS)[number] =>
  invisible ? 'INVISIBLE' : presenceToFriends ? 'FRIENDS' : 'MEMBERS';

export function PrivacyChoices({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [choices, setChoices] = useState<Choices | null>(null);
  const [failed, setFailed] = useState(false);

  function load() {
    setFailed(false);
    answer(api.me.$get()).then(setChoices, () => setFailed(true));
  }
  useEffect(load, []);

  async function change(next: Partial<Choices>) {
    if (!choices) return;
    setChoices({ ...choices, ...next });
    try {
      setChoices(await answer(api.me.$patch({ json: next })));
    } catch (error) {
      setChoices(choices);
      message.error(refusalWords(error));
    }
  }

  if (failed) return <Trouble title={t('privacy.loadFailed')} retry={load} />;
  return (
    <section className="choices">
      <Choice
        close={close}
        id="requests-from"
        label={t('privacy.requestsFrom')}
        hint={t('privacy.requestsFromHint')}
        options={ASKERS.map((value) => ({ value, label: t(`privacy.${value}`) }))}
        value={choices?.requestsFrom}
        choose={(requestsFrom) => void change({ requestsFrom })}
      />
      <Choice
        close={close}
        id="seen-by"
        label={t('privacy.seenBy')}
        hint={t('privacy.seenByHint')}
        options={SEERS.map((value) => ({ value, label: t(`privacy.${value}`) }))}
        value={choices ? seersOf(choices) : undefined}
        choose={(seers) =>
          void change(
            seers === 'INVISIBLE' ? { invisible: true } : { invisible: false, presenceToFriends: seers === 'FRIENDS' },
          )
        }
      />
    </section>
  );
}

function Choice<T extends string>(props: {
  id: string;
  label: string;
  hint: string;
  options: readonly { value: T; label: string }[];
  value: T | undefined;
  choose: (value: T) => void;
  close: () => void;
}) {
  const { id, label, hint, options, value, choose, close } = props;
  const [open, setOpen] = useState(false);
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <Select<T>
        id={id}
        value={value ?? null}
        loading={value === undefined}
        disabled={value === undefined}
        aria-describedby={`${id}-hint`}
        options={[...options]}
        onChange={choose}
        open={open}
        onOpenChange={setOpen}
        // Once it was open its list keeps the Escape that is meant for the dialog.
        onKeyDown={({ key }) => key === 'Escape' && !open && close()}
      />
      <p className="quiet" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
