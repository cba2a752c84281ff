// Asking together: what many want to know becomes few questions; each gets their own answer, or their own failure.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pino } from 'pino';
import { batched, turnstile } from '../src/base/batch.ts';
import { Refusal } from '../src/base/errors.ts';

const log = pino({ level: 'silent' });

/** A question whose answers are given by hand. */
function asked(size?: number) {
  const questions: { ids: number[]; answer: (say?: (id: number) => string) => void; fail: () => void }[] = [];
  let came = () => {};
  const ask = (ids: number[]) =>
    new Promise<Map<number, string>>((found, failed) => {
      const answer = (say = (id: number) => `of ${id}`) => found(new Map(ids.map((id) => [id, say(id)])));
      questions.push({ ids, answer, fail: () => failed(new Error('no database')) });
      came();
    });
  /** Resolves when so many questions were asked. */
  const until = async (count: number) => {
    while (questions.length < count)
      await new Promise<void>((go) => {
        came = go;
      });
  };
  return { of: batched(ask, log, size), questions, until };
}

test('what is asked in one turn is one question, and everybody gets their own answer', async () => {
  const { of, questions, until } = asked();
  const answers = [3, 1, 3, 2].map(of);
  await until(1);
  assert.deepEqual(questions[0]!.ids, [3, 1, 2], 'nobody is asked for twice');
  questions[0]!.answer();
  assert.deepEqual(await Promise.all(answers), ['of 3', 'of 1', 'of 3', 'of 2']);
  assert.equal(questions.length, 1);
});

test('a question has its size, two are under way, and the others wait for them in order', async () => {
  const { of, questions, until } = asked(3);
  const answers = Array.from({ length: 8 }, (_, id) => of(id));
  await until(2);
  assert.deepEqual(
    questions.map(({ ids }) => ids),
    [
      [0, 1, 2],
      [3, 4, 5],
    ],
  );
  questions[1]!.answer();
  await until(3);
  assert.deepEqual(questions[2]!.ids, [6, 7]);
  for (const question of [questions[0]!, questions[2]!]) question.answer();
  assert.equal((await Promise.all(answers)).at(-1), 'of 7');
});

test('who asks while a question is under way is asked for anew: the answer is never older than the asking', async () => {
  const { of, questions, until } = asked();
  const before = of(1);
  await until(1);
  const after = of(1);
  await until(2);
  questions[1]!.answer(() => 'new');
  questions[0]!.answer(() => 'old');
  assert.deepEqual(await Promise.all([before, after]), ['old', 'new']);
});

test('a failure reaches those who asked then, as something to try again, and nobody after them', async () => {
  const { of, questions, until } = asked(2);
  const answers = [1, 2, 3].map((id) => of(id).catch((error) => error));
  await until(2);
  questions[0]!.fail();
  questions[1]!.answer();
  const [one, two, three] = await Promise.all(answers);
  for (const refusal of [one, two]) {
    assert.ok(refusal instanceof Refusal);
    assert.equal(refusal.code, 'UNAVAILABLE');
    assert.ok(refusal.retryAfter > 0);
  }
  assert.equal(three, 'of 3');
  const again = of(1);
  await until(3);
  questions[2]!.answer();
  assert.equal(await again, 'of 1');
});

test('who has waited too long behind a slow question is told to come again', async (t) => {
  t.mock.timers.enable({ apis: ['Date'] });
  const { of, questions, until } = asked(1);
  const under = [of(1), of(2)];
  await until(2);
  const waits = of(3).catch((error) => error.code);
  t.mock.timers.tick(6000);
  const fresh = of(4);
  for (const question of questions) question.answer();
  assert.equal(await waits, 'UNAVAILABLE');
  await until(3);
  assert.deepEqual(questions[2]!.ids, [4]);
  questions[2]!.answer();
  assert.deepEqual(await Promise.all([...under, fresh]), ['of 1', 'of 2', 'of 4']);
});

test('a turnstile lets a few pass in each turn, in order, and others have their turn in between', async () => {
  const passed = turnstile(2);
  const order: string[] = [];
  const all = [1, 2, 3, 4, 5].map((n) => passed().then(() => order.push(`${n}`)));
  let turns = 0;
  const other = () => {
    order.push('·');
    if (++turns < 3) setImmediate(other);
  };
  setImmediate(other);
  await Promise.all(all);
  assert.deepEqual(order.slice(0, 7), ['1', '2', '·', '3', '4', '·', '5']);
});
