// Links that let people in: what they are worth, for whom, how often, for how long, and that no more get in than may.
// biome-ignore-all lint/suspicious/noExplicitAny: answers of the server are what the tests are about.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { v1 } from '#proto';
import { invites as rows } from '../src/base/db/schema.ts';
import { Refusal } from '../src/base/errors.ts';
import * as invites from '../src/users/invites.ts';
import { type Answer, ask, type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
let admin: Person;
before(async () => {
  server = await testServer();
  [admin] = await people(server.url, 'administrator');
});
after(() => server.stop());

const make = (by: Person, id: number, what: object = {}) => by.ask('POST', `/api/groups/${id}/invites`, what);
const list = (by: Person, id: number) => by.ask('GET', `/api/groups/${id}/invites`);
const revoke = (by: Person, id: number, code: string) => by.ask('DELETE', `/api/groups/${id}/invites/${code}`);
const look = (who: Person, code: string) => who.ask('GET', `/api/invites/${code}`);
const lookAsStranger = (code: string) => ask(server.url, 'GET', `/api/invites/${code}`);
const accept = (who: Person, code: string) => who.ask('POST', `/api/invites/${code}/accept`);
const saidNo = ({ status, body }: Answer) => [status, body.code];
const INVALID = [404, 'LINK_INVALID'];
const usesOf = async (code: string) =>
  (await server.parts.db.select({ uses: rows.uses }).from(rows).where(eq(rows.code, code)))[0]!.uses;

test('a link lets whoever has it into the group, also one that nobody finds, and everybody sees it', async () => {
  const [alice, bob] = await people(server.url, 'g-alice', 'g-bob');
  const id = await alice.makeGroup('hidden garden');
  const [hers, his] = await Promise.all([alice.connect(), bob.connect()]);
  const { status, body } = await make(alice, id);
  assert.equal(status, 201);
  assert.match(body.code, /^[0-9a-z]{20}$/);
  assert.equal(body.link, `${server.url}/join/${body.code}`);
  assert.deepEqual([body.uses, body.limit, body.expires, body.creatorId], [0, 0, 0, alice.id]);
  const preview = (await look(bob, body.code)).body;
  assert.deepEqual(
    [preview.onto, preview.title, preview.group.standing, preview.group.memberCount],
    ['GROUP', 'hidden garden', 'OUTSIDE', 1],
  );
  assert.deepEqual((await accept(bob, body.code)).body, { conversationId: id });
  await his.find(({ conversationChanged: c }) => c?.conversationId === id);
  const seen = await hers.find(({ messages }) => messages?.conversationId === id);
  const { notice } = seen.messages!.messages![0]!.content!;
  assert.deepEqual([notice!.kind, notice!.actor], [v1.NoticeKind.JOINED_BY_LINK, bob.id]);
  await his.say(id, 'thank you');
  await hers.hear('thank you');
  assert.deepEqual((await accept(bob, body.code)).body, { conversationId: id }, 'again is no second time');
  assert.equal((await look(bob, body.code)).body.group.standing, 'MEMBER');
  assert.equal(await usesOf(body.code), 1);
});

test('who has a link and no account is told the name of the group, and nothing of its people', async () => {
  const [alice] = await people(server.url, 'y-alice');
  const id = await alice.makeGroup('come in');
  const { code } = (await make(alice, id)).body;
  const { status, body } = await lookAsStranger(code);
  assert.deepEqual([status, body], [200, { onto: 'GROUP', title: 'come in', canRegister: true, group: null }]);
  assert.equal((await ask(server.url, 'POST', `/api/invites/${code}/accept`)).status, 401);
});

test('owner and admins make, see and take back links; members may not, for strangers there is no group', async () => {
  const [alice, bob, carol, dave] = await people(server.url, 'm-alice', 'm-bob', 'm-carol', 'm-dave');
  for (const friend of [bob, carol]) await alice.befriend(friend);
  const id = await alice.makeGroup('led', bob, carol);
  const other = await dave.makeGroup("dave's");
  await alice.ask('PUT', `/api/groups/${id}/members/${bob.id}/role`, { role: 'ADMIN' });
  const hers = (await make(alice, id, { minutes: 60, limit: 3 })).body;
  const bobs = (await make(bob, id)).body;
  const { body } = await list(bob, id);
  assert.deepEqual(
    body.invites.map(({ code }: any) => code),
    [bobs.code, hers.code],
    'the newest first',
  );
  assert.deepEqual(body.users.map(({ name }: any) => name).sort(), ['m-alice', 'm-bob']);
  assert.ok(Math.abs(hers.expires - hers.created - 3_600_000) < 1000);
  for (const [who, no] of [
    [carol, [403, 'FORBIDDEN']],
    [dave, [404, 'NOT_FOUND']],
  ] as const)
    for (const answer of [await list(who, id), await make(who, id), await revoke(who, id, hers.code)])
      assert.deepEqual(saidNo(answer), no, who.name);
  assert.deepEqual(saidNo(await revoke(dave, other, hers.code)), [404, 'NOT_FOUND'], 'not through a group of his own');
  assert.equal((await revoke(bob, id, hers.code)).status, 204);
  assert.deepEqual(saidNo(await revoke(bob, id, hers.code)), [404, 'NOT_FOUND']);
  for (const asked of [look(dave, hers.code), accept(dave, hers.code), lookAsStranger(hers.code)])
    assert.deepEqual(saidNo(await asked), INVALID);
  assert.equal((await accept(dave, bobs.code)).status, 200, 'the other one is good');
});

test('into a direct conversation there are no links', async () => {
  const [alice, bob] = await people(server.url, 'e-alice', 'e-bob');
  const direct = await alice.befriend(bob);
  assert.deepEqual(saidNo(await make(alice, direct)), [404, 'NOT_FOUND']);
});

test('a link that is expired, used up or invented leads nowhere, and says so alike', async () => {
  const [alice, bob, carol] = await people(server.url, 'i-alice', 'i-bob', 'i-carol');
  const id = await alice.makeGroup('in time');
  const expired = (await make(alice, id, { minutes: 1 })).body.code;
  await server.parts.db
    .update(rows)
    .set({ expires: Date.now() - 1 })
    .where(eq(rows.code, expired));
  const spent = (await make(alice, id, { limit: 1 })).body.code;
  assert.equal((await accept(bob, spent)).status, 200);
  for (const code of [expired, spent, '0'.repeat(20), `${spent.slice(0, 19)}z`]) {
    for (const answer of [await look(carol, code), await accept(carol, code), await lookAsStranger(code)])
      assert.deepEqual(saidNo(answer), INVALID, code);
  }
  for (const bad of ['x', "'", '%', `${spent}0`, 'ilou'.repeat(5)])
    assert.equal((await accept(carol, encodeURIComponent(bad))).status, 400, bad);
  assert.deepEqual((await list(alice, id)).body.invites, []);
  for (const what of [{ minutes: -1 }, { limit: -1 }, { limit: 1.5 }, { minutes: 1e9 }, { limit: 'x' }])
    assert.equal((await make(alice, id, what)).status, 400, JSON.stringify(what));
});

test('of fifty who come at once with a link for ten, ten get in', async () => {
  const names = Array.from({ length: 50 }, (_, n) => `c-${n}`);
  const [alice, ...many] = (await people(server.url, 'c-alice', ...names)) as [Person, ...Person[]];
  const id = await alice.makeGroup('ten seats');
  const { code } = (await make(alice, id, { limit: 10 })).body;
  const came = await Promise.all(many.map((who) => accept(who, code)));
  assert.equal(came.filter(({ status }) => status === 200).length, 10);
  for (const answer of came.filter(({ status }) => status !== 200)) assert.deepEqual(saidNo(answer), INVALID);
  const { body } = await alice.ask('GET', `/api/conversations/${id}`);
  assert.equal(body.conversation.memberCount, 11);
  assert.equal(await usesOf(code), 10);
});

test('one person who accepts ten times at once uses it once', async () => {
  const [alice, bob] = await people(server.url, 'q-alice', 'q-bob');
  const id = await alice.makeGroup('impatient');
  const { code } = (await make(alice, id, { limit: 10 })).body;
  const came = await Promise.all(Array.from({ length: 10 }, () => accept(bob, code)));
  assert.deepEqual(
    came.map(({ status }) => status),
    Array(10).fill(200),
  );
  assert.equal(await usesOf(code), 1);
});

test('a group has a bounded number of links; those that are no good any more make room', async () => {
  const [alice] = await people(server.url, 'k-alice');
  const id = await alice.makeGroup('keys');
  const made = await Promise.all(Array.from({ length: 50 }, () => make(alice, id)));
  assert.deepEqual(new Set(made.map(({ status }) => status)), new Set([201]));
  assert.deepEqual(saidNo(await make(alice, id)), [409, 'FULL']);
  await server.parts.db.update(rows).set({ expires: 1 }).where(eq(rows.code, made[0]!.body.code));
  assert.equal((await make(alice, id)).status, 201);
});

test('links onto the server are made, seen and taken back by administrators alone', async () => {
  const [mallory] = await people(server.url, 'z-mallory');
  const { status, body } = await admin.ask('POST', '/api/admin/invites', { limit: 2, minutes: 60 });
  assert.equal(status, 201);
  for (const asked of [
    mallory.ask('POST', '/api/admin/invites', {}),
    mallory.ask('GET', '/api/admin/invites'),
    mallory.ask('DELETE', `/api/admin/invites/${body.code}`),
  ])
    assert.deepEqual(saidNo(await asked), [403, 'FORBIDDEN']);
  const all = (await admin.ask('GET', '/api/admin/invites')).body;
  assert.deepEqual([all.invites[0].code, all.invites[0].limit, all.users[0].name], [body.code, 2, 'administrator']);
  const preview = { onto: 'SERVER', title: '', canRegister: true, group: null };
  for (const asked of [look(mallory, body.code), lookAsStranger(body.code)])
    assert.deepEqual((await asked).body, preview);
  assert.deepEqual(saidNo(await accept(mallory, body.code)), INVALID, 'it leads into no group');
  const id = await mallory.makeGroup("mallory's");
  assert.deepEqual(saidNo(await revoke(mallory, id, body.code)), [404, 'NOT_FOUND']);
  assert.equal((await admin.ask('DELETE', `/api/admin/invites/${body.code}`)).status, 204);
  assert.deepEqual(saidNo(await lookAsStranger(body.code)), INVALID);
});

test('a link onto the server is used with the account it makes, or not at all, and no more often than it may be', async () => {
  const { db } = server.parts;
  const [alice] = await people(server.url, 'u-alice');
  const intoGroup = (await make(alice, await alice.makeGroup('no server'))).body.code;
  const { code } = (await admin.ask('POST', '/api/admin/invites', { limit: 10 })).body;
  const tries = await Promise.all(
    Array.from({ length: 50 }, () => db.transaction((tx) => invites.use(tx, code)).then(() => 'in', refusalCode)),
  );
  assert.deepEqual([tries.filter((one) => one === 'in').length, new Set(tries).size], [10, 2]);
  assert.ok(tries.includes('LINK_INVALID'));
  assert.equal(await usesOf(code), 10);
  const again = (await admin.ask('POST', '/api/admin/invites', { limit: 1 })).body.code;
  const undone = db.transaction(async (tx) => {
    await invites.use(tx, again);
    throw new Refusal('NAME_TAKEN', 'as if');
  });
  await assert.rejects(undone);
  assert.equal(await usesOf(again), 0, 'an account that was not made used nothing');
  assert.equal(
    await invites.use(db, intoGroup).catch(refusalCode),
    'LINK_INVALID',
    'a link into a group makes no account',
  );
});

const refusalCode = (error: unknown) => (error instanceof Refusal ? error.code : String(error));
