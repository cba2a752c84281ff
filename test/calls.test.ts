// One-to-one calls: ringing everywhere, one answer, every way a call can end, and what it leaves in the conversation.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { v1 } from '#proto';
import {
  accept,
  ask,
  callEvents,
  connected,
  decline,
  hangUp,
  has,
  isActive,
  isEnded,
  isRinging,
  join,
  outcome,
  recordOf,
  records,
  ring,
  told,
} from './support/caller.ts';
import { refusalOf } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
let [alice, bob, carol]: Person[] = [];
let [ours, bobs]: number[] = [];
before(async () => {
  server = await testServer();
  [alice, bob, carol] = await people(server.url, 'alice', 'bob', 'carol');
  ours = await alice!.befriend(bob!);
  bobs = await carol!.befriend(bob!);
});
after(() => server.stop());

/** Whether a person has read everything in our conversation. */
async function hasReadAll(person: Person): Promise<boolean> {
  const { body } = await person.ask('GET', `/api/conversations/${ours}`);
  return body.mine.readSeq === body.conversation.lastSeq;
}

async function readAll(person: Person): Promise<void> {
  const device = await person.connect();
  await device.command({ markRead: { conversationId: ours!, seq: 1_000_000 } });
  device.close();
}

test('a call rings, is accepted, lasts and ends; both are told each time, and one record is left', async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const { callId, state, me } = await ring(hers, ours!, v1.CallMedia.VIDEO);
  assert.deepEqual(
    [state.phase, state.caller, state.conversationId, state.media, state.limit],
    [v1.CallPhase.RINGING, alice!.id, ours, v1.CallMedia.VIDEO, 2],
  );
  assert.deepEqual(
    state.participants?.map(({ id, userId, media }) => [id, userId, media?.camera]),
    [[me, alice!.id, true]],
    'alice knows which participant she is',
  );
  const rung = await told(his, callId, isRinging);
  assert.deepEqual([rung.caller, rung.me], [alice!.id, 0]);

  const his1 = await accept(his, callId);
  assert.ok(has(me, his1.me)(his1.state));
  const { media } = his1.state.participants![1]!;
  assert.deepEqual([media?.camera, media?.microphone], [false, true], 'he accepted with voice alone');
  const begun = await told(hers, callId, isActive);
  assert.ok(begun.started! > 0 && Math.abs(begun.started! - Date.now()) < 10_000);

  const ended = await hangUp(his, callId);
  assert.equal(ended.state.outcome, v1.CallOutcome.COMPLETED);
  assert.equal(await outcome(hers, callId), 'COMPLETED');
  const { record, message } = await recordOf(hers, callId);
  assert.deepEqual(
    [message.from, record.caller, record.outcome, record.media, record.participants],
    [alice!.id, alice!.id, v1.CallOutcome.COMPLETED, v1.CallMedia.VIDEO, [alice!.id, bob!.id]],
  );
  assert.ok(record.duration! > 0 && record.duration! < 60_000);
  assert.equal((await records(bob!, ours!, callId)).length, 1);
});

test('every device rings; the first to accept wins, the others stop and may not accept any more', async (t) => {
  const [hers, desk, phone, tablet] = await connected(t, alice!, bob!, bob!, bob!);
  const { callId, me } = await ring(hers, ours!);
  for (const device of [desk, phone, tablet]) await told(device, callId, isRinging);
  const tried = await Promise.allSettled([desk, phone, tablet].map((device) => accept(device, callId)));
  const won = tried.filter((one) => one.status === 'fulfilled').map(({ value }) => value);
  const lost = tried.filter((one) => one.status === 'rejected').map(({ reason }) => reason.message);
  assert.deepEqual([won.length, lost], [1, ['CONFLICT', 'CONFLICT']]);
  for (const device of [hers, desk, phone, tablet]) await told(device, callId, has(me, won[0]!.me));
  await hangUp(hers, callId);
});

for (const [busy, expected] of [
  [false, 'DECLINED'],
  [true, 'BUSY'],
] as const)
  test(`a call that is answered with ${expected.toLowerCase()} ends for everybody`, async (t) => {
    const [hers, his, hisOther] = await connected(t, alice!, bob!, bob!);
    const { callId } = await ring(hers, ours!);
    await decline(his, callId, busy);
    for (const device of [hers, hisOther]) assert.equal(await outcome(device, callId), expected);
    const { record } = await recordOf(hers, callId);
    assert.deepEqual([record.duration, record.participants], [0, [alice!.id]]);
    await assert.rejects(accept(hisOther, callId), /NOT_FOUND/);
  });

test('the caller changes her mind; bob has missed a call, she has not', async (t) => {
  await Promise.all([readAll(alice!), readAll(bob!)]);
  const [hers, his] = await connected(t, alice!, bob!);
  const { callId } = await ring(hers, ours!);
  await hangUp(hers, callId);
  assert.equal(await outcome(his, callId), 'CANCELLED');
  await recordOf(his, callId);
  assert.deepEqual([await hasReadAll(alice!), await hasReadAll(bob!)], [true, false]);
});

test('the record of a call that one took part in, or turned down, is no news to them', async (t) => {
  for (const end of ['talk', 'decline']) {
    await Promise.all([readAll(alice!), readAll(bob!)]);
    const [hers, his] = await connected(t, alice!, bob!);
    const { callId } = await ring(hers, ours!);
    if (end === 'talk') {
      await accept(his, callId);
      await hangUp(hers, callId);
    } else await decline(his, callId);
    const { message } = await recordOf(his, callId);
    await his.find(({ readChanged }) => readChanged?.userId === bob!.id && readChanged.readSeq === message.seq);
    assert.deepEqual([await hasReadAll(alice!), await hasReadAll(bob!)], [true, true], end);
  }
  const [hers, his] = await connected(t, alice!, bob!);
  await hers.say(ours!, 'not read by bob');
  const { callId } = await ring(hers, ours!);
  await decline(his, callId);
  await recordOf(his, callId);
  await his.caughtUp();
  assert.equal(await hasReadAll(bob!), false, 'what was unread before stays so');
});

test('both call at once: it becomes one call, at once', async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const [one, other] = await Promise.all([ring(hers, ours!), ring(his, ours!)]);
  assert.equal(one.callId, other.callId);
  const both = [one.me, other.me];
  const { participants } = await told(hers, one.callId, isActive);
  assert.deepEqual(participants!.map(({ id }) => id).sort(), both.sort());
  await hangUp(his, one.callId);
  await recordOf(hers, one.callId);
  assert.equal((await records(alice!, ours!, one.callId)).length, 1);
});

test('a call that began, but whose beginning nobody was told of, is found by who tries again', async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const callId = server.parts.nextId();
  const pool = server.parts.db.$client;
  await pool.query('INSERT INTO calls (id, conversation_id, caller_id, media, phase, created, client_id) VALUES (?)', [
    [callId, ours, alice!.id, v1.CallMedia.VOICE, v1.CallPhase.RINGING, Date.now(), randomBytes(16)],
  ]);
  await pool.query('INSERT INTO call_participants (call_id, user_id, id, session_id, joined) VALUES (?)', [
    [callId, alice!.id, server.parts.nextId(), hers.welcome.sessionId, Date.now()],
  ]);
  await assert.rejects(ring(hers, ours!), /UNAVAILABLE/);
  const again = await ring(hers, ours!);
  assert.deepEqual([again.callId, again.state.phase], [callId, v1.CallPhase.RINGING]);
  await accept(his, callId);
  await hangUp(hers, callId);
  await recordOf(his, callId);
});

test('who is in a call is busy to others, and can make no second one; afterwards they are free', async (t) => {
  const [hers, his, carols] = await connected(t, alice!, bob!, carol!);
  const { callId } = await ring(hers, ours!);
  await accept(his, callId);
  const refused = await ring(carols, bobs!);
  assert.deepEqual([refused.state.phase, refused.state.outcome], [v1.CallPhase.ENDED, v1.CallOutcome.BUSY]);
  assert.equal((await recordOf(his, refused.callId)).record.outcome, v1.CallOutcome.BUSY);
  assert.ok(!callEvents(his).some((event) => event.callId === refused.callId && isRinging(event.state!)));
  await assert.rejects(ring(his, bobs!), /CONFLICT/);
  await hangUp(hers, callId);
  const again = await ring(carols, bobs!);
  assert.ok(isRinging(again.state));
  await hangUp(carols, again.callId);
});

test('who accepts one of two calls that ring is busy for the other', async (t) => {
  const [hers, his, carols] = await connected(t, alice!, bob!, carol!);
  const [fromAlice, fromCarol] = [await ring(hers, ours!), await ring(carols, bobs!)];
  await told(his, fromCarol.callId, isRinging);
  await accept(his, fromAlice.callId);
  assert.equal(await outcome(carols, fromCarol.callId), 'BUSY');
  await hangUp(his, fromAlice.callId);
});

test('who comes while it rings is told; who is no friend of theirs is told nothing', async (t) => {
  const [hers, stranger] = await connected(t, alice!, carol!);
  const { callId } = await ring(hers, ours!);
  const [his] = await connected(t, bob!);
  const rung = await told(his, callId, isRinging);
  assert.equal(rung.caller, alice!.id);
  await accept(his, callId);
  const [late] = await connected(t, bob!);
  assert.equal((await told(late, callId, isActive)).me, 0, 'another device of his is not in it');
  await hangUp(his, callId);
  await told(late, callId, isEnded);
  await stranger.caughtUp();
  assert.deepEqual(callEvents(stranger), []);
});

test('cameras, screens, hands and hold are told to everybody in it; calls move to another device of mine', async (t) => {
  const [hers, his, phone] = await connected(t, alice!, bob!, bob!);
  const { callId, me } = await ring(hers, ours!);
  const before = await accept(his, callId);
  const mediaState = { microphone: false, camera: true, screen: true, handRaised: true, onHold: true };
  await ask(hers, { callId, mediaState });
  const { participants } = await told(his, callId, (state) => state.participants![0]!.media?.screen === true);
  const { microphone, camera, handRaised, onHold } = participants![0]!.media!;
  assert.deepEqual([microphone, camera, handRaised, onHold], [false, true, true, true]);
  const moved = await join(phone, callId);
  assert.notEqual(moved.me, before.me);
  await told(his, callId, has(me, moved.me));
  assert.equal(refusalOf(await his.command({ call: { callId, mediaState } })), 'NOT_FOUND', 'it is not in it any more');
  await hangUp(phone, callId);
  assert.equal(await outcome(hers, callId), 'COMPLETED');
});

test('a call that could not be connected says so in its record', async (t) => {
  const [hers, his] = await connected(t, alice!, bob!);
  const { callId } = await ring(hers, ours!);
  await accept(his, callId);
  await hangUp(hers, callId, true);
  assert.equal((await recordOf(his, callId)).record.outcome, v1.CallOutcome.FAILED);
});

test('my calls are listed, the newest first, page by page; those of others are not', async (t) => {
  const [hers] = await connected(t, carol!);
  const { callId } = await ring(hers, bobs!, v1.CallMedia.VIDEO);
  await hangUp(hers, callId);
  const { message } = await recordOf(hers, callId);
  const list = async () => (await bob!.ask('GET', '/api/calls?limit=100')).body.calls;
  let all = await list();
  while (all[0].callId !== callId) all = await list(); // its message is told a moment before
  const [newest] = all;
  assert.deepEqual(
    { ...newest, time: 0 },
    {
      callId,
      conversationId: bobs,
      seq: message.seq,
      media: 'VIDEO',
      outcome: 'CANCELLED',
      caller: carol!.id,
      participants: [carol!.id],
      time: 0,
      duration: 0,
    },
  );
  assert.ok(Math.abs(newest.time - Date.now()) < 60_000);
  const paged = [];
  for (let before = ''; ; before = `&before=${paged.at(-1).callId}`) {
    const { body } = await bob!.ask('GET', `/api/calls?limit=2${before}`);
    if (!body.calls.length) break;
    paged.push(...body.calls);
  }
  assert.deepEqual(paged, all);
  const alices = (await alice!.ask('GET', '/api/calls')).body.calls;
  assert.ok(alices.length > 3);
  assert.ok(alices.every((call: { conversationId: number }) => call.conversationId === ours));
  assert.equal((await fetch(`${server.url}/api/calls`)).status, 401);
});
