// Which microphone, camera and speaker; whether the microphone hears anything.
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { show } from '../dialogs.ts';
import { chosen, type Device, list } from './devices.ts';
import { Level } from './Level.tsx';
import { choose, useRoom } from './room.ts';

const NONE: Record<Device, MediaDeviceInfo[]> = { microphone: [], camera: [], speaker: [] };

export default function Devices() {
  const { t } = useTranslation();
  const microphone = useRoom((room) => room.mine.microphone);
  const all = useDevices();
  return (
    <div className="call-devices" role="dialog" aria-label={t('calls.devices')}>
      {(['microphone', 'camera', 'speaker'] as const).map((device) => (
        <Choice key={device} device={device} all={all[device]} />
      ))}
      {microphone && (
        <div className="call-level">
          {t('calls.level')}
          <Level track={microphone} />
        </div>
      )}
      <button type="button" className="link" onClick={() => show('test-call')}>
        {t('calls.test.title')}
      </button>
    </div>
  );
}

function Choice({ device, all }: { device: Device; all: readonly MediaDeviceInfo[] }) {
  const { t } = useTranslation();
  const [now, setNow] = useState(() => chosen(device) ?? '');
  const options = all.map(({ deviceId, label }, place) => ({
    value: deviceId,
    label: label || t('calls.deviceNumber', { count: place + 1 }),
  }));
  const value = options.some((option) => option.value === now) ? now : (options[0]?.value ?? null);
  const name = t(device === 'speaker' ? 'calls.speaker' : `capture.${device}Name`);
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the select carries the name itself
    <label>
      <span aria-hidden="true">{name}</span>
      <Select
        aria-label={name}
        size="small"
        value={value}
        options={options}
        disabled={!options.length}
        notFoundContent={null}
        placeholder={t('calls.noDevice')}
        getPopupContainer={(at) => at.parentElement ?? document.body}
        onChange={(id: string) => {
          setNow(id);
          void choose(device, id);
        }}
      />
    </label>
  );
}

function useDevices() {
  const [all, setAll] = useState(NONE);
  useEffect(() => {
    let current = true;
    const look = () => void list().then((now) => current && setAll(now));
    look();
    navigator.mediaDevices?.addEventListener('devicechange', look);
    return () => {
      current = false;
      navigator.mediaDevices?.removeEventListener('devicechange', look);
    };
  }, []);
  return all;
}
