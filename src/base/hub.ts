// Who is here, and how what happened reaches them. Knows connections and topics; no noun, no database, no uWebSockets.
import { v1 } from '#proto';

/** One live socket, as much of it as the rest of the server needs. socket.ts makes them. */
export interface Connection {
  readonly id: number;
  readonly userId: number;
  readonly sessionId: number;
  send(frame: Uint8Array): void;
  /** Resolves when little of what was sent is still waiting to leave, or the connection is gone. */
  drained(): Promise<void>;
  subscribe(topic: string): void;
  unsubscribe(topic: string): void;
  /** Says why (go_away), then closes. */
  close(code: v1.CloseCode, reconnectAfter?: number): void;
  /** The hub's: the tick at which this connection last learned where its conversations stand. */
  toldAt: number;
}

/** Sends a frame to every connection subscribed to the topic. */
export type Publish = (topic: string, frame: Uint8Array) => void;

/** Where a conversation stands. */
export interface Head {
  conversationId: number;
  lastSeq: number;
  lastRev: number;
  /** Nobody may speak there now. */
  closed?: boolean;
}

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

/** An event, or one that is encoded already. */
export type Told = v1.IEvent | Uint8Array;

export const frameOf = (event: Told) => (event instanceof Uint8Array ? event : v1.Event.encode(event).finish());

const conversationTopic = (id: number) => `c${id}`;
const userTopic = (id: number) => `u${id}`;

export class Hub {
  readonly #present = new Map<number, Present>();
  readonly #watched = new Map<number, Watched>();
  readonly #publish: Publish;
  #arriving = 0;
  /** Conversations that may have no watcher: kept while somebody arrives. */
  readonly #unwatched = new Set<number>();
  /** Who parted from what while anybody arrives, whose conversations may have been read before. */
  readonly #parted = new Map<number, Set<number>>();
  #tick = 0;

  constructor(publish: Publish) {
    this.#publish = publish;
  }

  /**
   * Lets a connection in, and gives what `read` says of its conversations: to be raised with `newest` when it is told.
   * They are read first and subscribed to then. What is committed in between is in neither, but has moved here before the
   * subscription: as long as anybody arrives, all that moves is kept, so that `newest` knows it.
   */
  async arrive(connection: Connection, read: () => Promise<Head[]>): Promise<Head[]> {
    this.#arriving += 1;
    try {
      this.enter(connection);
      const isStillIn = ({ conversationId }: Head) => !this.#parted.get(conversationId)?.has(connection.userId);
      const heads = (await read()).filter(isStillIn);
      const present = this.#present.get(connection.userId);
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

  /** What somebody who is here takes part in may have changed without a word: it is read again, and gives their heads. */
  async renew(userId: number, read: () => Promise<Head[]>): Promise<Head[]> {
    this.#arriving += 1;
    try {
      const before = (this.#present.get(userId)?.conversations ?? []).map(({ conversationId }) => conversationId);
      const heads = (await read()).filter(({ conversationId }) => !this.#parted.get(conversationId)?.has(userId));
      const now = new Set(heads.map(({ conversationId }) => conversationId));
      for (const id of before) if (!now.has(id)) this.#part(id, userId);
      for (const { conversationId, closed = false } of heads) {
        this.#join(conversationId, [userId]);
        this.#close(conversationId, closed);
      }
      return heads;
    } finally {
      if (--this.#arriving === 0) this.#forget();
    }
  }

  /** From now on the connection gets what is for its person alone; conversations follow with `join`. */
  enter(connection: Connection): void {
    const { userId } = connection;
    const present = this.#present.get(userId) ?? { userId, connections: [], conversations: [] };
    this.#present.set(userId, present);
    present.connections = [...present.connections, connection];
    connection.toldAt = this.#tick;
    connection.subscribe(userTopic(userId));
    for (const { topic } of present.conversations) if (topic) connection.subscribe(topic);
  }

  leave(connection: Connection): void {
    const present = this.#present.get(connection.userId);
    if (!present?.connections.includes(connection)) return;
    present.connections = present.connections.filter((other) => other !== connection);
    if (present.connections.length) return;
    this.#present.delete(connection.userId);
    for (const watched of present.conversations) this.#remove(present, watched);
  }

  /** These people take part in the conversation: whoever of them is here hears it from now on. */
  join(conversationId: number, userIds: Iterable<number>): void {
    this.#join(conversationId, userIds);
  }

  #join(conversationId: number, userIds: Iterable<number>): void {
    const parted = this.#parted.get(conversationId);
    for (const userId of userIds) {
      parted?.delete(userId);
      const present = this.#present.get(userId);
      if (present && !this.isIn(userId, conversationId)) this.#add(present, this.#watch(conversationId));
    }
  }

  /** This person does not take part any more: nothing published after this call reaches them. */
  part(conversationId: number, userId: number): void {
    this.#part(conversationId, userId);
  }

  #part(conversationId: number, userId: number): void {
    if (this.#arriving) this.#parted.set(conversationId, (this.#parted.get(conversationId) ?? new Set()).add(userId));
    const present = this.#present.get(userId);
    const watched = this.#watched.get(conversationId);
    if (!present || !watched || !takeOut(present.conversations, watched)) return;
    if (watched.topic) for (const connection of present.connections) connection.unsubscribe(watched.topic);
    this.#remove(present, watched);
  }

  /** Does all that is told in it of one commit at once, after what was told of the revs before. */
  inOrder(_conversationId: number, _fromRev: number, _toRev: number, tell: () => void): void {
    tell();
  }

  /** Sends the event, encoded once, to every connection of every member who is here. */
  toConversation(conversationId: number, event: Told): void {
    if (this.#watched.has(conversationId)) this.frameToConversation(conversationId, frameOf(event));
  }

  /** Sends the event to every connection of one person. */
  toUser(userId: number, event: v1.IEvent): void {
    if (this.#present.has(userId)) this.frameToUser(userId, frameOf(event));
  }

  /** The same of what is theirs alone in a conversation. What several processes tell of it is read by each anew. */
  toDevices(userId: number, _conversationId: number, event: v1.IEvent): void {
    this.toUser(userId, event);
  }

  /** The same, where they take part in the conversation. */
  toMember(conversationId: number, userId: number, event: Told): void {
    if (this.isIn(userId, conversationId)) this.frameToUser(userId, frameOf(event));
  }

  frameToConversation(conversationId: number, frame: Uint8Array): void {
    const watched = this.#watched.get(conversationId);
    if (watched?.topic) this.#publish(watched.topic, frame);
    else for (const { userId } of watched?.people ?? []) this.#publish(userTopic(userId), frame);
  }

  frameToUser(userId: number, frame: Uint8Array): void {
    if (this.#present.has(userId)) this.#publish(userTopic(userId), frame);
  }

  /** A commit brought the conversation this far. Pongs tell it to whoever may have missed the event. */
  moved(head: Head): void {
    const { conversationId } = head;
    const watched = this.#arriving ? this.#watch(conversationId) : this.#watched.get(conversationId);
    if (!watched || head.lastRev <= watched.lastRev) return;
    watched.lastSeq = head.lastSeq;
    watched.lastRev = head.lastRev;
    watched.movedAt = ++this.#tick;
  }

  /** From now on nobody may speak there, or everybody again. */
  close(conversationId: number, closed: boolean): void {
    this.#close(conversationId, closed);
  }

  #close(conversationId: number, closed: boolean): void {
    const watched = this.#watched.get(conversationId);
    if (watched) watched.closed = closed;
  }

  isClosed(conversationId: number): boolean {
    return this.#watched.get(conversationId)?.closed ?? false;
  }

  /** Raises heads that were read from the database to what has been pushed since they were read. */
  newest(heads: readonly Head[]): Head[] {
    return heads.map((head) => {
      const watched = this.#watched.get(head.conversationId);
      return watched && watched.lastRev > head.lastRev ? watched : head;
    });
  }

  /** Conversations of this connection's person that moved since this was last asked. */
  movedSince(connection: Connection): Head[] {
    const conversations = this.#present.get(connection.userId)?.conversations ?? [];
    const moved = conversations.filter(({ movedAt }) => movedAt > connection.toldAt);
    connection.toldAt = this.#tick;
    return moved;
  }

  /** Whether this person, who is here, takes part in the conversation. */
  isIn(userId: number, conversationId: number): boolean {
    const watched = this.#watched.get(conversationId);
    return (watched && this.#present.get(userId)?.conversations.includes(watched)) ?? false;
  }

  /** People who are at this process. */
  people(): number[] {
    return [...this.#present.keys()];
  }

  /** People who are at other processes and not at this one. */
  elsewhere(): number[] {
    return [];
  }

  /** Those who are here and take part in the conversation. */
  hereIn(conversationId: number): number[] {
    return this.#watched.get(conversationId)?.people.map(({ userId }) => userId) ?? [];
  }

  /** Whether this person has a connection, to whichever process. */
  isHere(userId: number): boolean {
    return this.#present.has(userId);
  }

  /** False where it is certain that no process has them. */
  mayBeHere(userId: number): boolean {
    return this.#present.has(userId);
  }

  /** Whether it is here (still). */
  has(connection: Connection): boolean {
    return this.#present.get(connection.userId)?.connections.includes(connection) ?? false;
  }

  connectionsOf(userId: number): number {
    return this.#present.get(userId)?.connections.length ?? 0;
  }

  /** People who are here, and their connections. */
  get load(): { people: number; connections: number } {
    let connections = 0;
    for (const present of this.#present.values()) connections += present.connections.length;
    return { people: this.#present.size, connections };
  }

  /** Sessions by which this person is here. */
  sessionsOf(userId: number): number[] {
    return this.#present.get(userId)?.connections.map(({ sessionId }) => sessionId) ?? [];
  }

  /** Closes every connection of a session that is no longer good. */
  endSession(userId: number, sessionId: number, why: v1.CloseCode = v1.CloseCode.SESSION_ENDED): void {
    for (const connection of this.#present.get(userId)?.connections ?? [])
      if (connection.sessionId === sessionId) connection.close(why);
  }

  /** Asks everybody to come back later, spread over `spread` ms so that they do not come back at once. */
  sendAllAway(spread: number): void {
    for (const { connections } of [...this.#present.values()])
      for (const connection of connections)
        connection.close(v1.CloseCode.RESTARTING, 200 + Math.round(Math.random() * spread));
  }

  #watch(conversationId: number): Watched {
    const known = this.#watched.get(conversationId);
    if (known) return known;
    const stands = { conversationId, lastSeq: 0, lastRev: 0, closed: false, movedAt: 0 };
    const watched: Watched = { ...stands, people: [], topic: undefined };
    this.#watched.set(conversationId, watched);
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
    else this.#watched.delete(watched.conversationId);
  }

  #forget(): void {
    for (const id of this.#unwatched) if (!this.#watched.get(id)?.people.length) this.#watched.delete(id);
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
