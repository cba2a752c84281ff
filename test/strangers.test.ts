// Every command there is, read from the wire's page, by somebody whom the conversation is no business of.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { v1 } from '#proto';
import { refusalOf } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
let [alice, bob, stranger]: Person[] = [];
let theirs: number;
before(async () => {
  server = await testServer();
  [alice, bob, stranger] = await people(server.url, 'alice', 'bob', 'stranger');
  theirs = await alice!.befriend(bob!);
});
after(() => server.stop());

/** The arms of a message's oneof, by their names on the wire's page. */
function armsOf(message: string): string[] {
  const page = readFileSync(new URL('../proto/message.proto', import.meta.url), 'utf8');
  const body = new RegExp(`^message ${message} \\{[\\s\\S]*?^ {2}oneof body \\{([\\s\\S]*?)^ {2}\\}`, 'm').exec(
    page,
  )![1]!;
  return [...body.matchAll(/^ +\w+ (\w+) = \d+;/gm)].map(([, name]) =>
    name!.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  );
}

const text = { text: { text: 'let me in' } };

/** Each arm about somebody else's conversation. */
const reaching = (conversationId: number): Record<string, v1.ICommand> => ({
  send: { send: { conversationId, clientId: new Uint8Array(16).fill(7), content: text } },
  edit: { edit: { conversationId, seq: 2, content: text } },
  recall: { recall: { conversationId, seq: 2 } },
  react: { react: { conversationId, seq: 2, emoji: '👍' } },
  markRead: { markRead: { conversationId, seq: 2 } },
  typing: { typing: { conversationId, state: v1.TypingState.TYPING } },
  sync: { sync: { cursors: [{ conversationId, rev: 0 }] } },
  call: { call: { ring: { conversationId, media: v1.CallMedia.VOICE } } },
  ping: { ping: {} },
  hide: { hide: { conversationId, seq: 2 } },
  pin: { pin: { conversationId, seq: 2 } },
  setMine: { setMine: { conversationId, pinned: true } },
});

test('no command of a stranger does anything in a conversation, nor tells them that there is one', async () => {
  const [hers, his, foreign] = await Promise.all([alice!.connect(), bob!.connect(), stranger!.connect()]);
  await hers.say(theirs, 'between us');
  await his.hear('between us');
  const arms = armsOf('Command');
  assert.ok(arms.length >= 12);
  const before = await Promise.all([state(alice!), state(bob!)]);
  const heard = his.events.length;
  for (const arm of arms) {
    const answers = [];
    for (const conversationId of [theirs, 987_654_321]) {
      const command = reaching(conversationId)[arm];
      assert.ok(command, `say here what a stranger's "${arm}" looks like`);
      // Nothing is said to typing: whoever asks after it has been dealt with.
      if (arm === 'typing') foreign.raw(v1.Command.encode(command).finish());
      const answered = await foreign.command(arm === 'typing' ? { ping: {} } : command);
      if (arm === 'sync') assert.deepEqual([answered.syncPage?.gone, answered.syncPage?.messages], [true, []], arm);
      else if (arm !== 'ping' && arm !== 'typing') assert.equal(refusalOf(answered), 'NOT_FOUND', arm);
      answers.push(answered.refusal);
    }
    assert.deepEqual(answers[0], answers[1], `${arm}: one that does not exist looks the same`);
  }
  await Promise.all([hers.caughtUp(), his.caughtUp()]);
  // That a friend is here may be told late.
  const since = his.events.slice(heard).filter(({ pong, presence }) => !pong && !presence);
  assert.deepEqual(since, [], 'nobody in it heard anything');
  assert.deepEqual(await Promise.all([state(alice!), state(bob!)]), before);
  for (const device of [hers, his, foreign]) device.close();
});

/** All that is said and kept there, as this person sees it. */
async function state(person: Person): Promise<unknown> {
  const { body } = await person.ask('GET', `/api/conversations/${theirs}`);
  return [body, await person.history(theirs)];
}
