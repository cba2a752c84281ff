// What a message carries besides who and when: its words and its files, whatever kind it is. Pure.
// A file that lies in this browser alone, because its upload is not whole, has an id below 0.
import type { v1 } from '#proto';
import type { FileInfo } from './upload.ts';

type Content = v1.IContent | null | undefined;

/** The items of an album, or the one. */
export const itemsOf = (content: Content): readonly v1.IContent[] =>
  content?.album?.items ?? (content ? [content] : []);

/** The file of what is no album. */
export const fileOf = (content: Content): v1.IFile | null =>
  content?.image?.file ?? content?.video?.file ?? content?.audio?.file ?? content?.file ?? null;

export const filesIn = (content: Content): v1.IFile[] => itemsOf(content).flatMap((item) => fileOf(item) ?? []);

/** What is said: a text, or the caption. */
export const textOf = (content: Content): string =>
  content?.text?.text ?? content?.album?.caption ?? fileOf(content)?.caption ?? '';

/** The same with other words. */
export function withText(content: v1.IContent, text: string): v1.IContent {
  const { image, video, audio, file, album } = content;
  if (album) return { album: { ...album, caption: text } };
  if (image) return { image: { ...image, file: { ...image.file, caption: text } } };
  if (video) return { video: { ...video, file: { ...video.file, caption: text } } };
  if (audio) return { audio: { ...audio, file: { ...audio.file, caption: text } } };
  if (file) return { file: { ...file, caption: text } };
  return { text: { text } };
}

/** Of files that are not at the server yet, posters too. */
export const localIds = (content: Content): number[] =>
  itemsOf(content)
    .flatMap((item) => [fileOf(item)?.fileId ?? 0, item.video?.posterFileId ?? 0])
    .filter((id) => id < 0);

/** With the ids that the server gave. */
export function withFileIds(content: v1.IContent, ids: ReadonlyMap<number, number>): v1.IContent {
  const own = (id: number | null | undefined) => ids.get(id ?? 0) ?? id ?? 0;
  const named = <T extends { file?: v1.IFile | null }>(media: T): T => ({
    ...media,
    file: { ...media.file, fileId: own(media.file?.fileId) },
  });
  const { image, video, audio, file, album } = content;
  if (album) return { album: { ...album, items: (album.items ?? []).map((item) => withFileIds(item, ids)) } };
  if (image) return { image: named(image) };
  if (video) return { video: { ...named(video), posterFileId: own(video.posterFileId) } };
  if (audio) return { audio: named(audio) };
  if (file) return { file: { ...file, fileId: own(file.fileId) } };
  return content;
}

/**
 * What is sent, now that the server has looked at its files: what it takes for something else than this browser did goes
 * as a file, beside an album instead of in it. @param found by local id
 */
export function asFound(content: v1.IContent, found: ReadonlyMap<number, FileInfo>): v1.IContent[] {
  const ids = new Map([...found].map(([local, { id }]) => [local, id]));
  const items = itemsOf(content).map((item) => {
    const file = fileOf(item);
    const kind = found.get(file?.fileId ?? 0)?.kind;
    return withFileIds(!kind || item.file || item[kind] ? item : { file }, ids);
  });
  const seen = items.filter(({ file }) => !file);
  const others = items.filter(({ file }) => file);
  const [first, ...more] = [...(content.album && seen.length > 1 ? [{ album: { items: seen } }] : seen), ...others];
  return first ? [withText(first, textOf(content)), ...more] : [];
}
