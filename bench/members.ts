// What one send costs, by how many members its group has, of whom two are connected: processor time of server and database.
import { setTimeout as delay } from 'node:timers/promises';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { crowd, socketOf } from '../test/support/crowd.ts';
import { cpuOf, portOf, startLoad, startParley } from './servers.ts';
import { type Bench, median } from './table.ts';

const SIZES = [2, 50, 500, 5000];
const ROUNDS = 5;
const SECONDS = 3;
/** A commit takes what has come by then: so many go together, in groups of every size. */
const IN_FLIGHT = 8;

export const members: Bench = async () => {
  const program = await startParley();
  const cpus = new Map(SIZES.map((size) => [size, { server: [] as number[], database: [] as number[] }]));
  const people = SIZES.reduce((sum, size) => sum + size, 0);
  const { members, conversations } = await crowd(program.dir, people, SIZES);
  const connection = await mysql.createConnection({
    socketPath: socketOf(program.dir),
    user: 'parley',
    database: 'parley',
  });
  /** Processor time, and how many were sent to the group. */
  const look = async (group: number) => {
    const [[row]] = await connection.query<RowDataPacket[]>('SELECT last_seq FROM conversations WHERE id = ?', [group]);
    return { server: cpuOf(program.pid), database: cpuOf(program.databasePid), sent: Number(row!['last_seq']) };
  };
  try {
    // Round by round in turn: a machine that gets slower gets slower for all. The first is there to get warm.
    for (let round = 0; round <= ROUNDS; round++)
      for (const [index, size] of SIZES.entries()) {
        const first = SIZES.slice(0, index).reduce((sum, size) => sum + size, 0);
        const group = conversations[index]!;
        const load = startLoad();
        const two = members.slice(first, first + 2).map(({ token }) => ({ token, group }));
        await load.connect('parley', portOf(program), two);
        await delay(500);
        const before = await look(group);
        await load.flood(SECONDS, 2, IN_FLIGHT);
        const after = await look(group);
        await load.end();
        const each = (part: 'server' | 'database') => ((after[part] - before[part]) / (after.sent - before.sent)) * 1e6;
        if (!round) continue;
        cpus.get(size)!.server.push(each('server'));
        cpus.get(size)!.database.push(each('database'));
      }
  } finally {
    await connection.end();
    await program.remove();
  }
  const rows = SIZES.map((size) => {
    const { server, database } = cpus.get(size)!;
    return [`${size} members`, median(server), median(database), median(server.map((one, n) => one + database[n]!))];
  });
  const first = rows[0]![3] as number;
  return [
    {
      title: 'One send, by members of its group',
      note: `Two of them are connected and send, ${IN_FLIGHT} messages each in flight. Processor time in µs per send; medians of ${ROUNDS} rounds.`,
      columns: ['', 'server', 'database', 'both', 'to 2 members'],
      rows: rows.map((row) => [...row, (row[3] as number) / first]),
    },
  ];
};
