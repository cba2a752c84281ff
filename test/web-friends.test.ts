// What friends and blocks change in the page, played without a browser: folded messages, mentions that call nobody, names.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { v1 } from '#proto';
import { fromShared, isMentioned, withMessages } from '../web/conversations/conversation.ts';
import type { ChatMessage } from '../web/messages/message.ts';
import { mayReact, offers } from '../web/messages/offers.ts';
import { rowsOf } from '../web/messages/rows.ts';
import * as remarks from '../web/users/remarks.ts';
import { nameOf } from '../web/users/user.ts';

const ME = 1;
const FOE = 3;

const said = (seq: number, from: number, more: Partial<ChatMessage> = {}): ChatMessage => ({
  seq,
  rev: seq,
  from,
  time: 1_000_000 + seq,
  clientKey: '',
  content: { text: { text: `${seq}` } },
  edited: 0,
  recalled: false,
  ...more,
});

test('what is folded is one row for as many as follow each other, and stays where it was said', () => {
  const messages = [said(1, 2), said(2, FOE), said(3, FOE), said(4, ME), said(5, FOE), said(6, 2)];
  const shown = (seqs: number[]) =>
    rowsOf({
      messages,
      outbox: [],
      me: ME,
      unreadAfter: null,
      isFolded: ({ from, seq }) => from === FOE && !seqs.includes(seq),
    })
      .slice(1)
      .map((row) => (row.kind === 'folded' ? row.seqs : 'message' in row ? row.message.seq : row.kind));
  assert.deepEqual(shown([]), [1, [2, 3], 4, [5], 6]);
  assert.deepEqual(shown([2, 3]), [1, 2, 3, 4, [5], 6]);
  const [, first, , after] = rowsOf({
    messages,
    outbox: [],
    me: ME,
    unreadAfter: null,
    isFolded: (m) => m.from === FOE,
  });
  assert.ok(first?.kind === 'message' && first.closes, 'who spoke before has said all for now');
  assert.ok(after?.kind === 'message' && after.opens);
});

test('the line above what is new stands above what is folded too', () => {
  const rows = rowsOf({
    messages: [said(1, 2), said(2, FOE), said(3, 2)],
    outbox: [],
    me: ME,
    unreadAfter: 1,
    isFolded: ({ from }) => from === FOE,
  });
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['day', 'message', 'unread', 'folded', 'message'],
  );
});

test('a mention by somebody I blocked calls me no more than any message', () => {
  const group = fromShared({ id: 7, kind: v1.ConversationKind.GROUP });
  const named = [said(1, FOE, { mentions: [ME] }), said(2, FOE, { mentionAll: true })];
  assert.ok(isMentioned(withMessages(group, named, ME)));
  const quiet = withMessages(group, named, ME, new Set([FOE]));
  assert.ok(!isMentioned(quiet));
  assert.equal(quiet.lastSeq, 2, 'but it is there');
  assert.ok(isMentioned(withMessages(quiet, [said(3, 2, { mentions: [ME] })], ME, new Set([FOE]))));
});

test('where the two are not friends only what concerns me alone is offered, and taking back', () => {
  const place = { kind: v1.ConversationKind.DIRECT, pinnedSeqs: [5], mine: { role: v1.Role.MEMBER } };
  const closed = { ...place, closed: true };
  const mine = said(4, ME);
  const refused = ['reply', 'edit', 'pin', 'unpin'];
  for (const message of [mine, said(5, ME)])
    assert.ok(!offers(message, closed, ME).some((action) => refused.includes(action)));
  for (const action of ['copy', 'forward', 'hide', 'recall'] as const)
    assert.ok(offers(mine, closed, ME).includes(action), action);
  assert.ok(offers(mine, { ...place, closed: false }, ME).includes('reply'));
  assert.deepEqual([mayReact(mine, closed), mayReact(mine, { closed: false })], [false, true]);
});

test('a friend is called what I call them; who is called otherwise now is told', () => {
  const bob = { id: 2, name: 'bob', nickname: 'Bobby' };
  assert.equal(nameOf(bob), 'Bobby');
  assert.deepEqual(
    remarks.set(ME, [
      [2, 'Uncle Bob'],
      [4, ''],
    ]),
    [2],
  );
  assert.equal(nameOf(bob), 'Uncle Bob');
  assert.equal(nameOf({ ...bob, id: 5 }), 'Bobby', 'nobody else is');
  assert.deepEqual(remarks.set(ME, [[2, 'Uncle Bob']]), [], 'nothing changed');
  assert.deepEqual(remarks.set(ME, []), [2]);
  assert.equal(nameOf(bob), 'Bobby');
  remarks.forget();
});
