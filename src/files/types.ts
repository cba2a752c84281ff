// What kinds of files there are, which types are shown in a page, and what a file is by its bytes.
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { suffixOf, withSuffix } from './names.ts';

export const KINDS = ['file', 'image', 'video', 'audio'] as const;
export type Kind = (typeof KINDS)[number];

export const UNKNOWN = 'application/octet-stream';

/** Types that browsers show by themselves and that can do nothing in a page, with their suffixes. */
const MEDIA: Record<string, { kind: Kind; suffixes: string[] }> = {
  'image/jpeg': { kind: 'image', suffixes: ['.jpg', '.jpeg', '.jpe', '.jfif'] },
  'image/png': { kind: 'image', suffixes: ['.png'] },
  'image/apng': { kind: 'image', suffixes: ['.png', '.apng'] },
  'image/gif': { kind: 'image', suffixes: ['.gif'] },
  'image/webp': { kind: 'image', suffixes: ['.webp'] },
  'image/avif': { kind: 'image', suffixes: ['.avif'] },
  'video/mp4': { kind: 'video', suffixes: ['.mp4', '.m4v'] },
  'video/webm': { kind: 'video', suffixes: ['.webm'] },
  'video/quicktime': { kind: 'video', suffixes: ['.mov', '.qt'] },
  'video/ogg': { kind: 'video', suffixes: ['.ogv', '.ogg'] },
  'audio/mpeg': { kind: 'audio', suffixes: ['.mp3'] },
  'audio/mp4': { kind: 'audio', suffixes: ['.m4a', '.mp4'] },
  'audio/ogg': { kind: 'audio', suffixes: ['.ogg', '.oga', '.opus'] },
  'audio/webm': { kind: 'audio', suffixes: ['.webm', '.weba'] },
  'audio/wav': { kind: 'audio', suffixes: ['.wav'] },
  'audio/flac': { kind: 'audio', suffixes: ['.flac'] },
  'audio/aac': { kind: 'audio', suffixes: ['.aac'] },
};
/** Other names of the same. */
const ALSO: Record<string, string> = {
  'video/x-m4v': 'video/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/x-flac': 'audio/flac',
  'audio/opus': 'audio/ogg',
};
/** Suffixes of text that is shown as it stands. None of a language that a browser would run. */
const PLAIN = new Set(
  `txt text md markdown log csv tsv json jsonl yaml yml toml ini conf cfg properties env diff patch tex bib srt vtt
   c h cc cpp hpp cs java kt rs go py rb pl php sh bash zsh bat ps1 sql lua r swift scala dart proto gradle ts tsx jsx vue`
    .split(/\s+/)
    .map((suffix) => `.${suffix}`),
);
/** What a browser could render or run, were it told so. */
const ACTIVE = /xml|html|svg|script|flash|x-shockwave|xslt|wasm/;

/** Whether a page may show it: pictures, sound, videos, PDF and plain text. Everything else is only handed over. */
export const isShown = (mimeType: string) =>
  mimeType in MEDIA || mimeType === 'application/pdf' || mimeType === 'text/plain';

/** What a file is by its bytes, then by its suffix; never by what somebody says. The name gets a suffix that is true. */
export async function typeOf(path: string, name: string): Promise<{ mimeType: string; kind: Kind; name: string }> {
  const found = (await fileTypeFromFile(path))?.mime.split(';')[0];
  const mimeType = found ? await toldApart(path, ALSO[found] ?? found) : await textOr(path, name);
  const media = MEDIA[mimeType];
  if (media) return { mimeType, kind: media.kind, name: withSuffix(name, media.suffixes) };
  return { mimeType: ACTIVE.test(mimeType) ? UNKNOWN : mimeType, kind: 'file', name };
}

/** A container of videos may hold nothing but sound. */
async function toldApart(path: string, mimeType: string): Promise<string> {
  if (mimeType === 'video/webm' || mimeType === 'video/matroska' || mimeType === 'video/x-matroska') {
    const head = (await read(path, 0, 256 * 1024)).toString('latin1');
    if (mimeType !== 'video/webm') return mimeType;
    return /V_(VP8|VP9|AV1|MPEG)/.test(head) || !/A_(OPUS|VORBIS)/.test(head) ? mimeType : 'audio/webm';
  }
  if (mimeType === 'video/mp4' || mimeType === 'video/quicktime') {
    const tracks = (await movie(path)).toString('latin1').match(/hdlr.{8}(vide|soun)/gs) ?? [];
    return tracks.length > 0 && tracks.every((track) => track.endsWith('soun')) ? 'audio/mp4' : mimeType;
  }
  return mimeType;
}

/** The box of an MP4 file that describes its tracks (ISO/IEC 14496-12), or the beginning of it. */
async function movie(path: string): Promise<Buffer> {
  for (let [at, boxes] = [0, 0]; boxes < 1000; boxes++) {
    const head = await read(path, at, 16);
    if (head.length < 8) break;
    const size = head.readUInt32BE(0);
    const whole = size === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : size;
    if (head.toString('latin1', 4, 8) === 'moov') return read(path, at, Math.min(whole || 2 ** 23, 2 ** 23));
    if (whole < 8) break;
    at += whole;
  }
  return Buffer.alloc(0);
}

async function textOr(path: string, name: string): Promise<string> {
  if (!PLAIN.has(suffixOf(name))) return UNKNOWN;
  const head = await read(path, 0, 64 * 1024);
  try {
    // A character may be cut at the end of what was read.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
  } catch {
    return UNKNOWN;
  }
  return head.includes(0) ? UNKNOWN : 'text/plain';
}

async function read(path: string, from: number, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
