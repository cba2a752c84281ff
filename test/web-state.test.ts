// State between people and between devices, played without a browser: unread, typing, ticks, when somebody was here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { v1 } from '#proto';
import {
  type Conversation,
  calling,
  fromShared,
  isMentioned,
  isQuiet,
  isWaiting,
  sorted,
  unread,
  withAnswer,
  withCursors,
  withMessages,
  withMine,
  withRead,
  withShared,
  withSkip,
} from '../web/conversations/conversation.ts';
import { readersOf, tickOf, withCursor } from '../web/messages/cursors.ts';
import type { ChatMessage } from '../web/messages/message.ts';
import { createTypist, FORGOTTEN_AFTER, withoutForgotten, withTypist } from '../web/messages/typing.ts';
import { typingWords } from '../web/messages/typing-words.ts';
import { lastSeen } from '../web/users/last-seen.ts';

const ME = 1;
const { TYPING, STOPPED } = v1.TypingState;

const message = (seq: number, more: Partial<ChatMessage> = {}): ChatMessage => ({
  seq,
  rev: seq,
  from: 2,
  time: seq * 1000,
  clientKey: '',
  content: { text: { text: `${seq}` } },
  edited: 0,
  recalled: false,
  ...more,
});

/** Ten messages, all read. */
const held = (mine: v1.IMembership = {}): Conversation =>
  withMine(fromShared({ id: 7, kind: v1.ConversationKind.GROUP, lastSeq: 10, lastRev: 10 }), { readSeq: 10, ...mine });

test('unread counts what is for me', () => {
  let item = withMessages(held(), [message(11), message(12)], ME);
  assert.equal(unread(item), 2);
  item = withSkip(item, { fromRev: 13, toRev: 13, lastSeq: 13 });
  assert.deepEqual([unread(item), item.lastSeq, item.lastRev], [2, 13, 13]);
  item = withMessages(item, [message(14)], ME);
  assert.equal(unread(item), 3);
  assert.equal(unread(withRead(item, 14)), 0);
});

test('a skip of what changed no count counts nothing; nor one of a whisper I have had', () => {
  const changed = withSkip(held(), { fromRev: 11, toRev: 11, lastSeq: 10 });
  assert.deepEqual([changed.mine.hiddenUnread, changed.lastRev], [0, 11]);
  const mine = withMessages(held(), [message(11)], ME);
  assert.equal(unread(withSkip(mine, { fromRev: 11, toRev: 11, lastSeq: 11 })), 1);
});

test('what I said myself is read; so is what came before it', () => {
  const item = withMessages(held(), [message(11), message(12, { from: ME })], ME);
  assert.equal(unread(item), 0);
});

test('my cursor, moved on another device, brings the rest of the count along', () => {
  let item = withMessages(held(), [message(11), message(12), message(13)], ME);
  item = withSkip(item, { fromRev: 14, toRev: 14, lastSeq: 14 });
  item = withCursors(item, { readSeq: 12, deliveredSeq: 12, hiddenUnread: 1 });
  assert.equal(unread(item), 1);
  const late = withCursors(item, { readSeq: 11, deliveredSeq: 11, hiddenUnread: 3 });
  assert.equal(unread(late), 1, 'cursors move forward only');
  assert.equal(unread(withCursors(item, { readSeq: 14, deliveredSeq: 14, hiddenUnread: 0 })), 0);
  assert.equal(unread(withCursors(item, { readSeq: 12, deliveredSeq: 12, hiddenUnread: null })), 1);
});

test('a mark of my own waits until more is read or I speak, not until something arrives, told once or twice', () => {
  const marked = held({ readSeq: 10, deliveredSeq: 10, markedUnread: true });
  assert.ok(isWaiting(marked));
  let delivered = withMessages(marked, [message(11)], ME);
  for (const hiddenUnread of [0, 0, null])
    delivered = withCursors(delivered, { readSeq: 10, deliveredSeq: 11, hiddenUnread });
  assert.ok(delivered.mine.markedUnread);
  assert.ok(!withCursors(delivered, { readSeq: 11, deliveredSeq: 11, hiddenUnread: 0 }).mine.markedUnread);
  assert.ok(!withMine(marked, { readSeq: 10, deliveredSeq: 10 }).mine.markedUnread, 'taken off without reading on');
  assert.ok(!withMessages(marked, [message(11, { from: ME })], ME).mine.markedUnread);
  assert.ok(withMessages(marked, [message(9, { rev: 11, from: ME })], ME).mine.markedUnread, 'an edit is no look');
});

test('an answer that events have overtaken undoes none of them, and brings what was changed elsewhere', () => {
  const asked = held({ draft: 'old', pinned: true });
  const fresh = withMine(asked, { readSeq: 10, draft: 'from the phone' });
  let now = withMessages(asked, [message(11), message(12)], ME);
  now = withSkip(now, { fromRev: 13, toRev: 13, lastSeq: 13 });
  const answered = withAnswer(now, fresh, false);
  assert.deepEqual([unread(answered), answered.last?.seq, answered.lastRev], [2, 12, 13]);
  assert.deepEqual([answered.mine.draft, answered.mine.pinned], ['from the phone', false]);
  const read = withAnswer(withRead(now, 13), fresh, false);
  assert.deepEqual([unread(read), read.mine.draft], [0, 'from the phone'], 'read here, not yet there');
  const typed = withAnswer(withMine(asked, { readSeq: 10, draft: 'new' }), fresh, true);
  assert.equal(typed.mine.draft, 'new', 'told after the question was asked');
  const behind = withAnswer(asked, withMine(withMessages(fresh, [message(11)], ME), { readSeq: 11 }), false);
  assert.deepEqual([behind.lastSeq, behind.mine.readSeq, unread(behind)], [11, 11, 0]);
});

test('muted counts quietly; mentions only calls when I am named, and until I have seen it', () => {
  const { MUTED, MENTIONS_ONLY } = v1.NotificationLevel;
  const loud = withMessages(held(), [message(11)], ME);
  const muted = withMessages(held({ notifications: MUTED }), [message(11, { mentions: [ME] })], ME);
  const some = withMessages(held({ notifications: MENTIONS_ONLY }), [message(11)], ME);
  assert.deepEqual([loud, muted, some].map(isQuiet), [false, true, true]);
  assert.equal(calling([loud, muted, some]), 1);
  const named = withMessages(some, [message(12, { mentions: [ME] })], ME);
  const all = withMessages(some, [message(12, { mentionAll: true })], ME);
  assert.deepEqual([isQuiet(named), isQuiet(all), isMentioned(named), isMentioned(all)], [false, false, true, true]);
  assert.equal(isMentioned(withRead(named, 12)), false);
});

test('what all share and what is mine change apart', () => {
  const item = withMessages(held({ pinned: true, draft: 'so', notifications: 2 }), [message(11)], ME);
  const renamed = withShared(item, { id: 7, title: 'new', memberCount: 4, lastSeq: 99, lastRev: 99, pinnedSeqs: [3] });
  assert.deepEqual([renamed.title, renamed.mine, renamed.lastSeq], ['new', item.mine, 11], 'a hole is not jumped over');
  const redrafted = withMine(renamed, { readSeq: 4, draft: 'so what' });
  assert.deepEqual([redrafted.title, redrafted.mine.draft, redrafted.mine.readSeq], ['new', 'so what', 10]);
});

test('pinned ones are on top, whatever is said elsewhere', () => {
  const old = { ...held({ pinned: true }), id: 1 };
  const busy = withMessages({ ...held(), id: 2 }, [message(11)], ME);
  assert.deepEqual(
    sorted([busy, old]).map(({ id }) => id),
    [1, 2],
  );
});

test('whatever comes in whatever order: never negative, nothing hidden beyond what there is, read means zero', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('said' as const), mine: fc.boolean() }),
    fc.record({ kind: fc.constant('skip' as const), counts: fc.boolean() }),
    fc.record({ kind: fc.constant('read' as const), back: fc.nat(6) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let item = held();
      /** Messages after the cursor that are for me, told by hand. */
      let expected: number[] = [];
      for (const one of steps) {
        const rev = item.lastRev + 1;
        const seq = item.lastSeq + 1;
        if (one.kind === 'said') {
          item = withMessages(item, [message(seq, { rev, from: one.mine ? ME : 2 })], ME);
          expected = one.mine ? [] : [...expected, seq];
        } else if (one.kind === 'skip') {
          item = withSkip(item, { fromRev: rev, toRev: rev, lastSeq: one.counts ? seq : seq - 1 });
        } else {
          const to = item.lastSeq - one.back;
          expected = expected.filter((waiting) => waiting > to);
          const hiddenUnread = Math.max(0, item.lastSeq - Math.max(to, item.mine.readSeq)) - expected.length;
          item = withCursors(item, { readSeq: to, deliveredSeq: to, hiddenUnread });
        }
        assert.equal(unread(item), expected.length);
      }
      assert.equal(unread(withRead(item, item.lastSeq)), 0);
    }),
  );
});

test('who types is forgotten when nothing more is heard, and at once when they stop', () => {
  let typists = withTypist({}, 7, 2, TYPING, 1000);
  typists = withTypist(typists, 7, 3, TYPING, 4000);
  assert.deepEqual(
    typists[7]?.map(({ userId }) => userId),
    [2, 3],
  );
  typists = withTypist(typists, 7, 2, TYPING, 4000);
  assert.equal(withoutForgotten(typists, 4000 + FORGOTTEN_AFTER - 1), typists, 'said again in time');
  typists = withTypist(typists, 7, 2, STOPPED, 5000);
  assert.deepEqual(
    typists[7]?.map(({ userId }) => userId),
    [3],
  );
  assert.deepEqual(withoutForgotten(typists, 4000 + FORGOTTEN_AFTER), {});
});

test('I tell that I type now and then, and once that I stopped', () => {
  let now = 0;
  const told: [number, number, v1.TypingState][] = [];
  const typist = createTypist(
    (id, state) => told.push([now, id, state]),
    () => now,
  );
  for (; now <= 7000; now += 100) typist.typed(7, 'x');
  assert.deepEqual(
    told.map(([at]) => at),
    [0, 3000, 6000],
  );
  typist.stop(7);
  typist.stop(7);
  typist.typed(8, 'y');
  typist.typed(9, 'z');
  typist.typed(9, '  ');
  assert.deepEqual(
    told.slice(3).map(([, id, state]) => [id, state]),
    [
      [7, STOPPED],
      [8, TYPING],
      [8, STOPPED],
      [9, TYPING],
      [9, STOPPED],
    ],
  );
});

test('several people type in words', () => {
  const t = ((key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`) as never;
  const words = (ids: number[], isGroup: boolean) =>
    typingWords(
      ids.map((userId) => ({ userId, state: TYPING, until: 0 })),
      isGroup,
      (id) => `p${id}`,
      t,
    );
  assert.match(words([2], false), /^presence.typing \{\}/);
  assert.match(words([2], true), /typingOne.*p2/);
  assert.match(words([2, 3], true), /typingTwo.*p2.*p3/);
  assert.match(words([2, 3, 4], true), /typingMany.*3/);
  assert.equal(words([], true), '');
});

test('ticks: sent, delivered, read; in a group read by some', () => {
  let cursors = withCursor({}, 2, { readSeq: 5, deliveredSeq: 8 });
  assert.deepEqual(
    [5, 8, 9].map((seq) => tickOf(cursors, seq, ME, false)),
    ['read', 'delivered', 'sent'],
  );
  assert.equal(tickOf(cursors, 8, ME, true), 'sent', 'groups are not told what was delivered');
  assert.equal(withCursor(cursors, 2, { readSeq: 3, deliveredSeq: 3 }), cursors, 'never back');
  cursors = withCursor(withCursor(cursors, 3, { readSeq: 9, deliveredSeq: 0 }), ME, { readSeq: 9, deliveredSeq: 9 });
  assert.equal(cursors[3]?.deliveredSeq, 9, 'who has read it has got it');
  assert.deepEqual(readersOf(cursors, 5, ME), [2, 3]);
  assert.deepEqual(readersOf(cursors, 9, ME), [3]);
});

test('when somebody was here last', () => {
  const now = new Date(2026, 10, 21, 15, 30).getTime();
  const minute = 60_000;
  const at = (ago: number) => lastSeen(now - ago, now, 'en');
  assert.deepEqual(at(20_000), { key: 'justNow' });
  assert.deepEqual(at(5 * minute), { key: 'ago', when: '5 minutes ago' });
  assert.equal(at(3 * 60 * minute).key, 'todayAt');
  assert.equal(at(20 * 60 * minute).key, 'yesterdayAt');
  assert.deepEqual(at(10 * 1440 * minute), { key: 'on', when: 'November 11' });
  assert.deepEqual(at(400 * 1440 * minute), { key: 'on', when: 'October 17, 2025' });
});
