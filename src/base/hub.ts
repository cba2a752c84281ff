// How what happened reaches those who are here. Knows connections and topics; no noun, no database, no uWebSockets.
import { v1 } from '#proto';
import { Attendance, userTopic } from './attendance.ts';
import type { Connection, Head } from './connection.ts';

/** Sends a frame to every connection subscribed to the topic. */
export type Publish = (topic: string, frame: Uint8Array) => void;

/** An event, or one that is encoded already. */
export type Told = v1.IEvent | Uint8Array;

export const frameOf = (event: Told) => (event instanceof Uint8Array ? event : v1.Event.encode(event).finish());

export class Hub {
  readonly #attendance = new Attendance();
  readonly #present = this.#attendance.present;
  readonly #watched = this.#attendance.watched;
  readonly #publish: Publish;
  #tick = 0;

  constructor(publish: Publish) {
    this.#publish = publish;
  }

  /**
   * Lets a connection in, and gives what `read` says of its conversations: to be raised with `newest` when it is told.
   * They are read first and subscribed to then. What is committed in between is in neither, but has moved here before the
   * subscription: as long as anybody arrives, all that moves is kept, so that `newest` knows it.
   */
  arrive(connection: Connection, read: () => Promise<Head[]>): Promise<Head[]> {
    this.enter(connection);
    return this.#attendance.arrive(connection.userId, read);
  }

  /** What somebody who is here takes part in may have changed without a word: it is read again, and gives their heads. */
  renew(userId: number, read: () => Promise<Head[]>): Promise<Head[]> {
    return this.#attendance.renew(userId, read);
  }

  /** From now on the connection gets what is for its person alone; conversations follow with `join`. */
  enter(connection: Connection): void {
    connection.toldAt = this.#tick;
    this.#attendance.enter(connection);
  }

  leave(connection: Connection): void {
    this.#attendance.leave(connection);
  }

  /** These people take part in the conversation: whoever of them is here hears it from now on. */
  join(conversationId: number, userIds: Iterable<number>): void {
    this.#attendance.join(conversationId, userIds);
  }

  /** This person does not take part any more: nothing published after this call reaches them. */
  part(conversationId: number, userId: number): void {
    this.#attendance.part(conversationId, userId);
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
    const watched = this.#attendance.moving(conversationId);
    if (!watched || head.lastRev <= watched.lastRev) return;
    watched.lastSeq = head.lastSeq;
    watched.lastRev = head.lastRev;
    watched.movedAt = ++this.#tick;
  }

  /** From now on nobody may speak there, or everybody again. */
  close(conversationId: number, closed: boolean): void {
    this.#attendance.close(conversationId, closed);
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
    return this.#attendance.isIn(userId, conversationId);
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
}
