// The pixels of an image: its placeholder until they are here, words when they never come.
import { FileImageOutlined } from '@ant-design/icons';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thumbHashToDataURL } from 'thumbhash';
import type { v1 } from '#proto';
import { variantWidth } from './shape.ts';
import { fileUrl } from './url.ts';
import './media.css';

/** The longest sides of the server's variants. */
const THUMB = 320;
const MEDIUM = 1280;
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');

interface Props {
  conversationId: number;
  image: v1.IImage;
  /** In CSS pixels. */
  shownWidth: number;
  /** The file is a video: what is shown is its poster, if the server has made one. */
  isFrame?: boolean;
}

type State = 'loading' | 'here' | 'gone' | 'failed';

export function Picture({ conversationId, image, shownWidth, isFrame = false }: Props) {
  const { t } = useTranslation();
  const [state, setState] = useState<State>('loading');
  const [attempt, setAttempt] = useState(0);
  const { width = 0, height = 0, animated, file } = image;
  const fileId = file?.fileId ?? 0;
  const placeholder = usePlaceholder(image.thumbhash);
  // What this browser cannot show of its own file, the server may have made showable.
  const remote = attempt > 0 && fileId > 0;
  const medium = fileUrl(conversationId, fileId, { variant: isFrame ? 'poster' : 'medium', remote });
  const thumb = fileUrl(conversationId, fileId, { variant: isFrame ? 'poster' : 'thumb', remote });
  const w = (longest: number) => variantWidth(width ?? 0, height ?? 0, longest);
  const isLocal = medium.startsWith('blob:');
  // Only the medium variant of an animation moves; whoever wants no motion gets the other.
  const src = animated && calm.matches ? thumb : medium;
  const srcSet =
    isLocal || isFrame || animated || w(THUMB) === w(MEDIUM)
      ? undefined
      : `${thumb} ${w(THUMB)}w, ${medium} ${w(MEDIUM)}w`;

  // At another address it may be there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the address
  useEffect(() => {
    setState((now) => (now === 'gone' || now === 'failed' ? 'loading' : now));
  }, [conversationId, fileId]);

  async function failed() {
    setState('failed');
    if (fileId <= 0) return;
    if (isLocal) return again();
    // The element does not say why.
    const status = await fetch(thumb, { cache: 'no-store' }).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 404) setState('gone');
    else if (status === 200 && attempt < 2) again();
  }
  function again() {
    setAttempt((n) => n + 1);
    setState('loading');
  }

  const isAbsent = state === 'gone' || state === 'failed';
  return (
    <span
      className="picture"
      data-state={state}
      style={placeholder && !isAbsent ? { backgroundImage: `url(${placeholder})` } : undefined}
    >
      {!isAbsent && medium && (
        <img
          key={attempt}
          src={src}
          srcSet={srcSet}
          sizes={srcSet ? `${shownWidth}px` : undefined}
          alt={file?.name ?? ''}
          decoding="async"
          draggable={false}
          onLoad={() => setState('here')}
          onError={() => void failed()}
        />
      )}
      {isAbsent && (
        <span className="picture-absent">
          <FileImageOutlined aria-hidden />
          {t(state === 'gone' ? 'files.gone' : 'files.notLoaded')}
        </span>
      )}
    </span>
  );
}

/** A thumbhash as a picture; '' when there is none, or it is none. */
export function usePlaceholder(thumbhash: Uint8Array | null | undefined): string {
  return useMemo(() => {
    try {
      return thumbhash?.length ? thumbHashToDataURL(thumbhash) : '';
    } catch {
      return '';
    }
  }, [thumbhash]);
}
