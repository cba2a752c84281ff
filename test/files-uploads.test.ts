// Uploads that are cut, abandoned, or too many: they go on where they were, and leave nothing behind.
// biome-ignore-all lint/suspicious/noExplicitAny: the S3 server has no types.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import {
  bearer,
  begin,
  fileUrl,
  get,
  idIn,
  offsetOf,
  own,
  piece,
  png,
  post,
  sent,
  sha256,
  uploaded,
} from './support/files.ts';
import { type Person, people } from './support/people.ts';
import { freePort, Program } from './support/program.ts';
import { type TestServer, testServer } from './support/server.ts';

const TUS = { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' };
const PIECE = 4 * 2 ** 20;
const YEAR = 365 * 86_400_000;
const MANY = process.env['CHAOS'] === 'full' ? 1000 : 200;

/** Says that all of it comes, sends a part, and cuts the line. */
async function cut(
  who: Person,
  url: string,
  headers: Record<string, string>,
  all: Buffer,
  at: number,
  method = 'PATCH',
) {
  const sending = request(url, {
    method,
    agent: false,
    headers: { ...bearer(who), ...headers, 'content-length': all.length },
  });
  sending.on('error', () => {}); // we cut it ourselves
  await new Promise<void>((written) => sending.write(all.subarray(0, at), () => written()));
  const closed = new Promise<void>((done) => sending.once('close', () => done()));
  sending.destroy();
  await closed;
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; !(await holds()); await delay(20)) assert.ok(Date.now() < end, what);
}

/** A server that is stopped whatever becomes of the test. */
async function started(t: TestContext, more: Record<string, string> = {}): Promise<TestServer> {
  const server = await testServer(more);
  t.after(() => server.stop());
  return server;
}

async function running(t: TestContext): Promise<Program> {
  const program = new Program(await freePort());
  t.after(() => program.remove());
  await program.start();
  return program;
}

const leftIn = (server: TestServer) => readdirSync(join(server.dir, 'data', 'uploads'));

/** Sends the rest from where it is. */
async function finish(who: Person, upload: string, bytes: Buffer): Promise<any> {
  for (let at = await offsetOf(who, upload); at < bytes.length; at += PIECE)
    assert.equal((await piece(who, upload, at, bytes.subarray(at, at + PIECE))).status, 204);
  const { status, body } = await who.ask('GET', `/api/files/${idIn(upload)}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

test('an upload that is cut ten times goes on each time where it was', async (t) => {
  const server = await started(t);
  const [alice] = await people(server.url, 'alice');
  const bytes = randomBytes(16_000_000);
  const upload = await begin(alice, bytes.length, 'film.bin');
  const offsets = [0];
  for (let n = 1; n <= 10; n++) {
    const from = await offsetOf(alice, upload);
    await cut(alice, upload, { ...TUS, 'upload-offset': String(from) }, bytes.subarray(from), 1_500_000);
    offsets.push(await offsetOf(alice, upload));
  }
  assert.deepEqual(
    offsets,
    [...offsets].sort((a, b) => a - b),
    'nothing that arrived is lost again',
  );
  assert.ok(offsets.at(-1)! > 0, 'and something did arrive');
  const { id, size } = await finish(alice, upload, bytes);
  assert.equal(size, bytes.length);
  assert.equal(sha256((await get(own(alice, id), alice)).bytes), sha256(bytes));
  assert.equal(await offsetOf(alice, upload), bytes.length, 'asked once more, it is whole');
  assert.deepEqual(leftIn(server), []);
});

test('a server that is killed in the middle goes on when it is back, also with what it was looking at', async (t) => {
  const program = await running(t);
  const [alice] = await people(program.url, 'alice');
  const bytes = randomBytes(12_000_000);
  const upload = await begin(alice, bytes.length, 'film.bin');
  assert.equal((await piece(alice, upload, 0, bytes.subarray(0, 4_000_000))).status, 204);
  const cutShort = cut(alice, upload, { ...TUS, 'upload-offset': '4000000' }, bytes.subarray(4_000_000), 3_000_000);
  await cutShort;
  await program.kill();
  await program.start();
  const offset = await offsetOf(alice, upload);
  assert.ok(offset >= 4_000_000, `${offset}`);
  assert.equal((await piece(alice, upload, offset, bytes.subarray(offset))).status, 204);
  // It is whole, and nobody knows what it is yet.
  await program.kill();
  await program.start();
  const { status, body } = await alice.ask('GET', `/api/files/${idIn(upload)}`);
  assert.equal(status, 200, JSON.stringify(body));
  assert.equal(sha256((await get(own(alice, body.id), alice)).bytes), sha256(bytes));
  assert.deepEqual(readdirSync(join(program.dir, 'data', 'uploads')), []);
});

test(`${MANY} abandoned uploads leave no file, no row and no descriptor`, async (t) => {
  const server = await started(t, { PARLEY_FILES_UNFINISHED: '10000' });
  const [alice] = await people(server.url, 'alice');
  await uploaded(alice, await png(), 'warm.png');
  const { used } = (await alice.ask('GET', '/api/files/limits')).body;
  const open = () => (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0);
  const before = open();
  const bytes = randomBytes(600_000);
  const form = { 'content-type': 'multipart/form-data; boundary=b' };
  const body = Buffer.concat([
    Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="a.bin"\r\n\r\n'),
    bytes,
    Buffer.from('\r\n--b--\r\n'),
  ]);
  const abandon = async (n: number) => {
    if (n % 2) return cut(alice, `${server.url}/api/files`, form, body, (n * 3011) % body.length, 'POST');
    const upload = await begin(alice, bytes.length, `${n}.bin`);
    await cut(alice, upload, { ...TUS, 'upload-offset': '0' }, bytes, (n * 3011) % bytes.length);
    if (n % 4) await fetch(upload, { method: 'DELETE', headers: { ...bearer(alice), ...TUS } });
  };
  for (let n = 0; n < MANY; n += 10) await Promise.all(Array.from({ length: 10 }, (_, k) => abandon(n + k)));
  await until('what was cut in one request is gone', async () => leftIn(server).length <= MANY / 4);
  await server.parts.collector.sweep(Date.now() + YEAR);
  await until('nothing is left', () => leftIn(server).length === 0);
  await until('no descriptor is left', () => open() <= before + 20);
  // The picture had no message, and its lease has ended too.
  assert.ok(used > 0);
  assert.equal((await alice.ask('GET', '/api/files/limits')).body.used, 0);
});

test('a decoder that dies costs one refusal; another one looks at the next file', async (t) => {
  const server = await started(t);
  const [alice] = await people(server.url, 'alice');
  const { stop, found } = dying();
  const answer = await post(alice, await png(1200, 1200), 'slow.png');
  stop();
  assert.ok(found() > 0, 'there was a process to end');
  assert.deepEqual([answer.status, answer.body.code], [400, 'INVALID']);
  assert.equal((await uploaded(alice, await png(), 'next.png')).kind, 'image');
  assert.deepEqual(leftIn(server), []);
});

/** Ends every decoder of this process as soon as it is there. */
function dying(): { stop: () => void; found: () => number } {
  let found = 0;
  const clock = setInterval(() => {
    const all = execFileSync('ps', ['-A', '-o', 'ppid=,pid=,args='], { encoding: 'utf8' });
    for (const [, parent, pid] of all.matchAll(/^ *(\d+) +(\d+) .*decoder-process/gm)) {
      if (Number(parent) !== process.pid) continue;
      found += 1;
      process.kill(Number(pid), 'SIGKILL');
    }
  }, 20);
  return { stop: () => clearInterval(clock), found: () => found };
}

test('nobody takes more room than is theirs, nor begins more than they finish', async (t) => {
  const server = await started(t, { PARLEY_FILES_QUOTA_BYTES: '1000000', PARLEY_FILES_UNFINISHED: '3' });
  const [alice, bob] = await people(server.url, 'alice', 'bob');
  const half = randomBytes(600_000);
  const answers = await Promise.all([post(alice, half, 'a.bin'), post(alice, randomBytes(600_000), 'b.bin')]);
  assert.deepEqual(answers.map(({ body }) => body.code ?? 'stored').sort(), ['QUOTA_EXCEEDED', 'stored']);
  const late = await fetch(`${server.url}/api/files/uploads`, {
    method: 'POST',
    headers: { ...bearer(alice), ...TUS, 'upload-length': '500000' },
  });
  assert.deepEqual([late.status, ((await late.json()) as any).code], [413, 'QUOTA_EXCEEDED']);
  const mine = answers.find(({ status }) => status === 201)!.body;
  assert.equal((await alice.ask('DELETE', `/api/files/${mine.id}`)).status, 204);
  await uploaded(alice, half, 'again.bin');
  for (let n = 0; n < 3; n++) await begin(bob, 10, `${n}.bin`);
  const fourth = await post(bob, Buffer.alloc(10), 'x.bin');
  assert.deepEqual([fourth.status, fourth.body.code], [409, 'FULL']);
});

test('a disk that is nearly full refuses at once, keeps nothing, and people go on talking', async (t) => {
  const server = await started(t, { PARLEY_FILES_RESERVE_BYTES: String(2 ** 40) });
  const [alice, bob] = await people(server.url, 'alice', 'bob');
  const direct = await alice.befriend(bob);
  const hers = await alice.connect();
  const began = performance.now();
  const { status, body } = await post(alice, randomBytes(100_000), 'a.bin');
  assert.deepEqual([status, body.code], [507, 'STORAGE_FULL']);
  const answer = await fetch(`${server.url}/api/files/uploads`, {
    method: 'POST',
    headers: { ...bearer(alice), ...TUS, 'upload-length': '500000' },
  });
  assert.equal(answer.status, 507);
  assert.ok(performance.now() - began < 1000);
  assert.deepEqual(leftIn(server), []);
  assert.equal((await alice.ask('GET', '/api/files/limits')).body.used, 0);
  assert.ok((await hers.say(direct, 'still here')).posted);
});

test('memory stays flat with large uploads and downloads at once, and with a reader that has stopped', async (t) => {
  const program = await running(t);
  const [alice] = await people(program.url, 'alice');
  const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${program.pid}/status`, 'utf8'))![1]) / 1024;
  if (!existsSync('/proc/self/status')) return t.skip();
  const size = 60 * 2 ** 20;
  const transfer = async (n: number) => {
    const bytes = Buffer.alloc(size, `${n} and so on`);
    const upload = await begin(alice, size, `${n}.bin`);
    // In pieces, as browsers do.
    for (let at = 0; at < size; at += PIECE) await piece(alice, upload, at, bytes.subarray(at, at + PIECE));
    const { id } = await finish(alice, upload, bytes);
    const answer = await fetch(own(alice, id), { headers: bearer(alice) });
    let got = 0;
    for await (const chunk of answer.body!) got += chunk.length;
    assert.equal(got, size);
    return id as number;
  };
  await transfer(0);
  const before = memory();
  let most = before;
  const clock = setInterval(() => {
    most = Math.max(most, memory());
  }, 20);
  const ids = await Promise.all([1, 2, 3, 4, 5].map(transfer));
  const { port } = new URL(program.url);
  const stalled = ids.map((id) => {
    const socket = connect(Number(port), '127.0.0.1').pause();
    socket.write(`GET /api/files/${id}/content HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${alice.token}\r\n\r\n`);
    return socket;
  });
  await delay(1500); // what would be read ahead is read by then
  clearInterval(clock);
  for (const socket of stalled) socket.destroy();
  assert.ok(
    most - before < 150,
    `300 MB up and down, 300 MB held by stalled readers: ${before.toFixed()} → ${most.toFixed()} MB`,
  );
});

test('the other home of files is a bucket', async (t) => {
  const S3rver = createRequire(import.meta.url)('s3rver');
  const directory = mkdtempSync(join(tmpdir(), 'parley-s3-'));
  const configureBuckets = [{ name: 'parley', configs: [] }];
  const bucket = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory, configureBuckets });
  const { port } = await bucket.run();
  t.after(async () => {
    await bucket.close();
    rmSync(directory, { recursive: true, force: true });
  });
  const server = await started(t, {
    PARLEY_STORAGE_S3_ENDPOINT: `http://127.0.0.1:${port}/parley`,
    PARLEY_STORAGE_S3_REGION: 'us-east-1',
    PARLEY_STORAGE_S3_ACCESS_KEY: 'S3RVER',
    PARLEY_STORAGE_S3_SECRET_KEY: 'S3RVER',
  });
  const [alice, bob] = await people(server.url, 'alice', 'bob');
  const direct = await alice.befriend(bob);
  const hers = await alice.connect();
  const picture = await png(600, 600);
  const info = await uploaded(alice, picture, 'p.png');
  const message = await sent(hers, alice, direct, { image: { file: { fileId: info.id } } });
  assert.equal(sha256((await get(fileUrl(bob, direct, info.id), bob)).bytes), sha256(picture));
  assert.equal(
    (await get(fileUrl(bob, direct, info.id, '?variant=thumb'), bob)).headers.get('content-type'),
    'image/webp',
  );
  const large = randomBytes(20_000_000);
  const { id } = await finish(alice, await begin(alice, large.length, 'large.bin'), large);
  assert.equal(sha256((await get(own(alice, id), alice)).bytes), sha256(large), 'in several parts');
  const part = await get(own(alice, id), alice, { range: 'bytes=9999990-10000009' });
  assert.deepEqual([part.status, part.bytes], [206, large.subarray(9_999_990, 10_000_010)]);
  const objects = () =>
    readdirSync(join(directory, 'parley'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /_object$/.test(name),
    ).length;
  const kept = objects();
  assert.ok(kept >= 3);
  await uploaded(bob, picture, 'the same.png');
  assert.equal(objects(), kept);
  assert.deepEqual(leftIn(server), []);
  await hers.command({ recall: { conversationId: direct, seq: message.seq } });
  await server.parts.collector.sweep(Date.now() + YEAR);
  assert.equal(objects(), 0);
});
