// In the header of a conversation: call, with or without camera, or show my screen.
import { DesktopOutlined, PhoneOutlined, VideoCameraOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { callIn, isBusy } from './call.ts';
import { ring, useCalls } from './calls.ts';

const WAYS = [
  { media: v1.CallMedia.VOICE, name: 'voice', icon: <PhoneOutlined /> },
  { media: v1.CallMedia.VIDEO, name: 'video', icon: <VideoCameraOutlined /> },
  { media: v1.CallMedia.SCREEN, name: 'screen', icon: <DesktopOutlined /> },
] as const;

export function CallButtons({ id }: { id: number }) {
  const { t } = useTranslation();
  const cannot = useCalls((calls) => isBusy(calls.mine) || callIn(calls, id) !== null);
  return WAYS.map(({ media, name, icon }) => (
    <Button
      key={name}
      data-hint={t(`calls.start.${name}`)}
      type="text"
      icon={icon}
      aria-label={t(`calls.start.${name}`)}
      disabled={cannot}
      onClick={() => void ring(id, media)}
    />
  ));
}
