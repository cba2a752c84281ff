// The bridge from uWebSockets.js to fetch, through real sockets, with Hono behind it.
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { pipeline } from 'node:stream/promises';
import { after, before, describe, test } from 'node:test';

const MB = 1024 * 1024;
const BIG = 200 * MB;
const FLAT = 100 * MB; // what 200 MB may add to the server's memory

const server = fork(new URL('./support/fetch-server.ts', import.meta.url));
const seen: string[] = [];
let base = '';
let port = 0;

before(async () => {
  const [{ port: assigned }] = (await once(server, 'message')) as [{ port: number }];
  port = assigned;
  base = `http://127.0.0.1:${port}`;
  server.on('message', (message: { saw: string }) => seen.push(message.saw));
});

after(() => {
  assert.equal(server.exitCode, null, 'the server survived all of this');
  server.disconnect();
});

const get = (path: string, init?: RequestInit) => fetch(base + path, init);
const json = async (path: string, init?: RequestInit) => (await get(path, init)).json();
const post = (path: string, body: RequestInit['body'], headers: Record<string, string> = {}) =>
  get(path, { method: 'POST', body: body ?? null, headers, duplex: 'half' } as RequestInit);
const errors = () => json('/errors') as Promise<string[]>;
const go = () => server.send('go');

/** Waits until the server has told `what`, and forgets it. */
async function saw(what: string): Promise<void> {
  while (!seen.includes(what)) await once(server, 'message');
  seen.splice(seen.indexOf(what), 1);
}

/** Sends the bytes and gives all that comes back, once the server has closed the connection. */
async function talk(...parts: (string | Uint8Array)[]): Promise<string> {
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', () => {}); // a reset after the answer is a close as well
  for (const part of parts) socket.write(part);
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk) => {
    text += chunk;
  });
  await once(socket, 'close');
  return text;
}

const status = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
const LAST = 'Host: parley.test\r\nConnection: close\r\n'; // the last request of a `talk`

/** The bytes that /counted, /chunked and /crumbs give, hashed. */
function patternHash(size: number, chunk = 64 * 1024): string {
  const hash = createHash('sha256');
  for (let at = 0; at < size; at += chunk) {
    hash.update(new Uint8Array(Math.min(chunk, size - at)).fill(at / chunk));
  }
  return hash.digest('hex');
}

async function bodyHash(body: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of body) hash.update(chunk);
  return hash.digest('hex');
}

/** Runs `work` and asserts that the server's memory stayed flat at its highest moment. */
async function inFlatMemory(title: string, work: () => Promise<void>): Promise<void> {
  const { rss } = (await json('/memory')) as { rss: number };
  const start = performance.now();
  await work();
  const { peak } = (await json('/memory')) as { peak: number };
  const grown = peak - rss;
  console.log(`${title}: ${Math.round(performance.now() - start)} ms, memory ${mb(rss)} → at most ${mb(peak)}`);
  assert.ok(grown < FLAT, `grew by ${mb(grown)}`);
}

const mb = (bytes: number) => `${Math.round(bytes / MB)} MB`;

describe('requests', { timeout: 60_000 }, () => {
  test('query, cookies and the address of the peer arrive; the URL is left as it was sent', async () => {
    const response = await get('/me?name=a%20b&x=%2F%e3%81', { headers: { cookie: 'sid=abc' } });
    assert.deepEqual(await response.json(), {
      url: `${base}/me?name=a%20b&x=%2F%e3%81`,
      name: 'a b',
      cookie: 'sid=abc',
      from: '127.0.0.1',
    });
  });

  test('a header sent twice is joined, a cookie with a semicolon', async () => {
    const answer = await talk(
      `GET /headers HTTP/1.1\r\n${LAST}X-Tag: a\r\nx-tag: b\r\nCookie: a=1\r\nCookie: b=2\r\n\r\n`,
    );
    const headers = JSON.parse(answer.slice(answer.indexOf('{')));
    assert.equal(headers['x-tag'], 'a, b');
    assert.equal(headers.cookie, 'a=1; b=2');
  });

  test('header bytes outside ASCII survive in both directions', async () => {
    const answer = await talk(`GET /header HTTP/1.1\r\n${LAST}X-Name: to 日本 now\r\n\r\n`);
    const name = /x-name: (.*)\r\n/.exec(answer)?.[1] ?? '';
    assert.equal(Buffer.from(name, 'latin1').toString(), 'to 日本 now');
  });

  test('JSON of half a megabyte comes back', async () => {
    const sent = { text: 'x'.repeat(500_000), name: '日本語' };
    assert.deepEqual(await (await post('/echo', JSON.stringify(sent))).json(), sent);
  });

  test('a form with a Japanese file name', async () => {
    const form = new FormData();
    form.set('note', 'メモ');
    form.set('file', new File(['中身'], '日本語 名前.txt', { type: 'text/plain' }));
    const { note, name, type, text } = (await (await post('/form', form)).json()) as Record<string, string>;
    assert.deepEqual([note, name, type, text], ['メモ', '日本語 名前.txt', 'text/plain', '中身']);
  });

  test('15 KB of headers are read, 20 KB are refused with 431', async () => {
    const withHeader = (size: number) => talk(`GET /empty HTTP/1.1\r\n${LAST}X-Big: ${'a'.repeat(size)}\r\n\r\n`);
    assert.equal(status(await withHeader(15_000)), 200);
    assert.equal(status(await withHeader(20_000)), 431);
  });

  const malformed: Record<string, string> = {
    'two Content-Lengths that differ': 'Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc',
    'two Content-Lengths that agree': 'Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc',
    'Content-Length beside Transfer-Encoding': 'Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'an empty Content-Length': 'Content-Length:\r\n\r\n',
    'a Content-Length that is no number': 'Content-Length: 3x\r\n\r\nabc',
    'a Transfer-Encoding nobody knows': 'Transfer-Encoding: gzip\r\n\r\n0\r\n\r\n',
    'two Transfer-Encodings': 'Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'a chunk without a length': 'Transfer-Encoding: chunked\r\n\r\nxyz\r\n0\r\n\r\n',
    'a second Host': 'Host: other.test\r\n\r\n',
    'a header name that is no token': 'X(a): 1\r\n\r\n',
  };
  for (const [what, rest] of Object.entries(malformed)) {
    test(`${what}: 400, and the connection is closed`, async () => {
      assert.equal(status(await talk(`POST /digest HTTP/1.1\r\nHost: parley.test\r\n${rest}`)), 400);
    });
  }

  for (const host of ['', 'user@evil.test', 'evil.test/path', 'a b', 'a.test:99999', '[::zz]', 'a.test?']) {
    test(`"${host}" as Host: 400`, async () => {
      assert.equal(status(await talk(`GET /empty HTTP/1.1\r\nHost: ${host}\r\n\r\n`)), 400);
    });
  }

  for (const host of ['parley.test', 'parley.test:8080', '[::1]:8080', '127.0.0.1']) {
    test(`"${host}" as Host is fine`, async () => {
      assert.equal(status(await talk(`GET /empty HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)), 200);
    });
  }

  test('a method fetch knows nothing of: 400', async () => {
    assert.equal(status(await talk('TRACE /empty HTTP/1.1\r\nHost: parley.test\r\n\r\n')), 400);
  });

  test('none of these was an error of the server', async () => {
    assert.deepEqual(await errors(), []);
  });
});

describe('responses', { timeout: 60_000 }, () => {
  test('JSON has one length, one date, no mark of the server; cookies stay apart, hop-by-hop headers stay here', async () => {
    const answer = await talk(`GET /me HTTP/1.1\r\n${LAST}\r\n`);
    const head = answer.slice(0, answer.indexOf('\r\n\r\n')).toLowerCase().split('\r\n');
    const named = (name: string) => head.filter((line) => line.startsWith(`${name}:`));
    assert.equal(named('content-length').length, 1);
    assert.equal(named('date').length, 1);
    assert.notEqual(named('date')[0], 'date: never');
    assert.deepEqual(named('connection'), []);
    assert.deepEqual(named('uwebsockets'), []);
    assert.deepEqual((await get('/me')).headers.getSetCookie(), [
      'a=1; Path=/; HttpOnly',
      'b=2; Expires=Thu, 01 Jan 2037 00:00:00 GMT',
    ]);
  });

  test('a range: 206', async () => {
    const response = await get('/file', { headers: { range: 'bytes=1-3' } });
    assert.equal(response.status, 206);
    assert.equal(response.headers.get('content-range'), 'bytes 1-3/6');
    assert.equal(response.headers.get('content-length'), '3');
    assert.equal(await response.text(), 'ell');
  });

  for (const [path, length] of [
    ['/file', '6'],
    ['/bare/head', '5'],
    ['/counted/200000000', '200000000'],
  ]) {
    test(`HEAD ${path}: the length of GET, no body, and the connection goes on`, async () => {
      const answer = await talk(
        `HEAD ${path} HTTP/1.1\r\nHost: parley.test\r\n\r\n`,
        `GET /empty HTTP/1.1\r\n${LAST}\r\n`,
      );
      assert.match(answer, new RegExp(`^HTTP/1.1 200 OK\r\n[^]*Content-Length: ${length}\r\n\r\nHTTP/1.1 200 OK\r\n`));
    });
  }

  test('204 and 304 have neither body nor length', async () => {
    for (const [path, code, header] of [
      ['/nothing', 204, ''],
      ['/cached', 304, 'If-None-Match: "1"\r\n'],
    ] as const) {
      const answer = await talk(`GET ${path} HTTP/1.1\r\n${LAST}${header}\r\n`);
      assert.equal(status(answer), code);
      assert.ok(answer.endsWith('\r\n\r\n'));
      assert.doesNotMatch(answer, /content-length|transfer-encoding/i);
    }
    assert.equal((await get('/empty')).headers.get('content-length'), '0');
  });

  test('three pipelined requests are answered in order on one connection', async () => {
    const asked = (name: string, last = '') => `GET /me?name=${name} HTTP/1.1\r\nHost: parley.test\r\n${last}\r\n`;
    const answer = await talk(asked('1') + asked('2') + asked('3', 'Connection: close\r\n'));
    assert.deepEqual(
      [...answer.matchAll(/"name":"(\d)"/g)].map((match) => match[1]),
      ['1', '2', '3'],
    );
  });

  test('one connection serves uploads and downloads in turn', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const used = new Set<net.Socket>();
    const ask = async (path: string, body: string) => {
      const request = http.request(base + path, { agent, method: body ? 'POST' : 'GET' });
      request.on('socket', (socket) => used.add(socket));
      request.end(body);
      const [response] = (await once(request, 'response')) as [http.IncomingMessage];
      return Buffer.concat(await response.toArray()).toString();
    };
    for (let round = 0; round < 5; round++) {
      assert.equal(await ask('/echo', `{"round":${round}}`), `{"round":${round}}`);
      assert.equal(await ask('/deny', 'unread'), 'too large');
      assert.equal((await ask('/chunked/100000', '')).length, 100_000);
      assert.equal((await ask('/counted/100000', '')).length, 100_000);
      assert.equal(await ask('/nothing', ''), '');
    }
    assert.equal(used.size, 1);
    agent.destroy();
  });

  test('the first event arrives before the last is written', async () => {
    const response = await get('/events');
    assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    assert.equal((await reader.read()).value, 'data: first\n\n');
    go();
    assert.equal((await reader.read()).value, 'data: last\n\n');
    assert.equal((await reader.read()).done, true);
  });

  test('a big chunk followed by silence arrives whole', async () => {
    const arrives = async () => {
      const response = await get(`/one-chunk/${10 * MB}`, { signal: AbortSignal.timeout(20_000) });
      let bytes = 0;
      for await (const chunk of response.body!) {
        bytes += chunk.byteLength;
        if (bytes === 10 * MB) break; // leaving the loop ends the endless response
      }
      assert.equal(bytes, 10 * MB);
    };
    // Several at once, and often: the end of few of them is what the socket could not take in one go.
    for (let round = 0; round < 15; round++) await Promise.all(Array.from({ length: 6 }, arrives));
  });
});

describe('much data, little memory', { timeout: 60_000 }, () => {
  const noise = randomBytes(64 * 1024);
  const hash = createHash('sha256');
  for (let i = 0; i < BIG / noise.length; i++) hash.update(noise);
  const received = { bytes: BIG, sha256: hash.digest('hex') };
  let sent = 0;

  /** 200 MB, made only as fast as they are taken. */
  async function* upload(): AsyncGenerator<Uint8Array> {
    for (sent = 0; sent < BIG; sent += noise.length) yield noise;
  }

  // A process that has never moved much data takes some 70 MB once, and keeps them.
  before(async () => {
    await (await post('/digest', ReadableStream.from(upload()))).json();
  });

  test('200 MB up, chunked', () =>
    inFlatMemory('200 MB up, chunked', async () => {
      const response = await post('/digest', ReadableStream.from(upload()));
      assert.deepEqual(await response.json(), received);
    }));

  test('200 MB up, with a length, while the reader waits first: the sender is held back', () =>
    inFlatMemory('200 MB up, held back', async () => {
      const request = http.request(`${base}/digest-when-told`, { method: 'POST', headers: { 'content-length': BIG } });
      const answered = once(request, 'response') as Promise<[http.IncomingMessage]>;
      const uploaded = pipeline(upload(), request);
      await saw('/digest-when-told waits');
      assert.ok((await settled(async () => sent)) < BIG / 4, `only ${mb(sent)} left the client`);
      go();
      await uploaded;
      const [response] = await answered;
      assert.deepEqual(JSON.parse((await response.toArray()).join('')), received);
    }));

  for (const path of ['counted', 'chunked']) {
    test(`200 MB down, ${path}`, () =>
      inFlatMemory(`200 MB down, ${path}`, async () => {
        const response = await get(`/${path}/${BIG}`);
        assert.equal(response.headers.get('content-length'), path === 'counted' ? `${BIG}` : null);
        assert.equal(await bodyHash(response.body!), patternHash(BIG));
      }));
  }

  for (const [path, chunk] of [
    ['counted', 64 * 1024],
    ['chunked', 64 * 1024],
    ['crumbs', 1000],
  ] as const) {
    test(`ten stalled readers of 200 MB, ${path}; one of them goes on and gets all of it`, () =>
      inFlatMemory(`ten stalled readers, ${path}`, async () => {
        const start = (await json('/produced')) as number;
        const readers = await Promise.all(
          Array.from({ length: 10 }, async () => {
            const request = http.get(`${base}/${path}/${BIG}`, { agent: false });
            const [response] = (await once(request, 'response')) as [http.IncomingMessage];
            return response.pause();
          }),
        );
        const stalled = (await settled(async () => (await json('/produced')) as number)) - start;
        assert.ok(stalled < 10 * 16 * MB, `${mb(stalled)} were made, the sockets hold less than that`);
        const [eager, ...others] = readers;
        for (const other of others) other.destroy();
        assert.equal(await bodyHash(eager!), patternHash(BIG, chunk));
        for (const _ of others) await saw('cancelled: AbortError');
      }));
  }

  /** Gives the number once it has stopped to change. */
  async function settled(measure: () => Promise<number>): Promise<number> {
    let last = -1;
    for (let unchanged = 0; unchanged < 10; ) {
      const now = await measure();
      unchanged = now === last ? unchanged + 1 : 0;
      last = now;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return last;
  }
});

describe('clients that leave', { timeout: 60_000 }, () => {
  test('in the middle of an upload: reading fails, the signal is aborted', async () => {
    const request = http.request(`${base}/watched`, { method: 'POST', headers: { 'content-length': 10 * MB } });
    request.on('error', () => {});
    request.write(randomBytes(100_000));
    await saw('upload chunk');
    request.destroy();
    await saw('upload failed: AbortError, aborted: true');
  });

  test('in the middle of a download: its source is cancelled', async () => {
    const leaving = new AbortController();
    const response = await get(`/chunked/${BIG}`, { signal: leaving.signal });
    await response.body!.getReader().read();
    leaving.abort();
    await saw('cancelled: AbortError');
  });

  test('while events are silent: the handler is told', async () => {
    const leaving = new AbortController();
    const response = await get('/endless-events', { signal: leaving.signal });
    await response.body!.getReader().read();
    leaving.abort();
    await saw('request aborted');
    await saw('events aborted');
  });

  test('before the answer: it is dropped; a failure is told all the same', async () => {
    for (const path of ['/late', '/rejects']) {
      const socket = net.connect(port, '127.0.0.1');
      socket.write(`GET ${path} HTTP/1.1\r\nHost: parley.test\r\n\r\n`);
      await saw(`${path} waits`);
      socket.destroy();
      await saw(`${path} is left`);
      go();
    }
    await saw('error: rejected');
    assert.deepEqual(await errors(), ['rejected']);
  });

  test('a request pipelined behind one that waits costs both the connection', async () => {
    const talked = talk('GET /late HTTP/1.1\r\nHost: parley.test\r\n\r\n', `GET /empty HTTP/1.1\r\n${LAST}\r\n`);
    await saw('/late is left');
    assert.equal(await talked, '');
    go();
  });

  test('none of the departures was an error of the server', async () => {
    assert.deepEqual(await errors(), []);
  });
});

describe('handlers that fail', { timeout: 60_000 }, () => {
  for (const [path, message] of [
    ['/throws', /^thrown$/],
    ['/bare/throws', /^bare$/],
    ['/bare/undefined', /undefined/],
    ['/bare/used', /locked/],
    ['/bare/strings', /must give bytes/],
  ] as const) {
    test(`${path}: 500 in plain words, told once`, async () => {
      const response = await get(path);
      assert.equal(response.status, 500);
      assert.equal(await response.text(), 'Internal Server Error');
      const told = await errors();
      assert.equal(told.length, 1);
      assert.match(told[0]!, message);
    });
  }

  test('a rejection after a while: 500, told once', async () => {
    const answer = get('/rejects');
    await saw('/rejects waits');
    go();
    assert.equal((await answer).status, 500);
    assert.deepEqual(await errors(), ['rejected']);
  });

  for (const [path, message] of [
    ['/breaks/chunked', 'the disk is gone'],
    ['/breaks/counted', 'the disk is gone'],
    ['/breaks/long', 'body is longer than its content-length of 65537'],
  ]) {
    test(`${path}: the connection breaks off, so that nobody takes the half for the whole; told once`, async () => {
      const response = await get(path!);
      assert.equal(response.status, 200);
      await assert.rejects(response.arrayBuffer());
      assert.deepEqual(await errors(), [message]);
    });
  }

  test('a wrong content-length of a body that is complete anyway is put right', async () => {
    assert.equal(await (await get('/breaks/short')).text(), 'abc');
  });
});

describe('answers to uploads that nobody reads', { timeout: 60_000 }, () => {
  test('5 MB unread, or half read: the answer arrives each time', async () => {
    for (let round = 0; round < 10; round++) {
      for (const [path, text] of [
        ['/deny', 'too large'],
        ['/half', 'enough'],
      ]) {
        const response = await post(path!, new Uint8Array(5 * MB));
        assert.equal(response.status, 413);
        assert.equal(await response.text(), text);
      }
    }
  });

  for (const [what, framing] of [
    ['a terabyte', 'Content-Length: 1000000000000'],
    ['an unknown length', 'Transfer-Encoding: chunked'],
  ]) {
    test(`${what} announced: answered and closed at once`, async () => {
      const answer = await talk(`POST /deny HTTP/1.1\r\nHost: parley.test\r\n${framing}\r\n\r\n`);
      assert.equal(status(answer), 413);
      assert.match(answer, /connection: close\r\n/i);
      assert.ok(answer.endsWith('too large'));
    });
  }

  test('204 to a terabyte is closed as well', async () => {
    const answer = await talk('DELETE /nothing HTTP/1.1\r\nHost: parley.test\r\nContent-Length: 1000000000000\r\n\r\n');
    assert.equal(status(answer), 204);
  });

  test('a body that comes with GET is left alone', async () => {
    const answer = await talk(
      'GET /empty HTTP/1.1\r\nHost: parley.test\r\nContent-Length: 3\r\n\r\nabc',
      `GET /me?name=next HTTP/1.1\r\n${LAST}\r\n`,
    );
    assert.match(answer, /"name":"next"/);
  });
});
