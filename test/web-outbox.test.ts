// Messages on their way: in order, once each, whatever happens to the line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asFound } from '../web/files/carried.ts';
import type { FileInfo } from '../web/files/upload.ts';
import {
  createOutbox,
  memoryStore,
  messageOf,
  type OutboxItem,
  type OutboxStore,
  type Outcome,
  toWire,
} from '../web/messages/outbox.ts';

const item = (n: number, conversationId = 1): OutboxItem => ({
  key: `key-${n}`,
  clientId: new Uint8Array(16).fill(n),
  conversationId,
  content: { text: { text: `${n}` } },
  created: n,
  failed: null,
});

/** A server whose answers are given by hand, and timers that fire by hand. */
function stage(store: OutboxStore = memoryStore()) {
  let online = true;
  let timers: { run: () => void; after: number }[] = [];
  const asked: { item: OutboxItem; answer: (outcome: Outcome) => void }[] = [];
  const sent: string[] = [];
  const uploads: string[] = [];
  const outbox = createOutbox({
    store,
    send: (message) => new Promise((answer) => asked.push({ item: message, answer })),
    isOnline: () => online,
    now: () => 1_000_000,
    setTimer(after, run) {
      const timer = { run, after };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    changed: () => {},
    upload: ({ key }) => uploads.push(key),
    sent: ({ key }) => sent.push(key),
  });
  return {
    outbox,
    store,
    sent,
    uploads,
    asked,
    keys: () => asked.map((question) => question.item.key),
    timers: () => timers.map(({ after }) => after),
    async answer(outcome: Outcome) {
      asked.at(-1)!.answer(outcome);
      await settle();
    },
    async fire() {
      for (const timer of timers.splice(0)) timer.run();
      await settle();
    },
    async line(stands: boolean) {
      online = stands;
      if (stands) outbox.wake();
      await settle();
    },
  };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const ok: Outcome = { sent: { seq: 1, rev: 1, time: 1 } };

test('one at a time, in order; conversations do not wait for each other', async () => {
  const s = stage();
  for (const n of [1, 2, 3]) s.outbox.add(item(n));
  s.outbox.add(item(9, 2));
  assert.deepEqual(s.keys(), ['key-1', 'key-9']);
  s.asked[0]!.answer(ok);
  await settle();
  assert.deepEqual(s.keys(), ['key-1', 'key-9', 'key-2']);
});

test('a lost line keeps everything; after the welcome it is sent again under the same id', async () => {
  const s = stage();
  s.outbox.add(item(1));
  s.outbox.add(item(2));
  await s.line(false);
  await s.answer({ lost: true });
  s.outbox.add(item(3));
  assert.deepEqual(s.keys(), ['key-1']);
  await s.line(true);
  assert.deepEqual(s.keys(), ['key-1', 'key-1']);
  assert.deepEqual(s.asked[0]!.item.clientId, s.asked[1]!.item.clientId);
  await s.answer(ok);
  await s.answer(ok);
  await s.answer(ok);
  assert.deepEqual(s.sent, ['key-1', 'key-2', 'key-3']);
  assert.equal(s.outbox.size(), 0);
});

test('a refusal for now holds the queue and is tried again by itself', async () => {
  const s = stage();
  s.outbox.add(item(1));
  s.outbox.add(item(2));
  await s.answer({ retryAfter: 700 });
  assert.deepEqual(s.timers(), [700]);
  assert.deepEqual(s.keys(), ['key-1'], 'the second must not overtake the first');
  await s.fire();
  assert.deepEqual(s.keys(), ['key-1', 'key-1']);
});

test('no answer although the line stands: asked again after a while', async () => {
  const s = stage();
  s.outbox.add(item(1));
  await s.answer({ lost: true });
  assert.equal(s.timers().length, 1);
  await s.fire();
  assert.deepEqual(s.keys(), ['key-1', 'key-1']);
});

test('a refusal for good marks the message and lets the next one go; retry puts it last, remove drops it', async () => {
  const s = stage();
  for (const n of [1, 2, 3]) s.outbox.add(item(n));
  await s.answer({ failed: 'TOO_LARGE' });
  assert.equal(s.outbox.itemsOf(1)[0]?.failed, 'TOO_LARGE');
  assert.deepEqual(s.keys(), ['key-1', 'key-2']);
  s.outbox.retry(s.outbox.itemsOf(1)[0]!);
  assert.deepEqual(
    s.outbox.itemsOf(1).map(({ key }) => key),
    ['key-2', 'key-3', 'key-1'],
  );
  await s.answer(ok);
  await s.answer({ failed: 'NOT_FRIENDS' });
  await s.answer(ok);
  assert.deepEqual(s.sent, ['key-2', 'key-1']);
  s.outbox.remove(s.outbox.itemsOf(1)[0]!);
  assert.equal(s.outbox.size(), 0);
  assert.deepEqual(await s.store.load(), []);
});

test('only a failed message can be removed', () => {
  const s = stage();
  s.outbox.add(item(1));
  s.outbox.remove(item(1));
  assert.equal(s.outbox.size(), 1);
});

test('a message that came back as an event is not sent again, and the next one goes', async () => {
  const s = stage();
  s.outbox.add(item(1));
  s.outbox.add(item(2));
  s.outbox.arrived(1, 'key-1');
  await s.answer({ lost: true });
  assert.deepEqual(s.keys(), ['key-1', 'key-2']);
});

test('what was kept from before is sent first, in its order', async () => {
  const store = memoryStore();
  await store.put(item(2));
  await store.put(item(1));
  const s = stage(store);
  await s.line(false);
  s.outbox.add(item(3));
  await s.outbox.restore();
  await s.line(true);
  for (let i = 0; i < 3; i++) await s.answer(ok);
  assert.deepEqual(s.sent, ['key-1', 'key-2', 'key-3']);
});

/** What a browser keeps for all its tabs, as one of them sees it. */
function browser() {
  const items = new Map<string, OutboxItem>();
  let writer = 1;
  return {
    keys: () => [...items.keys()],
    /** The tab that sent is gone: another is chosen. */
    choose(tab: number) {
      writer = tab;
    },
    tab: (number: number): OutboxStore => ({
      load: async () => [...items.values()].map((one) => structuredClone(one)),
      put: async (one) => {
        items.set(one.key, structuredClone(one));
        return true;
      },
      remove: async (key) => void items.delete(key),
      isWriter: () => writer === number,
    }),
  };
}

test('over a reload nothing is lost, and what was under way goes first, under the same id', async () => {
  const kept = browser();
  const before = stage(kept.tab(1));
  for (const n of [1, 2, 3]) before.outbox.add(item(n));
  await settle();
  assert.equal(before.outbox.atRisk(), 0);
  const after = stage(kept.tab(1));
  await after.outbox.restore();
  for (let n = 0; n < 3; n++) await after.answer(ok);
  assert.deepEqual(after.sent, ['key-1', 'key-2', 'key-3']);
  assert.deepEqual(after.asked[0]!.item.clientId, before.asked[0]!.item.clientId);
  assert.deepEqual(kept.keys(), []);
});

test('one tab sends for all, in the order they were written; the others see how far it is', async () => {
  const kept = browser();
  const [one, two] = [stage(kept.tab(1)), stage(kept.tab(2))];
  two.outbox.add(item(1));
  two.outbox.add(item(2));
  await settle();
  assert.deepEqual(two.keys(), [], 'not the one that sends');
  one.outbox.add(item(3));
  await one.outbox.restore();
  assert.deepEqual(one.keys(), ['key-3'], 'already under way');
  await one.answer(ok);
  await one.answer({ failed: 'TOO_LARGE' });
  await two.outbox.restore();
  assert.deepEqual(
    two.outbox.itemsOf(1).map(({ key, failed }) => [key, failed]),
    [
      ['key-1', 'TOO_LARGE'],
      ['key-2', null],
    ],
  );
  two.outbox.retry(two.outbox.itemsOf(1)[0]!);
  await settle();
  await one.outbox.restore();
  await one.answer(ok);
  await one.outbox.restore();
  await one.answer(ok);
  await two.outbox.restore();
  assert.deepEqual(one.sent, ['key-3', 'key-2', 'key-1']);
  assert.deepEqual([two.keys(), two.outbox.size(), kept.keys()], [[], 0, []]);
});

test('the tab that sends is closed: another takes over what it left', async () => {
  const kept = browser();
  const [one, two] = [stage(kept.tab(1)), stage(kept.tab(2))];
  one.outbox.add(item(1));
  two.outbox.add(item(2));
  await settle();
  kept.choose(2);
  await two.outbox.restore();
  await two.answer(ok);
  await two.answer(ok);
  assert.deepEqual(two.sent, ['key-1', 'key-2']);
});

test('what this browser does not keep, its own tab sends', async () => {
  const refusing: OutboxStore = { ...browser().tab(2), put: async () => false };
  const s = stage(refusing);
  s.outbox.add(item(1));
  await settle();
  assert.equal(s.outbox.atRisk(), 1);
  await s.answer(ok);
  assert.deepEqual(s.sent, ['key-1']);
});

test('a look at the store that began too early brings nothing back', async () => {
  const kept = browser();
  const slow = { ...kept.tab(1), load: async () => [item(1)] };
  const s = stage(slow);
  s.outbox.add(item(1));
  await s.answer(ok);
  await s.outbox.restore();
  assert.equal(s.outbox.size(), 0);
});

test('clearing forgets, and an answer that comes late harms nothing', async () => {
  const s = stage();
  s.outbox.add(item(1));
  s.outbox.clear();
  await s.answer(ok);
  assert.deepEqual(s.sent, []);
  assert.equal(s.outbox.size(), 0);
});

test('through any sequence of losses and refusals: every message once, in order', async () => {
  const outcome = fc.constantFrom('sent', 'committed but lost', 'lost', 'later');
  await fc.assert(
    fc.asyncProperty(fc.array(outcome, { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), async (fates, count) => {
      /** What the server has, by client id: the same id again is the same message. */
      const kept = new Set<string>();
      const s = stage();
      for (let n = 1; n <= count; n++) s.outbox.add(item(n));
      for (let i = 0; s.outbox.size() > 0; i++) {
        const fate = fates[i] ?? 'sent';
        if (fate === 'sent' || fate === 'committed but lost') kept.add(s.asked.at(-1)!.item.key);
        if (fate === 'sent') await s.answer(ok);
        else if (fate === 'later') {
          await s.answer({ retryAfter: 10 });
          await s.fire();
        } else {
          await s.line(false);
          await s.answer({ lost: true });
          await s.line(true);
        }
      }
      const all = Array.from({ length: count }, (_, i) => `key-${i + 1}`);
      assert.deepEqual([...kept], all);
      assert.deepEqual(s.sent, all);
    }),
    { numRuns: 60 },
  );
});

test('what a message carries besides its words is sent, and shown meanwhile; a forwarded one is looked up by the server', () => {
  const answer = { ...item(1), extras: { quotedSeq: 7, mentions: [3], whisperTo: 3 } };
  assert.partialDeepStrictEqual(toWire(answer), {
    content: answer.content,
    quotedSeq: 7,
    mentions: [3],
    whisperTo: 3,
    clientId: answer.clientId,
  });
  assert.partialDeepStrictEqual(messageOf(answer, 5), { seq: 0, from: 5, quotedSeq: 7, time: 1 });
  const passedOn = { ...item(2), extras: { forwarded: { conversationId: 8, seq: 9, from: 4 } } };
  assert.deepEqual(toWire(passedOn).content, {});
  assert.deepEqual(messageOf(passedOn, 5, { seq: 3, rev: 4, time: 6 }).content, passedOn.content);
});

// ── files on their way ──

const withFile = (n: number, conversationId = 1): OutboxItem => ({
  ...item(n, conversationId),
  content: { file: { fileId: -n, name: 'slow' } },
});
const arrivedFile = { content: { file: { fileId: 77, name: 'slow' } } };

test('what is still being uploaded holds nobody up, and goes when it is whole', async () => {
  const s = stage();
  s.outbox.add(withFile(1));
  s.outbox.add(item(2));
  assert.deepEqual([s.uploads[0], s.keys()], ['key-1', ['key-2']]);
  assert.deepEqual(
    s.outbox.itemsOf(1).map(({ key }) => key),
    ['key-2', 'key-1'],
    'shown after what goes before it',
  );
  await s.answer(ok);
  assert.deepEqual(s.keys(), ['key-2'], 'never sent in parts');
  s.outbox.change(withFile(1), arrivedFile);
  await settle();
  assert.deepEqual(s.asked.at(-1)?.item.content, arrivedFile.content);
  await s.answer(ok);
  assert.deepEqual(s.sent, ['key-2', 'key-1']);
});

test('an upload that was refused is marked; it is tried again, or given up in the middle', async () => {
  const s = stage();
  s.outbox.add(withFile(1));
  s.outbox.change(withFile(1), { failed: 'TOO_LARGE' });
  const before = s.uploads.length;
  s.outbox.wake();
  assert.equal(s.uploads.length, before, 'not by itself');
  s.outbox.retry(s.outbox.itemsOf(1)[0]!);
  assert.equal(s.uploads.length, before + 1);
  s.outbox.remove(s.outbox.itemsOf(1)[0]!);
  assert.equal(s.outbox.size(), 0);
  s.outbox.change(withFile(1), arrivedFile);
  assert.deepEqual([s.outbox.size(), s.keys()], [0, []], 'what was given up does not come back');
});

test('one tab uploads for all; when it goes, the next one does', async () => {
  const kept = browser();
  const [one, two] = [stage(kept.tab(1)), stage(kept.tab(2))];
  two.outbox.add(withFile(1));
  await settle();
  assert.deepEqual(two.uploads, []);
  await one.outbox.restore();
  assert.deepEqual(one.uploads, ['key-1']);
  kept.choose(2);
  await two.outbox.restore();
  assert.deepEqual(two.uploads, ['key-1']);
});

test('a file that became whole in another tab is not uploaded again', async () => {
  const kept = browser();
  const [one, two] = [stage(kept.tab(1)), stage(kept.tab(2))];
  two.outbox.add(withFile(1));
  await settle();
  await one.outbox.restore();
  await one.line(false);
  one.outbox.change(withFile(1), { ...arrivedFile });
  await settle();
  await two.outbox.restore();
  assert.deepEqual(two.outbox.itemsOf(1)[0]?.content, arrivedFile.content);
});

test('what the server takes for something else goes as a file, beside its album, and keeps its words', () => {
  const info = (id: number, kind: FileInfo['kind']) => ({ id, kind }) as FileInfo;
  const found = new Map([
    [-1, info(1, 'image')],
    [-2, info(2, 'video')],
    [-3, info(3, 'file')],
    [-4, info(4, 'image')],
  ]);
  const file = (fileId: number, caption = '') => ({ fileId, name: 'a', caption });
  const photo = (fileId: number, caption = '') => ({ image: { file: file(fileId, caption), width: 3 } });
  const clip = (fileId: number) => ({ video: { file: file(fileId, 'look'), posterFileId: -4 } });
  assert.deepEqual(asFound(photo(-1, 'look'), found), [photo(1, 'look')]);
  assert.deepEqual(asFound({ file: file(-1) }, found), [{ file: file(1) }], 'as it was meant');
  assert.deepEqual(asFound(clip(-3), found), [{ file: file(3, 'look') }]);
  assert.deepEqual(asFound(clip(-2), found), [{ video: { file: file(2, 'look'), posterFileId: 4 } }]);
  const album = (...items: object[]) => ({ album: { items, caption: 'all' } });
  assert.deepEqual(asFound(album(photo(-1), photo(-3), photo(-4)), found), [
    album(photo(1), photo(4)),
    { file: file(3) },
  ]);
  assert.deepEqual(asFound(album(photo(-3), photo(-1)), found), [photo(1, 'all'), { file: file(3) }]);
  assert.deepEqual(asFound(album(photo(-3), photo(-2)), found), [{ file: file(3, 'all') }, { file: file(2) }]);
});
