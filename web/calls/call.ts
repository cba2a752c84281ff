// Calls as this page knows them: what the server tells of each live call, and the one this page takes part in. Pure.
import { v1 } from '#proto';

export interface Participant {
  id: number;
  userId: number;
  host: boolean;
  microphone: boolean;
  camera: boolean;
  screen: boolean;
  handRaised: boolean;
  onHold: boolean;
}

export interface Call {
  id: number;
  conversationId: number;
  media: v1.CallMedia;
  phase: v1.CallPhase;
  caller: number;
  participants: readonly Participant[];
  /** When the first answer came; 0 = not yet. */
  started: number;
  /** How many may be in it, with what they show now. */
  limit: number;
}

/** Why a call is over for this page; told by `calls.over.<ending>`. */
export type Ending = keyof typeof v1.CallOutcome | 'REMOVED' | 'MOVED' | 'LOST';

/** What this page does. `me` is its participant. */
export type Mine =
  | { name: 'none' }
  | { name: 'asking'; conversationId: number; media: v1.CallMedia }
  | { name: 'entering'; callId: number; conversationId: number }
  | { name: 'ringing' | 'in'; callId: number; conversationId: number; me: number }
  | { name: 'over'; callId: number; conversationId: number; ending: Ending };

export interface Calls {
  live: Readonly<Record<number, Call>>;
  mine: Mine;
  /** Calls that ring, but not here any more. */
  silenced: readonly number[];
}

export const NO_CALLS: Calls = { live: {}, mine: { name: 'none' }, silenced: [] };

const { RINGING, ACTIVE, ENDED } = v1.CallPhase;

export const callFrom = (id: number, state: v1.ICallState): Call => ({
  id,
  conversationId: state.conversationId ?? 0,
  media: state.media ?? v1.CallMedia.VOICE,
  phase: state.phase ?? v1.CallPhase.CALL_PHASE_UNKNOWN,
  caller: state.caller ?? 0,
  participants: (state.participants ?? []).map(({ id, userId, host, media }) => ({
    id: id ?? 0,
    userId: userId ?? 0,
    host: host ?? false,
    microphone: media?.microphone ?? false,
    camera: media?.camera ?? false,
    screen: media?.screen ?? false,
    handRaised: media?.handRaised ?? false,
    onHold: media?.onHold ?? false,
  })),
  started: state.started ?? 0,
  limit: state.limit ?? 0,
});

/** The server told how a call stands. */
export function told(calls: Calls, id: number, state: v1.ICallState, user: number): Calls {
  const call = callFrom(id, state);
  const { [id]: _, ...others } = calls.live;
  const isMine = callIdOf(calls.mine) === id;
  if (call.phase === ENDED) {
    const ending = (v1.CallOutcome[state.outcome ?? 0] ?? 'CALL_OUTCOME_UNKNOWN') as Ending;
    const silenced = calls.silenced.filter((other) => other !== id);
    return { live: others, mine: isMine ? over(calls.mine, ending) : calls.mine, silenced };
  }
  return { ...calls, live: { ...others, [id]: call }, mine: isMine ? mineAfter(calls.mine, call, user) : calls.mine };
}

function mineAfter(mine: Mine, { phase, participants }: Call, user: number): Mine {
  if (mine.name !== 'ringing' && mine.name !== 'in') return mine;
  // One place for each person: I took it over elsewhere, or it was taken from me.
  if (!participants.some(({ id }) => id === mine.me))
    return over(mine, participants.some(({ userId }) => userId === user) ? 'MOVED' : 'REMOVED');
  if (phase !== ACTIVE) return mine;
  return mine.name === 'in' ? mine : { ...mine, name: 'in' };
}

/** I ring, or say nothing more of it: until the server answers. */
export const asking = (calls: Calls, conversationId: number, media: v1.CallMedia): Calls => ({
  ...calls,
  mine: { name: 'asking', conversationId, media },
});

/** I accept, join or come back: until the server answers. */
export const entering = (calls: Calls, callId: number, conversationId: number): Calls => ({
  ...calls,
  mine: { name: 'entering', callId, conversationId },
});

/** The server's answer to a ring, an accept or a join of this page. */
export function entered(calls: Calls, id: number, state: v1.ICallState, user: number): Calls {
  const me = state.me ?? 0;
  const name = state.phase === RINGING ? 'ringing' : 'in';
  const mine: Mine = { name, callId: id, conversationId: state.conversationId ?? 0, me };
  return told({ ...calls, mine }, id, state, user);
}

export const ended = (calls: Calls, ending: Ending): Calls => ({ ...calls, mine: over(calls.mine, ending) });

/** I went, or have seen that it is over. */
export const left = (calls: Calls): Calls => ({ ...calls, mine: { name: 'none' } });

export const silence = (calls: Calls, id: number): Calls => ({ ...calls, silenced: [...calls.silenced, id] });

function over(mine: Mine, ending: Ending): Mine {
  if (mine.name === 'none') return mine;
  return { name: 'over', callId: callIdOf(mine), conversationId: mine.conversationId, ending };
}

export const callIdOf = (mine: Mine) => (mine.name === 'none' || mine.name === 'asking' ? 0 : mine.callId);

/** This page is on the telephone: another call would be one too many. */
export const isBusy = ({ name }: Mine) => name !== 'none' && name !== 'over';

/** The call that rings here for me, unless I call that very conversation myself: then it becomes one call. */
export function incoming({ live, mine, silenced }: Calls, me: number): Call | null {
  if (isBusy(mine)) return null;
  const rings = Object.values(live).filter(
    ({ id, phase, caller }) => phase === RINGING && caller !== me && !silenced.includes(id),
  );
  return rings.sort((a, b) => a.id - b.id)[0] ?? null;
}

/** Whom to tell that I am on the telephone. */
export function unheard({ live, mine, silenced }: Calls, me: number): Call | null {
  if (!isBusy(mine)) return null;
  const isOther = ({ id, conversationId, phase, caller }: Call) =>
    phase === RINGING &&
    caller !== me &&
    id !== callIdOf(mine) &&
    !silenced.includes(id) &&
    !(mine.name === 'asking' && mine.conversationId === conversationId);
  return Object.values(live).find(isOther) ?? null;
}

/** The running call of a conversation. */
export const callIn = ({ live }: Calls, conversationId: number): Call | null =>
  Object.values(live).find((call) => call.conversationId === conversationId) ?? null;
