// Writer lanes: operations wait in a lane, are committed together, answered, and only then published. A conversation
// always uses the same lane, so the order of commits is the order of publishing. Load makes batches bigger, not the queue longer.
import type { Pool } from 'mysql2/promise';
import { isLost } from '../base/db/open.ts';
import { Refusal, unavailable } from '../base/errors.ts';
import type { Hub } from '../base/hub.ts';
import type { Log, Logs } from '../base/log.ts';
import { commit } from './commit.ts';
import type { Outcome } from './decide.ts';
import type { Indexer } from './indexer.ts';
import { Known } from './known.ts';
import type { Committed, Operation, Send } from './operation.ts';
import { publish } from './publish.ts';

export type Answer = (outcome: Outcome) => void;

export interface Limits {
  lanes: number;
  /** Operations that may wait, in all lanes together, and their bytes. */
  queue_length: number;
  queue_bytes: number;
}

/** Who hears of what was committed. */
export interface Followers {
  hub: Hub;
  indexer: Indexer;
  logs: Logs;
}

interface Waiting {
  operation: Operation;
  answer: Answer;
  since: number;
  isAnswered: boolean;
}

interface Lane {
  waiting: Waiting[];
  /** What is being committed. */
  batch: Waiting[];
  running: boolean;
}

/** One transaction takes no more than this, so that no statement grows without bound. */
const BATCH_ROWS = 500;
const BATCH_BYTES = 1024 * 1024;
/**
 * ms until an operation is answered, whatever the database does. One that is being committed then may still be: who tries
 * it again, under the same client id, gets the answer of what was stored.
 */
const MAX_AGE = 5000;
/** ms between two looks at how long operations have waited. */
const LOOK = 250;

export class Writer {
  readonly #pool: Pool;
  readonly #hub: Hub;
  readonly #indexer: Indexer;
  readonly #known = new Known();
  readonly #log: Log;
  readonly #chat: Log;
  readonly #limits: Limits;
  readonly #lanes: Lane[];
  #count = 0;
  #bytes = 0;
  #stopping = false;
  #idle: (() => void)[] = [];

  constructor(pool: Pool, { hub, indexer, logs }: Followers, limits: Limits) {
    this.#pool = pool;
    this.#hub = hub;
    this.#indexer = indexer;
    this.#log = logs.app;
    this.#chat = logs.chat;
    this.#limits = limits;
    this.#lanes = Array.from({ length: limits.lanes }, () => ({ waiting: [], batch: [], running: false }));
  }

  /** Operations that are not answered yet, and how many may be. */
  get load(): { waiting: number; limit: number } {
    return { waiting: this.#count, limit: this.#limits.queue_length };
  }

  /**
   * Queues an operation. It is answered once: with its place when COMMIT has returned, or with why not.
   * @param since ms, when it was asked for
   */
  take(operation: Operation, answer: Answer, since = Date.now()): void {
    if (this.#stopping) return answer(unavailable('the server is restarting', 2000));
    if (this.#count >= this.#limits.queue_length || this.#bytes + operation.bytes > this.#limits.queue_bytes)
      return answer(unavailable('too much waits to be stored'));
    this.#count += 1;
    this.#bytes += operation.bytes;
    const lane = this.#lanes[operation.conversationId % this.#lanes.length]!;
    lane.waiting.push({ operation, answer, since, isAnswered: false });
    if (lane.running) return;
    lane.running = true;
    // After this turn of the event loop: whatever else has arrived with it goes into the same commit.
    setImmediate(() => void this.#run(lane));
  }

  /** The same for who waits for it. @throws Refusal */
  done(operation: Operation): Promise<Committed> {
    return new Promise((done, failed) =>
      this.take(operation, (outcome) => (outcome instanceof Refusal ? failed(outcome) : done(outcome))),
    );
  }

  /** Refuses new operations and resolves when all that were taken have been answered. */
  async drain(): Promise<void> {
    this.#stopping = true;
    if (this.#count > 0) await new Promise<void>((done) => this.#idle.push(done));
  }

  async #run(lane: Lane): Promise<void> {
    const clock = setInterval(() => this.#refuseLate(lane), LOOK);
    while (lane.waiting.length) {
      lane.batch = this.#next(lane);
      await this.#commit(lane.batch);
    }
    clearInterval(clock);
    lane.batch = [];
    lane.running = false;
    if (this.#count === 0) for (const done of this.#idle.splice(0)) done();
  }

  /** The oldest of the lane, as many as one transaction takes. */
  #next({ waiting }: Lane): Waiting[] {
    let rows = 0;
    let bytes = 0;
    while (rows < waiting.length && rows < BATCH_ROWS && bytes < BATCH_BYTES) bytes += waiting[rows++]!.operation.bytes;
    return waiting.splice(0, rows);
  }

  #refuseLate({ batch, waiting }: Lane): void {
    const oldest = Date.now() - MAX_AGE;
    const refusal = unavailable('the database is slow');
    for (const one of batch) if (one.since <= oldest) answerOnce(one, refusal);
    while (waiting[0] && waiting[0].since <= oldest) this.#settle(waiting.shift()!, refusal);
  }

  async #commit(batch: Waiting[]): Promise<void> {
    try {
      const { outcomes, news } = await commit(
        this.#pool,
        this.#known,
        batch.map((one) => one.operation),
      );
      // All in one turn. What is published leaves with the answer on the same socket, in one write.
      for (const one of news) {
        publish(this.#hub, one);
        if (one.messages.length) this.#indexer.changed(one.conversationId);
      }
      for (const [index, one] of batch.entries()) this.#settle(one, outcomes[index]!);
      for (const [index, { operation }] of batch.entries()) this.#note(operation, outcomes[index]!);
    } catch (error) {
      await this.#failed(batch, error);
    }
  }

  async #failed(batch: Waiting[], error: unknown): Promise<void> {
    // One operation that the database will not take must not take the others with it.
    if (batch.length > 1 && !isTransient(error)) {
      for (const one of batch) await this.#commit([one]);
      return;
    }
    this.#log.error({ err: error, operations: batch.length }, 'commit failed');
    const refusal = isTransient(error) ? unavailable('the database is away') : new Refusal('INTERNAL', 'not stored');
    for (const one of batch) this.#settle(one, refusal);
  }

  #settle(one: Waiting, outcome: Outcome): void {
    this.#count -= 1;
    this.#bytes -= one.operation.bytes;
    answerOnce(one, outcome);
  }

  #note(operation: Operation, outcome: Outcome): void {
    if (operation.kind !== 'send' || outcome instanceof Refusal || outcome.repeated) return;
    this.#chat.info(chatLine(operation, outcome));
  }
}

function answerOnce(one: Waiting, outcome: Outcome): void {
  if (one.isAnswered) return;
  one.isAnswered = true;
  one.answer(outcome);
}

/** Who said how much to how many; never what. */
function chatLine({ conversationId, userId, bytes }: Send, { seq, recipients }: Committed) {
  return { conversation: conversationId, seq, sender: userId, recipients, bytes };
}

/** Deadlocks, timeouts, a full disk: the same may well succeed later. */
function isTransient(error: unknown): boolean {
  const { errno, message } = error as { errno?: number; message?: string };
  return (
    isLost(error) ||
    [1021, 1040, 1062, 1114, 1205, 1213, 1290, 1317, 1969].includes(errno ?? 0) ||
    /queue/i.test(message ?? '')
  );
}
