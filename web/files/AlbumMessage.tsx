// Up to ten images and videos as one, in a grid.
import { CaretRightFilled } from '@ant-design/icons';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { v1 } from '#proto';
import { span } from '../base/span.ts';
import { open } from '../messages/over.ts';
import { fileOf } from './carried.ts';
import { Picture } from './Picture.tsx';
import { ALBUM_GAP, albumRows, shapesIn, WIDEST } from './shape.ts';

interface Props {
  conversationId: number;
  seq: number;
  album: v1.IAlbum;
}

export function AlbumMessage({ conversationId, seq, album }: Props) {
  const { t } = useTranslation();
  const items = album.items ?? [];
  const rows = useMemo(() => albumRows(shapesIn(album)), [album]);
  let at = 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields are gathered here
    <div
      className="album"
      role="group"
      aria-label={t('files.album', { count: items.length })}
      style={{ width: WIDEST, gap: ALBUM_GAP }}
    >
      {rows.map(({ ratios, height }) => {
        const from = at;
        at += ratios.length;
        return (
          <div key={from} className="album-row" style={{ gap: ALBUM_GAP, aspectRatio: `${WIDEST} / ${height}` }}>
            {ratios.map((ratio, i) => (
              <AlbumItem
                // biome-ignore lint/suspicious/noArrayIndexKey: the items of an album never move; their ids change when they have arrived
                key={from + i}
                {...{ conversationId, seq, ratio }}
                item={items[from + i] ?? {}}
                width={ratio * height}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

function AlbumItem({
  conversationId,
  seq,
  item,
  ratio,
  width,
}: {
  conversationId: number;
  seq: number;
  item: v1.IContent;
  /** Its part of the row. */
  ratio: number;
  width: number;
}) {
  const { t } = useTranslation();
  const file = fileOf(item);
  const { image, video } = item;
  return (
    <button
      type="button"
      className="media-button"
      style={{ flexGrow: ratio }}
      aria-label={t(video ? 'files.openVideo' : 'files.openImage', { name: file?.name ?? '' })}
      onClick={() => open({ kind: 'lightbox', conversationId, seq, fileId: file?.fileId ?? 0 })}
    >
      {image && <Picture conversationId={conversationId} image={image} shownWidth={width * 1.4} />}
      {video && (
        <>
          <Picture
            conversationId={conversationId}
            image={posterOf(video)}
            shownWidth={width * 1.4}
            isFrame={!video.posterFileId}
          />
          <span className="media-play" aria-hidden>
            <CaretRightFilled />
          </span>
          {(video.duration ?? 0) > 0 && <span className="media-time">{span(video.duration ?? 0)}</span>}
        </>
      )}
    </button>
  );
}

const posterOf = ({ width, height, thumbhash, posterFileId, file }: v1.IVideo): v1.IImage => ({
  width: width ?? 0,
  height: height ?? 0,
  thumbhash: thumbhash ?? new Uint8Array(),
  file: { ...file, fileId: posterFileId || (file?.fileId ?? 0) },
});
