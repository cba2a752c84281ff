// Who I am: profile, settings, how it looks, and out.
import {
  BellOutlined,
  CheckOutlined,
  GlobalOutlined,
  LogoutOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { MenuProps } from 'antd';
import useApp from 'antd/es/app/useApp';
import { useTranslation } from 'react-i18next';
import { useIsAdministrator } from './admin/use-is-administrator.ts';
import { APPEARANCES, choose as chooseAppearance, useAppearance } from './base/appearance.ts';
import { APPEARANCE_ICONS } from './base/appearance-icons.tsx';
import { choose as chooseLanguage } from './base/i18n.ts';
import { LANGUAGES, NAMES } from './base/languages.ts';
import { type MenuPlace, PlacedMenu } from './base/PlacedMenu.tsx';
import { refusalWords } from './base/refusal-words.ts';
import { show } from './dialogs.ts';
import { useNotifications, wish } from './notifications.ts';
import { signOut } from './users/session.ts';

export function AccountMenu({ at, close }: { at: MenuPlace; close: () => void }) {
  const { t, i18n } = useTranslation();
  const { message } = useApp();
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

  return <PlacedMenu at={at} items={items} placement="topRight" close={close} />;
}
