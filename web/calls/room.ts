// The call this page is in: what it sends, what it gets, and the transport between. Loaded with the first call. Nothing here
// opens a device but by a person's act, and whatever was opened is stopped when the room is left.
import { create } from 'zustand';
import { v1 } from '#proto';
import { codeOf } from '../base/capture.ts';
import { ask, tell } from '../base/live.ts';
import * as devices from './devices.ts';
import { createMesh } from './mesh.ts';
import type { Quality, SignalKind, Source, Tracks, Transport } from './transport.ts';
import { trouble } from './trouble.ts';

/** As the others are told. */
export type MediaState = Record<'microphone' | 'camera' | 'screen' | 'handRaised' | 'onHold', boolean>;

export interface Room {
  media: MediaState;
  mine: Tracks;
  theirs: Readonly<Record<number, Tracks>>;
  /** Absent = not connected yet. */
  quality: Readonly<Record<number, Quality>>;
  /** Participants. */
  speaking: readonly number[];
  speaker: string;
  frames: devices.Frames;
}

const EMPTY: Room = {
  media: { microphone: false, camera: false, screen: false, handRaised: false, onHold: false },
  mine: {},
  theirs: {},
  quality: {},
  speaking: [],
  speaker: '',
  frames: 15,
};

export const useRoom = create<Room>(() => EMPTY);
const { getState, setState } = useRoom;

let transport: Transport | null = null;
let callId = 0;
let me = 0;
/** Raised when the room is left: what was being opened for it is not wanted any more. */
let visit = 0;
let servers: v1.IIceServers | null = null;
/** Found in the call when I entered, by id. */
let found: readonly number[] = [];
let present: readonly number[] = [];
/** Came before the transport was there. */
let early: [SignalKind, v1.ISignal][] = [];
let cameraBeforeHold = false;

/**
 * Opens what a call needs, by the person's act; without a microphone one may still listen.
 * @returns whether there is a microphone; for a shared screen, whether it is shared
 */
export async function open(media: v1.CallMedia): Promise<boolean> {
  leave();
  setState({ speaker: devices.chosen('speaker') ?? '' });
  if (media === v1.CallMedia.SCREEN && !(await share(getState().frames))) return false;
  const [heard] = await Promise.all([
    put('microphone', devices.openMicrophone),
    media === v1.CallMedia.VIDEO ? put('camera', devices.openCamera) : false,
  ]);
  return heard;
}

/** The server let me in: `others` are there already. */
export function enter(call: number, participant: number, others: readonly number[]) {
  const isSame = callId === call && me === participant;
  callId = call;
  me = participant;
  if (isSame) {
    meet(others);
    transport?.wake();
  } else {
    transport?.leave();
    transport = null;
    setState({ theirs: {}, quality: {}, speaking: [] });
    found = others;
    meet(others);
    begin();
  }
  tellSoon();
}

/** Somebody was connected, or still is. */
export const hasMet = () => Object.keys(getState().quality).length > 0;

export function meet(others: readonly number[]) {
  present = others;
  transport?.meet(others, false);
}

/** They may come before I am told that I am in, and again before they expire. */
export function renew(ice: v1.IIceServers) {
  servers = ice;
  if (transport) transport.renew(ice);
  else begin();
}

export function heard(kind: SignalKind, signal: v1.ISignal) {
  if (transport) transport.heard(kind, signal);
  else early.push([kind, signal]);
}

/** No address of mine leaves this page before it is known whether they all have to be hidden. */
function begin() {
  if (!me || !servers) return;
  transport = createMesh(me, {
    signal: (kind, signal) => tell({ call: { callId, [kind]: signal } }),
    tracks: (participant, tracks) => setState(({ theirs }) => ({ theirs: { ...theirs, [participant]: tracks } })),
    quality: (participant, now) => {
      if (getState().quality[participant] !== now)
        setState(({ quality }) => ({ quality: { ...quality, [participant]: now } }));
    },
    speaking: (speaking) => setState({ speaking }),
  });
  transport.renew(servers);
  for (const [source, track] of Object.entries(getState().mine)) transport.publish(source as Source, track);
  for (const [kind, signal] of early.splice(0)) transport.heard(kind, signal);
  transport.meet(
    found.filter((id) => present.includes(id)),
    true,
  );
  transport.meet(present, false);
}

/** Shows or hides, is heard or silent. */
export async function toggle(source: 'microphone' | 'camera') {
  const { media, mine } = getState();
  if (source === 'camera' && media.camera) drop('camera');
  else if (!mine[source]) await put(source, source === 'camera' ? devices.openCamera : devices.openMicrophone);
  else if (mine.microphone) {
    transport?.mute('microphone', media.microphone);
    mine.microphone.enabled = !media.microphone;
    setMedia({ microphone: !media.microphone });
  }
}

/** The host took the word from me. */
export function silenced() {
  if (getState().media.microphone) void toggle('microphone');
}

export async function share(frames: devices.Frames): Promise<boolean> {
  const now = visit;
  const shared = await devices.openScreen(frames).catch((error: unknown) => {
    trouble({ device: 'screen', code: codeOf(error) });
    return null;
  });
  if (!shared) return false;
  if (now !== visit) {
    shared.screen.stop();
    shared.sound?.stop();
    return false;
  }
  stopSharing();
  setState({ frames });
  keep('screen', shared.screen);
  if (shared.sound) keep('sound', shared.sound);
  return true;
}

export function stopSharing() {
  drop('sound');
  drop('screen');
}

/** While it is shared. */
export async function setFrames(frames: devices.Frames) {
  setState({ frames });
  const { screen } = getState().mine;
  if (!screen) return;
  screen.contentHint = frames === 30 ? 'motion' : 'text';
  await screen.applyConstraints({ frameRate: { ideal: frames, max: frames } }).catch(() => {});
}

export async function hold() {
  const { media, mine } = getState();
  const onHold = !media.onHold;
  setMedia({ onHold });
  if (mine.microphone) mine.microphone.enabled = !onHold && media.microphone;
  if (onHold) {
    cameraBeforeHold = media.camera;
    drop('camera');
    stopSharing();
  } else if (cameraBeforeHold) await put('camera', devices.openCamera);
}

export const raiseHand = () => setMedia({ handRaised: !getState().media.handRaised });

/** Another microphone, camera or speaker from now on. */
export async function choose(device: devices.Device, id: string) {
  devices.choose(device, id);
  if (device === 'speaker') setState({ speaker: id });
  else if (getState().mine[device])
    await put(device, device === 'camera' ? devices.openCamera : devices.openMicrophone);
}

export function leave() {
  visit += 1;
  transport?.leave();
  transport = null;
  callId = me = 0;
  servers = null;
  early = [];
  for (const track of Object.values(getState().mine)) track.stop();
  setState(EMPTY);
}

/** @returns whether it could be opened */
async function put(source: 'microphone' | 'camera', open: () => Promise<MediaStreamTrack>): Promise<boolean> {
  const now = visit;
  const before = getState().mine[source];
  try {
    const track = await open();
    if (now !== visit) {
      track.stop();
      return false;
    }
    before?.stop();
    if (source === 'microphone' && before) track.enabled = before.enabled;
    keep(source, track);
    return true;
  } catch (error) {
    if (now === visit) trouble({ device: source, code: codeOf(error) });
    return false;
  }
}

function keep(source: Source, track: MediaStreamTrack) {
  // By the browser's own button, or because the device was pulled out.
  track.onended = () => {
    if (getState().mine[source] !== track) return;
    if (source === 'screen') stopSharing();
    else drop(source);
  };
  setState(({ mine }) => ({ mine: { ...mine, [source]: track } }));
  if (source !== 'sound') setMedia({ [source]: track.enabled });
  transport?.publish(source, track);
}

function drop(source: Source) {
  const { [source]: track, ...mine } = getState().mine;
  if (!track) return;
  track.onended = null;
  track.stop();
  setState({ mine });
  if (source !== 'sound') setMedia({ [source]: false });
  transport?.publish(source, null);
}

function setMedia(change: Partial<MediaState>) {
  setState(({ media }) => ({ media: { ...media, ...change } }));
  tellSoon();
}

let telling = false;

/** What changes together is told together. */
function tellSoon() {
  if (telling || !callId) return;
  telling = true;
  queueMicrotask(() => {
    telling = false;
    void tellMedia();
  });
}

/** Asks, since a picture may be one too many: then it is not shown. */
async function tellMedia() {
  if (!callId) return;
  const { media } = getState();
  try {
    await ask({ call: { callId, mediaState: media } });
  } catch (error) {
    const isFull = error instanceof Error && 'code' in error && error.code === 'FULL';
    if (!isFull || !(media.camera || media.screen)) return;
    trouble({ code: 'pictures' });
    drop('camera');
    stopSharing();
  }
}
