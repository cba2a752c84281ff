// Ids only ever grow, whatever the clock does, and stay safe as JavaScript numbers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { idGenerator } from '../src/base/ids.ts';

const NOW = Date.UTC(2026, 5, 1);

test('ids of one generator grow, though the clock stands still, jumps or is set back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3_600_000, max: 10 }), { minLength: 1, maxLength: 2000 }), (steps) => {
      let time = NOW;
      let step = 0;
      const nextId = idGenerator(3, () => {
        time += steps[step++ % steps.length]!;
        return time;
      });
      let last = 0;
      for (let n = 0; n < 3000; n++) {
        const id = nextId();
        assert.ok(id > last && Number.isSafeInteger(id));
        last = id;
      }
    }),
    { numRuns: 50 },
  );
});

test('a hundred thousand ids in one millisecond are a hundred thousand', () => {
  const nextId = idGenerator(0, () => NOW);
  assert.equal(new Set(Array.from({ length: 100_000 }, nextId)).size, 100_000);
});

test('sixteen nodes never make the same id', () => {
  const ids = Array.from({ length: 16 }, (_, node) => idGenerator(node, () => NOW)).flatMap((nextId) =>
    Array.from({ length: 1000 }, nextId),
  );
  assert.equal(new Set(ids).size, 16_000);
});

test('later ids are larger, also across nodes', () => {
  const earlier = idGenerator(15, () => NOW);
  for (let n = 0; n < 255; n++) earlier();
  assert.ok(idGenerator(0, () => NOW + 1)() > earlier());
});

test('they stay below 2^53 until 2094', () => {
  const last = idGenerator(15, () => Date.UTC(2094, 0, 1));
  assert.ok(Array.from({ length: 256 }, last).every(Number.isSafeInteger));
  assert.ok(!Number.isSafeInteger(idGenerator(15, () => Date.UTC(2096, 0, 1))()), 'and not for ever');
});
