// What a lane's transaction writes when it has decided: many rows a statement.
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
  arranged: [],
  went: [],
  members: [],
  silences: [],
  heard: [],
  mentioned: [],
  attachments: [],
  recalled: [],
});

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
