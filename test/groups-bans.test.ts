// Kept out of a group: who is removed for good comes back by no way, until owner or admins let them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { groupBans, joinRequests } from '../src/base/db/schema.ts';
import { type Answer, type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.stop());

const told = ({ status, body }: Answer) => [status, body.code];
const open = async (owner: Person, id: number, joining: string) =>
  assert.equal((await owner.ask('PATCH', `/api/groups/${id}`, { joining })).status, 204);
const join = (who: Person, id: number) => who.ask('POST', `/api/groups/${id}/join`, {});
const remove = (by: Person, id: number, who: Person, query = '?keepOut=true') =>
  by.ask('DELETE', `/api/groups/${id}/members/${who.id}${query}`);
const bans = (by: Person, id: number) => by.ask('GET', `/api/groups/${id}/bans`);
const letBackIn = (by: Person, id: number, who: Person) => by.ask('DELETE', `/api/groups/${id}/bans/${who.id}`);
const isIn = async (who: Person, id: number) => (await who.ask('GET', `/api/conversations/${id}`)).status === 200;
const rows = async (id: number) => server.parts.db.select().from(groupBans).where(eq(groupBans.conversationId, id));

test('who is kept out comes in by no way: not by finding, not by a link, not by asking, not by being added', async () => {
  const [ann, bob, eve] = await people(server.url, 'a-ann', 'a-bob', 'a-eve');
  for (const other of [bob, eve]) await ann.befriend(other);
  const id = await ann.makeGroup('open to all', eve);
  await open(ann, id, 'PUBLIC');
  const { code } = (await ann.ask('POST', `/api/groups/${id}/invites`, {})).body;
  assert.equal((await remove(ann, id, eve)).status, 204);
  assert.equal(await isIn(eve, id), false);

  assert.deepEqual(told(await join(eve, id)), [404, 'NOT_FOUND']);
  const found = async (who: Person) => (await who.ask('GET', '/api/groups?search=open to all')).body.groups.length;
  assert.deepEqual([await found(eve), await found(bob)], [0, 1]);
  assert.deepEqual(told(await eve.ask('GET', `/api/invites/${code}`)), [404, 'LINK_INVALID']);
  assert.deepEqual(told(await eve.ask('POST', `/api/invites/${code}/accept`)), [404, 'LINK_INVALID']);
  const add = (...who: Person[]) =>
    ann.ask('POST', `/api/groups/${id}/members`, { userIds: who.map((each) => each.id) });
  assert.deepEqual(told(await add(bob, eve)), [409, 'CONFLICT']);
  assert.equal(await isIn(bob, id), false, 'all or nobody');
  await open(ann, id, 'BY_APPROVAL');
  assert.deepEqual(told(await join(eve, id)), [404, 'NOT_FOUND']);
  // A request that was under way.
  await server.parts.db.insert(joinRequests).values({ conversationId: id, userId: eve.id, note: '', created: 1 });
  assert.deepEqual(told(await ann.ask('POST', `/api/groups/${id}/requests/${eve.id}`)), [404, 'NOT_FOUND']);
  assert.equal(await isIn(eve, id), false);

  await open(ann, id, 'PUBLIC');
  assert.equal((await letBackIn(ann, id, eve)).status, 204);
  assert.equal((await join(eve, id)).body.standing, 'MEMBER');
  assert.equal((await add(bob)).status, 204);
});

test('who is removed otherwise may come back, and a group of others does not hear of it', async () => {
  const [ann, eve] = await people(server.url, 'b-ann', 'b-eve');
  await ann.befriend(eve);
  const [id, other] = [await ann.makeGroup('one', eve), await ann.makeGroup('other', eve)];
  for (const each of [id, other]) await open(ann, each, 'PUBLIC');
  assert.equal((await remove(ann, id, eve, '')).status, 204);
  assert.equal((await join(eve, id)).status, 200);
  assert.equal((await remove(ann, id, eve, '?keepOut=false')).status, 204);
  assert.equal((await join(eve, id)).status, 200);
  assert.equal((await remove(ann, id, eve)).status, 204);
  assert.equal(await isIn(eve, other), true);
  assert.equal((await remove(ann, other, eve, '')).status, 204);
  assert.equal((await join(eve, other)).status, 200);
  assert.equal((await remove(ann, other, eve, '?keepOut=perhaps')).status, 400);
});

test('owner and admins keep out whom they may remove, see who is and let them back in; nobody else does', async () => {
  const [ann, bob, cleo, eve, zoe] = await people(server.url, 'c-ann', 'c-bob', 'c-cleo', 'c-eve', 'c-zoe');
  for (const other of [bob, cleo, eve]) await ann.befriend(other);
  const id = await ann.makeGroup('led', bob, cleo, eve);
  assert.equal((await ann.ask('PUT', `/api/groups/${id}/members/${bob.id}/role`, { role: 'ADMIN' })).status, 204);
  for (const [by, whom, no] of [
    [cleo, eve, [403, 'FORBIDDEN']],
    [bob, ann, [403, 'FORBIDDEN']],
    [zoe, eve, [404, 'NOT_FOUND']],
    [bob, zoe, [404, 'NOT_FOUND']],
  ] as const)
    assert.deepEqual(told(await remove(by, id, whom)), no);
  assert.deepEqual([await rows(id), await isIn(eve, id)], [[], true], 'and nobody is kept out by it');
  assert.equal((await remove(bob, id, eve)).status, 204);
  const { status, body } = await bans(ann, id);
  assert.equal(status, 200);
  const [ban] = body.bans;
  assert.deepEqual([body.bans.length, ban.user.id, ban.by.id], [1, eve.id, bob.id]);
  assert.ok(Math.abs(Date.now() - ban.time) < 60_000);
  for (const [who, no] of [
    [cleo, [403, 'FORBIDDEN']],
    [eve, [404, 'NOT_FOUND']],
    [zoe, [404, 'NOT_FOUND']],
  ] as const) {
    assert.deepEqual(told(await bans(who, id)), no);
    assert.deepEqual(told(await letBackIn(who, id, eve)), no);
  }
  assert.equal((await letBackIn(ann, id, eve)).status, 204);
  assert.deepEqual(told(await letBackIn(ann, id, eve)), [404, 'NOT_FOUND']);
  assert.deepEqual((await bans(bob, id)).body.bans, []);
});

test('who leaves keeps nobody out, whatever they say; in the lobby and among two there is no such thing', async () => {
  const [ann, bob] = await people(server.url, 'd-ann', 'd-bob');
  const direct = await ann.befriend(bob);
  const id = await ann.makeGroup('left', bob);
  await open(ann, id, 'PUBLIC');
  assert.equal((await remove(bob, id, bob)).status, 204);
  assert.deepEqual(await rows(id), []);
  assert.equal((await join(bob, id)).status, 200);
  assert.deepEqual(told(await bans(ann, direct)), [404, 'NOT_FOUND']);
  assert.deepEqual(told(await remove(ann, direct, bob)), [404, 'NOT_FOUND']);
});

test('many joins at once with the removal: whoever is kept out is outside in the end', async () => {
  const [ann, eve] = await people(server.url, 'e-ann', 'e-eve');
  await ann.befriend(eve);
  for (let round = 0; round < 5; round++) {
    const id = await ann.makeGroup(`round ${round}`, eve);
    await open(ann, id, 'PUBLIC');
    const leaves = remove(eve, id, eve);
    const joins = Array.from({ length: 4 }, () => join(eve, id));
    const removed = await remove(ann, id, eve);
    await Promise.all([leaves, ...joins]);
    assert.ok(removed.status === 204 ? !(await isIn(eve, id)) : !(await rows(id)).length, `${removed.status}`);
  }
});

test('a group that ends, and an account that ends, leave none of it behind', async () => {
  const [ann, eve, kim] = await people(server.url, 'f-ann', 'f-eve', 'f-kim');
  for (const other of [eve, kim]) await ann.befriend(other);
  const id = await ann.makeGroup('ends', eve, kim);
  for (const other of [eve, kim]) assert.equal((await remove(ann, id, other)).status, 204);
  assert.equal((await kim.ask('DELETE', '/api/me', { password: 'correct horse battery', groups: [] })).status, 204);
  assert.equal((await rows(id)).length, 1);
  assert.equal((await ann.ask('DELETE', `/api/groups/${id}`)).status, 204);
  await server.parts.removal.run();
  assert.equal((await rows(id)).length, 0);
});
