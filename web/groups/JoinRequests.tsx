// Who wants to come into groups that I lead: a bar that opens into the requests themselves.
import { DownOutlined, UpOutlined, UsergroupAddOutlined } from '@ant-design/icons';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../base/later.ts';
import { useConversations } from '../conversations/conversations.ts';
import { useWaiting } from './joining.ts';
import './joining.css';

const Requests = later(async () => (await import('./Requests.tsx')).Requests);

interface Waiting {
  group: number;
  count: number;
  /** Empty where only one group can be meant. */
  title: string;
}

export function JoinRequestsBar({ id }: { id?: number }) {
  const waiting = useAsking(id);
  return waiting.length ? <Bar waiting={waiting} /> : null;
}

/** `id`: of one group alone. */
export function useAsking(id?: number): readonly Waiting[] {
  const toAnswer = useWaiting((state) => state.toAnswer);
  const mine = useConversations((state) => state.byId);
  return Object.entries(toAnswer)
    .map(([group, count]) => ({ group: Number(group), count, title: id ? '' : (mine[Number(group)]?.title ?? '') }))
    .filter(({ group, count }) => count > 0 && group in mine && (!id || id === group));
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
          <Suspense>
            {waiting.map(({ group, count, title }) => (
              <Requests key={group} id={group} count={count} title={title} />
            ))}
          </Suspense>
        </div>
      )}
    </div>
  );
}
