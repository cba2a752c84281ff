// What an address and a password are changed by: the old password, a code, the link of an administrator.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { v1 } from '#proto';
import { users } from '../src/base/db/schema.ts';
import * as tickets from '../src/users/tickets.ts';
import { Office, outcome } from './support/office.ts';
import { PASSWORD, type Person } from './support/people.ts';

const office = new Office();
const { post, send, wantCode, signUp, member } = office;
before(() => office.start());
after(() => office.stop());
test.beforeEach(() => office.move());

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
  await office.server.parts.db.update(users).set({ passwordHash: '' }).where(eq(users.id, leaver.id));
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
  const link = await tickets.issue(office.server.parts.db, 'password-reset', { userId: id, data: {}, minutes: 60 });
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
  const { db } = office.server.parts;
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
  const ticket = await tickets.issue(office.server.parts.db, 'second-factor', { userId: me.id, data: {}, minutes: 5 });
  assert.equal((await change({ old: PASSWORD, new: 'a much better one' })).status, 204);
  assert.equal(await there.ended, v1.CloseCode.SESSION_ENDED);
  assert.equal((await phone.ask('GET', '/api/me')).status, 401);
  await here.caughtUp();
  assert.equal((await me.ask('GET', '/api/me')).status, 200);
  assert.equal(await tickets.look(office.server.parts.db, 'second-factor', ticket), undefined);
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
