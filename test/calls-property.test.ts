// Whatever people do to calls, in whatever order and from however many devices: nobody is ever in two places, everybody is
// told the same, and each call ends with one record.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import type { RowDataPacket } from 'mysql2/promise';
import { v1 } from '#proto';
import { callEvents, isEnded } from './support/caller.ts';
import { type Device, refusalOf } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

const NAMES = ['alice', 'bob', 'carol'] as const;
const DEVICES = 2;
/** What an honest mistake may be answered with. */
const EXPECTED = ['NOT_FOUND', 'CONFLICT', 'FULL', 'FORBIDDEN', 'UNAVAILABLE', undefined];

let server: TestServer;
let everybody: Person[];
let conversations: number[];
before(async () => {
  server = await testServer({ PARLEY_CALLS_GRACE_SECONDS: '1', PARLEY_CALLS_VIDEO_PARTICIPANTS: '2' });
  everybody = await people(server.url, ...NAMES);
  const [alice, bob, carol] = everybody as [Person, Person, Person];
  conversations = [
    await alice.befriend(bob),
    await bob.befriend(carol),
    await alice.befriend(carol),
    await alice.makeGroup('all', bob, carol),
    await bob.makeGroup('all', alice, carol),
  ];
});
after(() => server.stop());

interface Step {
  device: number;
  does:
    | 'ring'
    | 'accept'
    | 'decline'
    | 'join'
    | 'return'
    | 'hangUp'
    | 'leave'
    | 'camera'
    | 'remove'
    | 'cut'
    | 'connect';
  conversation: number;
}

const step = fc.record<Step>({
  device: fc.nat(NAMES.length * DEVICES - 1),
  does: fc.constantFrom(
    ...(['ring', 'ring', 'accept', 'accept', 'join', 'join', 'return', 'decline', 'hangUp', 'leave'] as const),
    ...(['camera', 'remove', 'cut', 'connect', 'connect'] as const),
  ),
  conversation: fc.nat(4),
});

/** What this device knows of the newest call of a conversation. */
function known(device: Device, conversationId: number): { callId: number; state: v1.ICallState; me: number } {
  const states = callEvents(device).filter(({ state }) => state?.conversationId === conversationId);
  const { callId = 0, state } = states.at(-1) ?? {};
  const [mine] = states.filter((event) => event.callId === callId && event.state?.me).slice(-1);
  return { callId: callId!, state: state ?? {}, me: mine?.state?.me ?? 0 };
}

function commandFor({ does }: Step, device: Device, conversationId: number): v1.ICallCommand | undefined {
  const { callId, state, me } = known(device, conversationId);
  const media = v1.CallMedia.VIDEO;
  const participant = state.participants?.[0]?.id ?? 0;
  const commands: Partial<Record<Step['does'], v1.ICallCommand>> = {
    ring: { ring: { conversationId } },
    accept: { callId, accept: {} },
    decline: { callId, decline: {} },
    join: { join: { conversationId, media } },
    return: { callId, join: { participant: me } },
    hangUp: { callId, hangUp: {} },
    leave: { callId, leave: {} },
    camera: { callId, mediaState: { camera: true } },
    remove: { callId, moderate: { participant, remove: true } },
  };
  return commands[does];
}

/** Where something rings or goes on, mostly; else anywhere. */
function target({ does, conversation }: Step, device: Device): number {
  const live = conversations.filter((id) => known(device, id).callId && !isEnded(known(device, id).state));
  const among = live.length && does !== 'ring' ? live : conversations;
  return among[conversation % among.length]!;
}

async function rows(text: string): Promise<RowDataPacket[]> {
  return (await server.parts.db.$client.query<RowDataPacket[]>(text))[0];
}

/** Does the steps, some of them at the same time; then everybody goes. */
async function play(steps: Step[][]): Promise<void> {
  const owners = Array.from({ length: NAMES.length * DEVICES }, (_, index) => everybody[index % NAMES.length]!);
  const devices = await Promise.all(owners.map((person) => person.connect()));
  const all = [...devices];
  for (const together of steps) {
    await Promise.all(
      together.map(async (step) => {
        const device = devices[step.device]!;
        if (step.does === 'cut') return device.cut();
        if (step.does === 'connect') {
          if (device.isOpen) return;
          devices[step.device] = await owners[step.device]!.connect();
          all.push(devices[step.device]!);
          return;
        }
        const command = commandFor(step, device, target(step, device));
        if (!command || !device.isOpen) return;
        const answer = await device.command({ call: command }).catch(() => undefined); // cut meanwhile
        if (answer) assert.ok(EXPECTED.includes(refusalOf(answer)), `${step.does}: ${refusalOf(answer)}`);
      }),
    );
    const twice = await rows(`SELECT user_id FROM call_participants JOIN calls ON calls.id = call_id
      WHERE live = 1 AND gone = 0 GROUP BY user_id HAVING COUNT(*) > 1`);
    assert.deepEqual(twice, [], 'nobody is in two calls');
  }
  await allTheSame(devices);
  for (const device of all) device.close();
}

/** Devices that are still here were told the same of every call that goes on. */
async function allTheSame(devices: Device[]): Promise<void> {
  const here = devices.filter((device) => device.isOpen);
  await Promise.all(here.map((device) => device.caughtUp()));
  for (const conversationId of conversations) {
    const views = here
      .map((device) => known(device, conversationId))
      .filter(({ callId, state }) => callId && !isEnded(state))
      .map(({ callId, state }) => `${callId} ${state.phase} ${state.participants?.map(({ id }) => id)}`);
    assert.ok(new Set(views).size <= 1, views.join(' | '));
  }
}

test('any sequence of steps', { timeout: 300_000 }, async (t) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 30, maxLength: 40, size: 'max' }),
      play,
    ),
    {
      numRuns: 25,
      endOnFailure: true,
    },
  );
  const unrecorded = () => rows('SELECT id FROM calls WHERE seq = 0');
  while ((await unrecorded()).length) await delay(200); // those who went had a second to come back
  const past = await rows('SELECT id, outcome FROM calls');
  const outcomes = Map.groupBy(past, ({ outcome }) => v1.CallOutcome[outcome]);
  t.diagnostic([...outcomes].map(([name, calls]) => `${calls.length} ${name}`).join(', '));
  assert.ok(outcomes.size >= 4, 'calls ended in many ways');
  const found = new Map<number, number>();
  for (const [index, conversationId] of conversations.entries()) {
    const member = everybody[index === 1 ? 1 : 0]!; // alice is in all but one
    for (const { content } of await member.history(conversationId)) {
      const callId = content.callRecord?.callId;
      if (callId) found.set(callId, (found.get(callId) ?? 0) + 1);
    }
  }
  assert.deepEqual([...found.keys()].sort(), past.map(({ id }) => id).sort());
  assert.ok([...found.values()].every((count) => count === 1));
});
