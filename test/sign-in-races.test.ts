// What was shown must still be so when it lets somebody in: a password changes, an account closes, an address goes while a
// sign-in is under way. The row of the account is held, so that it is certain who comes first.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import { users } from '../src/base/db/schema.ts';
import { codeAt, stepAt } from '../src/factors/totp.ts';
import * as codes from '../src/users/codes.ts';
import * as tickets from '../src/users/tickets.ts';
import { type Answer, ask, PASSWORD, Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';
import { until } from './support/until.ts';

const FRESH = 'a much better one';

let server: TestServer;
let root: Person;
before(async () => {
  server = await testServer({ PARLEY_AUTH_ATTEMPTS_PER_NAME: '500', PARLEY_AUTH_ATTEMPTS_PER_ADDRESS: '500' });
  [root] = await people(server.url, 'root');
});
after(() => server.stop());

type Deed = () => Promise<Answer>;

const told = ({ status, body }: Answer) => [status, body.code];
const post = (path: string, body: unknown) => ask(server.url, 'POST', path, body);
const signIn =
  ({ name }: Person, password = PASSWORD): Deed =>
  () =>
    post('/api/sessions', { name, password });
const isIn = async (token: string) =>
  (await ask(server.url, 'GET', '/api/me', undefined, { authorization: `Bearer ${token}` })).status === 200;

async function reset({ id }: Person, password = FRESH): Promise<Deed> {
  const link = await tickets.issue(server.parts.db, 'password-reset', { userId: id, data: {}, minutes: 60 });
  return () => post('/api/password-reset', { link, password });
}

/** Each deed gets as far as the row of the account, one after the other; then they go on in this order. */
async function inOrder(account: Person, ...deeds: Deed[]): Promise<Answer[]> {
  const { db } = server.parts;
  const waiting = async () => {
    const [rows] = await db.execute(sql`
      SELECT count(*) AS n FROM information_schema.processlist
      WHERE id <> connection_id() AND command <> 'Sleep' AND time_ms > 30 AND info LIKE '%\`users\`%'`);
    return Number((rows as unknown as { n: number }[])[0]!.n);
  };
  const answers: Promise<Answer>[] = [];
  await db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, account.id)).for('update');
    for (const deed of deeds) {
      answers.push(deed());
      await until(async () => (await waiting()) === answers.length);
    }
  });
  return Promise.all(answers);
}

test('twenty sign-ins by the old password, a new one in their midst: none of them is in afterwards', async () => {
  const [alice] = await people(server.url, 'alice');
  for (let round = 0; round < 3; round++) {
    const [before, next] = [`the password ${round}`, `the password ${round + 1}`];
    assert.equal((await (await reset(alice, before))()).status, 201);
    const set = await reset(alice, next);
    const some = () => Array.from({ length: 10 }, signIn(alice, before));
    const [early, changed, late] = [some(), set(), some()];
    assert.equal((await changed).status, 201);
    const answers = await Promise.all([...early, ...late]);
    for (const { status, body } of answers)
      if (status === 201) assert.equal(await isIn(body.token), false, 'begun before, and ended by it');
      else assert.deepEqual([status, body.code], [401, 'WRONG_CREDENTIALS']);
    assert.equal(await isIn((await changed).body.token), true, 'who changed it is in');
  }
});

test('a password that fitted and is another one by then lets nobody in; one that came before does not last', async () => {
  const [bob] = await people(server.url, 'bob');
  const [changed, ...late] = await inOrder(bob, await reset(bob), signIn(bob), signIn(bob));
  assert.equal(changed!.status, 201);
  for (const answer of late) {
    assert.deepEqual(told(answer), [401, 'WRONG_CREDENTIALS']);
    assert.deepEqual(answer.headers.getSetCookie(), []);
  }
  const [early, again] = await inOrder(bob, signIn(bob, FRESH), await reset(bob, PASSWORD));
  assert.deepEqual([early!.status, again!.status], [201, 201]);
  assert.equal(await isIn(early!.body.token), false);
  assert.equal(await isIn(again!.body.token), true);
});

test('who was about to do something by the old password does not do it', async () => {
  const [carol] = await people(server.url, 'carol');
  const choose = () => carol.ask('PUT', '/api/me/password', { old: PASSWORD, new: 'the thief’s own' });
  const [first, second] = await inOrder(carol, await reset(carol), choose);
  assert.deepEqual([first!.status, ...told(second!)], [201, 401, 'WRONG_CREDENTIALS']);
  assert.equal((await signIn(carol, 'the thief’s own')()).status, 401);

  const owner = await signIn(carol, FRESH)();
  const hers = new Person(server.url, owner.body.token, owner.body.user);
  const move = () => hers.ask('POST', '/api/me/email', { email: 'thief@example.org', password: FRESH });
  const [third, fourth] = await inOrder(carol, await reset(carol, PASSWORD), move);
  assert.deepEqual([third!.status, ...told(fourth!)], [201, 401, 'WRONG_CREDENTIALS']);
  const me = (await new Person(server.url, third!.body.token, third!.body.user).ask('GET', '/api/me')).body;
  assert.equal(me.email, '');
});

test('a ban and a deletion come in between as well', async () => {
  const [dave, erin] = await people(server.url, 'dave', 'erin');
  const ban = () => root.ask('PUT', `/api/admin/people/${dave.id}/ban`);
  const [banned, outside] = await inOrder(dave, ban, signIn(dave));
  assert.ok(banned!.status < 300, JSON.stringify(banned!.body));
  assert.deepEqual(told(outside!), [403, 'BANNED']);
  const remove = () => erin.ask('DELETE', '/api/me', { password: PASSWORD, groups: [] });
  const [removed, nobody] = await inOrder(erin, remove, signIn(erin));
  assert.ok(removed!.status < 300, JSON.stringify(removed!.body));
  assert.deepEqual(told(nobody!), [401, 'WRONG_CREDENTIALS']);
});

test('the second factor does not save what the first one was', async () => {
  const [frank] = await people(server.url, 'frank');
  const secret = Buffer.alloc(20, 7);
  const { db } = server.parts;
  await db.update(users).set({ totpSecret: secret }).where(eq(users.id, frank.id));
  const asked = await signIn(frank)();
  assert.equal(asked.status, 202);
  const finish = () =>
    post('/api/sessions/second-factor', { ticket: asked.body.ticket, code: codeAt(secret, stepAt(Date.now())) });
  const [changed, finished, begun] = await inOrder(frank, await reset(frank), finish, signIn(frank));
  assert.equal(changed!.status, 202, 'who changed it is asked, too');
  assert.deepEqual(told(finished!), [400, 'CODE_EXPIRED']);
  assert.deepEqual(told(begun!), [401, 'WRONG_CREDENTIALS']);
  assert.equal(begun!.body.ticket, undefined);

  await db.update(users).set({ totpStep: 0 }).where(eq(users.id, frank.id));
  const { ticket } = (await signIn(frank, FRESH)()).body;
  const code = codeAt(secret, stepAt(Date.now()));
  assert.equal((await post('/api/sessions/second-factor', { ticket, code })).status, 201, 'else it lets in');
});

test('a code sent to an address that is theirs no more lets nobody in', async () => {
  const [grace] = await people(server.url, 'grace');
  const { db, hmac } = server.parts;
  const email = 'grace@example.org';
  await db.update(users).set({ email, verifiedEmail: email }).where(eq(users.id, grace.id));
  const what = { purpose: 'SIGN_IN', email, userId: 0 } as const;
  const { code } = await codes.issue(db, hmac, what, 10, true);
  const enter = () => post('/api/sessions/email', { email, code });
  const leave = () => grace.ask('POST', '/api/me/email', { email: '', password: PASSWORD });
  const [left, outside] = await inOrder(grace, leave, enter);
  assert.deepEqual([left!.status, ...told(outside!)], [200, 400, 'CODE_EXPIRED']);
  await db.update(users).set({ email, verifiedEmail: email }).where(eq(users.id, grace.id));
  const answers = await inOrder(grace, enter, enter);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 400], 'once');
});
