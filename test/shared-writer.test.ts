// What is handed to another process and how it comes back: lost on the way, refused there, too late, or because it stops. That
// nothing is lost or doubled between real processes is shown by bus.test.ts and chaos.
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type { Pool } from 'mysql2/promise';
import { pino } from 'pino';
import { v1 as wire } from '../proto/bus-wire.js';
import type { Bus, Ears, Telling } from '../src/base/bus.ts';
import { Hub } from '../src/base/hub.ts';
import { toSend } from '../src/messages/content.ts';
import { Indexer } from '../src/messages/indexer.ts';
import { SharedWriter } from '../src/messages/shared-writer.ts';

const log = pino({ level: 'silent' });
const logs = { app: log, access: log, chat: log, close: async () => {} };
/** Says of each commit that it cannot be, now. */
const away = { getConnection: async () => Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' })) };

/** One of two processes; what it tells is heard by the other when the test says so. */
function process(node: number) {
  const told: Telling[] = [];
  let ears: Ears = {};
  let heardAt = 0;
  let gone = (_node: number) => {};
  const bus = {
    node,
    isUp: true,
    others: () => [1 - node],
    heardAt: () => heardAt,
    tell: (telling: Telling) => void told.push(telling),
    hear: (its: Ears) => {
      ears = its;
    },
    whenGone: (its: typeof gone) => {
      gone = its;
    },
  };
  const pool = away as unknown as Pool;
  const followers = { hub: new Hub(() => {}), indexer: new Indexer(pool, log), logs };
  const limits = { lanes: 1, queue_length: 100, queue_bytes: 100_000 };
  const writer = new SharedWriter(pool, followers, limits, bus as unknown as Bus);
  const hears = (telling: Telling) => {
    const read = wire.Telling.decode(wire.Telling.encode(telling).finish());
    const body = read.body!;
    heardAt = Date.now();
    (ears[body] as ((told: unknown, node: number) => void) | undefined)?.(read[body], 1 - node);
  };
  return { writer, told, hears, gone: () => gone(1 - node) };
}

type Process = ReturnType<typeof process>;
let asker: Process;
let owner: Process;
const answers: string[] = [];
let count = 0;

const said = (text: string, conversationId: number) =>
  toSend(7, { conversationId, clientId: Buffer.alloc(16, ++count), content: { text: { text } } }, 4000);
/** One that the other process commits. */
const THEIRS = (() => {
  const { writer, told } = process(0);
  for (let id = 1; ; id++) {
    writer.take(said('whose is it?', id), () => {});
    if (told.length) return id;
  }
})();

const take = (text: string) =>
  asker.writer.take(said(text, THEIRS), (outcome) =>
    answers.push(`${text} ${'code' in outcome ? outcome.code : 'ok'}`),
  );
const handed = () => asker.told.flatMap((one) => one.handed ?? []);
const taken = (number: number) => ({ taken: { node: 0, number, seq: 5, rev: 5, time: 1, recipients: 1 } });
const refused = (number: number) => ({ taken: { node: 0, number, refused: { code: 'UNAVAILABLE', message: 'full' } } });

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setInterval', 'Date'], now: 1_800_000_000_000 });
  asker = process(0);
  owner = process(1);
  answers.length = 0;
});

test('what is handed over is answered by who took it, and by nobody for an earlier life', () => {
  take('a');
  assert.equal(asker.writer.load.waiting, 1);
  for (const number of [1, 2]) asker.hears(taken(number));
  assert.deepEqual(answers, []);
  asker.hears(taken(handed()[0]!.number!));
  asker.hears(taken(handed()[0]!.number!));
  assert.deepEqual(answers, ['a ok']);
  assert.equal(asker.writer.load.waiting, 0);
});

test('what follows something that was lost is not taken before it: both come back, in order', async () => {
  take('a');
  take('b');
  const [, b] = handed();
  owner.hears({ handed: b! });
  assert.equal(owner.writer.load.waiting, 0);
  mock.timers.tick(2500);
  await turn();
  await turn();
  assert.deepEqual(answers, ['a UNAVAILABLE', 'b UNAVAILABLE'], 'the database is away here too');
  take('c');
  assert.equal(handed().length, 2, 'the silent one is left alone for a while');
  mock.timers.tick(11_000);
  await turn();
  await turn();
  take('d');
  const [, , d] = handed();
  owner.hears({ handed: d! });
  assert.equal(owner.writer.load.waiting, 1);
});

test('one that is slow, but says something, is waited for longer', async () => {
  take('a');
  mock.timers.tick(1000);
  asker.hears({ hello: {} });
  mock.timers.tick(2000);
  take('b');
  asker.hears(taken(handed()[0]!.number!));
  assert.deepEqual(answers, ['a ok']);
  mock.timers.tick(4250);
  await turn();
  await turn();
  assert.deepEqual(answers, ['a ok', 'b UNAVAILABLE'], 'the database is away here too');
});

test('what comes in order is taken; what comes too late is not', () => {
  take('a');
  take('b');
  for (const one of handed()) owner.hears({ handed: one });
  assert.equal(owner.writer.load.waiting, 2);
  const late = process(1);
  mock.timers.tick(500);
  take('c');
  const [, , c] = handed();
  mock.timers.setTime(1_800_000_020_000);
  late.hears({ handed: { ...c!, after: 0 } });
  assert.equal(late.writer.load.waiting, 0);
});

test('one that cannot write is handed nothing for a while: the next try stays here', async () => {
  take('a');
  asker.hears(refused(handed()[0]!.number!));
  assert.deepEqual(answers, ['a UNAVAILABLE']);
  take('a again');
  assert.equal(handed().length, 1);
  await turn();
  await turn();
  mock.timers.tick(11_000);
  take('b');
  assert.equal(handed().length, 2);
});

test('one that stops, or is gone, gives back what it has, and is handed no more', async () => {
  take('a');
  asker.hears({ retiring: {} });
  take('b');
  await turn();
  await turn();
  assert.deepEqual(answers, ['a UNAVAILABLE', 'b UNAVAILABLE']);
  assert.equal(handed().length, 1);
  asker.gone();
  take('c');
  assert.equal(handed().length, 2, 'who lives anew is handed sends again');
  asker.gone();
  await turn();
  await turn();
  assert.equal(answers.at(-1), 'c UNAVAILABLE');
});

test('who stops waits for what it has handed over', async () => {
  take('a');
  let isDrained = false;
  const drained = asker.writer.drain().then(() => {
    isDrained = true;
  });
  await turn();
  assert.ok(asker.told.some(({ retiring }) => retiring));
  assert.equal(isDrained, false);
  asker.hears(taken(handed()[0]!.number!));
  await drained;
  assert.deepEqual(answers, ['a ok']);
});
