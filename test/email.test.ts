// E-mail: codes that prove an address, and what can be done with one. The mail server is a real one.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { v1 } from '#proto';
import { audit, emailCodes, users } from '../src/base/db/schema.ts';
import * as tickets from '../src/users/tickets.ts';
import { MailServer } from './support/mail.ts';
import { type Answer, ask, PASSWORD, Person } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

const post = new MailServer();
let server: TestServer;
before(async () => {
  server = await testServer({
    PARLEY_MAIL_URL: await post.start(),
    PARLEY_MAIL_FROM: 'Parley <parley@chat.example>',
    PARLEY_AUTH_CODES_PER_ADDRESS: '12',
    PARLEY_AUTH_ATTEMPTS_PER_NAME: '6',
    PARLEY_SERVER_TRUSTED_PROXIES: '127.0.0.1,::1',
  });
});
after(async () => {
  await server.stop();
  await post.stop();
});

/** Every test comes from an address of its own, through a proxy that is believed. */
let tests = 0;
let from = '';
test.beforeEach(() => {
  tests += 1;
  from = `10.1.${tests}.1`;
});

const send = (method: string, path: string, body: unknown, token?: string): Promise<Answer> =>
  ask(server.url, method, path, body, {
    'x-forwarded-for': from,
    ...(token && { authorization: `Bearer ${token}` }),
  });
const wantCode = (purpose: string, email: string, more: object = {}, token?: string) =>
  send('POST', '/api/email-codes', { purpose, email, ...more }, token);
const signUp = (name: string, more: object = {}) => send('POST', '/api/users', { name, password: PASSWORD, ...more });
const outcome = ({ status, body }: Answer) => [status, body.code];

/** As if it had been sent a minute, or so many, ago. */
const age = (email: string, ms = 60_000) =>
  server.parts.db.$client.query('UPDATE email_codes SET sent = sent - ?, expires = expires - ? WHERE email = ?', [
    ms,
    ms,
    email,
  ]);

/** An account with an address that was proved. */
async function member(name: string): Promise<Person & { email: string }> {
  const email = `${name}@example.org`;
  assert.equal((await wantCode('SIGN_UP', email)).status, 202);
  const { status, body } = await signUp(name, { email, code: await post.codeFor(email) });
  assert.equal(status, 201, JSON.stringify(body));
  return Object.assign(new Person(server.url, body.token, body.user), { email });
}

const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

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
  const words = { en: /you make your account/, zh: /创建账号/, ja: /アカウントを作成/ };
  for (const [language, pattern] of Object.entries(words)) {
    const email = `reader.${language}@example.org`;
    await wantCode('SIGN_UP', email, { language });
    const { text, html, subject, from, head } = await post.letterTo(email);
    const code = await post.codeFor(email);
    assert.match(text, pattern);
    assert.match(html, pattern);
    assert.match(html, new RegExp(`<html lang="${language}">`));
    assert.ok(subject.includes(code) && html.includes(`>${code}<`) && text.includes(`localhost:${server.port}`));
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
    from = `10.2.0.${n}`;
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
  from = '10.3.0.1';
  await wantCode('SIGN_IN', email);
  const code = await post.codeFor(email, 2);
  assert.equal((await send('POST', '/api/sessions/email', { email, code })).status, 201, 'the owner is not locked out');
});

test('who asks for too many codes has to wait; so does who wants one address flooded from everywhere', async () => {
  const ask = async (n: number) => (await wantCode('SIGN_UP', `flood${n}@example.org`)).status;
  for (let n = 0; n < 12; n++) assert.equal(await ask(n), 202);
  assert.equal(await ask(12), 429);
  const one = async (n: number) => {
    from = `10.4.0.${n}`;
    return (await wantCode('SIGN_UP', 'flooded@example.org')).status;
  };
  for (let n = 0; n < 10; n++) assert.equal(await one(n), 202);
  assert.equal(await one(10), 429);
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
  assert.match(subjects(email)[1]!, /already have an account/);
  assert.deepEqual(
    subjects(nobody).map((subject) => /^No account/.test(subject)),
    [false, true, true],
  );
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
  const db = server.parts.db;
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
    (await server.parts.db.select().from(audit).where(eq(audit.address, from))).map(({ action }) => action);
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
  await server.parts.db.update(users).set({ verifiedEmail: null }).where(eq(users.id, id));
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

test('my address is changed by the password and a code to the new one; the old one is told', async () => {
  const mover = await member('mover');
  const fresh = 'mover@elsewhere.example';
  assert.equal((await wantCode('CHANGE', fresh)).status, 401, 'not for strangers');
  assert.equal((await wantCode('CHANGE', fresh, {}, mover.token)).status, 202);
  const code = await post.codeFor(fresh);
  const change = (body: object, who: Person = mover) => send('POST', '/api/me/email', body, who.token);
  assert.deepEqual(outcome(await change({ email: fresh, code })), [403, 'PROVE_FIRST']);
  assert.deepEqual(outcome(await change({ email: fresh, code, password: 'wrong password' })), [
    401,
    'WRONG_CREDENTIALS',
  ]);
  assert.deepEqual((await change({ email: fresh, password: PASSWORD })).body.fields, { code: 'REQUIRED' });
  const thief = await member('thief');
  assert.deepEqual(outcome(await change({ email: fresh, code, password: PASSWORD }, thief)), [400, 'CODE_EXPIRED']);
  const { status, body } = await change({ email: fresh, code, password: PASSWORD });
  assert.deepEqual([status, body.email, body.emailVerified], [200, fresh, true]);
  assert.match((await post.letterTo(mover.email, 2)).subject, /was changed/);
  assert.equal((await send('POST', '/api/sessions', { name: fresh, password: PASSWORD })).status, 201);
  assert.equal((await send('POST', '/api/sessions', { name: mover.email, password: PASSWORD })).status, 401);
});

test('an address that somebody has is nobody else’s, whoever is faster', async () => {
  const [first, second] = [await member('first'), await member('second')];
  await wantCode('CHANGE', first.email, {}, second.token);
  assert.match((await post.letterTo(first.email, 2)).subject, /already have an account/);
  const contested = 'contested@example.org';
  for (const who of [first, second]) await wantCode('CHANGE', contested, {}, who.token);
  await post.letterTo(contested, 2);
  const codes = post.letters.filter(({ to }) => to === contested).map(({ text }) => /^\d{6}$/m.exec(text)![0]);
  const answers = await Promise.all(
    [first, second].map((who) =>
      Promise.all(
        codes.map((code) => send('POST', '/api/me/email', { email: contested, code, password: PASSWORD }, who.token)),
      ),
    ),
  );
  const won = answers.map((tries) => tries.filter(({ status }) => status === 200).length);
  assert.equal(won[0]! + won[1]!, 1, JSON.stringify(answers.flat().map(outcome)));
  assert.ok(answers.flat().some(({ body }) => body.code === 'EMAIL_TAKEN'));
});

test('an address goes as long as there is another way in', async () => {
  const leaver = await member('leaver');
  const none = (password?: string) => send('POST', '/api/me/email', { email: '', password }, leaver.token);
  await server.parts.db.update(users).set({ passwordHash: '' }).where(eq(users.id, leaver.id));
  assert.deepEqual(outcome(await none()), [409, 'LAST_WAY_IN']);
  assert.equal((await leaver.ask('GET', '/api/me')).body.email, leaver.email, 'it is as it was');
  assert.equal((await send('PUT', '/api/me/password', { new: PASSWORD }, leaver.token)).status, 204, 'the first one');
  const gone = await none(PASSWORD);
  assert.deepEqual([gone.status, gone.body.email, gone.body.emailVerified], [200, '', false]);
});

test('a forgotten password: a code, a new one, and everybody who was in is out', async () => {
  const owner = await member('owner');
  const { email, id } = owner;
  const socket = await owner.connect();
  await wantCode('RESET', email);
  const code = await post.codeFor(email, 2);
  const link = await tickets.issue(server.parts.db, 'password-reset', { userId: id, data: {}, minutes: 60 });
  const reset = (password: string) => send('POST', '/api/password-reset', { email, code, password });
  for (const [password, fault] of [
    ['short', 'TOO_SHORT'],
    ['owner', 'TOO_SHORT'],
    ['password1', 'TOO_COMMON'],
  ])
    assert.deepEqual((await reset(password!)).body.fields, { password: fault });
  const started = performance.now();
  const { status, body } = await reset('a much better one');
  assert.deepEqual([status, body.user.id], [201, id]);
  assert.equal(await socket.ended, v1.CloseCode.SESSION_ENDED);
  assert.ok(performance.now() - started < 1000);
  assert.equal((await owner.ask('GET', '/api/me')).status, 401);
  assert.equal((await send('GET', '/api/me', undefined, body.token)).status, 200);
  assert.equal((await send('POST', '/api/sessions', { name: 'owner', password: PASSWORD })).status, 401);
  assert.equal((await send('POST', '/api/sessions', { name: 'owner', password: 'a much better one' })).status, 201);
  assert.deepEqual(outcome(await reset('yet another one')), [400, 'CODE_EXPIRED'], 'once');
  assert.deepEqual(outcome(await send('POST', '/api/password-reset', { link, password: 'yet another one' })), [
    404,
    'LINK_INVALID',
  ]);
  assert.match((await post.letterTo(email, 3)).subject, /password .* was changed/);
});

test('a link of an administrator sets one new password, for a while', async () => {
  const [linked, other] = [await member('linked'), await member('other')];
  const { db } = server.parts;
  const issue = (minutes: number, purpose: 'password-reset' | 'second-factor' = 'password-reset') =>
    tickets.issue(db, purpose, { userId: linked.id, data: {}, minutes });
  const use = (link: string, password = 'a much better one') => send('POST', '/api/password-reset', { link, password });
  for (const link of ['x', await issue(-1), await issue(10, 'second-factor')])
    assert.deepEqual(outcome(await use(link)), [404, 'LINK_INVALID']);
  const link = await issue(10);
  assert.deepEqual((await use(link, 'short')).body.fields, { password: 'TOO_SHORT' });
  const answers = await Promise.all([use(link), use(link), use(link)]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 404, 404]);
  assert.equal((await linked.ask('GET', '/api/me')).status, 401);
  assert.equal((await other.ask('GET', '/api/me')).status, 200);
});

test('my password: the old one, a new one, and other devices are signed out at once', async () => {
  const me = await member('changer');
  const phone = await me.again();
  const [here, there] = await Promise.all([me.connect(), phone.connect()]);
  const change = (body: object) => send('PUT', '/api/me/password', body, me.token);
  const wrong = await change({ old: 'not the old one', new: 'a much better one' });
  assert.deepEqual([...outcome(wrong), wrong.body.fields], [401, 'WRONG_CREDENTIALS', { old: 'INVALID' }]);
  assert.deepEqual((await change({ new: 'a much better one' })).body.fields, { old: 'REQUIRED' });
  assert.deepEqual((await change({ old: PASSWORD, new: 'changer' })).body.fields, { new: 'TOO_SHORT' });
  const ticket = await tickets.issue(server.parts.db, 'second-factor', { userId: me.id, data: {}, minutes: 5 });
  assert.equal((await change({ old: PASSWORD, new: 'a much better one' })).status, 204);
  assert.equal(await there.ended, v1.CloseCode.SESSION_ENDED);
  assert.equal((await phone.ask('GET', '/api/me')).status, 401);
  await here.caughtUp();
  assert.equal((await me.ask('GET', '/api/me')).status, 200);
  assert.equal(await tickets.look(server.parts.db, 'second-factor', ticket), undefined);
  assert.equal((await send('POST', '/api/sessions', { name: 'changer', password: PASSWORD })).status, 401);
  assert.equal((await send('POST', '/api/sessions', { name: 'changer', password: 'a much better one' })).status, 201);
});

test('who tries old passwords at an open screen has to wait', async () => {
  const me = await member('patient');
  const change = () => send('PUT', '/api/me/password', { old: 'a guess of mine', new: 'a much better one' }, me.token);
  for (let n = 0; n < 6; n++) assert.equal((await change()).status, 401);
  assert.equal((await change()).status, 429);
});

test('another user name: others see it at once, the old one is free, the rules hold', async () => {
  const [before, friend] = [await member('before'), await member('friend')];
  await before.befriend(friend);
  const hers = await friend.connect();
  const rename = (name: unknown) => send('PATCH', '/api/me', { name }, before.token);
  assert.deepEqual(outcome(await rename('FRIEND')), [409, 'NAME_TAKEN']);
  assert.deepEqual((await rename('no spaces')).body.fields, { name: 'BAD_CHARACTERS' });
  assert.deepEqual((await rename('x@y')).body.fields, { name: 'BAD_CHARACTERS' });
  assert.equal((await rename('後.after')).body.user.name, '後.after');
  const { userChanged } = await hers.find((event) => event.body === 'userChanged');
  assert.deepEqual([userChanged!.user!.id, userChanged!.user!.name], [before.id, '後.after']);
  assert.equal((await send('POST', '/api/sessions', { name: '後.after', password: PASSWORD })).status, 201);
  assert.equal((await send('POST', '/api/sessions', { name: 'before', password: PASSWORD })).status, 401);
  assert.equal((await signUp('before')).status, 201);
});

test('a mail server that does not take a letter changes no answer; who asks again is told', async () => {
  const email = 'bounced@example.org';
  post.refuses = (to) => (to === email ? { code: 550, words: 'no such mailbox here' } : null);
  try {
    const first = await wantCode('SIGN_UP', email);
    assert.deepEqual([first.status, first.body.hasFailed], [202, false]);
    while (!server.parts.mail.hasFailed(email)) await new Promise((next) => setImmediate(next));
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
  const rows = await server.parts.db.select().from(emailCodes).where(eq(emailCodes.email, email));
  assert.equal(rows.length, 1);
  assert.doesNotMatch(Buffer.from(rows[0]!.hash).toString('latin1'), new RegExp(code));
  const folder = join(server.dir, 'logs');
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
