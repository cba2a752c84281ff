// What was chosen to be sent and is not sent yet, per conversation: looked at while it lies there.
import { create } from 'zustand';
import { posterOf } from '../video/poster.ts';
import { soundOf } from '../voice/sound.ts';
import { type Limits, loadLimits, type Problem, problemOf } from './limits.ts';
import { measureImage } from './measure.ts';
import type { Draft } from './uploads.ts';

export interface Chosen {
  key: number;
  draft: Draft;
  /** What it looks like; '' = nothing to look at (yet). */
  src: string;
  /** Resolves when it has been looked at. */
  ready: Promise<void>;
}

export interface Tray {
  items: readonly Chosen[];
  asFiles: boolean;
  asAlbum: boolean;
}

const EMPTY: Tray = { items: [], asFiles: false, asAlbum: true };

const useTrays = create<{ byId: Record<number, Tray> }>(() => ({ byId: {} }));

export const useTray = (id: number) => useTrays(({ byId }) => byId[id] ?? EMPTY);
const trayOf = (id: number) => useTrays.getState().byId[id] ?? EMPTY;

function set(id: number, tray: Tray) {
  useTrays.setState(({ byId: { [id]: _, ...others } }) => ({
    byId: tray.items.length ? { ...others, [id]: tray } : others,
  }));
}

let lastKey = 0;

export function put(id: number, files: readonly File[]) {
  if (!files.length) return;
  if (!trayOf(id).items.length) void loadLimits();
  const items = files.map((blob): Chosen => {
    lastKey += 1;
    const key = lastKey;
    const draft: Draft = { blob, name: blob.name || 'file', as: guess(blob) };
    const ready = look(draft).then(({ found, src }) => change(id, key, { draft: found, src }));
    return { key, draft, src: '', ready };
  });
  const tray = trayOf(id);
  set(id, { ...tray, items: [...tray.items, ...items] });
}

function change(id: number, key: number, what: Pick<Chosen, 'draft' | 'src'>) {
  const tray = trayOf(id);
  if (!tray.items.some((item) => item.key === key)) URL.revokeObjectURL(what.src);
  else set(id, { ...tray, items: tray.items.map((item) => (item.key === key ? { ...item, ...what } : item)) });
}

export function remove(id: number, key: number) {
  const tray = trayOf(id);
  for (const item of tray.items) if (item.key === key) URL.revokeObjectURL(item.src);
  set(id, { ...tray, items: tray.items.filter((item) => item.key !== key) });
}

export const choose = (id: number, how: Partial<Pick<Tray, 'asFiles' | 'asAlbum'>>) =>
  set(id, { ...trayOf(id), ...how });

/** @returns whether there was something in it. */
export function clear(id: number): boolean {
  const { items } = trayOf(id);
  for (const { src } of items) URL.revokeObjectURL(src);
  set(id, EMPTY);
  return items.length > 0;
}

export function forget() {
  for (const id of Object.keys(useTrays.getState().byId)) clear(Number(id));
}

/** Takes out what is in it, as it is to be sent. */
export async function take(id: number): Promise<{ drafts: Draft[]; album: boolean }> {
  const before = trayOf(id);
  await Promise.all(before.items.map(({ ready }) => ready));
  const { items, asFiles, asAlbum } = trayOf(id);
  const taken = items.filter(({ key }) => before.items.some((item) => item.key === key));
  clear(id);
  const drafts = taken.map(
    ({ draft }): Draft => (asFiles ? { blob: draft.blob, name: draft.name, as: 'file' } : draft),
  );
  return { drafts, album: asAlbum && !asFiles };
}

/** Why some of it cannot be sent, by key. */
export function problemsOf({ items, asFiles }: Tray, limits: Limits | null): Map<number, Problem> {
  const problems = new Map<number, Problem>();
  let before = 0;
  for (const { key, draft } of items) {
    const problem = problemOf(draft.blob.size, asFiles ? 'file' : draft.as, before, limits);
    if (problem) problems.set(key, problem);
    else before += draft.blob.size;
  }
  return problems;
}

export const isSeen = ({ draft: { as } }: Chosen) => as === 'image' || as === 'video';

/** By the type that the system says; pictures of other formats than browsers share are files. */
function guess({ type }: Blob): Draft['as'] {
  if (/^image\/(jpeg|png|gif|webp|avif)$/.test(type)) return 'image';
  if (type.startsWith('video/')) return 'video';
  return type.startsWith('audio/') ? 'audio' : 'file';
}

/** What this browser cannot show or play is a file. */
async function look(draft: Draft): Promise<{ found: Draft; src: string }> {
  const { blob, as } = draft;
  const asFile = { found: { ...draft, as: 'file' as const }, src: '' };
  if (as === 'image') {
    const measured = await measureImage(blob);
    if (!measured) return asFile;
    return { found: { ...draft, ...measured }, src: URL.createObjectURL(measured.preview ?? blob) };
  }
  if (as === 'video') {
    const measured = await posterOf(blob);
    return measured ? { found: { ...draft, ...measured }, src: URL.createObjectURL(measured.poster) } : asFile;
  }
  if (as === 'audio') {
    const measured = await soundOf(blob);
    return measured ? { found: { ...draft, ...measured }, src: '' } : asFile;
  }
  return asFile;
}
