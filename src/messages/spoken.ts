// Who speaks has read what was there. Somebody who speaks a lot moves their cursor with every message: what was said in a moment
// moves it once, in one statement for everybody, and before anything that depends on it is read or changed.
import type { Pool, RowDataPacket } from 'mysql2/promise';
import type { Log } from '../base/log.ts';
import { TRIPLES } from './packet.ts';

/** ms for which cursors gather. What a crash forgets, the next start finds by the messages themselves. */
const GATHER = 250;
/** ms; the statement is tried again with what has gathered since. */
const TIMEOUT = 5000;
/** Rows of one statement. */
const MOST = 1000;
/** Messages of a conversation that may be said in a moment. */
const NEWEST = 10_000;

export type Cursor = [conversationId: number, userId: number, seq: number];

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

  /** Catches up with what was committed before a crash. */
  async start(): Promise<void> {
    try {
      const [rows] = await this.#pool.query<RowDataPacket[]>({ sql: RECENT, values: [NEWEST], timeout: TIMEOUT });
      await raiseCursors(
        this.#pool,
        rows.map((row): Cursor => [row['conversation_id'], row['sender_id'], row['seq']]),
      );
    } catch (error) {
      this.#log.warn({ err: error }, 'cursors not moved yet');
    }
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
    try {
      await move(this.#pool, cursors, 'read_seq = GREATEST(read_seq, c), marked_unread = FALSE');
    } catch (error) {
      this.#log.warn({ err: error, cursors: cursors.length }, 'cursors not moved');
      for (const [id, userId, seq] of cursors) {
        const later = this.#gathered.get(userId)?.get(id) ?? 0;
        this.note(id, userId, Math.max(later, seq));
      }
    }
  }
}

/** Moves cursors that are behind. Marks stay: whoever set one may have done so since. */
export const raiseCursors = (pool: Pool, cursors: Cursor[]) => move(pool, cursors, 'read_seq = GREATEST(read_seq, c)');

async function move(pool: Pool, cursors: Cursor[], to: string): Promise<void> {
  // In the order of the key, as whoever else writes several of these rows: nobody waits for each other.
  cursors.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (let from = 0; from < cursors.length; from += MOST)
    await pool.query({
      sql: `UPDATE ${TRIPLES} STRAIGHT_JOIN members ON conversation_id = a AND user_id = b SET ${to}`,
      values: [JSON.stringify(cursors.slice(from, from + MOST))],
      timeout: TIMEOUT,
    });
}

/** Those of the newest messages that are not indexed: whoever said them before a crash has read that far. The indexer sees to the rest. */
const RECENT = `SELECT conversation_id, sender_id, MAX(seq) AS seq
  FROM conversations STRAIGHT_JOIN messages
    ON conversation_id = id AND rev > indexed_rev AND rev + ? > last_rev
  WHERE indexed_rev < last_rev GROUP BY conversation_id, sender_id`;
