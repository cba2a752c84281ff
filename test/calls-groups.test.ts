// Group calls: begun, joined and left at will, with hosts and limits; who comes later learns of them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { v1 } from '#proto';
import {
  accept,
  ask,
  callEvents,
  connected,
  hangUp,
  has,
  isActive,
  isEnded,
  join,
  leave,
  outcome,
  recordOf,
  ring,
  told,
} from './support/caller.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

const { VIDEO, VOICE } = v1.CallMedia;

let server: TestServer;
let everybody: Person[];
let [alice, bob, carol, dave, eve]: Person[] = [];
let group: number;
before(async () => {
  server = await testServer({ PARLEY_CALLS_VOICE_PARTICIPANTS: '4', PARLEY_CALLS_VIDEO_PARTICIPANTS: '2' });
  everybody = await people(server.url, 'alice', 'bob', 'carol', 'dave', 'eve', 'frank');
  [alice, bob, carol, dave, eve] = everybody;
  for (const friend of everybody.slice(1, 5)) await alice!.befriend(friend);
  group = await alice!.makeGroup('the five', bob!, carol!, dave!, eve!);
});
after(() => server.stop());

test('a call in a group is joined and left at will, and over when the last has left', async (t) => {
  const [alices, bobs, carols, daves] = await connected(t, alice!, bob!, carol!, dave!);
  const { callId, state, me } = await ring(bobs, group);
  assert.deepEqual([state.phase, state.started, state.limit], [v1.CallPhase.ACTIVE, 0, 4]);
  for (const device of [alices, carols, daves]) assert.equal((await told(device, callId, has(me))).caller, bob!.id);
  const carolIn = await join(carols, callId);
  const { started } = await told(daves, callId, has(me, carolIn.me));
  assert.ok(started! > 0);
  const daveIn = await ask(daves, { join: { conversationId: group, media: VOICE } });
  assert.equal(daveIn.callId, callId, 'it is found by the group too');
  await leave(bobs, callId);
  await told(alices, callId, has(carolIn.me, daveIn.me));
  const bobAgain = await ring(bobs, group);
  assert.equal(bobAgain.callId, callId, 'who rings where a call runs joins it');
  assert.notEqual(bobAgain.me, me);
  await hangUp(carols, callId);
  await leave(daves, callId);
  await told(alices, callId, has(bobAgain.me));
  await leave(bobs, callId);
  assert.equal(await outcome(alices, callId), 'COMPLETED');
  const { record, message } = await recordOf(alices, callId);
  assert.deepEqual([message.from, record.caller], [bob!.id, bob!.id]);
  assert.deepEqual(record.participants?.toSorted(), [bob!.id, carol!.id, dave!.id].toSorted());
  assert.ok(record.duration! > 0);
  await assert.rejects(join(bobs, callId), /NOT_FOUND/);
});

test('a call that nobody joined was missed', async (t) => {
  const [alices, bobs] = await connected(t, alice!, bob!);
  const { callId } = await ring(alices, group);
  await leave(alices, callId);
  assert.equal(await outcome(bobs, callId), 'MISSED');
  assert.equal((await recordOf(bobs, callId)).record.duration, 0);
});

test('a call whose caller has left the group meanwhile leaves its record all the same', async (t) => {
  const others = await alice!.makeGroup('the parting', bob!, carol!);
  const [alices, bobs, carols] = await connected(t, alice!, bob!, carol!);
  const { callId } = await ring(bobs, others);
  await join(alices, callId);
  await join(carols, callId);
  assert.equal((await bob!.ask('DELETE', `/api/groups/${others}/members/${bob!.id}`)).status, 204);
  await leave(alices, callId);
  await leave(carols, callId);
  const { record, message } = await recordOf(alices, callId);
  assert.deepEqual([message.from, record.caller, record.outcome], [bob!.id, bob!.id, v1.CallOutcome.COMPLETED]);
  assert.equal((await bob!.ask('GET', `/api/conversations/${others}`)).status, 404, 'which makes nobody a member');
});

test('who connects later learns of it and can join; who is no member does not and cannot', async (t) => {
  const [alices, stranger] = await connected(t, alice!, everybody[5]!);
  const { callId } = await ring(alices, group);
  const [bobs] = await connected(t, bob!);
  await told(bobs, callId, isActive);
  await join(bobs, callId);
  const [late] = await connected(t, everybody[5]!);
  for (const device of [stranger, late]) {
    await assert.rejects(join(device, callId), /NOT_FOUND/);
    await assert.rejects(ask(device, { join: { conversationId: group } }), /NOT_FOUND/);
    await assert.rejects(ring(device, group), /NOT_FOUND/);
    assert.deepEqual(callEvents(device), []);
  }
  await leave(bobs, callId);
  await leave(alices, callId);
  await told(bobs, callId, isEnded);
});

test('voices and cameras have limits of their own', async (t) => {
  const [alices, bobs, carols, daves, eves] = await connected(t, alice!, bob!, carol!, dave!, eve!);
  const { callId } = await ring(alices, group);
  await join(bobs, callId);
  await join(carols, callId);
  await assert.rejects(join(daves, callId, 0, VIDEO), /FULL/, 'three voices and a camera are too many');
  await join(daves, callId);
  await assert.rejects(join(eves, callId), /FULL/);
  const camera = { microphone: true, camera: true };
  await assert.rejects(ask(alices, { callId, mediaState: camera }), /FULL/);
  await assert.rejects(ask(alices, { callId, mediaState: { microphone: true, screen: true } }), /FULL/);
  await ask(alices, { callId, mediaState: { handRaised: true } });
  await leave(carols, callId);
  await leave(daves, callId);
  assert.equal((await ask(alices, { callId, mediaState: camera })).state.limit, 2);
  await ask(bobs, { callId, mediaState: { ...camera, screen: true } });
  await assert.rejects(join(eves, callId), /FULL/, 'while cameras are on');
  await ask(alices, { callId, mediaState: { microphone: true } });
  assert.equal((await ask(bobs, { callId, mediaState: { microphone: true } })).state.limit, 4);
  await join(eves, callId);
  for (const device of [alices, bobs, eves]) await leave(device, callId);
});

test('the host mutes and removes; others may not, and who was removed cannot come back', async (t) => {
  const [alices, bobs, carols, daves] = await connected(t, alice!, bob!, carol!, dave!);
  const { callId, me: bobIs, state } = await ring(bobs, group);
  assert.equal(state.participants![0]!.host, true);
  const carolIs = await join(carols, callId);
  const daveIs = await join(daves, callId);
  assert.equal(daveIs.state.participants!.find(({ id }) => id === daveIs.me)!.host, false);
  const moderate = (participant: number, what: v1.IModerate) => ({ callId, moderate: { participant, ...what } });
  await assert.rejects(ask(carols, moderate(bobIs, { mute: true })), /FORBIDDEN/);
  await assert.rejects(ask(carols, moderate(daveIs.me, { remove: true })), /FORBIDDEN/);
  await assert.rejects(ask(bobs, moderate(12_345, { mute: true })), /NOT_FOUND/);

  await ask(bobs, moderate(carolIs.me, { mute: true }));
  const isMuted = ({ participants }: v1.ICallState) =>
    participants!.some(({ id, media }) => id === carolIs.me && !media?.microphone);
  await told(daves, callId, isMuted);
  const { call } = await carols.find((event) => event.call?.moderated != null);
  assert.deepEqual([call!.moderated!.participant, call!.moderated!.mute], [carolIs.me, true]);
  assert.ok(!callEvents(daves).some(({ moderated }) => moderated), 'nobody else is told to mute');

  await ask(bobs, moderate(carolIs.me, { remove: true }));
  await told(carols, callId, has(bobIs, daveIs.me));
  assert.equal(callEvents(carols).filter(({ moderated }) => moderated?.remove).length, 1);
  await assert.rejects(join(carols, callId), /FORBIDDEN/);
  await assert.rejects(ring(carols, group), /FORBIDDEN/);

  const aliceIs = await join(alices, callId);
  assert.equal(aliceIs.state.participants!.at(-1)!.host, true, 'the owner of the group is a host too');
  await ask(alices, moderate(bobIs, { remove: true }));
  await told(daves, callId, has(daveIs.me, aliceIs.me));
  for (const device of [alices, daves]) await leave(device, callId);
  const next = await ring(carols, group);
  await leave(carols, next.callId);
});

test('a group call is not accepted or declined, a direct one has no host', async (t) => {
  const [alices, bobs] = await connected(t, alice!, bob!);
  const { callId } = await ring(alices, group);
  await assert.rejects(accept(bobs, callId), /NOT_FOUND/);
  await assert.rejects(ask(bobs, { callId, decline: {} }), /NOT_FOUND/);
  await leave(alices, callId);
  const { body } = await alice!.ask('GET', '/api/conversations');
  const direct = body.conversations.find(({ conversation }: { conversation: v1.IConversation }) =>
    conversation.peers?.includes(bob!.id),
  ).conversation.id;
  const two = await ring(alices, direct);
  const his = await accept(bobs, two.callId);
  for (const [device, participant] of [
    [alices, his.me],
    [bobs, two.me],
  ] as const)
    await assert.rejects(ask(device, { callId: two.callId, moderate: { participant, remove: true } }), /FORBIDDEN/);
  await hangUp(alices, two.callId);
});
