// Who comes into a group, who goes, who leads it and what it says of itself: told live, and enforced at every door at once.
// biome-ignore-all lint/suspicious/noExplicitAny: answers of the server are what the tests are about.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { v1 } from '#proto';
import { has, join, ring, told as toldOf } from './support/caller.ts';
import type { Device } from './support/device.ts';
import { refusalOf } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { hits, untilFound } from './support/search.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ PARLEY_LIMITS_GROUP_MEMBERS: '5' });
});
after(() => server.stop());

const add = (by: Person, group: number, ...who: Person[]) =>
  by.ask('POST', `/api/groups/${group}/members`, { userIds: who.map(({ id }) => id) });
const remove = (by: Person, group: number, who: Person) => by.ask('DELETE', `/api/groups/${group}/members/${who.id}`);
const leave = (who: Person, group: number) => remove(who, group, who);
const setRole = (by: Person, group: number, who: Person, role: string) =>
  by.ask('PUT', `/api/groups/${group}/members/${who.id}/role`, { role });
const change = (by: Person, group: number, what: object) => by.ask('PATCH', `/api/groups/${group}`, what);

/** 204, or the code of the refusal. */
const answered = async (asked: Promise<{ status: number; body: any }>) => {
  const { status, body } = await asked;
  return status === 204 ? 204 : body.code;
};
const rolesOf = async (who: Person, group: number) => {
  const { body } = await who.ask('GET', `/api/conversations/${group}/members`);
  return Object.fromEntries(body.members.map((member: any) => [member.user.name, member.role]));
};
const noticesOf = async (who: Person, group: number) =>
  (await who.history(group)).filter(({ from }) => from === 0).map(({ content }) => content.notice);
const told = (device: Device, group: number, fits: (c: v1.IConversationChanged) => unknown) =>
  device.find(({ conversationChanged: c }) => Boolean(c && c.conversationId === group && fits(c)));
const isGone = (c: v1.IConversationChanged) => c.gone;

/** A group of the first, with some of the others; all are friends of the first. */
async function group(names: [string, ...string[]], inside: number) {
  const all = await people(server.url, ...names);
  const [owner, ...others] = all as [Person, ...Person[]];
  for (const other of others) await owner.befriend(other);
  const id = await owner.makeGroup('team', ...others.slice(0, inside));
  return { id, all: all as Person[] };
}

test('who is added is there at once, hears what is said from then on and sees nothing of what was before', async () => {
  const { id, all } = await group(['a-alice', 'a-bob', 'a-carol'], 1);
  const [alice, bob, carol] = all as [Person, Person, Person];
  const [hers, bobs, carols] = await Promise.all(all.map((person) => person.connect()));
  await hers!.say(id, 'before carol');
  assert.equal(await answered(add(alice, id, carol)), 204);
  const { conversationChanged } = await told(carols!, id, (c) => c.conversation);
  const { conversation, mine } = conversationChanged!;
  assert.deepEqual([conversation!.title, conversation!.memberCount], ['team', 3]);
  assert.deepEqual([mine!.visibleFrom, mine!.readSeq, mine!.role ?? 0], [3, 2, v1.Role.MEMBER]);
  await told(bobs!, id, (c) => c.conversation?.memberCount === 3);
  await bobs!.say(id, 'welcome');
  assert.equal((await carols!.hear('welcome')).from, bob.id);
  assert.equal(carols!.heard(id)[0]!.content!.notice!.kind, v1.NoticeKind.MEMBERS_ADDED, 'the notice that names her');
  const history = await carol.history(id);
  assert.deepEqual(
    history.map(({ seq }) => seq),
    [3, 4],
  );
  assert.deepEqual(history[0].content.notice.users, [carol.id]);
  const { messages } = await carols!.sync(id, 0);
  assert.deepEqual(
    messages!.map(({ seq }) => seq),
    [3, 4],
  );
  assert.equal((await carol.ask('GET', `/api/conversations/${id}/messages/2`)).status, 404);
  assert.ok((await carol.connect()).welcome.heads!.some((head) => head.conversationId === id));
  assert.equal(refusalOf(await carols!.command({ react: { conversationId: id, seq: 2, emoji: '👍' } })), 'NOT_FOUND');
  assert.equal(refusalOf(await carols!.command({ react: { conversationId: id, seq: 4, emoji: '👍' } })), undefined);
});

test('who is removed hears and reads nothing any more, at every door, on every device', async () => {
  const { id, all } = await group(['b-alice', 'b-bob', 'b-carol'], 2);
  const [alice, bob, carol] = all as [Person, Person, Person];
  const [hers, carols] = await Promise.all([alice.connect(), carol.connect()]);
  const [laptop, phone] = [await bob.connect(), await bob.connect()];
  await hers.say(id, 'with bob');
  for (const device of [laptop, phone, carols]) await device.hear('with bob');
  assert.equal(await answered(remove(alice, id, bob)), 204);
  for (const device of [laptop, phone]) await told(device, id, isGone);
  await hers.say(id, 'without bob');
  await carols.hear('without bob');
  for (const device of [laptop, phone]) {
    await device.caughtUp();
    assert.deepEqual(
      device.heard(id).map(({ content }) => content!.text?.text),
      ['with bob'],
      'not even the notice',
    );
  }
  assert.equal(refusalOf(await laptop.say(id, 'still here?')), 'NOT_FOUND');
  for (const command of [
    { edit: { conversationId: id, seq: 2, content: { text: { text: 'x' } } } },
    { react: { conversationId: id, seq: 2, emoji: '👍' } },
    { markRead: { conversationId: id, seq: 2 } },
    { hide: { conversationId: id, seq: 2 } },
    { setMine: { conversationId: id, pinned: true } },
    { call: { ring: { conversationId: id } } },
  ])
    assert.equal(refusalOf(await laptop.command(command)), 'NOT_FOUND', Object.keys(command)[0]);
  assert.equal((await laptop.sync(id, 1)).gone, true);
  for (const path of ['', '/messages', '/members', '/messages/2', '/gallery?kind=media'])
    assert.equal((await bob.ask('GET', `/api/conversations/${id}${path}`)).status, 404, path);
  assert.equal(await answered(add(bob, id, alice)), 'NOT_FOUND');
  assert.equal(await answered(change(bob, id, { title: 'mine' })), 'NOT_FOUND');
  await untilFound(carol, 'without');
  assert.equal((await hits(carol, { from: alice.id })).length, 2);
  assert.deepEqual(await hits(bob, { from: alice.id }), []);
  assert.ok(!(await bob.connect()).welcome.heads!.some((head) => head.conversationId === id));
  const last = (await noticesOf(alice, id)).at(-1);
  assert.deepEqual([last.kind, last.actor, last.users], ['MEMBERS_REMOVED', alice.id, [bob.id]]);
});

test('who is removed is out of the call of the group too', async () => {
  const { id, all } = await group(['l-alice', 'l-bob', 'l-carol'], 2);
  const [alice, bob] = all as [Person, Person];
  const [hers, his, carols] = (await Promise.all(all.map((person) => person.connect()))) as [Device, Device, Device];
  const { callId, me } = await ring(hers, id);
  const { me: bobs } = await join(his, callId);
  await toldOf(carols, callId, has(me, bobs));
  assert.equal(await answered(remove(alice, id, bob)), 204);
  const offer = { callId, offer: { participant: me, sdp: 'v=0' } };
  assert.equal(refusalOf(await his.command({ call: offer })), 'NOT_FOUND', 'at once');
  await assert.rejects(join(his, callId), /NOT_FOUND/);
  await toldOf(carols, callId, has(me));
});

test('who comes again begins anew: nothing of what was said meanwhile, and their devices are told', async () => {
  const { id, all } = await group(['c-alice', 'c-bob'], 1);
  const [alice, bob] = all as [Person, Person];
  const [hers, his] = await Promise.all(all.map((person) => person.connect()));
  await his!.say(id, 'I was here');
  await his!.command({ setMine: { conversationId: id, draft: 'half a' } });
  await remove(alice, id, bob);
  await hers!.say(id, 'he is away');
  await add(alice, id, bob);
  await told(his!, id, isGone);
  const { conversationChanged } = await told(his!, id, (c) => c.conversation && c.mine);
  assert.equal(conversationChanged!.mine!.visibleFrom, 5);
  const { body } = await bob.ask('GET', `/api/conversations/${id}`);
  assert.deepEqual([body.mine.visibleFrom, body.mine.readSeq, body.mine.draft], [5, 4, '']);
  assert.deepEqual(
    (await bob.history(id)).map(({ seq }) => seq),
    [5],
  );
});

test('a send and a removal in one commit: whoever is removed is not put in again by what they said', async () => {
  const { id, all } = await group(['d-alice', 'd-bob', 'd-carol'], 2);
  const [alice, bob, carol] = all as [Person, Person, Person];
  const [hers, his] = await Promise.all([alice.connect(), bob.connect()]);
  for (let round = 0; round < 10; round++) {
    const said = Array.from({ length: 20 }, (_, n) => his.say(id, `${round} ${n}`));
    const named = Array.from({ length: 5 }, () =>
      hers.command({
        send: {
          conversationId: id,
          clientId: crypto.getRandomValues(new Uint8Array(16)),
          content: { text: { text: '@bob' } },
          mentions: [bob.id],
        },
      }),
    );
    assert.equal(await answered(remove(alice, id, bob)), 204);
    const outcomes = (await Promise.all(said)).map((answer) => refusalOf(answer) ?? 'posted');
    assert.deepEqual(outcomes, [...outcomes].sort().reverse(), 'posted up to the removal, NOT_FOUND after it');
    await Promise.all(named);
    assert.deepEqual(await rolesOf(alice, id), { 'd-alice': 'OWNER', 'd-carol': 'MEMBER' });
    const { body } = await carol.ask('GET', `/api/conversations/${id}`);
    assert.equal(body.conversation.memberCount, 2);
    assert.equal(await answered(add(alice, id, bob)), 204);
  }
});

test('an owner who leaves hands over to the admin who is there longest, else to the member who is', async () => {
  const [alice, bob, carol, dave] = await people(server.url, 'e-alice', 'e-bob', 'e-carol', 'e-dave');
  for (const other of [bob, carol, dave]) await alice.befriend(other);
  // One after the other: of two who came in one moment either may be the one who is there longest.
  const id = await alice.makeGroup('team', bob);
  await add(alice, id, carol);
  await add(alice, id, dave);
  await setRole(alice, id, dave, 'ADMIN');
  const [daves, bobs] = await Promise.all([dave.connect(), bob.connect()]);
  assert.equal(await answered(leave(alice, id)), 204);
  await told(daves, id, (c) => c.mine?.role === v1.Role.OWNER);
  assert.deepEqual(await rolesOf(bob, id), { 'e-dave': 'OWNER', 'e-bob': 'MEMBER', 'e-carol': 'MEMBER' });
  const notices = (await noticesOf(bob, id)).slice(-2);
  assert.deepEqual(
    notices.map(({ kind, actor, users }) => [kind, actor, users]),
    [
      ['MEMBER_LEFT', alice.id, [alice.id]],
      ['OWNER_CHANGED', alice.id, [dave.id]],
    ],
  );
  assert.equal((await alice.ask('GET', `/api/conversations/${id}`)).status, 404);
  await leave(dave, id);
  await told(bobs, id, (c) => c.mine?.role === v1.Role.OWNER);
  assert.deepEqual(await rolesOf(bob, id), { 'e-bob': 'OWNER', 'e-carol': 'MEMBER' });
  assert.equal(await answered(leave(carol, id)), 204);
  assert.equal(await answered(leave(bob, id)), 204, 'the last one');
  assert.equal(await answered(leave(bob, id)), 'NOT_FOUND');
});

test('two who leave at once, and one who is removed meanwhile, leave a group with one owner', async () => {
  for (const round of [1, 2, 3, 4, 5]) {
    const names = ['alice', 'bob', 'carol', 'dave'].map((name) => `f${round}-${name}`) as [string, ...string[]];
    const { id, all } = await group(names, 3);
    const [alice, bob, carol, dave] = all as [Person, Person, Person, Person];
    await setRole(alice, id, bob, 'ADMIN');
    await Promise.all([leave(alice, id), remove(alice, id, carol), leave(bob, id)]);
    const roles = await rolesOf(dave, id);
    const owners = Object.values(roles).filter((role) => role === 'OWNER');
    assert.equal(owners.length, 1, JSON.stringify(roles));
    const { body } = await dave.ask('GET', `/api/conversations/${id}`);
    assert.equal(body.conversation.memberCount, Object.keys(roles).length);
  }
});

test('who may do what', async () => {
  const { id, all } = await group(['g-owner', 'g-admin', 'g-member', 'g-friend', 'g-stranger'], 2);
  const [owner, admin, member, friend, stranger] = all as [Person, Person, Person, Person, Person];
  await admin.befriend(friend);
  await member.befriend(friend);
  await setRole(owner, id, admin, 'ADMIN');
  const cases: [Promise<any>, string | number][] = [
    [answered(add(stranger, id, friend)), 'NOT_FOUND'],
    [answered(remove(stranger, id, member)), 'NOT_FOUND'],
    [answered(setRole(stranger, id, member, 'ADMIN')), 'NOT_FOUND'],
    [answered(change(stranger, id, { title: 'x' })), 'NOT_FOUND'],
    [answered(leave(stranger, id)), 'NOT_FOUND'],
    [answered(add(member, id, friend)), 'FORBIDDEN'],
    [answered(remove(member, id, admin)), 'FORBIDDEN'],
    [answered(setRole(member, id, member, 'OWNER')), 'FORBIDDEN'],
    [answered(change(member, id, { announcement: 'x' })), 'FORBIDDEN'],
    [answered(setRole(admin, id, member, 'ADMIN')), 'FORBIDDEN'],
    [answered(setRole(admin, id, admin, 'OWNER')), 'FORBIDDEN'],
    [answered(remove(admin, id, owner)), 'FORBIDDEN'],
    [answered(setRole(owner, id, owner, 'MEMBER')), 'FORBIDDEN'],
    [answered(remove(owner, id, stranger)), 'NOT_FOUND'],
    [answered(setRole(owner, id, stranger, 'ADMIN')), 'NOT_FOUND'],
    [answered(add(admin, id, stranger)), 'NOT_FRIENDS'],
    [answered(add(owner, id, member)), 204],
    [answered(change(admin, id, {})), 'INVALID'],
    [answered(change(admin, id, { title: ' ' })), 'INVALID'],
    [answered(change(admin, id, { announcement: 'x'.repeat(2001) })), 'INVALID'],
  ];
  const got = await Promise.all(cases.map(([asked]) => asked));
  assert.deepEqual(
    got,
    cases.map(([, expected]) => expected),
  );
  assert.deepEqual(await rolesOf(owner, id), { 'g-owner': 'OWNER', 'g-admin': 'ADMIN', 'g-member': 'MEMBER' });
  assert.equal((await noticesOf(owner, id)).length, 2, 'made, and one admin: nothing else has happened');
  assert.equal(await answered(add(admin, id, friend)), 204);
  assert.equal(await answered(remove(admin, id, friend)), 204);
  assert.equal(await answered(remove(owner, id, admin)), 204);
  const direct = (await owner.ask('GET', '/api/conversations')).body.conversations.find(
    (one: any) => one.conversation.kind === 'DIRECT',
  ).conversation.id;
  assert.equal(await answered(leave(owner, direct)), 'NOT_FOUND', 'a direct conversation is no group');
});

test('a group stays within its limit, also when several add at once', async () => {
  const { id, all } = await group(['h-owner', 'h-a', 'h-b', 'h-c', 'h-d', 'h-e', 'h-f'], 1);
  const [owner, , ...others] = all as [Person, Person, ...Person[]];
  assert.equal(await answered(add(owner, id, ...others)), 'FULL');
  const outcomes = await Promise.all(others.map((other) => answered(add(owner, id, other))));
  assert.deepEqual(outcomes.filter((one) => one === 204).length, 3);
  assert.equal(Object.keys(await rolesOf(owner, id)).length, 5);
});

test('the owner makes somebody else the owner, and is an admin then', async () => {
  const { id, all } = await group(['i-alice', 'i-bob'], 1);
  const [alice, bob] = all as [Person, Person];
  const [hers, his] = await Promise.all(all.map((person) => person.connect()));
  await hers!.command({ setMine: { conversationId: id, draft: 'not lost' } });
  assert.equal(await answered(setRole(alice, id, bob, 'OWNER')), 204);
  await told(his!, id, (c) => c.mine?.role === v1.Role.OWNER);
  const { conversationChanged } = await told(hers!, id, (c) => c.mine?.role === v1.Role.ADMIN);
  assert.equal(conversationChanged!.mine!.draft, 'not lost');
  assert.equal(await answered(setRole(alice, id, bob, 'MEMBER')), 'FORBIDDEN');
  assert.equal(await answered(setRole(bob, id, alice, 'MEMBER')), 204);
  assert.deepEqual(
    (await noticesOf(bob, id)).slice(1).map(({ kind, text }) => [kind, text]),
    [
      ['OWNER_CHANGED', 'OWNER'],
      ['ROLE_CHANGED', 'MEMBER'],
    ],
  );
});

test('title and announcement change for everybody at once, and say who changed them', async () => {
  const { id, all } = await group(['j-alice', 'j-bob'], 1);
  const [alice, bob] = all as [Person, Person];
  const his = await bob.connect();
  const announcement = '明日 10 時 🎉\nbring cake';
  assert.equal(await answered(change(alice, id, { title: ' New name ', announcement })), 204);
  const { conversationChanged } = await told(his, id, (c) => c.conversation?.title === 'New name');
  assert.equal(conversationChanged!.conversation!.announcement, announcement);
  assert.equal((await bob.ask('GET', `/api/conversations/${id}`)).body.conversation.announcement, announcement);
  await his.say(id, 'coming');
  await change(alice, id, { title: 'New name' }); // the same: nobody is told of it
  assert.equal(await answered(change(alice, id, { announcement: '' })), 204);
  await told(his, id, (c) => c.conversation && !c.conversation.announcement && c.conversation.title === 'New name');
  assert.deepEqual(
    (await noticesOf(bob, id)).slice(1).map(({ kind, actor, text }) => [kind, actor, text]),
    [
      ['RENAMED', alice.id, 'New name'],
      ['ANNOUNCED', alice.id, announcement],
      ['ANNOUNCED', alice.id, ''],
    ],
  );
});

test('what everybody does to a group at once leaves revs without a hole for whoever stays', async () => {
  const { id, all } = await group(['k-alice', 'k-bob', 'k-carol', 'k-dave'], 2);
  const [alice, bob, carol, dave] = all as [Person, Person, Person, Person];
  const [hers, bobs] = await Promise.all([alice.connect(), bob.connect(), carol.connect()]);
  const work: Promise<unknown>[] = [];
  for (let n = 0; n < 20; n++) {
    work.push(hers!.say(id, `a${n}`), bobs!.say(id, `b${n}`));
    work.push(n % 2 ? remove(alice, id, dave) : add(alice, id, dave), change(alice, id, { title: `t${n}` }));
    if (n % 5 === 0) await Promise.all(work);
  }
  await Promise.all(work);
  await bobs!.caughtUp();
  const stored = await alice.history(id);
  assert.deepEqual(
    bobs!.heard(id).map(({ rev }) => rev),
    stored.slice(1).map(({ rev }) => rev),
  );
  const inside = Object.keys(await rolesOf(alice, id)).length;
  const { body } = await alice.ask('GET', `/api/conversations/${id}`);
  assert.equal(body.conversation.memberCount, inside);
});
