// Whatever two people do, in whatever order, with lines cut and the server killed in between: what is stored is what a plain
// list of messages would hold.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { storedBy } from './chaos/party.ts';
import { Client } from './support/client.ts';
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
);

/** Does the step to both. What is changed was acknowledged before, so that both know its number. */
async function take(step: Step, model: Model, clients: readonly Client[], ids: readonly number[]): Promise<void> {
  if (step.do === 'crash') {
    await program.kill();
    return program.start();
  }
  const client = clients[step.who]!;
  const me = ids[step.who]!;
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
async function conversation(): Promise<{ conversationId: number; persons: [Person, Person] }> {
  runs += 1;
  const persons = await people(program.url, `alice${runs}`, `bob${runs}`);
  return { conversationId: await persons[0].befriend(persons[1]), persons };
}

test('any script of sends, changes, reactions, reads, cuts and crashes ends as the plain model says', {
  timeout: 900_000,
}, async () => {
  const steps = fc.array(step, { minLength: 5, maxLength: 30, size: 'max' });
  await fc.assert(
    fc.asyncProperty(steps, steps, async (before, after) => {
      const { conversationId, persons } = await conversation();
      const model = new Model();
      const options = { reachable: () => program.ready, witness: () => () => {} };
      const clients = persons.map((person) => new Client(person, conversationId, options));
      const ids = persons.map(({ id }) => id);
      for (const one of [...before, { do: 'crash' as const }, ...after]) await take(one, model, clients, ids);
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
      await Promise.all(clients.map((client) => client.finish()));
    }),
    { numRuns: process.env['CHAOS'] === 'full' ? 50 : 4, endOnFailure: true },
  );
});
