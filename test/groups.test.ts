// Groups: made of chosen friends, heard by all of them from the first moment.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { v1 } from '#proto';
import { people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ PARLEY_LIMITS_GROUP_MEMBERS: '4' });
});
after(() => server.stop());

test('a group of chosen friends appears with all of them at once, and they hear each other in it', async () => {
  const [alice, bob, carol, dave] = await people(server.url, 'alice', 'bob', 'carol', 'dave');
  for (const friend of [bob, carol, dave]) await alice.befriend(friend);
  const [hers, bobs, carols, outside] = await Promise.all([alice, bob, carol, dave].map((person) => person.connect()));
  const group = await alice.makeGroup('  Sunday 日曜 🎉 ', bob, carol, bob);
  for (const [device, role] of [
    [hers!, v1.Role.OWNER],
    [bobs!, v1.Role.MEMBER],
    [carols!, v1.Role.MEMBER],
  ] as const) {
    const { conversationChanged: c } = await device.find(({ conversationChanged }) => Boolean(conversationChanged));
    assert.equal(c!.conversationId, group);
    assert.equal(c!.conversation!.kind, v1.ConversationKind.GROUP);
    assert.equal(c!.conversation!.title, 'Sunday 日曜 🎉');
    assert.equal(c!.conversation!.memberCount, 3, 'bob counts once');
    assert.equal(c!.mine!.role ?? 0, role);
  }
  await bobs!.say(group, 'who brings the cake?');
  for (const device of [hers!, carols!]) assert.equal((await device.hear('who brings the cake?')).from, bob.id);
  const [notice] = await carol.history(group);
  assert.deepEqual(
    [notice.from, notice.content.notice.kind, notice.content.notice.actor, notice.content.notice.users.sort()],
    [0, 'GROUP_CREATED', alice.id, [bob.id, carol.id].sort()],
  );
  await outside!.caughtUp();
  assert.deepEqual(
    outside!.events.filter(({ conversationChanged, messages }) => conversationChanged || messages),
    [],
    'dave, a friend who was not chosen and is online, is told nothing',
  );
  assert.equal((await dave.ask('GET', `/api/conversations/${group}`)).status, 404);
});

test('who was away finds the group when they come', async () => {
  const [erin, frank] = await people(server.url, 'erin', 'frank');
  await erin.befriend(frank);
  const group = await erin.makeGroup('later', frank);
  const his = await frank.connect();
  assert.ok(his.welcome.heads!.some((head) => head.conversationId === group && head.lastRev === 1));
  await (await erin.connect()).say(group, 'there you are');
  await his.hear('there you are');
});

test('only friends can be put into a group, and nothing is left of one that was refused', async () => {
  const [grace, heidi, ivan] = await people(server.url, 'grace', 'heidi', 'ivan');
  await grace.befriend(heidi);
  await heidi.befriend(ivan); // a friend's friend
  await grace.ask('POST', '/api/friends/requests', { userId: ivan.id }); // asked, not answered
  const device = await ivan.connect();
  for (const memberIds of [[ivan.id], [heidi.id, ivan.id], [heidi.id, 12_345]]) {
    const { status, body } = await grace.ask('POST', '/api/groups', { title: 'x', memberIds });
    assert.deepEqual([status, body.code], [403, 'NOT_FRIENDS']);
  }
  await device.caughtUp();
  assert.ok(!device.events.some(({ conversationChanged }) => conversationChanged));
  assert.equal((await grace.ask('GET', '/api/conversations')).body.conversations.length, 1, 'with heidi, no more');
  await ivan.ask('POST', `/api/friends/requests/${grace.id}/accept`);
  await grace.makeGroup('now they are', heidi, ivan);
});

test('a group has a limit, its maker included', async () => {
  const [judy, kate, liam, mike, nina] = await people(server.url, 'judy', 'kate', 'liam', 'mike', 'nina');
  for (const friend of [kate, liam, mike, nina]) await judy.befriend(friend);
  const memberIds = [kate, liam, mike, nina].map(({ id }) => id);
  const { status, body } = await judy.ask('POST', '/api/groups', { title: 'five', memberIds });
  assert.deepEqual([status, body.code], [409, 'FULL']);
  await judy.makeGroup('four', kate, liam, mike);
  await judy.makeGroup('four, named twice', kate, liam, mike, kate, judy);
});

test('a group needs a title that fits; one may begin alone', async () => {
  const [olivia, peggy] = await people(server.url, 'olivia', 'peggy');
  await olivia.befriend(peggy);
  const make = async (title: unknown, memberIds: unknown) => {
    const { status, body } = await olivia.ask('POST', '/api/groups', { title, memberIds });
    return status === 201 ? 'made' : [status, body.fields];
  };
  assert.deepEqual(await make('', [peggy.id]), [400, { title: 'REQUIRED' }]);
  assert.deepEqual(await make('   ', [peggy.id]), [400, { title: 'REQUIRED' }]);
  assert.deepEqual(await make('x'.repeat(101), [peggy.id]), [400, { title: 'TOO_LONG' }]);
  assert.deepEqual(await make('fine', 'nobody'), [400, { memberIds: 'INVALID' }]);
  assert.equal(await make('alone', []), 'made');
  assert.equal(await make('好'.repeat(100), [peggy.id]), 'made');
  assert.equal(await make('👍'.repeat(50), [peggy.id]), 'made');
});
