// A video message: seen while it is recorded, looked at, cut and sent, or taken again. The camera is open only while its
// picture is shown.
import { App, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Recorder, record } from '../base/capture.ts';
import { useLimits } from '../files/limits.ts';
import * as player from '../voice/player.ts';
import { Live } from './Live.tsx';
import { Review, type Take } from './Review.tsx';
import { useCamera } from './use-camera.ts';
import './video.css';
import './recorder.css';

const TYPES = ['video/webm;codecs=vp8,opus', 'video/webm', 'video/mp4'];
const BITS = { videoBitsPerSecond: 1_500_000, audioBitsPerSecond: 64_000 };
/** Key frames this often, ms: a cut begins at one of them. Chromium listens to it; others are encoded again when cut. */
const KEY_FRAMES = { videoKeyFrameIntervalDuration: 500 };
const LONGEST = 600_000;

type Phase = { name: 'live' } | { name: 'recording' | 'paused' | 'finishing' } | { name: 'review'; take: Take };

export default function VideoRecorder({ id, close }: { id: number; close: () => void }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [phase, setPhase] = useState<Phase>({ name: 'live' });
  const [limit, setLimit] = useState(false);
  const camera = useCamera(phase.name !== 'review');
  const recorder = useRef<Recorder | null>(null);
  const longest = useLongest();

  useEffect(() => player.pause(), []);
  // Closed in the middle of it: nothing of it stays, and useCamera lets go of the devices.
  useEffect(
    () => () => {
      void recorder.current?.stop();
      recorder.current = null;
    },
    [],
  );

  function start() {
    if (!camera.stream) return;
    setLimit(false);
    const begun: Recorder = record(camera.stream, TYPES, { ...BITS, ...KEY_FRAMES }, () => {
      if (recorder.current === begun) void finish();
    });
    recorder.current = begun;
    setPhase({ name: 'recording' });
  }

  function pause() {
    recorder.current?.pause();
    setPhase({ name: 'paused' });
  }

  function resume() {
    recorder.current?.resume();
    setPhase({ name: 'recording' });
  }

  async function finish(byLimit = false) {
    const done = recorder.current;
    if (!done) return;
    recorder.current = null;
    setPhase({ name: 'finishing' });
    setLimit(byLimit);
    const elapsed = done.elapsed();
    setPhase({ name: 'review', take: await takeOf(await done.stop(), elapsed) });
  }

  function leave() {
    if (phase.name === 'live') return close();
    void modal.confirm({
      title: t('video.discardTitle'),
      okText: t('video.discard'),
      okButtonProps: { danger: true },
      cancelText: t('app.cancel'),
      onOk: close,
    });
  }

  return (
    <Modal
      open
      centered
      width={720}
      footer={null}
      title={t('video.title')}
      onCancel={leave}
      mask={{ closable: false }}
      className="video-recorder"
    >
      {phase.name === 'review' ? (
        <Review
          id={id}
          take={phase.take}
          notice={limit ? t('video.limit', { count: Math.floor(longest / 60_000) }) : null}
          retake={() => setPhase({ name: 'live' })}
          close={close}
        />
      ) : (
        <Live
          camera={camera}
          phase={phase.name}
          elapsed={() => recorder.current?.elapsed() ?? 0}
          longest={longest}
          start={start}
          pause={pause}
          resume={resume}
          finish={(byLimit) => void finish(byLimit)}
        />
      )}
    </Modal>
  );
}

async function takeOf(blob: Blob, elapsed: number): Promise<Take> {
  try {
    const { keyTimes, remuxed } = await import('../base/remux.ts');
    const timed = await remuxed(blob);
    return { ...timed, keys: await keyTimes(timed.blob) };
  } catch {
    return { blob, duration: Math.round(elapsed), keys: [] };
  }
}

/** ms: what the server takes, with some air, and no more than anybody wants to see. */
function useLongest(): number {
  const most = useLimits(({ limits }) => limits?.maxBytes.video);
  const bits = BITS.videoBitsPerSecond + BITS.audioBitsPerSecond;
  return most ? Math.min(LONGEST, ((most * 8) / bits) * 800) : LONGEST;
}
