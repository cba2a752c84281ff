// What a lane's transaction asks before it decides.
import type { RowDataPacket } from 'mysql2/promise';
import { v1 } from '#proto';
import { STATE } from '../files/files.ts';
import type { Actor, Arrange, Members, Operation, Send, Shared, Stored } from './operation.ts';
import { PAIRS, type Run } from './packet.ts';

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

/** From here to COMMIT nobody else advances these conversations or changes who is in them. */
export async function lockConversations(run: Run, operations: readonly Operation[]): Promise<Map<number, Shared>> {
  if (!operations.length) return new Map();
  const ids = [...new Set(operations.map((operation) => operation.conversationId))];
  const rows = await run(
    `SELECT id, kind, low_id, high_id, created, closed, muted, title, member_count, last_seq, last_rev, mention_all_seq, pinned,
       epoch
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
        epoch: row['epoch'],
      },
    ]),
  );
}

const seqsOf = (pinned: string) => pinned.split(',').filter(Boolean).map(Number);

/** Those members whom the operations name, as who does it, who is whispered to or who is mentioned. */
export async function membersNamed(run: Run, operations: readonly Operation[]): Promise<Members> {
  const members: Members = new Map(operations.map(({ conversationId }) => [conversationId, new Map()]));
  if (!operations.length) return members;
  const pairs = new Map<string, [number, number]>();
  for (const operation of operations)
    for (const userId of peopleIn(operation))
      pairs.set(nameOf(operation.conversationId, userId), [operation.conversationId, userId]);
  const rows = await run(
    `SELECT STRAIGHT_JOIN conversation_id, user_id, role, visible_from, muted_until, nickname
     FROM ${PAIRS} JOIN members ON conversation_id = a AND user_id = b`,
    [JSON.stringify([...pairs.values()])],
  );
  for (const row of rows) members.get(row['conversation_id'])!.set(row['user_id'], actorOf(row));
  return members;
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
  named: Promise<Members>,
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
    for (const row of rows) members.get(conversationId)!.set(row['user_id'], actorOf(row));
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
