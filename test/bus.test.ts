// Two processes over one database and a real Redis: what is done at one is seen at the other, and nothing is lost between them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join as joined } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { v1 } from '#proto';
import { accept, hangUp, has, isEnded, isRinging, join, ring, told } from './support/caller.ts';
import { Client } from './support/client.ts';
import type { Device } from './support/device.ts';
import { at, type Pair, pair } from './support/pair.ts';
import { ask, type Person, people } from './support/people.ts';
import { freePort, Program } from './support/program.ts';

const timeout = 120_000;
let both: Pair;
before(async () => {
  both = await pair();
});
after(() => both.stop());

/** Of the program that logs it next, in both of them. */
const bothLog = (msg: string) =>
  Promise.all([both.one, both.two].map((one) => one.logs((line) => line['msg'] === msg)));

const isOnline = (device: Device, { id }: Person) => {
  const people = device.events.flatMap(({ presence }) => presence?.people ?? []);
  return people.findLast(({ userId }) => userId === id)?.online ?? false;
};

async function comesTo<T>(wanted: T, look: () => T | Promise<T>): Promise<void> {
  for (const until = Date.now() + 40_000; ; await delay(20)) {
    const found = await look();
    if (found === wanted) return;
    if (Date.now() > until) assert.equal(found, wanted);
  }
}

test('what is said at one is heard at the other, and typing, and cursors of one person', { timeout }, async () => {
  const [alice, bob, carol] = await people(both.one.url, 'alice', 'bob', 'carol');
  const id = await alice.befriend(bob);
  const [hers, his, stranger] = await Promise.all([
    alice.connect(),
    at(both.two, bob).connect(),
    at(both.two, carol).connect(),
  ]);
  const tablet = await at(both.two, alice).connect();
  const { posted } = await hers.say(id, 'hello over there');
  assert.equal((await his.hear('hello over there')).seq, posted!.seq);
  await tablet.hear('hello over there');
  await his.say(id, 'hello back');
  await hers.hear('hello back');
  his.raw(v1.Command.encode({ typing: { conversationId: id, state: v1.TypingState.TYPING } }).finish());
  await hers.find(({ typing }) => typing?.userId === bob.id);
  const read = (await hers.say(id, 'read this')).posted!.seq!;
  await his.hear('read this');
  await his.command({ markRead: { conversationId: id, seq: read } });
  await hers.find(({ readChanged }) => readChanged?.userId === bob.id && readChanged.readSeq === read);
  await hers.command({ setMine: { conversationId: id, draft: 'half a thought' } });
  await tablet.find(({ conversationChanged }) => conversationChanged?.mine?.draft === 'half a thought');
  await stranger.caughtUp();
  const heard = stranger.events.flatMap(({ body }) => (body === 'welcome' || body === 'presence' ? [] : [body]));
  assert.deepEqual(heard, ['pong'], 'carol, who is online there, hears nothing of it');
  for (const device of [hers, his, stranger, tablet]) device.close();
});

test('both say 500 things into one group: everybody hears all, in one order, without a gap', { timeout }, async () => {
  const [alice, bob, carol, dave] = await people(both.one.url, 'alice2', 'bob2', 'carol2', 'dave2');
  for (const other of [bob, carol, dave]) await alice.befriend(other);
  const id = await alice.makeGroup('across', bob, carol, dave);
  const devices = await Promise.all([
    alice.connect(),
    at(both.two, bob).connect(),
    carol.connect(),
    at(both.two, dave).connect(),
  ]);
  const talk = async (device: Device, name: string) => {
    for (let n = 0; n < 500; n += 10)
      await Promise.all(Array.from({ length: 10 }, (_, i) => device.say(id, `${name} ${n + i}`)));
  };
  await Promise.all([talk(devices[0]!, 'one'), talk(devices[1]!, 'two')]);
  for (const device of devices) {
    const last = 1001; // the notice that made the group is the first
    await device.find(({ messages }) => messages?.messages?.some(({ rev }) => rev === last) ?? false);
    const revs = device.heard(id).map(({ rev }) => rev!);
    const gaps = revs.filter((rev, index) => index > 0 && rev !== revs[index - 1]! + 1);
    assert.equal(revs.length, 1000);
    assert.deepEqual(gaps, [], 'each rev follows the one before: no client has anything to ask for');
    device.close();
  }
});

test('who is put out at one hears nothing more at the other; who is taken in hears everything', {
  timeout,
}, async () => {
  const [alice, bob, carol] = await people(both.one.url, 'alice3', 'bob3', 'carol3');
  for (const other of [bob, carol]) await alice.befriend(other);
  const id = await alice.makeGroup('guests', bob);
  const [hers, his, carols] = await Promise.all([
    alice.connect(),
    at(both.two, bob).connect(),
    at(both.two, carol).connect(),
  ]);
  await hers.say(id, 'before carol');
  const added = await alice.ask('POST', `/api/groups/${id}/members`, { userIds: [carol.id] });
  assert.ok(added.status < 300, JSON.stringify(added.body));
  await carols.find(({ conversationChanged }) => conversationChanged?.conversationId === id);
  await hers.say(id, 'welcome');
  await carols.hear('welcome');
  await his.hear('welcome');
  const put = await alice.ask('DELETE', `/api/groups/${id}/members/${bob.id}`);
  assert.ok(put.status < 300, JSON.stringify(put.body));
  await his.find(({ conversationChanged }) => conversationChanged?.gone ?? false);
  await carols.say(id, 'without bob');
  await hers.hear('without bob');
  await his.caughtUp();
  const texts = (device: Device) => device.heard(id).map(({ content }) => content?.text?.text);
  assert.ok(!texts(his).includes('without bob'));
  assert.ok(!texts(carols).includes('before carol'));
  for (const device of [hers, his, carols]) device.close();
});

test('friends see each other come and go across processes, and nobody sees who hides', { timeout }, async () => {
  const [alice, bob] = await people(both.one.url, 'alice4', 'bob4');
  await alice.befriend(bob);
  const hers = await alice.connect();
  const his = await at(both.two, bob).connect();
  await comesTo(true, () => isOnline(hers, bob));
  await comesTo(true, () => isOnline(his, alice));
  assert.equal((await bob.ask('PATCH', '/api/me', { invisible: true })).status, 200);
  await comesTo(false, () => isOnline(hers, bob));
  assert.equal((await bob.ask('PATCH', '/api/me', { invisible: false })).status, 200);
  await comesTo(true, () => isOnline(hers, bob));
  const again = await bob.connect();
  his.close();
  await delay(6000); // longer than somebody may be away unnoticed
  assert.ok(isOnline(hers, bob), 'he is still here, at the other process');
  again.close();
  await comesTo(false, () => isOnline(hers, bob));
  hers.close();
});

test('a session that ends at one is shown out at the other within a second', { timeout }, async () => {
  const [alice] = await people(both.one.url, 'alice5');
  const other = await alice.again();
  const there = await at(both.two, other).connect();
  const kept = await at(both.two, alice).connect();
  const { body } = await alice.ask('GET', '/api/me/sessions');
  const mine = body.sessions.find((session: { isCurrent: boolean }) => !session.isCurrent);
  assert.equal((await alice.ask('DELETE', `/api/me/sessions/${mine.id}`)).status, 204);
  const ended = performance.now();
  assert.equal(await there.ended, v1.CloseCode.SESSION_ENDED);
  assert.ok(performance.now() - ended < 1000);
  const told = await ask(both.two.url, 'GET', '/api/me', undefined, { authorization: `Bearer ${other.token}` });
  assert.equal(told.status, 401);
  await kept.caughtUp();
  kept.close();
});

/** Messages of the conversation that this process has committed, by its log. */
function committedBy({ dir }: Program, conversationId: number): number {
  const files = readdirSync(joined(dir, 'logs')).filter((name) => name.startsWith('chat'));
  const lines = files.flatMap((name) => readFileSync(joined(dir, 'logs', name), 'utf8').split('\n'));
  return lines.filter((line) => line.includes(`"conversation":${conversationId},`)).length;
}

test('sends of a conversation are committed by one process; what that one keeps, while it is frozen, by the other', {
  timeout,
}, async () => {
  const [alice, bob] = await people(both.one.url, 'alice10', 'bob10');
  const id = await alice.befriend(bob);
  const [hers, his] = await Promise.all([alice.connect(), at(both.two, bob).connect()]);
  const say = (device: Device, name: string) =>
    Promise.all(Array.from({ length: 20 }, (_, n) => device.say(id, `${name} ${n}`)));
  await Promise.all([say(hers, 'alice'), say(his, 'bob')]);
  const counts = () => [both.one, both.two].map((program) => committedBy(program, id));
  await comesTo(40, () => Math.max(...counts()));
  assert.equal(Math.min(...counts()), 0);

  const [owner, asker] = counts()[0] ? [both.one, his] : [both.two, hers];
  process.kill(owner.pid, 'SIGSTOP');
  try {
    const answers = await say(asker, 'nobody answers');
    const seqs = answers.map(({ posted }) => posted!.seq!);
    assert.deepEqual(
      seqs,
      seqs.map((_, n) => seqs[0]! + n),
      'in the order in which they were said',
    );
  } finally {
    process.kill(owner.pid, 'SIGCONT');
  }
  const last = (await say(asker, 'again')).at(-1)!.posted!;
  for (const device of [hers, his]) {
    await device.find(({ messages }) => messages?.messages?.some(({ rev }) => rev === last.rev) ?? false);
    const page = await device.sync(id, 0, 200);
    assert.equal(page.messages!.length, 81, 'all, once, and the notice of their friendship');
    device.close();
  }
});

/** Two who talk all the time, each at a process of their own, while something happens; then both hold all that was said. */
async function whileTalking(names: [string, string], happens: (clients: Client[]) => Promise<void>): Promise<Client[]> {
  const [alice, bob] = await people(both.one.url, ...names);
  const id = await alice.befriend(bob);
  const clients = [new Client(alice, id), new Client(at(both.two, bob), id)];
  const isOver = new AbortController();
  const talks = clients.map(async (client) => {
    for (let n = 1; ; n++) {
      client.say(`${client.person.name} ${n}`);
      await client.acknowledged(n);
      if (isOver.signal.aborted) return n;
      await delay(5);
    }
  });
  await happens(clients);
  isOver.abort();
  const counts = await Promise.all(talks);
  const total = 1 + counts[0]! + counts[1]!;
  await Promise.all(clients.map((client) => client.knows(total)));
  assert.deepEqual(clients[0]!.list, clients[1]!.list);
  assert.equal(clients[0]!.list.length, total);
  await Promise.all(clients.map((client) => client.finish()));
  return clients;
}

test('Redis is killed and started again: people go on talking, and nothing is missed', { timeout }, async () => {
  const clients = await whileTalking(['alice6', 'bob6'], async ([hers, his]) => {
    await Promise.all([hers!.acknowledged(10), his!.acknowledged(10)]);
    const away = bothLog('bus is away: other processes are not heard');
    await both.redis.kill();
    await away;
    assert.equal((await ask(both.one.url, 'GET', '/readyz')).body, 'ready, but the bus is away');
    const [a, b] = [hers!.posted.size, his!.posted.size];
    await Promise.all([hers!.acknowledged(a + 20), his!.acknowledged(b + 20)]);
    const back = bothLog('bus is back');
    await both.redis.start();
    await back;
  });
  for (const { connects } of clients) assert.equal(connects, 1, 'on one line all the time');
  assert.equal((await ask(both.one.url, 'GET', '/readyz')).body, 'ready');
});

test('who was put out while Redis was away is out when anything is said, and when it is back', {
  timeout,
}, async () => {
  const [alice, bob, carol] = await people(both.one.url, 'alice7', 'bob7', 'carol7');
  for (const other of [bob, carol]) await alice.befriend(other);
  const id = await alice.makeGroup('leak', bob, carol);
  const [his, carols] = await Promise.all([at(both.two, bob).connect(), at(both.two, carol).connect()]);
  await carols.say(id, 'all are here');
  await his.hear('all are here');
  const away = bothLog('bus is away: other processes are not heard');
  await both.redis.kill();
  await away;
  assert.ok((await alice.ask('DELETE', `/api/groups/${id}/members/${bob.id}`)).status < 300);
  await carols.say(id, 'not for bob');
  await carols.hear('not for bob');
  const back = bothLog('bus is back');
  await both.redis.start();
  await back;
  await his.find(({ heads }) => heads?.heads?.every(({ conversationId }) => conversationId !== id) ?? false);
  await carols.say(id, 'nor this');
  await carols.hear('nor this');
  await his.caughtUp();
  const texts = his.heard(id).map(({ content }) => content?.text?.text);
  assert.deepEqual(texts, ['all are here']);
  for (const device of [his, carols]) device.close();
});

test('calls go on across processes, and when the process that held them is killed', { timeout }, async () => {
  const [alice, bob, carol] = await people(both.one.url, 'alice9', 'bob9', 'carol9');
  const id = await alice.befriend(bob);
  await carol.befriend(bob);
  // Two first: where one of them holds the calls, the other two are elsewhere.
  const [hers, his, stranger] = await Promise.all([
    at(both.two, alice).connect(),
    bob.connect(),
    at(both.two, carol).connect(),
  ]);
  const { callId, me: caller } = await ring(hers, id);
  await told(his, callId, isRinging);
  const late = await at(both.two, bob).connect();
  await told(late, callId, isRinging);
  const { me: callee } = await accept(his, callId);
  await told(hers, callId, has(caller, callee));
  await assert.rejects(accept(late, callId), /CONFLICT/);
  await assert.rejects(join(stranger, callId), /NOT_FOUND/);
  const candidate = (device: Device, participant: number, text: string) =>
    device.command({ call: { callId, candidate: { participant, candidate: text } } });
  void candidate(hers, callee, 'from alice').catch(() => {});
  await his.find(({ call }) => call?.candidate?.candidate === 'from alice');
  void candidate(his, caller, 'from bob').catch(() => {});
  await hers.find(({ call }) => call?.candidate?.candidate === 'from bob');

  const holds = ({ log }: Program) => log.some(({ msg }) => msg === 'holds the calls');
  const [holder, other] = holds(both.one) ? [both.one, both.two] : [both.two, both.one];
  const lines = [
    [hers, both.two],
    [his, both.one],
  ] as const;
  const taken = other.logs(({ msg }) => msg === 'holds the calls');
  await holder.kill();
  await taken;
  const stays = lines.find(([, program]) => program === other)![0];
  const goes = lines.find(([, program]) => program !== other)!;
  const back = await at(other, goes[0] === hers ? alice : bob).connect();
  await comesTo(true, () =>
    join(back, callId, goes[0] === hers ? caller : callee).then(
      () => true,
      () => false,
    ),
  );
  const [to, from] = stays === hers ? [caller, callee] : [callee, caller];
  void candidate(back, to, 'again').catch(() => {});
  await stays.find(({ call }) => call?.candidate?.candidate === 'again' && call.candidate.participant === from);
  await holder.start();
  await hangUp(stays, callId);
  await told(back, callId, isEnded);
  for (const device of [stays, back, stranger, late]) device.close();
});

test('a process is killed: its people come back to the other and miss nothing', { timeout }, async () => {
  const [alice, bob] = await people(both.one.url, 'alice8', 'bob8');
  const id = await alice.befriend(bob);
  const hers = await alice.connect();
  const his = await at(both.two, bob).connect();
  await comesTo(true, () => isOnline(hers, bob));
  await both.two.kill();
  await his.ended;
  await hers.say(id, 'are you there?');
  const again = await bob.connect();
  assert.ok((await again.sync(id, 0)).messages!.some(({ content }) => content?.text?.text === 'are you there?'));
  assert.ok(isOnline(hers, bob), 'bob is here');
  again.close();
  // He is at no process, the one that was killed may still count until it lives again.
  await both.two.start();
  await comesTo(false, () => isOnline(hers, bob));
  // What the dead one committed last it may have told nobody.
  await hers.find(({ heads }) => heads?.heads?.some(({ conversationId }) => conversationId === id) ?? false);
  hers.close();
});

test('two on one port: one is killed and started again, the other goes on; both stop when asked', {
  timeout,
}, async () => {
  const settings = { PARLEY_SERVER_PROCESSES: '2', PARLEY_BUS_URL: both.redis.url, PARLEY_DATABASE_URL: '' };
  const program = new Program(await freePort(), settings);
  await program.start();
  try {
    const [alice, bob] = await people(program.url, 'alice', 'bob');
    const id = await alice.befriend(bob);
    const clients = Array.from({ length: 12 }, (_, n) => new Client(n % 2 ? alice : bob, id));
    await Promise.all(clients.map((client) => client.online()));
    for (const [n, client] of clients.entries()) client.say(`before ${n}`);
    await Promise.all(clients.map((client) => client.knows(13)));
    const back = program.logs(({ msg }) => msg === 'process is back');
    const before = program.processes;
    assert.equal(before.length, 2);
    process.kill(before[0]!, 'SIGKILL');
    await back;
    for (const [n, client] of clients.entries()) client.say(`after ${n}`);
    await Promise.all(clients.map((client) => client.knows(25)));
    for (const { list } of clients) assert.deepEqual(list, clients[0]!.list);
    const cut = clients.filter(({ connects }) => connects > 1).length;
    assert.ok(cut < clients.length, `${cut} were cut: the others were at the other process`);
    assert.ok(program.processes.includes(before[1]!));
    const ended = Promise.all(clients.map((client) => client.device!.ended));
    assert.equal(await program.stop(), 0);
    assert.ok((await ended).every((code) => code === v1.CloseCode.RESTARTING));
    for (const client of clients) void client.finish();
  } finally {
    await program.remove();
  }
});

test('with the bus away it does not start, nor where the number is taken, and says why', { timeout }, async () => {
  const refused = async (url: string, why: RegExp) => {
    const program = new Program(0, { ...both.shared, PARLEY_BUS_URL: url, PARLEY_SERVER_PORT: '0' });
    program.launch();
    const code = await program.ended;
    assert.ok(code === 69 || code === 78, `${code}`);
    assert.match(program.complaint, why);
  };
  await Promise.all([
    refused('redis://127.0.0.1:1', /Cannot use bus\.url .*check that a Redis/),
    refused(both.redis.url, /Another process with server\.node = 0 is on the bus/),
  ]);
});
