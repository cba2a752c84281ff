// What a lane's transaction writes when it has decided: many rows a statement.
import { driverError } from '../base/db/open.ts';
import { KEPT } from '../files/files.ts';
import { PAIRS, type Run } from './packet.ts';

const byKey = (a: unknown[], b: unknown[]) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1]);

/** ms for which the file of a recalled message is kept: whoever is reading it may read to the end. */
const AFTER_RECALL = 3_600_000;

/** Rows to write, each as its values in the order of the statement. */
export interface Writes {
  inserted: unknown[][];
  changed: unknown[][];
  whispers: unknown[][];
  edits: unknown[][];
  conversations: unknown[][];
  /** Conversations that were remembered: as what, and where they stand now. */
  moved: { id: number; epoch: number; wasRev: number; lastSeq: number; lastRev: number }[];
  arranged: unknown[][];
  /** (conversation, user) of members who go, before those who enter or become something else. */
  went: [number, number][];
  members: unknown[][];
  /** Of those who went; and (conversation, user) of those of whom none is kept any more. */
  silences: unknown[][];
  heard: [number, number][];
  mentioned: unknown[][];
  attachments: [conversationId: number, seq: number, fileId: number, shelf: number][];
  /** (conversation, seq) of recalled messages, whose earlier texts and files go too. */
  recalled: [number, number][];
}

export const nothingYet = (): Writes => ({
  inserted: [],
  changed: [],
  whispers: [],
  edits: [],
  conversations: [],
  moved: [],
  arranged: [],
  went: [],
  members: [],
  silences: [],
  heard: [],
  mentioned: [],
  attachments: [],
  recalled: [],
});

/** Moves, and locks, those that are as they are remembered: nothing was said there, nobody came, went or may do something else. */
function moving(moved: Writes['moved']): [text: string, values: number[]] {
  const inOrder = moved.toSorted((a, b) => a.id - b.id);
  const cases = moved.map(() => 'WHEN ? THEN ?').join(' ');
  const each = moved.map(() => '(id = ? AND last_rev = ? AND epoch = ?)').join(' OR ');
  return [
    `UPDATE conversations SET last_seq = CASE id ${cases} END, last_rev = CASE id ${cases} END WHERE ${each}`,
    [
      ...inOrder.flatMap(({ id, lastSeq }) => [id, lastSeq]),
      ...inOrder.flatMap(({ id, lastRev }) => [id, lastRev]),
      ...inOrder.flatMap(({ id, wasRev, epoch }) => [id, wasRev, epoch]),
    ],
  ];
}

const OUT_OF_RANGE = 1690;

/** What is remembered is not so any more, or would have somebody refused: it is to be asked. */
export class Outdated extends Error {}

export const isOutdated = (error: unknown) => error instanceof Outdated || driverError(error).errno === OUT_OF_RANGE;

/** Writes it all and commits, in one packet. */
export async function writeRows(run: Run, writes: Writes): Promise<void> {
  const said: Promise<unknown>[] = [];
  const say = (text: string, values: unknown[] = []) => said.push(run(text, values));
  const insert = (into: string, rows: readonly unknown[][], onDuplicate = '') => {
    if (rows.length)
      say(`INSERT INTO ${into} VALUES ?${onDuplicate && ` ON DUPLICATE KEY UPDATE ${onDuplicate}`}`, [rows]);
  };
  if (writes.moved.length) {
    say(...moving(writes.moved));
    // One more than the largest number is out of range: nothing of this is kept.
    say('SELECT ~0 + IF(ROW_COUNT() = ?, 0, 1)', [writes.moved.length]);
  }
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
    'conversations (id, last_seq, last_rev, mention_all_seq, pinned, epoch, kind, created)',
    writes.conversations,
    `last_seq = VALUES(last_seq), last_rev = VALUES(last_rev), mention_all_seq = VALUES(mention_all_seq),
     pinned = VALUES(pinned), epoch = VALUES(epoch)`,
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
    'members (conversation_id, user_id, mention_seq, joined)',
    // In the order of the key, as whoever else writes several of them: nobody waits for each other.
    writes.mentioned.sort(byKey),
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
