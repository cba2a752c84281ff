// Those who want to come into one group, and what they are answered.
import { App, Button, Skeleton } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { Trouble } from '../base/Trouble.tsx';
import { Person } from '../users/Person.tsx';
import { nameOf } from '../users/user.ts';
import { admit, decline, type JoinRequest, requests } from './joining.ts';

/** Read anew whenever there are more or fewer. */
export function Requests({ id, count, title }: { id: number; count: number; title: string }) {
  const { t } = useTranslation();
  const [all, setAll] = useState<readonly JoinRequest[] | null>(null);
  const [failed, setFailed] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another count, another list
  const load = useCallback(() => {
    let current = true;
    setFailed(false);
    requests(id).then(
      (fresh) => current && setAll(fresh),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [id, count]);
  useEffect(load, [load]);

  if (failed && !all) return <Trouble title={t('joining.requestsFailed')} retry={load} />;
  if (!all) return <Skeleton active avatar title={false} />;
  return all.map((request) => (
    <Request
      key={request.user.id}
      id={id}
      request={request}
      title={title}
      answered={() => setAll((now) => now?.filter(({ user }) => user.id !== request.user.id) ?? null)}
    />
  ));
}

interface Props {
  id: number;
  request: JoinRequest;
  title: string;
  answered: () => void;
}

function Request({ id, request: { user, note }, title, answered }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);

  async function attempt(act: (id: number, userId: number) => Promise<unknown>) {
    setBusy(true);
    try {
      await act(id, user.id);
      answered();
    } catch (error) {
      message.error(refusalWords(error));
      setBusy(false);
    }
  }

  return (
    <section className="request" aria-label={nameOf(user)}>
      <Person user={user} under={title ? t('joining.wants', { title }) : `@${user.name}`} />
      {note && (
        <p className="request-note" dir="auto">
          {note}
        </p>
      )}
      <div className="request-buttons">
        <Button type="primary" size="small" disabled={busy} onClick={() => attempt(admit)}>
          {t('joining.admit')}
        </Button>
        <Button size="small" disabled={busy} onClick={() => attempt(decline)}>
          {t('joining.decline')}
        </Button>
      </div>
    </section>
  );
}
