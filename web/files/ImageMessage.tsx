// An image in the log: of a fixed shape from the first moment, so that nothing moves when it has come.
import { useTranslation } from 'react-i18next';
import type { v1 } from '#proto';
import { open } from '../messages/over.ts';
import { Picture } from './Picture.tsx';
import { shapeOf } from './shape.ts';

interface Props {
  conversationId: number;
  seq: number;
  image: v1.IImage;
}

export function ImageMessage({ conversationId, seq, image }: Props) {
  const { t } = useTranslation();
  const shape = shapeOf(image.width ?? 0, image.height ?? 0);
  const fileId = image.file?.fileId ?? 0;
  return (
    <button
      type="button"
      className="media-button"
      aria-label={t('files.openImage', { name: image.file?.name ?? '' })}
      style={{ width: shape.width, aspectRatio: `${shape.width} / ${shape.height}` }}
      onClick={() => open({ kind: 'lightbox', conversationId, seq, fileId })}
    >
      <Picture conversationId={conversationId} image={image} shownWidth={shape.width} />
    </button>
  );
}
