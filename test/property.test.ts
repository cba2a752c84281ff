// Whatever two people do, in whatever order, with others who come and go and are muted, lines cut and the server killed in between: what is
// stored is what a plain list of messages would hold.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { storedBy } from './chaos/party.ts';
import { Client } from './support/client.ts';
import { refusalOf } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { freePort, Program } from './support/program.ts';

let program: Program;
before(async () => {
  program = new Program(await freePort());
  await program.start();
});
after(() => program.remove());

interface Plain {
  from: number;
  text: string;
  isRecalled: boolean;
  reactions: Set<string>;
}

/** A conversation without a network, a database or a clock. */
class Model {
  readonly messages: Plain[] = [{ from: 0, text: '', isRecalled: false, reactions: new Set() }];
  readonly read = [0, 0];
  /** Of those who come and go: the first message they see; undefined while they are outside. */
  readonly guests: (number | undefined)[] = [undefined, undefined];
  /** Whether they may not write. They stay muted when they go and come back. */
  readonly muted = [false, false];

  notice(): void {
    this.messages.push({ from: 0, text: '', isRecalled: false, reactions: new Set() });
  }

  /** A message that is there and can be changed, chosen by any number. */
  pick(choice: number, by?: number): { seq: number; plain: Plain } | undefined {
    const possible = this.messages
      .map((plain, index) => ({ seq: index + 1, plain }))
      .filter(({ plain }) => plain.from !== 0 && !plain.isRecalled && (by === undefined || plain.from === by));
    return possible.length ? possible[choice % possible.length] : undefined;
  }
}

type Step =
  | { do: 'send'; who: 0 | 1; text: string }
  | { do: 'edit'; who: 0 | 1; choice: number; text: string }
  | { do: 'recall'; who: 0 | 1; choice: number }
  | { do: 'react'; who: 0 | 1; choice: number; emoji: string; remove: boolean }
  | { do: 'read'; who: 0 | 1; choice: number }
  | { do: 'reconnect'; who: 0 | 1 }
  | { do: 'add' | 'remove' | 'leave'; guest: 0 | 1 }
  | { do: 'mute'; guest: 0 | 1; isMuted: boolean }
  | { do: 'guest'; guest: 0 | 1; text: string }
  | { do: 'crash' };

const who = fc.constantFrom(0 as const, 1 as const);
const choice = fc.nat(1000);
const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map((s) => `say ${s}.`);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 30, arbitrary: fc.record({ do: fc.constant('send' as const), who, text }) },
  { weight: 15, arbitrary: fc.record({ do: fc.constant('edit' as const), who, choice, text }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('recall' as const), who, choice }) },
  {
    weight: 15,
    arbitrary: fc.record({
      do: fc.constant('react' as const),
      who,
      choice,
      emoji: fc.constantFrom('👍', '🎉', '❤️'),
      remove: fc.boolean(),
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('read' as const), who, choice }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('reconnect' as const), who }) },
  { weight: 12, arbitrary: fc.record({ do: fc.constant('add' as const), guest: who }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'leave' as const), guest: who }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('mute' as const), guest: who, isMuted: fc.boolean() }) },
  { weight: 12, arbitrary: fc.record({ do: fc.constant('guest' as const), guest: who, text }) },
);

/** The group, its two people who stay, and two who come and go. */
interface Room {
  conversationId: number;
  persons: [Person, Person];
  guests: [Person, Person];
}

/** The first of the two owns the group. Gives what the answer must be. */
async function moveGuest(step: { do: 'add' | 'remove' | 'leave'; guest: 0 | 1 }, model: Model, room: Room) {
  const [guest, isIn] = [room.guests[step.guest], model.guests[step.guest] !== undefined];
  const by = step.do === 'leave' ? guest : room.persons[0];
  const members = `/api/groups/${room.conversationId}/members`;
  const { status } = await (step.do === 'add'
    ? by.ask('POST', members, { userIds: [guest.id] })
    : by.ask('DELETE', `${members}/${guest.id}`));
  assert.equal(status, step.do === 'add' || isIn ? 204 : 404);
  if (isIn === (step.do === 'add')) return;
  model.notice();
  model.guests[step.guest] = step.do === 'add' ? model.messages.length : undefined;
}

/** The owner mutes a guest, or lets them write again: for who is a member, with a notice where that changes something. */
async function muteGuest({ guest: which, isMuted }: { guest: 0 | 1; isMuted: boolean }, model: Model, room: Room) {
  const [guest, isIn] = [room.guests[which], model.guests[which] !== undefined];
  const path = `/api/groups/${room.conversationId}/members/${guest.id}/mute`;
  const { status } = await room.persons[0].ask(
    isMuted ? 'PUT' : 'DELETE',
    path,
    isMuted ? { minutes: null } : undefined,
  );
  assert.equal(status, isIn ? 204 : 404);
  if (!isIn || model.muted[which] === isMuted) return;
  model.notice();
  model.muted[which] = isMuted;
}

/** A guest speaks, and is heard while they are a member and not muted. */
async function guestSays({ guest, text }: { guest: 0 | 1; text: string }, model: Model, room: Room) {
  const device = await room.guests[guest].connect();
  const answer = await device.say(room.conversationId, text);
  device.close();
  const isIn = model.guests[guest] !== undefined;
  const isHeard = isIn && !model.muted[guest];
  assert.equal(refusalOf(answer), isHeard ? undefined : isIn ? 'MUTED' : 'NOT_FOUND');
  if (isHeard) model.messages.push({ from: room.guests[guest].id, text, isRecalled: false, reactions: new Set() });
}

/** Does the step to both. What is changed was acknowledged before, so that both know its number. */
async function take(step: Step, model: Model, clients: readonly Client[], room: Room): Promise<void> {
  if (step.do === 'crash') {
    await program.kill();
    return program.start();
  }
  if (step.do === 'guest') return guestSays(step, model, room);
  if (step.do === 'mute') return muteGuest(step, model, room);
  if ('guest' in step) return moveGuest(step, model, room);
  const client = clients[step.who]!;
  const me = room.persons[step.who].id;
  switch (step.do) {
    case 'send':
      client.say(step.text);
      model.messages.push({ from: me, text: step.text, isRecalled: false, reactions: new Set() });
      break;
    case 'edit': {
      const chosen = model.pick(step.choice, me);
      if (!chosen) return;
      client.edit(chosen.seq, step.text);
      chosen.plain.text = step.text;
      break;
    }
    case 'recall': {
      const chosen = model.pick(step.choice, me);
      if (!chosen) return;
      client.recall(chosen.seq);
      Object.assign(chosen.plain, { text: '', isRecalled: true, reactions: new Set() });
      break;
    }
    case 'react': {
      const chosen = model.pick(step.choice);
      if (!chosen) return;
      client.react(chosen.seq, step.emoji, step.remove);
      const name = `${step.emoji} ${me}`;
      if (step.remove) chosen.plain.reactions.delete(name);
      else chosen.plain.reactions.add(name);
      break;
    }
    case 'read': {
      const seq = 1 + (step.choice % model.messages.length);
      client.read(seq);
      model.read[step.who] = Math.max(model.read[step.who]!, seq);
      break;
    }
    case 'reconnect':
      client.device?.cut();
      return;
    default:
      return step satisfies never;
  }
  // Half of the time a cut meets an operation that is under way; either way the next step waits for its answer.
  if (step.do === 'send' && step.text.length % 2) client.device?.cut();
  await client.idle();
  if (step.do === 'send') model.read[step.who] = model.messages.length;
}

let runs = 0;
async function conversation(): Promise<Room> {
  runs += 1;
  const [alice, bob, ...guests] = await people(
    program.url,
    `alice${runs}`,
    `bob${runs}`,
    `carol${runs}`,
    `dave${runs}`,
  );
  for (const friend of [bob, ...guests]) await alice.befriend(friend);
  return { conversationId: await alice.makeGroup('open house', bob), persons: [alice, bob], guests };
}

test('any script of sends, changes, reactions, reads, comings and goings, muting, cuts and crashes ends as the plain model says', {
  timeout: 900_000,
}, async () => {
  const steps = fc.array(step, { minLength: 5, maxLength: 30, size: 'max' });
  await fc.assert(
    fc.asyncProperty(steps, steps, async (before, after) => {
      const room = await conversation();
      const { conversationId, persons, guests } = room;
      const model = new Model();
      const options = { reachable: () => program.ready, witness: () => () => {} };
      const clients = persons.map((person) => new Client(person, conversationId, options));
      for (const one of [...before, { do: 'crash' as const }, ...after]) await take(one, model, clients, room);
      const { body } = await persons[0].ask('GET', `/api/conversations/${conversationId}`);
      await Promise.all(clients.map((client) => client.knows(body.conversation.lastRev)));
      const expected = model.messages.map(({ from, text, isRecalled, reactions }, index) => {
        return { seq: index + 1, from, text, isRecalled, reactions: [...reactions].sort() };
      });
      const stored = await storedBy(persons[0], conversationId);
      assert.deepEqual(
        stored.map(({ seq, from, text, isRecalled, reactions }) => ({ seq, from, text, isRecalled, reactions })),
        expected,
      );
      for (const { list } of clients)
        assert.deepEqual(
          list.map(({ seq, text }) => ({ seq, text })),
          expected.map(({ seq, text }) => ({ seq, text })),
        );
      for (const [index, person] of persons.entries()) {
        const { mine } = (await person.ask('GET', `/api/conversations/${conversationId}`)).body;
        assert.equal(mine.readSeq, model.read[index]);
      }
      assert.equal(body.conversation.memberCount, 2 + model.guests.filter((from) => from !== undefined).length);
      for (const [index, guest] of guests.entries()) {
        const from = model.guests[index];
        const path = `/api/conversations/${conversationId}/messages?after=0&limit=200`;
        const { status, body } = await guest.ask('GET', path);
        assert.equal(status, from === undefined ? 404 : 200);
        if (from === undefined) continue;
        const seqs = model.messages.map((_, place) => place + 1).filter((seq) => seq >= from);
        assert.deepEqual(
          body.messages.map((message: { seq: number }) => message.seq),
          seqs,
        );
      }
      await Promise.all(clients.map((client) => client.finish()));
    }),
    { numRuns: process.env['CHAOS'] === 'full' ? 50 : 4, endOnFailure: true },
  );
});
