// What the commits of this process remember of the conversations they were about, so that the next one need not ask. Only
// plain sends are decided from memory, and only their acceptance; that it still holds is checked inside the transaction.
import type { Actor, Operation, Shared } from './operation.ts';

/** A conversation as its last commit left it, and those members of it who were named since it is remembered. */
export interface Remembered {
  shared: Shared;
  members: Map<number, Actor>;
}

/** Members remembered in all: the conversations that were quiet for longest are forgotten beyond it. */
const MOST = 100_000;

export class Known {
  /** The quietest first. */
  readonly #conversations = new Map<number, Remembered>();
  #members = 0;

  /** Those conversations of which these operations want nothing that is not remembered. */
  of(operations: readonly Operation[]): Map<number, Remembered> {
    const known = new Map<number, Remembered>();
    for (const { conversationId } of operations) {
      const remembered = this.#conversations.get(conversationId);
      if (remembered) known.set(conversationId, remembered);
    }
    for (const operation of operations) {
      const remembered = known.get(operation.conversationId);
      if (remembered && !(isPlain(operation) && remembered.members.has(operation.userId)))
        known.delete(operation.conversationId);
    }
    return known;
  }

  /** @param members of this conversation, as of its epoch */
  keep(shared: Shared, members: Iterable<Actor>): void {
    const before = this.#conversations.get(shared.id);
    const isSame = before?.shared.epoch === shared.epoch;
    this.forget(shared.id);
    const kept = isSame ? before.members : new Map<number, Actor>();
    for (const member of members) kept.set(member.userId, member);
    this.#conversations.set(shared.id, { shared, members: kept });
    this.#members += kept.size;
    for (const id of this.#conversations.keys()) {
      if (this.#members <= MOST) break;
      this.forget(id);
    }
  }

  forget(conversationId: number): void {
    const remembered = this.#conversations.get(conversationId);
    if (!remembered) return;
    this.#conversations.delete(conversationId);
    this.#members -= remembered.members.size;
  }
}

/** Wants nothing but its conversation and who sends it. */
function isPlain(operation: Operation): boolean {
  if (operation.kind !== 'send' || operation.isRecord || operation.attachments.length) return false;
  const { whisperTo, mentions, mentionAll } = operation.message;
  return !whisperTo && !mentions?.length && !mentionAll;
}
