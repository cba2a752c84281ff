// The microphone of the composer: held it records until it is released, tapped (or by key) it records on by itself. What
// is recorded lies over the field meanwhile.
import { AudioOutlined, LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import useApp from 'antd/es/app/useApp';
import { type PointerEvent, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../base/later.ts';
import { refusalWords } from '../base/refusal-words.ts';
import { sendFiles } from '../files/uploads.ts';
import { afterSend, composing } from '../messages/composing.ts';
import { CANCELS_AT, dragged, LOCKS_AT, released } from './gesture.ts';
import * as recording from './recording.ts';
import './voice.css';

const RecordingBar = later(async () => (await import('./RecordingBar.tsx')).RecordingBar);

export function VoiceButton({ id }: { id: number }) {
  const { t } = useTranslation();
  const { message: toast } = useApp();
  const now = recording.useRecording(id);
  const press = useRef<{ x: number; y: number; rtl: boolean } | null>(null);
  const [drag, setDrag] = useState({ x: 0, y: 0 });
  const button = useRef<HTMLButtonElement>(null);
  const held = now?.phase === 'recording' && now.held && press.current !== null;

  useEffect(() => () => void recording.leave(id), [id]);

  // A key that ends a recording must not reach what lies below, wherever the focus is.
  const active = now !== undefined;
  useEffect(() => {
    if (!active) return;
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.isComposing || document.querySelector('.ant-modal-wrap:not([style*="none"])'))
        return;
      event.preventDefault();
      event.stopPropagation();
      press.current = null;
      recording.cancel(id);
    }
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [active, id]);

  async function begin() {
    const mode = composing(id);
    const trouble = await recording.start(id, mode.kind === 'new' && mode.whisperTo > 0);
    if (trouble) toast.error(t(`capture.${trouble}`, { device: t('capture.microphone') }));
    // Released while the browser asked.
    else if (!press.current) recording.lock(id);
  }

  async function send() {
    const whole = await recording.finish(id);
    if (!whole) return;
    const mode = composing(id);
    try {
      await sendFiles(
        id,
        [
          {
            blob: whole.blob,
            name: nameOf(whole.blob.type),
            as: 'audio',
            voice: true,
            duration: whole.duration,
            waveform: whole.waveform,
          },
        ],
        mode.kind === 'new'
          ? {
              ...(mode.quoted ? { quotedSeq: mode.quoted.seq } : {}),
              ...(mode.whisperTo ? { whisperTo: mode.whisperTo } : {}),
            }
          : {},
      );
      recording.cancel(id);
      afterSend(id);
    } catch (error) {
      toast.error(refusalWords(error));
    }
  }

  function onDown(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0 || now) return;
    event.preventDefault(); // The focus stays where it is; no text is selected while dragging.
    event.currentTarget.setPointerCapture(event.pointerId);
    press.current = {
      x: event.clientX,
      y: event.clientY,
      rtl: getComputedStyle(event.currentTarget).direction === 'rtl',
    };
    setDrag({ x: 0, y: 0 });
    void begin();
  }

  function onMove(event: PointerEvent) {
    if (!press.current) return;
    const dx = (event.clientX - press.current.x) * (press.current.rtl ? -1 : 1);
    const dy = event.clientY - press.current.y;
    setDrag({ x: Math.min(0, dx), y: Math.min(0, dy) });
    const act = dragged(dx, dy);
    if (!act) return;
    press.current = null;
    if (act === 'cancel') recording.cancel(id);
    else recording.lock(id);
  }

  function onUp() {
    if (!press.current) return;
    press.current = null;
    if (now?.phase === 'recording' && released(recording.elapsed(id)) === 'send') void send();
    else recording.lock(id);
  }

  return (
    <>
      <Suspense>
        {now && (
          <RecordingBar
            id={id}
            now={now}
            held={held}
            pull={drag.x / CANCELS_AT}
            send={() => void send()}
            cancel={() => {
              recording.cancel(id);
              button.current?.focus();
            }}
          />
        )}
      </Suspense>
      {held && (
        <span
          className="voice-lock"
          style={{ transform: `translateY(${Math.max(-LOCKS_AT, drag.y) / 2}px)` }}
          aria-hidden
        >
          <LockOutlined />
        </span>
      )}
      <Button
        ref={button}
        // Always of the same type: with another one it would be another element, and lose the pointer.
        type="text"
        shape="circle"
        className={held ? 'voice-button held' : 'voice-button'}
        icon={<AudioOutlined />}
        aria-label={t('voice.record')}
        title={now ? undefined : t('voice.recordHint')}
        tabIndex={now ? -1 : 0}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onUp}
        onContextMenu={(event) => event.preventDefault()}
        onClick={(event) => {
          // By key or by an assistant: the pointer has its own way.
          if (event.detail === 0 && !now) void begin();
        }}
      />
    </>
  );
}

/** Told apart in a folder of downloads. */
const nameOf = (type: string) => {
  const time = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString();
  const suffix = /^\w+\/(webm|ogg)/.exec(type)?.[1] ?? 'm4a';
  return `voice-${time.slice(0, 10)}-${time.slice(11, 19).replaceAll(':', '')}.${suffix}`;
};
