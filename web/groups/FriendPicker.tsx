// Friends to be chosen, with a filter above them.
import { SearchOutlined } from '@ant-design/icons';
import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matches } from '../conversations/conversation.ts';
import type { Friend } from '../friends/friends.ts';
import { Person } from '../users/Person.tsx';
import { nameOf } from '../users/user.ts';
import './groups.css';

interface Props {
  friends: readonly Friend[];
  chosen: ReadonlySet<number>;
  choose: (chosen: ReadonlySet<number>) => void;
}

export function FriendPicker({ friends, chosen, choose }: Props) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState('');
  if (friends.length === 0) return <p className="quiet">{t('groups.noFriends')}</p>;

  function toggle(id: number, on: boolean) {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    choose(next);
  }

  return (
    <>
      <div className="choose-head">
        <span>{t('groups.choose')}</span>
        {chosen.size > 0 && <span className="quiet">{t('groups.chosen', { count: chosen.size })}</span>}
      </div>
      <Input
        type="search"
        prefix={<SearchOutlined className="quiet" />}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
        placeholder={t('groups.search')}
        aria-label={t('groups.search')}
      />
      <ul className="people choose-list scroll" aria-label={t('groups.choose')}>
        {friends
          .filter(({ user }) => matches(`${nameOf(user)} ${user.name}`, filter.trim()))
          .map(({ user }) => (
            <li key={user.id}>
              <Checkbox
                checked={chosen.has(user.id)}
                onChange={(event) => toggle(user.id, event.target.checked)}
                aria-label={nameOf(user)}
              >
                <Person user={user} under={`@${user.name}`} size={36} />
              </Checkbox>
            </li>
          ))}
      </ul>
    </>
  );
}
