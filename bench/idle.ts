// What ten thousand people cost who are signed in and say nothing, and how fast they come back.
import { setTimeout as delay } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import { crowd, socketOf } from '../test/support/crowd.ts';
import { cpuOf, memoryOf, portOf, startLoad, startParley } from './servers.ts';
import type { Bench } from './table.ts';

const PEOPLE = 10_000;
const CONVERSATIONS_EACH = 20;
const GROUP = 100;
/** ms after which what was needed for a moment has been given back (src/base/memory.ts). */
const REST = 15_000;

export const idle: Bench = async () => {
  const program = await startParley();
  const load = startLoad();
  try {
    const { members, conversations } = await crowd(program.dir, PEOPLE, Array<number>(PEOPLE / GROUP).fill(GROUP));
    await spread(
      program.dir,
      members.map(({ id }) => id),
      conversations.at(-1)! + 1,
    );
    const port = portOf(program);
    const people = members.map(({ token }) => ({ token, group: 0 }));
    // Warm: what the server needs once, whoever comes, is not charged to them.
    await load.connect('parley', port, people.slice(0, 1000));
    await load.cut();
    await delay(REST);
    const before = memoryOf(program.pid);
    const first = await load.connect('parley', port, people);
    await delay(REST);
    const each = (memoryOf(program.pid) - before) / PEOPLE / 1024;
    await load.cut();
    const cpu = () => [program.pid, program.databasePid].map((pid) => (cpuOf(pid) / PEOPLE) * 1e6);
    const used = cpu();
    const back = await load.connect('parley', port, people, PEOPLE);
    const [server, database] = cpu().map((one, n) => one - used[n]!);
    return [
      {
        title: `${PEOPLE} signed-in connections, each in ${CONVERSATIONS_EACH} conversations`,
        note: 'Memory of the server process per idle connection; connects are authenticated and welcomed. "At once": all lines cut, all come back together; processor time of each.',
        columns: [
          '',
          'KiB each',
          'connects/s, 200 under way',
          'all back at once, s',
          'connects/s at once',
          'server µs each',
          'database µs each',
        ],
        rows: [['Parley', each, (PEOPLE / first) * 1000, back / 1000, (PEOPLE / back) * 1000, server!, database!]],
      },
    ];
  } finally {
    await load.end();
    await program.remove();
  }
};

/** Puts everybody into so many more groups, each time with other people. */
async function spread(dir: string, ids: readonly number[], firstGroup: number): Promise<void> {
  const connection = await mysql.createConnection({ socketPath: socketOf(dir), user: 'parley', database: 'parley' });
  const groups = ids.length / GROUP;
  const now = Date.now();
  for (let more = 1; more < CONVERSATIONS_EACH; more++) {
    const idOf = (group: number) => firstGroup + more * groups + group;
    await connection.query('INSERT INTO conversations (id, kind, title, member_count, created) VALUES ?', [
      Array.from({ length: groups }, (_, group) => [idOf(group), 2, `group ${more}.${group}`, GROUP, now]),
    ]);
    const rows = ids.map((id, n) => [idOf((n + Math.floor(n / groups) * more) % groups), id, 1, now]);
    for (let from = 0; from < rows.length; from += 2000)
      await connection.query('INSERT INTO members (conversation_id, user_id, visible_from, joined) VALUES ?', [
        rows.slice(from, from + 2000),
      ]);
  }
  await connection.end();
}
