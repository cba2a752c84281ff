// A video in the log.
import type { v1 } from '#proto';
import { fileUrl } from '../files/url.ts';

interface Props {
  conversationId: number;
  seq: number;
  content: v1.IVideo;
  mine: boolean;
}

export function VideoMessage({ conversationId, content }: Props) {
  return (
    // biome-ignore lint/a11y/useMediaCaption: nobody has written down what is said
    <video
      controls
      preload="none"
      width={360}
      src={fileUrl(conversationId, content.file?.fileId ?? 0)}
      poster={fileUrl(conversationId, content.posterFileId || (content.file?.fileId ?? 0), { variant: 'poster' })}
    />
  );
}
