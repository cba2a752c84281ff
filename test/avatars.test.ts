// Pictures of people: made anew and square, seen by others at once, kept as long as somebody shows them.
// biome-ignore-all lint/suspicious/noExplicitAny: answers of the server are what the tests are about.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import mysql, { type Connection } from 'mysql2/promise';
import sharp from 'sharp';
import { socketOf } from './support/crowd.ts';
import { bearer, get, png, post, sent, sha256 } from './support/files.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
let database: Connection;
let alice: Person;
let bob: Person;
let carol: Person;
before(async () => {
  server = await testServer();
  database = await mysql.createConnection({ socketPath: socketOf(server.dir), user: 'parley', database: 'parley' });
  [alice, bob, carol] = await people(server.url, 'alice', 'bob', 'carol');
  await alice.befriend(bob);
});
after(async () => {
  await database.end();
  await server.stop();
});

const YEAR = 365 * 86_400_000;
const put = async (
  who: Person,
  bytes: Uint8Array,
  type = 'image/png',
  path = '/api/me/avatar',
): Promise<{ status: number; body: any }> => {
  const headers = { ...bearer(who), 'content-type': type };
  const answer = await fetch(who.url + path, { method: 'PUT', headers, body: bytes as Uint8Array<ArrayBuffer> });
  return { status: answer.status, body: await answer.json() };
};
const small = (path: string) => path.replace('.webp', '-96.webp');
const pictureOf = async (path: string, who = carol) => get(who.url + path, who);
const stored = () =>
  readdirSync(join(server.parts.config.data.dir, 'files'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.length > 3,
  );

test('a photo becomes an upright square of WebP in two sizes that tells nothing of its maker', async () => {
  const left = { create: { width: 300, height: 900, channels: 3 as const, background: '#cc2020' } };
  const photo = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#2020cc' } })
    .composite([{ input: await sharp(left).png().toBuffer(), left: 0, top: 0 }])
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Make: 'Spycam', Orientation: '6' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .toBuffer();
  assert.match(photo.toString('latin1'), /Spycam/);
  const { status, body } = await put(alice, photo, 'image/jpeg');
  assert.equal(status, 200, JSON.stringify(body));
  assert.match(body.avatar, /^\/api\/avatars\/[0-9a-f]{64}\.webp$/);
  for (const [path, side] of [
    [body.avatar, 512],
    [small(body.avatar), 96],
  ] as const) {
    const { status, headers, bytes } = await pictureOf(path);
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), 'image/webp');
    assert.match(headers.get('cache-control')!, /private.*immutable/);
    assert.match(headers.get('content-security-policy')!, /default-src 'none'.*sandbox/);
    const { format, width, height, exif, orientation } = await sharp(bytes).metadata();
    assert.deepEqual([format, width, height, exif, orientation], ['webp', side, side, undefined, undefined]);
    assert.doesNotMatch(bytes.toString('latin1'), /Spycam/);
    // The camera was held sideways: what was left stands above, and the middle of it was kept.
    const at = (x: number, y: number) => ({ left: x, top: y, width: 1, height: 1 });
    const pixel = async (y: number) =>
      (
        await sharp(bytes)
          .extract(at(side >> 1, y))
          .raw()
          .toBuffer()
      ).subarray(0, 3);
    assert.ok((await pixel(side >> 4))[0]! > 150, 'red above');
    assert.ok((await pixel(side - 4))[2]! > 150, 'blue below');
  }
  const { bytes } = await pictureOf(body.avatar);
  assert.equal(sha256(bytes), /[0-9a-f]{64}/.exec(body.avatar)![0], 'it is named by its content');
});

test('PNG and WebP do as well; what is none of the three, too large or broken is refused by its content', async () => {
  const square = sharp({ create: { width: 40, height: 40, channels: 4, background: '#00880080' } });
  for (const bytes of [await square.png().toBuffer(), await square.webp().toBuffer()])
    assert.equal((await put(bob, bytes, 'image/jpeg')).status, 200, 'whatever it is said to be');
  const before = (await bob.ask('GET', '/api/me')).body.user.avatar;
  const refusals: [Buffer, number, string][] = [
    [await square.gif().toBuffer(), 400, 'INVALID'],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 400, 'INVALID'],
    [(await png(300, 300)).subarray(0, 5000), 400, 'INVALID'],
    [Buffer.alloc(0), 400, 'INVALID'],
    [Buffer.alloc(5 * 1024 * 1024 + 1), 413, 'TOO_LARGE'],
    [
      await sharp({ create: { width: 10_001, height: 10_000, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
      413,
      'TOO_LARGE',
    ],
  ];
  for (const [bytes, status, code] of refusals) {
    const answer = await put(bob, bytes);
    assert.deepEqual([answer.status, answer.body.code], [status, code], `${bytes.length} bytes`);
  }
  assert.equal((await bob.ask('GET', '/api/me')).body.user.avatar, before, 'nothing changed');
  assert.deepEqual(readdirSync(join(server.parts.config.data.dir, 'uploads')), [], 'nothing is left lying about');
});

test('strangers see no avatar, and what is no avatar is not to be had by its name', async () => {
  const { body } = await put(alice, await png());
  assert.equal((await get(server.url + body.avatar)).status, 401);
  const bytes = await png();
  const file = (await post(alice, bytes, 'secret.png')).body;
  assert.equal((await get(`${server.url}/api/files/${file.id}/content`, alice)).status, 200);
  for (const who of [alice, carol])
    assert.equal((await pictureOf(`/api/avatars/${sha256(bytes)}.webp`, who)).status, 404);
  for (const path of ['/api/avatars/x.webp', `/api/avatars/${'0'.repeat(63)}/.webp`, '/api/avatars/..%2f..%2fsecret'])
    assert.ok([400, 404].includes((await pictureOf(path)).status), path);
});

test('whoever shares a conversation sees the new picture, and its end, at once; others do not', async () => {
  const [his, hers] = [await bob.connect(), await carol.connect()];
  const own = await alice.connect();
  const { body } = await put(alice, await png());
  const shows = (avatar: string) => (event: { userChanged?: unknown }) => {
    const { user } = (event.userChanged ?? {}) as { user?: { id?: number; avatar?: string } };
    return user?.id === alice.id && (user.avatar ?? '') === avatar;
  };
  await his.find(shows(body.avatar));
  await own.find(shows(body.avatar));
  const answer = await alice.ask('DELETE', '/api/me/avatar');
  assert.deepEqual([answer.status, answer.body.avatar], [200, '']);
  await his.find(shows(''));
  await hers.caughtUp();
  assert.ok(!hers.events.some((event) => event.userChanged?.user?.id === alice.id));
  for (const device of [his, hers, own]) device.close();
});

test('an avatar is kept as long as a person or a group shows it, and then goes with its bytes', async () => {
  const bytes = await png();
  const { body: one } = await put(alice, bytes);
  const { body: two } = await put(bob, bytes);
  assert.equal(one.avatar, two.avatar, 'the same bytes are kept once');
  const group = await alice.makeGroup('with a face', bob);
  await database.query('UPDATE conversations SET avatar = ? WHERE id = ?', [one.avatar, group]);
  const sweep = () => server.parts.collector.sweep(Date.now() + YEAR);
  const isThere = async (path = one.avatar) => {
    const hash = /[0-9a-f]{64}/.exec(path)![0];
    const kept = stored().filter((name) => name.replace('/', '').startsWith(hash)).length;
    assert.ok(kept === 0 || kept === 2);
    const { status } = await pictureOf(path);
    assert.equal(status, kept ? 200 : 404);
    return kept > 0;
  };
  await sweep();
  assert.equal(await isThere(), true);
  await alice.ask('DELETE', '/api/me/avatar');
  await sweep();
  assert.equal(await isThere(), true, 'Bob shows it');
  await put(bob, await png());
  await sweep();
  assert.equal(await isThere(), true, 'the group shows it');
  await database.query("UPDATE conversations SET avatar = '' WHERE id = ?", [group]);
  await server.parts.collector.sweep();
  assert.equal(await isThere(), true, 'not at once: somebody may be about to show it');
  await database.query('UPDATE blobs SET lease = 1 WHERE lease > 1');
  await sweep();
  assert.equal(await isThere(), false);
  assert.equal(await isThere((await bob.ask('GET', '/api/me')).body.user.avatar), true, 'the one he shows now');
});

test('an avatar that somebody also sent stays with the message, and the other way round', async () => {
  const { body } = await put(carol, await png());
  const { bytes } = await pictureOf(body.avatar);
  const group = await alice.makeGroup('copies', bob);
  const device = await alice.connect();
  const file = (await post(alice, bytes, 'found.webp')).body;
  await sent(device, alice, group, { image: { file: { fileId: file.id } } });
  await carol.ask('DELETE', '/api/me/avatar');
  await database.query('UPDATE blobs SET lease = 1 WHERE lease > 1');
  await server.parts.collector.sweep(Date.now() + 60_000);
  assert.equal((await pictureOf(body.avatar)).status, 404, 'it is no avatar any more');
  const url = `${server.url}/api/conversations/${group}/files/${file.id}`;
  assert.deepEqual((await get(url, bob)).bytes, bytes);
  assert.equal((await get(`${url}?variant=thumb`, bob)).status, 200);

  const { body: shown } = await put(carol, bytes);
  const reborn = await pictureOf(shown.avatar);
  assert.equal(reborn.status, 200);
  assert.equal((await pictureOf(small(shown.avatar))).bytes.length < reborn.bytes.length, true);
  device.close();
});

test('many at once, and a sweep between them, leave one picture each', async () => {
  const pictures = await Promise.all(Array.from({ length: 6 }, () => png()));
  const answers = await Promise.all(
    Array.from({ length: 24 }, async (_, n) => {
      if (n % 6 === 0) await server.parts.collector.sweep();
      return put(n % 2 ? alice : bob, pictures[n % 6]!);
    }),
  );
  assert.ok(answers.every(({ status }) => status === 200));
  for (const { body } of answers) assert.equal((await pictureOf(body.avatar)).status, 200);
});
