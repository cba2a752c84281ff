// Who is here, for those who may know: friends. Gathered before it is told, so that a thousand reconnects are no storm.
import { eq, inArray } from 'drizzle-orm';
import type { v1 } from '#proto';
import type { Db } from '../base/db/open.ts';
import { users } from '../base/db/schema.ts';
import type { Connection, Hub } from '../base/hub.ts';
import type { Log } from '../base/log.ts';
import { idsOf as friendIdsOf } from '../friends/friends.ts';

/** ms for which changes are gathered into one round of events. */
const GATHER = 200;
/** ms somebody may be away without being said to have left: a reload, a change of network. */
const GRACE = 5000;

export class Presence {
  readonly #db: Db;
  readonly #hub: Hub;
  readonly #log: Log;
  /** Who is here and does not hide, as far as others have been told. */
  readonly #shown = new Set<number>();
  readonly #invisible = new Set<number>();
  readonly #leaving = new Map<number, NodeJS.Timeout>();
  /** Changes not told yet. */
  readonly #changed = new Set<number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(db: Db, hub: Hub, log: Log) {
    this.#db = db;
    this.#hub = hub;
    this.#log = log;
  }

  /** A connection of this person has come: it follows their friends, and is told who of them is here. */
  async came(connection: Connection): Promise<v1.IPresence> {
    const { userId } = connection;
    clearTimeout(this.#leaving.get(userId));
    this.#leaving.delete(userId);
    const [friendIds, [me]] = await Promise.all([
      friendIdsOf(this.#db, userId),
      this.#db.select({ invisible: users.invisible }).from(users).where(eq(users.id, userId)),
    ]);
    if (me?.invisible) this.#invisible.add(userId);
    else this.#invisible.delete(userId);
    this.#look(userId);
    for (const friendId of friendIds) this.#hub.follow(userId, friendId);
    return this.of(friendIds);
  }

  /** A connection of this person has gone; maybe they come back in a moment. */
  gone(userId: number): void {
    if (this.#hub.isHere(userId) || this.#leaving.has(userId)) return;
    const timer = setTimeout(() => {
      this.#leaving.delete(userId);
      if (!this.#hub.isHere(userId)) this.#look(userId);
    }, GRACE);
    this.#leaving.set(userId, timer.unref());
  }

  /** Hides a person from others, or shows them again. */
  async setInvisible(userId: number, invisible: boolean): Promise<void> {
    await this.#db.update(users).set({ invisible }).where(eq(users.id, userId));
    if (invisible) this.#invisible.add(userId);
    else this.#invisible.delete(userId);
    this.#look(userId);
  }

  /** Whether others may see that this person is here. */
  isOnline(userId: number): boolean {
    return !this.#invisible.has(userId) && (this.#hub.isHere(userId) || this.#leaving.has(userId));
  }

  /** What others may know of these people: as far as it has been told, so that the next change is one for everybody. */
  async of(userIds: readonly number[]): Promise<v1.IPresence> {
    if (!userIds.length) return { people: [] };
    const rows = await this.#db
      .select({ id: users.id, lastSeen: users.lastSeen, invisible: users.invisible })
      .from(users)
      .where(inArray(users.id, [...userIds]));
    return {
      people: rows.map(({ id, lastSeen, invisible }) => ({
        userId: id,
        online: this.#shown.has(id),
        lastSeen: invisible ? 0 : lastSeen,
      })),
    };
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (const timer of this.#leaving.values()) clearTimeout(timer);
  }

  #look(userId: number): void {
    this.#changed.add(userId);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#tell().catch((error) => this.#log.warn({ err: error }, 'presence not told'));
    }, GATHER);
  }

  /** Tells followers what is different from what they were told last, and keeps when somebody was last seen. */
  async #tell(): Promise<void> {
    const changed = [...this.#changed].filter((id) => this.isOnline(id) !== this.#shown.has(id));
    this.#changed.clear();
    const now = Date.now();
    for (const userId of changed) {
      const online = this.isOnline(userId);
      if (online) this.#shown.add(userId);
      else this.#shown.delete(userId);
      const lastSeen = this.#invisible.has(userId) ? 0 : now;
      this.#hub.toFollowers(userId, { presence: { people: [{ userId, online, lastSeen }] } });
    }
    const left = changed.filter((id) => !this.#shown.has(id) && !this.#invisible.has(id));
    if (left.length) await this.#db.update(users).set({ lastSeen: now }).where(inArray(users.id, left));
  }
}
