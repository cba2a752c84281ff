// A picture somebody chose to be shown by: what may be one, and the square that is cut from it.

/** As the server takes them (src/users/avatars.ts); by their bytes it decides itself. */
export const PICTURES = ['image/jpeg', 'image/png', 'image/webp'];
export const LARGEST = 5 * 1024 * 1024;
/** Pixels of a side of what is sent. */
const SIDE = 512;

/** In pixels of the picture as it is shown, upright. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Why this file cannot be one. */
export function faultOf({ type, size }: Pick<File, 'type' | 'size'>): 'type' | 'size' | null {
  if (!PICTURES.includes(type)) return 'type';
  return size > LARGEST ? 'size' : null;
}

/** @throws when the browser cannot read the picture */
export async function cut(file: Blob, { x, y, width, height }: Area): Promise<Blob> {
  const bitmap = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, x, y, width, height, 0, 0, SIDE, SIDE);
  bitmap.close();
  return new Promise((done, failed) =>
    // Where a browser cannot write WebP it writes PNG.
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('not written'))), 'image/webp', 0.92),
  );
}
