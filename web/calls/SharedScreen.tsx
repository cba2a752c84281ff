// What somebody shows: fitted, or enlarged and moved about; in a window of its own if wished.
import { BlockOutlined, ExpandOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { useRef, useState, type WheelEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { popOut } from './pop-out.ts';
import { Video } from './Video.tsx';

const STEPS = [1, 1.5, 2, 3, 4] as const;

export function SharedScreen({ track, name }: { track: MediaStreamTrack; name: string }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [step, setStep] = useState(0);
  const zoom = STEPS[step] ?? 1;
  const to = (next: number) => setStep(Math.min(STEPS.length - 1, Math.max(0, next)));
  const video = () => frame.current?.querySelector('video');

  function onWheel(event: WheelEvent) {
    if (event.ctrlKey) to(step - Math.sign(event.deltaY));
  }

  return (
    <div ref={frame} className="shared">
      <section className="shared-ground scroll" onWheel={onWheel} aria-label={t('calls.screenOf', { name })}>
        <Video
          track={track}
          label={t('calls.screenOf', { name })}
          className="shared-picture"
          style={{ width: `${zoom * 100}%`, height: `${zoom * 100}%` }}
        />
      </section>
      <div className="shared-tools" role="toolbar" aria-label={t('calls.screenTools')}>
        <span className="shared-name" dir="auto">
          {t('calls.screenOf', { name })}
        </span>
        <Tool label={t('files.zoomOut')} icon={<ZoomOutOutlined />} act={() => to(step - 1)} off={step === 0} />
        <span className="shared-zoom">{Math.round(zoom * 100)} %</span>
        <Tool
          label={t('files.zoomIn')}
          icon={<ZoomInOutlined />}
          act={() => to(step + 1)}
          off={step === STEPS.length - 1}
        />
        {document.pictureInPictureEnabled && (
          <Tool label={t('calls.popOut')} icon={<BlockOutlined />} act={() => void popOut(video())} />
        )}
        <Tool
          label={t('calls.fullScreen')}
          icon={<ExpandOutlined />}
          act={() => void (document.fullscreenElement ? document.exitFullscreen() : frame.current?.requestFullscreen())}
        />
      </div>
    </div>
  );
}

function Tool(props: { label: string; icon: React.ReactNode; act: () => void; off?: boolean }) {
  const { label, icon, act, off = false } = props;
  return (
    <button type="button" aria-label={label} title={label} disabled={off} onClick={act}>
      {icon}
    </button>
  );
}
