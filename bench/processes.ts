// What a second process costs and brings: the same work by one process, and by two on one port with a Redis between.
import { crowd, SECRET } from '../test/support/crowd.ts';
import { freePort, Program } from '../test/support/program.ts';
import { RedisServer } from '../test/support/redis.ts';
import { cpuOf, portOf, startLoad } from './servers.ts';
import { type Bench, median } from './table.ts';

const ROUNDS = 3;
const SECONDS = 3;
/** Groups, everybody sending: the members of each are at both processes. */
const GROUPS = Array<number>(10).fill(20);
const SENDERS = 200;

export const processes: Bench = async () => {
  const found = new Map<string, number[]>();
  const note = (name: string, value: number) => found.set(name, [...(found.get(name) ?? []), value]);
  const redis = await RedisServer.start();
  for (let round = 0; round < ROUNDS; round++)
    for (const count of [1, 2]) {
      const program = new Program(await freePort(), {
        PARLEY_AUTH_SECRET: SECRET,
        PARLEY_LIMITS_COMMANDS_PER_SECOND: '1000000',
        ...(count > 1 ? { PARLEY_SERVER_PROCESSES: `${count}`, PARLEY_BUS_URL: redis.url } : {}),
      });
      await program.start();
      const { members, conversations } = await crowd(
        program.dir,
        GROUPS.reduce((sum, size) => sum + size, 0),
        GROUPS,
      );
      const groups = GROUPS.flatMap((size, index) => Array<number>(size).fill(conversations[index]!));
      const load = startLoad();
      const people = members.map(({ token }, index) => ({ token, group: groups[index]! }));
      await load.connect('parley', portOf(program), people);
      const pids = count > 1 ? program.processes : [program.pid];
      const spent = () => pids.reduce((sum, pid) => sum + cpuOf(pid), 0);
      const [before, bus] = [spent(), cpuOf(redis.pid)];
      const { deliveries, load: busy, ack } = await load.flood(SECONDS, SENDERS, 1);
      // The warm-up second counts as well.
      const seconds = SECONDS + 1;
      note(`${count}`, deliveries);
      note(`${count} per CPU-s`, (deliveries * seconds) / (spent() - before));
      note(`${count} bus`, (cpuOf(redis.pid) - bus) / seconds);
      note(`${count} p99`, ack.p99);
      note(`${count} load`, busy);
      await load.end();
      await program.remove();
    }
  await redis.stop();
  const of = (name: string) => median(found.get(name)!);
  return [
    {
      title: 'Two processes on one port',
      note: `Ten groups of 20, everybody sending 200-byte texts, one under way each; members of every group at both processes. Not pinned: server, load, database and Redis share the cores, so what counts here is what a second of processor delivers. Median of ${ROUNDS}, interleaved.`,
      columns: ['', 'deliveries/s', 'per CPU-s', 'Redis busy', 'p99 ms', 'load busy'],
      rows: [1, 2].map((count) => [
        count === 1 ? 'one process' : 'two processes',
        of(`${count}`),
        of(`${count} per CPU-s`),
        of(`${count} bus`),
        of(`${count} p99`),
        of(`${count} load`),
      ]),
    },
  ];
};
