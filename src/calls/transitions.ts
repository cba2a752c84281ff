// What a call goes through: it begins, people come in and go out, it ends. One transition after the other, each in the table
// first; then everybody who may know is told. Nothing here asks whether somebody may.
import { v1 } from '#proto';
import type { Config } from '../base/config.ts';
import type { Connection } from '../base/connection.ts';
import { isDuplicate } from '../base/db/open.ts';
import { Refusal, unavailable } from '../base/errors.ts';
import type { NextId } from '../base/ids.ts';
import type { Answer, Board } from './board.ts';
import { type Call, fits, outcomeOf, type Participant, participant, stateOf } from './call.ts';
import { type Desk, Records } from './records.ts';
import * as rows from './rows.ts';

const { RINGING, ACTIVE, ENDED } = v1.CallPhase;
const { BUSY, MISSED } = v1.CallOutcome;

/** ms between two looks at what time has brought. */
const LOOK = 500;
/** ms between two notes that calls go on: as much too short is a call that ends with the server. */
const NOTE = 5000;
/** ms everybody has, besides the usual grace, to come back after the server was away. */
const RESTART = 5000;
/** Transitions that may wait, and ms for which one does. */
const WAITING = 1000;
const PATIENCE = 5000;

/** How somebody comes in. */
export interface Entry {
  media: v1.CallMedia;
  host: boolean;
  relayOnly: boolean;
  /** What they are, when only their line was cut. */
  as?: number;
}

export class Transitions {
  readonly #desk: Desk;
  readonly #nextId: NextId;
  readonly #settings: Config['calls'];
  readonly #board: Board;
  readonly #records: Records;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #clock: NodeJS.Timeout | undefined;
  #looking = false;
  #notedAt = 0;

  constructor(desk: Desk, nextId: NextId, settings: Config['calls'], board: Board) {
    this.#desk = desk;
    this.#nextId = nextId;
    this.#settings = settings;
    this.#board = board;
    this.#records = new Records(desk);
  }

  async start(): Promise<void> {
    await this.#revive();
    this.#clock = setInterval(() => void this.#look(), LOOK).unref();
  }

  /** Takes up what the table says is live and nobody here knows: all of it, when the server starts. */
  async #revive(): Promise<void> {
    const until = Date.now() + RESTART + this.#settings.grace_seconds * 1000;
    const known = new Set(this.#board.calls.map(({ id }) => id));
    for (const stored of await rows.unfinished(this.#desk.db)) {
      if (known.has(stored.id)) continue;
      if (stored.live) this.#board.add(rows.revived(stored, until));
      else this.#records.add(stored.id);
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#clock);
    await this.#last;
  }

  /** Does the work when all before it is done: it sees what that left. @throws Refusal UNAVAILABLE */
  take<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.#waiting >= WAITING) throw unavailable('too much happens to calls at once');
    this.#waiting += 1;
    const since = Date.now();
    const inTime = () => {
      if (Date.now() - since > PATIENCE) throw unavailable('the database is slow');
      return work();
    };
    const done = this.#last.then(inTime).finally(() => {
      this.#waiting -= 1;
    });
    this.#last = done.catch(() => {});
    return done;
  }

  /** A call where none is. @throws Refusal CONFLICT, UNAVAILABLE */
  async begin(
    where: Pick<Call, 'conversationId' | 'isDirect' | 'calleeId'>,
    line: Connection,
    entry: Entry,
    answer: Answer,
  ): Promise<void> {
    const { userId } = line;
    await this.#leaveOthers(userId);
    const call: Call = {
      ...where,
      id: this.#nextId(),
      callerId: userId,
      media: entry.media,
      created: Date.now(),
      phase: where.isDirect ? RINGING : ACTIVE,
      started: 0,
      participants: new Map(),
      removed: new Set(),
    };
    const place = this.#placeFor(line, entry);
    try {
      await rows.begin(this.#desk.db, call, place);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      // Begun before, with a COMMIT that was not answered: who tries again finds it.
      await this.#revive();
      throw unavailable('there is a call already', 200);
    }
    call.participants.set(userId, place);
    this.#board.add(call);
    this.#desk.log.info({ user: userId, call: call.id, conversation: call.conversationId }, 'call began');
    if (this.#board.whereIs(call.calleeId, call)) return this.end(call, BUSY, Date.now(), answer);
    this.#board.attach(call, place, line, answer);
    this.#board.tell(call);
    await this.#refuseOthers(userId, call);
  }

  /** Lets somebody in, or back in. @throws Refusal FORBIDDEN, FULL, CONFLICT */
  async enter(call: Call, line: Connection, entry: Entry, answer: Answer): Promise<void> {
    const { userId, sessionId } = line;
    if (call.removed.has(userId)) throw new Refusal('FORBIDDEN', 'a host has put you out of this call');
    const before = call.participants.get(userId);
    if (before && before.id === entry.as && before.sessionId === sessionId) {
      before.relayOnly = entry.relayOnly;
      return this.#board.attach(call, before, line, answer);
    }
    await this.#leaveOthers(userId, call);
    const place = this.#placeFor(line, { ...entry, host: entry.host || (before?.host ?? false) });
    if (!fits(call, place, this.#settings)) throw new Refusal('FULL', 'this call has as many participants as it may');
    const started = !before && !call.started && call.participants.size > 0 ? Date.now() : 0;
    if (!(await this.#enter(call, place, started))) throw new Refusal('CONFLICT', 'somebody else was faster');
    if (started) this.#board.activate(call, started);
    if (before) this.#board.detach(before);
    call.participants.set(userId, place);
    this.#board.attach(call, place, line, answer);
    this.#board.tell(call);
    this.#desk.log.info({ user: userId, call: call.id }, 'call entered');
    await this.#refuseOthers(userId, call);
  }

  /** A COMMIT whose answer was lost is resolved by looking. */
  async #enter(call: Call, place: Participant, started: number): Promise<boolean> {
    const { db } = this.#desk;
    try {
      return await rows.enter(db, call.id, place, started);
    } catch (error) {
      if (await rows.isIn(db, call.id, place).catch(() => false)) return true;
      throw error;
    }
  }

  /** Somebody leaves, or is put out. One of two ends the call with that, and the last one of a group. */
  async out(
    call: Call,
    place: Participant,
    how: { failed?: boolean; removed?: boolean; at?: number; answer?: Answer } = {},
  ): Promise<void> {
    const { failed = false, removed = false, at = Date.now(), answer } = how;
    if (call.isDirect || call.participants.size === 1) return this.end(call, outcomeOf(call, failed), at, answer);
    await rows.leave(this.#desk.db, call.id, place.userId, removed, at);
    if (removed) call.removed.add(place.userId);
    this.#board.detach(place);
    call.participants.delete(place.userId);
    answer?.(call.id, stateOf(call, this.#settings));
    this.#board.tell(call);
    this.#desk.log.info({ user: place.userId, call: call.id, removed }, 'call left');
  }

  async end(call: Call, outcome: v1.CallOutcome, at = Date.now(), answer?: Answer): Promise<void> {
    await rows.end(this.#desk.db, call.id, outcome, at);
    this.#board.remove(call);
    call.phase = ENDED;
    answer?.(call.id, stateOf(call, this.#settings, 0, outcome));
    this.#board.tell(call, outcome);
    this.#desk.log.info({ call: call.id, outcome: v1.CallOutcome[outcome] }, 'call ended');
    this.#records.add(call.id);
  }

  #placeFor({ userId, sessionId }: Connection, { media, host, relayOnly }: Entry): Participant {
    return participant({ id: this.#nextId(), userId, sessionId, host, relayOnly }, media);
  }

  /** One cannot be in two calls. One whose line is lost is left, as if hung up. */
  async #leaveOthers(userId: number, besides?: Call): Promise<void> {
    const other = this.#board.whereIs(userId, besides);
    if (!other) return;
    if (other.place.line) throw new Refusal('CONFLICT', 'hang up the other call first');
    await this.out(other.call, other.place);
  }

  /** Whoever rings for somebody who is in a call now hears that they are. */
  async #refuseOthers(userId: number, besides: Call): Promise<void> {
    for (const call of this.#board.calls)
      if (call !== besides && call.calleeId === userId && call.phase === RINGING) await this.end(call, BUSY);
  }

  /** What nobody does: nobody answered, a line did not come back, somebody is no member any more, credentials end. */
  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      for (const call of this.#board.calls) await this.take(() => this.#lookAt(call, Date.now()));
      this.#records.retry();
      await this.#note();
    } catch (error) {
      this.#desk.log.warn({ err: error }, 'calls not brought up to date'); // the next look tries again
    }
    this.#looking = false;
  }

  async #note(): Promise<void> {
    const running = this.#board.calls.filter(({ participants }) => [...participants.values()].some(({ line }) => line));
    if (!running.length || Date.now() - this.#notedAt < NOTE) return;
    this.#notedAt = Date.now();
    await rows.goesOn(
      this.#desk.db,
      running.map(({ id }) => id),
      this.#notedAt,
    );
  }

  async #lookAt(call: Call, now: number): Promise<void> {
    // They are not friends any more.
    if (this.#board.isClosed(call)) return this.end(call, outcomeOf(call, false));
    if (call.phase === RINGING && now - call.created >= this.#settings.ring_seconds * 1000)
      return this.end(call, MISSED);
    for (const place of [...call.participants.values()]) {
      const { line, lost } = place;
      if (call.phase === ENDED) return;
      if (!line && now >= lost.until) await this.out(call, place, { failed: true, at: lost.since });
      else if (line && !this.#board.isMember(call, place.userId)) await this.out(call, place);
      else if (line && now >= place.renewAt) this.#board.giveServers(call, place, line);
    }
  }
}
