// E-mail: codes that prove an address and let in. The mail server is a real one.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { audit, emailCodes, users } from '../src/base/db/schema.ts';
import { another, Office, outcome } from './support/office.ts';
import { type Answer, PASSWORD } from './support/people.ts';

const office = new Office();
const { post, send, wantCode, signUp, age, member } = office;
before(() => office.start());
after(() => office.stop());
test.beforeEach(() => office.move());

test('an address is proved by the code that was sent there, and is theirs from then on', async () => {
  const email = 'alice@example.org';
  const asked = await wantCode('SIGN_UP', 'Alice@Example.ORG');
  assert.deepEqual([asked.status, asked.body], [202, { resendAfter: 60, minutes: 10, hasFailed: false }]);
  const code = await post.codeFor(email);
  assert.deepEqual((await signUp('alice', { email })).body.fields, { code: 'REQUIRED' });
  assert.deepEqual(outcome(await signUp('alice', { email, code: another(code) })), [400, 'CODE_WRONG']);
  const { status, body } = await signUp('alice', {
    email: 'ALICE@example.org',
    code: ` ${code.slice(0, 3)} ${code.slice(3)} `,
  });
  assert.equal(status, 201);
  const me = await send('GET', '/api/me', undefined, body.token);
  assert.deepEqual([me.body.email, me.body.emailVerified, me.body.hasPassword], [email, true, true]);
  assert.deepEqual(outcome(await signUp('alice2', { email, code })), [400, 'CODE_EXPIRED'], 'a code is good once');
  assert.equal((await signUp('alice3')).status, 201, 'an address is asked of nobody');
});

test('the letter can be read: in the language of the page, as text and as a page, from the configured sender', async () => {
  const words = { en: /create your account/, zh: /创建账号/, ja: /アカウントを作成/ };
  for (const [language, pattern] of Object.entries(words)) {
    const email = `reader.${language}@example.org`;
    await wantCode('SIGN_UP', email, { language });
    const { text, html, subject, from, head } = await post.letterTo(email);
    const code = await post.codeFor(email);
    assert.match(text, pattern);
    assert.match(html, pattern);
    assert.match(html, new RegExp(`<html lang="${language}">`));
    assert.ok(subject.includes(code) && html.includes(`>${code}<`) && text.includes(`localhost:${office.server.port}`));
    assert.equal(from, 'Parley <parley@chat.example>');
    assert.match(head, /^Auto-Submitted: auto-generated$/im);
    assert.doesNotMatch(text + html + subject, /[{}]|undefined/);
  }
  assert.equal((await wantCode('SIGN_UP', 'x@example.org', { language: 'tlh' })).status, 400);
});

test('a name that is taken does not use the code up', async () => {
  const email = 'retry@example.org';
  await member('taken');
  await wantCode('SIGN_UP', email);
  const code = await post.codeFor(email);
  for (let n = 0; n < 4; n++) assert.deepEqual(outcome(await signUp('taken', { email, code })), [409, 'NAME_TAKEN']);
  assert.deepEqual((await signUp('x', { email, code })).body.fields, { name: 'TOO_SHORT' });
  assert.equal((await signUp('retry', { email, code })).status, 201);
});

test('another code is sent after a minute, and only the latest is good', async () => {
  const email = 'again@example.org';
  await wantCode('SIGN_UP', email);
  const first = await post.codeFor(email);
  const early = await wantCode('SIGN_UP', email);
  assert.equal(early.status, 202);
  assert.ok(early.body.resendAfter > 50 && early.body.resendAfter <= 60, `${early.body.resendAfter}`);
  await age(email);
  assert.equal((await wantCode('SIGN_UP', email)).body.resendAfter, 60);
  const second = await post.codeFor(email, 2);
  assert.equal(post.letters.filter(({ to }) => to === email).length, 2, 'the early one sent nothing');
  if (first !== second) assert.deepEqual(outcome(await signUp('again', { email, code: first })), [400, 'CODE_WRONG']);
  assert.equal((await signUp('again', { email, code: second })).status, 201);
});

test('of many who ask at one moment one has a letter sent', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => wantCode('SIGN_UP', 'storm@example.org')));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [202]);
  const code = await post.codeFor('storm@example.org');
  assert.equal((await signUp('storm', { email: 'storm@example.org', code })).status, 201);
  assert.equal(post.letters.filter(({ to }) => to === 'storm@example.org').length, 1);
});

test('nobody learns by asking who has an account; who reads the address does', async () => {
  const { email } = await member('secret');
  const nobody = 'nobody@example.org';
  const shape = async (answer: Promise<Answer>) => {
    const { status, body, headers } = await answer;
    const { requestId: _, ...rest } = body;
    return { status, rest, cookies: headers.getSetCookie() };
  };
  for (const purpose of ['SIGN_UP', 'SIGN_IN', 'RESET'])
    assert.deepEqual(await shape(wantCode(purpose, email)), await shape(wantCode(purpose, nobody)), purpose);
  const there = (await Promise.all([post.letterTo(email, 4), post.letterTo(nobody, 3)])).length;
  assert.equal(there, 2);
  const subjects = (to: string) => post.letters.filter((letter) => letter.to === to).map(({ subject }) => subject);
  // Letters of several wishes at once arrive in any order.
  assert.ok(subjects(email).some((subject) => /already have an account/.test(subject)));
  assert.equal(subjects(nobody).filter((subject) => /^No account/.test(subject)).length, 2);
  for (const { text, subject } of post.letters.filter(({ subject }) => /account/.test(subject)))
    assert.doesNotMatch(subject + text, /\b\d{6}\b/, 'no code where it would be of no use');
  const guess = { code: '123456', password: 'another good one' };
  for (const path of ['/api/sessions/email', '/api/password-reset']) {
    const [known, unknown] = [
      { email, ...guess },
      { email: nobody, ...guess },
    ];
    for (let n = 0; n < 3; n++)
      assert.deepEqual(await shape(send('POST', path, known)), await shape(send('POST', path, unknown)), path);
  }
  const up = (to: string) => shape(signUp('spy', { email: to, code: '123456' }));
  assert.deepEqual(await up(email), await up(nobody));
});

test('somebody with a secret code signs in by it; once, and for nothing else', async () => {
  const { email, id } = await member('coder');
  await wantCode('SIGN_IN', email);
  const code = await post.codeFor(email, 2);
  assert.deepEqual(outcome(await send('POST', '/api/password-reset', { email, code, password: 'good new one' })), [
    400,
    'CODE_EXPIRED',
  ]);
  const other = await member('coder2');
  assert.equal((await send('POST', '/api/sessions/email', { email: other.email, code })).status, 400);
  const { status, body, headers } = await send('POST', '/api/sessions/email', { email: 'CODER@example.org', code });
  assert.deepEqual([status, body.user.id], [201, id]);
  assert.match(headers.getSetCookie()[0]!, /^parley=.*HttpOnly/);
  assert.deepEqual(outcome(await send('POST', '/api/sessions/email', { email, code })), [400, 'CODE_EXPIRED']);
});

test('a code lets in no further than a password: a second factor is asked for, who is banned stays outside', async () => {
  const { email, id } = await member('careful');
  const db = office.server.parts.db;
  const signIn = async (count: number) => {
    await age(email);
    await wantCode('SIGN_IN', email);
    return send('POST', '/api/sessions/email', { email, code: await post.codeFor(email, count) });
  };
  await db
    .update(users)
    .set({ totpSecret: Buffer.alloc(20, 1) })
    .where(eq(users.id, id));
  const asked = await signIn(2);
  assert.equal(asked.status, 202);
  assert.ok(asked.body.methods.includes('TOTP') && !asked.body.token);
  assert.deepEqual(asked.headers.getSetCookie(), []);
  await db.update(users).set({ totpSecret: null, banned: 1 }).where(eq(users.id, id));
  assert.deepEqual(outcome(await signIn(3)), [403, 'BANNED']);
});

test('who tries to sign in at an administrator’s address is in the audit list', async () => {
  const email = 'alice@example.org'; // hers was the first account
  const guesses = async () =>
    (await office.server.parts.db.select().from(audit).where(eq(audit.address, office.from))).map(
      ({ action }) => action,
    );
  assert.equal((await send('POST', '/api/sessions/email', { email, code: '000000' })).status, 400);
  assert.equal((await send('POST', '/api/sessions', { name: email, password: 'not hers at all' })).status, 401);
  while ((await guesses()).length < 2) await new Promise((next) => setImmediate(next));
  assert.deepEqual(await guesses(), ['ADMIN_SIGN_IN_FAILED', 'ADMIN_SIGN_IN_FAILED']);
});

test('the verified address stands in for the user name, one that was not proved does not', async () => {
  const { email, id } = await member('postal');
  const signIn = (name: string, password = PASSWORD) => send('POST', '/api/sessions', { name, password });
  assert.equal((await signIn('Postal@Example.org')).body.user?.id, id);
  assert.deepEqual(outcome(await signIn(email, 'not the password')), [401, 'WRONG_CREDENTIALS']);
  await office.server.parts.db.update(users).set({ verifiedEmail: null }).where(eq(users.id, id));
  assert.deepEqual(outcome(await signIn(email)), [401, 'WRONG_CREDENTIALS']);
});

test('an address that looks the same to the database is another one', async () => {
  const { email } = await member('jose');
  for (const lookalike of ['josé@example.org', 'ｊose@example.org', 'jo\u200bse@example.org', 'jose@exämple.org']) {
    const before = post.letters.length;
    const { status } = await wantCode('RESET', lookalike);
    if (status === 202) {
      const { to, text } = await post.letterTo('jose@exämple.org');
      assert.doesNotMatch(text, /\b\d{6}\b/, to);
    } else assert.deepEqual([status, post.letters.length], [400, before], lookalike);
  }
  await wantCode('RESET', email);
  assert.match((await post.letterTo(email, 2)).text, /new password/);
});

test('what is no address is refused before anything is done', async () => {
  for (const wrong of [
    '',
    'x',
    '@example.org',
    'x@',
    'x@localhost',
    'a b@example.org',
    'x@exa mple.org',
    'x@example.org,y@example.org',
    'x@example.org\r\nBcc: y@example.org',
    '"x"@example.org',
    'x@@example.org',
    `${'x'.repeat(65)}@example.org`,
    `x@${'y'.repeat(260)}.org`,
    'x..y@example.org',
    'x@1.2.3.4',
    5,
    null,
  ]) {
    const { status, body } = await wantCode('SIGN_UP', wrong as string);
    assert.deepEqual([status, body.code, Object.keys(body.fields)], [400, 'INVALID', ['email']], JSON.stringify(wrong));
  }
});

test('a mail server that does not take a letter changes no answer; who asks again is told', async () => {
  const email = 'bounced@example.org';
  post.refuses = (to) => (to === email ? { code: 550, words: 'no such mailbox here' } : null);
  try {
    const first = await wantCode('SIGN_UP', email);
    assert.deepEqual([first.status, first.body.hasFailed], [202, false]);
    while (!office.server.parts.mail.hasFailed(email)) await new Promise((next) => setImmediate(next));
    await age(email);
    assert.equal((await wantCode('SIGN_UP', email)).body.hasFailed, true);
    assert.equal((await wantCode('SIGN_UP', 'fine@example.org')).body.hasFailed, false);
    await post.letterTo('fine@example.org');
  } finally {
    post.refuses = () => null;
  }
  await age(email);
  await wantCode('SIGN_UP', email);
  assert.equal((await signUp('bounced', { email, code: await post.codeFor(email) })).status, 201);
  await age(email);
  assert.equal((await wantCode('SIGN_IN', email)).body.hasFailed, false, 'the last one came through');
});

test('what is kept and logged gives no code and no address away', async () => {
  const email = 'discreet@example.org';
  await wantCode('SIGN_UP', email);
  const code = await post.codeFor(email);
  const rows = await office.server.parts.db.select().from(emailCodes).where(eq(emailCodes.email, email));
  assert.equal(rows.length, 1);
  assert.doesNotMatch(Buffer.from(rows[0]!.hash).toString('latin1'), new RegExp(code));
  const folder = join(office.server.dir, 'logs');
  const log = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
  assert.match(log, /mail not sent/);
  assert.match(log, /mail sent/);
  assert.doesNotMatch(log, /@example\.org/);
  for (const { text } of post.letters) {
    const found = /^\d{6}$/m.exec(text)?.[0];
    if (found) assert.doesNotMatch(log, new RegExp(`"${found}"| ${found} `));
  }
});
