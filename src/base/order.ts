// What commits brought to a conversation, from several processes, is applied in the order of its revs: what comes too early
// waits a moment for what is before it.
import type { Log } from './log.ts';

/** ms for which something is held back. Who misses something then asks for it. */
const PATIENCE = 200;
/** Conversations whose place is remembered; of another the next one is taken as it comes. */
const REMEMBERED = 100_000;

interface Held {
  from: number;
  to: number;
  apply: () => void;
  /** When it is applied, whatever is missing. */
  due: number;
}

export class Order {
  /** By conversation: up to which rev all has been applied. The longest untouched first. */
  readonly #reached = new Map<number, number>();
  readonly #held = new Map<number, Held[]>();
  readonly #onGap: (conversationId: number) => Promise<void>;
  readonly #log: Log;

  constructor(onGap: (conversationId: number) => Promise<void>, log: Log) {
    this.#onGap = onGap;
    this.#log = log;
  }

  /** Applies it when its turn has come. `to` is `from - 1` where it comes after a rev and has none of its own. */
  take(conversationId: number, from: number, to: number, apply: () => void): void {
    const reached = this.#reached.get(conversationId);
    if (reached !== undefined && from > reached + 1)
      return this.#hold(conversationId, { from, to, apply, due: Date.now() + PATIENCE });
    apply();
    this.#reach(conversationId, to);
    this.#release(conversationId);
    // Too late, others have gone on without it: whom it let in may have been put out since.
    if (reached !== undefined && from <= to && to < reached) void this.#lookUp(conversationId);
  }

  /** It was read as it stands at this rev. Where its place is known, what leads there is still to come. */
  learn(conversationId: number, rev: number): void {
    if (!this.#reached.has(conversationId)) this.#reach(conversationId, rev);
  }

  #reach(conversationId: number, rev: number): void {
    const reached = this.#reached.get(conversationId) ?? 0;
    this.#reached.delete(conversationId);
    this.#reached.set(conversationId, Math.max(reached, rev));
    if (this.#reached.size > REMEMBERED) this.#reached.delete(this.#reached.keys().next().value!);
  }

  #hold(conversationId: number, one: Held): void {
    const held = this.#held.get(conversationId);
    if (held) {
      const after = held.findLastIndex(({ from }) => from <= one.from);
      held.splice(after + 1, 0, one);
      return;
    }
    this.#held.set(conversationId, [one]);
    this.#wait(conversationId);
  }

  #wait(conversationId: number): void {
    const due = Math.min(...(this.#held.get(conversationId) ?? []).map((one) => one.due));
    if (due < Infinity) setTimeout(() => void this.#goOn(conversationId), Math.max(1, due - Date.now())).unref();
  }

  /** Goes on without what is missing, which may have said who may hear it. */
  async #goOn(conversationId: number): Promise<void> {
    if (this.#held.get(conversationId)?.some(({ due }) => due <= Date.now())) await this.#lookUp(conversationId);
    const held = this.#held.get(conversationId) ?? [];
    const now = Date.now();
    for (const { to, apply } of held.splice(0, held.findLastIndex(({ due }) => due <= now) + 1)) {
      apply();
      this.#reach(conversationId, to);
    }
    this.#release(conversationId);
    this.#wait(conversationId);
  }

  async #lookUp(conversationId: number): Promise<void> {
    await this.#onGap(conversationId).catch((error) => this.#log.warn({ err: error }, 'members not looked up'));
  }

  #release(conversationId: number): void {
    const held = this.#held.get(conversationId);
    if (!held) return;
    while (held[0] && held[0].from <= this.#reached.get(conversationId)! + 1) {
      const { to, apply } = held.shift()!;
      apply();
      this.#reach(conversationId, to);
    }
    if (!held.length) this.#held.delete(conversationId);
  }
}
