// The narrow rail at the left: where to go, and who I am.
import { MessageFilled, MessageOutlined, PhoneFilled, PhoneOutlined, TeamOutlined } from '@ant-design/icons';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Logo } from './base/Logo.tsx';
import { later } from './base/later.ts';
import { useMenuButton } from './base/menu-button.ts';
import { useMissedCount } from './calls/past.ts';
import { isQuiet, isWaiting } from './conversations/conversation.ts';
import { useConversations } from './conversations/conversations.ts';
import { useFriends } from './friends/friends.ts';
import { Avatar } from './users/Avatar.tsx';
import { useMe } from './users/session.ts';
import { nameOf } from './users/user.ts';

const AccountMenu = later(async () => (await import('./AccountMenu.tsx')).AccountMenu);

export type Place = 'chats' | 'calls' | 'friends';

export function Rail({ place, setPlace }: { place: Place; setPlace: (place: Place) => void }) {
  const { t } = useTranslation();
  const waiting = useFriends(
    (state) => state.requests.filter((request) => request.state === 'REQUESTED_BY_THEM').length,
  );
  const missed = useMissedCount();
  const unreadChats = useConversations(
    (state) => Object.values(state.byId).filter((item) => isWaiting(item) && !isQuiet(item)).length,
  );
  return (
    <nav className="rail" aria-label={t('nav.main')}>
      <div className="rail-logo">
        <Logo size={38} />
      </div>
      <RailButton
        label={t('nav.chats')}
        icon={place === 'chats' ? <MessageFilled /> : <MessageOutlined />}
        count={unreadChats}
        active={place === 'chats'}
        onClick={() => setPlace('chats')}
      />
      <RailButton
        label={t('nav.calls')}
        icon={place === 'calls' ? <PhoneFilled /> : <PhoneOutlined />}
        count={missed}
        says={missed ? t('calls.missed', { count: missed }) : ''}
        active={place === 'calls'}
        onClick={() => setPlace('calls')}
      />
      <RailButton
        label={t('nav.friends')}
        icon={<TeamOutlined />}
        count={waiting}
        says={waiting ? t('friends.requests', { count: waiting }) : ''}
        active={place === 'friends'}
        onClick={() => setPlace('friends')}
      />
      <div className="rail-space" />
      <Account />
    </nav>
  );
}

function RailButton(props: {
  label: string;
  icon: ReactNode;
  count: number;
  says?: string;
  active: boolean;
  onClick: () => void;
}) {
  return (
    <button
      data-hint={props.says || props.label}
      data-hint-side="right"
      type="button"
      className="rail-button"
      aria-label={props.says ? `${props.label}, ${props.says}` : props.label}
      aria-current={props.active ? 'page' : undefined}
      onClick={props.onClick}
    >
      {props.icon}
      {props.count > 0 && (
        <span className="rail-count" aria-hidden="true">
          {props.count > 99 ? '99+' : props.count}
        </span>
      )}
    </button>
  );
}

function Account() {
  const { t } = useTranslation();
  const me = useMe();
  const menu = useMenuButton('right');
  return (
    <>
      <button {...menu.button} type="button" className="rail-me" aria-label={t('nav.account')} title={nameOf(me)}>
        <Avatar id={me.id} name={nameOf(me)} avatar={me.avatar} size={40} />
      </button>
      <Suspense>{menu.at && <AccountMenu at={menu.at} close={menu.close} />}</Suspense>
    </>
  );
}
