// When, and from where, sessions were last used: noticed at every request, written down now and then, many together.
import { inArray, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../base/db/open.ts';
import { sessions } from '../base/db/schema.ts';
import type { Log } from '../base/log.ts';

/** ms for which a use that was written down stands for those that follow; less where the address is another. */
const COARSE = 5 * 60_000;
const COARSE_ELSEWHERE = 60_000;
/** ms that uses wait for others, so that thousands who come back at once are a few statements. */
const GATHER = 2000;
const TOGETHER = 500;
const REMEMBERED = 50_000;

export class Uses {
  readonly #db: Db;
  readonly #log: Log;
  /** By session, the oldest first. */
  readonly #noted = new Map<number, { at: number; address: string }>();
  readonly #due = new Map<number, string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(db: Db, log: Log) {
    this.#db = db;
    this.#log = log;
  }

  note(sessionId: number, address: string): void {
    const now = Date.now();
    const noted = this.#noted.get(sessionId);
    if (noted && now - noted.at < (noted.address === address ? COARSE : COARSE_ELSEWHERE)) return;
    this.#noted.delete(sessionId);
    this.#noted.set(sessionId, { at: now, address });
    for (const [oldest, { at }] of this.#noted) {
      if (now - at < COARSE && this.#noted.size <= REMEMBERED) break;
      this.#noted.delete(oldest);
    }
    this.#due.set(sessionId, address);
    this.#timer ??= setTimeout(() => void this.#write(), GATHER).unref();
  }

  /** Writes down what waits. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#write();
  }

  async #write(): Promise<void> {
    const due = [...this.#due];
    this.#due.clear();
    this.#timer = undefined;
    try {
      for (let from = 0; from < due.length; from += TOGETHER) await record(this.#db, due.slice(from, from + TOGETHER));
    } catch (error) {
      // Not worth another try: the next use is written down again.
      this.#log.warn({ err: error, sessions: due.length }, 'uses of sessions not written down');
    }
  }
}

async function record(db: Db, uses: [sessionId: number, address: string][]): Promise<void> {
  const cases = uses.map(([id, address]): SQL => sql`when ${id} then ${address}`);
  await db
    .update(sessions)
    .set({ used: Date.now(), address: sql`case ${sessions.id} ${sql.join(cases, sql` `)} end` })
    .where(
      inArray(
        sessions.id,
        uses.map(([id]) => id),
      ),
    );
}
