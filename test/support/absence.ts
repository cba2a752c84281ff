// What somebody misses in a long absence, as rows: many messages in many conversations, as if others had said them.
import { randomBytes } from 'node:crypto';
import mysql, { type Connection } from 'mysql2/promise';
import { v1 } from '#proto';
import { socketOf } from './crowd.ts';

const FIRST = 20_000_000;
/** The one who says it all. */
const SPEAKER = 900_000;

/** Opens the private database of a server that runs in this folder. */
export const database = (dir: string): Promise<Connection> =>
  mysql.createConnection({ socketPath: socketOf(dir), user: 'parley', database: 'parley' });

/** Makes groups of this person and somebody who speaks. Gives their ids; they are called "group 0", "group 1" … */
export async function groups(db: Connection, userId: number, count: number): Promise<number[]> {
  const now = Date.now();
  const ids = Array.from({ length: count }, (_, n) => FIRST + n);
  await db.query('INSERT INTO users (id, name, nickname, password_hash, created) VALUES (?)', [
    [SPEAKER, 'speaker', '', '-', now],
  ]);
  await db.query('INSERT INTO conversations (id, kind, title, member_count, created) VALUES ?', [
    ids.map((id, n) => [id, v1.ConversationKind.GROUP, `group ${n}`, 2, now]),
  ]);
  await db.query('INSERT INTO members (conversation_id, user_id, role, visible_from, joined) VALUES ?', [
    ids.flatMap((id) => [SPEAKER, userId].map((user) => [id, user, v1.Role.MEMBER, 1, now])),
  ]);
  return ids;
}

/** So many messages more in each; the last of `ids` is the newest. `text` of a conversation's nth message. */
export async function speak(
  db: Connection,
  ids: readonly number[],
  each: number,
  text: (seq: number) => string = (seq) => `message ${seq}`,
): Promise<void> {
  const began = Date.now() - ids.length;
  for (const [index, id] of ids.entries()) {
    const [[row]] = (await db.query('SELECT last_seq FROM conversations WHERE id = ?', [id])) as unknown as [
      { last_seq: number }[],
    ];
    const last = row!.last_seq;
    const seqs = Array.from({ length: each }, (_, n) => last + n + 1);
    for (let from = 0; from < seqs.length; from += 250)
      await db.query(
        'INSERT INTO messages (conversation_id, seq, rev, sender_id, client_id, fingerprint, time, body) VALUES ?',
        [
          seqs.slice(from, from + 250).map((seq) => {
            const body = v1.Message.encode({ content: { text: { text: text(seq) } } }).finish();
            return [id, seq, seq, SPEAKER, randomBytes(16), randomBytes(32), began + index, Buffer.from(body)];
          }),
        ],
      );
    await db.query('UPDATE conversations SET last_seq = ?, last_rev = ?, indexed_rev = ? WHERE id = ?', [
      last + each,
      last + each,
      last + each,
      id,
    ]);
  }
}
