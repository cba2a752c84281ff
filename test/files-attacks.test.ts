// Files made to mislead, to be rendered, or to take more than they give: each costs one clear refusal, or is handed over as bytes.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { crc32, createDeflate } from 'node:zlib';
import sharp from 'sharp';
import type { Device } from './support/device.ts';
import { bearer, begin, get, idIn, offsetOf, own, piece, png, post, uploaded } from './support/files.ts';
import { type Person, people } from './support/people.ts';
import { type TestServer, testServer } from './support/server.ts';

let server: TestServer;
let alice: Person;
let mallory: Person;
let hers: Device;
let direct: number;

before(async () => {
  server = await testServer();
  [alice, mallory] = await people(server.url, 'alice', 'mallory');
  direct = await alice.befriend(mallory);
  hers = await alice.connect();
});
after(() => server.stop());

/** Handed over as bytes: no browser renders or runs it, whatever it is called. */
async function isInert(id: number): Promise<void> {
  for (const query of ['', '?download=1', '?variant=']) {
    const { status, headers } = await get(own(alice, id, query), alice);
    if (query === '?variant=') assert.equal(status, 400);
    else {
      assert.equal(headers.get('content-type'), 'application/octet-stream');
      assert.match(headers.get('content-disposition')!, /^attachment;/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.match(headers.get('content-security-policy')!, /^default-src 'none'; sandbox$/);
    }
  }
}

test('names keep what they say and lose what misleads', async () => {
  const long = 'あ'.repeat(300);
  const names: [given: string, kept: string | RegExp][] = [
    ['日本語の ファイル (最終版).bin', '日本語の ファイル (最終版).bin'],
    ['naïve café – 🎉.bin', 'naïve café – 🎉.bin'],
    ['../../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\system32\\evil.exe', 'evil.exe'],
    ['C:\\Users\\me\\secret.doc', 'secret.doc'],
    ['/', 'file'],
    ['..', 'file'],
    ['...', 'file'],
    ['evil\u0000.bin', 'evil.bin'],
    ['line\nbreak\r\u0085\u2028.bin', 'linebreak.bin'],
    ['photo\u202egnp.exe', 'photognp.exe'],
    ['a\u2066b\u200fc.exe', 'abc.exe'],
    ['trailing. . ', 'trailing'],
    ['"quoted"; filename="x".bin', '"quoted"; filename="x".bin'],
    [`${long}.tar.gz`, /^あ{70,80}\.gz$/],
    [`a${'\u0316'.repeat(300)}.bin`, 'file.bin'],
    [`x.${'y'.repeat(300)}`, /^x\.y{200,238}$/],
    ['.htaccess', '.htaccess'],
  ];
  for (const [given, kept] of names) {
    // tus carries any bytes in a name; a form could not.
    const upload = await begin(alice, 4, given);
    assert.equal((await piece(alice, upload, 0, Buffer.from([0, 1, 2, 3]))).status, 204);
    const { status, body } = await alice.ask('GET', `/api/files/${idIn(upload)}`);
    assert.equal(status, 200);
    if (typeof kept === 'string') assert.equal(body.name, kept);
    else assert.match(body.name, kept);
    const disposition = (await get(own(alice, body.id), alice)).headers.get('content-disposition')!;
    assert.match(disposition, /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]+$/);
    assert.equal(decodeURIComponent(disposition.split("''")[1]!), body.name);
  }
  const form = await uploaded(alice, Buffer.from([0, 1]), '日本語.bin');
  assert.equal(form.name, '日本語.bin');
});

test('what a browser could run is never given as what it is', async () => {
  const script = '<script>fetch("/api/me")</script>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${script}</svg>`;
  for (const [name, text] of [
    ['page.html', `<!doctype html>${script}`],
    ['page.xhtml', `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`],
    ['photo.jpg.html', script],
    ['picture.svg', svg],
    ['picture.png', svg],
    ['picture.png', `<!doctype html>${script}`],
    ['feed.xml', `<?xml version="1.0"?><x>${script}</x>`],
    ['feed.txt', `<?xml version="1.0"?><x>${script}</x>`],
    ['worker.js', 'self.addEventListener("fetch", () => {})'],
    ['worker.mjs', 'export {}'],
    ['no-suffix', `<html>${script}`],
    ['style.css', '@import "x"'],
    ['text.txt', 'not \u0000 text'],
  ] as const) {
    const { id, kind } = await uploaded(alice, Buffer.from(text), name);
    assert.equal(kind, 'file', name);
    await isInert(id);
  }
  const { id } = await uploaded(alice, Buffer.from(script), 'notes.txt');
  const { headers } = await get(own(alice, id), alice);
  assert.equal(headers.get('content-type'), 'text/plain; charset=utf-8');
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.match(headers.get('content-security-policy')!, /sandbox/);
});

test('bytes decide, not what the client says; a name that lies gets a suffix that is true', async () => {
  const picture = await png();
  const form = new FormData();
  form.append('file', new Blob([picture as Uint8Array<ArrayBuffer>], { type: 'text/html' }), 'invoice.html');
  const answer = await fetch(`${server.url}/api/files`, { method: 'POST', body: form, headers: bearer(alice) });
  const info = (await answer.json()) as { id: number };
  assert.partialDeepStrictEqual(info, { kind: 'image', mimeType: 'image/png', name: 'invoice.html.png' });
  assert.equal((await get(own(alice, info.id), alice)).headers.get('content-type'), 'image/png');
  const jpeg = await sharp(picture).jpeg().toBuffer();
  const polyglot = Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')]);
  const both = await uploaded(alice, polyglot, 'both.jpg');
  assert.equal(both.mimeType, 'image/jpeg');
  const { headers } = await get(own(alice, both.id), alice);
  assert.deepEqual([headers.get('content-type'), headers.get('x-content-type-options')], ['image/jpeg', 'nosniff']);
  assert.match(headers.get('content-security-policy')!, /sandbox/);
  const gif = await post(alice, Buffer.from('GIF89a/*<svg/onload=alert(1)>*/=1;'), 'script.gif');
  assert.deepEqual([gif.status, gif.body.code], [400, 'INVALID']);
});

test('bombs and broken pictures cost one refusal, while others talk', async () => {
  const jpeg = await sharp(await png(800, 600))
    .jpeg()
    .toBuffer();
  const whole = await png(300, 300);
  const attacks: [name: string, bytes: Buffer, code: string][] = [
    ['50,000 x 50,000 pixels', await hugePng(50_000), 'TOO_LARGE'],
    ['a billion rows', lyingPng(1, 1_000_000_000), 'INVALID'],
    ['10,000 frames', longGif(10_000), 'TOO_LARGE'],
    ['half a JPEG', jpeg.subarray(0, jpeg.length / 2), 'INVALID'],
    ['half a PNG', whole.subarray(0, whole.length / 2), 'INVALID'],
    ['a PNG without pixels', lyingPng(100, 100), 'INVALID'],
    ['noise', Buffer.concat([whole.subarray(0, 100), Buffer.alloc(5000, 7)]), 'INVALID'],
  ];
  const before = process.memoryUsage.rss();
  for (const [name, bytes, code] of attacks) {
    const answer = post(mallory, bytes, `${name}.png`);
    assert.ok((await hers.say(direct, `still here: ${name}`)).posted);
    const { status, body } = await answer;
    assert.deepEqual([status >= 400 && status < 500, body.code], [true, code], `${name}: ${JSON.stringify(body)}`);
  }
  assert.ok(process.memoryUsage.rss() - before < 300 * 2 ** 20, 'pictures are not decoded in this process');
  const { bytes } = await get(`${server.url}/api/files/limits`, mallory);
  assert.ok(JSON.parse(bytes.toString()).used < 1000, 'what was refused takes no room');
  assert.equal((await uploaded(alice, whole, 'fine.png')).kind, 'image');
});

test('a form that is not one file is refused, however large its parts or deep its names', async () => {
  const part = (name: string, more = '') => `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\nx\r\n`;
  const file = part('file', '; filename="a.bin"');
  const forms: [what: string, body: string][] = [
    ['10,000 fields', `${Array.from({ length: 10_000 }, (_, n) => part(`f${n}`)).join('')}${file}--b--\r\n`],
    ['nested names', `${part(`a${'[b]'.repeat(500)}`)}${file}--b--\r\n`],
    ['an index', `${part('a[999999999]')}${file}--b--\r\n`],
    ['a prototype', `${part('__proto__[admin]')}${file}--b--\r\n`],
    ['two files', `${file}${file}--b--\r\n`],
    ['another name', `${part('other', '; filename="a.bin"')}--b--\r\n`],
    ['no file', `${part('file')}--b--\r\n`],
    ['nothing', '--b--\r\n'],
    ['no end', file],
    ['many headers', `--b\r\n${'X: y\r\n'.repeat(2000)}Content-Disposition: form-data; name="file"\r\n\r\nx\r\n`],
    ['no form', 'hello'],
  ];
  for (const [what, body] of forms) {
    const answer = await fetch(`${server.url}/api/files`, {
      method: 'POST',
      headers: { ...bearer(alice), 'content-type': 'multipart/form-data; boundary=b' },
      body,
    });
    const { code } = (await answer.json()) as { code: string };
    assert.deepEqual([answer.status, code], [400, 'INVALID'], what);
  }
  const json = await alice.ask('POST', '/api/files', { file: 'x' });
  assert.deepEqual([json.status, json.body.code], [400, 'INVALID']);
  assert.equal(await unlimited(), 400, 'a body without a length');
  assert.equal((await get(`${server.url}/api/files`, undefined, {}, 'POST')).status, 401);
});

test('the resumable door takes nothing that was not agreed on', async () => {
  const ask = (path: string, method: string, headers: Record<string, string>, body?: string) =>
    fetch(`${server.url}/api/files/uploads${path}`, {
      method,
      headers: { ...bearer(alice), 'tus-resumable': '1.0.0', ...headers },
      ...(body === undefined ? {} : { body }),
    });
  for (const length of ['-1', 'x', '1.5', '', '1e99'])
    assert.equal((await ask('', 'POST', { 'upload-length': length })).status, 400, length);
  assert.equal((await ask('', 'POST', { 'upload-defer-length': '1' })).status, 400);
  assert.equal((await ask('', 'POST', { 'upload-length': '9007199254740991' })).status, 413);
  assert.equal((await ask('', 'POST', { 'upload-length': '5', 'upload-metadata': 'filename %%%' })).status, 400);
  const upload = await begin(alice, 10, 'ten.bin');
  const path = `/${idIn(upload)}`;
  const bytes = { 'content-type': 'application/offset+octet-stream' };
  assert.equal((await ask(path, 'PATCH', { ...bytes, 'upload-offset': '5' }, 'xxxxx')).status, 409);
  assert.equal((await ask(path, 'PATCH', { ...bytes, 'upload-offset': '0' }, 'x'.repeat(11))).status, 413);
  const large = await begin(alice, 40_000_000, 'large.bin');
  const answer = await piece(alice, large, 0, Buffer.alloc(17 * 2 ** 20));
  assert.deepEqual([answer.status, ((await answer.json()) as { code: string }).code], [413, 'TOO_LARGE']);
  assert.equal(await offsetOf(alice, large), 0);
  assert.equal((await piece(alice, large, 0, Buffer.alloc(16 * 2 ** 20))).status, 204);
  assert.equal((await ask(path, 'PATCH', { 'content-type': 'text/plain', 'upload-offset': '0' }, 'x')).status, 400);
  for (const method of ['HEAD', 'PATCH', 'DELETE', 'GET']) {
    const headers = { ...bearer(mallory), 'tus-resumable': '1.0.0', ...bytes, 'upload-offset': '0' };
    assert.equal((await fetch(upload, { method, headers })).status, 404, method);
  }
  for (const method of ['GET', 'POST', 'PUT'])
    assert.equal((await ask(path, method, { 'upload-length': '1' })).status, 404, method);
  for (const id of ['/..%2f..%2fetc%2fpasswd', '/0', '/-1', '/x', `/${'9'.repeat(30)}`])
    assert.equal((await ask(id, 'HEAD', {})).status, 404, id);
  assert.equal((await ask(path, 'PATCH', { ...bytes, 'upload-offset': '0' }, '0123456789')).status, 204);
  assert.equal((await ask(path, 'PATCH', { ...bytes, 'upload-offset': '10' }, 'more')).status, 409);
});

/** All zeros, which deflate makes a thousand times smaller. */
async function hugePng(side: number): Promise<Buffer> {
  const deflate = createDeflate({ level: 1 });
  const packed: Buffer[] = [];
  deflate.on('data', (piece) => packed.push(piece));
  const rows = Buffer.alloc((1 + Math.ceil(side / 8)) * 1000);
  for (let row = 0; row < side; row += 1000) if (!deflate.write(rows)) await once(deflate, 'drain');
  deflate.end();
  await once(deflate, 'end');
  return Buffer.concat([...head(side, side), chunk('IDAT', Buffer.concat(packed)), chunk('IEND')]);
}

const lyingPng = (width: number, height: number) => Buffer.concat([...head(width, height), chunk('IEND')]);

/** One bit per pixel. */
function head(width: number, height: number): Buffer[] {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size[8] = 1;
  return [Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', size)];
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** So many frames of one pixel. */
function longGif(frames: number): Buffer {
  const start = Buffer.from('474946383961010001008000000000000ffffff'.padEnd(38, 'f'), 'hex');
  const frame = Buffer.from('21f9040001000000' + '2c00000000010001000002024401' + '00', 'hex');
  return Buffer.concat([start, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}

/** The status of an upload whose length is not said. */
async function unlimited(): Promise<number> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname);
  const headers = `Authorization: Bearer ${alice.token}\r\nContent-Type: multipart/form-data; boundary=b`;
  socket.write(`POST /api/files HTTP/1.1\r\nHost: x\r\n${headers}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return Number(answer.toString().split(' ')[1]);
}
