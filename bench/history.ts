// What reading costs as a conversation grows: it must not matter how much was said before.
import { crowd } from '../test/support/crowd.ts';
import { Device } from '../test/support/device.ts';
import { fill, plant } from '../test/support/fill.ts';
import { startParley } from './servers.ts';
import { type Bench, median } from './table.ts';

const LENGTHS = [1000, 100_000, 1_000_000];
const TRIES = 300;
const WARM_UP = 50;
const NEEDLE = 'haystack';

export const reading: Bench = async () => {
  const program = await startParley();
  try {
    const { members, conversations } = await crowd(
      program.dir,
      LENGTHS.length * 2,
      LENGTHS.map(() => 2),
    );
    for (const [index, length] of LENGTHS.entries()) {
      const [conversation, { id }] = [conversations[index]!, members[2 * index + 1]!];
      await fill(program.dir, conversation, id, length);
      await plant(program.dir, conversation, id, Math.floor(length / 2), NEEDLE);
    }
    const works = await Promise.all(
      LENGTHS.map((length, index) => worksOf(program.url, conversations[index]!, members[2 * index]!, length)),
    );
    const columns = Object.keys(works[0]!);
    const rows = LENGTHS.map((length): (string | number)[] => [length.toLocaleString('en')]);
    // Side by side, so that what else the machine does meets all lengths alike.
    for (const column of columns)
      for (const [index, ms] of (await timed(works.map((work) => work[column]!))).entries()) rows[index]!.push(ms);
    const ratio = rows[0]!.map((_, column) =>
      column ? `${((rows.at(-1)![column] as number) / (rows[0]![column] as number)).toFixed(2)}×` : 'last to first',
    );
    return [
      {
        title: 'Reading, ms at the median, as a conversation grows',
        note: `${TRIES} tries each, one after the other, the three by turns: the newest 50 messages, 50 somewhere, catching up with 50, the list of conversations with its unread counts, searching for a word that everybody uses and for one that was said once, in the middle.`,
        columns: ['messages', ...columns],
        rows: [...rows, ratio],
      },
    ];
  } finally {
    await program.remove();
  }
};

async function worksOf(url: string, conversation: number, { token }: { token: string }, length: number) {
  const headers = { authorization: `Bearer ${token}` };
  const get = async (path: string) => {
    const response = await fetch(`${url}/api${path}`, { headers });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  };
  const search = async (text: string) => {
    const found = await get(`/search?text=${text}`);
    if (!found.includes(text)) throw new Error(`${text} was not found among ${length}`);
  };
  const device = new Device(url, { headers });
  await device.opened();
  const somewhere = () => 51 + Math.floor(Math.random() * (length - 51));
  const works: Record<string, () => Promise<unknown>> = {
    'newest page': () => get(`/conversations/${conversation}/messages`),
    'page somewhere': () => get(`/conversations/${conversation}/messages?before=${somewhere()}`),
    'catch-up page': () => device.sync(conversation, length - 50),
    conversations: () => get('/conversations'),
    'search, often said': () => search('quick'),
    'search, said once': () => search(NEEDLE),
  };
  return works;
}

/** ms of each at the median. */
async function timed(works: (() => Promise<unknown>)[]): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let n = 0; n < TRIES + WARM_UP; n++)
    for (const [index, work] of works.entries()) {
      const since = performance.now();
      await work();
      if (n >= WARM_UP) times[index]!.push(performance.now() - since);
    }
  return times.map(median);
}
