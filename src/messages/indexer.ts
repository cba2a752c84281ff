// Makes messages findable after they were committed: follows the changes of every conversation and writes down the grams of
// its messages. Commits never wait for it. What a crash or a stop leaves undone, the next start finds: indexed_rev < last_rev.
import { setTimeout as wait } from 'node:timers/promises';
import type { Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { v1 } from '#proto';
import type { Log } from '../base/log.ts';
import { gramsOfMessage } from './findable.ts';
import { type Cursor, raiseCursors } from './spoken.ts';

/** Messages in a block of the index; a block is what a search reads at a time. */
export const BLOCK = 1024;

/** ms from a change to its indexing: changes gather, and share one commit. */
const GATHER = 200;
/** Conversations, messages and grams of one transaction: commits of messages wait for what its own brings to the disk. */
const CONVERSATIONS = 32;
const MESSAGES = 64;
const GRAMS = 2500;
/** Times as long as it worked it rests while people talk: commits go first, and a backlog can wait for a quieter moment. */
const REST_WHILE_TALKING = 9;
/** Changed conversations that are remembered; beyond it they are looked for. */
const MAX_REMEMBERED = 10_000;
/** ms after the first failure in a row; doubles up to the other. */
const PAUSE = 500;
const MAX_PAUSE = 30_000;

export class Indexer {
  readonly #pool: Pool;
  readonly #log: Log;
  readonly #changed = new Set<number>();
  readonly #stopping = new AbortController();
  /** Conversations beyond this id may be behind; undefined: those that are behind are all in `changed`. */
  #lookFrom: number | undefined;
  /** Something was committed since the last transaction began. */
  #isTalking = false;
  #running: Promise<void> | undefined;

  constructor(pool: Pool, log: Log) {
    this.#pool = pool;
    this.#log = log;
  }

  /** Catches up with what was committed before. */
  start(): void {
    this.#lookFrom = 0;
    this.#wake();
  }

  /** A commit brought something to this conversation. */
  changed(conversationId: number): void {
    this.#isTalking = true;
    if (this.#changed.size < MAX_REMEMBERED) this.#changed.add(conversationId);
    else this.#lookFrom = 0;
    this.#wake();
  }

  /** Finishes the transaction that is running. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  #wake(): void {
    if (!this.#stopping.signal.aborted) this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    let pause = GATHER;
    let failures = 0;
    for (;;) {
      await wait(pause, undefined, this.#stopping).catch(() => {}); // stop() is the only thing that rejects it
      if (this.#stopping.signal.aborted || (!this.#changed.size && this.#lookFrom === undefined)) break;
      const started = performance.now();
      this.#isTalking = false;
      try {
        // After a failure one at a time: a conversation that cannot be indexed must not keep the others from it.
        const isFull = this.#changed.size ? await this.#index(failures ? 1 : CONVERSATIONS) : await this.#look();
        if (failures) this.#log.info('indexing goes on');
        failures = 0;
        const rest = (performance.now() - started) * (this.#isTalking ? REST_WHILE_TALKING : 1);
        pause = Math.max(rest, isFull ? 0 : GATHER);
      } catch (error) {
        if (!failures) this.#log.error({ err: error }, 'indexing failed');
        pause = Math.min(PAUSE * 2 ** failures++, MAX_PAUSE);
      }
    }
    this.#running = undefined;
  }

  /** Finds conversations that are behind. There is no key for it: commits would have to keep it. */
  async #look(): Promise<boolean> {
    const [rows] = await this.#pool.query<RowDataPacket[]>(
      'SELECT id FROM conversations WHERE id > ? AND indexed_rev < last_rev ORDER BY id LIMIT ?',
      [this.#lookFrom, MAX_REMEMBERED / 10],
    );
    for (const { id } of rows) this.#changed.add(id);
    this.#lookFrom = rows.length === MAX_REMEMBERED / 10 ? rows.at(-1)!['id'] : undefined;
    return rows.length > 0;
  }

  /** @returns whether there was more than fits into one transaction. */
  async #index(most: number): Promise<boolean> {
    const ids = [...this.#changed].slice(0, most);
    // Before anything is read: what is committed from now on puts them in again.
    for (const id of ids) this.#changed.delete(id);
    try {
      const unfinished = await index(this.#pool, ids);
      for (const id of unfinished) this.#changed.add(id);
      return this.#changed.size > 0;
    } catch (error) {
      for (const id of ids) this.#changed.add(id);
      throw error;
    }
  }
}

/** Indexes the next changes of these conversations in one transaction. @returns those that have still more. */
async function index(pool: Pool, ids: readonly number[]): Promise<number[]> {
  const connection = await pool.getConnection();
  try {
    const { done, grams, replaced, speakers, unfinished } = await next(connection, ids);
    if (done.length) {
      // Before it is written down that these messages were seen to.
      await raiseCursors(pool, speakers);
      await run(connection, 'START TRANSACTION');
      for (const [conversationId, block, places] of replaced)
        await run(connection, 'DELETE FROM grams WHERE conversation_id = ? AND block = ? AND place IN (?)', [
          conversationId,
          block,
          places,
        ]);
      await write(connection, grams);
      // Last, because commits of messages wait for these rows.
      const cases = done.map(() => 'WHEN ? THEN ?').join(' ');
      const [updated] = await connection.query<ResultSetHeader>({
        sql: `UPDATE conversations SET indexed_rev = CASE id ${cases} END WHERE id IN (?) AND indexed_rev = CASE id ${cases} END`,
        values: [
          ...done.flatMap((one) => one.slice(0, 2)),
          done.map(([id]) => id),
          ...done.flatMap(([id, , before]) => [id, before]),
        ],
        timeout: TIMEOUT,
      });
      // One of them has been removed meanwhile, or indexed by another process: nothing of this may stay. The others are looked
      // at again.
      const isGone = updated.affectedRows < done.length;
      await run(connection, isGone ? 'ROLLBACK' : 'COMMIT');
      if (isGone) unfinished.push(...done.map(([id]) => id));
    }
    connection.release();
    return unfinished;
  } catch (error) {
    connection.destroy();
    throw error;
  }
}

interface Batch {
  /** Up to which rev each conversation is indexed by it, and was before. */
  done: [id: number, rev: number, before: number][];
  grams: [conversationId: number, block: number, gram: Buffer, place: number][];
  /** Messages that say something else than before: nothing of that is kept. */
  replaced: [conversationId: number, block: number, places: number[]][];
  /** How far whoever said something has read at least. */
  speakers: Cursor[];
  unfinished: number[];
}

async function next(connection: PoolConnection, ids: readonly number[]): Promise<Batch> {
  const heads = await run(
    connection,
    'SELECT id, indexed_rev, last_rev FROM conversations WHERE id IN (?) AND indexed_rev < last_rev ORDER BY id',
    [ids],
  );
  const batch: Batch = { done: [], grams: [], replaced: [], speakers: [], unfinished: [] };
  if (!heads.length) return batch;
  const limit = Math.ceil(MESSAGES / heads.length);
  const one =
    '(SELECT conversation_id, seq, rev, sender_id, body FROM messages WHERE conversation_id = ? AND rev > ? ORDER BY rev LIMIT ?)';
  const rows = await run(
    connection,
    heads.map(() => one).join(' UNION ALL '),
    heads.flatMap((head) => [head['id'], head['indexed_rev'], limit]),
  );
  const rowsOf = Map.groupBy(rows, (row) => row['conversation_id'] as number);
  for (const { id, last_rev: lastRev, indexed_rev: before } of heads) {
    const changed = (rowsOf.get(id) ?? []).sort((a, b) => a['rev'] - b['rev']);
    const taken = take(batch, id, changed);
    const isWhole = taken === changed.length && changed.length < limit;
    if (!isWhole) batch.unfinished.push(id);
    // Revs without a row are changes of messages that have changed again since.
    const rev = isWhole ? Math.max(lastRev, changed.at(-1)?.['rev'] ?? 0) : changed[taken - 1]?.['rev'];
    if (rev) batch.done.push([id, rev, before]);
  }
  // In the order of the key: neighbours are written together.
  batch.grams.sort((a, b) => a[0] - b[0] || a[1] - b[1] || Buffer.compare(a[2], b[2]));
  return batch;
}

/** Adds as many of the messages as a transaction should have. @returns how many. */
function take({ grams, replaced, speakers }: Batch, conversationId: number, rows: readonly RowDataPacket[]): number {
  const gone = new Map<number, number[]>();
  const said = new Map<number, number>();
  let taken = 0;
  while (taken < rows.length && grams.length < GRAMS) {
    const { seq, sender_id: senderId, body } = rows[taken++]!;
    const message = v1.Message.decode(body);
    said.set(senderId, Math.max(seq, said.get(senderId) ?? 0));
    const [block, place] = [Math.floor(seq / BLOCK), seq % BLOCK];
    for (const gram of gramsOfMessage(senderId, message)) grams.push([conversationId, block, Buffer.from(gram), place]);
    if (message.edited || message.recalled) gone.set(block, [...(gone.get(block) ?? []), place]);
  }
  for (const [senderId, seq] of said) speakers.push([conversationId, senderId, seq]);
  for (const [block, places] of gone) replaced.push([conversationId, block, places]);
  return taken;
}

/** Rows in one statement: bounds its placeholders (65,535 in the protocol) and the number of prepared texts. */
const CHUNK = 256;
/** ms; a statement that takes longer makes the transaction fail, and its connection is thrown away. */
const TIMEOUT = 5000;

/** Prepared: many more rows than a commit has, and always of the same shape. */
async function write(connection: PoolConnection, grams: Batch['grams']): Promise<void> {
  for (let from = 0; from < grams.length; from += CHUNK) {
    const chunk = grams.slice(from, from + CHUNK);
    const rows = '(?,?,?,?),'.repeat(chunk.length).slice(0, -1);
    const sql = `INSERT INTO grams (conversation_id, block, gram, place) VALUES ${rows} ON DUPLICATE KEY UPDATE place = VALUES(place)`;
    await connection.execute({ sql, values: chunk.flat(), timeout: TIMEOUT });
  }
}

async function run(connection: PoolConnection, sql: string, values: unknown[] = []): Promise<RowDataPacket[]> {
  const [rows] = await connection.query<RowDataPacket[]>({ sql, values, timeout: TIMEOUT });
  return rows;
}
