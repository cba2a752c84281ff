// Where I am signed in: which browser on which system, from where, when last; and signing it out.
import { CodeOutlined, DesktopOutlined, MobileOutlined, TabletOutlined } from '@ant-design/icons';
import { App, Button, Skeleton } from 'antd';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../base/Trouble.tsx';
import { useMinute } from '../base/use-minute.ts';
import { signOut } from '../users/session.ts';
import { type Device, devices, endDevice, endOtherDevices } from './factors.ts';
import { Item, Section, Tag } from './Section.tsx';
import { useAgentName } from './use-agent-name.ts';
import { type UserAgent, userAgentOf } from './user-agent.ts';
import { when } from './when.ts';
import { factorWords } from './words.ts';

const ICONS: Record<UserAgent['kind'], ReactNode> = {
  computer: <DesktopOutlined />,
  phone: <MobileOutlined />,
  tablet: <TabletOutlined />,
  program: <CodeOutlined />,
};

export function Devices() {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const [list, setList] = useState<readonly Device[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [ending, setEnding] = useState(0);

  const load = useCallback(async () => {
    setFailed(false);
    try {
      setList(await devices());
    } catch {
      setFailed(true);
    }
  }, []);

  useEffect(() => void load(), [load]);

  /** @param id of the button that is busy */
  async function end(id: number, act: () => Promise<void>) {
    setEnding(id);
    try {
      await act();
      if (id) message.success(t('factors.loggedOut'));
    } catch (error) {
      message.error(factorWords(error));
    }
    setEnding(0);
    await load();
  }

  const endOthers = () =>
    modal.confirm({
      title: t('factors.logOutOthersTitle'),
      content: t('factors.logOutOthersHint'),
      okText: t('factors.logOutOthers'),
      okButtonProps: { danger: true },
      cancelText: t('app.cancel'),
      onOk: () => end(OTHERS, endOtherDevices),
    });

  const others = list?.filter(({ isCurrent }) => !isCurrent) ?? [];
  const current = list?.find(({ isCurrent }) => isCurrent);
  return (
    <Section title={t('factors.devices')} hint={t('factors.devicesHint')}>
      {failed && !list && <Trouble title={t('factors.failed')} retry={() => void load()} />}
      {!failed && !list && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {list && (
        <ul className="factor-list" aria-label={t('factors.devices')}>
          {current && (
            <DeviceItem device={current}>
              <Button type="text" onClick={() => void end(0, signOut)}>
                {t('factors.logOutThis')}
              </Button>
            </DeviceItem>
          )}
          {others.map((device) => (
            <DeviceItem key={device.id} device={device}>
              <EndButton
                device={device}
                busy={ending === device.id}
                end={() => void end(device.id, () => endDevice(device.id))}
              />
            </DeviceItem>
          ))}
        </ul>
      )}
      {list && !others.length && <p className="quiet factor-note">{t('factors.onlyThis')}</p>}
      {others.length > 0 && (
        <Button danger block loading={ending === OTHERS} onClick={endOthers}>
          {t('factors.logOutOthers')}
        </Button>
      )}
    </Section>
  );
}

/** No device has this id. */
const OTHERS = -1;

function DeviceItem({ device, children }: { device: Device; children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const now = useMinute();
  const name = useAgentName()(device.device);
  const used = when(device.used, Math.max(now, device.used), i18n.language);
  return (
    <Item
      icon={ICONS[userAgentOf(device.device).kind]}
      name={
        <>
          {name} {device.isCurrent && <Tag on>{t('factors.thisDevice')}</Tag>}
        </>
      }
      words={
        <>
          {device.isHere || device.isCurrent ? (
            <span className="is-online">{t('factors.activeNow')}</span>
          ) : (
            t('factors.lastUsed', { when: used })
          )}
          {' · '}
          <bdi>{device.address}</bdi>
          {' · '}
          {t('factors.signedIn', { when: when(device.created, now, i18n.language) })}
        </>
      }
    >
      {children}
    </Item>
  );
}

function EndButton({ device, busy, end }: { device: Device; busy: boolean; end: () => void }) {
  const { t } = useTranslation();
  const name = useAgentName()(device.device);
  return (
    <Button danger type="text" loading={busy} aria-label={t('factors.logOutOf', { device: name })} onClick={end}>
      {t('factors.logOut')}
    </Button>
  );
}
