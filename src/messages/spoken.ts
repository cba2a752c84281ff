// Who speaks has read what was there. Somebody who speaks a lot moves their cursor with every message: what was said in a moment
// moves it once, in one statement for everybody, and before anything that depends on it is read or changed.
import type { Pool } from 'mysql2/promise';
import type { Log } from '../base/log.ts';

/** ms for which cursors gather. A crash forgets what it gathered: then somebody's own message may count as unread. */
const GATHER = 250;
/** ms; the statement is tried again with what has gathered since. */
const TIMEOUT = 5000;
/** Rows of one statement. */
const MOST = 1000;

type Cursor = [conversationId: number, userId: number, seq: number];

export class Spoken {
  readonly #pool: Pool;
  readonly #log: Log;
  /** By person, then by conversation. */
  #gathered = new Map<number, Map<number, number>>();
  #writing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(pool: Pool, log: Log) {
    this.#pool = pool;
    this.#log = log;
  }

  /** A message of theirs was committed. */
  note(conversationId: number, userId: number, seq: number): void {
    const cursors = this.#gathered.get(userId);
    if (cursors) cursors.set(conversationId, seq);
    else this.#gathered.set(userId, new Map([[conversationId, seq]]));
    this.#timer ??= setTimeout(() => void this.#write(), GATHER);
  }

  /** From here on the database says how far this person has read. */
  async settle(userId: number): Promise<void> {
    await this.#writing;
    if (this.#gathered.has(userId)) await this.#write();
  }

  async stop(): Promise<void> {
    await this.#writing;
    await this.#write();
    clearTimeout(this.#timer);
  }

  /** All that has gathered. What could not be written goes on gathering. */
  #write(): Promise<void> {
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
      clearTimeout(this.#timer);
      this.#timer = this.#gathered.size ? setTimeout(() => void this.#write(), GATHER) : undefined;
    });
    return this.#writing;
  }

  async #writeAll(): Promise<void> {
    const gathered = this.#gathered;
    this.#gathered = new Map();
    const cursors: Cursor[] = [];
    for (const [userId, of] of gathered) for (const [id, seq] of of) cursors.push([id, userId, seq]);
    // In the order of the key, as whoever else writes several of these rows: nobody waits for each other.
    cursors.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    try {
      for (let from = 0; from < cursors.length; from += MOST)
        await this.#pool.query({
          sql: MOVE,
          values: [JSON.stringify(cursors.slice(from, from + MOST))],
          timeout: TIMEOUT,
        });
    } catch (error) {
      this.#log.warn({ err: error, cursors: cursors.length }, 'cursors not moved');
      for (const [id, userId, seq] of cursors) {
        const later = this.#gathered.get(userId)?.get(id) ?? 0;
        this.note(id, userId, Math.max(later, seq));
      }
    }
  }
}

const MOVE = `UPDATE JSON_TABLE(?, '$[*]' COLUMNS (c BIGINT UNSIGNED PATH '$[0]', u BIGINT UNSIGNED PATH '$[1]',
    s BIGINT UNSIGNED PATH '$[2]')) spoken
  STRAIGHT_JOIN members ON conversation_id = c AND user_id = u
  SET read_seq = GREATEST(read_seq, s), marked_unread = FALSE`;
