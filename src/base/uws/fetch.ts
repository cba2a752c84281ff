// Lets a fetch handler (Hono's app.fetch) answer HTTP on a uWebSockets.js port, streaming both ways.
import { Reply } from './reply.ts';
import { Upload } from './upload.ts';
import type { HttpRequest, HttpResponse, TemplatedApp } from './uws.ts';

/** Who is at the other end of the socket: a proxy, where there is one. IPv4 has its dots, IPv6 all its digits. */
export type Peer = { remoteAddress: string };

export type FetchHandler = (request: Request, peer: Peer) => Response | Promise<Response>;

export type FetchOptions = {
  /** Scheme of `request.url`: what the browser sees, also behind a proxy that ends TLS. */
  scheme: 'http' | 'https';
  /** Told once per failed answer: a handler that throws or rejects, a response body that fails. Not for departed clients. */
  onError(error: unknown): void;
  /** uWebSockets.js pattern; a more exact route (`/ws`) goes first. */
  pattern?: string;
};

/**
 * `request.signal` aborts and `request.body` fails when the client leaves; the body of the response is then cancelled.
 * A handler that fails makes a 500, or a closed connection when the headers are out. Malformed requests end with 400.
 *
 * Left to uWebSockets.js: it answers 100-continue, refuses HTTP/1.0 and headers above the limit, cuts uploads slower than
 * 16 KB/s and readers stalled for 10 s, and closes on a pipelined request whose predecessor is not answered yet.
 */
export function serveFetch(app: TemplatedApp, handler: FetchHandler, options: FetchOptions): void {
  const { scheme, onError, pattern = '/*' } = options;
  app.any(pattern, (res, req) => {
    // All of this before the first await: `req` dies on return, and onData and onAborted must be in place by then.
    const head = readHead(req, scheme);
    const length = head && bodyLength(head.headers);
    if (head === undefined || length === undefined) return new Reply(res, undefined).refuse(400);
    const peer = { remoteAddress: remoteAddress(res) };
    const upload = length === 0 ? undefined : new Upload(res, length);
    const reply = new Reply(res, upload);
    const client = new AbortController();
    let departure: Error | undefined;
    res.onAborted(() => {
      departure = new DOMException('the client is gone', 'AbortError');
      reply.gone(departure);
      upload?.fail(departure);
      client.abort(departure);
    });
    const request = makeRequest(head, upload, client.signal);
    if (request === undefined) return reply.refuse(400);
    void answer(request);

    async function answer(request: Request): Promise<void> {
      try {
        await reply.send(request.method, await handler(request, peer));
      } catch (error) {
        reply.fail();
        if (departure === undefined || error !== departure) onError(error);
      }
    }
  });
}

type Head = { method: string; url: string; headers: Headers };

// Only a name or an address, and a port: anything else would change what `request.url` points to.
const HOST = /^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i;

function readHead(req: HttpRequest, scheme: string): Head | undefined {
  const lines: [string, string][] = [];
  req.forEach((name, value) => {
    lines.push([name, byteString(value)]);
  });
  const headers = parseHeaders(lines);
  const host = headers?.get('host'); // two Host lines are joined by a comma, and refused with it
  if (!headers || !host || !HOST.test(host)) return undefined;
  const query = req.getQuery() as string | undefined; // undefined where the URL has no `?`
  const url = `${scheme}://${host}${req.getUrl()}${query === undefined ? '' : `?${query}`}`;
  return { method: req.getCaseSensitiveMethod(), url, headers };
}

function parseHeaders(lines: [string, string][]): Headers | undefined {
  try {
    return new Headers(lines);
  } catch {
    return undefined; // a name that is no token
  }
}

/**
 * Bytes to come: Infinity for a chunked body, undefined for framing that two parsers could read differently (RFC 9112, 6.3).
 * uWebSockets.js accepts two Content-Length lines, an empty one, and any Transfer-Encoding.
 */
function bodyLength(headers: Headers): number | undefined {
  const length = headers.get('content-length');
  const encoding = headers.get('transfer-encoding');
  if (encoding !== null) return length === null && encoding.toLowerCase() === 'chunked' ? Infinity : undefined;
  if (length === null) return 0;
  return /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}

function makeRequest(
  { method, url, headers }: Head,
  upload: Upload | undefined,
  signal: AbortSignal,
): Request | undefined {
  const bodiless = method === 'GET' || method === 'HEAD';
  if (bodiless) upload?.discard();
  const body = bodiless || !upload ? null : upload.body;
  try {
    return new Request(url, { method, headers, signal, body, duplex: 'half' });
  } catch {
    return undefined; // a port above 65535, TRACE, …
  }
}

/**
 * A header value as Headers wants it, one character per byte; uWebSockets.js decodes UTF-8. What is lost: it takes bytes
 * outside ASCII at either end of a value for blanks, and trims them.
 */
function byteString(value: string): string {
  return Buffer.byteLength(value) === value.length ? value : Buffer.from(value).toString('latin1');
}

export function remoteAddress(res: HttpResponse): string {
  const address = Buffer.from(res.getRemoteAddress());
  const mapped = address.length === 16 && address.readUIntBE(0, 6) === 0 && address.readUIntBE(6, 6) === 0xffff;
  return mapped ? address.subarray(12).join('.') : Buffer.from(res.getRemoteAddressAsText()).toString('latin1');
}
