// How large media are drawn in the log, before a byte of them has come. Pure.
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

/** How many stand in each row of an album. */
export function rowsOfAlbum(count: number): number[] {
  const rows: Record<number, number[]> = { 2: [2], 3: [1, 2], 4: [2, 2], 5: [2, 3], 7: [2, 2, 3], 8: [2, 3, 3] };
  if (rows[count]) return rows[count];
  if (count === 10) return [2, 2, 3, 3];
  return Array.from({ length: Math.ceil(count / 3) }, (_, row) => Math.min(3, count - row * 3));
}

/** The height of a row of an album, as a part of its width. */
export const albumRow = (items: number) => (items === 1 ? 0.56 : items === 2 ? 0.48 : 0.33);
export const ALBUM_GAP = 3;

export const albumHeight = (count: number) => {
  const rows = rowsOfAlbum(count);
  return Math.round(rows.reduce((sum, items) => sum + albumRow(items) * WIDEST, 0) + (rows.length - 1) * ALBUM_GAP);
};
