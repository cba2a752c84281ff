// Friends who part: what stays, what is refused, and what it is like when they make up. What one calls a friend.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { v1 } from '#proto';
import { accept as acceptCall, connected, hangUp, outcome, recordOf, ring } from './support/caller.ts';
import { type Device, refusalOf } from './support/device.ts';
import { fileUrl, get, png, sends, sent, uploaded } from './support/files.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.stop());

const unfriend = (me: Person, other: Person) => me.ask('DELETE', `/api/friends/${other.id}`);
const call = (me: Person, other: Person, remark: string) => me.ask('PATCH', `/api/friends/${other.id}`, { remark });

/** What is told next of how I stand with somebody, besides what was told before. */
const told = (device: Device, other: Person, state: keyof typeof v1.FriendState, from = 0) =>
  device.find(
    (event) =>
      event.friendChanged?.userId === other.id &&
      v1.FriendState[event.friendChanged.state ?? 0] === state &&
      device.events.indexOf(event) >= from,
  );

const closing = (device: Device, conversationId: number, closed: boolean) =>
  device.find(
    ({ conversationChanged: c }) =>
      c?.conversationId === conversationId && c.conversation != null && Boolean(c.conversation.closed) === closed,
  );

/** Everything one can do to a conversation by hand, each with its answer by name. */
async function deeds(device: Device, conversationId: number, seq: number): Promise<Record<string, string>> {
  const content = { text: { text: 'changed' } };
  const answers = {
    send: await device.say(conversationId, 'still there?'),
    edit: await device.command({ edit: { conversationId, seq, content } }),
    react: await device.command({ react: { conversationId, seq, emoji: '👍' } }),
    pin: await device.command({ pin: { conversationId, seq } }),
    typing: await device.command({ typing: { conversationId, state: v1.TypingState.TYPING } }),
    call: await device.command({ call: { ring: { conversationId, media: v1.CallMedia.VOICE } } }),
  };
  return Object.fromEntries(Object.entries(answers).map(([deed, event]) => [deed, refusalOf(event) ?? 'done']));
}

const everything = (answer: string) =>
  Object.fromEntries(['send', 'edit', 'react', 'pin', 'typing', 'call'].map((deed) => [deed, answer]));

test('who are friends no more read what was said, and say nothing new; both are told at once', async (t) => {
  const [alice, bob, carol] = await people(server.url, 'alice', 'bob', 'carol');
  const ours = await alice.befriend(bob);
  const others = await alice.befriend(carol);
  const [hers, his] = await connected(t, alice, bob);
  const { seq } = (await hers.say(ours, 'what was said')).posted!;
  await his.hear('what was said');

  assert.equal((await unfriend(alice, bob)).status, 204);
  for (const [device, other] of [
    [hers, bob],
    [his, alice],
  ] as const) {
    await told(device, other, 'STRANGERS');
    await closing(device, ours, true);
    const [seen] = device.events.findLast((event) => event.presence)!.presence!.people!;
    assert.deepEqual([seen!.userId, Boolean(seen!.online), seen!.lastSeen ?? 0], [other.id, false, 0]);
  }
  const before = hers.events.length;
  assert.deepEqual(await deeds(hers, ours, seq!), everything('NOT_FRIENDS'));
  assert.deepEqual(await deeds(his, ours, seq!), everything('NOT_FRIENDS'));
  await his.command({ markRead: { conversationId: ours, seq: seq! } });
  await hers.caughtUp();
  const since = hers.events.slice(before).filter(({ replyTo }) => !replyTo);
  assert.deepEqual(since, [], 'nobody hears of the other any more, not even that they read');

  for (const person of [alice, bob]) {
    const history = await person.history(ours);
    assert.deepEqual(history.map(({ content }) => content.text?.text).filter(Boolean), ['what was said']);
    const { body } = await person.ask('GET', `/api/conversations/${ours}`);
    assert.equal(body.conversation.closed, true);
    const { body: inside } = await person.ask('GET', `/api/conversations/${ours}/members`);
    assert.deepEqual([inside.members.length, inside.online], [2, 0], 'nobody is seen there');
    const { body: list } = await person.ask('GET', '/api/friends');
    assert.ok(!list.friends.some(({ user }: { user: { name: string } }) => ['alice', 'bob'].includes(user.name)));
  }
  assert.equal((await unfriend(alice, bob)).status, 404, 'once');
  assert.equal((await unfriend(carol, bob)).status, 404, 'nobody parts from who is no friend');

  // Others are not touched by it.
  assert.ok((await hers.say(others, 'carol stays')).posted);
  // What was said by oneself can be taken back for ever.
  assert.ok((await hers.command({ recall: { conversationId: ours, seq: seq! } })).changed);
});

test('a device that comes later knows it too', async (t) => {
  const [dave, erin] = await people(server.url, 'dave', 'erin');
  const ours = await dave.befriend(erin);
  await unfriend(erin, dave);
  const [his] = await connected(t, dave);
  assert.deepEqual(await deeds(his, ours, 1), everything('NOT_FRIENDS'));
});

test('who make up have the same conversation, all of it, and write on in it', async (t) => {
  const [frank, grace] = await people(server.url, 'frank', 'grace');
  const ours = await frank.befriend(grace);
  const [his, hers] = await connected(t, frank, grace);
  await his.say(ours, 'before');
  await unfriend(grace, frank);
  await closing(his, ours, true);
  const from = his.events.length;
  assert.equal(await frank.befriend(grace), ours);
  await told(his, grace, 'FRIENDS', from);
  await closing(his, ours, false);
  await closing(hers, ours, false);
  assert.ok((await his.say(ours, 'after')).posted);
  await hers.hear('after');
  his.raw(v1.Command.encode({ typing: { conversationId: ours, state: v1.TypingState.TYPING } }).finish());
  await hers.find(({ typing }) => typing?.userId === frank.id);
  const said = (await grace.history(ours)).map(({ content }) => content.notice?.kind ?? content.text.text);
  assert.deepEqual(said, ['BECAME_FRIENDS', 'before', 'FRIENDS_AGAIN', 'after']);
  assert.equal((await grace.ask('GET', '/api/conversations')).body.conversations.length, 1);
  assert.deepEqual(
    (await hers.find(({ presence }) => presence?.people?.some((one) => one.userId === frank.id && one.online) ?? false))
      .body,
    'presence',
  );
});

test('parting and making up at once ends as the table says, for everybody', async (t) => {
  const [heidi, ivan] = await people(server.url, 'heidi', 'ivan');
  const ours = await heidi.befriend(ivan);
  const [hers] = await connected(t, heidi);
  for (let round = 0; round < 4; round++) {
    await heidi.ask('POST', '/api/friends/requests', { userId: ivan.id });
    await Promise.all([unfriend(heidi, ivan), ivan.ask('POST', '/api/friends/requests', { userId: heidi.id })]);
  }
  const { friends } = (await heidi.ask('GET', '/api/friends')).body;
  const { conversation } = (await heidi.ask('GET', `/api/conversations/${ours}`)).body;
  assert.equal(conversation.closed, friends.length === 0);
  await hers.caughtUp();
  const last = hers.events.findLast(
    ({ conversationChanged: c }) => c?.conversationId === ours && c.conversation != null,
  );
  assert.equal(Boolean(last!.conversationChanged!.conversation!.closed), conversation.closed);
  assert.equal(refusalOf(await hers.say(ours, 'x')), friends.length ? undefined : 'NOT_FRIENDS');
});

test('of what both say while they part everything acknowledged is there, and nothing was said after it', async (t) => {
  const [rita, sam] = await people(server.url, 'rita', 'sam');
  const ours = await rita.befriend(sam);
  const devices = await connected(t, rita, sam);
  let isOver = false;
  const late: string[] = [];
  const posted: number[] = [];
  const talk = async (device: Device) => {
    for (let n = 0; n < 200 && !(isOver && late.length > 20); n++) {
      const wasOver = isOver;
      const answer = await device.say(ours, `${n}`);
      if (answer.posted) posted.push(answer.posted.seq!);
      if (wasOver) late.push(refusalOf(answer) ?? 'posted');
    }
  };
  const talks = devices.map(talk);
  await devices[0].find(({ messages }) => (messages?.messages?.length ?? 0) > 0);
  assert.equal((await unfriend(sam, rita)).status, 204);
  isOver = true;
  await Promise.all(talks);
  assert.ok(late.length > 0 && late.every((answer) => answer === 'NOT_FRIENDS'), late.join());
  const seqs = (await sam.history(ours)).map(({ seq }) => seq);
  assert.deepEqual(seqs, [1, ...posted.sort((a, b) => a - b)], 'what was acknowledged, and no more');
});

test('a running call of two who part ends, and leaves its record; so does one that rings', async (t) => {
  const [judy, kevin] = await people(server.url, 'judy', 'kevin');
  const ours = await judy.befriend(kevin);
  const [hers, his] = await connected(t, judy, kevin);
  const talk = await ring(hers, ours);
  await acceptCall(his, talk.callId);
  await unfriend(kevin, judy);
  assert.equal(await outcome(hers, talk.callId), 'COMPLETED');
  assert.equal(await outcome(his, talk.callId), 'COMPLETED');
  assert.equal((await recordOf(his, talk.callId)).record.outcome, v1.CallOutcome.COMPLETED);
  await assert.rejects(ring(his, ours), /NOT_FRIENDS/);
  await judy.befriend(kevin);
  const ringing = await ring(hers, ours);
  await unfriend(judy, kevin);
  assert.equal(await outcome(his, ringing.callId), 'CANCELLED');
  await assert.rejects(acceptCall(his, ringing.callId), /NOT_FOUND/);
  await assert.rejects(hangUp(hers, ringing.callId), /NOT_FOUND/);
});

test('files stay readable by both, and no new one can be sent', async (t) => {
  const [lena, mike, nina] = await people(server.url, 'lena', 'mike', 'nina');
  const ours = await lena.befriend(mike);
  const [hers] = await connected(t, lena);
  const picture = await uploaded(lena, await png(), 'together.png');
  const imageOf = ({ id }: { id: number }) => ({ image: { file: { fileId: id } } });
  await sent(hers, lena, ours, imageOf(picture));
  await unfriend(mike, lena);
  const later = await uploaded(lena, await png(), 'later.png');
  assert.equal(refusalOf(await sends(hers, ours, imageOf(later))), 'NOT_FRIENDS');
  for (const who of [lena, mike]) assert.equal((await get(fileUrl(who, ours, picture.id), who)).status, 200, who.name);
  assert.equal((await get(fileUrl(mike, ours, later.id), mike)).status, 404, 'it was never said there');
  assert.equal((await get(fileUrl(nina, ours, picture.id), nina)).status, 404, 'a stranger finds nothing');
});

test('what one calls a friend is known to one’s own devices alone', async (t) => {
  const [olive, peter, quinn] = await people(server.url, 'olive', 'peter', 'quinn');
  await olive.befriend(peter);
  const [phone, laptop, his] = await connected(t, olive, olive, peter);
  assert.equal((await call(olive, peter, ' Uncle Pete ')).status, 204);
  for (const device of [phone, laptop])
    await device.find(({ friendChanged: f }) => f?.userId === peter.id && f.remark === 'Uncle Pete');
  const remarks = async (person: Person) =>
    (await person.ask('GET', '/api/friends')).body.friends.map(({ remark }: { remark: string }) => remark);
  assert.deepEqual([await remarks(olive), await remarks(peter)], [['Uncle Pete'], ['']]);
  await his.caughtUp();
  assert.ok(!his.events.some(({ friendChanged: f }) => f));
  assert.equal((await call(olive, peter, 'Uncle Pete')).status, 204, 'the same again');
  assert.equal((await call(olive, quinn, 'Stranger')).status, 404);
  assert.equal((await call(olive, peter, 'x'.repeat(65))).body.fields.remark, 'TOO_LONG');
  assert.equal((await call(olive, peter, '')).status, 204);
  assert.deepEqual(await remarks(olive), ['']);
});
