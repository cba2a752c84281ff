// Friends: asking, answering, and the conversation two friends get.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { v1 } from '#proto';
import type { Device } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ PARLEY_LIMITS_FRIEND_REQUESTS: '3' });
});
after(() => server.stop());

const request = (from: Person, to: Person | { id: number }, note?: string) =>
  from.ask('POST', '/api/friends/requests', { userId: to.id, ...(note !== undefined && { note }) });
const accept = (me: Person, from: Person) => me.ask('POST', `/api/friends/requests/${from.id}/accept`);
const remove = (me: Person, other: Person) => me.ask('DELETE', `/api/friends/requests/${other.id}`);

/** How I stand with whom, as my list has it. */
async function standing(me: Person): Promise<Record<string, string>> {
  const { body } = await me.ask('GET', '/api/friends');
  return Object.fromEntries([
    ...body.friends.map(({ user }: { user: { name: string } }) => [user.name, 'FRIENDS']),
    ...body.requests.map(({ user, state }: { user: { name: string }; state: string }) => [user.name, state]),
  ]);
}

const told = (device: Device, other: Person, state: keyof typeof v1.FriendState) =>
  device.find(({ friendChanged: f }) => f?.userId === other.id && v1.FriendState[f.state ?? 0] === state);

test('a request is told to both, with its note; once accepted both are friends and hear each other at once', async () => {
  const [alice, bob, carol] = await people(server.url, 'alice', 'bob', 'carol');
  const [hers, his, phone, outside] = await Promise.all([alice, bob, bob, carol].map((person) => person.connect()));
  const asked = await request(alice, bob, ' we met in Lyon ');
  assert.deepEqual([asked.status, asked.body], [201, { state: 'REQUESTED_BY_ME' }]);
  await told(hers!, bob, 'REQUESTED_BY_ME');
  for (const device of [his!, phone!])
    assert.equal((await told(device, alice, 'REQUESTED_BY_THEM')).friendChanged!.note, 'we met in Lyon');
  assert.deepEqual(await standing(alice), { bob: 'REQUESTED_BY_ME' });
  assert.deepEqual(await standing(bob), { alice: 'REQUESTED_BY_THEM' });
  const { body: list } = await bob.ask('GET', '/api/friends');
  assert.equal(list.requests[0].note, 'we met in Lyon');

  const { status, body } = await accept(bob, alice);
  assert.equal(status, 200);
  for (const [device, other] of [
    [hers!, bob],
    [his!, alice],
    [phone!, alice],
  ] as const) {
    await told(device, other, 'FRIENDS');
    const { conversationChanged: changed } = await device.find(({ conversationChanged: c }) => Boolean(c));
    assert.equal(changed!.conversationId, body.conversationId);
    assert.equal(changed!.conversation!.kind, v1.ConversationKind.DIRECT);
    assert.deepEqual(changed!.conversation!.peers, [alice.id, bob.id].sort());
    assert.equal(changed!.conversation!.lastSeq, 1);
    assert.equal(changed!.mine!.role, v1.Role.MEMBER);
  }
  await hers!.say(body.conversationId, 'without connecting anew');
  for (const device of [his!, phone!]) assert.equal((await device.hear('without connecting anew')).from, alice.id);
  assert.deepEqual([await standing(alice), await standing(bob)], [{ bob: 'FRIENDS' }, { alice: 'FRIENDS' }]);
  await outside!.caughtUp();
  assert.deepEqual(
    outside!.events.map((event) => event.body),
    ['welcome', 'presence', 'pong'],
    'carol, who is online too, is told nothing of it',
  );
  assert.deepEqual(await standing(carol), {});
});

test('nobody accepts but who was asked', async () => {
  const [dave, erin, frank] = await people(server.url, 'dave', 'erin', 'frank');
  await request(dave, erin);
  for (const [me, from] of [
    [dave, erin],
    [frank, dave],
    [frank, erin],
    [erin, frank],
  ] as const) {
    const { status, body } = await accept(me, from);
    assert.deepEqual([status, body.code], [404, 'NOT_FOUND'], `${me.name} accepts ${from.name}`);
  }
  assert.equal((await accept(erin, dave)).status, 200);
  assert.equal((await accept(erin, dave)).status, 404, 'once');
});

test('a request is turned down, or taken back, and may be made again', async () => {
  const [grace, heidi, ivan] = await people(server.url, 'grace', 'heidi', 'ivan');
  const [hers, heidis] = await Promise.all([grace.connect(), heidi.connect()]);
  for (const who of [heidi, grace]) {
    await request(grace, heidi);
    assert.equal((await remove(ivan, grace)).status, 404, 'not by a third');
    assert.equal((await remove(ivan, heidi)).status, 404);
    assert.deepEqual(await standing(heidi), { grace: 'REQUESTED_BY_THEM' });
    assert.equal((await remove(who, who === grace ? heidi : grace)).status, 204);
    assert.equal((await remove(who, who === grace ? heidi : grace)).status, 404);
    assert.deepEqual([await standing(grace), await standing(heidi)], [{}, {}]);
    assert.equal((await accept(heidi, grace)).status, 404, 'what is gone cannot be accepted');
  }
  await hers.caughtUp();
  await heidis.caughtUp();
  const states = (device: Device) =>
    device.events.flatMap(({ friendChanged: f }) => (f ? [v1.FriendState[f.state ?? 0]] : []));
  assert.deepEqual(states(hers), ['REQUESTED_BY_ME', 'STRANGERS', 'REQUESTED_BY_ME', 'STRANGERS']);
  assert.deepEqual(states(heidis), ['REQUESTED_BY_THEM', 'STRANGERS', 'REQUESTED_BY_THEM', 'STRANGERS']);
});

test('asking who has asked me makes us friends at once', async () => {
  const [judy, kate] = await people(server.url, 'judy', 'kate');
  await request(judy, kate);
  const { status, body } = await request(kate, judy);
  assert.deepEqual([status, body], [201, { state: 'FRIENDS' }]);
  assert.deepEqual([await standing(judy), await standing(kate)], [{ kate: 'FRIENDS' }, { judy: 'FRIENDS' }]);
});

test('two who ask each other in the same moment are friends', async () => {
  const names = Array.from({ length: 16 }, (_, n) => `pair${n}`);
  const pairs = await people(server.url, ...names);
  for (let n = 0; n < pairs.length; n += 2) {
    const [one, two] = [pairs[n]!, pairs[n + 1]!];
    const answers = await Promise.all([request(one, two), request(two, one)]);
    assert.deepEqual(
      answers.map(({ status, body }) => [status, body.state]).sort(),
      [
        [201, 'FRIENDS'],
        [201, 'REQUESTED_BY_ME'],
      ],
      JSON.stringify(answers.map(({ body }) => body)),
    );
    assert.deepEqual(
      [await standing(one), await standing(two)],
      [{ [two.name]: 'FRIENDS' }, { [one.name]: 'FRIENDS' }],
    );
    assert.equal((await one.ask('GET', '/api/conversations')).body.conversations.length, 1);
  }
});

test('a request that is accepted on many devices at once makes one conversation', async () => {
  const [liam, mike] = await people(server.url, 'liam', 'mike');
  await request(liam, mike);
  const answers = await Promise.all(Array.from({ length: 6 }, () => accept(mike, liam)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 404, 404, 404, 404, 404]);
  for (const person of [liam, mike])
    assert.equal((await person.ask('GET', '/api/conversations')).body.conversations.length, 1);
});

test('accepting and turning down in the same moment is one of the two', async () => {
  const names = Array.from({ length: 12 }, (_, n) => `undecided${n}`);
  const pairs = await people(server.url, ...names);
  for (let n = 0; n < pairs.length; n += 2) {
    const [one, two] = [pairs[n]!, pairs[n + 1]!];
    await request(one, two);
    const [yes, no] = await Promise.all([accept(two, one), remove(one, two)]);
    assert.deepEqual([yes.status, no.status].sort(), yes.status === 200 ? [200, 404] : [204, 404]);
    assert.deepEqual(await standing(one), yes.status === 200 ? { [two.name]: 'FRIENDS' } : {});
  }
});

test('what makes no sense is refused by name', async () => {
  const [nina, olivia] = await people(server.url, 'nina', 'olivia');
  const refused = async (code: string, status: number, to: { id: unknown }, note?: string) => {
    const answer = await request(nina, to as { id: number }, note);
    assert.deepEqual([answer.status, answer.body.code], [status, code]);
  };
  await refused('SELF', 400, nina);
  await refused('NOT_FOUND', 404, { id: 12_345 });
  await refused('INVALID', 400, { id: 'x' });
  await refused('INVALID', 400, { id: -1 });
  await refused('INVALID', 400, { id: 2 ** 53 });
  await refused('INVALID', 400, olivia, 'x'.repeat(201));
  assert.equal((await request(nina, olivia)).status, 201);
  await refused('ALREADY_REQUESTED', 409, olivia);
  await accept(olivia, nina);
  await refused('ALREADY_FRIENDS', 409, olivia);
  assert.equal((await request(olivia, nina)).body.code, 'ALREADY_FRIENDS');
});

test('a person has so many open requests; an answered one makes room', async () => {
  const [peggy, ...others] = await people(server.url, 'peggy', 'quinn', 'rupert', 'sybil', 'trent');
  for (const other of others.slice(0, 3)) assert.equal((await request(peggy, other)).status, 201);
  const { status, body } = await request(peggy, others[3]!);
  assert.deepEqual([status, body.code], [409, 'FULL']);
  await remove(others[0]!, peggy);
  assert.equal((await request(peggy, others[3]!)).status, 201);
});
