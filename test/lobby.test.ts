// The lobby: everybody is in it, administrators lead it, and it can be switched off.
// biome-ignore-all lint/suspicious/noExplicitAny: answers of the server are what the tests are about.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eq } from 'drizzle-orm';
import { v1 } from '#proto';
import { users } from '../src/base/db/schema.ts';
import { SECRET } from './support/crowd.ts';
import { testDatabase } from './support/database.ts';
import { refusalOf } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { freePort } from './support/program.ts';
import { type TestServer, testServer } from './support/server.ts';

const lobbyOf = async (who: Person) => {
  const { body } = await who.ask('GET', '/api/conversations');
  return body.conversations.find((one: any) => one.conversation.kind === 'LOBBY');
};

let server: TestServer;
before(async () => {
  server = await testServer({ PARLEY_GROUPS_LOBBY: 'true' });
});
after(() => server.stop());

test('whoever makes an account is in the lobby, is greeted there and talks with strangers', async () => {
  const [alice] = await people(server.url, 'alice');
  const { conversation, mine, last } = await lobbyOf(alice);
  assert.deepEqual([conversation.title, conversation.memberCount, mine.role], ['', 1, 'ADMIN']);
  assert.deepEqual([last.content.notice.kind, last.content.notice.actor], ['MEMBER_JOINED', alice.id]);
  assert.equal(conversation.lastSeq - mine.readSeq, 0, 'nothing is new to her');
  const hers = await alice.connect();
  await hers.say(conversation.id, 'is anybody here?');
  const [bob] = await people(server.url, 'bob');
  await hers.find(({ messages: m }) => m?.messages?.some((one) => one.content?.notice?.users?.[0] === bob.id) ?? false);
  await hers.find(({ conversationChanged: c }) => c?.conversation?.memberCount === 2);
  const his = await bob.connect();
  assert.deepEqual(
    (await bob.history(conversation.id)).map(({ seq }) => seq),
    [3],
    'what was said before he came is not his',
  );
  await his.say(conversation.id, 'I am');
  assert.equal((await hers.hear('I am')).from, bob.id);

  const on = `/api/groups/${conversation.id}`;
  for (const asked of [
    // Whoever administers the server leads it, and may not take it apart.
    alice.ask('DELETE', on),
    alice.ask('DELETE', `${on}/members/${alice.id}`),
    alice.ask('DELETE', `${on}/members/${bob.id}`),
    alice.ask('POST', `${on}/members`, { userIds: [bob.id] }),
    alice.ask('PUT', `${on}/members/${bob.id}/role`, { role: 'ADMIN' }),
    alice.ask('PATCH', on, { title: 'mine' }),
    alice.ask('PATCH', on, { joining: 'PUBLIC' }),
    // Nobody else leads it.
    bob.ask('PATCH', on, { announcement: 'all mine' }),
    bob.ask('PATCH', on, { muted: true }),
    bob.ask('PUT', `${on}/members/${alice.id}/mute`, { minutes: 1 }),
  ]) {
    const { status, body } = await asked;
    assert.deepEqual([status, body.code], [403, 'FORBIDDEN']);
  }
  const ring = await hers.command({ call: { ring: { conversationId: conversation.id } } });
  assert.equal(refusalOf(ring), 'FORBIDDEN', 'it does not ring at everybody');
  const all = {
    conversationId: conversation.id,
    clientId: crypto.getRandomValues(new Uint8Array(16)),
    mentionAll: true,
  };
  assert.equal(refusalOf(await his.command({ send: { ...all, content: { text: { text: '@all' } } } })), 'FORBIDDEN');
  const { body } = await bob.ask('GET', `/api/conversations/${conversation.id}/members`);
  assert.equal(body.members.length, 2);
});

test('administrators announce in the lobby and mute it; who is none any more leads it no longer', async () => {
  const [alice, bob] = await people(server.url, 'ada', 'ben');
  const { db, lobby } = server.parts;
  const appoint = async (who: Person, isAdmin: boolean) => {
    await db.update(users).set({ isAdmin }).where(eq(users.id, who.id));
    await lobby.lead(who.id);
  };
  await appoint(alice, true);
  const { conversation } = await lobbyOf(bob);
  const [hers, his] = await Promise.all([alice.connect(), bob.connect()]);
  const on = `/api/groups/${conversation.id}`;
  const done = async (who: Person, method: string, path: string, body?: object) =>
    (await who.ask(method, on + path, body)).status;
  assert.equal(await done(alice, 'PATCH', '', { announcement: 'welcome', muted: true }), 204);
  await his.find(({ conversationChanged: c }) => c?.conversation?.announcement === 'welcome');
  assert.equal(refusalOf(await his.say(conversation.id, 'may I?')), 'MUTED');
  assert.equal(refusalOf(await hers.say(conversation.id, 'I may')), undefined);
  assert.equal(await done(alice, 'PATCH', '', { muted: false }), 204);
  assert.equal(await done(alice, 'PUT', `/members/${bob.id}/mute`, { minutes: 5 }), 204);
  assert.equal(refusalOf(await his.say(conversation.id, 'and now?')), 'MUTED');
  assert.equal(await done(alice, 'DELETE', `/members/${bob.id}/mute`), 204);
  assert.equal(refusalOf(await his.say(conversation.id, 'thank you')), undefined);

  await appoint(alice, false);
  await appoint(bob, true);
  const isLeader = ({ userId, role }: v1.MembersChanged.IMemberOf) => userId === bob.id && role === v1.Role.ADMIN;
  await his.find(({ membersChanged: m }) => m?.members?.some(isLeader) ?? false);
  assert.equal(await done(alice, 'PATCH', '', { muted: true }), 403);
  assert.equal(await done(bob, 'PATCH', '', { muted: true }), 204);
  assert.equal(refusalOf(await hers.say(conversation.id, 'oh')), 'MUTED');
});

test('who makes an account at the same time as many others is in it once, and all hear of all', async () => {
  const [early] = await people(server.url, 'early');
  const device = await early.connect();
  const size = (await lobbyOf(early)).conversation.memberCount;
  const names = Array.from({ length: 12 }, (_, n) => `crowd${n}`);
  const crowd = await people(server.url, ...names);
  const { conversation } = await lobbyOf(early);
  assert.equal(conversation.memberCount, size + 12);
  const notices = (await early.history(conversation.id)).slice(1).map(({ content }) => content.notice);
  assert.deepEqual(notices.flatMap(({ users }) => users).sort(), crowd.map(({ id }) => id).sort());
  await device.caughtUp();
  assert.equal(device.heard(conversation.id).length, notices.length);
});

test('switched on later, everybody is put in at the start, once; switched off, it is gone, and on again begins anew', async () => {
  const database = await testDatabase();
  const same = {
    PARLEY_DATABASE_URL: database.url,
    PARLEY_AUTH_SECRET: SECRET,
    PARLEY_SERVER_PORT: `${await freePort()}`,
  };
  const start = (lobby: boolean) => testServer({ ...same, PARLEY_GROUPS_LOBBY: `${lobby}` });
  let now = await start(false);
  try {
    const [alice, bob] = await people(now.url, 'alice', 'bob');
    assert.equal(await lobbyOf(alice), undefined);
    const restart = async (lobby: boolean) => {
      await now.stop();
      now = await start(lobby);
    };
    await restart(true);
    const { conversation, last } = await lobbyOf(alice);
    assert.equal(conversation.memberCount, 2);
    assert.deepEqual(last.content.notice, {
      kind: 'MEMBER_JOINED',
      actor: 0,
      users: [alice.id, bob.id].sort(),
      count: 2,
      text: '',
    });
    await (await bob.connect()).say(conversation.id, 'so this is the lobby');
    await restart(true);
    assert.equal((await lobbyOf(bob)).conversation.lastSeq, 2, 'nobody is put in twice');
    await restart(false);
    assert.equal(await lobbyOf(bob), undefined);
    assert.equal((await bob.ask('GET', `/api/conversations/${conversation.id}/messages`)).status, 404);
    assert.deepEqual((await bob.connect()).welcome.heads, []);
    await restart(true);
    const again = await lobbyOf(bob);
    assert.deepEqual([again.conversation.memberCount, again.mine.visibleFrom], [2, 3]);
    const kinds = (await bob.history(conversation.id)).map(({ content }) => content.notice?.kind);
    assert.deepEqual(kinds, ['MEMBER_JOINED'], 'and nothing of what was said before');
  } finally {
    await now.stop();
    await database.stop();
  }
});
