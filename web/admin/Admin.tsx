// The administrator's page: a list of panes, and one of them.
import {
  ArrowLeftOutlined,
  AuditOutlined,
  DashboardOutlined,
  DatabaseOutlined,
  FlagOutlined,
  LinkOutlined,
  LockOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { App, Badge, Button, ConfigProvider } from 'antd';
import { type ComponentType, type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../base/rest.ts';
import { Splash } from '../base/Splash.tsx';
import { Trouble } from '../base/Trouble.tsx';
import { Audit } from './Audit.tsx';
import { Groups } from './Groups.tsx';
import { Invitations } from './Invitations.tsx';
import { Overview } from './Overview.tsx';
import { People } from './People.tsx';
import { addressOf, followBrowser, go, PANES, type Pane, usePlace } from './places.ts';
import { Reports } from './Reports.tsx';
import { openReports, useOpenReports } from './reports.ts';
import { Storage } from './Storage.tsx';
import './admin.css';

const VIEWS: Record<Pane, { icon: ReactNode; View: ComponentType }> = {
  overview: { icon: <DashboardOutlined />, View: Overview },
  people: { icon: <UserOutlined />, View: People },
  groups: { icon: <TeamOutlined />, View: Groups },
  reports: { icon: <FlagOutlined />, View: Reports },
  invitations: { icon: <LinkOutlined />, View: Invitations },
  storage: { icon: <DatabaseOutlined />, View: Storage },
  audit: { icon: <AuditOutlined />, View: Audit },
};

type Standing = 'unknown' | 'administrator' | 'other' | 'failed';

export default function Admin() {
  const { t } = useTranslation();
  const [standing, setStanding] = useState<Standing>('unknown');

  const look = () =>
    answer(api.me.$get()).then(
      ({ isAdmin }) => setStanding(isAdmin ? 'administrator' : 'other'),
      () => setStanding('failed'),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => void look(), []);
  useEffect(() => {
    document.title = `${t('admin.title')} · Parley`;
  }, [t]);

  if (standing === 'unknown') return <Splash />;
  if (standing !== 'administrator')
    return (
      <div className="centre">
        <Trouble
          icon={<LockOutlined />}
          title={t(standing === 'other' ? 'admin.denied' : 'admin.failed')}
          {...(standing === 'other' ? { hint: t('admin.deniedHint') } : { retry: () => void look() })}
          action={<Button href="/">{t('admin.back')}</Button>}
        />
      </div>
    );
  return (
    <ConfigProvider theme={{ components: { Table: { cellPaddingInlineMD: 14 } } }}>
      <App message={{ maxCount: 3 }}>
        <Page />
      </App>
    </ConfigProvider>
  );
}

function Page() {
  const { t } = useTranslation();
  const pane = usePlace((place) => place.pane);
  const waiting = useOpenReports((state) => state.count);
  const { View } = VIEWS[pane];

  useEffect(followBrowser, []);
  useEffect(() => void openReports().catch(() => {}), []); // A badge only; the pane itself says when it fails.

  function follow(event: MouseEvent, to: Pane) {
    // A new tab is the browser's affair.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(to);
  }

  return (
    <div className="admin">
      <nav className="admin-nav" aria-label={t('admin.title')}>
        <b>{t('admin.title')}</b>
        {PANES.map((each) => (
          <a
            key={each}
            href={addressOf(each)}
            aria-current={each === pane ? 'page' : undefined}
            onClick={(event) => follow(event, each)}
          >
            <i aria-hidden>{VIEWS[each].icon}</i>
            <span>{t(`admin.panes.${each}`)}</span>
            {each === 'reports' && <Badge count={waiting} size="small" />}
          </a>
        ))}
        <a className="admin-back" href="/">
          <i aria-hidden>
            <ArrowLeftOutlined />
          </i>
          <span>{t('admin.back')}</span>
        </a>
      </nav>
      <main key={pane} className="admin-view scroll">
        <h1>{t(`admin.panes.${pane}`)}</h1>
        <View />
      </main>
    </div>
  );
}
