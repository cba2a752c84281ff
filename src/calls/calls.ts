// What people do with calls: ring, accept, decline, join, leave. All of it is done one after the other, in the table first;
// then everybody who may know is told.
import { v1 } from '#proto';
import type { Config } from '../base/config.ts';
import { isDuplicate } from '../base/db/open.ts';
import { notFound, Refusal, unavailable } from '../base/errors.ts';
import type { Connection } from '../base/hub.ts';
import type { NextId } from '../base/ids.ts';
import { find } from '../conversations/conversations.ts';
import { areFriends } from '../friends/friends.ts';
import { me } from '../users/users.ts';
import { type Answer, Board, send } from './board.ts';
import { spend } from './bucket.ts';
import { type Call, fits, outcomeOf, type Participant, participant, stateOf } from './call.ts';
import { type Desk, Records } from './records.ts';
import * as rows from './rows.ts';
import { relayed, type SignalKind } from './signals.ts';

const { RINGING, ACTIVE, ENDED } = v1.CallPhase;
const { BUSY, DECLINED, MISSED } = v1.CallOutcome;

/** ms between two looks at what time has brought. */
const LOOK = 500;
/** ms everybody has to come back after the server was away. */
const RESTART_GRACE = 20_000;
/** Transitions that may wait. */
const WAITING = 1000;

/** How somebody comes in. */
interface Entry {
  media: v1.CallMedia;
  host: boolean;
  relayOnly: boolean;
  /** What they are, when only their line was cut. */
  as?: number;
}

export class Calls {
  readonly #desk: Desk;
  readonly #nextId: NextId;
  readonly #settings: Config['calls'];
  readonly #board: Board;
  readonly #records: Records;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #clock: NodeJS.Timeout | undefined;

  constructor(desk: Desk, nextId: NextId, settings: Config['calls']) {
    this.#desk = desk;
    this.#nextId = nextId;
    this.#settings = settings;
    this.#board = new Board(desk.hub, settings);
    this.#records = new Records(desk);
  }

  /** Takes up the calls that were live when the server last ran. Their people have a moment to come back. */
  async start(): Promise<void> {
    const since = Date.now();
    for (const stored of await rows.unfinished(this.#desk.db)) {
      if (stored.live) this.#board.add(rows.revived(stored, { since, until: since + RESTART_GRACE }));
      else this.#records.add(stored.id);
    }
    this.#clock = setInterval(() => {
      if (this.#waiting === 0) void this.#take(() => this.#look());
    }, LOOK).unref();
  }

  /** Calls stay as they are, in the table. */
  async stop(): Promise<void> {
    clearInterval(this.#clock);
    await this.#last;
  }

  /** Starts a call. Where one rings for me already, both want the same, and it is accepted; a group's is joined. */
  async ring(line: Connection, conversationId: number, media: v1.CallMedia, answer: Answer): Promise<void> {
    const { db } = this.#desk;
    const { conversation, mine } = await find(db, line.userId, conversationId);
    const isDirect = conversation.kind === v1.ConversationKind.DIRECT;
    const calleeId = isDirect ? (conversation.peers?.find((id) => id !== line.userId) ?? 0) : 0;
    if (isDirect && !(await areFriends(db, line.userId, calleeId)))
      throw new Refusal('NOT_FRIENDS', 'only friends can be called');
    const relayOnly = (await me(db, line.userId)).alwaysRelay;
    await this.#take(() => {
      const running = this.#board.of(conversationId);
      if (running) {
        const host = !isDirect && mine.role !== v1.Role.MEMBER;
        return this.#enter(running, line, { media, host, relayOnly }, answer);
      }
      return this.#begin({ conversationId, isDirect, calleeId }, line, { media, host: !isDirect, relayOnly }, answer);
    });
  }

  /** Takes a call that rings for me. The first device to do so wins. */
  async accept(line: Connection, callId: number, media: v1.CallMedia, answer: Answer): Promise<void> {
    const relayOnly = (await me(this.#desk.db, line.userId)).alwaysRelay;
    await this.#take(() => {
      const call = this.#board.find(line, callId);
      if (!call.isDirect || call.callerId === line.userId) throw notFound('call');
      if (call.phase !== RINGING) throw new Refusal('CONFLICT', 'it was answered on another device');
      return this.#enter(call, line, { media, host: false, relayOnly }, answer);
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
    await this.#take(() => this.#enter(this.#board.find(line, id), line, entry, answer));
  }

  async decline(line: Connection, callId: number, busy: boolean, answer: Answer): Promise<void> {
    await this.#take(() => {
      const call = this.#board.find(line, callId);
      if (call.phase !== RINGING || call.callerId === line.userId) throw notFound('call');
      return this.#end(call, busy ? BUSY : DECLINED, Date.now(), answer);
    });
  }

  /** Cancels, ends, or leaves a call that goes on without me. @param failed no connection could be made */
  async leave(line: Connection, callId: number, failed: boolean, answer: Answer): Promise<void> {
    await this.#take(() => {
      const call = this.#board.find(line, callId);
      const place = call.participants.get(line.userId);
      const isMine = place?.line ? place.line === line : place?.sessionId === line.sessionId;
      if (!place || !isMine) throw notFound('call');
      return this.#out(call, place, { failed, answer });
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
    await this.#take(async () => {
      const { call, place } = this.#board.at(line, callId);
      spend(place.allowance.states);
      if (!place.host) throw new Refusal('FORBIDDEN', 'only a host may do that');
      const { participant: id = 0, mute = false, remove = false } = what;
      const other = [...call.participants.values()].find((one) => one.id === id);
      if (!other) throw notFound('participant');
      if (other.line) send(other.line, { call: { callId, moderated: { participant: id, mute, remove } } });
      if (remove) return this.#out(call, other, { removed: true, answer });
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

  gone(line: Connection): void {
    this.#board.lose(line);
  }

  shownTo(line: Connection): v1.IEvent[] {
    return this.#board.shownTo(line);
  }

  async #begin(
    what: Pick<Call, 'conversationId' | 'isDirect' | 'calleeId'>,
    line: Connection,
    entry: Entry,
    answer: Answer,
  ): Promise<void> {
    const { userId } = line;
    await this.#leaveOthers(userId);
    const call: Call = {
      ...what,
      id: this.#nextId(),
      callerId: userId,
      media: entry.media,
      created: Date.now(),
      phase: what.isDirect ? RINGING : ACTIVE,
      started: 0,
      participants: new Map(),
      removed: new Set(),
    };
    const place = this.#placeFor(line, entry);
    try {
      await rows.begin(this.#desk.db, call, place);
    } catch (error) {
      throw isDuplicate(error) ? unavailable('somebody else calls right now', 200) : error;
    }
    call.participants.set(userId, place);
    this.#board.add(call);
    this.#desk.log.info({ user: userId, call: call.id, conversation: call.conversationId }, 'call began');
    if (this.#board.whereIs(call.calleeId, call)) return this.#end(call, BUSY, Date.now(), answer);
    this.#board.attach(call, place, line, answer);
    this.#board.tell(call);
    await this.#refuseOthers(userId, call);
  }

  /** Lets somebody in, or back in. */
  async #enter(call: Call, line: Connection, entry: Entry, answer: Answer): Promise<void> {
    const { userId, sessionId } = line;
    if (call.removed.has(userId)) throw new Refusal('FORBIDDEN', 'a host has put you out of this call');
    const before = call.participants.get(userId);
    if (before && before.id === entry.as && before.sessionId === sessionId)
      return this.#board.attach(call, before, line, answer);
    await this.#leaveOthers(userId, call);
    const place = this.#placeFor(line, { ...entry, host: entry.host || (before?.host ?? false) });
    if (!fits(call, place, this.#settings)) throw new Refusal('FULL', 'this call has as many participants as it may');
    const started = !before && !call.started ? Date.now() : 0;
    if (!(await rows.enter(this.#desk.db, call.id, place, started)))
      throw new Refusal('CONFLICT', 'somebody else was faster');
    if (started) {
      call.started = started;
      call.phase = ACTIVE;
    }
    if (before) this.#board.detach(before);
    call.participants.set(userId, place);
    this.#board.attach(call, place, line, answer);
    this.#board.tell(call);
    this.#desk.log.info({ user: userId, call: call.id }, 'call entered');
    await this.#refuseOthers(userId, call);
  }

  #placeFor({ userId, sessionId }: Connection, { media, host, relayOnly }: Entry): Participant {
    return participant({ id: this.#nextId(), userId, sessionId, host, relayOnly }, media);
  }

  /** One cannot be in two calls. One whose line is lost is left, as if hung up. */
  async #leaveOthers(userId: number, besides?: Call): Promise<void> {
    const other = this.#board.whereIs(userId, besides);
    if (!other) return;
    if (other.place.line) throw new Refusal('CONFLICT', 'hang up the other call first');
    await this.#out(other.call, other.place, {});
  }

  /** Whoever rings for somebody who is in a call now hears that they are. */
  async #refuseOthers(userId: number, besides: Call): Promise<void> {
    for (const call of this.#board.calls)
      if (call !== besides && call.calleeId === userId && call.phase === RINGING) await this.#end(call, BUSY);
  }

  /** Somebody leaves, or is put out. One of two ends the call with that, and the last one of a group. */
  async #out(
    call: Call,
    place: Participant,
    how: { failed?: boolean; removed?: boolean; at?: number; answer?: Answer },
  ): Promise<void> {
    const { failed = false, removed = false, at = Date.now(), answer } = how;
    await rows.leave(this.#desk.db, call.id, place.userId, removed, at);
    if (call.isDirect || call.participants.size === 1) return this.#end(call, outcomeOf(call, failed), at, answer);
    if (removed) call.removed.add(place.userId);
    this.#board.detach(place);
    call.participants.delete(place.userId);
    answer?.(call.id, stateOf(call, this.#settings));
    this.#board.tell(call);
    this.#desk.log.info({ user: place.userId, call: call.id, removed }, 'call left');
  }

  async #end(call: Call, outcome: v1.CallOutcome, at = Date.now(), answer?: Answer): Promise<void> {
    await rows.end(this.#desk.db, call.id, outcome, at);
    this.#board.remove(call);
    call.phase = ENDED;
    answer?.(call.id, stateOf(call, this.#settings, 0, outcome));
    this.#board.tell(call, outcome);
    this.#desk.log.info({ call: call.id, outcome: v1.CallOutcome[outcome] }, 'call ended');
    this.#records.add(call.id);
  }

  /** What nobody does: nobody answered, a line did not come back, somebody is no member any more, credentials end. */
  async #look(): Promise<void> {
    const now = Date.now();
    for (const call of this.#board.calls) {
      try {
        if (call.phase === RINGING && now - call.created >= this.#settings.ring_seconds * 1000)
          await this.#end(call, MISSED);
        else for (const place of [...call.participants.values()]) await this.#lookAt(call, place, now);
      } catch (error) {
        this.#desk.log.warn({ err: error, call: call.id }, 'call not brought up to date');
      }
    }
    this.#records.retry();
  }

  async #lookAt(call: Call, place: Participant, now: number): Promise<void> {
    if (call.participants.get(place.userId) !== place) return;
    const { line, lost } = place;
    if (!line && now >= lost.until) await this.#out(call, place, { failed: true, at: lost.since });
    else if (line && !this.#board.isMember(call, place.userId)) await this.#out(call, place, {});
    else if (line && now >= place.renewAt) this.#board.giveServers(call, place, line);
  }

  /** One after the other: each sees what the one before it left. @throws Refusal UNAVAILABLE */
  #take<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.#waiting >= WAITING) throw unavailable('too much happens to calls at once');
    this.#waiting += 1;
    const done = this.#last.then(work).finally(() => {
      this.#waiting -= 1;
    });
    this.#last = done.catch(() => {});
    return done;
  }
}
