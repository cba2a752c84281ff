// How many messages reach people in a second: groups of a hundred, and conversations of two.
import type { Load } from './load.ts';
import { arena, type Contender, cpuOf, HERE } from './servers.ts';
import { type Bench, median } from './table.ts';

const CONTENDERS: Contender[] = ['Parley', ...HERE];
const ROUNDS = 3;
const SECONDS = 3;

/** Each with one message under way. */
const SENDERS = [1, 30, 100];

export const groupOfHundred: Bench = async () => {
  const found = new Map<string, number[]>();
  const note = (name: string, value: number) => found.set(name, [...(found.get(name) ?? []), value]);
  for (let round = 0; round < ROUNDS; round++)
    for (const contender of CONTENDERS) {
      const { load, pid, end } = await arena(contender, [100]);
      for (const senders of SENDERS) {
        const before = cpuOf(pid);
        const { deliveries, load: busy, ack } = await load.flood(SECONDS, senders, 1);
        note(`${contender} ${senders}`, deliveries);
        // The warm-up second and the pause behind it count as well: about the same for everybody.
        note(`${contender} ${senders} cpu`, ((cpuOf(pid) - before) * 1e6) / (deliveries * (SECONDS + 1)));
        note(`${contender} ${senders} load`, busy);
        note(`${contender} ${senders} p99`, ack.p99);
      }
      await end();
    }
  const of = (name: string) => median(found.get(name)!);
  const most = SENDERS.at(-1)!;
  return [
    {
      title: 'Group of 100: deliveries per second',
      note: `200-byte texts, one under way per sender. Parley answers and delivers only what is committed (fsync); the others store nothing. Server on one core, load and database on another. Median of ${ROUNDS}, interleaved.`,
      columns: ['', ...SENDERS.map((n) => `${n} sending`), 'CPU-s/million', 'p99 ms', 'load busy', 'Parley is'],
      rows: CONTENDERS.map((contender) => [
        contender,
        ...SENDERS.map((senders) => of(`${contender} ${senders}`)),
        of(`${contender} ${most} cpu`),
        of(`${contender} ${most} p99`),
        of(`${contender} ${most} load`),
        contender === 'Parley' ? '' : `${(of(`Parley ${most}`) / of(`${contender} ${most}`)).toFixed(1)}×`,
      ]),
    },
  ];
};

export const tenGroups: Bench = async () => {
  const { load, end } = await arena('Parley', Array<number>(10).fill(100));
  const results = [];
  for (let round = 0; round < ROUNDS; round++) results.push(await load.flood(SECONDS, 1000, 1));
  await end();
  return [
    {
      title: 'Ten groups of 100, everybody sending',
      note: `As above, Parley alone. Median of ${ROUNDS}.`,
      columns: ['', 'deliveries/s', 'sends/s', 'refused/s', 'p50 ms', 'p99 ms'],
      rows: [
        [
          'Parley',
          median(results.map((one) => one.deliveries)),
          median(results.map((one) => one.acks)),
          median(results.map((one) => one.refusals)),
          median(results.map((one) => one.ack.p50)),
          median(results.map((one) => one.ack.p99)),
        ],
      ],
    },
  ];
};

/** A hundred conversations of two, everybody sending: the sender hears it too. */
export const pairs: Bench = async () => {
  const found = new Map<Contender, Awaited<ReturnType<Load['flood']>>[]>();
  for (let round = 0; round < ROUNDS; round++)
    for (const contender of CONTENDERS) {
      const { load, end } = await arena(contender, Array<number>(100).fill(2));
      await load.flood(SECONDS, 200, 1); // The group of a hundred is warm by its last flood too.
      found.set(contender, [...(found.get(contender) ?? []), await load.flood(SECONDS, 200, 1)]);
      await end();
    }
  const rateOf = (contender: Contender) => median(found.get(contender)!.map((one) => one.acks));
  const rows = CONTENDERS.map((contender) => [
    contender,
    rateOf(contender),
    median(found.get(contender)!.map((one) => one.ack.p50)),
    median(found.get(contender)!.map((one) => one.ack.p99)),
    median(found.get(contender)!.map((one) => one.load)),
    contender === 'Parley' ? '' : `${(rateOf('Parley') / rateOf(contender)).toFixed(2)}×`,
  ]);
  return [
    {
      title: 'One to one: sends per second, 200 connections',
      note: `A hundred conversations of two, one message under way per connection; both hear it. Median of ${ROUNDS}, interleaved.`,
      columns: ['', 'sends/s', 'p50 ms', 'p99 ms', 'load busy', 'Parley is'],
      rows,
    },
  ];
};
