// What people may do with calls: ring, accept, decline, join, leave, speak to each other in them.
import { v1 } from '#proto';
import type { Config } from '../base/config.ts';
import type { Connection } from '../base/connection.ts';
import { notFound, Refusal } from '../base/errors.ts';
import type { NextId } from '../base/ids.ts';
import { find } from '../conversations/conversations.ts';
import { mutedUntil } from '../conversations/rights.ts';
import { me } from '../users/users.ts';
import { type Answer, Board, type Room, send } from './board.ts';
import { spend } from './bucket.ts';
import { fits } from './call.ts';
import type { Desk } from './records.ts';
import { relayed, type SignalKind } from './signals.ts';
import { Transitions } from './transitions.ts';

const { RINGING } = v1.CallPhase;
const { BUSY, DECLINED } = v1.CallOutcome;

export type Reply = (event: v1.IEvent) => void;
export type Perform = (line: Connection, command: v1.ICallCommand, reply: Reply) => Promise<void>;

export class Calls {
  readonly #desk: Desk;
  readonly #settings: Config['calls'];
  readonly #board: Board;
  readonly #transitions: Transitions;

  constructor(desk: Desk, nextId: NextId, settings: Config['calls'], room: Room = desk.hub) {
    this.#desk = desk;
    this.#settings = settings;
    this.#board = new Board(room, settings);
    this.#transitions = new Transitions(desk, nextId, settings, this.#board);
  }

  /** Takes up the calls that were live when the server last ran. Their people have a moment to come back. */
  start(): Promise<void> {
    return this.#transitions.start();
  }

  /** Calls stay as they are, in the table. */
  stop(): Promise<void> {
    return this.#transitions.stop();
  }

  /** Has a command performed where the calls are held: here. */
  take(line: Connection, command: v1.ICallCommand, reply: Reply, perform: Perform): Promise<void> {
    return perform(line, command, reply);
  }

  /** Whether a call goes on. */
  get isAny(): boolean {
    return this.#board.calls.length > 0;
  }

  /** Others hold the calls from now on, or nobody: they stay as they are, in the table. */
  clear(): void {
    for (const call of this.#board.calls) this.#board.remove(call);
  }

  /** Starts a call. Where one rings for me already, both want the same, and it is accepted; a group's is joined. */
  async ring(line: Connection, conversationId: number, media: v1.CallMedia, answer: Answer): Promise<void> {
    const { db } = this.#desk;
    const { conversation, mine } = await find(db, line.userId, conversationId);
    if (conversation.kind === v1.ConversationKind.LOBBY) throw new Refusal('FORBIDDEN', 'nobody calls the whole lobby');
    if (mutedUntil(conversation, mine, Date.now())) throw new Refusal('MUTED', 'this member may not call here now');
    const isDirect = conversation.kind === v1.ConversationKind.DIRECT;
    const calleeId = isDirect ? (conversation.peers?.find((id) => id !== line.userId) ?? 0) : 0;
    if (conversation.closed) throw new Refusal('NOT_FRIENDS', 'only friends can be called');
    const relayOnly = (await me(db, line.userId)).alwaysRelay;
    await this.#transitions.take(() => {
      const running = this.#board.of(conversationId);
      if (running) {
        const host = !isDirect && mine.role !== v1.Role.MEMBER;
        return this.#transitions.enter(running, line, { media, host, relayOnly }, answer);
      }
      return this.#transitions.begin(
        { conversationId, isDirect, calleeId },
        line,
        { media, host: !isDirect, relayOnly },
        answer,
      );
    });
  }

  /** Takes a call that rings for me. The first device to do so wins. */
  async accept(line: Connection, callId: number, media: v1.CallMedia, answer: Answer): Promise<void> {
    const relayOnly = (await me(this.#desk.db, line.userId)).alwaysRelay;
    await this.#transitions.take(() => {
      const call = this.#board.find(line, callId);
      if (!call.isDirect || call.callerId === line.userId) throw notFound('call');
      if (call.phase !== RINGING) throw new Refusal('CONFLICT', 'it was answered on another device');
      return this.#transitions.enter(call, line, { media, host: false, relayOnly }, answer);
    });
  }

  /** Enters a running call, or comes back to my place in it. */
  async join(line: Connection, callId: number, which: v1.IJoin, answer: Answer): Promise<void> {
    const { db } = this.#desk;
    const id = callId || this.#board.of(which.conversationId ?? 0)?.id || 0;
    const { conversationId, isDirect } = this.#board.find(line, id);
    const { mine } = await find(db, line.userId, conversationId);
    const host = !isDirect && mine.role !== v1.Role.MEMBER;
    const relayOnly = (await me(db, line.userId)).alwaysRelay;
    const entry = { media: which.media ?? v1.CallMedia.VOICE, host, relayOnly, as: which.participant ?? 0 };
    await this.#transitions.take(() => this.#transitions.enter(this.#board.find(line, id), line, entry, answer));
  }

  async decline(line: Connection, callId: number, busy: boolean, answer: Answer): Promise<void> {
    await this.#transitions.take(() => {
      const call = this.#board.find(line, callId);
      if (call.phase !== RINGING || call.callerId === line.userId) throw notFound('call');
      return this.#transitions.end(call, busy ? BUSY : DECLINED, Date.now(), answer);
    });
  }

  /** Cancels, ends, or leaves a call that goes on without me. @param failed no connection could be made */
  async leave(line: Connection, callId: number, failed: boolean, answer: Answer): Promise<void> {
    await this.#transitions.take(() => {
      const call = this.#board.find(line, callId);
      const place = call.participants.get(line.userId);
      const isMine = place?.line ? place.line === line : place?.sessionId === line.sessionId;
      if (!place || !isMine) throw notFound('call');
      return this.#transitions.out(call, place, { failed, answer });
    });
  }

  setMedia(line: Connection, callId: number, media: v1.IMediaState, answer: Answer): void {
    const { call, place } = this.#board.at(line, callId);
    spend(place.allowance.states);
    const { microphone = false, camera = false, screen = false, handRaised = false, onHold = false } = media;
    const state = { microphone, camera, screen, handRaised, onHold };
    const more = (camera && !place.media.camera) || (screen && !place.media.screen);
    if (more && !fits(call, { ...place, media: state }, this.#settings))
      throw new Refusal('FULL', `with cameras or screens a call has at most ${this.#settings.video_participants}`);
    place.media = state;
    answer(callId, this.#board.stateFor(call, place));
    this.#board.tell(call);
  }

  /** A host mutes somebody, or puts them out. */
  async moderate(line: Connection, callId: number, what: v1.IModerate, answer: Answer): Promise<void> {
    await this.#transitions.take(async () => {
      const { call, place } = this.#board.at(line, callId);
      spend(place.allowance.states);
      if (!place.host) throw new Refusal('FORBIDDEN', 'only a host may do that');
      const { participant: id = 0, mute = false, remove = false } = what;
      const other = [...call.participants.values()].find((one) => one.id === id);
      if (!other) throw notFound('participant');
      if (other.line) send(other.line, { call: { callId, moderated: { participant: id, mute, remove } } });
      if (remove) return this.#transitions.out(call, other, { removed: true, answer });
      if (mute) other.media = { ...other.media, microphone: false };
      answer(callId, this.#board.stateFor(call, place));
      this.#board.tell(call);
    });
  }

  /** Passes a signal on to another participant of the same call. Whose line is lost just now misses it. */
  signal(line: Connection, callId: number, kind: SignalKind, signal: v1.ISignal): void {
    const { call, place } = this.#board.at(line, callId);
    const { to, event } = relayed(call, place, kind, signal);
    if (to.line) send(to.line, event);
  }

  /** @param forGood its session has ended */
  gone(line: Connection, forGood: boolean): void {
    this.#board.lose(line, forGood);
  }

  shownTo(line: Connection): v1.IEvent[] {
    return this.#board.shownTo(line);
  }
}
