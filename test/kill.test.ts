// Nothing that was acknowledged is lost or doubled, whatever dies: the server, the line, the database.
import assert from 'node:assert/strict';
import { randomBytes, randomInt } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from './support/client.ts';
import { type Person, people } from './support/people.ts';
import { freePort, Program } from './support/program.ts';

let program: Program;
before(async () => {
  program = new Program(await freePort());
  await program.start();
});
after(() => program.remove());

/** Only a hang takes this long. */
const timeout = 120_000;
const reachable = () => program.ready;

/** Goes on saying "name 1", "name 2" … until told to stop, some ahead of their acknowledgements. Gives how many. */
async function talk(client: Client, until: AbortSignal): Promise<number> {
  for (let n = 1; ; n++) {
    client.say(`${client.person.name} ${n}`);
    await client.acknowledged(n - 8);
    if (until.aborted) return n;
  }
}

/** Every text is there once, where it was acknowledged, in the order it was said, and everybody holds the same. */
async function allIsWell(conversationId: number, said: Map<Client, number>): Promise<void> {
  const [client] = said.keys();
  const history = await client!.person.history(conversationId);
  assert.deepEqual(
    history.map(({ seq }) => seq),
    history.map((_, index) => index + 1),
    'seq is dense',
  );
  assert.deepEqual(
    history.map(({ rev }) => rev),
    history.map((_, index) => index + 1),
    'rev is dense',
  );
  for (const [{ person, posted, list, held }, count] of said) {
    const mine = history.filter(({ from }) => from === person.id);
    const texts = Array.from({ length: count }, (_, index) => `${person.name} ${index + 1}`);
    assert.deepEqual(
      mine.map(({ content }) => content.text.text),
      texts,
      `what ${person.name} said`,
    );
    assert.deepEqual([...posted.keys()], texts, `what ${person.name} was told is stored`);
    for (const { seq, rev, time, content } of mine) {
      const { text } = content.text;
      assert.deepEqual({ ...posted.get(text) }, { conversationId, seq, rev, time }, `where ${text} was acknowledged`);
    }
    assert.deepEqual(
      list,
      history.map(({ seq, rev, from, content }) => ({ seq, rev, from, text: content.text?.text ?? '' })),
      `what ${person.name} holds`,
    );
    assert.equal(held.size, history.length);
  }
}

/** Two friends talk without pause while something happens, then finish what they had to say. */
async function whileTalking(window: number, names: [string, string], happens: (all: Client[]) => Promise<void>) {
  const [one, two] = (await people(program.url, ...names)) as [Person, Person];
  const conversationId = await one.befriend(two);
  const clients = [one, two].map((person) => new Client(person, conversationId, { window, reachable }));
  const enough = new AbortController();
  const talks = clients.map((client) => talk(client, enough.signal));
  await happens(clients);
  enough.abort();
  const counts = await Promise.all(talks);
  await Promise.all(clients.map((client, index) => client.acknowledged(counts[index]!)));
  const total = 1 + counts[0]! + counts[1]!;
  await Promise.all(clients.map((client) => client.knows(total)));
  await allIsWell(conversationId, new Map(clients.map((client, index) => [client, counts[index]!])));
  await Promise.all(clients.map((client) => client.finish()));
  return clients;
}

test('the server is killed ten times while two people talk: no acknowledged message is lost, none is doubled', {
  timeout,
}, async () => {
  const clients = await whileTalking(8, ['alice', 'bob'], async (talking) => {
    for (let life = 0; life < 10; life++) {
      const sofar = talking.map(({ posted }) => posted.size);
      await Promise.all(talking.map((client, i) => client.acknowledged(sofar[i]! + randomInt(5, 40))));
      await delay(randomInt(0, 5)); // any moment of a commit
      await program.kill();
      await program.start();
    }
  });
  for (const { connects, posted } of clients) {
    assert.ok(connects > 10, `connected ${connects} times`);
    assert.ok(posted.size > 50);
  }
});

test('the line is cut a hundred times between a send and its answer: one message each', { timeout }, async () => {
  const [carol, dave] = await people(program.url, 'carol', 'dave');
  const conversationId = await carol.befriend(dave);
  const his = new Client(dave, conversationId);
  const texts = Array.from({ length: 100 }, (_, index) => `cut ${index}`);
  let unanswered = 0;
  for (const text of texts) {
    const clientId = randomBytes(16);
    const first = await carol.connect();
    const answer = first.say(conversationId, text, clientId).catch(() => undefined);
    await delay(randomInt(0, 4)); // before it leaves, on its way, committed, or just answered
    first.cut();
    if (!(await answer)) unanswered += 1;
    const second = await carol.connect();
    const again = await second.say(conversationId, text, clientId);
    assert.ok(again.posted, JSON.stringify(again));
    second.close();
  }
  assert.ok(unanswered > 10, `${unanswered} sends were really cut`);
  const history = await carol.history(conversationId);
  assert.deepEqual(
    history.slice(1).map(({ content }) => content.text.text),
    texts,
  );
  await his.knows(101);
  assert.deepEqual(
    his.list.slice(1).map(({ text }) => text),
    texts,
  );
  await his.finish();
});

test('the database is killed while two people talk: they are asked to wait, it heals by itself, nothing is lost', {
  timeout,
}, async () => {
  const serverPid = program.pid;
  const clients = await whileTalking(1, ['erin', 'frank'], async (talking) => {
    for (let life = 0; life < 3; life++) {
      const sofar = talking.map(({ posted }) => posted.size);
      await Promise.all(talking.map((client, i) => client.acknowledged(sofar[i]! + randomInt(3, 20))));
      const back = program.logs(({ msg }) => msg === 'database is back');
      process.kill(program.databasePid, 'SIGKILL');
      await back;
    }
    const after = talking.map(({ posted }) => posted.size);
    await Promise.all(talking.map((client, i) => client.acknowledged(after[i]! + 5)));
  });
  for (const { deferred, connects } of clients) {
    assert.ok(deferred > 0, 'sends were refused for a while');
    assert.equal(connects, 1, 'on one line all the time');
  }
  assert.equal(program.pid, serverPid, 'the server lived through it');
});

test('asked to stop, the server answers what it took, says when to come back, and ends with 0', {
  timeout,
}, async () => {
  const goodbyes: unknown[] = [];
  await whileTalking(8, ['grace', 'heidi'], async (talking) => {
    await Promise.all(talking.map((client) => client.acknowledged(20)));
    const devices = talking.map(({ device }) => device!);
    assert.equal(await program.stop(), 0);
    for (const device of devices) {
      assert.equal(await device.ended, 1012);
      const { code, reconnectAfter } = device.goodbye!;
      goodbyes.push(code);
      assert.ok(reconnectAfter! > 0);
    }
    await program.start();
  });
  assert.deepEqual(goodbyes, [1012, 1012]);
});
