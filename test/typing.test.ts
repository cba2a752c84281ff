// Who is seen typing: members who may write, and nobody else, whatever frames they send.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { v1 } from '#proto';
import type { Device } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';
import { until } from './support/until.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.stop());

const type = (line: Device, conversationId: number) =>
  line.raw(v1.Command.encode({ typing: { conversationId, state: v1.TypingState.TYPING } }).finish());
const typists = (line: Device) => line.events.flatMap(({ typing }) => (typing ? [typing.userId] : []));

/** A group of the first; everybody is here. */
async function room(owner: Person, ...others: Person[]): Promise<{ id: number; lines: Device[] }> {
  for (const other of others) await owner.befriend(other);
  const id = await owner.makeGroup('room', ...others);
  const lines: Device[] = [];
  for (const person of [owner, ...others]) lines.push(await person.connect());
  return { id, lines };
}

test('a muted member is not seen typing, others are; unmuted they are again', async () => {
  const [alice, bob, carol] = await people(server.url, 'a-alice', 'a-bob', 'a-carol');
  const { id, lines } = await room(alice, bob, carol);
  const [hers, his, muted] = lines as [Device, Device, Device];
  const mute = (method: string, body?: object) => alice.ask(method, `/api/groups/${id}/members/${carol.id}/mute`, body);
  assert.equal((await mute('PUT', { minutes: null })).status, 204);
  for (let n = 0; n < 5; n++) type(muted, id);
  await muted.caughtUp();
  type(his, id);
  await hers.find(({ typing }) => typing?.userId === bob.id);
  assert.ok(!typists(hers).includes(carol.id) && !typists(his).includes(carol.id));
  assert.equal((await mute('DELETE')).status, 204);
  await until(async () => {
    type(muted, id);
    return typists(hers).includes(carol.id);
  });
});

test('in a group that is muted as a whole, its owner and admins are seen typing', async () => {
  const [alice, bob, carol] = await people(server.url, 'b-alice', 'b-bob', 'b-carol');
  const { id, lines } = await room(alice, bob, carol);
  const [hers, his, others] = lines as [Device, Device, Device];
  assert.equal((await alice.ask('PUT', `/api/groups/${id}/members/${bob.id}/role`, { role: 'ADMIN' })).status, 204);
  assert.equal((await alice.ask('PATCH', `/api/groups/${id}`, { muted: true })).status, 204);
  type(others, id);
  await others.caughtUp();
  for (const line of [his, hers]) type(line, id);
  await others.find(({ typing }) => typing?.userId === bob.id);
  await others.find(({ typing }) => typing?.userId === alice.id);
  assert.ok(!typists(hers).includes(carol.id));
});

test('many frames cost one look', async () => {
  const [alice, bob] = await people(server.url, 'c-alice', 'c-bob');
  const id = await alice.befriend(bob);
  const [hers, his] = [await alice.connect(), await bob.connect()];
  let looks = 0;
  const { pool } = server.parts.db.$client;
  const count = () => {
    looks += 1;
  };
  pool.on('acquire', count);
  for (let n = 0; n < 40; n++) type(his, id);
  await until(async () => typists(hers).length >= 20);
  pool.off('acquire', count);
  assert.ok(looks < 15, `${looks} looks for 40 frames`);
});
