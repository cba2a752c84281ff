// Files in the browser: how they are brought to the server, what is said before, and what is shown of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import i18next from 'i18next';
import { Refused } from '../web/base/rest.ts';
import { localIds, textOf, withFileIds, withText } from '../web/files/carried.ts';
import * as chunks from '../web/files/chunks.ts';
import { type Limits, problemOf } from '../web/files/limits.ts';
import { familyOf, parted, previewOf } from '../web/files/names.ts';
import type { Parcel } from '../web/files/parcels.ts';
import { ALBUM_GAP, albumRows, HIGHEST, heightOfRows, shapeOf, variantWidth, WIDEST } from '../web/files/shape.ts';
import { type FileInfo, type Stage, type UploadSurroundings, upload, type Way } from '../web/files/upload.ts';
import { sizeWords } from '../web/files/words.ts';
import { more as enMore } from '../web/i18n/en/more.ts';
import { words as enWords } from '../web/i18n/en.ts';
import { more as jaMore } from '../web/i18n/ja/more.ts';
import { words as jaWords } from '../web/i18n/ja.ts';
import type { ChatMessage } from '../web/messages/message.ts';
import { isHeld } from '../web/messages/outbox.ts';
import { line, type Reader } from '../web/messages/words.ts';

const en = { ...enWords, ...enMore };
const ja = { ...jaWords, ...jaMore };

const KB = 1024;
const MB = 1024 * KB;

// ── pieces ──

test('a piece aims at three seconds, from 16 KiB to 8 MiB, four times more or less at once', () => {
  assert.equal(chunks.after(256 * KB, 3000), 256 * KB);
  assert.equal(chunks.after(256 * KB, 1500), 512 * KB);
  assert.equal(chunks.after(256 * KB, 1), MB);
  assert.equal(chunks.after(256 * KB, 60_000), 64 * KB);
  assert.equal(chunks.after(16 * KB, 60_000), chunks.SMALLEST);
  assert.equal(chunks.after(8 * MB, 10), chunks.LARGEST);
});

test('at 4 KB/s the pieces soon are small enough not to be cut, and stay so', () => {
  let size = chunks.FIRST;
  let cuts = 0;
  // The server cuts what takes longer than ten seconds.
  for (let piece = 0; piece < 50; piece++) {
    const ms = size / 4.096;
    if (ms > 10_000) {
      cuts += 1;
      size = chunks.afterLoss(size);
    } else size = chunks.after(size, ms);
  }
  assert.ok(cuts <= 2, `${cuts} cuts`);
  assert.equal(size, chunks.SMALLEST);
});

test('a piece is never outside of its bounds, whatever the link does', () => {
  const step = fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.constant(null));
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const size = steps.reduce(
        (now: number, ms) => (ms === null ? chunks.afterLoss(now) : chunks.after(now, ms)),
        chunks.FIRST,
      );
      assert.ok(size >= chunks.SMALLEST && size <= chunks.LARGEST && Number.isInteger(size));
    }),
  );
});

test('small files go in one body while the link is fast; on a slow link one upload at a time', () => {
  assert.ok(chunks.mayGoAtOnce(500 * KB, chunks.FIRST, 5 * MB));
  assert.ok(!chunks.mayGoAtOnce(500 * KB, chunks.SMALLEST, 5 * MB));
  assert.ok(!chunks.mayGoAtOnce(6 * MB, chunks.LARGEST, 5 * MB));
  assert.deepEqual([chunks.sideBySide(chunks.FIRST), chunks.sideBySide(chunks.SMALLEST)], [3, 1]);
});

// ── one upload ──

const info = (id: number): FileInfo => ({
  id,
  name: 'a',
  mimeType: 'x/y',
  size: 1,
  kind: 'file',
  width: 0,
  height: 0,
  duration: 0,
  thumbhash: '',
  animated: false,
});

/** A server that answers as told; what is not told is fine. */
function stage(
  size: number,
  told: { post?: (() => FileInfo)[]; resume?: (() => number)[]; look?: (() => FileInfo)[] } = {},
) {
  const log: string[] = [];
  const pauses: number[] = [];
  const stages: Stage[] = [];
  const parcel: Parcel = { id: -1, blob: { size } as Blob, name: 'a', created: 0 };
  const abort = new AbortController();
  let places = 0;
  const around: UploadSurroundings = {
    async post() {
      log.push('post');
      return (told.post?.shift() ?? (() => info(7)))();
    },
    async resume(_, way: Way) {
      log.push(`resume ${way.chunk()}`);
      return (told.resume?.shift() ?? (() => 8))();
    },
    async look(id) {
      log.push(`look ${id}`);
      return (told.look?.shift() ?? (() => info(id)))();
    },
    note: (_, change) => Object.assign(parcel, change),
    async turn() {
      places += 1;
      let left = false;
      return () => {
        if (!left) places -= 1;
        left = true;
      };
    },
    async pause(ms, signal) {
      pauses.push(ms);
      signal.throwIfAborted();
    },
    direct: () => 5 * MB,
    link: { chunk: chunks.FIRST },
    random: () => 0,
  };
  const run = () =>
    upload(parcel, { signal: abort.signal, stage: (name) => stages.push(name), progress: () => {} }, around);
  return { run, log, pauses, stages, parcel, around, abort, places: () => places };
}

const no =
  (code: string, retryAfter = 0) =>
  (): never => {
    throw new Refused(code, code, {}, retryAfter);
  };

test('a small file is one request', async () => {
  const s = stage(100 * KB);
  assert.equal((await s.run()).id, 7);
  assert.deepEqual(s.log, ['post']);
  assert.deepEqual([s.parcel.fileId, s.places()], [7, 0]);
});

test('what is looked at is what was brought, wherever its id is noted', async () => {
  const s = stage(50 * MB, { look: [no('LOST')] });
  s.around.note = () => {};
  assert.equal((await s.run()).id, 8);
  assert.deepEqual(s.log, [`resume ${chunks.FIRST}`, 'look 8', 'look 8']);
});

test('a large one goes in pieces, and waits for what the server makes of it', async () => {
  const s = stage(50 * MB);
  assert.equal((await s.run()).id, 8);
  assert.deepEqual(s.log, [`resume ${chunks.FIRST}`, 'look 8']);
  assert.deepEqual(s.stages, ['sending', 'processing']);
});

test('a body that was cut goes on in smaller pieces, and a lost line is tried for as long as it takes', async () => {
  const s = stage(300 * KB, { post: [no('LOST')], resume: Array.from({ length: 30 }, () => no('LOST')) });
  assert.equal((await s.run()).id, 8);
  assert.equal(s.log.filter((one) => one === 'post').length, 1);
  assert.equal(s.log.length, 33);
  assert.equal(s.log.at(-2), `resume ${chunks.SMALLEST}`);
  assert.equal(s.places(), 0);
});

test('what is whole is not uploaded again when the look at it must wait', async () => {
  const s = stage(50 * MB, { look: [no('UNAVAILABLE', 5), no('LOST')] });
  assert.equal((await s.run()).id, 8);
  assert.deepEqual(s.log, [`resume ${chunks.FIRST}`, 'look 8', 'look 8', 'look 8']);
  assert.ok((s.pauses[0] ?? 0) >= 5000, 'as long as the server asks for');
});

test('a refusal is final: nothing is tried again', async () => {
  for (const code of ['TOO_LARGE', 'INVALID', 'QUOTA_EXCEEDED', 'STORAGE_FULL']) {
    const s = stage(50 * MB, { resume: [no(code)] });
    await assert.rejects(s.run(), (error: Refused) => error.code === code);
    assert.deepEqual([s.log.length, s.places()], [1, 0]);
  }
});

test('an upload that the server has forgotten begins again, but not for ever', async () => {
  const once = stage(50 * MB, { resume: [no('NOT_FOUND')] });
  once.parcel.uploadUrl = '/api/files/uploads/3';
  assert.equal((await once.run()).id, 8);
  assert.equal(once.parcel.uploadUrl, undefined);
  const ever = stage(50 * MB, { resume: Array.from({ length: 9 }, () => no('NOT_FOUND')) });
  await assert.rejects(ever.run(), (error: Refused) => error.code === 'NOT_FOUND');
  assert.equal(ever.log.length, 4);
});

test('after a reload a small file that was begun in pieces goes on in pieces', async () => {
  const s = stage(10 * KB);
  s.parcel.uploadUrl = '/api/files/uploads/3';
  await s.run();
  assert.equal(s.log[0], `resume ${chunks.FIRST}`);
});

test('given up in the middle it ends at once, and leaves its place', async () => {
  const s = stage(50 * MB, {
    resume: [
      () => {
        s.abort.abort();
        throw new Refused('LOST', 'aborted');
      },
    ],
  });
  await assert.rejects(s.run(), (error: Error) => error.name === 'AbortError');
  assert.deepEqual([s.log.length, s.places()], [1, 0]);
});

// ── before sending ──

test('limits are told before anything is uploaded', () => {
  const limits: Limits = {
    maxBytes: { image: 10, video: 100, audio: 50, file: 200 },
    quota: 1000,
    used: 900,
    direct: 5,
  };
  assert.equal(problemOf(10, 'image', 0, limits), null);
  assert.deepEqual(problemOf(11, 'image', 0, limits), { kind: 'tooLarge', limit: 10 });
  assert.equal(problemOf(11, 'file', 0, limits), null, 'as a file it may');
  assert.deepEqual(problemOf(60, 'file', 50, limits), { kind: 'full', left: 50 }, 'together they are too much');
  assert.deepEqual(problemOf(0, 'file', 0, null), { kind: 'empty' });
  assert.equal(problemOf(60, 'file', 50, { ...limits, quota: 0 }), null);
  assert.equal(problemOf(1e12, 'file', 0, null), null, 'unknown: the server will say');
});

// ── what a message carries ──

const file = (fileId: number, caption = '') => ({ fileId, name: 'a', caption });

test('the words of every kind are found and changed in their place', () => {
  for (const content of [
    { text: { text: 'old' } },
    { image: { file: file(1, 'old') } },
    { video: { file: file(1, 'old') } },
    { audio: { file: file(1, 'old') } },
    { file: file(1, 'old') },
    { album: { items: [{ image: { file: file(1) } }], caption: 'old' } },
  ]) {
    assert.equal(textOf(content), 'old');
    const changed = withText(content, 'new');
    assert.deepEqual([Object.keys(changed), textOf(changed)], [Object.keys(content), 'new']);
  }
});

test('a message is held while any of its files is here alone, its poster too', () => {
  const content = {
    album: {
      items: [{ image: { file: file(-1) } }, { video: { file: file(5), posterFileId: -2 } }],
      caption: 'both',
    },
  };
  const item = { key: 'k', clientId: new Uint8Array(), conversationId: 1, content, created: 0, failed: null };
  assert.deepEqual(localIds(content), [-1, -2]);
  assert.ok(isHeld(item));
  const half = withFileIds(content, new Map([[-1, 11]]));
  assert.deepEqual(localIds(half), [-2]);
  const whole = withFileIds(half, new Map([[-2, 12]]));
  assert.ok(!isHeld({ ...item, content: whole }));
  assert.deepEqual(
    whole.album?.items?.map((one) => one.image?.file?.fileId ?? one.video?.posterFileId),
    [11, 12],
  );
  assert.equal(textOf(whole), 'both');
});

// ── what is shown ──

test('a picture keeps its shape within the log, extremes are cropped', () => {
  assert.deepEqual(shapeOf(1600, 1200), { width: 420, height: 315 });
  assert.deepEqual(shapeOf(200, 100), { width: 200, height: 100 }, 'not blown up');
  fc.assert(
    fc.property(fc.nat(50_000), fc.nat(50_000), (width, height) => {
      const shape = shapeOf(width, height);
      assert.ok(shape.width >= 120 && shape.width <= WIDEST && shape.height >= 72 && shape.height <= HIGHEST);
    }),
  );
  assert.deepEqual(
    [variantWidth(4000, 3000, 320), variantWidth(3000, 4000, 320), variantWidth(100, 50, 320)],
    [320, 240, 100],
  );
});

test('an album shows every one of its items, in rows that fill it, in their shapes where it can', () => {
  const side = fc.integer({ min: 0, max: 9000 });
  fc.assert(
    fc.property(fc.array(fc.record({ width: side, height: side }), { minLength: 2, maxLength: 10 }), (shapes) => {
      const rows = albumRows(shapes);
      assert.equal(rows.flatMap(({ ratios }) => ratios).length, shapes.length);
      assert.ok(rows.every(({ ratios, height }) => ratios.length <= 4 && height >= 50 && height <= 340));
      assert.ok(heightOfRows(rows) <= 900);
    }),
  );
  const [wide, high] = [
    { width: 1600, height: 1000 },
    { width: 1000, height: 1600 },
  ];
  for (const shapes of [
    [high, high],
    [wide, high, wide, high],
    [high, high, high],
    [wide, wide],
  ]) {
    for (const { ratios, height } of albumRows(shapes)) {
      const width = ratios.reduce((sum, ratio) => sum + ratio * height, (ratios.length - 1) * ALBUM_GAP);
      assert.ok(Math.abs(width - WIDEST) < 8, 'nothing of it is cut off');
    }
  }
});

test('a name keeps its ending; what may be looked into is text or PDF', () => {
  assert.deepEqual(parted('報告書.最終.pdf'), ['報告書.最終', '.pdf']);
  assert.deepEqual(parted('.bashrc'), ['.bashrc', '']);
  assert.deepEqual(parted('no ending'), ['no ending', '']);
  assert.deepEqual(['a.PDF', 'a.tar.gz', 'a.xyz', 'README'].map(familyOf), ['pdf', 'archive', 'other', 'other']);
  const preview = (name: string, mimeType: string, size = 10) => previewOf({ name, mimeType, size });
  assert.equal(preview('a.pdf', 'application/pdf'), 'pdf');
  assert.equal(preview('a.ts', 'application/octet-stream'), 'text');
  assert.equal(preview('a.html', 'text/html'), 'text', 'as text');
  assert.equal(preview('a.log', 'text/plain', 9 * MB), null);
  assert.equal(preview('a.pdf', 'application/octet-stream'), null, 'its bytes are something else');
  assert.equal(preview('a.zip', 'application/zip'), null);
});

test('sizes are said in the units of people', () => {
  assert.deepEqual(
    [0, 999, 1000, 1_240_000, 15_500_000, 2.5e9].map((bytes) => sizeWords(bytes, 'en')),
    ['0 bytes', '999 bytes', '1 kB', '1.2 MB', '16 MB', '2.5 GB'],
  );
});

// ── in one line ──

const bob = { id: 2, name: 'bob', nickname: 'Bobby', avatar: '' };

async function reader(words: object): Promise<Reader> {
  const language = i18next.createInstance();
  await language.init({ lng: 'x', resources: { x: { translation: words } }, interpolation: { escapeValue: false } });
  return { t: language.t, me: 1, people: { 2: bob }, language: 'en' };
}

const message = (content: ChatMessage['content'], more: Partial<ChatMessage> = {}): ChatMessage => ({
  seq: 1,
  rev: 1,
  from: 2,
  time: 1,
  clientKey: '',
  content,
  edited: 0,
  recalled: false,
  ...more,
});

test('every kind is named in one line, with its words', async () => {
  const [english, japanese] = [await reader(en), await reader(ja)];
  const photo = message({ image: { file: file(1) } });
  assert.equal(line(photo, english), '📷 Photo');
  assert.equal(line(photo, japanese), '📷 写真');
  assert.equal(line(message({ image: { file: file(1, 'the **sea**') } }), english), '📷 Photo: the sea');
  assert.equal(line(message({ album: { items: [{}, {}, {}], caption: '' } }), english), '🖼️ Album (3)');
  assert.equal(line(message({ file: { ...file(1), name: '報告.pdf' } }), english), '📎 報告.pdf');
  const spoken = message({ audio: { file: file(1), voice: true, duration: 7200 } });
  assert.equal(line(spoken, english), '🎤 Voice message (0:07)');
  assert.equal(line(spoken, japanese), '🎤 ボイスメッセージ (0:07)');
  assert.equal(line(message({ video: { file: file(1, 'us') } }), english), '🎬 Video: us');
});

test('whoever is named is called in one line as in the bubble', async () => {
  const named = { mentions: [2], mentionAll: true };
  const say = (text: string) => message({ text: { text } }, named);
  assert.equal(line(say('@all and @bob'), await reader(en)), '@everyone and @Bobby');
  assert.equal(
    line(message({ text: { text: '@all and @bob' } }), await reader(en)),
    '@all and @bob',
    'nobody was named',
  );
});
