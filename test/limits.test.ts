// Where it ends: full queues, eager senders, too many tabs. Who is refused is told when to try again, and may.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { v1 } from '#proto';
import { Device, knock, refusalOf } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
let [alice, bob]: Person[] = [];
let conversation: number;
before(async () => {
  server = await testServer({
    PARLEY_MESSAGES_QUEUE_LENGTH: '5',
    PARLEY_MESSAGES_QUEUE_BYTES: '65536',
    PARLEY_LIMITS_COMMANDS_PER_SECOND: '10',
    PARLEY_LIMITS_CONNECTIONS_PER_USER: '3',
    PARLEY_LIMITS_TEXT_LENGTH: '15000',
  });
  [alice, bob] = await people(server.url, 'alice', 'bob');
  conversation = await alice!.befriend(bob!);
});
after(() => server.stop());

/** Keeps the database from committing anything in the conversation while something is done. */
async function whileStalled<T>(work: () => Promise<T>): Promise<T> {
  const connection = await server.parts.db.$client.getConnection();
  try {
    await connection.query('START TRANSACTION');
    await connection.query('SELECT id FROM conversations WHERE id = ? FOR UPDATE', [conversation]);
    return await work();
  } finally {
    await connection.query('ROLLBACK');
    connection.release();
  }
}

test('a full queue refuses further sends, with a time to come back; those that wait are stored', async () => {
  const device = await alice!.connect();
  const { taken } = await whileStalled(async () => {
    const taken = [1, 2, 3, 4, 5].map((n) => device.say(conversation, `waits ${n}`));
    const answer = await device.say(conversation, 'one too many');
    assert.equal(refusalOf(answer), 'UNAVAILABLE');
    assert.ok(answer.refusal!.retryAfter! > 0);
    return { taken };
  });
  assert.deepEqual(
    (await Promise.all(taken)).map(({ posted }) => posted?.seq),
    [2, 3, 4, 5, 6],
  );
  assert.equal((await device.say(conversation, 'one too many')).posted?.seq, 7, 'there is room again');
  device.close();
});

test('the queue is bounded in bytes too', async () => {
  const device = await alice!.connect();
  const { taken } = await whileStalled(async () => {
    const taken = device.say(conversation, '好'.repeat(15_000));
    assert.equal(refusalOf(await device.say(conversation, '好'.repeat(15_000))), 'UNAVAILABLE');
    return { taken };
  });
  assert.ok((await taken).posted);
  device.close();
});

test('too many commands of one connection are refused, it stays, and after the time it was told it may go on', async () => {
  const [hasty, calm] = await Promise.all([bob!.connect(), alice!.connect()]);
  const answers = await Promise.all(Array.from({ length: 60 }, () => hasty.command({ ping: {} })));
  const refused = answers.filter((answer) => refusalOf(answer) === 'RATE_LIMITED');
  const served = answers.filter(({ pong }) => pong);
  assert.equal(refused.length + served.length, 60);
  assert.ok(served.length >= 40, `four seconds' worth in a burst, got ${served.length}`);
  assert.ok(refused.length > 0, `${refused.length} refused`);
  assert.ok((await calm.say(conversation, 'unharmed')).posted, 'nobody else is slowed down');
  const { retryAfter } = refused.at(-1)!.refusal!;
  assert.ok(retryAfter! > 0 && retryAfter! < 2000);
  await delay(retryAfter!);
  assert.ok((await hasty.say(conversation, 'going on')).posted);
  hasty.close();
  calm.close();
});

test('a person has so many connections at a time; another one comes in when one has gone', async () => {
  const headers = { authorization: `Bearer ${alice!.token}` };
  const devices = [await alice!.connect(), await alice!.connect(), await alice!.connect()];
  const another = new Device(server.url, { headers });
  assert.equal(await another.ended, v1.CloseCode.TOO_MANY_CONNECTIONS);
  assert.equal(another.goodbye?.code, v1.CloseCode.TOO_MANY_CONNECTIONS);
  assert.equal(another.events.length, 1, 'and nothing else is told');
  for (const device of devices) assert.ok((await device.command({ ping: {} })).pong);
  assert.equal(await knock(server.url, { headers: { authorization: `Bearer ${bob!.token}` } }), 101, 'bob is no alice');
  devices[0]!.close();
  await devices[0]!.ended;
  const fourth = await alice!.connect();
  for (const device of [...devices, fourth]) device.close();
});

test('the welcome tells the length of a text, and that is the limit', async () => {
  const device = await alice!.connect();
  assert.equal(device.welcome.textLimit, 15_000);
  assert.ok((await device.say(conversation, '好'.repeat(15_000))).posted, 'a frame of 45 KB');
  assert.equal(refusalOf(await device.say(conversation, 'x'.repeat(15_001))), 'TOO_LARGE');
  const frame = v1.Command.encode({ id: 1, send: { content: { text: { text: 'x'.repeat(65_536) } } } }).finish();
  device.raw(frame);
  assert.notEqual(await device.ended, 1000, 'a frame beyond 64 KiB ends the connection');
});

test('who searches too often is told when to come back; others are not', async () => {
  const small = await testServer({ PARLEY_LIMITS_SEARCHES_PER_MINUTE: '3' });
  try {
    const [alice, bob] = await people(small.url, 'alice', 'bob');
    const search = (person: Person) => person.ask('GET', '/api/search?text=x');
    for (let n = 0; n < 3; n++) assert.equal((await search(alice)).status, 200);
    const { status, body } = await search(alice);
    assert.deepEqual([status, body.code], [429, 'RATE_LIMITED']);
    assert.equal((await search(bob)).status, 200);
  } finally {
    await small.stop();
  }
});
