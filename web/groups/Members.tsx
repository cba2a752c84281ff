// Who is in the group, beside the conversation.
import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../base/Trouble.tsx';
import { below, open } from '../messages/over.ts';
import { Person } from '../users/Person.tsx';
import { useMe } from '../users/session.ts';
import { nameOf } from '../users/user.ts';
import { type Member, members } from './groups.ts';
import { useRoster } from './roster.ts';
import './groups.css';

export function Members({ id, count, close }: { id: number; count: number; close: () => void }) {
  const { t } = useTranslation();
  const me = useMe().id;
  const { all, failed, again } = useMembers(id, count);
  const here = new Set(useRoster(id).flatMap(({ user, online }) => (online ? [user.id] : [])));
  return (
    <aside className="members" aria-label={t('groups.members')}>
      <header className="members-head">
        <h2>{t('groups.members')}</h2>
        <span className="quiet">{count}</span>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('app.close')} onClick={close} />
      </header>
      {failed && <Trouble title={t('groups.membersFailed')} retry={again} />}
      <ul className="people scroll" aria-busy={!all && !failed}>
        {all?.map(({ user, role }) => (
          <li key={user.id}>
            <Person
              user={user}
              under={`@${user.name}${user.id === me ? ` · ${t('account.you')}` : ''}`}
              size={38}
              online={here.has(user.id)}
            >
              {role !== 'MEMBER' && <span className="role">{t(`groups.${role}`)}</span>}
            </Person>
            {user.id !== me && (
              <button
                type="button"
                className="member-button"
                aria-label={t('action.person', { name: nameOf(user) })}
                aria-haspopup="menu"
                onClick={({ currentTarget, clientX, clientY }) =>
                  open({
                    kind: 'person',
                    userId: user.id,
                    // By keyboard there is no place of a click.
                    at: clientX || clientY ? { x: clientX, y: clientY } : below(currentTarget),
                  })
                }
              />
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** Asked for again whenever their number changes. */
function useMembers(id: number, count: number) {
  const [all, setAll] = useState<Member[] | null>(null);
  const [failed, setFailed] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another count means other members
  const again = useCallback(() => {
    setFailed(false);
    members(id).then(setAll, () => setFailed(true));
  }, [id, count]);
  useEffect(again, [again]);

  return { all, failed, again };
}
