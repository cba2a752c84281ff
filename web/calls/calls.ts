// The calls of mine: what the server tells, what I do about it. Sound and pictures are in room.ts, loaded when needed.
import { create } from 'zustand';
import { v1 } from '#proto';
import { ask, tell } from '../base/live.ts';
import { remember, remembered } from '../base/storage.ts';
import { conversation } from '../conversations/conversations.ts';
import * as cards from '../users/cards.ts';
import { me } from '../users/session.ts';
import * as call from './call.ts';
import { type Call, type Calls, callIdOf, type Ending, isBusy, NO_CALLS } from './call.ts';
import type { SignalKind } from './transport.ts';
import { trouble } from './trouble.ts';

export const useCalls = create<Calls>(() => NO_CALLS);
const { getState } = useCalls;

const loadRoom = () => import('./room.ts');
let room: Awaited<ReturnType<typeof loadRoom>> | null = null;
/** Each thing I begin or end: what was begun before it is not wanted any more. */
let turn = 0;
/** How long it is shown that a call is over. */
const OVER = 2500;
/** Within which two must have found each other. */
const FIND_WITHIN = 30_000;
/** Servers for calls whose room is not there yet. */
let ice: { callId: number; servers: v1.IIceServers } | null = null;
let signals: [number, SignalKind, v1.ISignal][] = [];

/** The call this page was in before it was reloaded. */
const before = (): { callId: number; camera: boolean } | null =>
  JSON.parse(remembered('call', 'sessionStorage') ?? 'null');

function set(next: Calls) {
  const was = getState().mine;
  useCalls.setState(next, true);
  const { mine, live } = next;
  if (was !== mine) changed(mine);
  if (mine.name === 'in') room?.meet(others(live[mine.callId], mine.me));
  decline();
}

function changed(mine: Calls['mine']) {
  if (mine.name === 'none' || mine.name === 'over') {
    room?.leave();
    remember('call', null, 'sessionStorage');
    ice = null;
    signals = [];
  } else if (mine.name === 'in' || mine.name === 'ringing') keepPlace();
  if (mine.name === 'in' && isDirect(mine.conversationId)) setTimeout(() => giveUp(mine), FIND_WITHIN);
  if (mine.name !== 'over') return;
  turn += 1;
  const shown = mine;
  setTimeout(() => {
    if (getState().mine === shown) set(call.left(getState()));
  }, OVER);
}

/** No way from one to the other: they are told so rather than left alone. */
function giveUp(since: Calls['mine']) {
  const { mine } = getState();
  if (mine !== since || mine.name !== 'in' || room?.hasMet()) return;
  tell({ call: { callId: mine.callId, hangUp: { failed: true } } });
  set(call.ended(getState(), 'FAILED'));
}

/** For a reload. */
export function keepPlace() {
  const callId = callIdOf(getState().mine);
  const camera = room?.useRoom.getState().media.camera ?? false;
  if (callId) remember('call', JSON.stringify({ callId, camera }), 'sessionStorage');
}

/** Whoever calls while I am on the telephone is told so. */
function decline() {
  // Also while the session ends: then nobody is there.
  if (!isBusy(getState().mine)) return;
  const other = call.unheard(getState(), me().id);
  if (!other) return;
  tell({ call: { callId: other.id, decline: { busy: true } } });
  set(call.silence(getState(), other.id));
}

const others = (of: Call | undefined, mine: number) =>
  (of?.participants ?? []).map(({ id }) => id).filter((id) => id !== mine);

export function heard(event: v1.ICallEvent) {
  const id = event.callId ?? 0;
  const { mine } = getState();
  const isMine = id !== 0 && id === callIdOf(mine);
  if (event.state) {
    cards.want((event.state.participants ?? []).map(({ userId }) => userId ?? 0));
    set(call.told(getState(), id, event.state, me().id));
    if (!isMine && event.state.me) void comeBack(id, event.state);
  } else if (event.iceServers) {
    ice = { callId: id, servers: event.iceServers };
    if (isMine && (mine.name === 'in' || mine.name === 'ringing')) room?.renew(event.iceServers);
  } else if (event.moderated && isMine) {
    if (event.moderated.mute) {
      room?.silenced();
      trouble({ code: 'silenced' });
    }
    if (event.moderated.remove) set(call.ended(getState(), 'REMOVED'));
  }
  for (const kind of ['offer', 'answer', 'candidate'] as const) {
    const signal = event[kind];
    if (!signal || (callIdOf(mine) && !isMine)) continue;
    if (room && mine.name === 'in') room.heard(kind, signal);
    else signals.push([id, kind, signal]);
  }
}

/** I am in by the server's answer. */
function adopt({ call: event }: v1.Event) {
  const id = event?.callId ?? 0;
  if (!event?.state) return;
  set(call.entered(getState(), id, event.state, me().id));
  const { mine, live } = getState();
  if (!room || (mine.name !== 'in' && mine.name !== 'ringing')) return;
  room.enter(id, mine.me, mine.name === 'in' ? others(live[id], mine.me) : []);
  if (ice?.callId === id) room.renew(ice.servers);
  for (const [callId, kind, signal] of signals.splice(0)) if (callId === id) room.heard(kind, signal);
}

/** Calls everybody of a conversation. */
export const ring = (conversationId: number, media: v1.CallMedia) =>
  begin(
    call.asking(getState(), conversationId, media),
    media,
    // Who cannot be heard does not call.
    async (opened) => ((await opened) ? ask({ call: { ring: { conversationId, media } } }) : null),
  );

export const accept = (callId: number, media: v1.CallMedia) => enter(callId, media, { accept: { media } });

/** Enters a call of a group, or takes over what I do on another device. */
export const join = (callId: number, media: v1.CallMedia) =>
  enter(callId, media, { join: { conversationId: getState().live[callId]?.conversationId ?? 0, media } });

/** The devices open while the server is asked. */
const enter = (callId: number, media: v1.CallMedia, command: v1.ICallCommand) =>
  begin(call.entering(getState(), callId, getState().live[callId]?.conversationId ?? 0), media, () =>
    ask({ call: { callId, ...command } }),
  );

async function begin(next: Calls, media: v1.CallMedia, asks: (opened: Promise<boolean>) => Promise<v1.Event | null>) {
  if (isBusy(getState().mine)) return;
  set(next);
  turn += 1;
  const mine = turn;
  let answer: v1.Event | null = null;
  try {
    room = await loadRoom();
    if (mine !== turn) return;
    const opened = room.open(media);
    answer = await asks(opened);
    if (mine === turn && answer) adopt(answer);
  } catch (error) {
    if (mine === turn)
      trouble({ refusal: error instanceof Error && 'code' in error ? String(error.code) : 'INTERNAL' });
  }
  if (mine !== turn) {
    // Hung up before the server answered.
    if (answer?.call?.callId) go(answer.call.callId, next.mine.name === 'none' ? 0 : next.mine.conversationId);
  } else if (!answer) set(call.left(getState()));
}

/** This page was reloaded in the middle of a call: it goes on as it was. */
async function comeBack(id: number, state: v1.ICallState) {
  const kept = before();
  if (kept?.callId !== id || isBusy(getState().mine) || state.phase === v1.CallPhase.ENDED) return;
  await join(id, kept.camera ? v1.CallMedia.VIDEO : v1.CallMedia.VOICE);
}

export function decide(callId: number) {
  tell({ call: { callId, decline: {} } });
  set(call.silence(getState(), callId));
}

/** Cancels, hangs up, or leaves what goes on without me. */
export function hangUp() {
  const { mine } = getState();
  turn += 1;
  const callId = callIdOf(mine);
  if (callId && mine.name !== 'over' && mine.name !== 'none') go(callId, mine.conversationId);
  set(call.left(getState()));
}

const go = (callId: number, conversationId: number) =>
  tell({ call: { callId, ...(isDirect(conversationId) ? { hangUp: {} } : { leave: {} }) } });

const isDirect = (conversationId: number) => conversation(conversationId)?.kind === v1.ConversationKind.DIRECT;

export function moderate(participant: number, what: 'mute' | 'remove') {
  const callId = callIdOf(getState().mine);
  void ask({ call: { callId, moderate: { participant, [what]: true } } }).catch((error: unknown) =>
    trouble({ refusal: error instanceof Error && 'code' in error ? String(error.code) : 'INTERNAL' }),
  );
}

/** The line is open (again): every live call is told anew; mine goes on where it was. */
export async function welcome() {
  const { mine, live } = getState();
  const callId = callIdOf(mine);
  const kept = live[callId];
  set({ ...getState(), live: kept ? { [callId]: kept } : {}, silenced: [] });
  if (mine.name !== 'in' && mine.name !== 'ringing') return;
  const now = turn;
  try {
    const answer = await ask({ call: { callId, join: { conversationId: mine.conversationId, participant: mine.me } } });
    if (now === turn) adopt(answer);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    // The line may be lost again: the next welcome asks again.
    if (now === turn && code !== 'LOST') set(call.ended(getState(), 'LOST' satisfies Ending));
  }
}

export function forget() {
  hangUp();
  room?.leave();
  useCalls.setState(NO_CALLS, true);
}
