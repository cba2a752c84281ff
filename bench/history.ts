// What reading costs as a conversation grows: it must not matter how much was said before.
import { crowd } from '../test/support/crowd.ts';
import { Device } from '../test/support/device.ts';
import { fill } from './fill.ts';
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
