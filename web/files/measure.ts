// What can be told of an image before it is sent: its size, its placeholder, and something small enough to be shown.
import { rgbaToThumbHash } from 'thumbhash';

export interface Measured {
  width: number;
  height: number;
  thumbhash: Uint8Array;
  preview?: Blob;
}

/** The longest side of a preview, as of the server's medium variant. */
const PREVIEW = 1280;
/** Above this many bytes an image is shown by a preview. */
const HEAVY = 1024 * 1024;

/** null when this browser cannot show it. */
export async function measureImage(blob: Blob): Promise<Measured | null> {
  const bitmap = await createImageBitmap(blob).catch(() => null);
  if (!bitmap) return null;
  try {
    const { width, height } = bitmap;
    const thumbhash = thumbhashOf(bitmap, width, height);
    const isHeavy = blob.size > HEAVY && !/gif|apng/.test(blob.type);
    const preview = isHeavy ? await drawn(bitmap, width, height, PREVIEW).convertToBlob({ type: 'image/webp' }) : null;
    return { width, height, thumbhash, ...(preview ? { preview } : {}) };
  } finally {
    bitmap.close();
  }
}

/** Of an image or a frame of a video. */
export function thumbhashOf(source: CanvasImageSource, width: number, height: number): Uint8Array {
  const canvas = drawn(source, width, height, 100);
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
  return pixels ? rgbaToThumbHash(canvas.width, canvas.height, pixels.data) : new Uint8Array();
}

function drawn(source: CanvasImageSource, width: number, height: number, longest: number): OffscreenCanvas {
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}
