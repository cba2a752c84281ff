// What a second process costs and brings: the same work by one process, and by two on one port with a Redis between.
import { crowd, SECRET } from '../test/support/crowd.ts';
import { freePort, Program } from '../test/support/program.ts';
import { RedisServer } from '../test/support/redis.ts';
import { cpuOf, portOf, startLoad } from './servers.ts';
import { type Bench, median } from './table.ts';

const ROUNDS = 3;
const SECONDS = 3;
/** The members of every group are at both processes. */
const WORKS = [
  { name: 'ten groups of 100, all sending', sizes: Array<number>(10).fill(100), senders: 1000 },
  { name: 'one group of 200, ten sending', sizes: [200], senders: 10 },
];

export const processes: Bench = async () => {
  const found = new Map<string, number[]>();
  const redis = await RedisServer.start();
  for (let round = 0; round < ROUNDS; round++)
    for (const work of WORKS)
      for (const count of [1, 2])
        for (const [what, value] of Object.entries(await measure(work, count, redis))) {
          const name = `${work.name} ${count} ${what}`;
          found.set(name, [...(found.get(name) ?? []), value]);
        }
  await redis.stop();
  const of = (name: string) => median(found.get(name)!);
  const columns = ['deliveries/s', 'per CPU-s', 'Redis busy', 'p99 ms', 'load busy'];
  return [
    {
      title: 'Two processes on one port',
      note: `200-byte texts, one under way per sender; members of every group at both processes. Not pinned: server, load, database and Redis share the cores, so what counts here is what a second of the server's processors delivers. Median of ${ROUNDS}, interleaved.`,
      columns: ['', 'processes', ...columns, '× one'],
      rows: WORKS.flatMap(({ name }) =>
        [1, 2].map((count) => [
          name,
          `${count}`,
          ...columns.map((column) => of(`${name} ${count} ${column}`)),
          of(`${name} ${count} per CPU-s`) / of(`${name} 1 per CPU-s`),
        ]),
      ),
    },
  ];
};

async function measure({ sizes, senders }: (typeof WORKS)[number], count: number, redis: RedisServer) {
  const several = { PARLEY_SERVER_PROCESSES: `${count}`, PARLEY_BUS_URL: redis.url };
  const program = new Program(await freePort(), {
    PARLEY_AUTH_SECRET: SECRET,
    PARLEY_LIMITS_COMMANDS_PER_SECOND: '1000000',
    ...(count > 1 ? several : {}),
  });
  await program.start();
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const { members, conversations } = await crowd(program.dir, people, sizes);
  const groups = sizes.flatMap((size, index) => Array<number>(size).fill(conversations[index]!));
  const load = startLoad();
  await load.connect(
    'parley',
    portOf(program),
    members.map(({ token }, index) => ({ token, group: groups[index]! })),
  );
  // Two have to be warm, where one was so sooner.
  await load.flood(SECONDS, senders, 1);
  const pids = count > 1 ? program.processes : [program.pid];
  const spent = () => pids.reduce((sum, pid) => sum + cpuOf(pid), 0);
  const [before, bus] = [spent(), cpuOf(redis.pid)];
  const { deliveries, load: busy, ack } = await load.flood(SECONDS, senders, 1);
  // The warm-up second counts as well.
  const seconds = SECONDS + 1;
  const results = {
    'deliveries/s': deliveries,
    'per CPU-s': (deliveries * seconds) / (spent() - before),
    'Redis busy': (cpuOf(redis.pid) - bus) / seconds,
    'p99 ms': ack.p99,
    'load busy': busy,
  };
  await load.end();
  await program.remove();
  return results;
}
