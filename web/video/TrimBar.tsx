// The recording as a strip of pictures, with a handle at either end of what is sent.
import { PauseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaySign } from '../base/media-signs.tsx';
import { span } from '../base/span.ts';
import { type Cut, lengthOf, nudgedEnd, nudgedStart, SHORTEST, withEnd, withStart } from './cut.ts';
import { filmstrip } from './poster.ts';
import type { Take } from './Review.tsx';

const PICTURES = 10;

interface Props {
  take: Take;
  cut: Cut;
  time: number;
  runs: boolean;
  change: (cut: Cut) => void;
  /** This moment is to be seen. */
  show: (time: number) => void;
  toggle: () => void;
}

export function TrimBar({ take, cut, time, runs, change, show, toggle }: Props) {
  const { t } = useTranslation();
  const duration = take.duration / 1000;
  const pictures = useFilmstrip(take.blob, duration);
  const bar = useRef<HTMLDivElement>(null);
  const part = (seconds: number) => `${duration > 0 ? (seconds / duration) * 100 : 0}%`;

  function at(event: PointerEvent): number {
    const { left, width } = bar.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return Math.min(1, Math.max(0, (event.clientX - left) / width)) * duration;
  }
  function start(next: Cut) {
    change(next);
    show(next.start);
  }
  function end(next: Cut) {
    change(next);
    // Its last picture.
    show(Math.max(next.start, next.end - 0.05));
  }
  const dragging = (act: (to: number) => void) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) act(at(event));
    },
  });
  const byKey = (nudge: (direction: 1 | -1) => void) => (event: KeyboardEvent) => {
    const direction = ({ ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 } as const)[event.key];
    if (!direction) return;
    event.preventDefault();
    nudge(direction);
  };

  return (
    <div className="trim">
      <Button
        type="text"
        shape="circle"
        icon={runs ? <PauseOutlined /> : <PlaySign />}
        aria-label={runs ? t('video.pausePlaying') : t('video.play')}
        onClick={toggle}
      />
      <div
        ref={bar}
        className="trim-bar"
        onPointerDown={(event) => show(Math.min(Math.max(at(event), cut.start), cut.end))}
      >
        <div className="trim-strip" aria-hidden>
          {pictures.map((url) => (
            <img key={url} src={url} alt="" draggable={false} />
          ))}
        </div>
        <div className="trim-off" style={{ left: 0, width: part(cut.start) }} />
        <div className="trim-off" style={{ left: part(cut.end), right: 0 }} />
        <div className="trim-frame" style={{ left: part(cut.start), width: part(lengthOf(cut)) }} />
        <div className="trim-now" style={{ left: part(time) }} />
        <div
          className="trim-handle"
          role="slider"
          tabIndex={0}
          style={{ left: part(cut.start) }}
          aria-label={t('video.from')}
          aria-valuemin={0}
          aria-valuemax={cut.end - SHORTEST}
          aria-valuenow={cut.start}
          aria-valuetext={span(cut.start * 1000)}
          onKeyDown={byKey((direction) => start(nudgedStart(cut, direction, take.keys)))}
          {...dragging((to) => start(withStart(cut, to, take.keys)))}
        />
        <div
          className="trim-handle end"
          role="slider"
          tabIndex={0}
          style={{ left: part(cut.end) }}
          aria-label={t('video.to')}
          aria-valuemin={cut.start + SHORTEST}
          aria-valuemax={duration}
          aria-valuenow={cut.end}
          aria-valuetext={span(cut.end * 1000)}
          onKeyDown={byKey((direction) => end(nudgedEnd(cut, direction, duration)))}
          {...dragging((to) => end(withEnd(cut, to, duration)))}
        />
      </div>
      <span className="trim-length" role="status" aria-label={t('video.length')}>
        {lengthOf(cut).toFixed(1)} s
      </span>
    </div>
  );
}

function useFilmstrip(blob: Blob, duration: number): readonly string[] {
  const [pictures, setPictures] = useState<readonly string[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    let made: readonly string[] = [];
    filmstrip(blob, duration, PICTURES, abort.signal).then(
      (urls) => {
        made = urls;
        if (abort.signal.aborted) for (const url of urls) URL.revokeObjectURL(url);
        else setPictures(urls);
      },
      () => {}, // A bar without pictures cuts as well.
    );
    return () => {
      abort.abort();
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [blob, duration]);
  return pictures;
}
