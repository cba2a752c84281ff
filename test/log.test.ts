// The logs tell who did what and when, and never what was said or what is secret.
// biome-ignore-all lint/suspicious/noExplicitAny: a line of the log may hold anything.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { refusalOf } from './support/device.ts';
import { ask, PASSWORD, type Person, people } from './support/people.ts';
import { freePort, Program } from './support/program.ts';

const SAID = ['Xyzzy is between us', 'Plugh 祕密 for three'] as const;
let program: Program;
let [alice, bob, carol]: Person[] = [];
let direct: number;
let group: number;
let sizes: number[];
const logs: Record<string, any[]> = {};
let everything = '';

/** A day in the life of three people, after which the program has stopped and its logs are complete. */
before(async () => {
  program = new Program(await freePort(), { PARLEY_LOG_LEVEL: 'trace' });
  await program.start();
  [alice, bob, carol] = await people(program.url, 'alice', 'bob', 'carol');
  direct = await alice!.befriend(bob!);
  await alice!.befriend(carol!);
  group = await alice!.makeGroup('Frobozz', bob!, carol!);
  const [device, outside] = await Promise.all([alice!.connect(), carol!.connect()]);
  assert.ok((await device.say(direct, SAID[0])).posted);
  assert.ok((await device.say(group, SAID[1])).posted);
  const clientId = new Uint8Array(16).fill(7);
  for (let n = 0; n < 3; n++) await device.say(direct, 'said once, sent three times', clientId);
  assert.equal(refusalOf(await outside.say(direct, 'Xyzzy from outside')), 'NOT_FOUND');
  device.raw('Xyzzy, not even a frame');
  await device.caughtUp();
  await ask(program.url, 'POST', '/api/sessions', { name: 'alice', password: 'Xyzzy, a wrong password' });
  await ask(program.url, 'POST', '/api/sessions', '{"name":"alice","password":"Xyzzy');
  await bob!.again();
  await alice!.ask('GET', '/api/users?search=Xyzzy');
  await bob!.ask('DELETE', '/api/sessions/current');
  device.close();
  await device.ended;
  sizes = [...SAID, 'said once, sent three times'].map((text) => Buffer.byteLength(text));
  assert.equal(await program.stop(), 0);
  const folder = join(program.dir, 'logs');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    everything += text;
    const lines = text.split('\n').filter(Boolean);
    logs[name.split('.')[0]!] = lines.map((line) => JSON.parse(line));
  }
});
after(() => program.remove());

test('there are three logs, of lines of JSON with their time', () => {
  assert.deepEqual(Object.keys(logs).sort(), ['access', 'chat', 'parley']);
  for (const line of Object.values(logs).flat()) {
    assert.ok(Math.abs(Date.parse(line.time) - Date.now()) < 600_000, JSON.stringify(line));
    assert.equal(typeof line.level, 'number');
  }
});

test('the chat log has one line for each message: where, who, to how many, how much', () => {
  const lines = logs['chat']!.map(({ time: _, level: __, bytes: ___, ...line }) => line);
  assert.deepEqual(lines, [
    { conversation: direct, seq: 2, sender: alice!.id, recipients: 1 },
    { conversation: group, seq: 2, sender: alice!.id, recipients: 2 },
    { conversation: direct, seq: 3, sender: alice!.id, recipients: 1 },
  ]);
  // A few bytes of protobuf are around each text.
  for (const [index, { bytes }] of logs['chat']!.entries()) {
    assert.ok(bytes >= sizes[index]!, `${bytes}`);
    assert.ok(bytes <= sizes[index]! + 16, `${bytes}`);
  }
});

test('the access log has one line for each request and for both ends of each connection', () => {
  const requests = logs['access']!.filter(({ method }) => method);
  const made = requests.find(({ path, method }) => path === '/api/groups' && method === 'POST');
  assert.deepEqual([made.status, made.user, made.address], [201, alice!.id, '127.0.0.1']);
  assert.equal(typeof made.ms, 'number');
  assert.match(made.requestId, /^[0-9a-f-]{36}$/);
  const signIns = requests.filter(({ path, method }) => path === '/api/sessions' && method === 'POST');
  assert.deepEqual(
    signIns.map(({ status }) => status),
    [401, 400, 201],
  );
  const search = requests.filter(({ path }) => path.startsWith('/api/users') && path !== '/api/users');
  assert.deepEqual(search, [], 'without what was searched for');
  const of = (msg: string) => logs['access']!.filter((line) => line.msg === msg);
  assert.deepEqual(
    of('connected')
      .map(({ user }) => user)
      .sort(),
    [alice!.id, carol!.id].sort(),
  );
  assert.deepEqual(
    of('disconnected')
      .map(({ connection }) => connection)
      .sort(),
    of('connected')
      .map(({ connection }) => connection)
      .sort(),
  );
});

test('the log of the program tells what happened to whom, and the console says the same', () => {
  const happened = (msg: string) => logs['parley']!.filter((line) => line.msg === msg);
  for (const msg of ['database ready', 'ready', 'group created', 'sign-in failed', 'stopping', 'stopped'])
    assert.equal(happened(msg).length, 1, msg);
  assert.deepEqual(
    happened('registered')
      .map(({ user }) => user)
      .sort(),
    [alice!.id, bob!.id, carol!.id].sort(),
  );
  assert.equal(happened('sign-in failed')[0].code, 'WRONG_CREDENTIALS');
  assert.deepEqual(
    happened('signed in')
      .map(({ user }) => user)
      .sort(),
    [alice!.id, bob!.id, bob!.id, carol!.id].sort(),
    'whoever makes an account is signed in',
  );
  assert.deepEqual(program.log, logs['parley']);
  assert.deepEqual(
    logs['parley']!.filter(({ level }) => level >= 50),
    [],
    'no fault',
  );
});

test('nothing that was said, and nothing secret, is in any log', () => {
  const secret = readFileSync(join(program.dir, 'data', 'secret'), 'utf8').trim();
  assert.ok(secret.length > 32);
  for (const word of ['Xyzzy', 'Plugh', '祕密', 'said once', PASSWORD, 'argon2', secret, 'Bearer', 'cookie'])
    assert.ok(!everything.includes(word), word);
  for (const { token } of [alice!, bob!, carol!])
    for (const part of token.split('.').slice(1)) assert.ok(!everything.includes(part), 'a token');
  assert.ok(everything.includes(String(alice!.id)), 'while ids are');
});
