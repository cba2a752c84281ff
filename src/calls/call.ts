// A call and who is in it: plain data, and what follows from it.
import { v1 } from '#proto';
import type { Connection } from '../base/connection.ts';
import { type Bucket, full } from './bucket.ts';

/** Somebody's place in a call. A person has one, on one device. */
export interface Participant {
  readonly id: number;
  readonly userId: number;
  readonly sessionId: number;
  readonly host: boolean;
  /** By the person's wish; the configuration may want it for all. */
  relayOnly: boolean;
  media: v1.IMediaState;
  line: Connection | undefined;
  /** While there is no line: since when, and until when it may come back. ms */
  lost: { since: number; until: number };
  /** ms; when it is given new credentials for the TURN server. */
  renewAt: number;
  readonly allowance: { descriptions: Bucket; candidates: Bucket; states: Bucket };
}

/** A call that has not ended. */
export interface Call {
  readonly id: number;
  readonly conversationId: number;
  readonly isDirect: boolean;
  readonly callerId: number;
  /** Who is called; 0 in a group. */
  readonly calleeId: number;
  readonly media: v1.CallMedia;
  readonly created: number;
  phase: v1.CallPhase;
  started: number;
  /** By person. */
  readonly participants: Map<number, Participant>;
  /** Whom a host put out. */
  readonly removed: Set<number>;
}

/** How many may be in a mesh: everybody sends everything to everybody else. */
export interface Limits {
  voice_participants: number;
  video_participants: number;
}

export function participant(
  { id, userId, sessionId, host, relayOnly }: Pick<Participant, 'id' | 'userId' | 'sessionId' | 'host' | 'relayOnly'>,
  media: v1.CallMedia,
): Participant {
  return {
    id,
    userId,
    sessionId,
    host,
    relayOnly,
    media: { microphone: true, camera: media === v1.CallMedia.VIDEO, screen: media === v1.CallMedia.SCREEN },
    line: undefined,
    lost: { since: 0, until: 0 },
    renewAt: 0,
    allowance: { descriptions: full('descriptions'), candidates: full('candidates'), states: full('states') },
  };
}

/** Participants a call may have in which these send what they send. */
export function limitOf({ isDirect }: Pick<Call, 'isDirect'>, inside: Iterable<Participant>, limits: Limits): number {
  if (isDirect) return 2;
  const seen = [...inside].some(({ media }) => media.camera || media.screen);
  return seen ? Math.min(limits.video_participants, limits.voice_participants) : limits.voice_participants;
}

/** Whether one more may come, or one may send more. */
export function fits(call: Call, changed: Participant, limits: Limits): boolean {
  const inside = new Map(call.participants).set(changed.userId, changed);
  return inside.size <= limitOf(call, inside.values(), limits);
}

export function stateOf(
  call: Call,
  limits: Limits,
  me = 0,
  outcome = v1.CallOutcome.CALL_OUTCOME_UNKNOWN,
): v1.ICallState {
  const inside = [...call.participants.values()];
  return {
    conversationId: call.conversationId,
    media: call.media,
    phase: call.phase,
    caller: call.callerId,
    participants: inside.map(({ id, userId, media, host }) => ({ id, userId, media, host })),
    outcome,
    started: call.started,
    me,
    limit: limitOf(call, inside, limits),
  };
}

/** What became of a call that is over because somebody left it for good, by themself or with their line. */
export function outcomeOf({ phase, started, isDirect }: Call, failed: boolean): v1.CallOutcome {
  if (phase === v1.CallPhase.RINGING) return v1.CallOutcome.CANCELLED;
  if (!started) return v1.CallOutcome.MISSED;
  return failed && isDirect ? v1.CallOutcome.FAILED : v1.CallOutcome.COMPLETED;
}
