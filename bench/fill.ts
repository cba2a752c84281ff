// A conversation in which much was said already.
import mysql from 'mysql2/promise';
import { v1 } from '#proto';
import { socketOf } from '../test/support/crowd.ts';

/** What is said by turns: of one line, and of several. */
const SAID = [4, 1, 2, 9, 1, 16].map((times) => 'the quick brown fox jumps over the lazy dog '.repeat(times));

/** So many messages, as the database would have them had they been sent. Search is told that it knows them. */
export async function fill(dir: string, conversation: number, sender: number, length: number): Promise<void> {
  const connection = await mysql.createConnection({ socketPath: socketOf(dir), user: 'parley', database: 'parley' });
  const bodies = SAID.map((text) => Buffer.from(v1.Message.encode({ content: { text: { text } } }).finish()));
  await connection.query(
    `INSERT INTO messages (conversation_id, seq, rev, sender_id, client_id, fingerprint, time, whisper_to, body)
     SELECT ?, seq, seq, ?, UNHEX(LPAD(HEX(seq), 32, '0')), REPEAT('x', 32), ? + seq, 0, ELT(1 + seq % ?, ?)
     FROM seq_1_to_${length}`,
    [conversation, sender, Date.now() - length, bodies.length, bodies],
  );
  await connection.query('UPDATE conversations SET last_seq = ?, last_rev = ?, indexed_rev = ? WHERE id = ?', [
    length,
    length,
    length,
    conversation,
  ]);
  await connection.end();
}
