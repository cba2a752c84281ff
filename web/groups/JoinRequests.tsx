// Who wants to come into groups that I lead: a bar that opens into the requests themselves.
import { DownOutlined, UpOutlined, UsergroupAddOutlined } from '@ant-design/icons';
import { App, Button, Skeleton } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { Trouble } from '../base/Trouble.tsx';
import { useConversations } from '../conversations/conversations.ts';
import { Person } from '../users/Person.tsx';
import { nameOf } from '../users/user.ts';
import { admit, decline, type JoinRequest, requests, useWaiting } from './joining.ts';
import './joining.css';

interface Waiting {
  group: number;
  count: number;
  /** Empty where only one group can be meant. */
  title: string;
}

/** `id`: of one group alone. */
export function JoinRequestsBar({ id }: { id?: number }) {
  const toAnswer = useWaiting((state) => state.toAnswer);
  const mine = useConversations((state) => state.byId);
  const waiting = Object.entries(toAnswer)
    .map(([group, count]) => ({ group: Number(group), count, title: id ? '' : (mine[Number(group)]?.title ?? '') }))
    .filter(({ group, count }) => count > 0 && group in mine && (!id || id === group));
  return waiting.length ? <Bar waiting={waiting} /> : null;
}

function Bar({ waiting }: { waiting: readonly Waiting[] }) {
  const { t } = useTranslation();
  const [unfolded, setUnfolded] = useState(false);
  const all = waiting.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="join-requests">
      <button type="button" className="requests-bar" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        <UsergroupAddOutlined />
        <span>{t('joining.requests', { count: all })}</span>
        {unfolded ? <UpOutlined /> : <DownOutlined />}
      </button>
      {unfolded && (
        <div className="join-requests-list scroll">
          {waiting.map(({ group, count, title }) => (
            <Requests key={group} id={group} count={count} title={title} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Read anew whenever there are more or fewer. */
function Requests({ id, count, title }: { id: number; count: number; title: string }) {
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
