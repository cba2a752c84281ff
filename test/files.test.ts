// Files in messages: what they turn out to be, who may read them and for how long, and how their bytes are served.
// biome-ignore-all lint/suspicious/noExplicitAny: rows of the database and answers of the server are what the tests are about.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import mysql, { type Connection } from 'mysql2/promise';
import sharp from 'sharp';
import { socketOf } from './support/crowd.ts';
import { type Device, refusalOf } from './support/device.ts';
import { fileUrl, get, own, png, post, sends, sent, sha256, uploaded } from './support/files.ts';
import { type Person, people } from './support/people.ts';
import { untilFound } from './support/search.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
let database: Connection;
let alice: Person;
let bob: Person;
let carol: Person;
let mallory: Person;
let direct: number;
let group: number;
let hers: Device;
let his: Device;

before(async () => {
  server = await testServer();
  database = await mysql.createConnection({ socketPath: socketOf(server.dir), user: 'parley', database: 'parley' });
  [alice, bob, carol, mallory] = await people(server.url, 'alice', 'bob', 'carol', 'mallory');
  direct = await alice.befriend(bob);
  await alice.befriend(carol);
  group = await alice.makeGroup('three', bob, carol);
  [hers, his] = await Promise.all([alice.connect(), bob.connect()]);
});
after(async () => {
  await database.end();
  await server.stop();
});

const image = (fileId: number, caption = '') => ({ image: { file: { fileId, caption } } });
const file = (fileId: number, caption = '') => ({ file: { fileId, caption } });

/** Nobody but its readers: a stranger, nobody, and with a made-up conversation. */
async function isClosedTo(outsiders: (Person | undefined)[], conversationId: number, fileId: number): Promise<void> {
  for (const who of outsiders)
    for (const query of ['', '?variant=thumb', '?download=1']) {
      const { status, bytes } = await get(fileUrl(alice, conversationId, fileId, query), who);
      assert.equal(status, who ? 404 : 401, who?.name);
      assert.ok(bytes.length < 300, 'nothing but a refusal');
    }
}

test('a picture is measured, stripped of what it tells about its maker, stands upright, and has smaller versions', async () => {
  const photo = await sharp({ create: { width: 2000, height: 1500, channels: 3, background: '#3060a0' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Spycam' }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  assert.ok((await sharp(photo).metadata()).exif, 'it did tell');
  const info = await uploaded(alice, photo, 'holiday.jpg');
  assert.partialDeepStrictEqual(info, {
    kind: 'image',
    mimeType: 'image/jpeg',
    width: 1500,
    height: 2000,
    animated: false,
  });
  assert.ok(Buffer.from(info.thumbhash, 'base64').length >= 10);
  const message = await sent(hers, alice, direct, image(info.id, 'look'));
  assert.partialDeepStrictEqual(message.content.image, {
    width: 1500,
    height: 2000,
    thumbhash: info.thumbhash,
    file: { name: 'holiday.jpg', mimeType: 'image/jpeg', size: info.size, caption: 'look' },
  });
  const { bytes } = await get(fileUrl(bob, direct, info.id), bob);
  const kept = await sharp(bytes).metadata();
  assert.deepEqual([kept.width, kept.height, kept.exif, kept.orientation], [1500, 2000, undefined, undefined]);
  for (const [variant, side] of [
    ['thumb', 320],
    ['medium', 1280],
  ] as const) {
    const smaller = await get(fileUrl(bob, direct, info.id, `?variant=${variant}`), bob);
    assert.equal(smaller.headers.get('content-type'), 'image/webp');
    const found = await sharp(smaller.bytes).metadata();
    assert.equal(found.height, side);
    assert.equal(found.exif, undefined);
  }
  assert.equal((await get(fileUrl(bob, direct, info.id, '?variant=poster'), bob)).status, 404);
});

test('what tells nothing is kept as it is; an animation keeps moving', async () => {
  const plain = await png();
  const { id } = await uploaded(alice, plain, 'plain.png');
  assert.equal(sha256((await get(own(alice, id), alice)).bytes), sha256(plain));
  const frames = Buffer.concat(['#f00', '#0f0', '#00f'].map((c) => Buffer.alloc(16 * 16 * 3, c)));
  const moving = await sharp(frames, { raw: { width: 16, height: 48, channels: 3, pageHeight: 16 } })
    .gif()
    .toBuffer();
  const info = await uploaded(alice, moving, 'moving.gif');
  assert.partialDeepStrictEqual(info, { animated: true, width: 16, height: 16, kind: 'image' });
  assert.equal((await sharp((await get(own(alice, info.id), alice)).bytes, { animated: true }).metadata()).pages, 3);
  const medium = await get(own(alice, info.id, '?variant=medium'), alice);
  assert.equal(medium.headers.get('content-type'), 'image/gif', 'the moving one stands in');
});

test('what has not been sent is its owner’s alone', async () => {
  const bytes = await png();
  const { id } = await uploaded(alice, bytes, 'mine.png');
  assert.equal((await get(own(alice, id), alice)).status, 200);
  for (const url of [own(alice, id), `${server.url}/api/files/${id}`]) {
    assert.equal((await get(url, mallory)).status, 404);
    assert.equal((await get(url)).status, 401);
  }
  await isClosedTo([alice, bob, mallory, undefined], direct, id);
  assert.equal(refusalOf(await sends(his, direct, image(id))), 'NOT_FOUND', 'nor can others send it');
  assert.equal((await mallory.ask('DELETE', `/api/files/${id}`)).status, 404);
  assert.equal((await alice.ask('DELETE', `/api/files/${id}`)).status, 204);
  assert.equal((await get(own(alice, id), alice)).status, 404);
  assert.equal(refusalOf(await sends(hers, direct, image(id))), 'NOT_FOUND');
});

test('a sent file is read by the members, in that conversation, until they are none any more', async () => {
  const bytes = await png();
  const { id } = await uploaded(alice, bytes, 'for three.png');
  await sent(hers, alice, group, image(id));
  for (const who of [alice, bob, carol])
    assert.equal(sha256((await get(fileUrl(who, group, id), who)).bytes), sha256(bytes), who.name);
  await isClosedTo([mallory, undefined], group, id);
  await isClosedTo([bob], direct, id);
  assert.equal((await alice.ask('DELETE', `/api/files/${id}`)).status, 409, 'a message carries it');
  const tag = (await get(fileUrl(carol, group, id), carol)).headers.get('etag')!;
  assert.equal((await alice.ask('DELETE', `/api/groups/${group}/members/${carol.id}`)).status, 204);
  assert.equal((await get(fileUrl(carol, group, id), carol, { 'if-none-match': tag })).status, 404);
  await isClosedTo([carol], group, id);
  assert.equal((await alice.ask('POST', `/api/groups/${group}/members`, { userIds: [carol.id] })).status, 204);
  await isClosedTo([carol], group, id);
  const later = await uploaded(alice, bytes, 'later.png');
  await sent(hers, alice, group, image(later.id));
  assert.equal((await get(fileUrl(carol, group, later.id), carol)).status, 200, 'what came after she came back');
});

test('a whispered file is for the two', async () => {
  const { id } = await uploaded(alice, await png(), 'psst.png');
  const whisper = await sent(hers, alice, group, image(id), { whisperTo: bob.id });
  assert.equal(whisper.whisperTo, bob.id);
  assert.equal((await get(fileUrl(bob, group, id), bob)).status, 200);
  assert.equal((await get(fileUrl(alice, group, id), alice)).status, 200);
  await isClosedTo([carol, mallory], group, id);
});

test('a forward shares the bytes, and outlives the original', async () => {
  const bytes = await png();
  const info = await uploaded(alice, bytes, 'pass it on.png');
  const original = await sent(hers, alice, direct, image(info.id, 'by alice'));
  await isClosedTo([carol], group, info.id);
  const forwarded = { conversationId: direct, seq: original.seq };
  const copy = await sent(his, bob, group, {}, { forwarded });
  assert.equal(copy.content.image.file.fileId, info.id);
  assert.equal(copy.forwarded.from, alice.id);
  assert.equal(sha256((await get(fileUrl(carol, group, info.id), carol)).bytes), sha256(bytes));
  assert.ok((await hers.command({ recall: { conversationId: direct, seq: original.seq } })).changed);
  await isClosedTo([alice, bob], direct, info.id);
  await server.parts.collector.sweep(Date.now() + 365 * 86_400_000);
  assert.equal((await get(fileUrl(carol, group, info.id), carol)).status, 200);
  assert.ok((await his.command({ recall: { conversationId: group, seq: copy.seq } })).changed);
  await isClosedTo([alice, bob, carol], group, info.id);
  const [[row]] = (await database.query('SELECT HEX(hash) AS hash FROM files WHERE id = ?', [info.id])) as any;
  await server.parts.collector.sweep(Date.now() + 365 * 86_400_000);
  const [left] = (await database.query(
    'SELECT 1 FROM files WHERE id = ? UNION SELECT 1 FROM blobs WHERE HEX(hash) = ?',
    [info.id, row.hash],
  )) as any;
  assert.deepEqual(left, [], 'and then nothing is left of it');
  assert.equal(await server.parts.storage.has(`${row.hash.slice(0, 2)}/${row.hash.slice(2)}`.toLowerCase()), false);
});

test('the same bytes are kept once, and as long as somebody needs them', async () => {
  const bytes = await png(200, 200);
  const first = await uploaded(alice, bytes, 'one.png');
  const second = await uploaded(bob, bytes, 'two.png');
  const [rows] = (await database.query('SELECT DISTINCT HEX(hash) AS hash FROM files WHERE id IN (?)', [
    [first.id, second.id],
  ])) as any;
  assert.equal(rows.length, 1);
  await alice.ask('DELETE', `/api/files/${first.id}`);
  await server.parts.collector.sweep();
  assert.equal(sha256((await get(own(bob, second.id), bob)).bytes), sha256(bytes));
  await bob.ask('DELETE', `/api/files/${second.id}`);
  const third = uploaded(carol, bytes, 'three.png');
  await Promise.all([third, server.parts.collector.sweep(), server.parts.collector.sweep()]);
  assert.equal(sha256((await get(own(carol, (await third).id), carol)).bytes), sha256(bytes));
});

test('the arm decides how a file is shown; an arm that its bytes do not fit is refused', async () => {
  const picture = await uploaded(alice, await png(), 'p.png');
  const text = await uploaded(alice, Buffer.from('hello'), 'hello.txt');
  const asFile = await sent(hers, alice, direct, file(picture.id, 'as it is'));
  assert.partialDeepStrictEqual(asFile.content.file, { name: 'p.png', mimeType: 'image/png', caption: 'as it is' });
  assert.equal(refusalOf(await sends(hers, direct, image(text.id))), 'INVALID');
  assert.equal(refusalOf(await sends(hers, direct, { audio: { file: { fileId: text.id } } })), 'INVALID');
  assert.equal(refusalOf(await sends(hers, direct, { video: { file: { fileId: picture.id } } })), 'INVALID');
  assert.equal(refusalOf(await sends(hers, direct, image(0))), 'NOT_FOUND');
  assert.equal(refusalOf(await sends(hers, direct, { image: {} })), 'UNSUPPORTED');
  assert.equal(refusalOf(await sends(hers, direct, image(picture.id, 'x'.repeat(10_001)))), 'TOO_LARGE');
  const lies = { fileId: picture.id, name: 'C:\\evil.exe', mimeType: 'text/html', size: 1 };
  const honest = await sent(hers, alice, direct, { image: { file: lies, width: 9, height: 9, animated: true } });
  assert.partialDeepStrictEqual(honest.content.image, {
    width: 64,
    height: 48,
    animated: false,
    file: { name: 'p.png', mimeType: 'image/png', size: picture.size },
  });
});

test('an album has two to ten pictures, each readable, under one caption', async () => {
  const ids: number[] = [];
  for (let n = 0; n < 10; n++) ids.push((await uploaded(alice, await png(8, 8), `${n}.png`)).id);
  const album = (of: number[]) => ({ album: { items: of.map((id) => image(id)), caption: 'all of them' } });
  const message = await sent(hers, alice, direct, album(ids));
  assert.deepEqual(
    message.content.album.items.map((item: any) => item.image.file.fileId),
    ids,
  );
  for (const id of ids) assert.equal((await get(fileUrl(bob, direct, id, '?variant=thumb'), bob)).status, 200);
  assert.equal(refusalOf(await sends(hers, direct, album(ids.slice(0, 1)))), 'INVALID');
  assert.equal(refusalOf(await sends(hers, direct, album([...ids, ids[0]!]))), 'INVALID');
  const text = await uploaded(alice, Buffer.from('x'), 'x.txt');
  assert.equal(refusalOf(await sends(hers, direct, { album: { items: [image(ids[0]!), file(text.id)] } })), 'INVALID');
  const edit = (content: object) => hers.command({ edit: { conversationId: direct, seq: message.seq, content } });
  assert.ok((await edit({ album: { ...album(ids).album, caption: 'other words' } })).changed);
  for (const items of [[album(ids)], [{}, ...album(ids).album.items], album(ids.toReversed()).album.items])
    assert.equal(refusalOf(await edit({ album: { items } })), 'INVALID', 'the same files in another order or depth');
});

test('captions can be edited and found; the files stay', async () => {
  const { id } = await uploaded(alice, await png(), 'Rechnung 2026.png');
  const other = await uploaded(alice, await png(), 'other.png');
  const { seq } = await sent(hers, alice, direct, image(id, 'first'));
  const edit = (content: object) => hers.command({ edit: { conversationId: direct, seq, content } });
  assert.ok((await edit(image(id, 'zweiundvierzig'))).changed);
  const message = (await bob.history(direct)).find((m) => m.seq === seq);
  assert.equal(message.content.image.file.caption, 'zweiundvierzig');
  assert.equal(message.content.image.width, 64, 'the rest is as it was');
  assert.equal(refusalOf(await edit(image(other.id))), 'INVALID');
  assert.equal(refusalOf(await edit(file(id))), 'INVALID');
  assert.equal(refusalOf(await edit({ text: { text: 'no' } })), 'UNSUPPORTED');
  await untilFound(bob, 'zweiundvierzig');
  await untilFound(bob, 'Rechnung');
});

test('the gallery shows what was shared, kind by kind, to who may see it', async () => {
  const [room, hers] = [await alice.makeGroup('gallery', bob, carol), await alice.connect()];
  const say = async (content: object, more: object = {}) => (await sent(hers, alice, room, content, more)).seq;
  const picture = await uploaded(alice, await png(), 'g.png');
  const [a, b] = [await say(image(picture.id)), await say(image(picture.id), { whisperTo: bob.id })];
  const doc = await say(file((await uploaded(alice, Buffer.from('x'), 'x.txt')).id));
  const link = await say({ text: { text: 'see https://example.org/mark4711 there' } });
  await say({ text: { text: 'no link' } });
  await untilFound(bob, 'mark4711');
  const seqs = async (who: Person, query: string) => {
    const { status, body } = await who.ask('GET', `/api/conversations/${room}/gallery?${query}`);
    return status === 200 ? body.messages.map((m: any) => m.seq) : status;
  };
  assert.deepEqual(await seqs(bob, 'kind=media'), [b, a]);
  assert.deepEqual(await seqs(bob, 'kind=media&limit=1'), [b]);
  assert.deepEqual(await seqs(bob, `kind=media&before=${b}`), [a]);
  assert.deepEqual(await seqs(carol, 'kind=media'), [a], 'not what was whispered to bob');
  assert.deepEqual(await seqs(carol, 'kind=file'), [doc]);
  assert.deepEqual(await seqs(carol, 'kind=link'), [link]);
  assert.deepEqual(await seqs(carol, `kind=link&before=${link}`), []);
  assert.deepEqual(await seqs(carol, 'kind=voice'), []);
  assert.equal(await seqs(mallory, 'kind=media'), 404);
  await hers.command({ recall: { conversationId: room, seq: a } });
  assert.deepEqual(await seqs(carol, 'kind=media'), []);
});

test('ranges, conditions and HEAD are answered as RFC 9110 has it', async () => {
  const bytes = Buffer.from(Array.from({ length: 1000 }, (_, n) => n % 251));
  const { id } = await uploaded(alice, bytes, 'bytes.bin');
  const url = own(alice, id);
  const whole = await get(url, alice);
  const tag = whole.headers.get('etag')!;
  assert.deepEqual([whole.status, whole.headers.get('accept-ranges')], [200, 'bytes']);
  for (const [range, start, end] of [
    ['bytes=0-0', 0, 0],
    ['bytes=10-19', 10, 19],
    ['bytes=990-', 990, 999],
    ['bytes=-5', 995, 999],
    ['bytes=500-99999', 500, 999],
    ['bytes=-5000', 0, 999],
  ] as const) {
    const part = await get(url, alice, { range });
    assert.equal(part.status, 206, range);
    assert.equal(part.headers.get('content-range'), `bytes ${start}-${end}/1000`);
    assert.deepEqual(part.bytes, bytes.subarray(start, end + 1));
  }
  for (const range of ['bytes=1000-', 'bytes=5000-6000', 'bytes=-0']) {
    const none = await get(url, alice, { range });
    assert.deepEqual([none.status, none.headers.get('content-range')], [416, 'bytes */1000'], range);
  }
  for (const range of ['bytes=5-2', 'bytes=0-1,4-5', 'items=0-1', 'bytes=a-b', 'bytes=-'])
    assert.equal((await get(url, alice, { range })).status, 200, range);
  assert.equal((await get(url, alice, { range: 'bytes=0-1', 'if-range': tag })).status, 206);
  assert.equal((await get(url, alice, { range: 'bytes=0-1', 'if-range': '"other"' })).status, 200);
  for (const condition of [tag, `"x", ${tag}`, `W/${tag}`, '*'])
    assert.equal((await get(url, alice, { 'if-none-match': condition })).status, 304);
  const head = await get(url, alice, {}, 'HEAD');
  assert.deepEqual([head.status, head.headers.get('content-length'), head.bytes.length], [200, '1000', 0]);
  assert.match(whole.headers.get('cache-control')!, /private/);
  const empty = await uploaded(alice, Buffer.alloc(0), 'empty.bin');
  assert.deepEqual([empty.size, (await get(own(alice, empty.id), alice)).status], [0, 200]);
});

test('with ffmpeg a video tells its size and length, and has a poster', async (t) => {
  const made = join(server.dir, 'made.mp4');
  const [video, sound] = ['testsrc=duration=3:size=640x360:rate=10', 'sine=duration=3'];
  const codecs = ['-c:v', 'mpeg4', '-c:a', 'aac', '-shortest', '-v', 'error', '-y'];
  try {
    execFileSync('ffmpeg', ['-f', 'lavfi', '-i', video, '-f', 'lavfi', '-i', sound, ...codecs, made]);
  } catch {
    return t.skip('there is no ffmpeg here');
  }
  const info = await uploaded(alice, readFileSync(made), 'clip.mp4');
  assert.partialDeepStrictEqual(info, { kind: 'video', mimeType: 'video/mp4', width: 640, height: 360 });
  assert.ok(Math.abs(info.duration - 3000) < 200, `${info.duration}`);
  assert.ok(info.thumbhash);
  const message = await sent(hers, alice, direct, { video: { file: { fileId: info.id }, duration: 1, width: 1 } });
  assert.partialDeepStrictEqual(message.content.video, { width: 640, duration: info.duration });
  for (const [variant, width] of [
    ['poster', 640],
    ['thumb', 320],
  ] as const) {
    const { bytes, headers } = await get(fileUrl(bob, direct, info.id, `?variant=${variant}`), bob);
    assert.equal(headers.get('content-type'), 'image/webp');
    assert.equal((await sharp(bytes).metadata()).width, width);
  }
  execFileSync('ffmpeg', ['-f', 'lavfi', '-i', sound, '-v', 'error', '-y', made]);
  const tone = await uploaded(alice, readFileSync(made), 'tone.mp4');
  assert.partialDeepStrictEqual(tone, { kind: 'audio', mimeType: 'audio/mp4', width: 0 }, 'no picture: a sound');
});

test('what only the client can tell of sounds and videos is believed within bounds', async () => {
  const tone = Buffer.concat([
    Buffer.from('RIFF\x24\x08\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0@\x1f\0\0@\x1f\0\0\x01\0\x08\0data\0\x08\0\0', 'latin1'),
    Buffer.alloc(2048, 128),
  ]);
  const { id, kind, mimeType } = await uploaded(alice, tone, 'tone.wav');
  assert.deepEqual([kind, mimeType], ['audio', 'audio/wav']);
  const audio = (more: object) => ({ audio: { file: { fileId: id }, duration: 256, voice: true, ...more } });
  const waveform = Buffer.from(Array.from({ length: 64 }, (_, n) => n * 4));
  const message = await sent(hers, alice, direct, audio({ waveform }));
  assert.equal(message.content.audio.waveform, waveform.toString('base64'));
  assert.equal(message.content.audio.voice, true);
  assert.ok(message.content.audio.duration > 0);
  assert.equal(refusalOf(await sends(hers, direct, audio({ waveform: Buffer.alloc(65) }))), 'INVALID');
  const { body } = await bob.ask('GET', `/api/conversations/${direct}/gallery?kind=voice`);
  assert.equal(body.messages[0].seq, message.seq);
});

test('limits are told before an upload', async () => {
  const { body } = await alice.ask('GET', '/api/files/limits');
  assert.equal(body.maxBytes.image, 50 * 2 ** 20);
  assert.ok(body.used > 0 && body.quota > body.used && body.direct > 0);
  const { status, body: refusal } = await post(alice, Buffer.alloc(body.direct + 1), 'large.bin');
  assert.deepEqual([status, refusal.code], [413, 'TOO_LARGE']);
});
