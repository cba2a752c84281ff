// What a page knows of calls, and what it makes of it: without a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { v1 } from '#proto';
import {
  asking,
  type Calls,
  callIn,
  ended,
  entered,
  entering,
  incoming,
  isBusy,
  left,
  NO_CALLS,
  silence,
  told,
  unheard,
} from '../web/calls/call.ts';
import { qualityOf } from '../web/calls/quality.ts';
import { isMissed, type PastCall } from '../web/calls/record.ts';

const ALICE = 1;
const BOB = 2;
const TALK = 10;
const CALL = 100;
const { RINGING, ACTIVE, ENDED } = v1.CallPhase;
const { VOICE } = v1.CallMedia;

const state = (
  phase: v1.CallPhase,
  people: [id: number, userId: number][],
  more: v1.ICallState = {},
): v1.ICallState => ({
  conversationId: TALK,
  media: VOICE,
  phase,
  caller: ALICE,
  participants: people.map(([id, userId]) => ({ id, userId })),
  ...more,
});
const ringing = state(RINGING, [[11, ALICE]]);
const active = state(ACTIVE, [
  [11, ALICE],
  [12, BOB],
]);
const over = (outcome: v1.CallOutcome) => state(ENDED, [], { outcome });

const rung = () => entered(asking(NO_CALLS, TALK, VOICE), CALL, { ...ringing, me: 11 }, ALICE);

test('the caller rings until somebody answers, and is then in the call', () => {
  assert.deepEqual(rung().mine, { name: 'ringing', callId: CALL, conversationId: TALK, me: 11 });
  const answered = told(rung(), CALL, active, ALICE);
  assert.equal(answered.mine.name, 'in');
  assert.equal(incoming(answered, ALICE), null);
});

test('it rings for others, not for the caller, and not where it was silenced', () => {
  const here = told(NO_CALLS, CALL, ringing, BOB);
  assert.equal(incoming(here, BOB)?.id, CALL);
  assert.equal(incoming(told(NO_CALLS, CALL, ringing, ALICE), ALICE), null);
  assert.equal(incoming(silence(here, CALL), BOB), null);
});

test('answered on another device it stops to ring here, and runs in the conversation', () => {
  const answered = told(told(NO_CALLS, CALL, ringing, BOB), CALL, active, BOB);
  assert.equal(incoming(answered, BOB), null);
  assert.equal(answered.mine.name, 'none');
  assert.equal(callIn(answered, TALK)?.id, CALL);
});

test('every outcome ends it for both, and nothing of it stays', () => {
  for (const outcome of [
    v1.CallOutcome.DECLINED,
    v1.CallOutcome.MISSED,
    v1.CallOutcome.BUSY,
    v1.CallOutcome.COMPLETED,
  ]) {
    const caller = told(rung(), CALL, over(outcome), ALICE);
    assert.deepEqual(caller.live, {});
    assert.deepEqual(caller.mine.name === 'over' && caller.mine.ending, v1.CallOutcome[outcome]);
    const callee = told(silence(told(NO_CALLS, CALL, ringing, BOB), CALL), CALL, over(outcome), BOB);
    assert.deepEqual(callee, NO_CALLS);
  }
});

test('a callee who is busy is told of by the answer to the ring itself', () => {
  const busy = entered(asking(NO_CALLS, TALK, VOICE), CALL, over(v1.CallOutcome.BUSY), ALICE);
  assert.deepEqual(busy.mine, { name: 'over', callId: CALL, conversationId: TALK, ending: 'BUSY' });
});

test('two who call each other: no card shows what I am calling myself, and the answer makes it one call', () => {
  const both = told(asking(NO_CALLS, TALK, VOICE), CALL, ringing, BOB);
  assert.equal(incoming(both, BOB), null);
  assert.equal(unheard(both, BOB), null, 'nor is alice told that I am busy');
  const one = entered(both, CALL, { ...active, me: 12 }, BOB);
  assert.deepEqual(one.mine, { name: 'in', callId: CALL, conversationId: TALK, me: 12 });
});

test('who calls while I am in another call is told so once', () => {
  const busy = told(
    told(rung(), CALL, active, ALICE),
    200,
    state(RINGING, [[21, 3]], { conversationId: 20, caller: 3 }),
    ALICE,
  );
  assert.equal(incoming(busy, ALICE), null);
  assert.equal(unheard(busy, ALICE)?.id, 200);
  assert.equal(unheard(silence(busy, 200), ALICE), null);
});

test('without my place I am out: removed, or at another device', () => {
  const inside = told(rung(), CALL, active, ALICE);
  const removed = told(inside, CALL, state(ACTIVE, [[12, BOB]]), ALICE);
  assert.equal(removed.mine.name === 'over' && removed.mine.ending, 'REMOVED');
  const moved = told(
    inside,
    CALL,
    state(ACTIVE, [
      [12, BOB],
      [13, ALICE],
    ]),
    ALICE,
  );
  assert.equal(moved.mine.name === 'over' && moved.mine.ending, 'MOVED');
});

test('news of other calls never touch mine', () => {
  const inside = told(rung(), CALL, active, ALICE).mine;
  const event = fc.record({
    id: fc.integer({ min: 101, max: 105 }),
    phase: fc.constantFrom(RINGING, ACTIVE, ENDED),
    caller: fc.integer({ min: 1, max: 4 }),
    conversationId: fc.integer({ min: 10, max: 13 }),
  });
  fc.assert(
    fc.property(fc.array(event), (events) => {
      let calls: Calls = told(rung(), CALL, active, ALICE);
      for (const { id, ...told_ } of events) calls = told(calls, id, { ...state(told_.phase, []), ...told_ }, ALICE);
      assert.deepEqual(calls.mine, inside);
      assert.equal(incoming(calls, ALICE), null);
      assert.ok(Object.values(calls.live).every(({ phase }) => phase !== ENDED));
    }),
  );
});

test('what ended is over until it was seen; then another call may come', () => {
  const lost = ended(entering(NO_CALLS, CALL, TALK), 'LOST');
  assert.ok(!isBusy(lost.mine));
  assert.equal(incoming(told(lost, 200, { ...ringing, conversationId: 20 }, BOB), BOB)?.id, 200);
  assert.deepEqual(left(lost).mine, { name: 'none' });
});

test('missed is what others wanted of me and did not get', () => {
  const past: PastCall = {
    media: VOICE,
    outcome: v1.CallOutcome.MISSED,
    caller: ALICE,
    participants: [ALICE],
    duration: 0,
  };
  assert.ok(isMissed(past, BOB));
  assert.ok(!isMissed(past, ALICE));
  assert.ok(isMissed({ ...past, outcome: v1.CallOutcome.CANCELLED }, BOB));
  assert.ok(!isMissed({ ...past, outcome: v1.CallOutcome.DECLINED }, BOB));
  assert.ok(!isMissed({ ...past, outcome: v1.CallOutcome.COMPLETED, participants: [ALICE, BOB], duration: 5 }, BOB));
});

test('quality is as good as the worse of delay and loss', () => {
  assert.equal(qualityOf(0.02, 0), 3);
  assert.equal(qualityOf(0.3, 0), 2);
  assert.equal(qualityOf(0.02, 0.05), 2);
  assert.equal(qualityOf(0.7, 0), 1);
  assert.equal(qualityOf(0.02, 0.2), 1);
});
