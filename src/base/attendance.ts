// Who is here, and of which conversations they hear: people, what they take part in, and the topics that join the two.
import type { Connection, Head } from './connection.ts';

/** A person who is here. There are thousands, each in dozens of conversations: arrays take a third of what sets take. */
interface Present {
  readonly userId: number;
  connections: readonly Connection[];
  conversations: Watched[];
}

/** A conversation of somebody who is here: how far it was pushed, when it last moved, and who of it is here. */
interface Watched extends Head {
  movedAt: number;
  people: Present[];
  /** Its people are subscribed to it; those of a conversation without are told one by one. */
  topic: string | undefined;
}

/** People up to whom a conversation has no topic: subscriptions to it would take far more memory than telling each costs. */
const FEW = 2;

const conversationTopic = (id: number) => `c${id}`;
export const userTopic = (id: number) => `u${id}`;

export class Attendance {
  readonly present = new Map<number, Present>();
  readonly watched = new Map<number, Watched>();
  #arriving = 0;
  /** Conversations that may have no watcher: kept while somebody arrives. */
  readonly #unwatched = new Set<number>();
  /** Who parted from what while anybody arrives, whose conversations may have been read before. */
  readonly #parted = new Map<number, Set<number>>();

  enter(connection: Connection): void {
    const { userId } = connection;
    const present = this.present.get(userId) ?? { userId, connections: [], conversations: [] };
    this.present.set(userId, present);
    present.connections = [...present.connections, connection];
    connection.subscribe(userTopic(userId));
    for (const { topic } of present.conversations) if (topic) connection.subscribe(topic);
  }

  leave(connection: Connection): void {
    const present = this.present.get(connection.userId);
    if (!present?.connections.includes(connection)) return;
    present.connections = present.connections.filter((other) => other !== connection);
    if (present.connections.length) return;
    this.present.delete(connection.userId);
    for (const watched of present.conversations) this.#remove(present, watched);
  }

  /** What somebody who has entered takes part in, as it is read. */
  async arrive(userId: number, read: () => Promise<Head[]>): Promise<Head[]> {
    this.#arriving += 1;
    try {
      const heads = this.#stillIn(userId, await read());
      const present = this.present.get(userId);
      if (!present) return heads;
      const known = new Set(present.conversations);
      for (const { conversationId, lastRev, closed } of heads) {
        const watched = this.#watch(conversationId);
        if (!known.has(watched)) this.#add(present, watched);
        // Whoever opens one says something in it, so that what was read before is known to be older.
        if (closed && watched.lastRev <= lastRev) watched.closed = true;
      }
      // As long as it is, and no longer: what an array has in reserve is as much again.
      present.conversations = present.conversations.slice();
      return heads;
    } finally {
      if (--this.#arriving === 0) this.#forget();
    }
  }

  /** The same of somebody who was here before: what is not read any more is parted from. */
  async renew(userId: number, read: () => Promise<Head[]>): Promise<Head[]> {
    this.#arriving += 1;
    try {
      const before = (this.present.get(userId)?.conversations ?? []).map(({ conversationId }) => conversationId);
      const heads = this.#stillIn(userId, await read());
      const now = new Set(heads.map(({ conversationId }) => conversationId));
      for (const id of before) if (!now.has(id)) this.part(id, userId);
      for (const { conversationId, closed = false } of heads) {
        this.join(conversationId, [userId]);
        this.close(conversationId, closed);
      }
      return heads;
    } finally {
      if (--this.#arriving === 0) this.#forget();
    }
  }

  join(conversationId: number, userIds: Iterable<number>): void {
    const parted = this.#parted.get(conversationId);
    for (const userId of userIds) {
      parted?.delete(userId);
      const present = this.present.get(userId);
      if (present && !this.isIn(userId, conversationId)) this.#add(present, this.#watch(conversationId));
    }
  }

  part(conversationId: number, userId: number): void {
    if (this.#arriving) this.#parted.set(conversationId, (this.#parted.get(conversationId) ?? new Set()).add(userId));
    const present = this.present.get(userId);
    const watched = this.watched.get(conversationId);
    if (!present || !watched || !takeOut(present.conversations, watched)) return;
    if (watched.topic) for (const connection of present.connections) connection.unsubscribe(watched.topic);
    this.#remove(present, watched);
  }

  close(conversationId: number, closed: boolean): void {
    const watched = this.watched.get(conversationId);
    if (watched) watched.closed = closed;
  }

  isIn(userId: number, conversationId: number): boolean {
    const watched = this.watched.get(conversationId);
    return (watched && this.present.get(userId)?.conversations.includes(watched)) ?? false;
  }

  /** One that moves: as long as anybody arrives it is kept, whoever watches it. */
  moving(conversationId: number): Watched | undefined {
    return this.#arriving ? this.#watch(conversationId) : this.watched.get(conversationId);
  }

  /** What they were in when it was read, without what they parted from meanwhile. */
  #stillIn(userId: number, heads: Head[]): Head[] {
    return heads.filter(({ conversationId }) => !this.#parted.get(conversationId)?.has(userId));
  }

  #watch(conversationId: number): Watched {
    const known = this.watched.get(conversationId);
    if (known) return known;
    const stands = { conversationId, lastSeq: 0, lastRev: 0, closed: false, movedAt: 0 };
    const watched: Watched = { ...stands, people: [], topic: undefined };
    this.watched.set(conversationId, watched);
    if (this.#arriving) this.#unwatched.add(conversationId);
    return watched;
  }

  #add(present: Present, watched: Watched): void {
    present.conversations.push(watched);
    // Two exactly, for as long as they are so few: see above.
    if (watched.people.length < FEW) watched.people = [...watched.people, present];
    else watched.people.push(present);
    if (watched.people.length <= FEW && !watched.topic) return;
    const newcomers = watched.topic ? [present] : watched.people;
    // One text for all who come: a storm of them makes hundreds of thousands of subscriptions.
    watched.topic ??= conversationTopic(watched.conversationId);
    for (const { connections } of newcomers) for (const connection of connections) connection.subscribe(watched.topic);
  }

  /** The conversation forgets who was in it, and is forgotten with the last. */
  #remove(present: Present, watched: Watched): void {
    takeOut(watched.people, present);
    if (watched.people.length) return;
    if (this.#arriving) this.#unwatched.add(watched.conversationId);
    else this.watched.delete(watched.conversationId);
  }

  #forget(): void {
    for (const id of this.#unwatched) if (!this.watched.get(id)?.people.length) this.watched.delete(id);
    this.#unwatched.clear();
    this.#parted.clear();
  }
}

/** Takes out one that is in the list at most once; their order does not matter. */
function takeOut<T>(list: T[], one: T): boolean {
  const at = list.indexOf(one);
  if (at < 0) return false;
  const last = list.pop()!;
  if (at < list.length) list[at] = last;
  return true;
}
