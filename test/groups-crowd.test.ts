// A group of five thousand: its list, what is said there, and what changes its members cost what they cost in a small one, about.
// biome-ignore-all lint/suspicious/noExplicitAny: answers of the server are what the tests are about.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { crowd, SECRET } from './support/crowd.ts';
import type { Device } from './support/device.ts';
import { Person } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

const MEMBERS = 5000;
/** Of them are here. */
const HERE = 60;
/** ms; a crowded machine is no fault of ours. */
const PATIENCE = 1500;

let server: TestServer;
let group: number;
let owner: Person;
let last: Person;
let devices: Device[];

before(async () => {
  server = await testServer({ PARLEY_AUTH_SECRET: SECRET });
  const { members, conversations } = await crowd(server.dir, MEMBERS, [MEMBERS]);
  group = conversations[0]!;
  const person = (n: number) =>
    new Person(server.url, members[n]!.token, { id: members[n]!.id, name: `crowd${members[n]!.id}` });
  owner = person(0);
  last = person(MEMBERS - 1);
  devices = await Promise.all(Array.from({ length: HERE }, (_, n) => person(n * 83).connect()));
});
after(async () => {
  for (const device of devices) device.close();
  await server.stop();
});

/** Middle and worst of several, ms. */
async function measured(times: number, work: () => Promise<unknown>): Promise<{ median: number; worst: number }> {
  const all: number[] = [];
  for (let n = 0; n < times; n++) {
    const from = performance.now();
    await work();
    all.push(performance.now() - from);
  }
  all.sort((a, b) => a - b);
  return { median: Math.round(all[all.length >> 1]!), worst: Math.round(all.at(-1)!) };
}
const page = async (query = '') => (await owner.ask('GET', `/api/conversations/${group}/members${query}`)).body;

test('every page of the list comes soon, who is here first, and all together are everybody once', async (t) => {
  const first = await page();
  assert.deepEqual([first.members.length, first.more, first.online], [200, true, HERE]);
  assert.ok(first.members.slice(0, HERE).every(({ online }: any) => online));
  const seen = new Set<number>();
  let after = 0;
  const pages = await measured(MEMBERS / 200, async () => {
    const { members } = await page(`?after=${after}`);
    for (const { user } of members) seen.add(user.id);
    after += members.length;
  });
  assert.equal(seen.size, MEMBERS);
  const found = await measured(5, async () => {
    const { members } = await page(`?search=${last.name}`);
    assert.deepEqual(
      members.map(({ user }: any) => user.id),
      [last.id],
    );
  });
  t.diagnostic(`a page of 200: ${JSON.stringify(pages)} ms; a search: ${JSON.stringify(found)} ms`);
  assert.ok(pages.worst < PATIENCE && found.worst < PATIENCE);
});

test('a message is committed and heard by all who are here, and so is a change of the members', async (t) => {
  const [hers, another] = devices as [Device, Device];
  let n = 0;
  const sends = await measured(20, async () => {
    n += 1;
    await hers.say(group, `to five thousand ${n}`);
    await devices.at(-1)!.hear(`to five thousand ${n}`);
  });
  const members = `/api/groups/${group}/members`;
  const done = async (method: string, path: string, body?: object) =>
    assert.equal((await owner.ask(method, `${members}/${path}`, body)).status, 204);
  const changes = await measured(5, async () => {
    await done('PUT', `${last.id}/mute`, { minutes: 5 });
    await another.find(({ membersChanged: m }) => m?.members?.[0]?.userId === last.id);
    await done('DELETE', `${last.id}/mute`);
  });
  const leaving = await measured(1, async () => {
    assert.equal((await last.ask('DELETE', `${members}/${last.id}`)).status, 204);
    await another.find(({ conversationChanged: c }) => c?.conversation?.memberCount === MEMBERS - 1);
  });
  const heap = Math.round(process.memoryUsage().heapUsed / 1e6);
  const figures = { sends, changes, leaving, heapMB: heap };
  t.diagnostic(JSON.stringify(figures));
  assert.ok(sends.median < PATIENCE && changes.median < PATIENCE && leaving.worst < 2 * PATIENCE);
});

test('dissolved, all are out at once, and nothing of it is left', async (t) => {
  const dissolved = await measured(1, async () => {
    assert.equal((await owner.ask('DELETE', `/api/groups/${group}`)).status, 204);
    await Promise.all(devices.map((device) => device.find(({ conversationChanged: c }) => c?.gone ?? false)));
  });
  await server.parts.removal.run();
  t.diagnostic(`dissolved and told: ${dissolved.worst} ms`);
  assert.equal((await owner.ask('GET', `/api/conversations/${group}`)).status, 404);
});
