// How large media are drawn in the log, before a byte of them has come. Pure.
import type { v1 } from '#proto';

export const WIDEST = 420;
export const HIGHEST = 400;
const NARROWEST = 120;
const LOWEST = 72;

export interface Shape {
  width: number;
  height: number;
}

/** In CSS pixels. Extremes are cropped, small ones not blown up. */
export function shapeOf(width: number, height: number): Shape {
  if (!width || !height) return { width: 300, height: 225 };
  const scale = Math.min(1, WIDEST / width, HIGHEST / height);
  return {
    width: Math.round(Math.max(NARROWEST, width * scale)),
    height: Math.round(Math.max(LOWEST, height * scale)),
  };
}

/** The width that a variant has whose longer side is at most `longest`. */
export const variantWidth = (width: number, height: number, longest: number) =>
  Math.max(1, Math.round(width * Math.min(1, longest / Math.max(width, height, 1))));

export const ALBUM_GAP = 3;
/** What an album should not be higher than, and the height that its rows aim at. */
const ALBUM_HIGHEST = 540;
const ROW = 180;

export interface AlbumRow {
  /** Width to height of each item, as it is drawn. */
  ratios: number[];
  height: number;
}

/** Rows that fill the width, in which every item keeps its shape as far as it can. */
export function albumRows(shapes: readonly Shape[]): AlbumRow[] {
  const ratios = shapes.map(({ width, height }) =>
    width && height ? Math.min(1.9, Math.max(0.62, width / height)) : 1,
  );
  let [best, least] = [[] as AlbumRow[], Number.POSITIVE_INFINITY];
  for (const parts of partings(ratios)) {
    const rows = parts.map(rowOf);
    const excess = Math.max(0, heightOfRows(rows) / ALBUM_HIGHEST - 1);
    const cost = rows.reduce((sum, { height }) => sum + Math.log(height / ROW) ** 2, 4 * excess);
    if (cost < least) [best, least] = [rows, cost];
  }
  return best;
}

/** All ways to part them into rows of at most four. */
const partings = (ratios: readonly number[]): number[][][] =>
  ratios.length === 0
    ? [[]]
    : [1, 2, 3, 4]
        .filter((count) => count <= ratios.length)
        .flatMap((count) => partings(ratios.slice(count)).map((rest) => [ratios.slice(0, count), ...rest]));

function rowOf(ratios: number[]): AlbumRow {
  const width = WIDEST - (ratios.length - 1) * ALBUM_GAP;
  const height = width / ratios.reduce((sum, ratio) => sum + ratio, 0);
  return { ratios, height: Math.round(Math.min(HIGHEST * 0.85, height)) };
}

export const heightOfRows = (rows: readonly AlbumRow[]) =>
  rows.reduce((sum, { height }) => sum + height, (rows.length - 1) * ALBUM_GAP);

/** Of what an album holds. */
export const shapesIn = ({ items }: v1.IAlbum): Shape[] =>
  (items ?? []).map(({ image, video }) => ({
    width: (image ?? video)?.width ?? 0,
    height: (image ?? video)?.height ?? 0,
  }));
