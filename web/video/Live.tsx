// What the camera sees, and the buttons to record it.
import { LoadingOutlined, PauseOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { span } from '../base/span.ts';
import { Trouble } from '../base/Trouble.tsx';
import type { useCamera } from './use-camera.ts';

interface Props {
  camera: ReturnType<typeof useCamera>;
  phase: 'live' | 'recording' | 'paused' | 'finishing';
  elapsed: () => number;
  longest: number;
  start: () => void;
  pause: () => void;
  resume: () => void;
  finish: (byLimit: boolean) => void;
}

export function Live({ camera, phase, elapsed, longest, start, pause, resume, finish }: Props) {
  const { t } = useTranslation();
  const { stream, trouble } = camera;
  const video = useRef<HTMLVideoElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
    if (stream) button.current?.focus();
  }, [stream]);

  if (trouble) {
    return (
      <div className="video-stage">
        <Trouble title={t(`capture.${trouble}`, { device: t('capture.camera') })} retry={camera.again} />
      </div>
    );
  }
  const runs = phase === 'recording';
  return (
    <>
      <div className="video-stage">
        <video ref={video} className="mirrored" autoPlay muted playsInline aria-label={t('video.preview')} />
        {!stream && (
          <span className="video-asking" role="status">
            <LoadingOutlined /> {t('video.asking')}
          </span>
        )}
        {phase !== 'live' && <Clock runs={runs} elapsed={elapsed} longest={longest} limit={() => finish(true)} />}
        {stream && stream.getAudioTracks().length === 0 && <span className="video-silent">{t('video.silent')}</span>}
      </div>
      <div className="video-controls">
        <Devices camera={camera} disabled={phase !== 'live'} />
        {phase === 'live' ? (
          <button
            ref={button}
            type="button"
            className="video-shutter"
            aria-label={t('video.start')}
            title={t('video.start')}
            disabled={!stream}
            onClick={start}
          />
        ) : (
          <>
            <Button
              shape="circle"
              size="large"
              icon={runs ? <PauseOutlined /> : <span className="video-dot" />}
              aria-label={runs ? t('video.pause') : t('video.resume')}
              title={runs ? t('video.pause') : t('video.resume')}
              disabled={phase === 'finishing'}
              onClick={runs ? pause : resume}
            />
            <button
              type="button"
              className="video-shutter stops"
              aria-label={t('video.stop')}
              title={t('video.stop')}
              disabled={phase === 'finishing'}
              onClick={() => finish(false)}
            />
          </>
        )}
      </div>
    </>
  );
}

function Clock({
  runs,
  elapsed,
  longest,
  limit,
}: {
  runs: boolean;
  elapsed: () => number;
  longest: number;
  limit: () => void;
}) {
  const { t } = useTranslation();
  const [time, setTime] = useState(0);
  const latest = useRef({ elapsed, limit });
  latest.current = { elapsed, limit };
  useEffect(() => {
    const timer = setInterval(() => {
      const now = latest.current.elapsed();
      setTime(now);
      if (now >= longest) latest.current.limit();
    }, 200);
    return () => clearInterval(timer);
  }, [longest]);
  return (
    <span className="video-clock" role="timer" aria-label={t('video.length')}>
      <span className={runs ? 'recording-dot' : 'recording-dot still'} /> {span(Math.floor(time / 1000) * 1000)}
      <small> / {span(longest)}</small>
    </span>
  );
}

function Devices({ camera, disabled }: { camera: Props['camera']; disabled: boolean }) {
  const { t } = useTranslation();
  const { stream, cameras, microphones, choose } = camera;
  const used = (track: MediaStreamTrack | undefined) => track?.getSettings().deviceId ?? null;
  const named = (devices: MediaDeviceInfo[], name: string) =>
    devices.map(({ deviceId, label }, i) => ({ value: deviceId, label: label || `${name} ${i + 1}` }));
  return (
    <div className="video-devices">
      <Select
        value={used(stream?.getVideoTracks()[0])}
        options={named(cameras, t('capture.cameraName'))}
        disabled={disabled || !cameras.length}
        aria-label={t('capture.cameraName')}
        onChange={(id) => choose({ camera: id })}
      />
      {microphones.length > 0 && (
        <Select
          value={used(stream?.getAudioTracks()[0])}
          options={named(microphones, t('capture.microphoneName'))}
          disabled={disabled}
          aria-label={t('capture.microphoneName')}
          onChange={(id) => choose({ microphone: id })}
        />
      )}
    </div>
  );
}
