// What a file's name and type tell. Pure.
import type { v1 } from '#proto';

/** The name and its ending, so that a long name is cut in the middle and still says what it is. */
export function parted(name: string): [string, string] {
  const at = name.lastIndexOf('.');
  return at > 0 && name.length - at <= 10 ? [name.slice(0, at), name.slice(at)] : [name, ''];
}

export type Family =
  | 'pdf'
  | 'document'
  | 'sheet'
  | 'slides'
  | 'archive'
  | 'image'
  | 'video'
  | 'sound'
  | 'code'
  | 'text'
  | 'other';

const FAMILIES: Record<Exclude<Family, 'other'>, string> = {
  pdf: 'pdf',
  document: 'doc docx odt rtf pages epub',
  sheet: 'xls xlsx ods csv tsv numbers',
  slides: 'ppt pptx odp key',
  archive: 'zip rar 7z tar gz tgz bz2 xz zst iso dmg deb rpm apk jar',
  image: 'jpg jpeg png gif webp avif heic heif bmp tif tiff svg psd ico',
  video: 'mp4 mov mkv webm avi m4v mpg mpeg',
  sound: 'mp3 m4a aac ogg opus wav flac',
  code: 'js ts tsx jsx py rs go java c h cpp hpp cs rb php sh sql html css json yaml yml toml xml proto swift kt',
  text: 'txt md log ini conf',
};

export const endingOf = (name: string) => parted(name)[1].slice(1).toLowerCase();

export function familyOf(name: string): Family {
  const ending = endingOf(name);
  const found = Object.entries(FAMILIES).find(([, endings]) => endings.split(' ').includes(ending));
  return (found?.[0] as Family | undefined) ?? 'other';
}

/** The largest text that is shown in the page. */
const LARGEST_TEXT = 1024 * 1024;

/** What can be looked into without any risk: text as text, and PDF in the browser's own viewer. */
export function previewOf({ name, mimeType, size }: v1.IFile): 'text' | 'pdf' | null {
  const type = mimeType ?? '';
  if (type === 'application/pdf') return 'pdf';
  const isText =
    /^text\/|^application\/(json|xml|toml|yaml|sql|x-sh)/.test(type) || ['code', 'text'].includes(familyOf(name ?? ''));
  return isText && (size ?? 0) <= LARGEST_TEXT ? 'text' : null;
}
