// Nobody waits for the database for longer than five seconds: neither in the lane, nor while it is being stored.
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type { Pool } from 'mysql2/promise';
import { pino } from 'pino';
import { Refusal } from '../src/base/errors.ts';
import { Hub } from '../src/base/hub.ts';
import type { Outcome } from '../src/messages/decide.ts';
import { Indexer } from '../src/messages/indexer.ts';
import type { Send } from '../src/messages/operation.ts';
import { Writer } from '../src/messages/writer.ts';

const log = pino({ level: 'silent' });
const logs = { app: log, access: log, chat: log, close: async () => {} };

const said = (n: number): Send => ({
  kind: 'send',
  conversationId: 1,
  userId: 1,
  clientId: Buffer.alloc(16, n),
  message: {},
  body: Buffer.alloc(0),
  attachments: [],
  fingerprint: Buffer.alloc(32),
  bytes: 1,
});

test('while the database says nothing, each is told within five seconds to try again', async () => {
  mock.timers.enable({ apis: ['setInterval', 'Date'] });
  try {
    const { promise, reject } = Promise.withResolvers<never>();
    const pool = { getConnection: () => promise } as unknown as Pool;
    const limits = { lanes: 1, queue_length: 10, queue_bytes: 1000 };
    const writer = new Writer(pool, { hub: new Hub(() => {}), indexer: new Indexer(pool, log), logs }, limits);
    const outcomes = new Map<number, Outcome[]>();
    const take = (n: number) => {
      outcomes.set(n, []);
      writer.take(said(n), (outcome) => outcomes.get(n)!.push(outcome));
    };
    take(1);
    await turn(); // it is being stored from here on
    mock.timers.tick(1000);
    take(2);
    mock.timers.tick(3750);
    assert.deepEqual([outcomes.get(1)!.length, outcomes.get(2)!.length], [0, 0], 'patience so far');
    mock.timers.tick(250);
    assert.deepEqual([outcomes.get(1)!.length, outcomes.get(2)!.length], [1, 0]);
    mock.timers.tick(1000);
    assert.deepEqual([outcomes.get(1)!.length, outcomes.get(2)!.length], [1, 1]);
    const drained = writer.drain();
    reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }));
    await drained;
    for (const [outcome, ...more] of outcomes.values()) {
      assert.ok(outcome instanceof Refusal);
      assert.equal(outcome.code, 'UNAVAILABLE');
      assert.ok(outcome.retryAfter > 0);
      assert.deepEqual(more, [], 'answered once');
    }
  } finally {
    mock.timers.reset();
  }
});
