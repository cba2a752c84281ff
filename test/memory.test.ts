// What was needed for a moment goes back to the system.
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { pino } from 'pino';
import { keepSmall } from '../src/base/memory.ts';

test('what nobody uses any more is given back once it is quiet, and what is used stays', {
  timeout: 20_000,
}, async () => {
  const lines = new PassThrough({ encoding: 'utf8' });
  const many = () => Array.from({ length: 800_000 }, (_, n) => ({ n, list: [n] }));
  const kept = many();
  let passing: unknown[] | undefined = many();
  const full = process.memoryUsage.rss();
  passing = undefined;
  keepSmall(pino({ level: 'debug' }, lines), 200);
  const alive = setInterval(() => {}, 1000);
  const [line] = (await lines.take(1).toArray()) as string[];
  clearInterval(alive);
  const { msg, rss } = JSON.parse(line!);
  assert.equal(msg, 'memory given back');
  assert.ok(rss < full - 40 * 2 ** 20, `${full} → ${rss}`);
  assert.deepEqual(kept.at(-1), { n: 799_999, list: [799_999] });
  assert.equal(passing, undefined);
});
