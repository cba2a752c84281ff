// Cutting a video and gathering what was shared, without a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { belongs, byMonth, linksIn, mediaIn, merged, monthLabel, SHELVES } from '../web/gallery/gallery.ts';
import type { ChatMessage } from '../web/messages/message.ts';
import { isWhole, lengthOf, nudgedEnd, nudgedStart, SHORTEST, whole, withEnd, withStart } from '../web/video/cut.ts';

const message = (seq: number, more: Partial<ChatMessage> = {}): ChatMessage => ({
  seq,
  rev: seq,
  from: 2,
  time: Date.UTC(2026, 0, seq),
  clientKey: '',
  content: { image: { file: { fileId: seq } } },
  edited: 0,
  recalled: false,
  ...more,
});

test('however the handles are moved, something is left and nothing lies outside', () => {
  const length = fc.double({ min: 0.6, max: 600, noNaN: true });
  const moves = fc.array(fc.record({ end: fc.boolean(), to: fc.double({ min: -10, max: 700, noNaN: true }) }));
  fc.assert(
    fc.property(length, moves, fc.array(fc.double({ min: 0, max: 600, noNaN: true })), (duration, some, keys) => {
      const inside = keys.filter((key) => key < duration).sort((a, b) => a - b);
      const cut = some.reduce(
        (held, { end, to }) => (end ? withEnd(held, to, duration) : withStart(held, to, inside)),
        whole(duration),
      );
      assert.ok(cut.start >= 0 && cut.end <= duration);
      assert.ok(lengthOf(cut) >= SHORTEST - 1e-9);
    }),
  );
});

test('a cut begins at a key frame that is near, else where it was put', () => {
  const keys = [0, 0.55, 1.05, 1.6, 8];
  assert.equal(withStart(whole(10), 1.2, keys).start, 1.05);
  assert.equal(withStart(whole(10), 4, keys).start, 4);
  assert.equal(nudgedStart(whole(10), 1, keys).start, 0.55);
  assert.equal(nudgedStart({ start: 1.05, end: 10 }, -1, keys).start, 0.55);
  assert.equal(nudgedStart({ start: 1.6, end: 10 }, 1, keys).start, 2.1);
  assert.equal(nudgedEnd(whole(10), -1, 10).end, 9.5);
  assert.equal(isWhole(whole(10), 10), true);
  assert.equal(isWhole({ start: 0, end: 9.5 }, 10), false);
});

test('months are the reader’s, in the order of what they hold, and said in their language', () => {
  const times = [new Date(2026, 10, 30), new Date(2026, 10, 1), new Date(2026, 9, 31), new Date(2025, 10, 5)];
  const months = byMonth(times, (time) => time.getTime());
  assert.deepEqual(
    months.map(({ key, items }) => [key, items.length]),
    [
      ['2026-11', 2],
      ['2026-10', 1],
      ['2025-11', 1],
    ],
  );
  const now = new Date(2026, 10, 30).getTime();
  assert.equal(monthLabel(months[0]!.time, now, 'en'), 'November');
  assert.equal(monthLabel(months[2]!.time, now, 'en'), 'November 2025');
  assert.equal(monthLabel(months[2]!.time, now, 'ja'), '2025年11月');
  assert.equal(monthLabel(months[0]!.time, now, 'zh'), '11月');
});

test('pages are put together without doubles, in their latest state, without what was taken back', () => {
  const first = merged([], [message(9), message(8), message(7)]);
  const more = merged(first, [message(8, { rev: 20, recalled: true }), message(7, { rev: 3 }), message(5)]);
  assert.deepEqual(
    more.map(({ seq, rev }) => [seq, rev]),
    [
      [9, 9],
      [7, 7],
      [5, 5],
    ],
  );
});

test('albums are taken apart, and an address said twice is one', () => {
  const album = { album: { items: [{ image: { file: { fileId: 1 } } }, { video: { file: { fileId: 2 } } }] } };
  assert.deepEqual(
    mediaIn([message(4, { content: album }), message(3)]).map(({ key }) => key),
    ['4-1', '4-2', '3-3'],
  );
  const text = { text: { text: 'https://a.example/x, https://b.example and https://a.example/x' } };
  assert.deepEqual(
    linksIn([message(4, { content: text })]).map(({ href }) => href),
    ['https://a.example/x', 'https://b.example/'],
  );
});

test('every kind of message has its shelf, or none', () => {
  const shelfOf = (content: ChatMessage['content']) =>
    SHELVES.filter((shelf) => belongs(message(1, { content }), shelf)).join();
  assert.equal(shelfOf({ image: {} }), 'media');
  assert.equal(shelfOf({ album: { items: [{ video: {} }] } }), 'media');
  assert.equal(shelfOf({ file: { caption: 'see https://a.example' } }), 'file,link');
  assert.equal(shelfOf({ audio: { voice: true } }), 'voice');
  assert.equal(shelfOf({ audio: {} }), 'file');
  assert.equal(shelfOf({ text: { text: 'http://a.example' } }), 'link');
  assert.equal(shelfOf({ text: { text: 'nothing' } }), '');
  assert.equal(shelfOf(null), '');
});
