// What is one member's alone in a conversation changes on several devices at once: one change after the other, each told
// before the next begins, so that it is told in the order in which it was committed.

/** How far somebody has read, and what has arrived on a device of theirs. */
export interface Cursors {
  readSeq: number;
  deliveredSeq: number;
}

/** Cursors whose turn has not come. */
interface Waiting {
  to: Cursors;
  done: Promise<unknown>;
}

export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #cursors = new Map<string, Waiting>();

  /** Does the work after all that was taken before for this member and conversation. */
  take<T>(userId: number, conversationId: number, work: () => Promise<T>): Promise<T> {
    const key = nameOf(userId, conversationId);
    // Cursors that come after this are not to go before it.
    this.#cursors.delete(key);
    const done = (this.#last.get(key) ?? Promise.resolve()).then(work, work);
    this.#last.set(key, done);
    const ended = () => {
      if (this.#last.get(key) === done) this.#last.delete(key);
    };
    done.then(ended, ended);
    return done;
  }

  /** The same for cursors. Those that come while others wait for their turn go with them: only the furthest counts. */
  takeCursors<T>(userId: number, conversationId: number, to: Cursors, work: (to: Cursors) => Promise<T>): Promise<T> {
    const key = nameOf(userId, conversationId);
    const before = this.#cursors.get(key);
    if (before) {
      before.to.readSeq = Math.max(before.to.readSeq, to.readSeq);
      before.to.deliveredSeq = Math.max(before.to.deliveredSeq, to.deliveredSeq);
      return before.done as Promise<T>;
    }
    const gathered = { ...to };
    const done = this.take(userId, conversationId, () => {
      if (this.#cursors.get(key)?.to === gathered) this.#cursors.delete(key);
      return work(gathered);
    });
    this.#cursors.set(key, { to: gathered, done });
    return done;
  }
}

const nameOf = (userId: number, conversationId: number) => `${userId}:${conversationId}`;
