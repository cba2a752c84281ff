// The narrow rail at the left: where to go, and who I am.
import {
  BellOutlined,
  CheckOutlined,
  GlobalOutlined,
  LogoutOutlined,
  MessageFilled,
  MessageOutlined,
  PhoneFilled,
  PhoneOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { App, Badge, Dropdown, type MenuProps, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsAdministrator } from './admin/use-is-administrator.ts';
import { APPEARANCES, choose as chooseAppearance, useAppearance } from './base/appearance.ts';
import { APPEARANCE_ICONS } from './base/appearance-icons.tsx';
import { choose as chooseLanguage } from './base/i18n.ts';
import { Logo } from './base/Logo.tsx';
import { LANGUAGES, NAMES } from './base/languages.ts';
import { refusalWords } from './base/refusal-words.ts';
import { useMissedCount } from './calls/past.ts';
import { isQuiet, isWaiting } from './conversations/conversation.ts';
import { useConversations } from './conversations/conversations.ts';
import { show } from './dialogs.ts';
import { useFriends } from './friends/friends.ts';
import { useNotifications, wish } from './notifications.ts';
import { Avatar } from './users/Avatar.tsx';
import { signOut, useMe } from './users/session.ts';
import { nameOf } from './users/user.ts';

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
      <AccountMenu />
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
    <Tooltip title={props.says || props.label} placement="right" mouseEnterDelay={0.4}>
      <button
        type="button"
        className="rail-button"
        aria-label={props.says ? `${props.label}, ${props.says}` : props.label}
        aria-current={props.active ? 'page' : undefined}
        onClick={props.onClick}
      >
        <Badge count={props.count} size="small" offset={[4, -2]} aria-hidden="true">
          {props.icon}
        </Badge>
      </button>
    </Tooltip>
  );
}

function AccountMenu() {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const me = useMe();
  const appearance = useAppearance((state) => state.chosen);
  const notifies = useNotifications((state) => state.on);

  const isAdministrator = useIsAdministrator();

  const tick = (on: boolean) => (on ? { extra: <CheckOutlined /> } : {});
  const items: MenuProps['items'] = [
    { key: 'profile', icon: <UserOutlined />, label: t('account.profile'), onClick: () => show('profile') },
    { key: 'settings', icon: <SettingOutlined />, label: t('settings.title'), onClick: () => show('account') },
    {
      key: 'appearance',
      icon: APPEARANCE_ICONS[appearance],
      label: t('app.appearance'),
      children: APPEARANCES.map((choice) => ({
        key: choice,
        icon: APPEARANCE_ICONS[choice],
        label: t(`app.${choice}`),
        onClick: () => chooseAppearance(choice),
        ...tick(choice === appearance),
      })),
    },
    {
      key: 'language',
      icon: <GlobalOutlined />,
      label: t('app.language'),
      children: LANGUAGES.map((language) => ({
        key: language,
        label: <span lang={language}>{NAMES[language]}</span>,
        onClick: () => void chooseLanguage(language),
        ...tick(language === i18n.language),
      })),
    },
    {
      key: 'notifications',
      icon: <BellOutlined />,
      label: t('state.notify'),
      onClick: () => void wish(!notifies).then((done) => done || message.warning(t('state.notifyDenied'))),
      ...tick(notifies),
    },
    ...(isAdministrator
      ? [
          {
            key: 'admin',
            icon: <SafetyCertificateOutlined />,
            // A page of its own: a call, or what is being written here, goes on.
            label: (
              <a href="/admin" target="_blank" rel="noopener">
                {t('admin.title')}
              </a>
            ),
          },
        ]
      : []),
    { type: 'divider' },
    {
      key: 'out',
      icon: <LogoutOutlined />,
      danger: true,
      label: t('account.signOut'),
      onClick: () => void signOut().catch((error) => message.error(refusalWords(error))),
    },
  ];

  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="topRight">
      <button type="button" className="rail-me" aria-label={t('nav.account')} title={nameOf(me)}>
        <Avatar id={me.id} name={nameOf(me)} avatar={me.avatar} size={40} />
      </button>
    </Dropdown>
  );
}
