// The pixels of an image: its placeholder until they are here, words when they never come.
import { FileImageOutlined } from '@ant-design/icons';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thumbHashToDataURL } from 'thumbhash';
import type { v1 } from '#proto';
import { variantWidth } from './shape.ts';
import { fileUrl } from './url.ts';
import './media.css';

/** The longest sides of the server's variants. */
const THUMB = 320;
const MEDIUM = 1280;

interface Props {
  conversationId: number;
  image: v1.IImage;
  /** In CSS pixels. */
  shownWidth: number;
}

type State = 'loading' | 'here' | 'gone' | 'failed';

export function Picture({ conversationId, image, shownWidth }: Props) {
  const { t } = useTranslation();
  const [state, setState] = useState<State>('loading');
  const [attempt, setAttempt] = useState(0);
  const { width = 0, height = 0, animated, file } = image;
  const fileId = file?.fileId ?? 0;
  const placeholder = usePlaceholder(image.thumbhash);
  const medium = fileUrl(conversationId, fileId, { variant: 'medium' });
  const thumb = fileUrl(conversationId, fileId, { variant: 'thumb' });
  const w = (longest: number) => variantWidth(width ?? 0, height ?? 0, longest);
  const isLocal = medium.startsWith('blob:');
  // Only the medium variant of an animation moves.
  const srcSet =
    isLocal || animated || w(THUMB) === w(MEDIUM) ? undefined : `${thumb} ${w(THUMB)}w, ${medium} ${w(MEDIUM)}w`;

  async function failed() {
    setState('failed');
    // The element does not say why.
    const status = await fetch(thumb, { method: 'GET', cache: 'no-store' }).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 404) setState('gone');
    else if (status === 200 && attempt === 0) again();
  }
  function again() {
    setAttempt((n) => n + 1);
    setState('loading');
  }

  const isAbsent = state === 'gone' || state === 'failed';
  return (
    <span
      className={`picture ${state}`}
      style={placeholder && !isAbsent ? { backgroundImage: `url(${placeholder})` } : undefined}
    >
      {!isAbsent && medium && (
        <img
          key={attempt}
          src={medium}
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
