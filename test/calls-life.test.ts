// Calls live through cut lines, reloads, a server that is killed and a database that goes away; and end when nobody is there.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { v1 } from '#proto';
import {
  accept,
  callEvents,
  connected,
  hangUp,
  has,
  isActive,
  isEnded,
  isRinging,
  join,
  leave,
  outcome,
  recordOf,
  records,
  ring,
  told,
} from './support/caller.ts';
import { type Device, refusalOf } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { freePort, Program } from './support/program.ts';

const SETTINGS = { PARLEY_CALLS_RING_SECONDS: '8', PARLEY_CALLS_GRACE_SECONDS: '2' };

let program: Program;
let [alice, bob, carol]: Person[] = [];
let ours: number;
before(async () => {
  program = new Program(await freePort(), SETTINGS);
  await program.start();
  [alice, bob, carol] = await people(program.url, 'alice', 'bob', 'carol');
  ours = await alice!.befriend(bob!);
  await alice!.befriend(carol!);
});
after(() => program.remove());

/** Sends an offer until it comes through, as a browser would after a break. Gives what arrives. */
async function offer(from: Device, to: Device, callId: number, participant: number, sdp: string): Promise<v1.ISignal> {
  from.raw(v1.Command.encode({ call: { callId, offer: { participant, sdp } } }).finish());
  const { call } = await to.find((event) => event.call?.offer?.sdp === sdp);
  return call!.offer!;
}

/** A call of alice and bob that has been accepted. */
async function talk(hers: Device, his: Device): Promise<{ callId: number; alice: number; bob: number }> {
  const { callId, me } = await ring(hers, ours);
  return { callId, alice: me, bob: (await accept(his, callId)).me };
}

test('a call that nobody answers is missed when its time is over', async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const began = Date.now();
  const { callId } = await ring(hers, ours);
  assert.equal(await outcome(his, callId), 'MISSED');
  const took = Date.now() - began;
  assert.ok(took >= 8000 && took < 12_000, `${took} ms`);
  assert.equal((await recordOf(hers, callId)).record.outcome, v1.CallOutcome.MISSED);
  assert.equal(refusalOf(await his.command({ call: { callId, accept: {} } })), 'NOT_FOUND');
});

test('the tab of the caller crashes: it stops ringing within ten seconds', async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const { callId } = await ring(hers, ours);
  await told(his, callId, isRinging);
  hers.cut();
  const began = Date.now();
  assert.equal(await outcome(his, callId), 'CANCELLED');
  assert.ok(Date.now() - began < 10_000, `${Date.now() - began} ms`);
});

test('the line of the caller is cut and comes back: it still rings, and can be accepted', async (t) => {
  const [first, his] = await connected(t, alice!, bob!);
  const { callId, me } = await ring(first, ours);
  first.cut();
  const [again] = await connected(t, alice!);
  assert.equal((await told(again, callId, isRinging)).me, me, 'her place is waiting');
  assert.equal((await join(again, callId, me)).me, me);
  await accept(his, callId);
  await told(again, callId, isActive);
  await hangUp(again, callId);
});

test('a line is cut in a call and comes back: the participant stays who they are, and signals go on', async (t) => {
  const [hers, first] = await connected(t, alice!, bob!);
  const call = await talk(hers, first);
  await told(hers, call.callId, isActive);
  const before = callEvents(hers).length;
  first.cut();
  const [again] = await connected(t, bob!);
  assert.equal((await told(again, call.callId, isActive)).me, call.bob);
  await join(again, call.callId, call.bob);
  const { participant } = await offer(hers, again, call.callId, call.bob, 'restart');
  assert.equal(participant, call.alice);
  assert.equal(callEvents(hers).length, before, 'nobody else noticed');
  await hangUp(again, call.callId);
  await told(hers, call.callId, isEnded);
});

test('a page is reloaded in a call: it comes back as a new participant, and the old one is gone', async (t) => {
  const [hers, first] = await connected(t, alice!, bob!);
  const call = await talk(hers, first);
  first.close();
  const [again] = await connected(t, bob!);
  const { me } = await join(again, call.callId);
  assert.notEqual(me, call.bob);
  await told(hers, call.callId, has(call.alice, me));
  const stale = await hers.command({ call: { callId: call.callId, offer: { participant: call.bob, sdp: 'x' } } });
  assert.equal(refusalOf(stale), 'NOT_FOUND');
  await hangUp(hers, call.callId);
});

test('another sign-in cannot slip into the place of a lost line; the person takes the call over with a new one', async (t) => {
  const [hers, first] = await connected(t, alice!, bob!);
  const call = await talk(hers, first);
  first.cut();
  const [other] = await connected(t, await bob!.again());
  assert.equal((await told(other, call.callId, isActive)).me, 0);
  assert.notEqual((await join(other, call.callId, call.bob)).me, call.bob);
  await hangUp(hers, call.callId);
});

test('who signs out is out of the call at once', async (t) => {
  const elsewhere = await bob!.again();
  const [hers, his] = await connected(t, alice!, elsewhere);
  const { callId } = await talk(hers, his);
  const began = Date.now();
  assert.equal((await elsewhere.ask('DELETE', '/api/sessions/current')).status, 204);
  await told(hers, callId, isEnded);
  assert.ok(Date.now() - began < 1500, `${Date.now() - began} ms`);
});

test('one of two does not come back: the call ends, and lasted as long as they were both there', async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const { callId } = await talk(hers, his);
  his.cut();
  const began = Date.now();
  assert.equal(await outcome(hers, callId), 'FAILED');
  assert.ok(Date.now() - began >= 1900);
  const { record } = await recordOf(hers, callId);
  assert.ok(record.duration! > 0 && record.duration! < 1900, `${record.duration} ms`);
});

test('in a group those who do not come back are left out, and the others go on; the last one ends it', async (t) => {
  const group = await alice!.makeGroup('three', bob!, carol!);
  const [hers, his, carols] = await connected(t, alice!, bob!, carol!);
  const { callId, me } = await ring(hers, group);
  const second = await join(his, callId);
  const third = await join(carols, callId);
  his.cut();
  await told(hers, callId, has(me, third.me));
  assert.ok(second.me);
  await leave(carols, callId);
  hers.cut();
  const [watching] = await connected(t, bob!);
  assert.equal(await outcome(watching, callId), 'COMPLETED');
});

test('who begins another call has left the one whose line they lost', async (t) => {
  const [hers, first] = await connected(t, alice!, bob!);
  const { callId } = await talk(hers, first);
  first.cut();
  const [again] = await connected(t, bob!);
  const elsewhere = await bob!.makeGroup('mine', alice!);
  const next = await ring(again, elsewhere);
  assert.equal(await outcome(hers, callId), 'COMPLETED');
  await leave(again, next.callId);
});

test('the server is killed in a call: both come back as who they are, talk on, and one record is left', async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const call = await talk(hers, his);
  await program.kill();
  await program.start();
  const [alices, bobs] = await connected(t, alice!, bob!);
  for (const [device, me] of [
    [alices, call.alice],
    [bobs, call.bob],
  ] as const) {
    assert.equal((await told(device, call.callId, isActive)).me, me);
    assert.equal((await join(device, call.callId, me)).me, me);
  }
  await offer(alices, bobs, call.callId, call.bob, 'after the restart');
  await delay(8000); // longer than the time to come back
  await offer(bobs, alices, call.callId, call.alice, 'still there');
  await hangUp(bobs, call.callId);
  await recordOf(alices, call.callId);
  assert.equal((await records(alice!, ours, call.callId)).length, 1);
});

test('the server is killed in a call and nobody comes back: the call is ended and recorded, and lasted until then', async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const { callId } = await talk(hers, his);
  await program.kill();
  await delay(2000);
  await program.start();
  const [watching] = await connected(t, alice!);
  assert.equal(await outcome(watching, callId), 'FAILED');
  const { duration } = (await recordOf(watching, callId)).record;
  assert.ok(duration! < 1500, `${duration} ms`);
  const next = await ring(watching, ours);
  assert.notEqual(next.callId, callId, 'and another one can be made');
  await hangUp(watching, next.callId);
});

test('the server is killed while it rings: it goes on ringing, until its time is over', async (t) => {
  const [hers] = await connected(t, alice!);
  const began = Date.now();
  const { callId, me } = await ring(hers, ours);
  await program.kill();
  await program.start();
  const [alices, bobs] = await connected(t, alice!, bob!);
  await told(bobs, callId, isRinging);
  await join(alices, callId, me);
  assert.equal(await outcome(bobs, callId), 'MISSED');
  const took = Date.now() - began;
  assert.ok(took >= 8000 && took < 25_000, `${took} ms`);
});

test('the server is killed just when calls end: each is recorded once', { timeout: 120_000 }, async (t) => {
  for (let pause = 0; pause < 3; pause++) {
    const [hers, his] = await connected(t, alice!, bob!);
    const { callId } = await talk(hers, his);
    void hangUp(hers, callId).catch(() => {}); // the answer may be lost
    await delay(pause * 4);
    await program.kill();
    await program.start();
    const [alices] = await connected(t, alice!);
    const live = callEvents(alices).find((event) => event.callId === callId && isActive(event.state!));
    if (live) {
      await join(alices, callId, live.state!.me!);
      await hangUp(alices, callId);
    }
    await alices.find(({ messages, welcome }) => Boolean(messages ?? welcome));
    let found = await records(alice!, ours, callId);
    for (; !found.length; found = await records(alice!, ours, callId)) await delay(50);
    await delay(700); // the next look
    assert.equal((await records(alice!, ours, callId)).length, 1);
  }
});

test('the database goes away in a call: signals go on; who hangs up is told to try again, and can when it is back', {
  timeout: 120_000,
}, async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const call = await talk(hers, his);
  process.kill(program.databasePid, 'SIGSTOP');
  await offer(hers, his, call.callId, call.bob, 'without a database');
  const back = program.logs((line) => line['msg'] === 'database is back');
  process.kill(program.databasePid, 'SIGKILL');
  const answer = await hers.command({ call: { callId: call.callId, hangUp: {} } });
  if (refusalOf(answer)) {
    assert.equal(refusalOf(answer), 'UNAVAILABLE');
    assert.ok(answer.refusal!.retryAfter! > 0);
    await back;
    await hangUp(hers, call.callId);
  }
  assert.equal(await outcome(his, call.callId), 'COMPLETED');
  await recordOf(his, call.callId);
  assert.equal((await records(alice!, ours, call.callId)).length, 1);
});
