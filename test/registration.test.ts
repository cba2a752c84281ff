// Who may make an account, by the setting; and servers that send no e-mail, or cannot.
import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import { eq } from 'drizzle-orm';
import * as schema from '../src/base/db/schema.ts';
import { create } from '../src/users/accounts.ts';
import * as invites from '../src/users/invites.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';
import { MailServer } from './support/mail.ts';
import { ask, PASSWORD, Person } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

const post = new MailServer({
  onAuth: ({ username, password }, _, done) =>
    password === 'p@ss word' ? done(null, { user: username }) : done(new Error('wrong password')),
});
let started: Promise<string> | undefined;
const postHost = async () => {
  started ??= post.start();
  return new URL(await started).host;
};
let database: TestDatabase;
let host: number | undefined;
before(async () => {
  database = await testDatabase();
});
after(async () => {
  await database.stop();
  await post.stop();
});

/** For one test, with the accounts that those before it have made. */
async function serverWith(t: TestContext, more: Record<string, string>): Promise<TestServer> {
  const server = await testServer({ PARLEY_DATABASE_URL: database.url, ...more });
  t.after(() => server.stop());
  return server;
}

/** Somebody was here before links were needed. */
async function firstUser({ parts: { db, nextId } }: TestServer): Promise<number> {
  host ??= (await create(db, nextId, { name: 'host', nickname: '', passwordHash: '' })).id;
  return host;
}

const signUp = (server: TestServer, name: string, more: object = {}) =>
  ask(server.url, 'POST', '/api/users', { name, password: PASSWORD, ...more });
const wantCode = (server: TestServer, purpose: string, email: string) =>
  ask(server.url, 'POST', '/api/email-codes', { purpose, email });
const options = async (server: TestServer) => (await ask(server.url, 'GET', '/api/sign-in-options')).body;

test('where nobody may, nobody makes an account; without a mail server no code is sent', async (t) => {
  const server = await serverWith(t, { PARLEY_AUTH_REGISTRATION: 'closed' });
  assert.deepEqual(await options(server), { registration: 'closed', mail: false, providers: [] });
  for (const invite of [undefined, 'x'.repeat(20)]) {
    const { status, body } = await signUp(server, 'alice', { invite });
    assert.deepEqual([status, body.code], [403, 'CLOSED']);
  }
  for (const purpose of ['SIGN_UP', 'SIGN_IN', 'RESET'])
    assert.equal((await wantCode(server, purpose, 'a@example.org')).body.code, 'UNSUPPORTED');
});

test('where a provider vouches for people, the form makes no account', async (t) => {
  const server = await serverWith(t, {
    PARLEY_AUTH_REGISTRATION: 'provider',
    PARLEY_GITHUB_CLIENT_ID: 'x',
    PARLEY_GITHUB_CLIENT_SECRET: 'x',
    PARLEY_MAIL_URL: `smtp://robot:p%40ss%20word@${await postHost()}`,
  });
  assert.deepEqual(await options(server), {
    registration: 'provider',
    mail: true,
    providers: [{ id: 'github', name: 'GitHub' }],
  });
  assert.equal((await signUp(server, 'alice')).body.code, 'CLOSED');
  assert.equal((await wantCode(server, 'SIGN_UP', 'a@example.org')).body.code, 'CLOSED');
  // Nobody vouches for its certificate: no password goes there. The answer is the same, and who asks again is told.
  assert.equal((await wantCode(server, 'SIGN_IN', 'a@example.org')).status, 202);
  while (!server.parts.mail.hasFailed('a@example.org')) await new Promise((next) => setImmediate(next));
  assert.equal((await wantCode(server, 'SIGN_IN', 'a@example.org')).body.hasFailed, true);
  assert.equal(post.letters.length, 0);
});

test('where a link is needed, each use is counted, and one that came to nothing is not', async (t) => {
  const server = await serverWith(t, {
    PARLEY_AUTH_REGISTRATION: 'invite',
    PARLEY_MAIL_URL: `smtp://robot:p%40ss%20word@${await postHost()}?tls.rejectUnauthorized=false`,
  });
  assert.equal((await signUp(server, 'alice')).body.code, 'LINK_INVALID');
  const { db, nextId } = server.parts;
  const host = await firstUser(server);
  const { code: invite } = await invites.create(db, host, invites.SERVER, { minutes: 60, limit: 3 });
  assert.equal((await signUp(server, 'host', { invite })).body.code, 'NAME_TAKEN');
  assert.equal((await signUp(server, 'x', { invite })).body.code, 'INVALID');
  const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => signUp(server, `guest${n}`, { invite })));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 201, 201, 404, 404, 404, 404, 404]);
  const { code: group } = await invites.create(db, host, nextId(), { minutes: 60, limit: 3 });
  assert.equal(
    (await signUp(server, 'late', { invite: group })).body.code,
    'LINK_INVALID',
    'into a group is not in here',
  );
});

test('where everybody may, the uses of a link are counted too; one that is no good keeps nobody out', async (t) => {
  const server = await serverWith(t, {});
  const { db, nextId } = server.parts;
  const host = await firstUser(server);
  const { code } = await invites.create(db, host, invites.SERVER, { minutes: 60, limit: 2 });
  const uses = async () => {
    const [found] = await db.select().from(schema.invites).where(eq(schema.invites.code, code));
    return found!.uses;
  };
  assert.equal((await signUp(server, 'host', { invite: code })).body.code, 'NAME_TAKEN');
  assert.equal(await uses(), 0, 'nobody came by it');
  for (const name of ['one1', 'two2', 'three3'])
    assert.equal((await signUp(server, name, { invite: code })).status, 201);
  assert.equal(await uses(), 2);
  const { code: group } = await invites.create(db, host, nextId(), { minutes: 60, limit: 3 });
  assert.equal((await signUp(server, 'four4', { invite: group })).status, 201);
  assert.equal((await signUp(server, 'five5')).status, 201);
});

test('an address that a provider has vouched for is known: told to who reads it, and to nobody else', async (t) => {
  const letters = new MailServer();
  const server = await serverWith(t, { PARLEY_MAIL_URL: await letters.start() });
  const { db } = server.parts;
  const owner = await firstUser(server);
  const email = 'known@example.org';
  const identity = { provider: 'github', subject: Buffer.from('1'), userId: owner, label: 'x', created: 1 };
  await db.insert(schema.identities).values({ ...identity, email });
  const answers = [await wantCode(server, 'SIGN_UP', email), await wantCode(server, 'SIGN_UP', 'fresh@example.org')];
  const [known, fresh] = answers.map(({ status, body }) => ({ status, body }));
  assert.deepEqual(known, fresh);
  assert.match((await letters.letterTo(email)).subject, /already have an account/);
  assert.deepEqual((await signUp(server, 'thief', { email, code: '000000' })).body.code, 'CODE_WRONG');

  // Vouched for after the code was sent.
  const late = 'fresh@example.org';
  const code = await letters.codeFor(late);
  await db.insert(schema.identities).values({ ...identity, subject: Buffer.from('2'), email: late });
  const refused = await signUp(server, 'late1', { email: late, code });
  assert.deepEqual([refused.status, refused.body.code], [409, 'EMAIL_TAKEN']);
  await db.update(schema.identities).set({ email: '' });
  assert.equal((await signUp(server, 'late1', { email: late, code })).status, 201, 'else it is theirs');
  await letters.stop();
});

test('without a mail server an address may be given, and says nothing about who one is', async (t) => {
  const server = await serverWith(t, {});
  assert.deepEqual(await options(server), { registration: 'open', mail: false, providers: [] });
  const email = 'alice@example.org';
  const { status, body } = await signUp(server, 'alice', { email });
  assert.equal(status, 201);
  const alice = new Person(server.url, body.token, body.user);
  const me = (await alice.ask('GET', '/api/me')).body;
  assert.deepEqual([me.email, me.emailVerified], [email, false]);
  assert.equal((await signUp(server, 'bob', { email })).status, 201, 'nobody can keep an address from others');
  assert.equal((await ask(server.url, 'POST', '/api/sessions', { name: email, password: PASSWORD })).status, 401);
  assert.deepEqual((await signUp(server, 'carol', { email: 'x' })).body.fields, { email: 'INVALID' });
  const changed = await alice.ask('POST', '/api/me/email', { email: 'new@example.org', password: PASSWORD });
  assert.deepEqual([changed.status, changed.body.email, changed.body.emailVerified], [200, 'new@example.org', false]);
  assert.equal((await alice.ask('POST', '/api/me/email', { email: '', password: PASSWORD })).body.email, '');
  assert.equal((await alice.ask('POST', '/api/me/email', { email, password: 'wrong password' })).status, 401);
  assert.equal((await alice.ask('POST', '/api/email-codes', { purpose: 'CHANGE', email })).body.code, 'UNSUPPORTED');
});
