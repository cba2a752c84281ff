// Codes of e-mails: which are good, how often one may guess, and how often one may ask for another.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { another, Office, outcome } from './support/office.ts';

const office = new Office();
const { post, send, wantCode, signUp, age, member } = office;
before(() => office.start());
after(() => office.stop());
test.beforeEach(() => office.move());

test('an old code and a wrong one are told apart', async () => {
  const email = 'late@example.org';
  await wantCode('SIGN_UP', email);
  const code = await post.codeFor(email);
  assert.deepEqual(outcome(await signUp('late', { email, code: another(code) })), [400, 'CODE_WRONG']);
  await age(email, 10 * 60_000);
  assert.deepEqual(outcome(await signUp('late', { email, code })), [400, 'CODE_EXPIRED']);
  assert.deepEqual(outcome(await signUp('late', { email: 'never@example.org', code })), [400, 'CODE_EXPIRED']);
});

test('a code is tried five times, also by many at once, from everywhere', async () => {
  const email = 'guessed@example.org';
  await wantCode('SIGN_UP', email);
  const code = await post.codeFor(email);
  const guesses = Array.from({ length: 20 }, (_, n) => {
    office.from = `10.2.0.${n}`;
    return signUp('guessed', { email, code: another(code) });
  });
  const answers = (await Promise.all(guesses)).map(({ body }) => body.code);
  assert.equal(answers.filter((answer) => answer === 'CODE_WRONG').length, 5);
  assert.equal(answers.filter((answer) => answer === 'CODE_EXPIRED').length, 15);
  assert.deepEqual(outcome(await signUp('guessed', { email, code })), [400, 'CODE_EXPIRED'], 'now the right one too');
  await age(email);
  await wantCode('SIGN_UP', email);
  assert.equal((await signUp('guessed', { email, code: await post.codeFor(email, 2) })).status, 201);
});

test('who tries too many codes for an address has to wait; others do not', async () => {
  const { email } = await member('locked');
  for (let n = 0; n < 6; n++) await send('POST', '/api/sessions/email', { email, code: '000000' });
  const refused = await send('POST', '/api/sessions/email', { email, code: '000000' });
  assert.deepEqual(outcome(refused), [429, 'RATE_LIMITED']);
  assert.ok(Number(refused.headers.get('retry-after')) > 0);
  office.from = '10.3.0.1';
  await wantCode('SIGN_IN', email);
  const code = await post.codeFor(email, 2);
  assert.equal((await send('POST', '/api/sessions/email', { email, code })).status, 201, 'the owner is not locked out');
});

test('who asks for too many codes has to wait; so does who wants one address flooded from everywhere', async () => {
  const ask = async (n: number) => (await wantCode('SIGN_UP', `flood${n}@example.org`)).status;
  for (let n = 0; n < 12; n++) assert.equal(await ask(n), 202);
  assert.equal(await ask(12), 429);
  const one = async (n: number) => {
    office.from = `10.4.0.${n}`;
    return (await wantCode('SIGN_UP', 'flooded@example.org')).status;
  };
  for (let n = 0; n < 10; n++) assert.equal(await one(n), 202);
  assert.equal(await one(10), 429);
});
