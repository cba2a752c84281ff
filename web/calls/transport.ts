// How sound and pictures get to the others: what the call knows of it. The mesh is the first way.
import type { v1 } from '#proto';

/** The order is part of the mesh's protocol: mesh.ts. `sound` is what a shared tab or screen plays. */
export const SOURCES = ['microphone', 'camera', 'screen', 'sound'] as const;
export type Source = (typeof SOURCES)[number];

export const kindOf = (source: Source) => (source === 'camera' || source === 'screen' ? 'video' : 'audio');

export type Tracks = Partial<Record<Source, MediaStreamTrack>>;

/** 0 = no connection now, 1 = poor, 2 = fair, 3 = good. */
export type Quality = 0 | 1 | 2 | 3;

export type SignalKind = 'offer' | 'answer' | 'candidate';

export interface TransportEvents {
  /** To whom it is: `signal.participant`. False when it could not be sent. */
  signal(kind: SignalKind, signal: v1.ISignal): boolean;
  tracks(participant: number, tracks: Tracks): void;
  quality(participant: number, quality: Quality): void;
  speaking(participants: readonly number[]): void;
}

export interface Transport {
  /** Who else is in the call. Those found there on entering are called by me; those who come later call me. */
  meet(participants: readonly number[], onEntering: boolean): void;
  /** What the others get from this source from now on; null = nothing. */
  publish(source: Source, track: MediaStreamTrack | null): void;
  /** Without a new track and at once. */
  mute(source: Source, muted: boolean): void;
  heard(kind: SignalKind, signal: v1.ISignal): void;
  renew(servers: v1.IIceServers): void;
  /** The way over which signals travel is back. */
  wake(): void;
  /** Closes everything. The tracks are stopped by whoever opened them. */
  leave(): void;
}
