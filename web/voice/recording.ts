// The voice message that is being recorded, by conversation. At most one hears the microphone; when its conversation is
// left, or the microphone goes away, what was said until then waits there to be sent or deleted.
import { create } from 'zustand';
import { v1 } from '#proto';
import { type CaptureCode, codeOf, open, type Recorder, record, release } from '../base/capture.ts';
import * as typing from '../messages/typing.ts';
import * as player from './player.ts';
import { loudness, waveform } from './waveform.ts';

/** ms */
export const LONGEST = 3_600_000;
const LEVEL_EVERY = 60;
const TOLD_EVERY = 3000;

const TYPES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4;codecs=opus', 'audio/mp4'];

/** Durations in ms. */
export interface Whole {
  blob: Blob;
  duration: number;
  waveform: Uint8Array;
}

export type Recording =
  | { phase: 'asking' }
  /** `held`: as long as the button is pressed. */
  | { phase: 'recording'; held: boolean }
  | { phase: 'paused'; waveform: Uint8Array; duration: number; heard: Whole | null }
  | { phase: 'finishing' }
  /** To its end; `limit` tells that it was ended for its length. */
  | { phase: 'ready'; whole: Whole; limit: boolean };

const useRecordings = create<{ byId: Record<number, Recording> }>(() => ({ byId: {} }));

export const useRecording = (id: number) => useRecordings(({ byId }) => byId[id]);
const recording = (id: number) => useRecordings.getState().byId[id];

interface Microphone {
  id: number;
  stream: MediaStream;
  recorder: Recorder;
  levels: number[];
  quit(): void;
}

let microphone: Microphone | null = null;
const of = (id: number) => (microphone?.id === id ? microphone : null);

/** How loud it was so far, one value every 60 ms, and for how long. To be looked at while it records. */
export const levels = (id: number): readonly number[] => of(id)?.levels ?? [];
export const elapsed = (id: number) => of(id)?.recorder.elapsed() ?? 0;

/** @returns why nothing is recorded */
export async function start(id: number, secret: boolean): Promise<CaptureCode | null> {
  if (recording(id)) return null;
  const asking: Recording = { phase: 'asking' };
  set(id, asking);
  player.pause();
  let stream: MediaStream | null = null;
  try {
    stream = await open({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
    // Given up while the browser asked: the microphone is not wanted any more.
    if (recording(id) !== asking) {
      release(stream);
      return null;
    }
    if (microphone) await leave(microphone.id);
    microphone = listen(id, stream, secret);
    set(id, { phase: 'recording', held: true });
    return null;
  } catch (error) {
    release(stream);
    if (recording(id) === asking) set(id, null);
    return codeOf(error);
  }
}

function listen(id: number, stream: MediaStream, secret: boolean): Microphone {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 2048 });
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const levels: number[] = [];
  const recorder = record(stream, TYPES, { audioBitsPerSecond: 32_000 }, () => {
    if (of(id)?.recorder === recorder) void finish(id);
  });

  const level = setInterval(() => {
    if (recording(id)?.phase !== 'recording') return;
    analyser.getFloatTimeDomainData(samples);
    levels.push(loudness(samples));
    if (recorder.elapsed() >= LONGEST) void finish(id, true);
  }, LEVEL_EVERY);
  // A whisper is nobody else's business, not even that it is being recorded.
  const tell = () =>
    !secret && recording(id)?.phase === 'recording' && typing.doing(id, v1.TypingState.RECORDING_VOICE);
  const telling = setInterval(tell, TOLD_EVERY);
  setTimeout(tell);

  return {
    id,
    stream,
    recorder,
    levels,
    quit() {
      clearInterval(level);
      clearInterval(telling);
      if (!secret) typing.stop(id);
      release(stream);
      void context.close();
    },
  };
}

/** It goes on without the button. */
export function lock(id: number) {
  if (recording(id)?.phase === 'recording') set(id, { phase: 'recording', held: false });
}

export function pause(id: number) {
  const held = of(id);
  if (!held || recording(id)?.phase !== 'recording') return;
  held.recorder.pause();
  set(id, { phase: 'paused', waveform: waveform(held.levels), duration: held.recorder.elapsed(), heard: null });
}

export function resume(id: number) {
  player.stop(previewOf(id));
  if (recording(id)?.phase !== 'paused') return;
  of(id)?.recorder.resume();
  set(id, { phase: 'recording', held: false });
}

/** Nothing of it stays. */
export function cancel(id: number) {
  player.stop(previewOf(id));
  const held = of(id);
  set(id, null);
  if (!held) return;
  microphone = null;
  void held.recorder.stop();
  held.quit();
}

/** Ends it; what was recorded waits to be sent. */
export async function finish(id: number, limit = false): Promise<Whole | null> {
  const now = recording(id);
  if (now?.phase === 'ready') return now.whole;
  const held = of(id);
  if (!held) return null;
  const finishing: Recording = { phase: 'finishing' };
  set(id, finishing);
  microphone = null;
  const duration = held.recorder.elapsed();
  try {
    const whole = await completed(await held.recorder.stop(), duration, held.levels);
    // Deleted meanwhile.
    if (recording(id) !== finishing) return null;
    set(id, { phase: 'ready', whole, limit });
    return whole;
  } finally {
    held.quit();
  }
}

/** The conversation is left: what was not meant to be sent yet waits there, without a microphone. */
export async function leave(id: number) {
  const now = recording(id);
  if (now?.phase === 'asking') cancel(id);
  else if (now?.phase === 'recording' || now?.phase === 'paused') await finish(id);
}

/** Plays what there is so far, or stops playing it. */
export async function preview(id: number) {
  const now = recording(id);
  const whole =
    now?.phase === 'ready' ? now.whole : now?.phase === 'paused' ? (now.heard ?? (await soFar(id, now))) : null;
  if (whole) player.toggle(previewTrack(id, whole));
}

async function soFar(id: number, paused: Extract<Recording, { phase: 'paused' }>): Promise<Whole | null> {
  const held = of(id);
  if (!held) return null;
  const whole = await completed(await held.recorder.soFar(), paused.duration, held.levels);
  if (recording(id) !== paused) return null;
  set(id, { ...paused, heard: whole });
  return whole;
}

export const previewOf = (id: number) => `preview-${id}`;

const previewTrack = (id: number, { blob, duration }: Whole): player.Track => ({
  key: previewOf(id),
  conversationId: id,
  seq: 0,
  from: 0,
  duration,
  title: '',
  blob,
});

async function completed(blob: Blob, elapsed: number, levels: readonly number[]): Promise<Whole> {
  const bars = waveform(levels);
  try {
    const { remuxed } = await import('../base/remux.ts');
    return { ...(await remuxed(blob)), waveform: bars };
  } catch {
    // It can be heard all the same; its length is what the clock says.
    return { blob, duration: Math.round(elapsed), waveform: bars };
  }
}

function set(id: number, next: Recording | null) {
  const { [id]: _, ...rest } = useRecordings.getState().byId;
  useRecordings.setState({ byId: next ? { ...rest, [id]: next } : rest });
}

/** What would be lost with this page. */
export const isRecording = () => Object.keys(useRecordings.getState().byId).length > 0;

/** The session is over. */
export function forget() {
  for (const id of Object.keys(useRecordings.getState().byId)) cancel(Number(id));
}
