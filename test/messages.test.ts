// Messages through the real doors: sent, stored, delivered, read again.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.stop());

test('a message reaches every device of every member, and is in the history', async () => {
  const [alice, bob] = await people(server.url, 'alice', 'bob');
  const conversation = await alice.befriend(bob);
  const [laptop, phone, his] = await Promise.all([alice.connect(), alice.connect(), bob.connect()]);
  const answer = await laptop.say(conversation, 'hello 你好 שלום 👩‍👩‍👧‍👦');
  assert.equal(answer.body, 'posted', JSON.stringify(answer));
  for (const device of [phone, his, laptop]) {
    const message = await device.hear('hello 你好 שלום 👩‍👩‍👧‍👦');
    assert.equal(message.seq, answer.posted!.seq);
    assert.equal(message.from, alice.id);
  }
  const history = await bob.history(conversation);
  assert.deepEqual(
    history.map((m) => m.content.text?.text ?? m.content.notice.kind),
    ['BECAME_FRIENDS', 'hello 你好 שלום 👩‍👩‍👧‍👦'],
  );
});

test('the same client id gets the same answer and no second message', async () => {
  const [carol, dave] = await people(server.url, 'carol', 'dave');
  const conversation = await carol.befriend(dave);
  const device = await carol.connect();
  const clientId = randomBytes(16);
  const first = await device.say(conversation, 'once', clientId);
  const again = await device.say(conversation, 'once', clientId);
  assert.deepEqual(again.posted, first.posted);
  const both = await Promise.all([device.say(conversation, 'x', clientId), device.say(conversation, 'once', clientId)]);
  assert.equal(both[0].refusal?.code, 10);
  assert.deepEqual(both[1].posted, first.posted);
  assert.equal((await carol.history(conversation)).length, 2);
});
