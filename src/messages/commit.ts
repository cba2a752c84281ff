// One transaction for a batch of sends: lock, check, number, insert, count, commit. Either all of it or nothing.
import type { Pool, PoolConnection, RowDataPacket } from 'mysql2/promise';
import { driverError, isDuplicate, isLost } from '../base/db/open.ts';
import { notFound, Refusal } from '../base/errors.ts';
import type { Draft } from './content.ts';

/** What became of one send. `repeated`: it had been committed before, by an earlier try. */
export interface Committed {
  seq: number;
  rev: number;
  time: number;
  /** Members besides the sender. */
  recipients: number;
  repeated: boolean;
}

export type Outcome = Committed | Refusal;

/** A conversation as the transaction holds it, locked. */
interface Locked {
  lastSeq: number;
  lastRev: number;
  memberCount: number;
}

export interface Batch {
  /** One for each draft, in the same order. */
  outcomes: Outcome[];
  /** Where the conversations of the batch stand after it. */
  heads: { conversationId: number; lastSeq: number; lastRev: number }[];
}

/** ms; a statement that takes longer makes the batch fail, and its connection is thrown away. */
const TIMEOUT = 6000;

/**
 * Commits the drafts in their order. When this returns, COMMIT has: every Committed is on disk.
 * @throws whatever made the transaction fail; then nothing of it was kept.
 */
export async function commit(pool: Pool, drafts: readonly Draft[]): Promise<Batch> {
  try {
    return await transaction(pool, (connection) => write(connection, drafts, new Map()), drafts);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  // Somebody sent again what had been committed. Rare, so only now are earlier sends looked up.
  return transaction(
    pool,
    async (connection) => write(connection, drafts, await earlierSends(connection, drafts)),
    drafts,
  );
}

/** Runs the work between START TRANSACTION and COMMIT; a COMMIT whose answer is lost is resolved by looking. */
async function transaction(
  pool: Pool,
  work: (connection: PoolConnection) => Promise<Batch>,
  drafts: readonly Draft[],
): Promise<Batch> {
  const connection = await pool.getConnection();
  let batch: Batch | undefined;
  try {
    await run(connection, 'START TRANSACTION');
    batch = await work(connection);
    await run(connection, 'COMMIT');
    connection.release();
    return batch;
  } catch (error) {
    // The server said no: nothing was kept, and the connection is good. Anything else leaves both in doubt.
    const serverSaidNo = driverError(error).errno !== undefined && !isLost(error);
    if (serverSaidNo || error instanceof Refusal)
      await run(connection, 'ROLLBACK').then(
        () => connection.release(),
        () => connection.destroy(),
      );
    else connection.destroy();
    if (batch && !serverSaidNo && (await wasCommitted(pool, drafts, batch))) return batch;
    throw error;
  }
}

async function write(
  connection: PoolConnection,
  drafts: readonly Draft[],
  earlier: ReadonlyMap<string, Earlier>,
): Promise<Batch> {
  const conversations = await lockConversations(connection, drafts);
  const memberships = await membershipsOf(connection, drafts);
  const time = Date.now();
  const inserts: unknown[][] = [];
  const reads = new Map<string, unknown[]>();
  const sent = new Map<string, Earlier>(earlier);
  const outcomes = drafts.map((draft): Outcome => {
    const { conversationId, senderId } = draft;
    const conversation = conversations.get(conversationId);
    const membership = `${conversationId}:${senderId}`;
    if (!conversation || !memberships.has(membership)) return notFound('conversation');
    const recipients = conversation.memberCount - 1;
    const before = sent.get(nameOf(draft));
    if (before) return repeat(draft, before, recipients);
    const seq = ++conversation.lastSeq;
    const rev = ++conversation.lastRev;
    inserts.push([conversationId, seq, rev, senderId, draft.clientId, draft.fingerprint, time, draft.body]);
    // Who speaks has read what was there.
    reads.set(membership, [conversationId, senderId, seq, time]);
    sent.set(nameOf(draft), { fingerprint: draft.fingerprint, seq, rev, time });
    return { seq, rev, time, recipients, repeated: false };
  });
  if (inserts.length) {
    await insertRows(connection, INSERT_MESSAGES, inserts);
    await insertRows(
      connection,
      ADVANCE_CONVERSATIONS,
      [...conversations].map(([id, c]) => [id, c.lastSeq, c.lastRev]),
    );
    await insertRows(connection, ADVANCE_READERS, [...reads.values()]);
  }
  return {
    outcomes,
    heads: [...conversations].map(([conversationId, { lastSeq, lastRev }]) => ({ conversationId, lastSeq, lastRev })),
  };
}

/** From here to COMMIT nobody else advances these conversations or changes who is in them. */
async function lockConversations(connection: PoolConnection, drafts: readonly Draft[]): Promise<Map<number, Locked>> {
  const ids = [...new Set(drafts.map((draft) => draft.conversationId))];
  const rows = await run(
    connection,
    'SELECT id, last_seq, last_rev, member_count FROM conversations WHERE id IN (?) ORDER BY id FOR UPDATE',
    [ids],
  );
  return new Map(
    rows.map((row) => [
      row['id'],
      { lastSeq: row['last_seq'], lastRev: row['last_rev'], memberCount: row['member_count'] },
    ]),
  );
}

/** `conversation:user` of those of the senders who are members. */
async function membershipsOf(connection: PoolConnection, drafts: readonly Draft[]): Promise<Set<string>> {
  const pairs = new Map(drafts.map((d) => [`${d.conversationId}:${d.senderId}`, [d.conversationId, d.senderId]]));
  const rows = await run(
    connection,
    'SELECT conversation_id, user_id FROM members WHERE (conversation_id, user_id) IN (?)',
    [[...pairs.values()]],
  );
  return new Set(rows.map((row) => `${row['conversation_id']}:${row['user_id']}`));
}

interface Earlier {
  fingerprint: Buffer;
  seq: number;
  rev: number;
  time: number;
}

const nameOf = (draft: Draft) => `${draft.senderId}:${draft.clientId.toString('latin1')}`;

/** What has been committed under the senders' client ids. */
async function earlierSends(connection: PoolConnection, drafts: readonly Draft[]): Promise<Map<string, Earlier>> {
  const rows = await run(
    connection,
    'SELECT sender_id, client_id, fingerprint, seq, rev, time FROM messages WHERE (sender_id, client_id) IN (?)',
    [drafts.map((draft) => [draft.senderId, draft.clientId])],
  );
  return new Map(
    rows.map((row) => [
      `${row['sender_id']}:${(row['client_id'] as Buffer).toString('latin1')}`,
      { fingerprint: row['fingerprint'], seq: row['seq'], rev: row['rev'], time: row['time'] },
    ]),
  );
}

function repeat(draft: Draft, { fingerprint, seq, rev, time }: Earlier, recipients: number): Outcome {
  return fingerprint.equals(draft.fingerprint)
    ? { seq, rev, time, recipients, repeated: true }
    : new Refusal('CLIENT_ID_REUSED', 'this client_id was sent before with other content');
}

/**
 * Whether a batch whose COMMIT got no answer is there. The lock waits for a transaction that is still ending.
 * @throws when the database does not answer: then nobody knows, and the sender asks again under the same client id.
 */
async function wasCommitted(pool: Pool, drafts: readonly Draft[], batch: Batch): Promise<boolean> {
  const index = batch.outcomes.findIndex((outcome) => !(outcome instanceof Refusal) && !outcome.repeated);
  if (index < 0) return true;
  const connection = await pool.getConnection();
  try {
    await run(connection, 'START TRANSACTION');
    await lockConversations(connection, drafts);
    const found = await earlierSends(connection, [drafts[index]!]);
    await run(connection, 'ROLLBACK');
    connection.release();
    return found.size > 0;
  } catch (error) {
    connection.destroy();
    throw error;
  }
}

const INSERT_MESSAGES = {
  before: 'INSERT INTO messages (conversation_id, seq, rev, sender_id, client_id, fingerprint, time, body) VALUES ',
  row: '(?,?,?,?,?,?,?,?)',
  after: '',
};

// The rows exist and are locked, so these only ever update: one statement for many rows, each with its own value.
const ADVANCE_CONVERSATIONS = {
  before: 'INSERT INTO conversations (id, last_seq, last_rev, kind, created) VALUES ',
  row: '(?,?,?,0,0)',
  after: ' ON DUPLICATE KEY UPDATE last_seq = VALUES(last_seq), last_rev = VALUES(last_rev)',
};
const ADVANCE_READERS = {
  before: 'INSERT INTO members (conversation_id, user_id, read_seq, joined) VALUES ',
  row: '(?,?,?,?)',
  after: ' ON DUPLICATE KEY UPDATE read_seq = GREATEST(read_seq, VALUES(read_seq))',
};

/** Rows in one statement: bounds its placeholders (65,535 in the protocol) and the number of prepared texts. */
const CHUNK = 256;

/** Multi-row prepared INSERT: about ten times the rate of single rows. */
async function insertRows(
  connection: PoolConnection,
  { before, row, after }: { before: string; row: string; after: string },
  rows: readonly unknown[][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    const text = before + `${row},`.repeat(chunk.length).slice(0, -1) + after;
    await connection.execute({ sql: text, values: chunk.flat() as never[], timeout: TIMEOUT });
  }
}

async function run(connection: PoolConnection, text: string, values: unknown[] = []): Promise<RowDataPacket[]> {
  const [rows] = await connection.query<RowDataPacket[]>({ sql: text, values, timeout: TIMEOUT });
  return rows;
}
