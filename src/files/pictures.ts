// What is made of an uploaded picture: its size, a placeholder, smaller versions, and itself without what it tells about its
// maker. Runs in the decoder process alone.
import { stat, writeFile } from 'node:fs/promises';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { Refusal } from '../base/errors.ts';

/** Pixels of a picture, of all frames of an animation, and frames: beyond it decoding costs everybody too much. */
const MAX_PIXELS = 100_000_000;
const MAX_MOVING_PIXELS = 1_000_000_000;
const MAX_FRAMES = 2000;
const THUMB = 320;
const MEDIUM = 1280;
/** Pixels of a side of an avatar, and of the smaller one of lists. */
const AVATAR = 512;
const SMALL_AVATAR = 96;
/** Bytes up to which a picture is its own medium version. */
const SMALL = 300 * 1024;

export interface Picture {
  width: number;
  height: number;
  animated: boolean;
  thumbhash: Uint8Array;
  /** The picture to keep: the given path, or another where it had to be written anew. */
  path: string;
  /** Paths of what was made of it. */
  variants: Record<string, string>;
}

/** Readers of formats that browsers show, and no other: many formats are many ways in. */
export function restrain(): void {
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  const formats = ['JpegFile', 'PngFile', 'WebpFile', 'NsgifFile', 'HeifFile', 'WebpBuffer'];
  sharp.unblock({ operation: formats.map((format) => `VipsForeignLoad${format}`) });
}

/** @throws Refusal TOO_LARGE, INVALID */
export async function picture(path: string): Promise<Picture> {
  const read = (options = {}): Sharp =>
    sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true, ...options });
  try {
    const found = await sharp(path, { limitInputPixels: false, animated: true }).metadata();
    const { width, height, frames } = sizeOf(found);
    const isTooLarge =
      width * height > MAX_PIXELS || frames > MAX_FRAMES || width * height * frames > MAX_MOVING_PIXELS;
    if (isTooLarge) throw new Refusal('TOO_LARGE', 'this picture has too many pixels');
    const variants: Record<string, string> = { thumb: `${path}.thumb` };
    const medium = read().autoOrient().resize(MEDIUM, MEDIUM, { fit: 'inside', withoutEnlargement: true });
    const smaller = await medium.webp({ quality: 82, effort: 2 }).toBuffer();
    const isSmall = Math.max(width, height) <= MEDIUM && (await stat(path)).size <= SMALL;
    if (frames === 1 && !isSmall) {
      variants['medium'] = `${path}.medium`;
      await writeFile(variants['medium'], smaller);
    }
    await sharp(smaller)
      .resize(THUMB, THUMB, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .toFile(variants['thumb']!);
    const { data, info } = await sharp(smaller)
      .resize(100, 100, { fit: 'inside' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return {
      width,
      height,
      animated: frames > 1,
      thumbhash: rgbaToThumbHash(info.width, info.height, data),
      path: tells(found) ? await cleaned(read({ animated: frames > 1, limitInputPixels: false }), path, found) : path,
      variants,
    };
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Makes the picture at the path an upright square of its middle, in colours of the web, and a smaller one beside it. @throws Refusal */
export async function avatar(path: string): Promise<Pick<Picture, 'width' | 'height' | 'variants'>> {
  try {
    const square = await sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .resize(AVATAR, AVATAR, { fit: 'cover' })
      .webp({ quality: 85, effort: 4 })
      .toBuffer();
    const small = `${path}.small`;
    await sharp(square).resize(SMALL_AVATAR).webp({ quality: 85, effort: 4 }).toFile(small);
    await writeFile(path, square);
    return { width: AVATAR, height: AVATAR, variants: { small } };
  } catch (error) {
    throw asRefusal(error);
  }
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (/no space left/i.test(String(error))) return new Refusal('STORAGE_FULL', 'the disk is full');
  if (/pixel limit/i.test(String(error))) return new Refusal('TOO_LARGE', 'this picture has too many pixels');
  return new Refusal('INVALID', 'this picture is broken');
}

/** As it is shown: upright, and of one frame. */
function sizeOf({ width = 0, height = 0, pageHeight, pages = 1, orientation = 1 }: Metadata) {
  const tall = pageHeight ?? height;
  return orientation >= 5 ? { width: tall, height: width, frames: pages } : { width, height: tall, frames: pages };
}

/** Whether it carries more than a picture: who took it, where, with what. */
const tells = ({ exif, xmp, iptc, comments, orientation = 1 }: Metadata) =>
  Boolean(exif || xmp || iptc || comments?.length) || orientation !== 1;

/** Written anew, upright, with its colours and nothing else. */
async function cleaned(source: Sharp, path: string, { format, space, pages = 1 }: Metadata): Promise<string> {
  const standing = pages > 1 ? source : source.autoOrient();
  // What is made for print becomes sRGB; its profile would be wrong then.
  const upright = space === 'cmyk' ? standing : standing.keepIccProfile();
  const target = `${path}.clean`;
  if (format === 'png') await upright.png().toFile(target);
  else if (format === 'gif') await upright.gif().toFile(target);
  else if (format === 'webp') await upright.webp({ quality: 90, effort: 2 }).toFile(target);
  else if (format === 'heif') await upright.avif({ quality: 65, effort: 2 }).toFile(target);
  // Better packing would hold the whole picture in memory, six bytes a pixel.
  else await upright.jpeg({ quality: 92, chromaSubsampling: '4:4:4', optimiseCoding: false }).toFile(target);
  return target;
}
