// The uploads under way in this tab, and how far each is. Told to the other tabs of this person, which show it as well.
import { create } from 'zustand';
import * as chunks from './chunks.ts';
import { loadLimits, useLimits } from './limits.ts';
import * as parcels from './parcels.ts';
import { discard, look, post, resumeWith } from './transport.ts';
import { type FileInfo, type Stage, type UploadSurroundings, upload } from './upload.ts';

export interface Transfer {
  stage: Stage;
  sent: number;
}

/** By local id of the file. */
export const useTransfers = create<{ byId: Record<number, Transfer> }>(() => ({ byId: {} }));

const running = new Map<number, { done: Promise<FileInfo>; abort: AbortController }>();

/** Until the limits are known. */
const DIRECT = 1024 * 1024;

let channel: BroadcastChannel | null = null;

/** Uploads and those who watch them in other tabs are one person's. */
export function begin(userId: number) {
  channel?.close();
  channel = new BroadcastChannel(`parley-transfers-${userId}`);
  channel.onmessage = ({ data }: MessageEvent<Record<number, Transfer>>) => {
    const foreign = Object.entries(data).filter(([id]) => !running.has(Number(id)));
    useTransfers.setState(({ byId }) => ({ byId: { ...byId, ...Object.fromEntries(foreign) } }));
  };
}

/**
 * Brings these files to the server; what is on its way already goes on.
 * @returns what the server found them to be, by local id.
 * @throws Refused; AbortError when it was given up.
 */
export async function bring(ids: readonly number[]): Promise<Map<number, FileInfo>> {
  const all = await Promise.allSettled(ids.map(bringOne));
  const failure = all.find((one) => one.status === 'rejected');
  if (failure) throw failure.reason;
  return new Map(all.flatMap((one, i) => (one.status === 'fulfilled' ? [[ids[i] ?? 0, one.value]] : [])));
}

function bringOne(id: number): Promise<FileInfo> {
  const known = running.get(id);
  if (known) return known.done;
  const parcel = parcels.parcelOf(id);
  if (!parcel) return Promise.reject(new DOMException('its bytes are gone', 'AbortError'));
  if (!useLimits.getState().limits) void loadLimits();
  const abort = new AbortController();
  const done = upload(
    parcel,
    {
      signal: abort.signal,
      stage: (stage) => show(id, { stage }),
      progress: (sent) => show(id, { sent }),
    },
    around,
  );
  running.set(id, { done, abort });
  // What failed may be tried again.
  done.catch(() => running.delete(id));
  return done;
}

/** The message that carried them has left the outbox, or carries the server's ids by now. */
export function release(ids: readonly number[]) {
  for (const id of ids) {
    const parcel = parcels.parcelOf(id);
    const one = running.get(id);
    running.delete(id);
    one?.abort.abort();
    // Whole ones are sent by now; what is sent cannot be discarded.
    if (parcel && parcel.fileId === undefined) void discard(parcel);
    parcels.release(id);
  }
  if (ids.length) {
    useTransfers.setState(({ byId }) => ({
      byId: Object.fromEntries(Object.entries(byId).filter(([id]) => !ids.includes(Number(id)))),
    }));
  }
}

function show(id: number, change: Partial<Transfer>) {
  if (!running.has(id) && change.stage === undefined) return;
  const { byId } = useTransfers.getState();
  const next = { stage: 'waiting' as const, sent: 0, ...byId[id], ...change };
  useTransfers.setState({ byId: { ...byId, [id]: next } });
  channel?.postMessage({ [id]: next });
}

// ── the surroundings of upload.ts ──

let places = 0;
const queue: (() => void)[] = [];

async function turn(signal: AbortSignal, stage: (stage: Stage) => void) {
  signal.throwIfAborted();
  while (!navigator.onLine || places >= chunks.sideBySide(around.link.chunk)) {
    stage(navigator.onLine ? 'waiting' : 'offline');
    await new Promise<void>((resolve, reject) => {
      if (navigator.onLine) queue.push(resolve);
      else window.addEventListener('online', () => resolve(), { once: true, signal });
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  }
  places += 1;
  let left = false;
  return () => {
    if (left) return;
    left = true;
    places -= 1;
    for (const wake of queue.splice(0)) wake();
  };
}

function pause(ms: number, signal: AbortSignal) {
  return new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    window.addEventListener('online', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

const around: UploadSurroundings = {
  post,
  resume: resumeWith(parcels.note),
  look,
  note: parcels.note,
  turn,
  pause,
  direct: () => useLimits.getState().limits?.direct ?? DIRECT,
  link: { chunk: chunks.FIRST },
  random: Math.random,
};
