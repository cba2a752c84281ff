// How loud it was, as bars; with a place in it when it can be played: by mouse, touch or arrow keys.
import { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { span } from '../base/span.ts';

const STEP = 5;

interface Props {
  bars: Uint8Array;
  /** Seconds. */
  time: number;
  duration: number;
  seek: (time: number) => void;
  label: string;
}

export function Waveform({ bars, time, duration, seek, label }: Props) {
  const { t } = useTranslation();
  const path = useMemo(() => pathOf(bars), [bars]);
  const part = duration > 0 ? Math.min(1, time / duration) : 0;

  function onPointer(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0 || (event.type === 'pointermove' && !event.currentTarget.hasPointerCapture(event.pointerId)))
      return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, width } = event.currentTarget.getBoundingClientRect();
    seek(Math.min(1, Math.max(0, (event.clientX - left) / width)) * duration);
  }

  function onKey(event: KeyboardEvent) {
    const to = {
      ArrowRight: time + STEP,
      ArrowUp: time + STEP,
      ArrowLeft: time - STEP,
      ArrowDown: time - STEP,
      PageUp: time + duration / 10,
      PageDown: time - duration / 10,
      Home: 0,
      End: duration,
    }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    seek(Math.min(duration, Math.max(0, to)));
  }

  return (
    <div
      className="waveform"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.round(duration)}
      aria-valuenow={Math.round(time)}
      aria-valuetext={t('voice.position', { time: span(time * 1000), duration: span(duration * 1000) })}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onKeyDown={onKey}
    >
      <svg viewBox="0 0 256 32" preserveAspectRatio="none" aria-hidden>
        <path d={path} />
        <path className="waveform-played" d={path} style={{ clipPath: `inset(0 ${(1 - part) * 100}% 0 0)` }} />
      </svg>
    </div>
  );
}

/** Bars of 4 with their gap; without values a thin line. */
function pathOf(bars: Uint8Array): string {
  const values = bars.length ? bars : new Uint8Array(64);
  const step = 256 / values.length;
  return Array.from(values, (value, i) => {
    const half = Math.max(1.2, (value / 255) * 15);
    return `M${(i + 0.5) * step} ${16 - half}v${2 * half}`;
  }).join('');
}
