// Presence: who is here is told to friends, gathered, and to nobody else.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.stop());

const online =
  (userId: number, is: boolean) =>
  (event: { presence?: { people?: { userId?: number | null; online?: boolean | null }[] | null } | null }) =>
    event.presence?.people?.some((one) => one.userId === userId && Boolean(one.online) === is) ?? false;

test('friends are told who comes and who goes; a stranger who is here is not', async () => {
  const [alice, bob, carol] = await people(server.url, 'alice', 'bob', 'carol');
  await alice.befriend(bob);
  const [hers, stranger] = await Promise.all([alice.connect(), carol.connect()]);
  await hers.find(online(bob.id, false));
  const his = await bob.connect();
  await his.find(online(alice.id, true));
  await hers.find(online(bob.id, true));
  his.close();
  const left = await hers.find(
    (event) => event !== hers.events[0] && online(bob.id, false)(event) && hers.events.indexOf(event) > 2,
  );
  assert.ok((left.presence!.people![0]!.lastSeen ?? 0) > Date.now() - 60_000);
  // Carol was here all the time, and can hear: she is told of her own world only.
  await carol.befriend(alice);
  await stranger.find(online(alice.id, true));
  assert.ok(!stranger.events.some((event) => event.presence?.people?.some((one) => one.userId === bob.id)));
});

test('who comes back at once has not been away', async () => {
  const [dave, eve] = await people(server.url, 'dave', 'eve');
  await dave.befriend(eve);
  const hers = await eve.connect();
  const first = await dave.connect();
  await hers.find(online(dave.id, true));
  first.cut();
  const second = await dave.connect();
  await second.say(await dave.makeGroup('g', eve), 'back');
  await hers.hear('back');
  assert.equal(hers.events.filter(online(dave.id, false)).length, 1, 'only the one before he came');
});

test('an invisible person looks offline to friends and members, and can be seen again', async () => {
  const [frank, grace] = await people(server.url, 'frank', 'grace');
  const conversation = await frank.befriend(grace);
  const hers = await grace.connect();
  await frank.connect();
  await hers.find(online(frank.id, true));
  await frank.ask('PATCH', '/api/me', { invisible: true });
  await hers.find(
    (event) =>
      online(frank.id, false)(event) && hers.events.indexOf(event) > hers.events.findIndex(online(frank.id, true)),
  );
  const { body } = await grace.ask('GET', `/api/conversations/${conversation}/members`);
  assert.deepEqual(
    Object.fromEntries(
      body.members.map((member: { user: { name: string }; online: boolean }) => [member.user.name, member.online]),
    ),
    { frank: false, grace: true },
  );
  assert.equal((await frank.ask('GET', '/api/me')).body.invisible, true);
});

test('of many who come at once everybody is told once, and of their own friends only', async () => {
  const [hub, ...others] = await people(server.url, 'heidi', 'ivan', 'judy', 'kevin', 'lena', 'mia');
  const [stranger, ...friends] = others;
  for (const friend of friends) await hub.befriend(friend);
  const hers = await hub.connect();
  await Promise.all(others.map((one) => one.connect()));
  await Promise.all(friends.map(({ id }) => hers.find(online(id, true))));
  const toldOf = hers.events.flatMap((event) => event.presence?.people ?? []).filter((one) => one.online);
  assert.deepEqual(toldOf.map(({ userId }) => userId).sort(), friends.map(({ id }) => id).sort());
  assert.ok(!toldOf.some(({ userId }) => userId === stranger!.id));
});
