// What commits remember of a conversation is believed only where it still is so, whoever changed it: another process, another transaction.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { and, eq, sql } from 'drizzle-orm';
import { conversations, members, nextEpoch } from '../src/base/db/schema.ts';
import { type Device, refusalOf } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.stop());

/** A group whose two members have spoken, so that both are remembered. */
async function remembered(
  ...names: [string, string]
): Promise<{ id: number; people: [Person, Person]; devices: [Device, Device] }> {
  const [owner, other] = await people(server.url, ...names);
  await owner.befriend(other);
  const id = await owner.makeGroup('remembered', other);
  const devices: [Device, Device] = [await owner.connect(), await other.connect()];
  for (const device of devices) {
    assert.equal(refusalOf(await device.say(id, 'one')), undefined);
    assert.equal(refusalOf(await device.say(id, 'two')), undefined);
  }
  return { id, people: [owner, other], devices };
}

/** What another process does in a transaction of its own. */
const elsewhere = {
  mute: async (id: number, person: Person, until: number) => {
    const { db } = server.parts;
    await db.transaction(async (tx) => {
      await tx.update(conversations).set({ epoch: nextEpoch }).where(eq(conversations.id, id));
      await tx
        .update(members)
        .set({ mutedUntil: until })
        .where(and(eq(members.conversationId, id), eq(members.userId, person.id)));
    });
  },
  remove: async (id: number, person: Person) => {
    const { db } = server.parts;
    await db.transaction(async (tx) => {
      await tx.update(conversations).set({ epoch: nextEpoch }).where(eq(conversations.id, id));
      await tx.delete(members).where(and(eq(members.conversationId, id), eq(members.userId, person.id)));
    });
  },
  /** Takes numbers, as messages do. */
  speak: (id: number, times: number) =>
    server.parts.db
      .update(conversations)
      .set({ lastSeq: sql`last_seq + ${times}`, lastRev: sql`last_rev + ${times}` })
      .where(eq(conversations.id, id)),
};

test('who is muted elsewhere is not heard here, and heard again when they may speak again', async () => {
  const { id, people, devices } = await remembered('ada', 'ben');
  await elsewhere.mute(id, people[1], Date.now() + 3_600_000);
  assert.equal(refusalOf(await devices[1].say(id, 'three')), 'MUTED');
  assert.equal(refusalOf(await devices[0].say(id, 'three')), undefined, 'the other may speak');
  assert.equal(refusalOf(await devices[1].say(id, 'four')), 'MUTED');
  await elsewhere.mute(id, people[1], 0);
  assert.equal(refusalOf(await devices[1].say(id, 'five')), undefined);
});

test('to who was removed elsewhere the conversation does not exist', async () => {
  const { id, people, devices } = await remembered('cleo', 'dan');
  await elsewhere.remove(id, people[1]);
  assert.equal(refusalOf(await devices[1].say(id, 'three')), 'NOT_FOUND');
  assert.equal(refusalOf(await devices[0].say(id, 'three')), undefined);
});

test('numbers that were taken elsewhere are not given again', async () => {
  const { id, devices } = await remembered('ella', 'finn');
  const before = (await devices[0].say(id, 'three')).posted!;
  await elsewhere.speak(id, 7);
  const [a, b] = await Promise.all(devices.map(async (device) => (await device.say(id, 'four')).posted!));
  assert.deepEqual(
    [a!.seq! - before.seq!, b!.seq! - before.seq!].sort((x, y) => x - y),
    [8, 9],
  );
});

test('of many conversations in one commit one that is not as remembered keeps no other from being stored', async () => {
  const [gus, ...others] = await people(server.url, 'gus', 'hal', 'ida', 'joe', 'kim');
  const groups: number[] = [];
  for (const other of others) {
    await gus.befriend(other);
    groups.push(await gus.makeGroup('one of many', other));
  }
  const device = await gus.connect();
  const everywhere = (text: string) => Promise.all(groups.map((id) => device.say(id, text)));
  for (const text of ['one', 'two']) assert.ok((await everywhere(text)).every(({ posted }) => posted));
  await elsewhere.mute(groups[1]!, gus, Date.now() + 3_600_000);
  await elsewhere.speak(groups[2]!, 3);
  const answers = await everywhere('three');
  assert.deepEqual(answers.map(refusalOf), [undefined, 'MUTED', undefined, undefined]);
  for (const [index, id] of groups.entries()) {
    const texts = (await gus.history(id)).map(({ content }) => content?.text?.text).filter(Boolean);
    assert.deepEqual(texts, index === 1 ? ['one', 'two'] : ['one', 'two', 'three']);
  }
});
