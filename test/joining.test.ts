// Coming into groups: who finds what, who may enter at once, who asks whom, and that nobody gets in by guessing.
// biome-ignore-all lint/suspicious/noExplicitAny: answers of the server are what the tests are about.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { v1 } from '#proto';
import { conversations } from '../src/base/db/schema.ts';
import { giveMissing } from '../src/groups/numbers.ts';
import type { Device } from './support/device.ts';
import { refusalOf } from './support/device.ts';
import { type Answer, ask, type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ PARLEY_LIMITS_GROUP_MEMBERS: '4' });
});
after(() => server.stop());

type Mode = 'BY_INVITATION' | 'BY_APPROVAL' | 'PUBLIC';

/** A group of the first alone, entered as it is said. */
async function group(owner: Person, title: string, joining: Mode): Promise<number> {
  const id = await owner.makeGroup(title);
  await open(owner, id, joining);
  return id;
}
const open = async (owner: Person, id: number, joining: Mode) =>
  assert.equal((await owner.ask('PATCH', `/api/groups/${id}`, { joining })).status, 204);
const join = (who: Person, id: number, note?: string) =>
  who.ask('POST', `/api/groups/${id}/join`, note === undefined ? {} : { note });
const find = async (who: Person, search: string | number): Promise<any[]> =>
  (await who.ask('GET', `/api/groups?search=${encodeURIComponent(search)}`)).body.groups;
const titles = async (who: Person, search: string | number) => (await find(who, search)).map(({ title }) => title);
const numberOf = async (who: Person, id: number): Promise<number> =>
  (await who.ask('GET', `/api/conversations/${id}`)).body.conversation.number;
const requests = async (who: Person, id: number) =>
  (await who.ask('GET', `/api/groups/${id}/requests`)).body.requests.map(({ user, note }: any) => [user.name, note]);
const admit = (by: Person, id: number, who: Person) => by.ask('POST', `/api/groups/${id}/requests/${who.id}`);
const decline = (by: Person, id: number, who: Person) => by.ask('DELETE', `/api/groups/${id}/requests/${who.id}`);
const link = async (by: Person, id: number, what: object = {}): Promise<string> =>
  (await by.ask('POST', `/api/groups/${id}/invites`, what)).body.code;
const accept = (who: Person, code: string) => who.ask('POST', `/api/invites/${code}/accept`);
const isIn = async (who: Person, id: number) => (await who.ask('GET', `/api/conversations/${id}`)).status === 200;
const noticesOf = async (who: Person, id: number) =>
  (await who.history(id)).flatMap(({ content }) =>
    content.notice ? [[content.notice.kind, content.notice.actor]] : [],
  );
const saidNo = ({ status, body }: Answer) => [status, body.code];
const waiting = (device: Device, conversationId: number, count: number) =>
  device.find(({ joinRequests: r }) => r?.conversationId === conversationId && (r.count ?? 0) === count);

test('a group has a number from the start, six to nine digits, that no other has; older ones get theirs', async () => {
  const [alice] = await people(server.url, 'n-alice');
  const ids = await Promise.all(Array.from({ length: 20 }, (_, n) => alice.makeGroup(`n ${n}`)));
  const numbers = await Promise.all(ids.map((id) => numberOf(alice, id)));
  for (const number of numbers) assert.match(String(number), /^[1-9]\d{5,8}$/);
  assert.equal(new Set(numbers).size, ids.length);
  const { db } = server.parts;
  await db.update(conversations).set({ number: null }).where(eq(conversations.id, ids[0]!));
  await giveMissing(db);
  assert.match(String(await numberOf(alice, ids[0]!)), /^[1-9]\d{5,8}$/);
  assert.equal(await numberOf(alice, ids[1]!), numbers[1], 'who has one keeps it');
});

test('groups that want to be found are, by number or a part of the title; others are not, by nobody', async () => {
  const [alice, bob] = await people(server.url, 's-alice', 's-bob');
  const shown = await group(alice, 'Chess club 象棋俱乐部', 'PUBLIC');
  const asked = await group(alice, 'The chess masters', 'BY_APPROVAL');
  const secret = await group(alice, 'Chess in secret', 'BY_INVITATION');
  assert.deepEqual(await titles(bob, 'CHESS'), ['Chess club 象棋俱乐部', 'The chess masters'], 'beginnings first');
  assert.deepEqual(await titles(bob, '俱乐'), ['Chess club 象棋俱乐部']);
  for (const nothing of ['%', '_hess', 'chess%', "' OR 1=1 --", '12', '000000'])
    assert.deepEqual(await titles(bob, nothing), [], nothing);
  const number = await numberOf(alice, shown);
  for (const text of [number, `#${number}`, ` ${number} `]) assert.equal((await find(bob, text))[0].id, shown);
  const [first] = await find(bob, await numberOf(alice, asked));
  assert.deepEqual(first, {
    id: asked,
    number: await numberOf(alice, asked),
    title: 'The chess masters',
    introduction: '',
    avatar: '',
    memberCount: 1,
    joining: 'BY_APPROVAL',
    standing: 'OUTSIDE',
  });
  assert.deepEqual(await find(bob, await numberOf(alice, secret)), [], 'its number is worth nothing');
  assert.equal((await find(alice, 'chess club'))[0].standing, 'MEMBER');
  assert.ok((await titles(bob, '')).includes('Chess club 象棋俱乐部'), 'without a text, what there is');
  await open(alice, shown, 'BY_INVITATION');
  assert.deepEqual(await titles(bob, 'chess club'), []);
});

test('into a public group one enters by oneself: everybody in it sees it, and sees who', async () => {
  const [alice, bob, carol] = await people(server.url, 'p-alice', 'p-bob', 'p-carol');
  const id = await group(alice, 'open house', 'PUBLIC');
  const [hers, his, outside] = await Promise.all([alice, bob, carol].map((person) => person.connect()));
  await hers!.say(id, 'before bob');
  const { status, body } = await join(bob, id);
  assert.deepEqual([status, body], [200, { standing: 'MEMBER' }]);
  const { conversationChanged } = await his!.find(({ conversationChanged: c }) => c?.conversationId === id);
  assert.deepEqual(
    [conversationChanged!.conversation!.title, conversationChanged!.conversation!.memberCount],
    ['open house', 2],
  );
  assert.equal(conversationChanged!.mine!.role ?? 0, v1.Role.MEMBER);
  await hers!.find(({ conversationChanged: c }) => c?.conversation?.memberCount === 2);
  await his!.say(id, 'hello all');
  await hers!.hear('hello all');
  const notice = hers!.heard(id).find(({ content }) => content?.notice)!.content!.notice!;
  assert.deepEqual([notice.kind, notice.actor, notice.users], [v1.NoticeKind.MEMBER_JOINED, bob.id, [bob.id]]);
  assert.deepEqual(
    (await bob.history(id)).map(({ content }) => content.text?.text ?? content.notice?.kind),
    ['MEMBER_JOINED', 'hello all'],
    'not what was said before',
  );
  assert.deepEqual((await join(bob, id)).body, { standing: 'MEMBER' }, 'again is no second time');
  assert.equal((await noticesOf(alice, id)).filter(([kind]) => kind === 'MEMBER_JOINED').length, 1);
  await outside!.caughtUp();
  assert.deepEqual(
    outside!.events.filter(({ messages, conversationChanged }) => messages || conversationChanged),
    [],
  );
});

test('where who is new sees what was said before, they see it, and have nothing to catch up with', async () => {
  const [alice, bob, carol] = await people(server.url, 'h-alice', 'h-bob', 'h-carol');
  const id = await group(alice, 'long memory', 'BY_APPROVAL');
  const hers = await alice.connect();
  await hers.say(id, 'in the beginning');
  assert.equal((await alice.ask('PATCH', `/api/groups/${id}`, { historyForNew: true })).status, 204);
  await join(bob, id);
  await admit(alice, id, bob);
  await accept(carol, await link(alice, id));
  for (const who of [bob, carol]) {
    const said = (await who.history(id)).map(({ content }) => content.text?.text);
    assert.ok(said.includes('in the beginning'), who.name);
  }
  const unread = async (who: Person) => {
    const { conversation, mine } = (await who.ask('GET', `/api/conversations/${id}`)).body;
    return conversation.lastSeq - mine.readSeq;
  };
  assert.equal(await unread(carol), 0, 'she has just come in');
  assert.equal(await unread(bob), 2, 'that he was let in is news, and that carol came');
});

test('nobody enters a group that is entered by invitation, by approval, that is none, or for somebody else', async () => {
  const [alice, bob, carol] = await people(server.url, 'w-alice', 'w-bob', 'w-carol');
  const closed = await group(alice, 'closed', 'BY_INVITATION');
  const asking = await group(alice, 'asking', 'BY_APPROVAL');
  const direct = await alice.befriend(carol);
  for (const id of [closed, direct, 1, 123_456, Number.MAX_SAFE_INTEGER])
    assert.deepEqual(saidNo(await join(bob, id)), [404, 'NOT_FOUND'], `${id}`);
  for (const id of ['0', '-1', 'x', '1.5'])
    assert.equal((await bob.ask('POST', `/api/groups/${id}/join`, {})).status, 400);
  assert.equal((await join(bob, asking)).body.standing, 'REQUESTED');
  const his = await bob.connect();
  for (const id of [closed, asking, direct]) {
    assert.equal(await isIn(bob, id), false);
    assert.equal(refusalOf(await his.say(id, 'let me in')), 'NOT_FOUND');
  }
  const shown = await group(alice, 'for me alone', 'PUBLIC');
  const forged = { userId: carol.id, user: carol.id, from: carol.id };
  assert.equal((await bob.ask('POST', `/api/groups/${shown}/join?userId=${carol.id}`, forged)).status, 200);
  assert.deepEqual([await isIn(bob, shown), await isIn(carol, shown)], [true, false]);
});

test('a group that is full takes nobody, however many come at once', async () => {
  const names = Array.from({ length: 12 }, (_, n) => `f-${n}`);
  const [owner, ...others] = (await people(server.url, 'f-owner', ...names)) as [Person, ...Person[]];
  const id = await group(owner, 'four chairs', 'PUBLIC');
  const code = await link(owner, id);
  const came = await Promise.all(others.map((who, n) => (n % 2 ? join(who, id) : accept(who, code))));
  assert.equal(came.filter(({ status }) => status === 200).length, 3);
  for (const answer of came.filter(({ status }) => status !== 200)) assert.deepEqual(saidNo(answer), [409, 'FULL']);
  const { body } = await owner.ask('GET', `/api/conversations/${id}`);
  assert.equal(body.conversation.memberCount, 4);
  const [{ uses }] = (await owner.ask('GET', `/api/groups/${id}/invites`)).body.invites;
  const byLink = (await noticesOf(owner, id)).filter(([kind]) => kind === 'JOINED_BY_LINK').length;
  assert.equal(uses, byLink, 'whom there was no chair for used no link');
});

test('who asks to be let in is let in by owner or admin, and told at once; others see nothing of it', async () => {
  const [alice, bob, carol, dave] = await people(server.url, 'r-alice', 'r-bob', 'r-carol', 'r-dave');
  const id = await group(alice, 'asked first', 'BY_APPROVAL');
  await alice.befriend(carol);
  await alice.ask('POST', `/api/groups/${id}/members`, { userIds: [carol.id] });
  const [hers, his, carols, outside] = await Promise.all([alice, bob, carol, dave].map((one) => one.connect()));
  assert.deepEqual((await join(bob, id, '  I play the oboe ')).body, { standing: 'REQUESTED' });
  await waiting(hers!, id, 1);
  assert.deepEqual(saidNo(await join(bob, id)), [409, 'ALREADY_REQUESTED']);
  assert.equal((await find(bob, 'asked first'))[0].standing, 'REQUESTED');
  assert.deepEqual(await requests(alice, id), [['r-bob', 'I play the oboe']]);
  const { mine } = (await bob.ask('GET', '/api/join-requests')).body;
  assert.deepEqual(
    mine.map((one: any) => [one.title, one.standing]),
    [['asked first', 'REQUESTED']],
  );
  assert.deepEqual((await alice.ask('GET', '/api/join-requests')).body.toAnswer, [{ conversationId: id, count: 1 }]);

  for (const [who, no] of [
    [carol, [403, 'FORBIDDEN']],
    [dave, [404, 'NOT_FOUND']],
    [bob, [404, 'NOT_FOUND']],
  ] as const) {
    assert.deepEqual(saidNo(await who.ask('GET', `/api/groups/${id}/requests`)), no, who.name);
    assert.deepEqual(saidNo(await admit(who, id, bob)), no, who.name);
    if (who !== bob) assert.deepEqual(saidNo(await decline(who, id, bob)), no, who.name);
  }
  assert.deepEqual((await carol.ask('GET', '/api/join-requests')).body, { mine: [], toAnswer: [] });
  for (const device of [carols!, outside!]) {
    await device.caughtUp();
    assert.ok(!device.events.some(({ joinRequests }) => joinRequests), 'it is told to who may answer');
  }
  assert.deepEqual(saidNo(await admit(alice, id, dave)), [404, 'NOT_FOUND'], 'who did not ask is not let in');

  await alice.ask('PUT', `/api/groups/${id}/members/${carol.id}/role`, { role: 'ADMIN' });
  assert.equal((await admit(carol, id, bob)).status, 204);
  await his!.find(({ conversationChanged: c }) => c?.conversationId === id && Boolean(c.conversation));
  await waiting(hers!, id, 0);
  assert.deepEqual((await noticesOf(alice, id)).at(-1), ['MEMBER_JOINED', bob.id]);
  assert.deepEqual(await requests(alice, id), []);
  assert.deepEqual(saidNo(await admit(carol, id, bob)), [404, 'NOT_FOUND'], 'it is answered');
  await his!.say(id, 'here I am');
  await hers!.hear('here I am');
});

test('a request can be taken back or turned down, and asked again; two answers at once are one', async () => {
  const [alice, bob, carol] = await people(server.url, 't-alice', 't-bob', 't-carol');
  const id = await group(alice, 'perhaps', 'BY_APPROVAL');
  await join(bob, id);
  assert.deepEqual(saidNo(await decline(carol, id, bob)), [404, 'NOT_FOUND']);
  assert.equal((await decline(bob, id, bob)).status, 204, 'bob takes it back');
  assert.deepEqual(saidNo(await decline(bob, id, bob)), [404, 'NOT_FOUND']);
  assert.deepEqual(saidNo(await admit(alice, id, bob)), [404, 'NOT_FOUND']);
  await join(bob, id);
  assert.equal((await decline(alice, id, bob)).status, 204, 'alice turns it down');
  assert.equal(await isIn(bob, id), false);
  assert.equal((await find(bob, 'perhaps'))[0].standing, 'OUTSIDE');
  await join(bob, id);
  await Promise.all([admit(alice, id, bob), admit(alice, id, bob), admit(alice, id, bob)]);
  assert.equal((await noticesOf(alice, id)).filter(([kind]) => kind === 'MEMBER_JOINED').length, 1);
});

test('who came in another way does not ask any more, and does not ask again after having left', async () => {
  const [alice, bob, carol] = await people(server.url, 'o-alice', 'o-bob', 'o-carol');
  const id = await group(alice, 'other ways', 'BY_APPROVAL');
  await alice.befriend(bob);
  await Promise.all([join(bob, id), join(carol, id)]);
  await alice.ask('POST', `/api/groups/${id}/members`, { userIds: [bob.id] });
  assert.equal((await accept(carol, await link(alice, id))).status, 200);
  assert.deepEqual(await requests(alice, id), []);
  for (const who of [bob, carol]) await who.ask('DELETE', `/api/groups/${id}/members/${who.id}`);
  assert.deepEqual(await requests(alice, id), []);
  assert.deepEqual(saidNo(await admit(alice, id, bob)), [404, 'NOT_FOUND']);
});

test('whom the owner has blocked finds no group of theirs; whom the maker of a link has blocked has none', async () => {
  const [alice, bob, carol] = await people(server.url, 'b-alice', 'b-bob', 'b-carol');
  const id = await group(alice, 'without bob', 'PUBLIC');
  const code = await link(alice, id);
  assert.equal((await alice.ask('PUT', `/api/blocks/${bob.id}`)).status, 204);
  assert.deepEqual(await titles(bob, 'without bob'), []);
  assert.deepEqual(saidNo(await join(bob, id)), [404, 'NOT_FOUND']);
  assert.deepEqual(saidNo(await accept(bob, code)), [404, 'LINK_INVALID']);
  assert.deepEqual(saidNo(await bob.ask('GET', `/api/invites/${code}`)), [404, 'LINK_INVALID']);
  assert.deepEqual(await titles(carol, 'without bob'), ['without bob']);
  assert.equal((await join(carol, id)).status, 200);
});

test('a group that was dissolved is not found and not entered, whatever one holds', async () => {
  const [alice, bob] = await people(server.url, 'd-alice', 'd-bob');
  const id = await group(alice, 'over and out', 'PUBLIC');
  const code = await link(alice, id);
  assert.deepEqual(await titles(bob, 'over and out'), ['over and out']);
  assert.equal((await alice.ask('DELETE', `/api/groups/${id}`)).status, 204);
  assert.deepEqual(await titles(bob, 'over and out'), []);
  assert.deepEqual(saidNo(await join(bob, id)), [404, 'NOT_FOUND']);
  assert.deepEqual(saidNo(await accept(bob, code)), [404, 'LINK_INVALID']);
});

test('one who joins too often is told to wait', async () => {
  const [alice, bob] = await people(server.url, 'l-alice', 'l-bob');
  const id = await group(alice, 'revolving door', 'PUBLIC');
  const codes = [];
  for (let n = 0; n < 31; n++) codes.push((await join(bob, id)).body.code);
  assert.deepEqual(codes.slice(0, 30), Array(30).fill(undefined));
  assert.equal(codes[30], 'RATE_LIMITED');
  assert.equal((await join(alice, id)).status, 200, 'others need not');
});

test('strangers find and enter nothing', async () => {
  const [alice] = await people(server.url, 'x-alice');
  const id = await group(alice, 'not for strangers', 'PUBLIC');
  for (const [method, path] of [
    ['GET', '/api/groups?search=not'],
    ['POST', `/api/groups/${id}/join`],
    ['GET', '/api/join-requests'],
  ] as const)
    assert.equal((await ask(server.url, method, path, method === 'POST' ? {} : undefined)).status, 401);
});
