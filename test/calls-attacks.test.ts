// Calls are attacked: by strangers, by members who are not in the call, from another call, after the end, with too much.
import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { v1 } from '#proto';
import {
  accept,
  callEvents,
  connected,
  hangUp,
  has,
  isEnded,
  join,
  leave,
  recordOf,
  ring,
  told,
} from './support/caller.ts';
import { type Device, refusalOf } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

const SECRET = 'Zx81-commodore-amiga-atari-sinclair-ql';
const MARK = 'sdp-that-nobody-else-may-read';

let server: TestServer;
let [alice, bob, carol, dave]: Person[] = [];
let [ours, theirs]: number[] = [];
before(async () => {
  server = await testServer({
    PARLEY_CALLS_STUN_URLS: 'stun:turn.example.org',
    PARLEY_CALLS_TURN_URLS: 'turn:turn.example.org,turns:turn.example.org',
    PARLEY_CALLS_TURN_SECRET: SECRET,
    PARLEY_CALLS_CREDENTIAL_SECONDS: '5',
    PARLEY_LOG_LEVEL: 'trace',
  });
  [alice, bob, carol, dave] = await people(server.url, 'alice', 'bob', 'carol', 'dave');
  ours = await alice!.befriend(bob!);
  theirs = await carol!.befriend(dave!);
});
after(() => server.stop());

interface Talk {
  callId: number;
  caller: Device;
  callee: Device;
  /** Participant ids. */
  one: number;
  two: number;
}

async function talk(caller: Device, callee: Device, conversationId: number): Promise<Talk> {
  const { callId, me } = await ring(caller, conversationId);
  return { callId, caller, callee, one: me, two: (await accept(callee, callId)).me };
}

const signal = (callId: number, kind: 'offer' | 'answer' | 'candidate', signal: v1.ISignal): v1.ICommand => ({
  call: { callId, [kind]: signal },
});

/** Sends without waiting; there is no answer to what is passed on. */
const post = (device: Device, command: v1.ICommand) => device.raw(v1.Command.encode(command).finish());

const signalsOf = (device: Device) =>
  callEvents(device).flatMap((call) => call.offer ?? call.answer ?? call.candidate ?? []);

/** Alice and bob still reach each other. */
async function isFine({ callId, caller, callee, one, two }: Talk): Promise<void> {
  for (const [from, to, me, other] of [
    [caller, callee, one, two],
    [callee, caller, two, one],
  ] as const) {
    const candidate = `candidate:${randomBytes(8).toString('hex')}`;
    post(from, signal(callId, 'candidate', { participant: other, candidate }));
    const event = await to.find((one) => one.call?.candidate?.candidate === candidate);
    assert.equal(event.call!.candidate!.participant, me, 'stamped with who says it');
  }
}

/** Every arm of a command that needs a call. */
const everything = (callId: number, participant: number): v1.ICommand[] => [
  signal(callId, 'offer', { participant, sdp: 'v=0' }),
  signal(callId, 'answer', { participant, sdp: 'v=0' }),
  signal(callId, 'candidate', { participant, candidate: 'candidate:1' }),
  { call: { callId, mediaState: { camera: true } } },
  { call: { callId, moderate: { participant, remove: true } } },
  { call: { callId, hangUp: {} } },
  { call: { callId, leave: {} } },
];

test('a stranger who knows every id reaches nothing, and learns nothing: not even that there is a call', async (t) => {
  const [hers, his, stranger] = await connected(t, alice!, bob!, carol!);
  const call = await talk(hers, his, ours!);
  const before = [signalsOf(hers).length, signalsOf(his).length];
  const commands = (callId: number) => [
    ...everything(callId, call.one),
    { call: { callId, accept: {} } },
    { call: { callId, decline: {} } },
    { call: { callId, join: { participant: call.one } } },
  ];
  const real = [];
  const invented = [];
  for (const command of commands(call.callId)) real.push((await stranger.command(command)).refusal);
  for (const command of commands(12_345_678)) invented.push((await stranger.command(command)).refusal);
  assert.deepEqual(
    real.map((refusal) => refusal?.code),
    real.map(() => v1.RefusalCode.NOT_FOUND),
  );
  assert.deepEqual(real, invented, 'a call that does not exist looks the same');
  const joined = await stranger.command({ call: { join: { conversationId: ours! } } });
  const rung = await stranger.command({ call: { ring: { conversationId: ours! } } });
  assert.deepEqual([refusalOf(joined), refusalOf(rung)], ['NOT_FOUND', 'NOT_FOUND']);
  assert.deepEqual(callEvents(stranger), []);
  await Promise.all([hers.caughtUp(), his.caughtUp()]);
  assert.deepEqual([signalsOf(hers).length, signalsOf(his).length], before);
  await isFine(call);
  await hangUp(hers, call.callId);
});

test('before the callee accepts, nothing of theirs reaches the caller, and nothing of hers any device of theirs', async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const { callId, me } = await ring(hers, ours!);
  for (const command of everything(callId, me)) assert.equal(refusalOf(await his.command(command)), 'NOT_FOUND');
  for (const participant of [me, 0, 1, bob!.id])
    assert.equal(refusalOf(await hers.command(signal(callId, 'offer', { participant, sdp: 'v=0' }))), 'NOT_FOUND');
  await Promise.all([hers.caughtUp(), his.caughtUp()]);
  assert.deepEqual([signalsOf(hers), signalsOf(his)], [[], []]);
  const { me: two } = await accept(his, callId);
  await isFine({ callId, caller: hers, callee: his, one: me, two });
  await hangUp(hers, callId);
});

test('another device of a participant, a member who is not in the call, and another call do not reach in', async (t) => {
  const [hers, his, hisOther, carols, daves] = await connected(t, alice!, bob!, bob!, carol!, dave!);
  const call = await talk(hers, his, ours!);
  const other = await talk(carols, daves, theirs!);
  for (const command of everything(call.callId, call.one))
    assert.equal(refusalOf(await hisOther.command(command)), 'NOT_FOUND', JSON.stringify(command));
  for (const command of everything(call.callId, call.one))
    assert.equal(refusalOf(await carols.command(command)), 'NOT_FOUND', 'with the id of the other call');
  const across = signal(other.callId, 'offer', { participant: call.one, sdp: 'v=0' });
  assert.equal(refusalOf(await carols.command(across)), 'NOT_FOUND', 'to a participant of the other call');
  const toSelf = signal(call.callId, 'offer', { participant: call.one, sdp: 'v=0' });
  assert.equal(refusalOf(await hers.command(toSelf)), 'NOT_FOUND');
  await isFine(call);
  await isFine(other);
  await hangUp(hers, call.callId);
  await hangUp(carols, other.callId);
});

test('what was said in a call means nothing after it', async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const call = await talk(hers, his, ours!);
  await isFine(call);
  await hangUp(hers, call.callId);
  await told(his, call.callId, isEnded);
  const before = signalsOf(hers).length;
  for (const command of [...everything(call.callId, call.one), { call: { callId: call.callId, join: {} } }])
    assert.equal(refusalOf(await his.command(command)), 'NOT_FOUND');
  const next = await talk(hers, his, ours!);
  assert.equal(
    refusalOf(await his.command(signal(next.callId, 'offer', { participant: call.one, sdp: 'v=0' }))),
    'NOT_FOUND',
    'an id of the earlier call',
  );
  assert.equal(signalsOf(hers).length, before);
  await hangUp(hers, next.callId);
});

test('signals have sizes; what does not belong to one is not passed on', async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const call = await talk(hers, his, ours!);
  const { callId, two: participant } = call;
  const sdp = 'é'.repeat(24 * 1024);
  post(hers, signal(callId, 'offer', { participant, sdp, candidate: 'smuggled', sdpMid: 'smuggled' }));
  const { call: got } = await his.find((event) => event.call?.offer != null);
  assert.equal(got!.offer!.sdp, sdp, '48 KiB');
  assert.ok(!got!.offer!.candidate && !got!.offer!.sdpMid);
  const tooLarge: [Parameters<typeof signal>[1], v1.ISignal][] = [
    ['offer', { sdp: `${sdp}x` }],
    ['answer', { sdp: `${sdp}x` }],
    ['candidate', { candidate: 'x'.repeat(2049) }],
    ['candidate', { candidate: 'x', sdpMid: 'x'.repeat(257) }],
    ['candidate', { candidate: 'x', usernameFragment: 'x'.repeat(257) }],
  ];
  for (const [kind, what] of tooLarge)
    assert.equal(refusalOf(await hers.command(signal(callId, kind, { ...what, participant }))), 'TOO_LARGE');
  for (const kind of ['offer', 'answer'] as const)
    assert.equal(refusalOf(await hers.command(signal(callId, kind, { participant }))), 'INVALID');
  post(hers, signal(callId, 'candidate', { participant, candidate: 'x'.repeat(2048), sdpMid: '0', sdpMLineIndex: 1 }));
  const { call: passed } = await his.find((event) => event.call?.candidate != null);
  assert.deepEqual([passed!.candidate!.sdpMid, passed!.candidate!.sdpMLineIndex], ['0', 1]);
  assert.equal(signalsOf(his).length, 2);

  // A megabyte is no frame: the line is cut, as any line that sends one, and its owner comes back into the call.
  post(hers, signal(callId, 'offer', { participant, sdp: 'x'.repeat(1024 * 1024) }));
  await hers.ended;
  const [again] = await connected(t, alice!);
  await join(again, callId, call.one);
  await isFine({ ...call, caller: again });
  assert.equal(signalsOf(his).filter((one) => (one.sdp?.length ?? 0) > 48 * 1024).length, 0);
  await hangUp(again, callId);
});

test('a thousand candidates in a second: most are refused with a time to come back, and others are fine', async (t) => {
  const [hers, his, carols, daves] = await connected(t, alice!, bob!, carol!, dave!);
  const call = await talk(hers, his, ours!);
  const other = await talk(carols, daves, theirs!);
  const began = Date.now();
  for (let n = 0; n < 1000; n++)
    post(hers, { id: 10_000 + n, ...signal(call.callId, 'candidate', { participant: call.two, candidate: `c${n}` }) });
  await isFine(other);
  const took = Date.now() - began;
  await hers.caughtUp();
  await his.caughtUp();
  const seconds = (Date.now() - began) / 1000;
  const refusals = hers.events.filter((event) => event.replyTo >= 10_000 && refusalOf(event) === 'RATE_LIMITED');
  const passed = signalsOf(his).length;
  assert.equal(refusals.length + passed, 1000);
  assert.ok(passed >= 200 && passed <= 200 + 50 * seconds + 1, `${passed} passed in ${seconds} s`);
  assert.ok(refusals.every(({ refusal }) => refusal!.retryAfter! > 0));
  t.diagnostic(`${passed} of 1000 passed; others were served within ${took} ms`);
  await delay(refusals[0]!.refusal!.retryAfter!);
  await isFine(call);
  for (let n = 0; n < 100; n++)
    post(hers, { id: 20_000 + n, ...signal(call.callId, 'offer', { participant: call.two, sdp: 'v=0' }) });
  await hers.caughtUp();
  assert.ok(hers.events.filter((event) => event.replyTo >= 20_000 && refusalOf(event)).length >= 60, 'offers too');
  await hangUp(his, call.callId);
  await hangUp(carols, other.callId);
});

test('credentials for the TURN server go to participants alone, are signed, short-lived and renewed', async (t) => {
  const [hers, his, hisOther] = await connected(t, alice!, bob!, bob!);
  const serversOf = (device: Device) => callEvents(device).flatMap(({ iceServers }) => iceServers ?? []);
  const { callId, me } = await ring(hers, ours!);
  await told(his, callId, () => true);
  await his.caughtUp();
  assert.deepEqual([serversOf(hers).length, serversOf(his).length], [1, 0]);
  const { me: two } = await accept(his, callId);
  await Promise.all([his.caughtUp(), hisOther.caughtUp()]);
  assert.deepEqual([serversOf(his).length, serversOf(hisOther).length], [1, 0]);
  for (const [device, participant] of [
    [hers, me],
    [his, two],
  ] as const) {
    const { servers, expires, relayOnly } = serversOf(device)[0]!;
    const [stun, turn] = servers!;
    assert.deepEqual(stun!.urls, ['stun:turn.example.org']);
    assert.ok(!stun!.username && !stun!.credential && !relayOnly);
    assert.deepEqual(turn!.urls, ['turn:turn.example.org', 'turns:turn.example.org']);
    assert.equal(turn!.username, `${expires! / 1000}:${participant}`);
    assert.equal(turn!.credential, createHmac('sha1', SECRET).update(turn!.username!).digest('base64'));
    assert.ok(expires! > Date.now() && expires! <= Date.now() + 5000);
  }
  const first = serversOf(hers)[0]!.expires!;
  const { call } = await hers.find((event) => (event.call?.iceServers?.expires ?? 0) > first);
  assert.ok(Date.now() < first, 'before the old ones end');
  assert.equal(call!.callId, callId);
  await hangUp(hers, callId);
  const count = serversOf(his).length;
  await delay(4500);
  assert.equal(serversOf(his).length, count, 'and no more after the end');
});

test('who wishes to hide their address is told to be relayed; the one who calls them is not', async (t) => {
  assert.equal((await bob!.ask('PATCH', '/api/me', { alwaysRelay: true })).body.alwaysRelay, true);
  const [hers, his] = await connected(t, alice!, bob!);
  const call = await talk(hers, his, ours!);
  const relays = async (device: Device) =>
    Boolean((await device.find((event) => event.call?.iceServers != null)).call!.iceServers!.relayOnly);
  assert.deepEqual([await relays(hers), await relays(his)], [false, true]);
  await hangUp(hers, call.callId);
  await bob!.ask('PATCH', '/api/me', { alwaysRelay: false });
});

test('servers to try calls with are for people who are signed in, and not often', async () => {
  assert.equal((await fetch(`${server.url}/api/calls/ice`)).status, 401);
  const answers = [];
  for (let n = 0; n < 12; n++) answers.push(await dave!.ask('GET', '/api/calls/ice'));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [...Array(10).fill(200), 429, 429],
  );
  const { servers, expires } = answers[0]!.body;
  assert.match(servers[1].username, new RegExp(`^${expires / 1000}:try-${dave!.id}$`));
  assert.equal(answers[0]!.headers.get('cache-control'), 'no-store');
});

test('nobody can post a record, or change one', async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const callRecord = { callId: 1, outcome: v1.CallOutcome.COMPLETED, caller: alice!.id, duration: 3_600_000 };
  const forged = await hers.command({
    send: { conversationId: ours!, clientId: randomBytes(16), content: { callRecord } },
  });
  assert.equal(refusalOf(forged), 'UNSUPPORTED');
  const { callId } = await ring(hers, ours!);
  await hangUp(hers, callId);
  const { message } = await recordOf(his, callId);
  const which = { conversationId: ours!, seq: message.seq! };
  for (const command of [
    { edit: { ...which, content: { text: { text: 'it never rang' } } } },
    { recall: which },
    { send: { conversationId: ours!, clientId: randomBytes(16), forwarded: which } },
  ])
    assert.equal(refusalOf(await hers.command(command)), 'UNSUPPORTED', JSON.stringify(command));
  const history = await bob!.history(ours!);
  assert.equal(history.find(({ seq }) => seq === message.seq).content.callRecord.callId, callId);
});

test('who is no member any more is out of the call; who is no friend any more cannot be called', async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const group = await alice!.makeGroup('ours', bob!);
  const { callId, me } = await ring(hers, group);
  const second = await join(his, callId);
  assert.equal((await alice!.ask('DELETE', `/api/groups/${group}/members/${bob!.id}`)).status, 204);
  const late = signal(callId, 'offer', { participant: me, sdp: 'v=0' });
  assert.equal(refusalOf(await his.command(late)), 'NOT_FOUND', 'at once');
  await told(hers, callId, (state) => has(me, second.me)(state));
  const all = () =>
    callEvents(hers)
      .filter(({ state }) => state)
      .at(-1)!.state!;
  while (all().participants!.length > 1) await delay(50);
  assert.equal(refusalOf(await his.command({ call: { callId, join: {} } })), 'NOT_FOUND');
  await leave(hers, callId);

  assert.equal((await dave!.ask('DELETE', `/api/friends/${carol!.id}`)).status, 204);
  const [carols] = await connected(t, carol!);
  assert.equal(refusalOf(await carols.command({ call: { ring: { conversationId: theirs! } } })), 'NOT_FRIENDS');
});

test('nonsense is refused, and the connection stays', async (t) => {
  const [hers] = await connected(t, alice!);
  for (const [call, code] of [
    [{}, 'UNSUPPORTED'],
    [{ callId: 5 }, 'UNSUPPORTED'],
    [{ ring: { conversationId: ours!, media: 99 } }, 'INVALID'],
    [{ ring: {} }, 'NOT_FOUND'],
    [{ join: {} }, 'NOT_FOUND'],
    [{ callId: Number.MAX_SAFE_INTEGER, accept: {} }, 'NOT_FOUND'],
  ] as [v1.ICallCommand, string][])
    assert.equal(refusalOf(await hers.command({ call })), code, JSON.stringify(call));
  assert.ok((await hers.command({ ping: {} })).pong);
});

test('who rings too often is told when to come back; others are not', async () => {
  const small = await testServer({ PARLEY_CALLS_RINGS_PER_MINUTE: '3' });
  try {
    const [alice, bob] = await people(small.url, 'alice', 'bob');
    const conversationId = await alice.befriend(bob);
    const [hers, his] = [await alice.connect(), await bob.connect()];
    for (let n = 0; n < 3; n++) await hangUp(hers, (await ring(hers, conversationId)).callId);
    const { refusal } = await hers.command({ call: { ring: { conversationId } } });
    assert.equal(refusal!.code, v1.RefusalCode.RATE_LIMITED);
    assert.ok(refusal!.retryAfter! > 0 && refusal!.retryAfter! <= 60_000);
    await hangUp(his, (await ring(his, conversationId)).callId);
  } finally {
    await small.stop();
  }
});

test('nothing of what the two say to each other is in any log', async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const call = await talk(hers, his, ours!);
  for (const kind of ['offer', 'answer'] as const)
    post(hers, signal(call.callId, kind, { participant: call.two, sdp: MARK }));
  post(hers, signal(call.callId, 'candidate', { participant: call.two, candidate: MARK }));
  await hers.command(signal(call.callId, 'offer', { participant: 1, sdp: MARK }));
  await his.find((event) => event.call?.candidate?.candidate === MARK);
  await hangUp(hers, call.callId);
  await recordOf(hers, call.callId);
  const logs = path(server.dir, 'logs');
  const written = () =>
    readdirSync(logs)
      .map((file) => readFileSync(path(logs, file), 'utf8'))
      .join('');
  while (!written().includes(String(call.callId))) await delay(50); // logs are written from a thread
  assert.ok(written().includes('call ended'));
  assert.ok(!written().includes(MARK));
  assert.ok(!written().includes(SECRET));
});
