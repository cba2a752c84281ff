// How high a row will be, guessed before it is measured. Pure.
import type { v1 } from '#proto';
import { textOf } from '../files/carried.ts';
import { albumRows, heightOfRows, shapeOf, shapesIn } from '../files/shape.ts';
import type { Row } from './rows.ts';

/** In CSS pixels. */
export function heightOf(row: Row | undefined): number {
  if (row?.kind !== 'message') return 44;
  const { content } = row.message;
  const text = textOf(content);
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 64)), 0);
  const words = text || content?.text ? Math.min(lines, 18) * 21 : 0;
  return 18 + words + mediaHeight(content) + (row.opens ? 12 : 3);
}

/** Where a log begins to be read: at the line above what is new, or at its end. */
export function offsetAtFirst(rows: readonly Row[], sight: number): number {
  const mark = rows.findIndex((row) => row.kind === 'unread');
  const above = (mark > 0 ? rows.slice(0, mark) : rows).reduce((sum, row) => sum + heightOf(row), 0);
  return Math.max(0, mark > 0 ? above : above - sight);
}

function mediaHeight(content: v1.IContent | null): number {
  const { image, video, album, file, audio } = content ?? {};
  if (album) return heightOfRows(albumRows(shapesIn(album)));
  if (image || video) return shapeOf((image ?? video)?.width ?? 0, (image ?? video)?.height ?? 0).height;
  return file || audio ? 54 : 0;
}
