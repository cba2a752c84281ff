// The links that lead into a group, or onto this server: made, handed on, taken back.
import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Select, Skeleton } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { Trouble } from '../base/Trouble.tsx';
import { InviteLink } from './InviteLink.tsx';
import { create, type Invite, list, type Place, revoke } from './invites.ts';
import './joining.css';

/** Minutes; 0: for ever. */
const LIVES = [60, 1440, 10_080, 43_200, 0] as const;
const WEEK = 10_080;
/** 0: any number. */
const LIMITS = [1, 5, 25, 100, 0];

/** Read anew whenever `moment` is another one. */
export function InviteLinks({ place, moment = 0 }: { place: Place; moment?: number }) {
  const { t } = useTranslation();
  const [all, setAll] = useState<readonly Invite[] | null>(null);
  const [failed, setFailed] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment, another list
  const load = useCallback(() => {
    setFailed(false);
    list(place).then(setAll, () => setFailed(true));
  }, [place, moment]);
  useEffect(load, [load]);

  async function takeBack(code: string) {
    await revoke(place, code);
    setAll((now) => now?.filter((invite) => invite.code !== code) ?? null);
  }

  if (failed) return <Trouble title={t('joining.linksFailed')} retry={load} />;
  if (!all) return <Skeleton active title={false} />;
  return (
    <>
      <NewLink place={place} made={(invite) => setAll([invite, ...all])} />
      {all.length === 0 && <p className="quiet">{t('joining.noLinks')}</p>}
      <ul className="invite-links" aria-label={t('joining.links')}>
        {all.map((invite) => (
          <InviteLink key={invite.code} invite={invite} revoke={() => takeBack(invite.code)} />
        ))}
      </ul>
    </>
  );
}

function NewLink({ place, made }: { place: Place; made: (invite: Invite) => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [minutes, setMinutes] = useState<(typeof LIVES)[number]>(WEEK);
  const [limit, setLimit] = useState(0);
  const [busy, setBusy] = useState(false);

  async function submit() {
    setBusy(true);
    try {
      made(await create(place, { minutes, limit }));
    } catch (error) {
      message.error(refusalWords(error));
    }
    setBusy(false);
  }

  const timesOf = (count: number) =>
    count === 0 ? t('joining.timesAny') : count === 1 ? t('joining.timesOnce') : t('joining.timesMany', { count });
  return (
    <form
      className="new-link"
      aria-label={t('joining.newLink')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label htmlFor="link-life">
        <span className="quiet">{t('joining.life')}</span>
        <Select
          id="link-life"
          value={minutes}
          onChange={setMinutes}
          options={LIVES.map((value) => ({ value, label: t(`joining.lives.${value}`) }))}
        />
      </label>
      <label htmlFor="link-times">
        <span className="quiet">{t('joining.times')}</span>
        <Select
          id="link-times"
          value={limit}
          onChange={setLimit}
          options={LIMITS.map((value) => ({ value, label: timesOf(value) }))}
        />
      </label>
      <Button type="primary" htmlType="submit" icon={<PlusOutlined />} loading={busy}>
        {t('joining.make')}
      </Button>
    </form>
  );
}
