// The settings: a pane per idea, each from its noun.
import { LockOutlined, SafetyOutlined, SettingOutlined, UserOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Pane, show } from '../dialogs.ts';
import { Profile } from '../users/Profile.tsx';
import { Account } from './Account.tsx';
import { Privacy } from './Privacy.tsx';
import { PANES } from './panes.ts';
import { Security } from './Security.tsx';
import './settings.css';

const VIEWS: Record<Pane, { icon: ReactNode; View: ComponentType<{ close: () => void }> }> = {
  profile: { icon: <UserOutlined aria-hidden />, View: Profile },
  account: { icon: <SettingOutlined aria-hidden />, View: Account },
  security: { icon: <LockOutlined aria-hidden />, View: Security },
  privacy: { icon: <SafetyOutlined aria-hidden />, View: Privacy },
};

export default function Settings({ pane, close }: { pane: Pane; close: () => void }) {
  const { t } = useTranslation();
  const { View } = VIEWS[pane];
  return (
    <Modal
      title={t('settings.title')}
      open
      onCancel={close}
      footer={null}
      width={760}
      centered
      className="settings"
      destroyOnHidden
    >
      <div className="settings-body">
        <nav className="settings-panes" aria-label={t('settings.title')}>
          {PANES.map((each) => (
            <button
              key={each}
              type="button"
              className="settings-pane"
              aria-current={each === pane ? 'page' : undefined}
              onClick={() => show(each)}
            >
              {VIEWS[each].icon} {t(`settings.${each}`)}
            </button>
          ))}
        </nav>
        <section className="settings-view" aria-label={t(`settings.${pane}`)}>
          <View key={pane} close={close} />
        </section>
      </div>
    </Modal>
  );
}
