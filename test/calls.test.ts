// One-to-one calls: ringing everywhere, one answer, every way a call can end, and what it leaves in the conversation.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { v1 } from '#proto';
import {
  accept,
  decline,
  hangUp,
  has,
  isActive,
  isEnded,
  isRinging,
  join,
  outcome,
  recordOf,
  ring,
  told,
} from './support/caller.ts';
import type { Device } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
let [alice, bob, carol]: Person[] = [];
let conversation: number;
let [hers, his]: Device[] = [];
before(async () => {
  server = await testServer({ PARLEY_CALLS_RING_SECONDS: '2', PARLEY_CALLS_GRACE_SECONDS: '2' });
  [alice, bob, carol] = await people(server.url, 'alice', 'bob', 'carol');
  conversation = await alice!.befriend(bob!);
  await carol!.befriend(bob!);
});
after(() => server.stop());
beforeEach(async () => {
  [hers, his] = await Promise.all([alice!.connect(), bob!.connect()]);
  return () => {
    hers!.close();
    his!.close();
  };
});

test('a call rings, is accepted, lasts and ends; both are told each time, and one record is left', async () => {
  const { callId, state } = await ring(hers!, conversation, v1.CallMedia.VIDEO);
  assert.deepEqual(
    [state.phase, state.caller, state.conversationId, state.media, state.limit],
    [v1.CallPhase.RINGING, alice!.id, conversation, v1.CallMedia.VIDEO, 2],
  );
  assert.equal(state.participants?.length, 1);
  assert.equal(state.participants![0]!.id, state.me, 'alice knows which participant she is');
  assert.equal(state.participants![0]!.media?.camera, true);
  const rung = await told(his!, callId, isRinging);
  assert.equal(rung.caller, alice!.id);
  assert.equal(rung.me, 0, 'bob is not in yet');

  const accepted = await accept(his!, callId);
  assert.equal(accepted.state.phase, v1.CallPhase.ACTIVE);
  const [first, second] = accepted.state.participants!;
  assert.deepEqual([first!.id, second!.id], [state.me, accepted.state.me]);
  assert.notEqual(accepted.state.me, state.me);
  assert.deepEqual([second!.media?.camera, second!.media?.microphone], [false, true], 'he accepted with voice alone');
  const begun = await told(hers!, callId, isActive);
  assert.ok(begun.started! > 0 && Math.abs(begun.started! - Date.now()) < 10_000);

  const ended = await hangUp(his!, callId);
  assert.equal(ended.state.outcome, v1.CallOutcome.COMPLETED);
  assert.equal(await outcome(hers!, callId), 'COMPLETED');
  const record = await recordOf(hers!, callId);
  assert.deepEqual(
    [record.from, record.caller, record.outcome, record.media, record.participants],
    [alice!.id, alice!.id, v1.CallOutcome.COMPLETED, v1.CallMedia.VIDEO, [alice!.id, bob!.id]],
  );
  assert.ok(record.duration! >= 0 && record.duration! < 60_000);
});
