// A recording looked at before it is sent: cut at both ends, with a caption, or taken again.
import { App, Button, Input } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendFiles } from '../files/uploads.ts';
import { afterSend, composing } from '../messages/composing.ts';
import { useMessages } from '../messages/store.ts';
import { type Cut, isWhole, whole } from './cut.ts';
import { posterOf } from './poster.ts';
import { TrimBar } from './TrimBar.tsx';

export interface Take {
  blob: Blob;
  /** ms */
  duration: number;
  /** Where key frames are, in seconds. */
  keys: readonly number[];
}

interface Props {
  id: number;
  take: Take;
  notice: string | null;
  retake: () => void;
  close: () => void;
}

export function Review({ id, take, notice, retake, close }: Props) {
  const { t } = useTranslation();
  const { message: toast } = App.useApp();
  const textLimit = useMessages((state) => state.textLimit);
  const duration = take.duration / 1000;
  const [cut, setCut] = useState(() => whole(duration));
  const [time, setTime] = useState(0);
  const [runs, setRuns] = useState(false);
  const [caption, setCaption] = useState('');
  const [sending, setSending] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const url = useObjectUrl(take.blob);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  useEffect(() => {
    const shown = video.current;
    if (!shown || !runs) return;
    let frame = requestAnimationFrame(function look() {
      frame = requestAnimationFrame(look);
      setTime(shown.currentTime);
      if (shown.currentTime < cut.end) return;
      shown.pause();
      shown.currentTime = cut.start;
    });
    return () => cancelAnimationFrame(frame);
  }, [runs, cut]);

  function show(to: number) {
    setTime(to);
    if (!video.current) return;
    video.current.pause();
    video.current.currentTime = to;
  }

  function toggle() {
    const shown = video.current;
    if (!shown) return;
    if (!shown.paused) return shown.pause();
    if (shown.currentTime < cut.start || shown.currentTime >= cut.end - 0.05) shown.currentTime = cut.start;
    void shown.play();
  }

  async function send() {
    setSending(true);
    video.current?.pause();
    const mode = composing(id);
    try {
      const sent = isWhole(cut, duration) ? take : await trimmedTo(take, cut);
      const poster = await posterOf(sent.blob);
      // Closed meanwhile: it was not to be sent any more.
      if (!alive.current) return;
      const { type } = sent.blob;
      const draft = {
        ...poster,
        blob: sent.blob,
        duration: sent.duration,
        name: `video-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.${type.includes('mp4') ? 'mp4' : 'webm'}`,
        as: 'video' as const,
        recorded: true,
      };
      await sendFiles(id, [draft], {
        caption: caption.trim(),
        ...(mode.kind === 'new' && mode.quoted ? { quotedSeq: mode.quoted.seq } : {}),
        ...(mode.kind === 'new' && mode.whisperTo ? { whisperTo: mode.whisperTo } : {}),
      });
      if (mode.kind === 'new') afterSend(id);
      close();
    } catch {
      toast.error(t('video.uncut'));
      setSending(false);
    }
  }

  return (
    <>
      <div className="video-stage">
        {/* biome-ignore lint/a11y/useMediaCaption: nobody wrote any for what was recorded just now */}
        <video
          ref={video}
          src={url}
          playsInline
          aria-label={t('video.recorded')}
          onPlay={() => setRuns(true)}
          onPause={() => setRuns(false)}
          onClick={toggle}
        />
      </div>
      {notice && (
        <p className="video-notice" role="alert">
          {notice}
        </p>
      )}
      <TrimBar take={take} cut={cut} time={time} runs={runs} change={setCut} show={show} toggle={toggle} />
      <form
        className="video-send"
        onSubmit={(event) => {
          event.preventDefault();
          if (!sending) void send();
        }}
      >
        <Input
          autoFocus
          value={caption}
          maxLength={textLimit}
          placeholder={t('video.caption')}
          aria-label={t('video.caption')}
          disabled={sending}
          onChange={(event) => setCaption(event.target.value)}
          dir="auto"
        />
        <Button onClick={retake} disabled={sending}>
          {t('video.retake')}
        </Button>
        <Button type="primary" htmlType="submit" loading={sending}>
          {t('messages.send')}
        </Button>
      </form>
    </>
  );
}

async function trimmedTo({ blob, keys }: Take, { start, end }: Cut) {
  const { trimmed } = await import('../base/remux.ts');
  return trimmed(blob, start, end, keys);
}

function useObjectUrl(blob: Blob): string {
  const url = useMemo(() => URL.createObjectURL(blob), [blob]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return url;
}
