// What a file is called: as its owner called it, but for what could mislead a person, a browser or a file system.

/** Bytes of a name; file systems take 255. */
const MAX_BYTES = 240;
/** A suffix longer than this is no suffix. */
const MAX_SUFFIX = 20;
/** Control characters, line separators, and those that turn the direction of what follows. */
const MISLEADING = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** The last part of a path, without what misleads, short enough for any file system; its suffix is kept. */
export function cleanName(given: string): string {
  const last =
    given
      .toWellFormed()
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== '') ?? '';
  const name = last
    .normalize('NFC')
    .replace(MISLEADING, '')
    .replace(/[\s.]+$/u, '')
    .trim();
  return /^\.*$/.test(name) ? 'file' : shorten(name);
}

/** From the last dot on, in lower case; empty when there is none. */
export function suffixOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot <= MAX_SUFFIX ? name.slice(dot).toLowerCase() : '';
}

/** The name with one of these suffixes: what claims to be something else than its bytes are gets a truer one behind it. */
export function withSuffix(name: string, suffixes: readonly string[]): string {
  return suffixes.length === 0 || suffixes.includes(suffixOf(name)) ? name : shorten(`${name}${suffixes[0]}`);
}

/** RFC 6266: a name for every client, and the true one (RFC 8187) for those that know it. */
export function disposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  const dot = name.lastIndexOf('.');
  const suffix = suffixOf(name) && name.slice(dot);
  let stem = '';
  let bytes = Buffer.byteLength(suffix);
  for (const { segment } of new Intl.Segmenter().segment(name.slice(0, name.length - suffix.length))) {
    bytes += Buffer.byteLength(segment);
    if (bytes > MAX_BYTES) break;
    stem += segment;
  }
  return (stem || 'file') + suffix;
}
