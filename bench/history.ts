// What reading costs as a conversation grows: it must not matter how much was said before.
import mysql from 'mysql2/promise';
import { v1 } from '#proto';
import { crowd, socketOf } from '../test/support/crowd.ts';
import { Device } from '../test/support/device.ts';
import { startParley } from './servers.ts';
import { type Bench, median } from './table.ts';

const LENGTHS = [1000, 100_000, 1_000_000];
const TRIES = 300;
const WARM_UP = 50;

export const reading: Bench = async () => {
  const program = await startParley();
  try {
    const { members, conversations } = await crowd(
      program.dir,
      LENGTHS.length * 2,
      LENGTHS.map(() => 2),
    );
    const rows: (string | number)[][] = [];
    for (const [index, length] of LENGTHS.entries()) {
      const conversation = conversations[index]!;
      const [reader, writer] = [members[2 * index]!, members[2 * index + 1]!];
      await fill(program.dir, conversation, writer.id, length);
      const get = async (path: string) => {
        const response = await fetch(`${program.url}/api${path}`, {
          headers: { authorization: `Bearer ${reader.token}` },
        });
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        await response.arrayBuffer();
      };
      const device = new Device(program.url, { headers: { authorization: `Bearer ${reader.token}` } });
      await device.opened();
      const somewhere = () => 51 + Math.floor(Math.random() * (length - 51));
      rows.push([
        length.toLocaleString('en'),
        await timed(() => get(`/conversations/${conversation}/messages`)),
        await timed(() => get(`/conversations/${conversation}/messages?before=${somewhere()}`)),
        await timed(() => device.sync(conversation, length - 50)),
        await timed(() => get('/conversations')),
      ]);
      device.close();
    }
    const ratio = rows[0]!.map((_, column) =>
      column ? `${((rows.at(-1)![column] as number) / (rows[0]![column] as number)).toFixed(2)}×` : 'last to first',
    );
    return [
      {
        title: 'Reading, ms at the median, as a conversation grows',
        note: `${TRIES} tries each, one after the other: the newest 50 messages, 50 somewhere, catching up with 50, the list of conversations with its unread counts. (What search costs is held by test/search.test.ts.)`,
        columns: ['messages', 'newest page', 'page somewhere', 'catch-up page', 'conversations'],
        rows: [...rows, ratio],
      },
    ];
  } finally {
    await program.remove();
  }
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times = [];
  for (let n = 0; n < TRIES + WARM_UP; n++) {
    const since = performance.now();
    await work();
    if (n >= WARM_UP) times.push(performance.now() - since);
  }
  return median(times);
}

/** So many messages, as the database would have them had they been sent. Search is told that it knows them. */
async function fill(dir: string, conversation: number, sender: number, length: number): Promise<void> {
  const connection = await mysql.createConnection({ socketPath: socketOf(dir), user: 'parley', database: 'parley' });
  const text = 'the quick brown fox jumps over the lazy dog '.repeat(4);
  const body = v1.Message.encode({ content: { text: { text } } }).finish();
  await connection.query(
    `INSERT INTO messages (conversation_id, seq, rev, sender_id, client_id, fingerprint, time, whisper_to, body)
     SELECT ?, seq, seq, ?, UNHEX(LPAD(HEX(seq), 32, '0')), REPEAT('x', 32), ? + seq, 0, ? FROM seq_1_to_${length}`,
    [conversation, sender, Date.now() - length, Buffer.from(body)],
  );
  await connection.query('UPDATE conversations SET last_seq = ?, last_rev = ?, indexed_rev = ? WHERE id = ?', [
    length,
    length,
    length,
    conversation,
  ]);
  await connection.end();
}
