// The statements of a lane's transaction, by hand: multi-row, and few packets, ten times the rate of a query builder's rows.
import type { PoolConnection, RowDataPacket } from 'mysql2/promise';
import { v1 } from '#proto';
import { KEPT, STATE } from '../files/files.ts';
import type { Actor, Arrange, Operation, Send, Shared, Stored } from './operation.ts';

/** ms; a statement that takes longer makes the batch fail, and its connection is thrown away. */
const TIMEOUT = 5000;

/** ms for which the file of a recalled message is kept: whoever is reading it may read to the end. */
const AFTER_RECALL = 3_600_000;

/** A message and a member are named by their conversation and a number. */
export const nameOf = (conversationId: number, number: number) => `${conversationId}:${number}`;
/** A send is named by who sends it and the client id. */
export const sendName = (userId: number, clientId: Buffer) => `${userId}:${clientId.toString('latin1')}`;

/** What was committed under a client id. */
export interface Earlier {
  fingerprint: Buffer;
  seq: number;
  rev: number;
  time: number;
}

/**
 * Pairs of numbers as a table `pair` (a, b), to be joined from: each is looked up by the key. Of a long list of rows after IN every
 * row found would be compared with every row of the list. For STRAIGHT_JOIN, which keeps the order.
 */
const PAIRS = "JSON_TABLE(?, '$[*]' COLUMNS (a BIGINT UNSIGNED PATH '$[0]', b BIGINT UNSIGNED PATH '$[1]')) pair";

/** From here to COMMIT nobody else advances these conversations or changes who is in them. */
export async function lockConversations(run: Run, operations: readonly Operation[]): Promise<Map<number, Shared>> {
  const ids = [...new Set(operations.map((operation) => operation.conversationId))];
  const rows = await run(
    `SELECT id, kind, low_id, high_id, created, closed, muted, title, member_count, last_seq, last_rev, mention_all_seq, pinned
     FROM conversations WHERE id IN (?) ORDER BY id FOR UPDATE`,
    [ids],
  );
  return new Map(
    rows.map((row) => [
      row['id'],
      {
        id: row['id'],
        kind: row['kind'],
        peers: row['low_id'] ? [row['low_id'], row['high_id']] : [],
        created: row['created'],
        closed: Boolean(row['closed']),
        muted: Boolean(row['muted']),
        title: row['title'],
        announcement: '',
        introduction: '',
        avatar: '',
        joining: v1.Joining.BY_INVITATION,
        historyForNew: false,
        number: 0,
        memberCount: row['member_count'],
        lastSeq: row['last_seq'],
        lastRev: row['last_rev'],
        mentionAllSeq: row['mention_all_seq'],
        pinnedSeqs: seqsOf(row['pinned']),
      },
    ]),
  );
}

const seqsOf = (pinned: string) => pinned.split(',').filter(Boolean).map(Number);

/** Those members whom the operations name, as who does it, who is whispered to or who is mentioned. */
export async function membersNamed(run: Run, operations: readonly Operation[]): Promise<Map<string, Actor>> {
  const pairs = new Map<string, [number, number]>();
  for (const operation of operations)
    for (const userId of peopleIn(operation))
      pairs.set(nameOf(operation.conversationId, userId), [operation.conversationId, userId]);
  const rows = await run(
    `SELECT STRAIGHT_JOIN conversation_id, user_id, role, visible_from, muted_until, nickname
     FROM ${PAIRS} JOIN members ON conversation_id = a AND user_id = b`,
    [JSON.stringify([...pairs.values()])],
  );
  return new Map(rows.map((row) => [nameOf(row['conversation_id'], row['user_id']), actorOf(row)]));
}

function peopleIn(operation: Operation): readonly number[] {
  if (operation.kind === 'arrange' && operation.concerns && operation.concerns !== 'everybody')
    return [operation.userId, ...operation.concerns];
  if (operation.kind !== 'send') return [operation.userId];
  const { whisperTo, mentions } = operation.message;
  return [operation.userId, ...(whisperTo ? [whisperTo] : []), ...(mentions ?? [])];
}

/** Of the conversations that are arranged, what nobody else asks of them. */
export async function descriptions(run: Run, arranges: readonly Arrange[]): Promise<Map<number, Partial<Shared>>> {
  if (!arranges.length) return new Map();
  const rows = await run(
    `SELECT id, announcement, introduction, avatar, joining, history_for_new, number
     FROM conversations WHERE id IN (?)`,
    [arranges.map(({ conversationId }) => conversationId)],
  );
  return new Map(
    rows.map((row) => [
      row['id'],
      {
        announcement: row['announcement'],
        introduction: row['introduction'],
        avatar: row['avatar'],
        joining: row['joining'],
        historyForNew: Boolean(row['history_for_new']),
        number: row['number'] ?? 0,
      },
    ]),
  );
}

/** All members, the longest there first, where an operation concerns everybody. */
export async function rosters(
  run: Run,
  arranges: readonly Arrange[],
  named: Promise<Map<string, Actor>>,
): Promise<Map<number, number[]>> {
  const rosters = new Map<number, number[]>();
  for (const { conversationId, concerns } of arranges) {
    if (concerns !== 'everybody' || rosters.has(conversationId)) continue;
    const rows = await run(
      `SELECT user_id, role, visible_from, muted_until, nickname
       FROM members WHERE conversation_id = ? ORDER BY joined, user_id`,
      [conversationId],
    );
    const members = await named;
    for (const row of rows) members.set(nameOf(conversationId, row['user_id']), actorOf(row));
    rosters.set(
      conversationId,
      rows.map((row) => row['user_id']),
    );
  }
  return rosters;
}

const actorOf = (row: RowDataPacket): Actor => ({
  userId: row['user_id'],
  role: row['role'],
  visibleFrom: row['visible_from'],
  mutedUntil: row['muted_until'],
  nickname: row['nickname'],
});

/** The messages that the operations change. */
export async function targets(
  run: Run,
  operations: readonly Operation[],
): Promise<Map<string, Stored & { rev: number }>> {
  const pairs = operations.flatMap((one) => (one.kind === 'change' ? [[one.conversationId, one.seq]] : []));
  if (!pairs.length) return new Map();
  const rows = await run(
    `SELECT STRAIGHT_JOIN conversation_id, seq, rev, sender_id, client_id, time, whisper_to, body
     FROM ${PAIRS} JOIN messages ON conversation_id = a AND seq = b`,
    [JSON.stringify(pairs)],
  );
  return new Map(
    rows.map((row) => [
      nameOf(row['conversation_id'], row['seq']),
      {
        seq: row['seq'],
        rev: row['rev'],
        senderId: row['sender_id'],
        clientId: row['client_id'],
        time: row['time'],
        whisperTo: row['whisper_to'],
        message: v1.Message.decode(row['body']),
      },
    ]),
  );
}

/** Those files that the sends carry and that are there. Until COMMIT nobody removes them. */
export async function lockFiles(run: Run, operations: readonly Operation[]): Promise<Set<number>> {
  const ids = operations.flatMap((one) => (one.kind === 'send' ? one.attachments.map(([fileId]) => fileId) : []));
  if (!ids.length) return new Set();
  const rows = await run('SELECT id FROM files WHERE id IN (?) AND state = ? ORDER BY id FOR UPDATE', [
    [...new Set(ids)],
    STATE.ready,
  ]);
  return new Set(rows.map((row) => row['id']));
}

/** What has been committed under the client ids of these sends. */
export async function earlierSends(run: Run, sends: readonly Send[]): Promise<Map<string, Earlier>> {
  if (!sends.length) return new Map();
  const rows = await run(
    `SELECT STRAIGHT_JOIN sender_id, client_id, fingerprint, seq, rev, time
     FROM JSON_TABLE(?, '$[*]' COLUMNS (a BIGINT UNSIGNED PATH '$[0]', b CHAR(32) PATH '$[1]')) pair
     JOIN messages ON sender_id = a AND client_id = UNHEX(b)`,
    [JSON.stringify(sends.map((send) => [send.userId, send.clientId.toString('hex')]))],
  );
  return new Map(
    rows.map((row) => [
      sendName(row['sender_id'], row['client_id']),
      { fingerprint: row['fingerprint'], seq: row['seq'], rev: row['rev'], time: row['time'] },
    ]),
  );
}

/** Rows to write, each as its values in the order of the statement. */
export interface Writes {
  inserted: unknown[][];
  changed: unknown[][];
  whispers: unknown[][];
  edits: unknown[][];
  conversations: unknown[][];
  arranged: unknown[][];
  /** (conversation, user) of members who go, before those who enter or become something else. */
  went: [number, number][];
  members: unknown[][];
  /** Of those who went; and (conversation, user) of those of whom none is kept any more. */
  silences: unknown[][];
  heard: [number, number][];
  readers: unknown[][];
  mentioned: unknown[][];
  attachments: [conversationId: number, seq: number, fileId: number, shelf: number][];
  /** (conversation, seq) of recalled messages, whose earlier texts and files go too. */
  recalled: [number, number][];
}

/** Writes it all and commits, in one packet. */
export async function writeRows(run: Run, writes: Writes): Promise<void> {
  const said: Promise<unknown>[] = [];
  const say = (text: string, values: unknown[] = []) => said.push(run(text, values));
  const insert = (into: string, rows: readonly unknown[][], onDuplicate = '') => {
    if (rows.length)
      say(`INSERT INTO ${into} VALUES ?${onDuplicate && ` ON DUPLICATE KEY UPDATE ${onDuplicate}`}`, [rows]);
  };
  insert(
    'messages (conversation_id, seq, rev, sender_id, client_id, fingerprint, time, whisper_to, body)',
    writes.inserted,
  );
  // These rows exist and are locked, so the statements only ever update: many rows at once, each with its own values.
  insert(
    'messages (conversation_id, seq, rev, sender_id, client_id, fingerprint, time, whisper_to, body)',
    writes.changed,
    'rev = VALUES(rev), body = VALUES(body)',
  );
  insert(
    'conversations (id, last_seq, last_rev, mention_all_seq, pinned, kind, created)',
    writes.conversations,
    `last_seq = VALUES(last_seq), last_rev = VALUES(last_rev), mention_all_seq = VALUES(mention_all_seq),
     pinned = VALUES(pinned)`,
  );
  insert(
    `conversations (id, title, announcement, introduction, avatar, joining, history_for_new, muted, closed, member_count,
     kind, created)`,
    writes.arranged,
    `title = VALUES(title), announcement = VALUES(announcement), introduction = VALUES(introduction),
     avatar = VALUES(avatar), joining = VALUES(joining), history_for_new = VALUES(history_for_new),
     muted = VALUES(muted), closed = VALUES(closed), member_count = VALUES(member_count)`,
  );
  if (writes.went.length)
    say(`DELETE members FROM ${PAIRS} STRAIGHT_JOIN members ON conversation_id = a AND user_id = b`, [
      JSON.stringify(writes.went),
    ]);
  insert(
    'members (conversation_id, user_id, role, visible_from, read_seq, joined, muted_until, nickname)',
    writes.members,
    'role = VALUES(role), muted_until = VALUES(muted_until), nickname = VALUES(nickname)',
  );
  // Who is in it does not ask to be let in, however they came.
  if (writes.members.length)
    say('DELETE FROM join_requests WHERE (conversation_id, user_id) IN (?)', [
      writes.members.map(([conversationId, userId]) => [conversationId, userId]),
    ]);
  insert('silences (conversation_id, user_id, until)', writes.silences, 'until = VALUES(until)');
  if (writes.heard.length) say('DELETE FROM silences WHERE (conversation_id, user_id) IN (?)', [writes.heard]);
  insert(
    'members (conversation_id, user_id, read_seq, joined)',
    writes.readers,
    'read_seq = GREATEST(read_seq, VALUES(read_seq)), marked_unread = FALSE',
  );
  insert(
    'members (conversation_id, user_id, mention_seq, joined)',
    writes.mentioned,
    'mention_seq = GREATEST(mention_seq, VALUES(mention_seq))',
  );
  insert('whispers (conversation_id, seq, sender_id, to_id)', writes.whispers);
  insert('edits (conversation_id, seq, rev, time, content)', writes.edits);
  if (writes.attachments.length) {
    insert('attachments (conversation_id, seq, file_id, shelf)', writes.attachments);
    const ids = writes.attachments.map(([, , fileId]) => fileId);
    say('UPDATE files SET lease = ? WHERE id IN (?)', [KEPT, ids]);
  }
  if (writes.recalled.length) {
    say('DELETE FROM edits WHERE (conversation_id, seq) IN (?)', [writes.recalled]);
    // They may be in other messages too; who collects them looks.
    say(
      `UPDATE files JOIN attachments ON attachments.file_id = files.id SET files.lease = ?
     WHERE (attachments.conversation_id, attachments.seq) IN (?)`,
      [Date.now() + AFTER_RECALL, writes.recalled],
    );
    say('DELETE FROM attachments WHERE (conversation_id, seq) IN (?)', [writes.recalled]);
  }
  say('COMMIT');
  await Promise.all(said);
}

/** Says a statement in a transaction. */
export type Run = (text: string, values?: unknown[]) => Promise<RowDataPacket[]>;

/** Statements that are said in one turn travel in one packet, one after the other; none after one that fails. */
export function together(connection: PoolConnection): Run {
  let waiting: { text: string; done: (rows: RowDataPacket[]) => void; failed: (error: unknown) => void }[] = [];
  async function go() {
    const said = waiting;
    waiting = [];
    try {
      const sql = said.map(({ text }) => text).join(';');
      const [answers] = await connection.query<RowDataPacket[][]>({ sql, timeout: TIMEOUT });
      for (const [index, { done }] of said.entries())
        done((said.length > 1 ? answers[index] : answers) as RowDataPacket[]);
    } catch (error) {
      for (const { failed } of said) failed(error);
    }
  }
  return (text, values = []) =>
    new Promise((done, failed) => {
      if (waiting.push({ text: connection.format(text, values), done, failed }) === 1) queueMicrotask(go);
    });
}
