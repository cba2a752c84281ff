// A conversation in which much was said already.
import mysql from 'mysql2/promise';
import { v1 } from '#proto';
import { gramsOfMessage } from '../../src/messages/findable.ts';
import { BLOCK } from '../../src/messages/indexer.ts';
import { socketOf } from './crowd.ts';

/** What is said by turns: of one line, and of several. */
const SAID = [4, 1, 2, 9, 1, 16].map((times) => 'the quick brown fox jumps over the lazy dog '.repeat(times));

/** ms from one message to the next: a million in four months. */
const PAUSE = 10_000;

const bodyOf = (text: string) => Buffer.from(v1.Message.encode({ content: { text: { text } } }).finish());

/** So many messages, instead of what was said there before, and what search knows of them, as the database would have them had they been sent. */
export async function fill(dir: string, conversation: number, sender: number, length: number): Promise<void> {
  const connection = await mysql.createConnection({ socketPath: socketOf(dir), user: 'parley', database: 'parley' });
  await connection.query('DELETE FROM messages WHERE conversation_id = ?', [conversation]);
  await connection.query(
    `INSERT INTO messages (conversation_id, seq, rev, sender_id, client_id, fingerprint, time, whisper_to, body)
     SELECT ?, seq, seq, ?, UNHEX(MD5(CONCAT(?, ':', seq))), REPEAT('x', 32), ? + seq * ${PAUSE}, 0, ELT(1 + seq % ?, ?)
     FROM seq_1_to_${length}`,
    [conversation, sender, conversation, Date.now() - length * PAUSE, SAID.length, SAID.map(bodyOf)],
  );
  const grams = SAID.flatMap((text, turn) =>
    [...gramsOfMessage(sender, { content: { text: { text } } })].map((gram) => [turn, Buffer.from(gram)]),
  );
  await connection.query(
    `INSERT INTO grams (conversation_id, block, gram, place)
     SELECT ?, seq DIV ${BLOCK}, gram, seq MOD ${BLOCK}
     FROM seq_1_to_${length} JOIN (${grams.map(() => 'SELECT ? AS turn, ? AS gram').join(' UNION ALL ')}) said
       ON turn = seq % ${SAID.length}`,
    [conversation, ...grams.flat()],
  );
  await connection.query('UPDATE conversations SET last_seq = ?, last_rev = ?, indexed_rev = ? WHERE id = ?', [
    length,
    length,
    length,
    conversation,
  ]);
  await connection.end();
}

/** Something else is said in the middle of it. */
export async function plant(dir: string, conversation: number, sender: number, seq: number, text: string) {
  const connection = await mysql.createConnection({ socketPath: socketOf(dir), user: 'parley', database: 'parley' });
  await connection.query('UPDATE messages SET body = ? WHERE conversation_id = ? AND seq = ?', [
    bodyOf(text),
    conversation,
    seq,
  ]);
  await connection.query('INSERT IGNORE INTO grams (conversation_id, block, gram, place) VALUES ?', [
    [...gramsOfMessage(sender, { content: { text: { text } } })].map((gram) => [
      conversation,
      Math.floor(seq / BLOCK),
      Buffer.from(gram),
      seq % BLOCK,
    ]),
  ]);
  await connection.end();
}
