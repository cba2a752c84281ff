// Those whom a group keeps out, to be let back in. Where there is nobody, nothing is said.
import { App, Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { Trouble } from '../base/Trouble.tsx';
import { dayAndTime } from '../base/time.ts';
import { Person } from '../users/Person.tsx';
import { nameOf } from '../users/user.ts';
import { type Ban, letBackIn, list } from './bans.ts';

export function KeptOut({ id }: { id: number }) {
  const { t } = useTranslation();
  const [all, setAll] = useState<readonly Ban[]>([]);
  const [failed, setFailed] = useState(false);

  const load = useCallback(() => {
    setFailed(false);
    list(id).then(setAll, () => setFailed(true));
  }, [id]);
  useEffect(load, [load]);

  if (failed) return <Trouble title={t('joining.keptOutFailed')} retry={load} />;
  if (!all.length) return null;
  return (
    <section className="joining-part" aria-label={t('joining.keptOut')}>
      <h3>{t('joining.keptOut')}</h3>
      <p className="quiet">{t('joining.keptOutHint')}</p>
      <ul className="kept-out">
        {all.map((ban) => (
          <Row
            key={ban.user.id}
            id={id}
            ban={ban}
            done={() => setAll((now) => now.filter(({ user }) => user.id !== ban.user.id))}
          />
        ))}
      </ul>
    </section>
  );
}

function Row({ id, ban: { user, by, time }, done }: { id: number; ban: Ban; done: () => void }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);

  async function letIn() {
    setBusy(true);
    try {
      await letBackIn(id, user.id);
      done();
    } catch (error) {
      message.error(refusalWords(error));
      setBusy(false);
    }
  }

  const under = t('joining.keptOutBy', { name: nameOf(by), time: dayAndTime(time, i18n.language) });
  return (
    <li>
      <Person user={user} under={under} opens>
        <Button
          size="small"
          loading={busy}
          onClick={letIn}
          aria-label={t('joining.letBackInName', { name: nameOf(user) })}
        >
          {t('joining.letBackIn')}
        </Button>
      </Person>
    </li>
  );
}
