// A picture or video in the gallery: its thumbnail, loaded when it comes into sight; a click shows it large.
import { MessageOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaySign } from '../base/media-signs.tsx';
import { span } from '../base/span.ts';
import { fullTime } from '../base/time.ts';
import { fileOf } from '../files/carried.ts';
import { usePlaceholder } from '../files/Picture.tsx';
import { fileUrl } from '../files/url.ts';
import type { ChatMessage } from '../messages/message.ts';
import { open } from '../messages/over.ts';
import { useReader } from '../messages/use-reader.ts';
import { personName } from '../messages/words.ts';
import { useMe } from '../users/session.ts';
import type { MediaFound } from './gallery.ts';

interface Props {
  conversationId: number;
  found: MediaFound;
  /** All that the viewer goes through. */
  among: readonly ChatMessage[];
  show: (message: ChatMessage) => void;
}

export function Tile({ conversationId, found: { message, item }, among, show }: Props) {
  const { t, i18n } = useTranslation();
  const reader = useReader();
  const me = useMe().id;
  const [gone, setGone] = useState(false);
  const { image, video } = item;
  const fileId = fileOf(item)?.fileId ?? 0;
  const placeholder = usePlaceholder((image ?? video)?.thumbhash);
  const src = image
    ? fileUrl(conversationId, fileId, { variant: 'thumb' })
    : video?.posterFileId
      ? fileUrl(conversationId, video.posterFileId, { variant: 'thumb' })
      : fileUrl(conversationId, fileId, { variant: 'poster' });
  const name = message.from === me ? t('account.you') : personName(message.from, reader);
  const date = fullTime(message.time, i18n.language);
  return (
    <li className="gallery-tile" style={placeholder ? { backgroundImage: `url(${placeholder})` } : undefined}>
      <button
        type="button"
        className="gallery-tile-open"
        aria-label={t(video ? 'gallery.video' : 'gallery.photo', { name, date })}
        title={date}
        onClick={() => open({ kind: 'lightbox', conversationId, seq: message.seq, fileId, among: among.toReversed() })}
      >
        {!gone && src && (
          <img src={src} alt="" loading="lazy" decoding="async" draggable={false} onError={() => setGone(true)} />
        )}
        {video && (
          <span className="gallery-tile-length">
            <PlaySign /> {span(video.duration ?? 0)}
          </span>
        )}
      </button>
      <button
        type="button"
        className="gallery-tile-show"
        aria-label={t('gallery.show')}
        title={t('gallery.show')}
        onClick={() => show(message)}
      >
        <MessageOutlined />
      </button>
    </li>
  );
}
