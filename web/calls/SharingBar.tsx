// I am showing my screen, wherever I look: how many pictures a second, with sound or not, and stop.
import { DesktopOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { FRAME_RATES, type Frames } from './devices.ts';
import { setFrames, stopSharing, useRoom } from './room.ts';

export function SharingBar() {
  const { t } = useTranslation();
  const sharing = useRoom((room) => room.media.screen);
  const sound = useRoom((room) => room.mine.sound !== undefined);
  const frames = useRoom((room) => room.frames);
  if (!sharing) return null;
  return (
    <section className="sharing-bar" aria-label={t('calls.sharing')}>
      <DesktopOutlined aria-hidden />
      <span role="status">
        <b>{t('calls.sharing')}</b> {t(sound ? 'calls.withSound' : 'calls.withoutSound')}
      </span>
      <Segmented<Frames>
        size="small"
        aria-label={t('calls.frames')}
        value={frames}
        options={FRAME_RATES.map((value) => ({ value, label: value, title: t('calls.framesEach', { count: value }) }))}
        onChange={(value) => void setFrames(value)}
      />
      <Button size="small" danger type="primary" onClick={stopSharing}>
        {t('calls.stop')}
      </Button>
    </section>
  );
}
