// What the page holds of a conversation: merged in any order it is the same, holes are noticed, nothing is doubled.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { v1 } from '#proto';
import { type ChatMessage, fromWire } from '../web/messages/message.ts';
import {
  catchUp,
  heardOf,
  isBehind,
  older,
  posted,
  receive,
  revive,
  skip,
  startAt,
  type Timeline,
  toKeep,
} from '../web/messages/timeline.ts';

const message = (seq: number, rev = seq, text = `${seq}@${rev}`): ChatMessage => ({
  seq,
  rev,
  from: 1,
  time: seq * 1000,
  clientKey: `key-${seq}`,
  content: { text: { text } },
  edited: 0,
  recalled: false,
});
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => message(from + i));
const seqs = (timeline: Timeline) => timeline.messages.map(({ seq }) => seq);
/** Messages 51 to 100 are held, everything up to rev 100 is known. */
const loaded = () => older(startAt(100), range(51, 100), 50);

test('events go on where the timeline ends', () => {
  const timeline = receive(receive(loaded(), [message(101)]), [message(102), message(103)]);
  assert.deepEqual(seqs(timeline).slice(-4), [100, 101, 102, 103]);
  assert.equal(timeline.rev, 103);
  assert.equal(isBehind(timeline), false);
});

test('the same event twice changes nothing', () => {
  const once = receive(loaded(), [message(101)]);
  assert.deepEqual(receive(once, [message(101)]), once);
});

test('a hole in rev is not closed by guessing: a sync is due, and brings what was missed', () => {
  const behind = receive(loaded(), [message(103)]);
  assert.ok(isBehind(behind));
  assert.equal(behind.rev, 100);
  assert.equal(seqs(behind).at(-1), 100);
  const again = catchUp(behind, { messages: range(101, 103), coveredToRev: 103, restart: false });
  assert.deepEqual(seqs(again).slice(-3), [101, 102, 103]);
  assert.equal(isBehind(again), false);
});

test('a page that covers less than what was heard of asks for another', () => {
  const behind = heardOf(loaded(), 110);
  const page = catchUp(behind, { messages: range(101, 105), coveredToRev: 105, restart: false });
  assert.ok(isBehind(page));
  assert.equal(page.rev, 105);
});

test('the newest rev of a message wins, whatever comes last', () => {
  const edited = receive(loaded(), [message(60, 101, 'edited')]);
  assert.equal(edited.messages.find(({ seq }) => seq === 60)?.content?.text?.text, 'edited');
  const late = older(edited, range(51, 60), 50);
  assert.equal(late.messages.find(({ seq }) => seq === 60)?.content?.text?.text, 'edited');
});

test('a change of a message older than all that is held leaves no hole', () => {
  const timeline = receive(loaded(), [message(3, 101, 'edited')]);
  assert.equal(seqs(timeline)[0], 51);
  assert.equal(timeline.rev, 101);
});

test('what happens while the first page is on its way is kept, and leaves no hole either', () => {
  const early = receive(receive(startAt(100), [message(101)]), [message(3, 102, 'edited')]);
  const timeline = older(early, range(52, 101), 50);
  assert.deepEqual(
    seqs(timeline),
    range(52, 101).map(({ seq }) => seq),
  );
  assert.equal(timeline.rev, 102);
});

test('no sync is due before the first page', () => {
  assert.equal(isBehind(receive(startAt(5), [message(9)])), false);
  assert.ok(isBehind(older(receive(startAt(5), [message(9)]), range(1, 5), 50)));
});

test('skipped revs count as known', () => {
  const timeline = skip(loaded(), 101, 103);
  assert.equal(timeline.rev, 103);
  assert.equal(isBehind(receive(timeline, [message(101, 104)])), false);
  assert.ok(isBehind(skip(loaded(), 105, 106)));
});

test('my own message is there with its answer, and its event does not double it', () => {
  const mine = posted(loaded(), message(101));
  assert.equal(mine.rev, 101);
  assert.deepEqual(seqs(receive(mine, [message(101)])), seqs(mine));
  const jumped = posted(loaded(), message(104));
  assert.equal(jumped.rev, 100);
  assert.ok(isBehind(jumped), 'others spoke before: sync');
});

test('after too long an absence the newest messages replace what is held', () => {
  const timeline = catchUp(heardOf(loaded(), 900), { messages: range(851, 900), coveredToRev: 900, restart: true });
  assert.equal(seqs(timeline)[0], 851);
  assert.equal(timeline.complete, false);
  assert.equal(isBehind(timeline), false);
});

test('what is kept over a reload is its end; it goes on where it stopped', () => {
  const long = older(startAt(400), range(51, 400), 500);
  const kept = toKeep(7, long);
  assert.deepEqual([kept.messages.length, kept.messages[0]?.seq, kept.rev, kept.complete], [200, 201, 400, false]);
  const back = revive(kept, { lastRev: 403, lastSeq: 403, visibleFrom: 1, hiddenSeqs: [399] })!;
  assert.ok(isBehind(back));
  assert.deepEqual(seqs(back).slice(-2), [398, 400]);
  const caughtUp = catchUp(back, { messages: range(401, 403), coveredToRev: 403, restart: false });
  assert.deepEqual([seqs(caughtUp).at(-1), isBehind(caughtUp)], [403, false]);
});

test('what is kept is no beginning when too much was said since, or when the server has gone back', () => {
  const kept = toKeep(7, loaded());
  assert.equal(revive(kept, { lastRev: 900, lastSeq: 900, visibleFrom: 1, hiddenSeqs: [] }), null);
  assert.equal(
    revive(kept, { lastRev: 403, lastSeq: 403, visibleFrom: 402, hiddenSeqs: [] }),
    null,
    'of an earlier stay',
  );
  assert.equal(revive(kept, { lastRev: 90, lastSeq: 90, visibleFrom: 1, hiddenSeqs: [] }), null);
  assert.ok(revive(kept, { lastRev: 100, lastSeq: 100, visibleFrom: 1, hiddenSeqs: [] }));
});

test('history is complete with its first message or a short page', () => {
  assert.equal(older(loaded(), range(1, 50), 50).complete, true);
  assert.equal(older(loaded(), range(31, 50), 50).complete, true);
  assert.equal(older(loaded(), range(2, 50).slice(0, 50), 49).complete, false);
});

test('whatever order events, answers and pages come in: ordered, once each, gap-free when caught up', () => {
  // Changes by rev: a new message or an edit of an old one.
  const history = fc
    .array(fc.option(fc.nat(1000), { nil: undefined }), { minLength: 1, maxLength: 40 })
    .map((steps) => {
      let last = 0;
      return steps.map((edit, i) => {
        if (edit === undefined || last === 0) {
          last += 1;
          return message(last, i + 1);
        }
        return message(1 + (edit % last), i + 1);
      });
    });
  const orders = fc.array(fc.record({ from: fc.nat(39), count: fc.integer({ min: 1, max: 5 }) }), { maxLength: 60 });
  fc.assert(
    fc.property(history, orders, (changes, deliveries) => {
      let timeline = older(startAt(0), [], 50);
      for (const { from, count } of deliveries) timeline = receive(timeline, changes.slice(from, from + count));
      timeline = heardOf(timeline, changes.length);
      if (isBehind(timeline)) {
        const missed = changes.slice(timeline.rev);
        timeline = catchUp(timeline, { messages: missed, coveredToRev: changes.length, restart: false });
      }
      const expected = new Map(changes.map((change) => [change.seq, change]));
      assert.deepEqual(
        timeline.messages,
        [...expected.values()].sort((a, b) => a.seq - b.seq),
      );
      assert.equal(timeline.rev, changes.length);
    }),
  );
});

test('a message of the wire is freed from its frame', () => {
  const clientId = new Uint8Array(16).fill(7);
  const frame = v1.Message.encode({
    seq: 3,
    rev: 4,
    from: 5,
    time: 6,
    clientId,
    content: { text: { text: '你好' } },
  }).finish();
  const held = fromWire(v1.Message.decode(frame));
  frame.fill(0);
  assert.equal(held.clientKey, '07'.repeat(16));
  assert.equal(held.content?.text?.text, '你好');
  assert.deepEqual([held.seq, held.rev, held.from, held.time, held.recalled], [3, 4, 5, 6, false]);
});

test('bytes in a message do not hold the frame that brought them', () => {
  const [thumbhash, waveform] = [new Uint8Array(25).fill(1), new Uint8Array(64).fill(2)];
  const image = { image: { file: { fileId: 1 }, thumbhash } };
  for (const content of [
    image,
    { video: { file: { fileId: 1 }, thumbhash } },
    { audio: { file: { fileId: 1 }, waveform } },
    { album: { items: [image, image] } },
  ]) {
    const held = fromWire(v1.Message.decode(new Uint8Array(v1.Message.encode({ content }).finish())));
    for (const { image, video, audio } of held.content?.album?.items ?? [held.content!]) {
      const bytes = (image ?? video)?.thumbhash ?? audio?.waveform;
      assert.deepEqual(bytes, audio ? waveform : thumbhash);
      assert.equal(bytes?.buffer.byteLength, bytes?.length);
    }
  }
});
