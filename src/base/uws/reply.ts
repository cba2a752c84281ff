// One answer on its way out: a Response written to uWebSockets.js, no faster than the client reads it.
import { STATUS_CODES } from 'node:http';
import type { Upload } from './upload.ts';
import type { HttpResponse } from './uws.ts';

type Bytes = Uint8Array<ArrayBufferLike>;
type Source = ReadableStreamDefaultReader<Bytes>;

/** uWebSockets.js copies what the socket does not take of a plain write; pieces keep that copy small. */
const PIECE = 64 * 1024;

/**
 * An unread rest of an upload up to this size is received and dropped: a client that is cut off while it sends often loses
 * the answer. Beyond it, or when no length was declared, the connection is closed behind an answer that goes out in one
 * write; uWebSockets.js cannot close it behind a streamed one.
 */
const BEARABLE_REST = 64 * 1024 * 1024;

/** Written by uWebSockets.js itself (a second copy would be malformed), or about this one connection (RFC 9110, 7.6.1). */
const NOT_PASSED_ON = new Set([
  'content-length',
  'date',
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

export class Reply {
  #res: HttpResponse;
  #upload: Upload | undefined;
  #state: 'waiting' | 'writing' | 'over' = 'waiting';
  #reason: Error | undefined;
  #source: Source | undefined;
  #room: (() => void) | undefined;

  constructor(res: HttpResponse, upload: Upload | undefined) {
    this.#res = res;
    this.#upload = upload;
  }

  /**
   * Resolves when the last byte was handed over or the client is gone. Rejects when the body cannot be sent as promised:
   * then `fail` is due.
   */
  async send(method: string, response: Response): Promise<void> {
    const { body, status } = response;
    if (this.#state !== 'waiting') {
      await body?.cancel(this.#reason).catch(() => {});
      return;
    }
    if (body === null || isBodiless(status)) {
      body?.cancel().catch(() => {});
      return this.#end(response, method);
    }
    const source: Source = body.getReader();
    this.#source = source;
    const first = await source.read();
    if (this.#over()) return;
    if (first.done) return this.#end(response, method, new Uint8Array(0));

    // A body that is complete by now (any string, any JSON) goes out in one write, with its length.
    const second = source.read();
    second.catch(() => {}); // awaited below, or overtaken by the client's departure
    const soon = await Promise.race([second, afterMicrotasks()]);
    if (this.#over()) return;
    const start = bytes(first.value);
    if (soon?.done) {
      const small = start.byteLength <= PIECE || method === 'HEAD' || this.#hangUp();
      if (small) return this.#end(response, method, start);
      return this.#stream(response, source, start, second, start.byteLength);
    }
    if (method === 'HEAD') {
      source.cancel().catch(() => {});
      return this.#end(response, method);
    }
    return this.#stream(response, source, start, second, contentLength(response));
  }

  /** Tells a client that still listens 500; one that already has the headers loses the connection. */
  fail(): void {
    this.#source?.cancel().catch(() => {});
    if (this.#state === 'waiting') this.refuse(500);
    else if (this.#state === 'writing') this.#res.close(); // runs onAborted, and so `gone`
  }

  /** A plain answer that ends the connection when the request was malformed. */
  refuse(status: 400 | 500): void {
    const text = STATUS_CODES[status] ?? '';
    const hangUp = status === 400 || this.#hangUp();
    this.#upload?.discard();
    this.#state = 'over';
    this.#res.cork(() => {
      this.#res.writeStatus(`${status} ${text}`).writeHeader('content-type', 'text/plain').end(text, hangUp);
    });
  }

  /** To be called from onAborted: from here on the response object is dead. */
  gone(reason: Error): void {
    this.#state = 'over';
    this.#reason = reason;
    this.#source?.cancel(reason).catch(() => {});
    this.#room?.();
  }

  /** `total` undefined: the length is not known, and the body goes out in chunks. */
  async #stream(
    response: Response,
    source: Source,
    first: Bytes,
    second: ReturnType<Source['read']>,
    total: number | undefined,
  ): Promise<void> {
    this.#res.onWritable(() => {
      // Where this is heard uWebSockets.js does not drain what it has buffered: it does when it is uncorked.
      this.#res.cork(() => {});
      this.#room?.();
      return true;
    });
    let sent = 0;
    let chunk = first;
    let next = second;
    for (;;) {
      sent += chunk.byteLength;
      // The last call that may touch the upload: the response object dies with the last byte.
      if (sent === total) this.#upload?.discard();
      if (total === undefined) await this.#writeChunked(response, chunk);
      else if (sent <= total) await this.#writeCounted(response, chunk, total);
      else throw new Error(`body is longer than its content-length of ${total}`);
      if (this.#over()) return;
      const read = await next;
      if (this.#over()) return;
      if (read.done) break;
      chunk = bytes(read.value);
      next = source.read();
    }
    if (total !== undefined) throw new Error(`body ended at ${sent} of ${total} bytes`);
    this.#upload?.discard();
    this.#state = 'over';
    // No `closeConnection` here: after chunks uWebSockets.js would write a header line into the body.
    this.#res.cork(() => this.#res.end());
  }

  async #writeChunked(response: Response, chunk: Bytes): Promise<void> {
    for (let at = 0; at < chunk.byteLength; at += PIECE) {
      let flowing = true;
      this.#res.cork(() => {
        this.#writeHead(response);
        flowing = this.#res.write(chunk.subarray(at, at + PIECE));
      });
      if (!flowing) await this.#roomAgain();
      if (this.#over()) return;
    }
  }

  async #writeCounted(response: Response, chunk: Bytes, total: number): Promise<void> {
    const start = this.#res.getWriteOffset();
    for (let taken = 0; ; taken = this.#res.getWriteOffset() - start) {
      let flowing = true;
      let complete = false;
      this.#res.cork(() => {
        this.#writeHead(response);
        // tryEnd may take a part of the chunk; the write offset tells how much.
        [flowing, complete] = this.#res.tryEnd(chunk.subarray(taken), total);
      });
      if (complete) {
        this.#state = 'over';
        this.#source?.cancel().catch(() => {});
        return;
      }
      if (flowing) return;
      await this.#roomAgain();
      if (this.#over()) return;
    }
  }

  /** The whole answer in one write. */
  #end(response: Response, method: string, body?: Bytes): void {
    const hangUp = this.#hangUp();
    this.#upload?.discard();
    this.#res.cork(() => {
      this.#writeHead(response);
      this.#state = 'over';
      const length = method === 'HEAD' ? (contentLength(response) ?? body?.byteLength) : undefined;
      if (method !== 'HEAD' && !isBodiless(response.status)) this.#res.end(body ?? '', hangUp);
      else if (length !== undefined || hangUp) this.#res.endWithoutBody(length ?? 0, hangUp);
      else this.#res.endWithoutBody(); // an explicit undefined would be sent as a length
    });
  }

  #writeHead(response: Response): void {
    if (this.#state !== 'waiting') return;
    this.#state = 'writing';
    this.#res.writeStatus(`${response.status} ${STATUS_CODES[response.status] ?? ''}`);
    for (const [name, value] of response.headers) {
      if (!NOT_PASSED_ON.has(name)) this.#res.writeHeader(name, wireValue(value));
    }
  }

  #hangUp(): boolean {
    return this.#upload !== undefined && this.#upload.left > BEARABLE_REST;
  }

  #roomAgain(): Promise<void> {
    return new Promise((resolve) => {
      this.#room = resolve;
    });
  }

  // A method, because the state changes behind an await, where the compiler would not expect it.
  #over(): boolean {
    return this.#state === 'over';
  }
}

/** RFC 9110, 15.3.5 and 15.4.5: no body, whatever the handler says. */
function isBodiless(status: number): boolean {
  return status === 204 || status === 304;
}

function contentLength(response: Response): number | undefined {
  const length = response.headers.get('content-length');
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}

/** Headers are Latin-1 (Fetch, 2.2), uWebSockets.js would write a string as UTF-8. */
function wireValue(value: string): string | Buffer {
  return Buffer.byteLength(value) === value.length ? value : Buffer.from(value, 'latin1');
}

function bytes(chunk: unknown): Bytes {
  if (chunk instanceof Uint8Array) return chunk;
  throw new TypeError('a response body must give bytes');
}

function afterMicrotasks(): Promise<undefined> {
  return new Promise((resolve) => process.nextTick(resolve, undefined));
}
