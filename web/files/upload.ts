// One file on its way to the server: how often it is tried, by which way, and when to give up. Plain logic: the transport
// and the clock are handed in.
import { delayBefore } from '../base/backoff.ts';
import { Refused } from '../base/rest.ts';
import * as chunks from './chunks.ts';
import type { Parcel } from './parcels.ts';

export interface FileInfo {
  id: number;
  name: string;
  mimeType: string;
  size: number;
  kind: 'image' | 'video' | 'audio' | 'file';
  width: number;
  height: number;
  duration: number;
  /** Base64; '' = none. */
  thumbhash: string;
  animated: boolean;
}

export type Stage = 'waiting' | 'sending' | 'processing' | 'offline';

export interface Way {
  /** Bytes that have left, of the whole file. */
  progress(bytes: number): void;
  /** A piece of so many bytes took so long. */
  took(bytes: number, ms: number): void;
  /** The size of the next piece. */
  chunk(): number;
  signal: AbortSignal;
}

export interface UploadSurroundings {
  /** The whole file in one body. */
  post(parcel: Parcel, way: Way): Promise<FileInfo>;
  /** In pieces, from where an earlier try has come to. @returns the id of the file */
  resume(parcel: Parcel, way: Way): Promise<number>;
  /** What the server made of it; waits for that. */
  look(fileId: number): Promise<FileInfo>;
  /** How far it is, to be remembered over a reload. */
  note(id: number, change: Pick<Parcel, 'uploadUrl' | 'fileId'>): void;
  /** Resolves when there is a network, and a place among the uploads that run; gives what frees the place. */
  turn(signal: AbortSignal, stage: (stage: Stage) => void): Promise<() => void>;
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** The largest body of a plain POST. */
  direct(): number;
  /** What the link was found to carry: shared by all uploads. */
  link: { chunk: number };
  random(): number;
}

/** Tries of what the server itself fails at. */
const FAULTS = 3;
/** What goes away by itself; the session too, when the person signs in again. */
const PASSING = new Set(['LOST', 'UNAVAILABLE', 'RATE_LIMITED', 'UNAUTHENTICATED', 'CONFLICT']);

export interface Upload {
  signal: AbortSignal;
  stage(stage: Stage): void;
  progress(bytes: number): void;
}

/**
 * Brings a file to the server, however long it takes.
 * @throws Refused when the server does not want it, or what `signal` was aborted with.
 */
export async function upload(parcel: Parcel, { signal, stage, progress }: Upload, around: UploadSurroundings) {
  const { link } = around;
  let failures = 0;
  let faults = 0;
  let inPieces = parcel.uploadUrl !== undefined;
  /** At the server. */
  let whole = parcel.fileId;

  const way: Way = {
    signal,
    chunk: () => link.chunk,
    progress,
    took(bytes, ms) {
      link.chunk = chunks.after(bytes, ms);
      // Every piece that is through is a success: the next pause is short again.
      failures = 0;
    },
  };

  async function attempt(): Promise<FileInfo> {
    if (whole === undefined) {
      stage('sending');
      inPieces ||= !chunks.mayGoAtOnce(parcel.blob.size, link.chunk, around.direct());
      if (!inPieces) return around.post(parcel, way);
      whole = await around.resume(parcel, way);
      around.note(parcel.id, { fileId: whole });
    }
    stage('processing');
    return around.look(whole);
  }

  for (;;) {
    const leave = await around.turn(signal, stage);
    try {
      const found = await attempt();
      around.note(parcel.id, { fileId: found.id });
      return found;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof Refused)) throw error;
      if (error.code === 'LOST') link.chunk = chunks.afterLoss(link.chunk);
      const isStale = error.code === 'NOT_FOUND' && inPieces;
      if (isStale) {
        // The server has forgotten what was begun: from the beginning.
        whole = undefined;
        around.note(parcel.id, { uploadUrl: undefined, fileId: undefined });
      }
      if (isStale || error.code === 'INTERNAL') faults += 1;
      else if (!PASSING.has(error.code)) throw error;
      if (faults > FAULTS) throw error;
      inPieces = true;
      leave();
      stage('waiting');
      await around.pause(Math.max(error.retryAfter * 1000, delayBefore(failures, around.random())), signal);
      failures += 1;
    } finally {
      leave();
    }
  }
}
