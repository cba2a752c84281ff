// A friend in the list: a click opens the conversation, one on the face their card, the dots or a right click what else may be done.
import { EllipsisOutlined, UserOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Person } from '../users/Person.tsx';
import { showPerson } from '../users/person.ts';
import { useWhereabouts } from '../users/presence.ts';
import { remarkOf } from '../users/remarks.ts';
import { nameOf, type User } from '../users/user.ts';
import { WhereaboutsLine } from '../users/WhereaboutsLine.tsx';
import { useDeeds } from './use-deeds.tsx';

export function FriendRow({ user, open }: { user: User; open: () => void }) {
  const { t } = useTranslation();
  const view = { key: 'view', icon: <UserOutlined />, label: t('profile.view'), onClick: () => showPerson(user.id) };
  const items = [view, ...useDeeds(user)];
  const where = useWhereabouts(user.id);
  const known = where && (where.online || where.seen > 0);
  // Whoever calls them otherwise may have forgotten what they call themselves.
  const own = remarkOf(user.id) ? `${user.nickname} · @${user.name}` : `@${user.name}`;
  return (
    <Dropdown trigger={['contextMenu']} menu={{ items }}>
      <li className="row-place">
        <button
          type="button"
          className="friend"
          aria-label={t('friends.message', { name: nameOf(user) })}
          onClick={open}
        >
          <Person user={user} under={known ? <WhereaboutsLine where={where} /> : own} online={where?.online ?? false} />
        </button>
        <button
          type="button"
          className="plain-button friend-face"
          aria-label={t('profile.open', { name: nameOf(user) })}
          title={t('profile.view')}
          onClick={() => showPerson(user.id)}
        />
        <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
          <button type="button" className="row-more" aria-label={t('privacy.more', { name: nameOf(user) })}>
            <EllipsisOutlined />
          </button>
        </Dropdown>
      </li>
    </Dropdown>
  );
}
