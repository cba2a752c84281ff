// A video in the log: its poster in a box of fixed shape, and in the same box the video itself once it is wanted.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { v1 } from '#proto';
import { FloatSign, PlaySign } from '../base/media-signs.tsx';
import { span } from '../base/span.ts';
import { usePlaceholder } from '../files/Picture.tsx';
import { shapeOf } from '../files/shape.ts';
import { fileUrl } from '../files/url.ts';
import { hush } from '../voice/player.ts';
import './video.css';

interface Props {
  conversationId: number;
  seq: number;
  content: v1.IVideo;
  mine: boolean;
}

type State = 'still' | 'playing' | 'failed';

/** Wide enough for the browser's controls. */
const NARROWEST = 240;

export function VideoMessage({ conversationId, content }: Props) {
  const { t } = useTranslation();
  const [state, setState] = useState<State>('still');
  const { file, width, height, duration, posterFileId, recorded } = content;
  const id = file?.fileId ?? 0;
  const shape = shapeOf(width ?? 0, height ?? 0);
  const placeholder = usePlaceholder(content.thumbhash);
  const poster = posterFileId
    ? fileUrl(conversationId, posterFileId, { variant: 'medium' })
    : fileUrl(conversationId, id, { variant: 'poster' });
  const length = span(duration ?? 0);

  return (
    <div
      className={recorded ? 'video recorded' : 'video'}
      style={{
        width: Math.max(NARROWEST, shape.width),
        aspectRatio: `${Math.max(NARROWEST, shape.width)} / ${shape.height}`,
        backgroundImage: placeholder ? `url(${placeholder})` : undefined,
      }}
    >
      {state === 'playing' && (
        <Playing
          src={fileUrl(conversationId, id)}
          poster={poster}
          label={t('video.length', { length })}
          failed={() => setState('failed')}
        />
      )}
      {state !== 'playing' && poster && <Still key={poster} src={poster} />}
      {state === 'still' && (
        <button
          type="button"
          className="video-open"
          aria-label={t('video.playOf', { length })}
          onClick={() => setState('playing')}
        >
          <span className="video-play">
            <PlaySign />
          </span>
        </button>
      )}
      {state !== 'playing' && Boolean(duration) && <span className="video-time">{length}</span>}
      {state === 'failed' && (
        <span className="video-failed" role="alert">
          {t('video.unplayable')}
          <button type="button" className="link" onClick={() => setState('playing')}>
            {t('app.retry')}
          </button>
          <a className="link" href={fileUrl(conversationId, id, { download: true })} download={file?.name ?? ''}>
            {t('voice.download')}
          </a>
        </span>
      )}
    </div>
  );
}

/** Its absence is no trouble: the placeholder stays. */
function Still({ src }: { src: string }) {
  const [gone, setGone] = useState(false);
  if (gone) return null;
  return <img src={src} alt="" loading="lazy" decoding="async" draggable={false} onError={() => setGone(true)} />;
}

function Playing({ src, poster, label, failed }: { src: string; poster: string; label: string; failed: () => void }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    video.current?.focus({ preventScroll: true });
    video.current?.play().catch(() => {}); // Taken away before it began; what cannot be played tells by its error.
  }, []);

  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: what people send each other has no captions */}
      <video
        ref={video}
        src={src}
        poster={poster || undefined}
        preload="none"
        controls
        playsInline
        aria-label={label}
        onPlay={({ currentTarget }) => hush(currentTarget)}
        onError={failed}
      />
      {document.pictureInPictureEnabled && (
        <button
          type="button"
          className="video-float"
          aria-label={t('video.float')}
          title={t('video.float')}
          onClick={() => void toggleFloat(video.current)}
        >
          <FloatSign />
        </button>
      )}
    </>
  );
}

async function toggleFloat(video: HTMLVideoElement | null) {
  if (document.pictureInPictureElement === video) await document.exitPictureInPicture();
  else await video?.requestPictureInPicture().catch(() => {}); // It has no frame yet: another click will do.
}
