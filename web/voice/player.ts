// What is heard on this page: one voice message at a time, wherever the person goes meanwhile. The next one they have not
// heard follows by itself.
import { create } from 'zustand';
import { remember, remembered } from '../base/storage.ts';

export interface Track {
  /** Tells it from all others on this page. */
  key: string;
  conversationId: number;
  /** 0 = it is not sent. */
  seq: number;
  from: number;
  /** ms */
  duration: number;
  /** Of the file; empty = a voice message. */
  title: string;
  /** One of the two. */
  src?: string;
  blob?: Blob;
}

export const RATES = [1, 1.5, 2] as const;
export type Rate = (typeof RATES)[number];

export type PlayerState = 'stopped' | 'loading' | 'playing' | 'paused' | 'failed';

export const usePlayer = create<{ track: Track | null; state: PlayerState; time: number; rate: Rate }>(() => ({
  track: null,
  state: 'stopped',
  /** Seconds. */
  time: 0,
  rate: RATES.find((rate) => String(rate) === remembered('voice-rate')) ?? 1,
}));

const { getState, setState } = usePlayer;

/** What this page does around the sound; handed in by playing.ts, since only it knows messages. */
export const around: { started(track: Track): void; next(track: Track): Track | null } = {
  started: () => {},
  next: () => null,
};

let audio: HTMLAudioElement | null = null;
let url = '';
let frame = 0;

/** Made by the first sound. */
function element(): HTMLAudioElement {
  if (audio) return audio;
  const made = new Audio();
  made.onplaying = () => {
    setState({ state: 'playing' });
    tick();
  };
  made.onwaiting = () => {
    if (!made.paused) setState({ state: 'loading' });
  };
  made.onpause = () => {
    // Also before its end: that is no pause.
    if (!made.ended && getState().state !== 'failed') setState({ state: 'paused' });
  };
  made.onseeked = made.ontimeupdate = () => setState({ time: made.currentTime });
  made.onerror = () => {
    if (getState().track) setState({ state: 'failed' });
  };
  made.onended = () => {
    const { track } = getState();
    const next = track && around.next(track);
    if (next) play(next);
    else close();
  };
  audio = made;
  return made;
}

/** Between the browser's own reports, which come four times a second. */
function tick() {
  cancelAnimationFrame(frame);
  const step = () => {
    if (getState().state !== 'playing' || !audio) return;
    setState({ time: audio.currentTime });
    frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
}

/** `at` in seconds. */
export function play(track: Track, at?: number) {
  const sound = element();
  if (getState().track?.key !== track.key || getState().state === 'failed') {
    load(sound, track);
    around.started(track);
  }
  hush(sound);
  sound.playbackRate = getState().rate;
  if (at !== undefined) sound.currentTime = at;
  sound.play().catch((error: unknown) => {
    // Another one was chosen before this one began.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    if (getState().track?.key === track.key) setState({ state: 'failed' });
  });
}

function load(sound: HTMLAudioElement, track: Track) {
  free();
  if (track.blob) url = URL.createObjectURL(track.blob);
  setState({ track, state: 'loading', time: 0 });
  sound.src = track.blob ? url : (track.src ?? '');
  sound.defaultPlaybackRate = getState().rate;
}

function free() {
  if (url) URL.revokeObjectURL(url);
  url = '';
}

/** One thing is heard at a time: whatever else plays from a file on this page falls silent. */
export function hush(but: HTMLMediaElement) {
  if (audio && but !== audio) audio.pause();
  for (const other of document.querySelectorAll<HTMLMediaElement>('video[src], audio[src]'))
    if (other !== but) other.pause();
}

export function toggle(track: Track) {
  const { track: now, state } = getState();
  if (now?.key === track.key && (state === 'playing' || state === 'loading')) pause();
  else play(track);
}

export const pause = () => audio?.pause();

/** To a place of a message, seconds; played or not. */
export function seek(track: Track, to: number) {
  const at = Math.min(Math.max(0, to), track.duration / 1000);
  if (getState().track?.key !== track.key) return play(track, at);
  element().currentTime = at;
  setState({ time: at });
}

export function setRate(rate: Rate) {
  remember('voice-rate', String(rate));
  setState({ rate });
  if (audio) audio.playbackRate = audio.defaultPlaybackRate = rate;
}

export const nextRate = (rate: Rate): Rate => RATES[(RATES.indexOf(rate) + 1) % RATES.length] ?? 1;

/** Nothing is heard any more. */
export function close() {
  setState({ track: null, state: 'stopped', time: 0 });
  if (audio) {
    audio.pause();
    audio.removeAttribute('src');
    audio.load();
  }
  free();
}

/** Only when it is this one. */
export function stop(key: string) {
  if (getState().track?.key === key) close();
}

export const forget = close;
