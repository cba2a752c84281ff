// What a message carries: the one place that picks the view for it.
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { v1 } from '#proto';
import { AlbumMessage } from '../files/AlbumMessage.tsx';
import { localIds, textOf } from '../files/carried.ts';
import { FileMessage } from '../files/FileMessage.tsx';
import { ImageMessage } from '../files/ImageMessage.tsx';
import { UploadLine, UploadRing } from '../files/UploadRing.tsx';
import { MessageText } from './MessageText.tsx';
import type { ChatMessage } from './message.ts';

const VoiceMessage = lazy(async () => ({ default: (await import('../voice/VoiceMessage.tsx')).VoiceMessage }));
const CallRecord = lazy(() => import('../calls/CallRecord.tsx'));
const VideoMessage = lazy(async () => ({ default: (await import('../video/VideoMessage.tsx')).VideoMessage }));

interface Props {
  /** Where its files are found. */
  conversationId: number;
  message: ChatMessage;
  mine: boolean;
  /** Gives up its upload; null when none is under way. */
  cancel: (() => void) | null;
  /** When, and how far it got: beside the last of its words. */
  meta: ReactNode;
}

export function MessageContent({ conversationId, message, mine, cancel, meta }: Props) {
  const { t } = useTranslation();
  const { content, recalled } = message;
  if (content && !content.text && textOf(content) !== '' && !recalled)
    return (
      <>
        <Media {...{ conversationId, message, content, mine, cancel }} />
        <div className="bubble-caption">
          <MessageText message={message} />
          {meta}
        </div>
      </>
    );
  return (
    <>
      {recalled || !content ? (
        <span className="bubble-absent">{t(recalled ? 'messages.recalled' : 'messages.unknown')}</span>
      ) : content.text ? (
        <MessageText message={message} />
      ) : (
        <Media {...{ conversationId, message, content, mine, cancel }} />
      )}
      {meta}
    </>
  );
}

interface MediaProps extends Omit<Props, 'meta'> {
  content: v1.IContent;
}

function Media({ conversationId, message, content, mine, cancel }: MediaProps) {
  const { t } = useTranslation();
  const { image, album, file, audio, video } = content;
  const local = localIds(content);
  const where = { conversationId, seq: message.seq };
  if (image)
    return (
      <div className="media-frame">
        <ImageMessage {...where} image={image} />
        {cancel && local.length > 0 && <UploadRing ids={local} content={content} cancel={cancel} />}
      </div>
    );
  if (album)
    return (
      <div className="media-frame">
        <AlbumMessage {...where} album={album} />
        {cancel && local.length > 0 && <UploadRing ids={local} content={content} cancel={cancel} />}
      </div>
    );
  if (file) return <FileMessage conversationId={conversationId} file={file} cancel={cancel} />;
  if (audio)
    return (
      <Suspense fallback={<div className="voice-place" />}>
        <VoiceMessage conversationId={conversationId} message={message} mine={mine} />
        {cancel && local.length > 0 && <UploadLine ids={local} content={content} cancel={cancel} />}
      </Suspense>
    );
  if (content.callRecord)
    return (
      <Suspense fallback={<div className="voice-place" />}>
        <CallRecord conversationId={conversationId} record={content.callRecord} />
      </Suspense>
    );
  if (video)
    return (
      <div className="media-frame">
        <Suspense fallback={<div className="video-place" />}>
          <VideoMessage {...where} content={video} mine={mine} />
        </Suspense>
        {cancel && local.length > 0 && <UploadRing ids={local} content={content} cancel={cancel} />}
      </div>
    );
  return <span className="bubble-absent">{t('messages.unknown')}</span>;
}
