// The life of a message after it was sent: quoted, edited, recalled, reacted to, forwarded, whispered, pinned, hidden.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { v1 } from '#proto';
import { type Device, refusalOf } from './support/device.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
let alice: Person;
let bob: Person;
let carol: Person;
let mallory: Person;
let direct: number;
let group: number;
let hers: Device;
let his: Device;
let carols: Device;
let stranger: Device;

before(async () => {
  server = await testServer();
  [alice, bob, carol, mallory] = await people(server.url, 'alice', 'bob', 'carol', 'mallory');
  direct = await alice.befriend(bob);
  await alice.befriend(carol);
  group = await alice.makeGroup('three', bob, carol);
  [hers, his, carols, stranger] = await Promise.all([
    alice.connect(),
    bob.connect(),
    carol.connect(),
    mallory.connect(),
  ]);
});
after(() => server.stop());

const text = (text: string): v1.IContent => ({ text: { text } });
const said = (device: Device, conversationId: number, what: string, more: v1.ISend = {}) =>
  device.command({ send: { conversationId, clientId: randomBytes(16), content: text(what), ...more } });
const seqOf = (event: v1.Event): number => {
  assert.ok(event.posted, JSON.stringify(event));
  return event.posted.seq!;
};
/** The message in the state that fits, when it arrives. */
async function sees(device: Device, conversationId: number, fits: (message: v1.IMessage) => boolean) {
  const event = await device.find(
    ({ messages }) => messages?.conversationId === conversationId && (messages.messages?.some(fits) ?? false),
  );
  return event.messages!.messages!.find(fits)!;
}

test('two devices edit the same message in one moment: both are done, one after the other', async () => {
  const [ann, ben] = await people(server.url, 'ann', 'ben');
  const direct = await ann.befriend(ben);
  const desk = await ann.connect();
  const phone = await ann.connect();
  const seq = (await desk.say(direct, 'first')).posted!.seq!;
  for (let round = 0; round < 10; round++) {
    const answers = await Promise.all(
      [desk, phone, desk].map((device, n) =>
        device.command({ edit: { conversationId: direct, seq, content: text(`${round} ${n}`) } }),
      ),
    );
    assert.ok(answers.every(({ changed }) => changed));
  }
  const [{ content }] = (await ann.history(direct)).slice(-1);
  assert.match(content.text.text, /^9 [012]$/);
});

test('an author edits: everybody sees the new text, the author alone what it said before', async () => {
  const seq = seqOf(await said(hers, direct, 'helo'));
  for (const word of ['hello', 'hello bob']) {
    const { changed } = await hers.command({ edit: { conversationId: direct, seq, content: text(word) } });
    assert.equal(changed?.seq, seq);
    const message = await sees(his, direct, (m) => m.seq === seq && m.content?.text?.text === word);
    assert.ok(message.edited! > 0);
    assert.equal(message.rev, changed!.rev);
  }
  const edits = await alice.ask('GET', `/api/conversations/${direct}/messages/${seq}/edits`);
  assert.deepEqual(
    edits.body.edits.map((edit: { content: { text: { text: string } } }) => edit.content.text.text),
    ['helo', 'hello'],
  );
  assert.equal((await bob.ask('GET', `/api/conversations/${direct}/messages/${seq}/edits`)).status, 403);
  assert.equal((await mallory.ask('GET', `/api/conversations/${direct}/messages/${seq}/edits`)).status, 404);
  const edit = { edit: { conversationId: direct, seq, content: text('forged') } };
  assert.equal(refusalOf(await his.command(edit)), 'FORBIDDEN');
  assert.equal(refusalOf(await stranger.command(edit)), 'NOT_FOUND');
  assert.equal(refusalOf(await hers.command({ edit: { ...edit.edit, content: text('  ') } })), 'EMPTY_MESSAGE');
  assert.equal(refusalOf(await hers.command({ edit: { ...edit.edit, seq: 1 } })), 'FORBIDDEN', 'a notice is nobody’s');
  assert.equal((await alice.history(direct)).find((m) => m.seq === seq).content.text.text, 'hello bob');
});

test('a recalled message leaves nothing behind', async () => {
  const seq = seqOf(await said(his, direct, 'a secret'));
  await his.command({ edit: { conversationId: direct, seq, content: text('another secret') } });
  assert.equal(refusalOf(await hers.command({ recall: { conversationId: direct, seq } })), 'FORBIDDEN');
  assert.ok((await his.command({ recall: { conversationId: direct, seq } })).changed);
  const message = await sees(hers, direct, (m) => m.seq === seq && m.recalled === true);
  assert.equal(message.content ?? null, null);
  assert.ok(!JSON.stringify(await alice.history(direct)).includes('secret'));
  assert.deepEqual((await bob.ask('GET', `/api/conversations/${direct}/messages/${seq}/edits`)).body.edits, []);
  for (const command of [
    { edit: { conversationId: direct, seq, content: text('x') } },
    { react: { conversationId: direct, seq, emoji: '👍' } },
  ])
    assert.equal(refusalOf(await his.command(command)), 'NOT_FOUND');
  const inGroup = seqOf(await said(his, group, 'rude'));
  assert.equal(refusalOf(await carols.command({ recall: { conversationId: group, seq: inGroup } })), 'FORBIDDEN');
  assert.ok((await hers.command({ recall: { conversationId: group, seq: inGroup } })).changed, 'the owner may');
});

test('reactions are counted by emoji and person, and taken back', async () => {
  const seq = seqOf(await said(hers, group, 'who comes?'));
  const react = (device: Device, emoji: string, remove = false) =>
    device.command({ react: { conversationId: group, seq, emoji, remove } });
  await Promise.all([react(his, '👍'), react(carols, '👍'), react(carols, '🎉'), react(his, '👍')]);
  const stored = async () => (await alice.history(group)).find((m) => m.seq === seq).reactions;
  assert.deepEqual(
    (await stored()).map(({ emoji, users }: v1.IReaction) => [emoji, [...users!].sort((a, b) => a - b)]),
    [
      ['👍', [bob.id, carol.id].sort((a, b) => a - b)],
      ['🎉', [carol.id]],
    ],
  );
  await react(carols, '👍', true);
  await sees(
    hers,
    group,
    (m) => m.seq === seq && m.reactions?.find(({ emoji }) => emoji === '👍')?.users?.length === 1,
  );
  for (const emoji of ['', 'ok', '👍👍', 'x'.repeat(100)]) assert.equal(refusalOf(await react(his, emoji)), 'INVALID');
  assert.equal(refusalOf(await react(stranger, '👍')), 'NOT_FOUND');
});

test('a whisper is seen by the two, skipped by the others, and makes nobody else’s badge grow', async () => {
  const unread = async (person: Person) => {
    const { conversation, mine } = (await person.ask('GET', `/api/conversations/${group}`)).body;
    return conversation.lastSeq - mine.readSeq - mine.hiddenUnread;
  };
  const [bobBefore, carolBefore] = [await unread(bob), await unread(carol)];
  const seq = seqOf(await said(hers, group, 'psst, bob', { whisperTo: bob.id }));
  const message = await his.hear('psst, bob');
  assert.equal(message.whisperTo, bob.id);
  const { skip } = await carols.find((event) => event.skip?.lastSeq === seq);
  assert.equal(skip!.fromRev, message.rev);
  // With something for everybody right behind it, in the same commit: the skip counts the whisper alone.
  const [second] = await Promise.all([
    said(hers, group, 'psst again', { whisperTo: bob.id }),
    said(hers, group, 'aloud'),
  ]);
  await carols.find((event) => event.skip?.lastSeq === seqOf(second));
  assert.equal(await unread(bob), bobBefore + 3);
  assert.equal(await unread(carol), carolBefore + 1);
  assert.ok((await bob.history(group)).some((m) => m.seq === seq));
  assert.ok(!(await carol.history(group)).some((m) => m.seq === seq));
  assert.ok(!carols.heard(group).some((m) => m.seq === seq));
  const page = await carols.sync(group, message.rev! - 1);
  assert.deepEqual(
    page.messages?.map((m) => m.content?.text?.text),
    ['aloud'],
  );
  assert.ok(page.coveredToRev! >= message.rev!);
  assert.equal(refusalOf(await carols.command({ react: { conversationId: group, seq, emoji: '👀' } })), 'NOT_FOUND');
  assert.ok((await his.command({ react: { conversationId: group, seq, emoji: '👍' } })).changed);
  await carols.caughtUp();
  assert.ok(!carols.heard(group).some((m) => m.seq === seq), 'nor after a reaction to it');
  for (const [conversationId, whisperTo] of [
    [group, mallory.id],
    [group, alice.id],
    [direct, bob.id],
  ])
    assert.equal(refusalOf(await said(hers, conversationId!, 'x', { whisperTo: whisperTo! })), 'INVALID');
});

test('who is named is told apart; everybody only by owner and admins', async () => {
  const mine = async (person: Person) => (await person.ask('GET', `/api/conversations/${group}`)).body;
  const seq = seqOf(await said(hers, group, '@bob look', { mentions: [bob.id, mallory.id, bob.id] }));
  assert.deepEqual((await his.hear('@bob look')).mentions, [bob.id], 'a stranger cannot be named');
  assert.equal((await mine(bob)).mine.mentionSeq, seq);
  assert.ok((await mine(carol)).mine.mentionSeq < seq);
  const all = seqOf(await said(hers, group, '@all hello', { mentionAll: true }));
  assert.equal((await mine(carol)).conversation.mentionAllSeq, all);
  assert.equal(refusalOf(await said(his, group, '@all hi', { mentionAll: true })), 'FORBIDDEN');
  assert.equal(refusalOf(await said(hers, direct, '@all', { mentionAll: true })), 'FORBIDDEN');
});

test('a quote names what it answers; a forward carries the words and who said them, as the server knows it', async () => {
  const seq = seqOf(await said(his, direct, 'the original'));
  seqOf(await said(hers, direct, 'an answer', { quotedSeq: seq }));
  assert.equal((await his.hear('an answer')).quotedSeq, seq);
  assert.equal(refusalOf(await said(hers, direct, 'x', { quotedSeq: 10_000 })), 'NOT_FOUND');
  const forward = (device: Device, more: v1.ISend = {}) =>
    said(device, group, 'forged', { forwarded: { conversationId: direct, seq, from: carol.id }, ...more });
  seqOf(await forward(hers));
  const message = await carols.hear('the original');
  assert.deepEqual([message.from, message.forwarded?.from], [alice.id, bob.id]);
  assert.ok(!message.forwarded?.conversationId, 'where it was said is nobody’s business');
  assert.equal(refusalOf(await forward(carols)), 'NOT_FOUND', 'carol is not in that conversation');
  const edit = { conversationId: group, seq: message.seq!, content: text('bob never said this') };
  assert.equal(refusalOf(await hers.command({ edit })), 'FORBIDDEN');
});

test('pins are for everybody; in a group by owner and admins', async () => {
  const seq = seqOf(await said(his, group, 'the address'));
  assert.equal(refusalOf(await his.command({ pin: { conversationId: group, seq } })), 'FORBIDDEN');
  assert.ok((await hers.command({ pin: { conversationId: group, seq } })).changed);
  const { conversationChanged } = await carols.find(
    (e) => e.conversationChanged?.conversation?.pinnedSeqs?.[0] === seq,
  );
  assert.equal(conversationChanged!.conversation!.title, 'three');
  await sees(carols, group, (m) => m.content?.notice?.kind === v1.NoticeKind.MESSAGE_PINNED);
  assert.ok((await hers.command({ pin: { conversationId: group, seq, remove: true } })).changed);
  assert.deepEqual((await bob.ask('GET', `/api/conversations/${group}`)).body.conversation.pinnedSeqs, []);
  assert.equal(refusalOf(await hers.command({ pin: { conversationId: group, seq: 99_999 } })), 'NOT_FOUND');
  const whispered = seqOf(await said(hers, group, 'between us', { whisperTo: bob.id }));
  assert.equal(refusalOf(await hers.command({ pin: { conversationId: group, seq: whispered } })), 'INVALID');
});

test('what I hide is gone for me, on all my devices, and there for the others', async () => {
  const seq = seqOf(await said(his, direct, 'not again'));
  const phone = await alice.connect();
  await hers.command({ hide: { conversationId: direct, seq } });
  await phone.find((event) => event.hidden?.seq === seq);
  assert.ok(!(await alice.history(direct)).some((m) => m.seq === seq));
  assert.ok((await bob.history(direct)).some((m) => m.seq === seq));
  assert.deepEqual((await alice.ask('GET', `/api/conversations/${direct}`)).body.mine.hiddenSeqs, [seq]);
  await hers.command({ hide: { conversationId: direct, seq, undo: true } });
  assert.ok((await alice.history(direct)).some((m) => m.seq === seq));
  assert.equal(refusalOf(await stranger.command({ hide: { conversationId: direct, seq } })), 'NOT_FOUND');
});

test('drafts, pins, muting and marks are mine alone and the same on all my devices', async () => {
  const phone = await alice.connect();
  const change = { draft: 'half a thou', pinned: true, notifications: v1.NotificationLevel.MUTED, markedUnread: true };
  await hers.command({ setMine: { conversationId: group, ...change } });
  const { conversationChanged } = await phone.find((event) => event.conversationChanged?.mine?.draft === 'half a thou');
  assert.partialDeepStrictEqual(conversationChanged!.mine, change);
  await hers.command({ setMine: { conversationId: group, draft: '' } });
  const { mine } = (await alice.ask('GET', `/api/conversations/${group}`)).body;
  assert.partialDeepStrictEqual(mine, { draft: '', pinned: true, notifications: 'MUTED', markedUnread: true });
  assert.equal((await bob.ask('GET', `/api/conversations/${group}`)).body.mine.pinned, false);
  await his.caughtUp();
  assert.ok(!his.events.some((event) => event.conversationChanged?.mine?.pinned));
  assert.equal(refusalOf(await stranger.command({ setMine: { conversationId: group, draft: 'x' } })), 'NOT_FOUND');
  const tooLong = { conversationId: group, draft: 'x'.repeat(10_001) };
  assert.equal(refusalOf(await hers.command({ setMine: tooLong })), 'TOO_LARGE');
});

test('delivered and read are told to the other, and only move forward', async () => {
  const seq = seqOf(await said(hers, direct, 'did you get it?'));
  const moves = (fits: (cursor: v1.IReadChanged) => boolean) =>
    hers.find(({ readChanged }) => readChanged?.userId === bob.id && fits(readChanged));
  await his.command({ markRead: { conversationId: direct, deliveredSeq: seq } });
  const delivered = await moves(({ deliveredSeq }) => deliveredSeq === seq);
  assert.ok(delivered.readChanged!.readSeq! < seq);
  await his.command({ markRead: { conversationId: direct, seq } });
  await moves(({ readSeq }) => readSeq === seq);
  const back = await his.command({ markRead: { conversationId: direct, seq: 1, deliveredSeq: 1 } });
  assert.deepEqual([back.readChanged?.readSeq, back.readChanged?.deliveredSeq], [seq, seq]);
  const { body } = await alice.ask('GET', `/api/conversations/${direct}/members`);
  assert.equal(body.members.find((m: { user: { id: number } }) => m.user.id === bob.id).readSeq, seq);
});

test('typing is told to the members who are here, and to nobody else', async () => {
  his.raw(v1.Command.encode({ typing: { conversationId: group, state: v1.TypingState.TYPING } }).finish());
  const { typing } = await carols.find((event) => event.typing?.conversationId === group);
  assert.deepEqual([typing!.userId, typing!.state], [bob.id, v1.TypingState.TYPING]);
  const typed = await stranger.command({ typing: { conversationId: group, state: v1.TypingState.TYPING } });
  assert.equal(refusalOf(typed), 'NOT_FOUND');
  assert.ok(!stranger.events.some((event) => event.typing));
});

test('a day in the past leads to its first message', async () => {
  const seq = seqOf(await said(hers, direct, 'now'));
  const at = async (time: number) =>
    (await alice.ask('GET', `/api/conversations/${direct}/messages/at?time=${time}`)).body.seq;
  const { time } = (await alice.history(direct)).find((m) => m.seq === seq);
  assert.equal(await at(0), 1);
  assert.ok((await at(time)) <= seq);
  assert.equal(await at(time + 1), seq + 1);
});

test('every change has the next rev, and every member ends with the same', async () => {
  const late = await carol.connect();
  const head = late.welcome.heads!.find(({ conversationId }) => conversationId === group)!;
  const page = await late.sync(group, 0, 200);
  assert.equal(page.coveredToRev, head.lastRev);
  const revs = hers.events.flatMap(({ messages, skip }) => {
    if (messages?.conversationId === group) return messages.messages!.map(({ rev }) => rev!);
    return skip?.conversationId === group ? [skip.fromRev!] : [];
  });
  const seen = new Set(revs);
  for (let rev = 2; rev <= head.lastRev!; rev++) assert.ok(seen.has(rev), `rev ${rev} reached her`);
  const byHistory = await carol.history(group);
  assert.deepEqual(
    page.messages!.map(({ seq, rev }) => [seq, rev]),
    byHistory.map(({ seq, rev }) => [seq, rev]),
  );
});
