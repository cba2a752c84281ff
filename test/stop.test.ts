// While it stops, or its database is away, the server says so: to balancers, to senders, to who asks.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import { connect } from 'node:net';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { v1 } from '#proto';
import { refusalOf } from './support/device.ts';
import { ask, PASSWORD, people } from './support/people.ts';
import { freePort, Program } from './support/program.ts';
import { testServer } from './support/server.ts';

test('while it stops it is not ready, takes nothing new, finishes what it took, then says goodbye', async () => {
  const server = await testServer();
  const [alice, bob] = await people(server.url, 'alice', 'bob');
  const conversation = await alice.befriend(bob);
  const [hers, his] = await Promise.all([alice.connect(), bob.connect()]);
  // A line that is open already: the door itself is shut first.
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const isReady = async () => {
    const request = http.get(`${server.url}/readyz`, { agent });
    const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
    answer.resume();
    await once(answer, 'end');
    return answer.statusCode;
  };
  assert.equal(await isReady(), 200);

  const connection = await server.parts.db.$client.getConnection();
  await connection.query('START TRANSACTION');
  await connection.query('SELECT id FROM conversations WHERE id = ? FOR UPDATE', [conversation]);
  const taken = hers.say(conversation, 'taken before');
  await hers.caughtUp();
  const stopped = server.stop();
  assert.equal(await isReady(), 503);
  const late = await his.say(conversation, 'too late');
  assert.equal(refusalOf(late), 'UNAVAILABLE');
  assert.ok(late.refusal!.retryAfter! > 0);
  const newcomer = connect(server.port, '127.0.0.1');
  const [error] = (await once(newcomer, 'error')) as [NodeJS.ErrnoException];
  assert.equal(error.code, 'ECONNREFUSED', 'nobody new comes in');
  await connection.query('ROLLBACK');
  connection.release();

  assert.equal((await taken).posted?.seq, 2);
  await his.hear('taken before');
  for (const device of [hers, his]) {
    assert.equal(await device.ended, v1.CloseCode.RESTARTING);
    assert.equal(device.goodbye!.code, v1.CloseCode.RESTARTING);
    assert.ok(device.goodbye!.reconnectAfter! > 0);
  }
  await stopped;
  agent.destroy();
});

/** What is not answered by then is never. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  const late = delay(20_000, undefined, { ref: false }).then(() => assert.fail('no answer in 20 s'));
  return Promise.race([answer, late]);
}

test('while the database hangs everybody is told to come back, and nobody waits for ever', {
  timeout: 120_000,
}, async () => {
  const program = new Program(await freePort());
  await program.start();
  try {
    const [alice, bob] = await people(program.url, 'alice', 'bob');
    const conversation = await alice.befriend(bob);
    const device = await alice.connect();
    assert.ok((await device.say(conversation, 'before')).posted);
    const lists = () => Promise.all(Array.from({ length: 6 }, () => inTime(bob.ask('GET', '/api/conversations'))));
    for (const { status } of await lists()) assert.equal(status, 200); // several connections to the database are open
    const clientId = new Uint8Array(16).fill(1);
    await program.freezeDatabase();
    try {
      const [answer, ready, signIn, asked, health] = await Promise.all([
        inTime(device.say(conversation, 'meanwhile', clientId)),
        inTime(ask(program.url, 'GET', '/readyz')),
        inTime(ask(program.url, 'POST', '/api/sessions', { name: 'alice', password: PASSWORD })),
        lists(),
        inTime(ask(program.url, 'GET', '/healthz')),
      ]);
      assert.equal(refusalOf(answer), 'UNAVAILABLE');
      assert.ok(answer.refusal!.retryAfter! > 0);
      assert.equal(ready.status, 503);
      assert.deepEqual([signIn.status, signIn.body.code], [503, 'UNAVAILABLE']);
      for (const { status, body } of asked) assert.deepEqual([status, body.code], [503, 'UNAVAILABLE']);
      assert.equal(health.status, 200, 'the process itself is well');
    } finally {
      program.thawDatabase();
    }
    const again = await device.say(conversation, 'meanwhile', clientId);
    assert.equal(again.posted?.seq, 3, 'the same send once more, on the same line');
    assert.deepEqual(
      (await bob.history(conversation)).slice(1).map(({ content }) => content.text.text),
      ['before', 'meanwhile'],
    );
    assert.equal((await ask(program.url, 'GET', '/readyz')).status, 200);
  } finally {
    await program.remove();
  }
});

test('nobody reads its console any more: it goes on, and stops when asked', async () => {
  const program = new Program(await freePort());
  await program.start();
  program.deafen();
  // Each of them is a line on the console, and one of an error would be the next.
  const [alice] = await people(program.url, 'alice');
  for (let tries = 0; tries < 3; tries++) await alice.again();
  assert.equal((await fetch(`${program.url}/readyz`)).status, 200);
  assert.equal(await inTime(program.stop()), 0);
  await program.remove();
});
