// Content that carries files: what a client may say of them, what the server knows better, and where the gallery shows them.
import type { v1 } from '#proto';
import { notFound, Refusal } from '../base/errors.ts';
import { type File, infoOf } from '../files/files.ts';
import type { Kind } from '../files/types.ts';

const DAY = 24 * 3_600_000;
const MAX_SIDE = 16_384;
const MAX_THUMBHASH = 40;
const MAX_WAVEFORM = 64;
const [MIN_ITEMS, MAX_ITEMS] = [2, 10];

export const SHELF = { none: 0, media: 1, file: 2, voice: 3 } as const;

/** One file in a content, with the arm that it is in. */
interface Part {
  file: v1.IFile;
  posterFileId: number;
  shelf: number;
}

/** The files of a content, with the posters of its videos; none of a text. */
function partsOf({ image, file, audio, video, album }: v1.IContent): Part[] {
  if (album) return (album.items ?? []).flatMap(partsOf);
  const part = image?.file ?? file ?? audio?.file ?? video?.file;
  if (!part) return [];
  const shelf = image || video ? SHELF.media : audio?.voice ? SHELF.voice : SHELF.file;
  return [{ file: part, posterFileId: video?.posterFileId ?? 0, shelf }];
}

/** Ids of all files that a content needs, each once, with the gallery's shelf for it. */
export function attachmentsOf(content: v1.IContent): [fileId: number, shelf: number][] {
  const shelves = new Map<number, number>();
  for (const { posterFileId } of partsOf(content)) if (posterFileId) shelves.set(posterFileId, SHELF.none);
  for (const { file, shelf } of partsOf(content)) shelves.set(file.fileId ?? 0, shelf);
  return [...shelves];
}

/**
 * The content as it is stored: of what the client says only what the server cannot know, within bounds.
 * @param files those it names, and no others. @throws Refusal INVALID, TOO_LARGE, NOT_FOUND
 */
export function withFiles(content: v1.IContent, files: ReadonlyMap<number, File>, textLimit: number): v1.IContent {
  checkCaptions(content, textLimit);
  const { album } = content;
  if (!album) return itemWith(content, files);
  const items = album.items ?? [];
  if (items.length < MIN_ITEMS || items.length > MAX_ITEMS)
    throw new Refusal('INVALID', `an album has ${MIN_ITEMS} to ${MAX_ITEMS} items`);
  if (!items.every(({ image, video }) => image || video))
    throw new Refusal('INVALID', 'an album has images and videos');
  return { album: { items: items.map((item) => itemWith(item, files)), caption: album.caption ?? '' } };
}

/** What was said before, under other captions; the files stay the same. @throws Refusal INVALID, TOO_LARGE */
export function withCaptions(before: v1.IContent, after: v1.IContent, textLimit: number): v1.IContent {
  checkCaptions(after, textLimit);
  if (!isSame(before, after)) throw new Refusal('INVALID', 'files of a message cannot be changed');
  return captioned(before, after);
}

/** The same files, each in the same place. */
function isSame(before: v1.IContent, after: v1.IContent): boolean {
  if (armOf(before) !== armOf(after)) return false;
  if (!before.album) return partsOf(before)[0]?.file.fileId === partsOf(after)[0]?.file.fileId;
  const [old, given] = [before.album.items ?? [], after.album?.items ?? []];
  return old.length === given.length && old.every((item, index) => isSame(item, given[index]!));
}

function captioned(before: v1.IContent, { image, file, audio, video, album }: v1.IContent): v1.IContent {
  const said = (part: v1.IFile | null | undefined, as: v1.IFile | null | undefined) => ({
    ...part,
    caption: as?.caption ?? '',
  });
  if (before.image) return { image: { ...before.image, file: said(before.image.file, image?.file) } };
  if (before.audio) return { audio: { ...before.audio, file: said(before.audio.file, audio?.file) } };
  if (before.video) return { video: { ...before.video, file: said(before.video.file, video?.file) } };
  if (before.file) return { file: said(before.file, file) };
  const items = before.album?.items?.map((item, index) => captioned(item, album!.items![index]!));
  return { album: { items: items ?? [], caption: album?.caption ?? '' } };
}

const armOf = (content: v1.IContent) =>
  (['image', 'file', 'audio', 'video', 'album'] as const).find((arm) => content[arm]);

/** All captions of a message together may be as long as a text. */
function checkCaptions(content: v1.IContent, textLimit: number): void {
  const captions = [content.album?.caption, ...partsOf(content).map(({ file }) => file.caption)];
  const length = captions.reduce((sum, caption) => sum + (caption?.length ?? 0), 0);
  if (length > textLimit) throw new Refusal('TOO_LARGE', `captions may have ${textLimit} characters`);
}

function itemWith(content: v1.IContent, files: ReadonlyMap<number, File>): v1.IContent {
  const { image, audio, video } = content;
  const [part] = partsOf(content);
  const found = files.get(part?.file.fileId ?? 0);
  if (!part || !found) throw notFound('file');
  const { id: fileId, name, mimeType, size, kind, width, height, duration, animated } = infoOf(found);
  const file = { fileId, name, mimeType, size, caption: part.file.caption ?? '' };
  if (image) {
    mustBe(kind, 'image');
    return { image: { file, width, height, thumbhash: bytesOf(found.thumbhash), animated } };
  }
  if (audio) {
    mustBe(kind, 'audio');
    const waveform = bytesOf(audio.waveform);
    if (waveform.length > MAX_WAVEFORM) throw new Refusal('INVALID', `a waveform has ${MAX_WAVEFORM} values`);
    const length = duration || upTo(DAY, audio.duration, 'duration');
    return { audio: { file, duration: length, waveform, voice: audio.voice ?? false } };
  }
  if (video) {
    mustBe(kind, 'video');
    const poster = video.posterFileId ? files.get(video.posterFileId) : undefined;
    if (video.posterFileId && infoOf(poster ?? found).kind !== 'image')
      throw new Refusal('INVALID', 'a poster is an image');
    const thumbhash = bytesOf(found.thumbhash ?? poster?.thumbhash ?? video.thumbhash);
    if (thumbhash.length > MAX_THUMBHASH) throw new Refusal('INVALID', 'this is no thumbhash');
    return {
      video: {
        file,
        width: width || upTo(MAX_SIDE, video.width, 'width'),
        height: height || upTo(MAX_SIDE, video.height, 'height'),
        duration: duration || upTo(DAY, video.duration, 'duration'),
        thumbhash,
        posterFileId: poster?.id ?? 0,
        recorded: video.recorded ?? false,
      },
    };
  }
  return { file };
}

function mustBe(kind: Kind, wanted: Kind): void {
  if (kind !== wanted) throw new Refusal('INVALID', `this file is no ${wanted}`);
}

function upTo(most: number, value: number | null | undefined, what: string): number {
  if ((value ?? 0) > most) throw new Refusal('INVALID', `${what}: at most ${most}`);
  return value ?? 0;
}

const bytesOf = (bytes: Uint8Array | null | undefined) => bytes ?? new Uint8Array();
