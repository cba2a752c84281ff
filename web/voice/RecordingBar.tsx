// Over the field while a voice message is recorded: how long, how loud, and what can be done with it.
import {
  AudioOutlined,
  DeleteOutlined,
  LeftOutlined,
  LoadingOutlined,
  PauseOutlined,
  SendOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaySign } from '../base/media-signs.tsx';
import { span } from '../base/span.ts';
import * as player from './player.ts';
import * as recording from './recording.ts';
import { Waveform } from './Waveform.tsx';

interface Props {
  id: number;
  now: recording.Recording;
  /** As long as the button is pressed. */
  held: boolean;
  /** How far it was pulled towards cancelling, 0 to -1. */
  pull: number;
  send: () => void;
  cancel: () => void;
}

export function RecordingBar({ id, now, held, pull, send, cancel }: Props) {
  const { t } = useTranslation();
  const sendButton = useRef<HTMLButtonElement>(null);
  const runs = now.phase === 'recording';
  const sendable = runs || now.phase === 'paused' || now.phase === 'ready';

  // Enter sends: without the pointer the bar is where one works.
  const takesFocus = sendable && !held;
  useEffect(() => {
    if (takesFocus) sendButton.current?.focus();
  }, [takesFocus]);

  if (held) {
    return (
      <div className="recording held" data-phase={now.phase}>
        <Live id={id} />
        <span className="recording-slide" style={{ transform: `translateX(${pull * 60}px)`, opacity: 1 + pull }}>
          <LeftOutlined /> {t('voice.slide')}
        </span>
      </div>
    );
  }
  return (
    <fieldset className="recording" data-phase={now.phase} aria-label={t('voice.recording')}>
      <Button
        type="text"
        shape="circle"
        danger
        icon={<DeleteOutlined />}
        aria-label={t('voice.delete')}
        title={t('voice.deleteHint')}
        onClick={cancel}
      />
      <Middle id={id} now={now} />
      {(now.phase === 'recording' || now.phase === 'paused') && (
        // One button for both, so that the focus stays.
        <Button
          type="text"
          shape="circle"
          danger={!runs}
          icon={runs ? <PauseOutlined /> : <AudioOutlined />}
          aria-label={t(runs ? 'voice.pauseRecording' : 'voice.resume')}
          title={t(runs ? 'voice.pauseRecording' : 'voice.resume')}
          onClick={() => (runs ? recording.pause(id) : recording.resume(id))}
        />
      )}
      <Button
        ref={sendButton}
        type="primary"
        shape="circle"
        icon={<SendOutlined />}
        aria-label={t('voice.send')}
        title={t('voice.send')}
        disabled={!sendable}
        onClick={send}
      />
    </fieldset>
  );
}

function Middle({ id, now }: { id: number; now: recording.Recording }) {
  const { t } = useTranslation();
  switch (now.phase) {
    case 'asking':
      return (
        <span className="recording-words" role="status">
          {t('voice.asking')}
        </span>
      );
    case 'recording':
      return <Live id={id} />;
    case 'finishing':
      return (
        <span className="recording-words" role="status" aria-label={t('app.loading')}>
          <LoadingOutlined />
        </span>
      );
    case 'paused':
      return <Preview id={id} bars={now.waveform} duration={now.duration} />;
    case 'ready':
      return (
        <>
          {now.limit && (
            <span className="recording-limit" role="alert">
              {t('voice.limit', { count: recording.LONGEST / 60_000 })}
            </span>
          )}
          <Preview id={id} bars={now.whole.waveform} duration={now.whole.duration} />
        </>
      );
    default:
      return now satisfies never;
  }
}

/** Listened to before it is sent. */
function Preview({ id, bars, duration }: { id: number; bars: Uint8Array; duration: number }) {
  const { t } = useTranslation();
  const key = recording.previewOf(id);
  const runs = player.usePlayer((state) => state.track?.key === key && state.state === 'playing');
  const time = player.usePlayer((state) => (state.track?.key === key ? state.time : 0));
  return (
    <>
      <Button
        type="text"
        shape="circle"
        icon={runs ? <PauseOutlined /> : <PlaySign />}
        aria-label={runs ? t('voice.pause') : t('voice.listen')}
        title={runs ? t('voice.pause') : t('voice.listen')}
        onClick={() => void recording.preview(id)}
      />
      <Waveform
        bars={bars}
        time={time}
        duration={duration / 1000}
        seek={(to) => {
          const { track } = player.usePlayer.getState();
          if (track?.key === key) player.seek(track, to);
          else void recording.preview(id);
        }}
        label={t('voice.recording')}
      />
      <span className="recording-time">{span(time > 0 ? time * 1000 : duration)}</span>
    </>
  );
}

const BAR = 3;
const GAP = 2;

/** The time, and the last seconds as bars that wander by. */
function Live({ id }: { id: number }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [shown, setShown] = useState(0);

  useEffect(() => {
    let frame = requestAnimationFrame(function draw() {
      frame = requestAnimationFrame(draw);
      setShown(Math.floor(recording.elapsed(id) / 100));
      if (canvas.current) paint(canvas.current, recording.levels(id));
    });
    return () => cancelAnimationFrame(frame);
  }, [id]);

  return (
    <>
      <span className="recording-dot" aria-hidden />
      <span className="recording-time" role="timer" aria-label={t('voice.recording')}>
        {span(Math.floor(shown / 10) * 1000)}
        <small>,{shown % 10}</small>
      </span>
      <canvas ref={canvas} className="recording-live" aria-hidden />
    </>
  );
}

function paint(canvas: HTMLCanvasElement, levels: readonly number[]) {
  const { clientWidth, clientHeight } = canvas;
  const scale = window.devicePixelRatio;
  if (canvas.width !== Math.round(clientWidth * scale)) canvas.width = Math.round(clientWidth * scale);
  if (canvas.height !== Math.round(clientHeight * scale)) canvas.height = Math.round(clientHeight * scale);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, clientWidth, clientHeight);
  context.fillStyle = getComputedStyle(canvas).color;
  const room = Math.floor(clientWidth / (BAR + GAP));
  levels.slice(-room).forEach((level, i, { length }) => {
    const height = Math.max(BAR, level * clientHeight);
    const x = clientWidth - (length - i) * (BAR + GAP);
    context.beginPath();
    context.roundRect(x, (clientHeight - height) / 2, BAR, height, BAR / 2);
    context.fill();
  });
}
