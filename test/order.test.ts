// What several processes committed to a conversation is applied in the order of its revs, and nothing waits for long.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { silentLog } from '../src/base/log.ts';
import { Order } from '../src/base/order.ts';

const ROOM = 7;

/** What was applied, and how often members were looked up: "?" stands for a look. */
function stage() {
  const done: (number | string)[] = [];
  const order = new Order(async () => void done.push('?'), silentLog());
  const take = (from: number, to = from) => order.take(ROOM, from, to, () => done.push(from));
  return { done, order, take };
}

async function comesTo(done: unknown[], wanted: unknown[]): Promise<void> {
  for (const until = Date.now() + 10_000; done.length < wanted.length && Date.now() < until; ) await delay(10);
  assert.deepEqual(done, wanted);
}

test('what comes too early waits for what is before it', () => {
  const { done, order, take } = stage();
  order.learn(ROOM, 3);
  take(7);
  take(5, 6);
  assert.equal(done.length, 0);
  take(4);
  assert.deepEqual(done, [4, 5, 7]);
  order.take(8, 99, 99, () => done.push(99));
  assert.ok(done.includes(99), 'of a conversation that is not known the first is taken as it comes');
});

test('what has no rev of its own comes after the rev it belongs to', () => {
  const { done, order, take } = stage();
  order.learn(ROOM, 3);
  take(6, 5);
  take(5);
  take(4);
  assert.deepEqual(done, [4, 5, 6]);
});

test('what does not come is not waited for: members are looked up, then all that is due is applied together', async () => {
  const { done, order, take } = stage();
  order.learn(ROOM, 3);
  const began = Date.now();
  for (const rev of [5, 7, 9, 11]) take(rev);
  assert.equal(done.length, 0);
  await comesTo(done, ['?', 5, 7, 9, 11]);
  assert.ok(Date.now() - began >= 190);
  take(12);
  assert.equal(done.at(-1), 12, 'then it goes on as usual');
});

test('what comes too late is applied, and members are looked up again', async () => {
  const { done, order, take } = stage();
  order.learn(ROOM, 3);
  take(5);
  await comesTo(done, ['?', 5]);
  take(4);
  await comesTo(done, ['?', 5, 4, '?']);
});
