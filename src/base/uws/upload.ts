// The body of one request: what uWebSockets.js receives, as a ReadableStream that holds the sender back.
import type { HttpResponse } from './uws.ts';

/**
 * Bytes waiting for a reader before the sender is paused. On top come 1 to 4 MB: uWebSockets.js reads on, paused or not,
 * for as long as each read fills its 512 KB buffer. (A sender on the same machine can keep that up for tens of MB while the
 * process is cold; nothing in its interface ends it but closing the connection.)
 */
const HIGH_WATER = 256 * 1024;

export class Upload {
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
  #queue!: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>;
  #res: HttpResponse;
  #left: number;
  #paused = false;
  #wanted = true;

  /** `length` is the declared Content-Length, or Infinity for a chunked body. Must be constructed inside the route. */
  constructor(res: HttpResponse, length: number) {
    this.#res = res;
    this.#left = length;
    this.body = new ReadableStream(
      {
        start: (queue) => {
          this.#queue = queue;
        },
        pull: () => this.#resume(),
        cancel: () => this.discard(),
      },
      { highWaterMark: HIGH_WATER, size: (chunk) => chunk.byteLength },
    );
    res.onData((chunk, last) => this.#receive(chunk, last));
  }

  /** Bytes the client still has to send; Infinity when it did not say. */
  get left(): number {
    return this.#left;
  }

  /** Nobody will read what is still to come: it is received and dropped. The last call that may touch the response. */
  discard(): void {
    this.#resume();
    this.#wanted = false;
  }

  /** The rest will never come, or nobody is left to read it: a pending read fails with `reason`. */
  fail(reason: Error): void {
    this.#paused = false;
    if (this.#wanted && this.#left > 0) this.#queue.error(reason);
    this.#wanted = false;
  }

  #receive(chunk: ArrayBuffer, last: boolean): void {
    this.#left = last ? 0 : this.#left - chunk.byteLength;
    if (!this.#wanted) return;
    // uWebSockets.js takes the memory back when this callback returns, hence the copy.
    if (chunk.byteLength > 0) this.#queue.enqueue(new Uint8Array(chunk.slice(0)));
    if (last) {
      this.#queue.close();
      this.#wanted = false;
    } else if (!this.#paused && (this.#queue.desiredSize ?? 0) <= 0) {
      this.#paused = true;
      this.#res.pause();
    }
  }

  #resume(): void {
    if (!this.#paused) return;
    this.#paused = false;
    this.#res.resume();
  }
}
