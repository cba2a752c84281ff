// Who is here, for those who may know: friends are told, members of the same groups may ask. Gathered before it is told, so
// that a thousand reconnects are no storm.
import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/mysql-core';
import { v1 } from '#proto';
import { batched } from '../base/batch.ts';
import { numbers } from '../base/db/by-hand.ts';
import type { Db } from '../base/db/open.ts';
import { blocks, friends, users } from '../base/db/schema.ts';
import type { Hub } from '../base/hub.ts';
import type { Log } from '../base/log.ts';
import { friendsOf } from '../friends/friends.ts';

/** ms for which changes are gathered into one round of events. */
const GATHER = 200;
/** ms until what could not be told, because the database was away, is tried again. */
const AGAIN = 2000;
/** ms somebody may be away without being said to have left: a reload, a change of network. */
const GRACE = 5000;
/** People whose friends are read, and told, together. */
const TOGETHER = 200;

/** What a row tells of a person. */
interface Seen {
  id: number;
  lastSeen: number;
  invisible: boolean;
}

export class Presence {
  readonly #db: Db;
  readonly #hub: Hub;
  readonly #log: Log;
  readonly #arrivals: (userId: number) => Promise<{ friends: Seen[]; invisible: boolean } | undefined>;
  /** Who is here and does not hide, as far as others have been told. */
  readonly #shown = new Set<number>();
  /** Who hides, of those who have been here. What is known here is newer than what was just read. */
  readonly #invisible = new Map<number, boolean>();
  /** Who has just gone, and until when they may come back unnoticed; who left first is first. */
  readonly #leaving = new Map<number, number>();
  /** Who may have come or gone since the last round. */
  readonly #changed = new Set<number>();
  /** Who has come or gone, and whether they hide; friends have not been told yet. */
  readonly #untold = new Map<number, boolean>();
  #timer: NodeJS.Timeout | undefined;
  #leaveTimer: NodeJS.Timeout | undefined;
  #stopped = false;
  /** Other processes are to know it too. */
  onHide = (_userId: number, _invisible: boolean) => {};

  constructor(db: Db, hub: Hub, log: Log) {
    this.#db = db;
    this.#hub = hub;
    this.#log = log;
    this.#arrivals = batched((ids) => this.#read(ids), log);
  }

  /** A connection of this person has come. Gives their friends, for `shown`. @throws Refusal UNAVAILABLE */
  async came(userId: number): Promise<Seen[]> {
    this.#leaving.delete(userId);
    const { friends, invisible } = (await this.#arrivals(userId))!;
    if (!this.#invisible.has(userId)) this.#invisible.set(userId, invisible);
    this.#look(userId);
    return friends;
  }

  /** A connection of this person has gone; maybe they come back in a moment. */
  gone(userId: number): void {
    if (this.#hub.isHere(userId) || this.#leaving.has(userId)) return;
    this.#leaving.set(userId, Date.now() + GRACE);
    this.#leaveTimer ??= setTimeout(() => this.#leave(), GRACE).unref();
  }

  /** Another process says that somebody came to it, or left the last one they were at. */
  elsewhere(userId: number, isHere: boolean): void {
    if (!isHere) return this.gone(userId);
    this.came(userId).catch((error) => {
      if (!this.#stopped) this.#log.warn({ err: error, user: userId }, 'not known whether they hide');
    });
  }

  /** Hides a person from others, or shows them again. */
  async setInvisible(userId: number, invisible: boolean): Promise<void> {
    await this.#db.update(users).set({ invisible }).where(eq(users.id, userId));
    this.onHide(userId, invisible);
    this.hide(userId, invisible);
  }

  /** Somebody hides now, or does not any more. */
  hide(userId: number, invisible: boolean): void {
    this.#invisible.set(userId, invisible);
    this.#look(userId);
  }

  /** Whether others may see that this person is here. */
  isOnline(userId: number): boolean {
    return !this.#invisible.get(userId) && (this.#hub.isHere(userId) || this.#leaving.has(userId));
  }

  /** Those of the people I share a group with who are here, as far as I may see it. */
  async seenBy(me: number, userIds: readonly number[]): Promise<Set<number>> {
    const here = userIds.filter((id) => this.isOnline(id));
    if (!here.length) return new Set();
    const theirs = alias(blocks, 'theirs');
    const rows = await this.#db
      .select({ id: users.id })
      .from(users)
      .leftJoin(friends, and(eq(friends.userId, me), eq(friends.friendId, users.id)))
      .leftJoin(blocks, and(eq(blocks.userId, me), eq(blocks.blockedId, users.id)))
      .leftJoin(theirs, and(eq(theirs.userId, users.id), eq(theirs.blockedId, me)))
      .where(
        and(
          inArray(users.id, here),
          isNull(blocks.userId),
          isNull(theirs.userId),
          or(eq(users.presenceToFriends, false), isNotNull(friends.userId), eq(users.id, me)),
        ),
      );
    return new Set(rows.map(({ id }) => id));
  }

  /** What others may know of these people. */
  async of(userIds: readonly number[]): Promise<v1.IPresence> {
    if (!userIds.length) return { people: [] };
    const rows = await this.#db
      .select({ id: users.id, lastSeen: users.lastSeen, invisible: users.invisible })
      .from(users)
      .where(inArray(users.id, [...userIds]));
    return this.shown(rows);
  }

  /** As far as it has been told, so that the next change is one for everybody. */
  shown(people: readonly Seen[]): v1.IPresence {
    return {
      people: people.map(({ id, lastSeen, invisible }) => ({
        userId: id,
        online: this.#shown.has(id),
        lastSeen: invisible ? 0 : lastSeen,
      })),
    };
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#leaveTimer);
  }

  async #read(userIds: number[]): Promise<Map<number, { friends: Seen[]; invisible: boolean }>> {
    const [friends, hiding] = await Promise.all([
      friendsOf(this.#db, userIds),
      numbers(this.#db, 'SELECT id FROM users WHERE id IN (?) AND invisible = 1', [userIds]),
    ]);
    const hidden = new Set(hiding.map(([id]) => id));
    return new Map(userIds.map((id) => [id, { friends: friends.get(id) ?? [], invisible: hidden.has(id) }]));
  }

  /** Looks at those whose time is over. One timer for all: they may be thousands. */
  #leave(): void {
    this.#leaveTimer = undefined;
    const now = Date.now();
    for (const [userId, until] of this.#leaving) {
      if (until > now) {
        this.#leaveTimer = setTimeout(() => this.#leave(), until - now).unref();
        return;
      }
      this.#leaving.delete(userId);
      if (!this.#hub.isHere(userId)) this.#look(userId);
    }
  }

  #look(userId: number): void {
    this.#changed.add(userId);
    this.#tellIn(GATHER);
  }

  #tellIn(ms: number): void {
    if (this.#stopped) return;
    this.#timer ??= setTimeout(async () => {
      let pause = GATHER;
      try {
        await this.#tell();
      } catch (error) {
        pause = AGAIN;
        if (!this.#stopped) this.#log.warn({ err: error }, 'presence not told');
      }
      this.#timer = undefined;
      if (this.#changed.size + this.#untold.size > 0) this.#tellIn(pause);
    }, ms).unref();
  }

  /** Tells friends what is different from what they were told last, and keeps when somebody was last seen. */
  async #tell(): Promise<void> {
    for (const id of this.#changed) {
      const online = this.isOnline(id);
      if (online !== this.#shown.has(id)) this.#untold.set(id, this.#invisible.get(id) ?? false);
      if (online) this.#shown.add(id);
      else this.#shown.delete(id);
      if (!this.#hub.isHere(id)) this.#invisible.delete(id);
    }
    this.#changed.clear();
    while (this.#untold.size) {
      const some = [...this.#untold.entries().take(TOGETHER)];
      await this.#tellOf(some);
      for (const [id] of some) this.#untold.delete(id);
    }
  }

  /** One frame for each friend who is here, about all of these people whom they may know of. */
  async #tellOf(people: [userId: number, hides: boolean][]): Promise<void> {
    const now = Date.now();
    // Friends are read after `#shown` has changed: who became one later has been told the new state by `of`.
    const friends = await friendsOf(
      this.#db,
      people.map(([id]) => id),
    );
    const news = new Map<number, v1.IPresence['people'] & object>();
    for (const [userId, hides] of people) {
      const card = { userId, online: this.#shown.has(userId), lastSeen: hides ? 0 : now };
      for (const { id } of friends.get(userId) ?? []) {
        if (!this.#hub.connectionsOf(id)) continue;
        const cards = news.get(id);
        if (cards) cards.push(card);
        else news.set(id, [card]);
      }
    }
    // Every process tells those who are at it.
    for (const [id, cards] of news)
      this.#hub.frameToUser(id, v1.Event.encode({ presence: { people: cards } }).finish());
    const left = people.filter(([id, hides]) => !hides && !this.#shown.has(id)).map(([id]) => id);
    if (left.length) await this.#db.update(users).set({ lastSeen: now }).where(inArray(users.id, left));
  }
}
