// How long a message takes: to be committed and answered, and to reach the others.

import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { arena, startParley } from './servers.ts';
import { type Bench, median } from './table.ts';

const SECONDS = 5;
const MEMBERS = 100;

/** Messages a second into a group of a hundred, whether they are answered in time or not. */
const RATES = [1000, 5000, 20_000];

export const atARate: Bench = async () => {
  const rows = [];
  const { load, end } = await arena('Parley', [MEMBERS]);
  for (const rate of RATES) {
    const { acks, refusals, deliveries, ack, deliver, load: busy } = await load.pace(SECONDS, rate);
    rows.push([`${rate} messages/s`, acks, deliveries, refusals, ack.p50, ack.p99, deliver.p50, deliver.p99, busy]);
  }
  await end();
  return [
    {
      title: `Group of ${MEMBERS}, a steady number of messages a second`,
      note: 'Everybody sends in turn. ms from the send to its answer, and to its arrival at a tenth of the members.',
      columns: [
        '',
        'answered/s',
        'deliveries/s',
        'refused/s',
        'ack p50',
        'ack p99',
        'deliver p50',
        'deliver p99',
        'load busy',
      ],
      rows,
    },
  ];
};

/** Somebody who sends one message after the other, and nobody else does. */
export const lonely: Bench = async () => {
  const results = [];
  const commits = [];
  // One server all the time: who runs for days is not measured cold.
  const { load, end } = await arena('Parley', [2]);
  for (let round = 0; round < 3; round++) {
    results.push(await load.flood(SECONDS, 1, 1));
    commits.push(await bareCommit());
  }
  await end();
  const p50 = median(results.map((one) => one.ack.p50));
  const bare = median(commits.map((one) => one.p50));
  return [
    {
      title: 'One lonely sender: ms from send to answer',
      note: 'Beside it a bare commit: one INSERT with autocommit through mysql2 into a database of the same kind, one after the other. Median of 3, interleaved.',
      columns: ['', 'p50', 'p99', 'times a commit'],
      rows: [
        ['Parley', p50, median(results.map((one) => one.ack.p99)), p50 / bare],
        ['one committed INSERT', bare, median(commits.map((one) => one.p99)), 1],
      ],
    },
  ];
};

async function bareCommit(): Promise<{ p50: number; p99: number }> {
  const program = await startParley();
  const socketPath = join(program.dir, 'data', 'mysql', 'sock');
  const connection = await mysql.createConnection({ socketPath, user: 'parley', database: 'parley' });
  await connection.query('CREATE TABLE bare (id BIGINT PRIMARY KEY, body VARBINARY(300))');
  const body = Buffer.alloc(200, 'x');
  const times = [];
  for (let id = 0; id < 5000; id++) {
    const since = performance.now();
    await connection.execute('INSERT INTO bare VALUES (?, ?)', [id, body]);
    times.push(performance.now() - since);
  }
  await connection.end();
  await program.remove();
  times.sort((a, b) => a - b);
  return { p50: times[2500]!, p99: times[4950]! };
}
