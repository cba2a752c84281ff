// The hub of several processes: what is told here is told by every process to its own connections, in one order.
import { v1 } from '#proto';
import type { Bus } from './bus.ts';
import type { Connection, Head } from './connection.ts';
import { frameOf, Hub, type Publish, type Told } from './hub.ts';

export class SharedHub extends Hub {
  readonly #bus: Bus;
  /** Who is at other processes, by process. */
  readonly #elsewhere = new Map<number, Set<number>>();
  /** Somebody came to another process, or left the last one they were at. */
  onElsewhere = (_userId: number, _isHere: boolean) => {};

  constructor(publish: Publish, bus: Bus) {
    super(publish);
    this.#bus = bus;
    bus.hear({
      toConversation: ({ conversationId, frame }) => super.frameToConversation(conversationId!, frame!),
      toUser: ({ userId, frame, conversationId }) => {
        if (!conversationId || super.isIn(userId!, conversationId)) super.frameToUser(userId!, frame!);
      },
      join: ({ conversationId, userIds }) => super.join(conversationId!, userIds!),
      part: ({ conversationId, userId }) => super.part(conversationId!, userId!),
      moved: ({ conversationId, lastSeq, lastRev }) =>
        super.moved({ conversationId: conversationId!, lastSeq: lastSeq!, lastRev: lastRev! }),
      closed: ({ conversationId, closed }) => super.close(conversationId!, closed!),
      showOut: ({ userId, sessionId, why }) => super.endSession(userId!, sessionId!, why!),
      people: ({ userIds }, node) => this.#stand(node, new Set(userIds)),
      came: ({ userId }, node) => {
        this.#at(node).add(userId!);
        this.onElsewhere(userId!, true);
      },
      gone: ({ userId }, node) => {
        this.#at(node).delete(userId!);
        this.#left(userId!);
      },
    });
    bus.whenGone((node) => this.#stand(node, new Set()));
    bus.onBeat = () => ({ people: { userIds: super.people() } });
  }

  override enter(connection: Connection): void {
    super.enter(connection);
    if (this.connectionsOf(connection.userId) === 1) this.#bus.tell({ came: { userId: connection.userId } });
  }

  override leave(connection: Connection): void {
    const before = this.connectionsOf(connection.userId);
    super.leave(connection);
    if (before && !this.connectionsOf(connection.userId)) this.#bus.tell({ gone: { userId: connection.userId } });
  }

  override arrive(connection: Connection, read: () => Promise<Head[]>): Promise<Head[]> {
    return super.arrive(connection, () => this.#learn(read));
  }

  override renew(userId: number, read: () => Promise<Head[]>): Promise<Head[]> {
    return super.renew(userId, () => this.#learn(read));
  }

  override inOrder(conversationId: number, fromRev: number, toRev: number, tell: () => void): void {
    this.#bus.inOrder(conversationId, fromRev, toRev, tell);
  }

  override join(conversationId: number, userIds: Iterable<number>): void {
    this.#bus.tellAll({ join: { conversationId, userIds: [...userIds] } });
  }

  override part(conversationId: number, userId: number): void {
    this.#bus.tellAll({ part: { conversationId, userId } });
  }

  /** At this process: nobody said so, but it is known. */
  partHere(conversationId: number, userId: number): void {
    super.part(conversationId, userId);
  }

  override toConversation(conversationId: number, event: Told): void {
    this.#bus.tellAll({ toConversation: { conversationId, frame: frameOf(event) } });
  }

  override toUser(userId: number, event: v1.IEvent): void {
    this.#bus.tellAll({ toUser: { userId, frame: frameOf(event), conversationId: 0 } });
  }

  override toDevices(userId: number, conversationId: number, event: v1.IEvent): void {
    super.frameToUser(userId, frameOf(event));
    this.#bus.tell({ mine: { userId, conversationId } });
  }

  override toMember(conversationId: number, userId: number, event: Told): void {
    this.#bus.tellAll({ toUser: { userId, frame: frameOf(event), conversationId } });
  }

  override moved({ conversationId, lastSeq, lastRev }: Head): void {
    this.#bus.tellAll({ moved: { conversationId, lastSeq, lastRev } });
  }

  override close(conversationId: number, closed: boolean): void {
    this.#bus.tellAll({ closed: { conversationId, closed } });
  }

  override endSession(userId: number, sessionId: number, why: v1.CloseCode = v1.CloseCode.SESSION_ENDED): void {
    this.#bus.tellAll({ showOut: { userId, sessionId, why } });
  }

  override isHere(userId: number): boolean {
    return super.isHere(userId) || this.#isElsewhere(userId);
  }

  /** Who comes to another process just now has read before this one hears of it. */
  override mayBeHere(): boolean {
    return true;
  }

  override elsewhere(): number[] {
    const people = new Set([...this.#elsewhere.values()].flatMap((at) => [...at]));
    return [...people].filter((userId) => !super.isHere(userId));
  }

  #isElsewhere(userId: number): boolean {
    for (const at of this.#elsewhere.values()) if (at.has(userId)) return true;
    return false;
  }

  #at(node: number): Set<number> {
    const at = this.#elsewhere.get(node) ?? new Set();
    this.#elsewhere.set(node, at);
    return at;
  }

  /** These are at the process, and no others. */
  #stand(node: number, now: Set<number>): void {
    const before = this.#elsewhere.get(node) ?? new Set();
    this.#elsewhere.set(node, now);
    for (const userId of now) if (!before.has(userId)) this.onElsewhere(userId, true);
    for (const userId of before) if (!now.has(userId)) this.#left(userId);
  }

  #left(userId: number): void {
    if (!this.isHere(userId)) this.onElsewhere(userId, false);
  }

  async #learn(read: () => Promise<Head[]>): Promise<Head[]> {
    const heads = await read();
    for (const { conversationId, lastRev } of heads) this.#bus.learn(conversationId, lastRev);
    return heads;
  }
}
