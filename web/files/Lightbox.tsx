// A photo or video as large as the screen, and all others that the log holds beside it.
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import YetAnotherLightbox, { type Slide } from 'yet-another-react-lightbox';
import Captions from 'yet-another-react-lightbox/plugins/captions';
import Download from 'yet-another-react-lightbox/plugins/download';
import Video from 'yet-another-react-lightbox/plugins/video';
import Zoom from 'yet-another-react-lightbox/plugins/zoom';
import type { v1 } from '#proto';
import { fullTime } from '../base/time.ts';
import { MessageText } from '../messages/MessageText.tsx';
import type { ChatMessage } from '../messages/message.ts';
import { useMessages } from '../messages/store.ts';
import { useReader } from '../messages/use-reader.ts';
import { personName, type Reader } from '../messages/words.ts';
import { fileOf, itemsOf, textOf } from './carried.ts';
import { variantWidth } from './shape.ts';
import { fileUrl } from './url.ts';
import 'yet-another-react-lightbox/styles.css';
import 'yet-another-react-lightbox/plugins/captions.css';
import './lightbox.css';

interface Props {
  conversationId: number;
  seq: number;
  fileId: number;
  /** What it goes through; without it what the log holds. */
  among?: readonly ChatMessage[];
  close: () => void;
}

interface Shown {
  seq: number;
  fileId: number;
  slide: Slide;
}

export default function Lightbox({ conversationId, seq, fileId, among, close }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  // As they are when it opens: what comes meanwhile must not move what is looked at.
  const { away, timelines, outbox } = useMessages.getState();
  const held = away[conversationId]?.messages ?? timelines[conversationId]?.messages ?? [];
  const unsent = (outbox[conversationId] ?? []).flatMap(({ content, extras }) =>
    shownOf(extras?.forwarded?.conversationId ?? 0, { seq: 0, content }, null),
  );
  const sent = (among ?? held).flatMap((message) =>
    shownOf(conversationId, message, <From message={message} reader={reader} />),
  );
  const all = among ? sent : [...sent, ...unsent];
  const found = all.findIndex((one) => one.fileId === fileId && (one.seq === seq || seq === 0));

  // Escape closes what is on top, not the conversation below it.
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close();
    }
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [close]);

  if (found < 0) return null;
  return (
    <YetAnotherLightbox
      open
      close={close}
      index={found}
      slides={all.map(({ slide }) => slide)}
      plugins={[Captions, Download, Video, Zoom]}
      carousel={{ finite: true, preload: 1 }}
      controller={{ closeOnBackdropClick: true, closeOnPullDown: true }}
      animation={{ fade: 150, swipe: 250 }}
      zoom={{ maxZoomPixelRatio: 4, scrollToZoom: true, doubleClickMaxStops: 2 }}
      captions={{ descriptionTextAlign: 'center' }}
      labels={{
        Lightbox: t('files.viewer'),
        'Photo gallery': t('files.viewer'),
        '{index} of {total}': t('files.place'),
        Close: t('app.close'),
        Previous: t('files.previous'),
        Next: t('files.next'),
        Download: t('files.downloadShort'),
        'Zoom in': t('files.zoomIn'),
        'Zoom out': t('files.zoomOut'),
      }}
    />
  );
}

type Said = Pick<ChatMessage, 'seq' | 'content' | 'mentions' | 'mentionAll'>;

function From({ message: { from, time }, reader }: { message: ChatMessage; reader: Reader }) {
  const name = from === reader.me ? reader.t('account.you') : personName(from, reader);
  return (
    <>
      <bdi>{name}</bdi>
      <time>{fullTime(time, reader.language)}</time>
    </>
  );
}

function shownOf(conversationId: number, { seq, content, ...named }: Said, title: ReactNode): Shown[] {
  const description = textOf(content) && <MessageText message={{ content, ...named }} />;
  return itemsOf(content).flatMap((item) => {
    const file = fileOf(item);
    if (!file || !(item.image || item.video)) return [];
    const slide = { ...slideOf(conversationId, item, file), title, ...(description ? { description } : {}) };
    return [{ seq, fileId: file.fileId ?? 0, slide }];
  });
}

function slideOf(conversationId: number, { image, video }: v1.IContent, file: v1.IFile): Slide {
  const id = file.fileId ?? 0;
  const download = {
    url: fileUrl(conversationId, id, { download: true }) || fileUrl(conversationId, id),
    filename: file.name ?? '',
  };
  const [width, height] = [(image ?? video)?.width || 1280, (image ?? video)?.height || 720];
  if (video) {
    const poster = video.posterFileId
      ? fileUrl(conversationId, video.posterFileId)
      : fileUrl(conversationId, id, { variant: 'poster' });
    const sources = [{ src: fileUrl(conversationId, id), type: file.mimeType ?? 'video/mp4' }];
    return { type: 'video', width, height, poster, sources, download, autoPlay: true, controls: true };
  }
  const src = fileUrl(conversationId, id);
  const small = variantWidth(width, height, 1280);
  // Whole pixels only where they are looked at.
  const srcSet =
    image?.animated || src.startsWith('blob:') || small >= width
      ? undefined
      : [
          {
            src: fileUrl(conversationId, id, { variant: 'medium' }),
            width: small,
            height: Math.round((height * small) / width),
          },
          { src, width, height },
        ];
  return { src, width, height, alt: file.name ?? '', download, ...(srcSet ? { srcSet } : {}) };
}
