// How members stand in a group: silenced, called by another name; what the group says of itself; the list of members; its end.
// biome-ignore-all lint/suspicious/noExplicitAny: answers of the server are what the tests are about.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { v1 } from '#proto';
import { conversations, grams, members, messages } from '../src/base/db/schema.ts';
import { FOR_GOOD } from '../src/conversations/rights.ts';
import { dissolve, Removal } from '../src/groups/dissolution.ts';
import { join, ring } from './support/caller.ts';
import { type Device, refusalOf } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.stop());

async function done(who: Person, method: string, path: string, body?: object): Promise<void> {
  const { status, body: answer } = await who.ask(method, path, body);
  assert.equal(status, 204, JSON.stringify(answer));
}
const noticesOf = async (who: Person, group: number) =>
  (await who.history(group)).filter(({ from }) => from === 0).map(({ content }) => content.notice);
const membersOf = async (who: Person, group: number, query = '') =>
  (await who.ask('GET', `/api/conversations/${group}/members${query}`)).body;
const told = (device: Device, group: number, fits: (c: v1.IConversationChanged) => unknown) =>
  device.find(({ conversationChanged: c }) => Boolean(c && c.conversationId === group && fits(c)));
const became = (device: Device, who: Person, fits: (member: v1.MembersChanged.IMemberOf) => unknown) =>
  device.find(({ membersChanged: m }) => m?.members?.some((one) => one.userId === who.id && fits(one)) ?? false);

/** A group of the first, with all others. */
async function group(...names: [string, ...string[]]) {
  const all = (await people(server.url, ...names)) as Person[];
  const [owner, ...others] = all as [Person, ...Person[]];
  for (const other of others) await owner.befriend(other);
  return { id: await owner.makeGroup('team', ...others), all };
}

test('who is muted says nothing new, on no device and in no way, until the time is over', async () => {
  const { id, all } = await group('a-alice', 'a-bob', 'a-carol');
  const [alice, bob] = all as [Person, Person];
  const [hers, his, carols] = (await Promise.all(all.map((one) => one.connect()))) as [Device, Device, Device];
  const { posted } = await his.say(id, 'said before');
  const seq = posted!.seq!;
  const path = `/api/groups/${id}/members/${bob.id}/mute`;
  const from = Date.now();
  await done(alice, 'PUT', path, { minutes: 10 });
  const { conversationChanged } = await told(his, id, (c) => c.mine?.mutedUntil);
  const until = conversationChanged!.mine!.mutedUntil!;
  assert.ok(until >= from + 600_000 && until <= Date.now() + 600_000);
  await became(carols, bob, ({ mutedUntil }) => mutedUntil === until);
  const text = { text: { text: 'x' } };
  const phone = await bob.connect();
  for (const command of [
    { send: { conversationId: id, clientId: crypto.getRandomValues(new Uint8Array(16)), content: text } },
    { edit: { conversationId: id, seq, content: text } },
    { react: { conversationId: id, seq, emoji: '👍' } },
    { call: { ring: { conversationId: id } } },
  ])
    assert.equal(refusalOf(await phone.command(command)), 'MUTED', Object.keys(command)[0]);
  assert.equal(refusalOf(await carols.say(id, 'I may')), undefined, 'nobody else is');
  assert.equal(
    refusalOf(await phone.command({ recall: { conversationId: id, seq } })),
    undefined,
    'words are taken back',
  );
  assert.equal((await bob.ask('GET', `/api/conversations/${id}`)).body.mine.mutedUntil, until);
  await done(alice, 'PUT', path, { minutes: null });
  await became(hers, bob, ({ mutedUntil }) => mutedUntil === FOR_GOOD);
  await done(alice, 'DELETE', path);
  await told(his, id, (c) => c.mine && !c.mine.mutedUntil);
  assert.equal(refusalOf(await his.say(id, 'thanks')), undefined);
  // Whose time is over may write without anybody lifting it.
  const { db } = server.parts;
  await db
    .update(members)
    .set({ mutedUntil: Date.now() - 1 })
    .where(eq(members.userId, bob.id));
  assert.equal(refusalOf(await his.say(id, 'and again')), undefined);
  assert.deepEqual(
    (await noticesOf(alice, id)).slice(1).map(({ kind, users, text }) => [kind, users[0], text]),
    [
      ['MEMBER_MUTED', bob.id, String(until)],
      ['MEMBER_MUTED', bob.id, ''],
      ['MEMBER_UNMUTED', bob.id, ''],
    ],
  );
});

test('who goes while muted and comes back is muted as before; who was let write again is not', async () => {
  const { id, all } = await group('k-alice', 'k-bob');
  const [alice, bob] = all as [Person, Person];
  const his = await bob.connect();
  const members = `/api/groups/${id}/members`;
  await done(alice, 'PUT', `${members}/${bob.id}/mute`, { minutes: 10 });
  const { mutedUntil } = (await bob.ask('GET', `/api/conversations/${id}`)).body.mine;
  for (const goes of [bob, alice]) {
    await done(goes, 'DELETE', `${members}/${bob.id}`);
    await done(alice, 'POST', members, { userIds: [bob.id] });
    assert.equal((await bob.ask('GET', `/api/conversations/${id}`)).body.mine.mutedUntil, mutedUntil);
    assert.equal(refusalOf(await his.say(id, 'x')), 'MUTED');
  }
  await done(alice, 'DELETE', `${members}/${bob.id}/mute`);
  await done(bob, 'DELETE', `${members}/${bob.id}`);
  await done(alice, 'POST', members, { userIds: [bob.id] });
  assert.equal(refusalOf(await his.say(id, 'x')), undefined);
});

test('a send that was committed before the silence is answered as before when it is repeated', async () => {
  const { id, all } = await group('b-alice', 'b-bob');
  const [alice, bob] = all as [Person, Person];
  const his = await bob.connect();
  const clientId = crypto.getRandomValues(new Uint8Array(16));
  const send = { conversationId: id, clientId, content: { text: { text: 'once' } } };
  const { posted } = await his.command({ send });
  await done(alice, 'PUT', `/api/groups/${id}/members/${bob.id}/mute`, { minutes: null });
  assert.deepEqual((await his.command({ send })).posted, posted);
});

test('a muted group is heard from owner and admins alone', async () => {
  const { id, all } = await group('c-alice', 'c-bob', 'c-carol');
  const [alice, bob, carol] = all as [Person, Person, Person];
  const [hers, his, carols] = (await Promise.all(all.map((one) => one.connect()))) as [Device, Device, Device];
  await done(alice, 'PUT', `/api/groups/${id}/members/${bob.id}/role`, { role: 'ADMIN' });
  await done(alice, 'PATCH', `/api/groups/${id}`, { muted: true });
  await told(carols, id, (c) => c.conversation?.muted);
  assert.equal((await carol.ask('GET', `/api/conversations/${id}`)).body.conversation.muted, true);
  assert.equal(refusalOf(await carols.say(id, 'x')), 'MUTED');
  for (const device of [hers, his]) assert.equal(refusalOf(await device.say(id, 'x')), undefined);
  // Of two in one commit, the one before the silence is heard.
  await done(alice, 'PATCH', `/api/groups/${id}`, { muted: false });
  assert.equal(refusalOf(await carols.say(id, 'x')), undefined);
  assert.deepEqual(
    (await noticesOf(bob, id)).slice(2).map(({ kind }) => kind),
    ['GROUP_MUTED', 'GROUP_UNMUTED'],
  );
});

test('a name in the group is seen by everybody in it, at once, and nowhere else', async () => {
  const { id, all } = await group('d-alice', 'd-bob', 'd-carol');
  const [alice, bob, carol] = all as [Person, Person, Person];
  const [hers, his] = await Promise.all([alice.connect(), bob.connect()]);
  await done(bob, 'PUT', `/api/groups/${id}/members/${bob.id}/nickname`, { nickname: '  社長 👔 ' });
  await became(hers, bob, ({ nickname }) => nickname === '社長 👔');
  await told(his, id, (c) => c.mine?.nickname === '社長 👔');
  const named = (body: any) => body.members.find(({ user }: any) => user.id === bob.id);
  assert.equal(named(await membersOf(carol, id)).nickname, '社長 👔');
  assert.equal(named(await membersOf(carol, id, `?search=${encodeURIComponent('社')}`)).user.id, bob.id);
  const another = await alice.makeGroup('elsewhere', bob);
  assert.equal(named(await membersOf(alice, another)).nickname, '');
  await done(alice, 'PUT', `/api/groups/${id}/members/${bob.id}/nickname`, { nickname: '' });
  await became(hers, bob, ({ nickname }) => nickname === '');
  assert.equal(named(await membersOf(alice, id)).nickname, '');
});

test('introduction, picture and settings change for everybody at once, and say who changed them', async () => {
  const [alice, bob] = await people(server.url, 'e-alice', 'e-bob');
  await alice.befriend(bob);
  const made = await alice.ask('POST', '/api/groups', {
    title: 'e',
    introduction: ' About cake. ',
    memberIds: [bob.id],
  });
  const id = made.body.conversationId;
  assert.equal((await bob.ask('GET', `/api/conversations/${id}`)).body.conversation.introduction, 'About cake.');
  const his = await bob.connect();
  const changes = { introduction: 'About 🍰', joining: 'PUBLIC', historyForNew: true };
  await done(alice, 'PATCH', `/api/groups/${id}`, changes);
  await told(his, id, ({ conversation: c }) => c?.introduction === 'About 🍰' && c.joining === v1.Joining.PUBLIC);
  const { conversation } = (await bob.ask('GET', `/api/conversations/${id}`)).body;
  assert.deepEqual(
    [conversation.introduction, conversation.joining, conversation.historyForNew, conversation.title],
    ['About 🍰', 'PUBLIC', true, 'e'],
  );
  const picture = await sharp({ create: { width: 64, height: 64, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  const headers = { authorization: `Bearer ${alice.token}`, 'content-type': 'image/png' };
  const put = await fetch(`${server.url}/api/groups/${id}/avatar`, { method: 'PUT', headers, body: picture });
  assert.equal(put.status, 204, await put.text());
  const event = await told(his, id, ({ conversation: c }) => c?.avatar);
  const avatar = event.conversationChanged!.conversation!.avatar!;
  const shown = await fetch(server.url + avatar, { headers: { authorization: `Bearer ${bob.token}` } });
  assert.deepEqual([shown.status, shown.headers.get('content-type')], [200, 'image/webp']);
  await done(alice, 'DELETE', `/api/groups/${id}/avatar`);
  await told(his, id, ({ conversation: c }) => c && !c.avatar);
  assert.deepEqual(
    (await noticesOf(bob, id)).slice(1).map(({ kind, actor, text }) => [kind, actor, text]),
    [
      ['INTRODUCED', alice.id, 'About 🍰'],
      ['JOINING_CHANGED', alice.id, 'PUBLIC'],
      ['HISTORY_CHANGED', alice.id, 'SHOWN'],
      ['AVATAR_CHANGED', alice.id, ''],
      ['AVATAR_CHANGED', alice.id, ''],
    ],
  );
});

test('who joins sees what was said before where the group shows it, and from then on where it does not', async () => {
  const { id, all } = await group('f-alice', 'f-bob');
  const [alice, bob] = all as [Person, Person];
  const [carol, dave] = await people(server.url, 'f-carol', 'f-dave');
  for (const friend of [carol, dave]) await alice.befriend(friend);
  const [his, carols] = await Promise.all([bob.connect(), carol.connect()]);
  await his.say(id, 'long ago');
  await his.command({
    send: {
      conversationId: id,
      clientId: crypto.getRandomValues(new Uint8Array(16)),
      content: { text: { text: 'psst' } },
      whisperTo: alice.id,
    },
  });
  const add = (who: Person) => done(alice, 'POST', `/api/groups/${id}/members`, { userIds: [who.id] });
  const texts = async (who: Person) => (await who.history(id)).flatMap(({ content }) => content?.text?.text ?? []);
  await done(alice, 'PATCH', `/api/groups/${id}`, { historyForNew: true });
  await add(carol);
  const { conversationChanged } = await told(carols, id, (c) => c.mine);
  const { mine, conversation } = conversationChanged!;
  assert.deepEqual([mine!.visibleFrom, conversation!.lastSeq! - mine!.readSeq!], [1, 1], 'what is old is not unread');
  assert.deepEqual(await texts(carol), ['long ago'], 'and no whisper of others');
  await done(alice, 'PATCH', `/api/groups/${id}`, { historyForNew: false });
  await add(dave);
  assert.deepEqual(await texts(dave), []);
  assert.deepEqual(await texts(carol), ['long ago']);
});

test('members come by pages, by name and by id; who is here comes first', async () => {
  const { id, all } = await group('g-alice', 'g-bob', 'g-carol', 'g-dave', 'g-erin');
  const [alice, bob, , , erin] = all as [Person, Person, Person, Person, Person];
  const [stranger] = await people(server.url, 'g-stranger');
  await stranger.connect();
  const names = (body: any) => body.members.map(({ user }: any) => user.name);
  assert.deepEqual(names(await membersOf(alice, id)), ['g-alice', 'g-bob', 'g-carol', 'g-dave', 'g-erin']);
  const first = await membersOf(alice, id, '?limit=2');
  assert.deepEqual([names(first), first.more], [['g-alice', 'g-bob'], true]);
  const last = await membersOf(alice, id, '?limit=2&after=4');
  assert.deepEqual([names(last), last.more], [['g-erin'], false]);
  await erin.connect();
  const here = await membersOf(alice, id);
  assert.deepEqual([here.online, names(here)[0], here.members[0].online], [1, 'g-erin', true]);
  assert.deepEqual(names(await membersOf(alice, id, '?search=G-C')), ['g-carol']);
  assert.deepEqual(names(await membersOf(alice, id, '?search=%25')), [], 'a sign like any other');
  assert.deepEqual(names(await membersOf(alice, id, `?ids=${bob.id},${stranger.id}`)), ['g-bob']);
  assert.equal((await stranger.ask('GET', `/api/conversations/${id}/members`)).status, 404);
  assert.equal((await alice.ask('GET', `/api/conversations/${id}/members?limit=201`)).status, 400);
});

test('dissolved, a group is gone for everybody at once, with all that was said in it', async () => {
  const { id, all } = await group('h-alice', 'h-bob', 'h-carol');
  const [alice, bob, carol] = all as [Person, Person, Person];
  const [his, carols] = await Promise.all([bob.connect(), carol.connect()]);
  for (let n = 0; n < 5; n++) await his.say(id, `said ${n}`);
  await done(alice, 'DELETE', `/api/groups/${id}`);
  for (const device of [his, carols]) await told(device, id, (c) => c.gone);
  assert.equal(refusalOf(await his.say(id, 'hello?')), 'NOT_FOUND');
  for (const who of all) assert.equal((await who.ask('GET', `/api/conversations/${id}/messages`)).status, 404);
  assert.equal((await alice.ask('DELETE', `/api/groups/${id}`)).status, 404);
  const { db, removal } = server.parts;
  await removal.run();
  assert.deepEqual(await db.select().from(messages).where(eq(messages.conversationId, id)), []);
  assert.deepEqual(await db.select().from(conversations).where(eq(conversations.id, id)), []);
  // The last to leave dissolve it as well.
  const alone = await alice.makeGroup('alone');
  await done(alice, 'DELETE', `/api/groups/${alone}/members/${alice.id}`);
  await removal.run();
  assert.deepEqual(await db.select().from(conversations).where(eq(conversations.id, alone)), []);
});

test('what the server did not get to remove goes when it runs again', async () => {
  const [alice] = await people(server.url, 'i-alice');
  const id = await alice.makeGroup('short-lived');
  await (await alice.connect()).say(id, 'soon forgotten');
  const { db, writer, logs } = server.parts;
  await writer.done(dissolve(alice.id, id));
  // As a server that starts and finds it closed, with a part of it gone.
  await db.delete(messages).where(eq(messages.seq, 1)).limit(1);
  const removal = new Removal(db, logs.app);
  removal.start();
  await removal.run();
  await removal.stop();
  for (const table of [messages, grams]) {
    const left = await db.select().from(table).where(eq(table.conversationId, id));
    assert.deepEqual(left, []);
  }
  assert.deepEqual(await db.select().from(conversations).where(eq(conversations.id, id)), []);
});

test('a group in whose call people are stays until the call is over', async () => {
  const { id, all } = await group('j-alice', 'j-bob');
  const [hers, his] = (await Promise.all(all.map((one) => one.connect()))) as [Device, Device];
  const { callId } = await ring(hers, id);
  await join(his, callId);
  await done(all[0]!, 'DELETE', `/api/groups/${id}`);
  const { db, removal } = server.parts;
  await removal.run();
  const isThere = async () => (await db.select().from(conversations).where(eq(conversations.id, id))).length;
  for (let tries = 0; (await isThere()) && tries < 100; tries++) {
    await delay(100);
    await removal.run();
  }
  assert.equal(await isThere(), 0);
});
