// The server of test/uws-fetch.test.ts, a process of its own so that its memory is measured alone.
// It tells its parent what it saw: { port } first, then { saw: '…' }. The parent sends 'go' to release a waiting route.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { type Peer, serveFetch } from '../../src/base/uws/fetch.ts';
import { App, EXCLUSIVE_PORT, us_socket_local_port } from '../../src/base/uws/uws.ts';

const CHUNK = 64 * 1024;
const errors: string[] = [];
let produced = 0;
let peak = 0;

function saw(what: string): void {
  process.send?.({ saw: what });
}

/** Waits until the parent says so, and lets it know that it is time, or that the client has left. */
async function told(request: Request): Promise<void> {
  const { pathname } = new URL(request.url);
  const go = once(process, 'message');
  request.signal.addEventListener('abort', () => saw(`${pathname} is left`));
  saw(`${pathname} waits`);
  await go;
}

setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 10).unref();

/** `size` bytes in chunks, each filled with its own number, made only when asked for. */
function pattern(size: number, chunk = CHUNK): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(queue) {
        const length = Math.min(chunk, size - at);
        queue.enqueue(new Uint8Array(length).fill(at / chunk));
        at += length;
        produced += length;
        if (at === size) queue.close();
      },
      cancel: (reason) => saw(`cancelled: ${reason?.name}`),
    },
    { highWaterMark: 0 },
  );
}

/** One chunk, then a failure. */
function broken(): ReadableStream<Uint8Array<ArrayBuffer>> {
  let first = true;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(queue) {
      if (first) queue.enqueue(new Uint8Array(1000));
      else {
        await new Promise((resolve) => setImmediate(resolve));
        queue.error(new Error('the disk is gone'));
      }
      first = false;
    },
  });
}

async function digest(body: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    hash.update(chunk);
  }
  return { bytes, sha256: hash.digest('hex') };
}

const app = new Hono<{ Bindings: Peer }>();
app.onError((error) => {
  throw error; // so that the bridge sees it
});

app.get('/me', (c) => {
  c.header('set-cookie', 'a=1; Path=/; HttpOnly', { append: true });
  c.header('set-cookie', 'b=2; Expires=Thu, 01 Jan 2037 00:00:00 GMT', { append: true });
  c.header('connection', 'keep-alive');
  c.header('date', 'never');
  const { url, headers } = c.req.raw;
  return c.json({ url, name: c.req.query('name'), cookie: headers.get('cookie'), from: c.env.remoteAddress });
});
app.all('/headers', (c) => c.json(Object.fromEntries(c.req.raw.headers)));
app.get('/header', (c) => c.text('', 200, { 'x-name': c.req.header('x-name') ?? '' }));
app.post('/echo', async (c) => c.json(await c.req.json()));
app.post('/form', async (c) => {
  const { note, file } = await c.req.parseBody();
  if (!(file instanceof File)) return c.text('no file', 400);
  return c.json({ note, name: file.name, type: file.type, text: await file.text() });
});

app.post('/digest', async (c) => c.json(await digest(c.req.raw.body!)));
app.post('/digest-when-told', async (c) => {
  await told(c.req.raw);
  return c.json(await digest(c.req.raw.body!));
});
app.post('/watched', async (c) => {
  try {
    for await (const _ of c.req.raw.body!) saw('upload chunk');
  } catch (error) {
    saw(`upload failed: ${(error as Error).name}, aborted: ${c.req.raw.signal.aborted}`);
  }
  return c.body(null, 204);
});
app.post('/deny', (c) => c.text('too large', 413));
app.post('/half', async (c) => {
  await c.req.raw.body!.getReader().read();
  return c.text('enough', 413);
});

app.get('/counted/:size', (c) => c.body(pattern(+c.req.param('size')), 200, { 'content-length': c.req.param('size') }));
app.get('/chunked/:size', (c) => c.body(pattern(+c.req.param('size'))));
app.get('/crumbs/:size', (c) => c.body(pattern(+c.req.param('size'), 1000)));
app.get('/one-chunk/:size', (c) =>
  c.body(
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (queue) => queue.enqueue(new Uint8Array(+c.req.param('size'))),
    }),
  ),
);

app.get('/file', (c) => {
  const text = 'hello\n';
  const range = /^bytes=(\d+)-(\d+)$/.exec(c.req.header('range') ?? '');
  if (!range) return c.body(text, 200, { 'content-length': '6', 'accept-ranges': 'bytes' });
  const [from, to] = [Number(range[1]), Number(range[2])];
  const part = new Blob([text.slice(from, to + 1)]).stream();
  return c.body(part, 206, { 'content-length': `${to + 1 - from}`, 'content-range': `bytes ${from}-${to}/6` });
});
app.get('/cached', (c) =>
  c.req.header('if-none-match') === '"1"' ? c.body(null, 304, { etag: '"1"' }) : c.text('new'),
);
app.get('/empty', (c) => c.body(null));
app.get('/nothing', (c) => c.body(null, 204));
app.delete('/nothing', (c) => c.body(null, 204));

app.get('/events', (c) =>
  streamSSE(c, async (stream) => {
    const go = once(process, 'message');
    await stream.writeSSE({ data: 'first' });
    await go;
    await stream.writeSSE({ data: 'last' });
  }),
);
app.get('/endless-events', (c) => {
  c.req.raw.signal.addEventListener('abort', () => saw('request aborted'));
  return streamSSE(c, async (stream) => {
    stream.onAbort(() => void saw('events aborted'));
    await stream.writeSSE({ data: 'first' });
    await new Promise(() => {});
  });
});
app.get('/late', async (c) => {
  await told(c.req.raw);
  return c.text('late');
});

app.get('/throws', () => {
  throw new Error('thrown');
});
app.get('/rejects', async (c) => {
  await told(c.req.raw);
  throw new Error('rejected');
});
app.get('/breaks/chunked', (c) => c.body(broken()));
app.get('/breaks/counted', (c) => c.body(broken(), 200, { 'content-length': '5000' }));
app.get('/breaks/short', (c) => c.body('abc', 200, { 'content-length': '5' }));
app.get('/breaks/long', (c) => c.body(pattern(2 * CHUNK), 200, { 'content-length': `${CHUNK + 1}` }));

app.get('/errors', (c) => c.json(errors.splice(0)));
app.get('/produced', (c) => c.json(produced));
app.get('/memory', (c) => {
  const memory = { rss: process.memoryUsage.rss(), peak };
  peak = 0;
  return c.json(memory);
});

/** What Hono would never do, a handler may. */
function handler(request: Request, peer: Peer): Response | Promise<Response> {
  if (request.url.endsWith('/bare/throws')) throw new Error('bare');
  if (request.url.endsWith('/bare/undefined')) return undefined as unknown as Response;
  if (request.url.endsWith('/bare/used')) {
    const response = new Response('x');
    void response.text();
    return response;
  }
  if (request.url.endsWith('/bare/strings')) {
    return new Response(new ReadableStream<never>({ start: (queue) => queue.enqueue('no bytes' as never) }));
  }
  if (request.url.endsWith('/bare/head')) return new Response('five!', { headers: { 'x-head': 'yes' } });
  return app.fetch(request, peer);
}

const uws = App();
serveFetch(uws, handler, {
  scheme: 'http',
  onError(error) {
    errors.push((error as Error).message);
    saw(`error: ${errors.at(-1)}`);
  },
});
uws.listen('127.0.0.1', 0, EXCLUSIVE_PORT, (socket) => {
  if (socket) process.send?.({ port: us_socket_local_port(socket) });
});
process.on('disconnect', () => process.exit());
