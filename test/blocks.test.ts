// Blocking: nothing passes between the two any more, and who was blocked is told nothing. Who may ask, who sees me.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { v1 } from '#proto';
import { accept as acceptCall, connected, outcome, ring } from './support/caller.ts';
import { type Device, refusalOf } from './support/device.ts';
import { fileUrl, get, png, sends, sent, uploaded } from './support/files.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.stop());

const block = (me: Person, other: { id: number }) => me.ask('PUT', `/api/blocks/${other.id}`);
const unblock = (me: Person, other: Person) => me.ask('DELETE', `/api/blocks/${other.id}`);
const request = (me: Person, other: Person) => me.ask('POST', '/api/friends/requests', { userId: other.id });

const states = (device: Device, other: Person) =>
  device.events.flatMap(({ friendChanged: f }) => (f?.userId === other.id ? [v1.FriendState[f.state ?? 0]] : []));

const toldState = (device: Device, other: Person, state: keyof typeof v1.FriendState) =>
  device.find(({ friendChanged: f }) => f?.userId === other.id && v1.FriendState[f.state ?? 0] === state);

const blocked = async (me: Person) =>
  (await me.ask('GET', '/api/blocks')).body.blocks.map(({ user }: { user: { name: string } }) => user.name);

const onlineIn = async (me: Person, group: number): Promise<Record<string, boolean>> => {
  const { body } = await me.ask('GET', `/api/conversations/${group}/members`);
  return Object.fromEntries(
    body.members.map((m: { user: { name: string }; online: boolean }) => [m.user.name, m.online]),
  );
};

test('blocking a friend ends the friendship; to them it looks as if it had merely ended', async (t) => {
  const [alice, bob] = await people(server.url, 'alice', 'bob');
  const ours = await alice.befriend(bob);
  const [hers, his] = await connected(t, alice, bob);
  assert.equal((await block(alice, bob)).status, 204);
  await toldState(hers, bob, 'BLOCKED_BY_ME');
  await toldState(his, alice, 'STRANGERS');
  assert.deepEqual([await blocked(alice), await blocked(bob)], [['bob'], []]);
  for (const device of [hers, his]) assert.equal(refusalOf(await device.say(ours, 'hello?')), 'NOT_FRIENDS');
  assert.deepEqual(states(his, alice), ['STRANGERS'], 'no word of a block');
  assert.equal((await alice.history(ours)).length, 1);
  assert.equal((await bob.history(ours)).length, 1, 'what was said stays readable');

  // What he gets is what he would get of somebody who takes no requests.
  const [nobody] = await people(server.url, 'nobody');
  await nobody.ask('PATCH', '/api/me', { requestsFrom: 'NOBODY' });
  const [one, other] = [await request(bob, alice), await request(bob, nobody)];
  const said = ({ status, body: { requestId: _, ...body } }: typeof one) => ({ status, body });
  assert.deepEqual(said(one), said(other));
  assert.equal(one.body.code, 'FORBIDDEN');
  // She knows what she did.
  assert.equal((await request(alice, bob)).body.code, 'BLOCKED');

  assert.equal((await unblock(alice, bob)).status, 204);
  assert.equal((await unblock(alice, bob)).status, 404, 'once');
  await toldState(hers, bob, 'STRANGERS');
  assert.equal(refusalOf(await hers.say(ours, 'hello?')), 'NOT_FRIENDS', 'friends are made anew');
  assert.equal(await alice.befriend(bob), ours);
  assert.ok((await hers.say(ours, 'hello!')).posted);
  await his.caughtUp();
  assert.deepEqual(states(his, alice), ['STRANGERS', 'REQUESTED_BY_THEM', 'FRIENDS']);
});

test('open requests in both directions go; blocking a stranger tells them nothing at all', async (t) => {
  const [carol, dave, erin, frank] = await people(server.url, 'carol', 'dave', 'erin', 'frank');
  const [daves, erins, franks] = await connected(t, dave, erin, frank);
  await request(dave, carol);
  await request(carol, erin);
  for (const other of [dave, erin, frank]) assert.equal((await block(carol, other)).status, 204);
  const { requests } = (await carol.ask('GET', '/api/friends')).body;
  assert.deepEqual(requests, []);
  await Promise.all([daves, erins, franks].map((device) => device.caughtUp()));
  assert.deepEqual(states(daves, carol), ['REQUESTED_BY_ME', 'STRANGERS'], 'as if turned down');
  assert.deepEqual(states(erins, carol), ['REQUESTED_BY_THEM', 'STRANGERS'], 'as if taken back');
  assert.deepEqual(states(franks, carol), []);
  assert.equal((await erin.ask('POST', `/api/friends/requests/${carol.id}/accept`)).status, 404);
  assert.deepEqual(await blocked(carol), ['frank', 'erin', 'dave'], 'the latest first');
  assert.equal((await block(carol, frank)).status, 204, 'twice is once');
  assert.equal((await blocked(carol)).length, 3);
  assert.equal((await block(carol, carol)).body.code, 'SELF');
  assert.equal((await block(carol, { id: 4711 })).status, 404);
  assert.equal((await unblock(frank, carol)).status, 404, 'nobody lifts the block of another');
});

test('in a group of both: no whispers in either direction, no badge of their mentions, neither is seen to be here', async (t) => {
  const [grace, heidi, ivan] = await people(server.url, 'grace', 'heidi', 'ivan');
  await ivan.befriend(grace);
  await ivan.befriend(heidi);
  const group = await ivan.makeGroup('three', grace, heidi);
  const [graces, heidis] = await connected(t, grace, heidi, ivan);
  const whisper = (device: Device, whisperTo: number) =>
    device.command({
      send: { conversationId: group, clientId: randomBytes(16), content: { text: { text: 'psst' } }, whisperTo },
    });
  const mention = (device: Device, text: string, ...mentions: number[]) =>
    device.command({
      send: { conversationId: group, clientId: randomBytes(16), content: { text: { text } }, mentions },
    });
  const mentionSeq = async (who: Person) => (await who.ask('GET', `/api/conversations/${group}`)).body.mine.mentionSeq;

  assert.ok((await whisper(heidis, grace.id)).posted, 'before');
  assert.deepEqual(await onlineIn(heidi, group), { grace: true, heidi: true, ivan: true });
  await block(grace, heidi);
  assert.equal(refusalOf(await whisper(heidis, grace.id)), 'FORBIDDEN');
  assert.equal(refusalOf(await whisper(graces, heidi.id)), 'BLOCKED');
  assert.ok((await whisper(heidis, ivan.id)).posted, 'to others she whispers on');
  assert.ok((await mention(heidis, '@grace @ivan', grace.id, ivan.id)).posted);
  await graces.hear('@grace @ivan');
  assert.equal(await mentionSeq(grace), 0);
  assert.ok((await mentionSeq(ivan)) > 0, 'whom nobody blocked is called');
  assert.deepEqual(await onlineIn(heidi, group), { grace: false, heidi: true, ivan: true });
  assert.deepEqual(await onlineIn(grace, group), { grace: true, heidi: false, ivan: true });
  assert.deepEqual(await onlineIn(ivan, group), { grace: true, heidi: true, ivan: true });
  assert.equal((await grace.ask('POST', `/api/groups/${group}/members`, { userIds: [heidi.id] })).status, 403);
  await unblock(grace, heidi);
  assert.ok((await whisper(heidis, grace.id)).posted, 'afterwards');
});

test('who blocked somebody cannot be put into a group by them, nor the other way round', async () => {
  const [judy, kevin] = await people(server.url, 'judy', 'kevin');
  await judy.befriend(kevin);
  await block(judy, kevin);
  for (const [me, other] of [
    [judy, kevin],
    [kevin, judy],
  ] as const) {
    const { status, body } = await me.ask('POST', '/api/groups', { title: 'us', memberIds: [other.id] });
    assert.deepEqual([status, body.code], [403, 'NOT_FRIENDS']);
  }
});

test('a blocked person fetches what they could read before, and nothing new', async (t) => {
  const [tom, uma, stranger] = await people(server.url, 'tom', 'uma', 'stranger');
  const ours = await tom.befriend(uma);
  const group = await tom.makeGroup('both', uma);
  const [his, hers] = await connected(t, tom, uma);
  const image = async (who: Person, name: string) => {
    const { id } = await uploaded(who, await png(), name);
    return { id, content: { image: { file: { fileId: id } } } };
  };
  const [before, kept] = [await image(tom, 'before.png'), await image(tom, 'kept.png')];
  await sent(his, tom, ours, before.content);
  assert.equal((await block(tom, uma)).status, 204);
  assert.equal(refusalOf(await sends(his, ours, kept.content)), 'NOT_FRIENDS');
  const theirs = await image(uma, 'theirs.png');
  assert.equal(refusalOf(await sends(hers, ours, theirs.content)), 'NOT_FRIENDS');
  // What somebody says in a group they share is said to everybody there.
  await sent(his, tom, group, kept.content);
  const status = async (where: number, id: number, who?: Person) => (await get(fileUrl(tom, where, id), who)).status;
  assert.deepEqual(
    [await status(ours, before.id, uma), await status(ours, before.id, tom), await status(group, kept.id, uma)],
    [200, 200, 200],
  );
  assert.deepEqual(
    [await status(ours, kept.id, uma), await status(ours, theirs.id, tom), await status(ours, theirs.id, uma)],
    [404, 404, 404],
    'nothing that was refused is there',
  );
  assert.deepEqual([await status(ours, before.id, stranger), await status(ours, before.id)], [404, 401]);
});

test('a call with somebody who is blocked while it lasts ends', async (t) => {
  const [lena, mike] = await people(server.url, 'lena', 'mike');
  const ours = await lena.befriend(mike);
  const [hers, his] = await connected(t, lena, mike);
  const { callId } = await ring(hers, ours);
  await acceptCall(his, callId);
  await block(lena, mike);
  assert.equal(await outcome(his, callId), 'COMPLETED');
  for (const device of [hers, his]) await assert.rejects(ring(device, ours), /NOT_FRIENDS/);
});

test('who may ask me to be friends: everybody, members of my groups, nobody', async () => {
  const [nina, olive, peter] = await people(server.url, 'nina', 'olive', 'peter');
  const [host] = await people(server.url, 'host');
  const wants = (requestsFrom: string) => nina.ask('PATCH', '/api/me', { requestsFrom });
  const code = async (from: Person) => (await request(from, nina)).body.code ?? 'asked';
  assert.equal((await wants('GROUP_MEMBERS')).body.requestsFrom, 'GROUP_MEMBERS');
  assert.equal(await code(olive), 'FORBIDDEN', 'the lobby is no group: everybody is in it');
  await host.befriend(olive);
  const group = await host.makeGroup('club', olive);
  assert.equal(await code(olive), 'FORBIDDEN', 'not in it herself');
  await wants('EVERYBODY');
  await host.befriend(nina);
  await wants('GROUP_MEMBERS');
  assert.equal((await host.ask('POST', `/api/groups/${group}/members`, { userIds: [nina.id] })).status, 204);
  assert.equal(await code(olive), 'asked');
  assert.equal(await code(peter), 'FORBIDDEN');
  await wants('NOBODY');
  await nina.ask('DELETE', `/api/friends/requests/${olive.id}`);
  assert.equal(await code(olive), 'FORBIDDEN');
  // Whom she asks herself may answer, by asking too.
  await request(nina, peter);
  assert.equal((await request(peter, nina)).body.state, 'FRIENDS');
  assert.equal((await wants('SOMEBODY')).status, 400);
});

test('who sees that I am here: members of my groups, friends alone, or nobody', async (t) => {
  const [quinn, rupert, sybil] = await people(server.url, 'quinn', 'rupert', 'sybil');
  await quinn.befriend(rupert);
  const [host] = await people(server.url, 'hostess');
  for (const one of [quinn, rupert, sybil]) await host.befriend(one);
  const group = await host.makeGroup('club', quinn, rupert, sybil);
  await connected(t, quinn);
  const seen = async (who: Person) => (await onlineIn(who, group))['quinn'];
  assert.deepEqual([await seen(rupert), await seen(sybil)], [true, true]);
  await quinn.ask('PATCH', '/api/me', { presenceToFriends: true });
  assert.deepEqual([await seen(rupert), await seen(sybil), await seen(quinn)], [true, false, true]);
  await quinn.ask('PATCH', '/api/me', { presenceToFriends: false, invisible: true });
  assert.deepEqual([await seen(rupert), await seen(sybil)], [false, false]);
});
