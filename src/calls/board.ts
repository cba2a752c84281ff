// The live calls of this process: who is in which, on which line, and how they are told. Changes nothing in the database.
import { v1 } from '#proto';
import type { Config } from '../base/config.ts';
import type { Connection } from '../base/connection.ts';
import { notFound } from '../base/errors.ts';
import type { Hub } from '../base/hub.ts';
import { type Call, type Participant, stateOf } from './call.ts';
import { iceServers } from './ice.ts';

/** Gives the answer to who asked, before anybody else is told. */
export type Answer = (callId: number, state: v1.ICallState) => void;

/** ms a caller's line may be lost while it rings: nobody is to run to a call that nobody makes any more. */
const RINGING_GRACE = 5000;
/** Share of their life after which credentials are renewed. */
const RENEW_AFTER = 0.7;

/** Who takes part in which conversation, and is there. */
export type Room = Pick<Hub, 'isIn' | 'isClosed' | 'has' | 'toConversation'>;

export class Board {
  readonly #hub: Room;
  readonly #settings: Config['calls'];
  readonly #calls = new Map<number, Call>();
  readonly #lines = new Map<Connection, { call: Call; place: Participant }>();

  constructor(hub: Room, settings: Config['calls']) {
    this.#hub = hub;
    this.#settings = settings;
  }

  get calls(): Call[] {
    return [...this.#calls.values()];
  }

  add(call: Call): void {
    this.#calls.set(call.id, call);
  }

  remove(call: Call): void {
    this.#calls.delete(call.id);
    for (const place of call.participants.values()) this.detach(place);
  }

  /** A live call of a conversation of mine. @throws Refusal NOT_FOUND */
  find(line: Connection, callId: number): Call {
    const call = this.#calls.get(callId);
    if (!call || !this.#hub.isIn(line.userId, call.conversationId)) throw notFound('call');
    return call;
  }

  /** The call this very line is in. @throws Refusal NOT_FOUND */
  at(line: Connection, callId: number): { call: Call; place: Participant } {
    const at = this.#lines.get(line);
    if (at?.call.id !== callId || !this.isMember(at.call, line.userId)) throw notFound('call');
    return at;
  }

  of(conversationId: number): Call | undefined {
    return this.calls.find((call) => call.conversationId === conversationId);
  }

  /** Where somebody is, besides a call. */
  whereIs(userId: number, besides?: Call): { call: Call; place: Participant } | undefined {
    for (const call of this.#calls.values()) {
      const place = call === besides ? undefined : call.participants.get(userId);
      if (place) return { call, place };
    }
    return undefined;
  }

  isClosed({ conversationId }: Call): boolean {
    return this.#hub.isClosed(conversationId);
  }

  /** Of who is here. */
  isMember(call: Call, userId: number): boolean {
    return this.#hub.isIn(userId, call.conversationId);
  }

  /** From now on the place is on this line, which is told who it is and where to find the way to the others. */
  attach(call: Call, place: Participant, line: Connection, answer: Answer): void {
    this.detach(place);
    answer(call.id, stateOf(call, this.#settings, place.id));
    this.giveServers(call, place, line);
    place.line = line;
    this.#lines.set(line, { call, place });
    // It may have gone while the database was asked.
    if (!this.#hub.has(line)) this.lose(line);
  }

  detach(place: Participant): void {
    if (place.line) this.#lines.delete(place.line);
    place.line = undefined;
  }

  /** The line is gone; its place waits for a moment, unless it is gone for good. */
  lose(line: Connection, forGood = false): void {
    const at = this.#lines.get(line);
    if (!at) return;
    this.detach(at.place);
    const since = Date.now();
    const isRinging = at.call.phase === v1.CallPhase.RINGING;
    const grace = isRinging ? RINGING_GRACE : this.#settings.grace_seconds * 1000;
    at.place.lost = { since, until: forGood ? since : since + grace };
  }

  /** It was answered. Whose line is lost just then has the time that a running call gives. */
  activate(call: Call, started: number): void {
    call.started = started;
    call.phase = v1.CallPhase.ACTIVE;
    for (const { line, lost } of call.participants.values())
      if (!line) lost.until = Math.max(lost.until, lost.since + this.#settings.grace_seconds * 1000);
  }

  giveServers(call: Call, place: Participant, line: Connection): void {
    const seconds = this.#settings.credential_seconds;
    const servers = iceServers(this.#settings, { name: String(place.id), seconds, relayOnly: place.relayOnly });
    place.renewAt = Date.now() + seconds * 1000 * RENEW_AFTER;
    send(line, { call: { callId: call.id, iceServers: servers } });
  }

  stateFor(call: Call, place: Participant): v1.ICallState {
    return stateOf(call, this.#settings, place.id);
  }

  /** Every member of the conversation who is here. */
  tell(call: Call, outcome?: v1.CallOutcome): void {
    const state = stateOf(call, this.#settings, 0, outcome);
    this.#hub.toConversation(call.conversationId, { call: { callId: call.id, state } });
  }

  /** The live calls of who has just come. Says where a place of theirs waits for them. */
  shownTo(line: Connection): v1.IEvent[] {
    return this.calls
      .filter((call) => this.isMember(call, line.userId))
      .map((call) => {
        const place = call.participants.get(line.userId);
        const waits = place && !place.line && place.sessionId === line.sessionId;
        return { call: { callId: call.id, state: stateOf(call, this.#settings, waits ? place.id : 0) } };
      });
  }
}

export const send = (line: Connection, event: v1.IEvent) => line.send(v1.Event.encode(event).finish());
