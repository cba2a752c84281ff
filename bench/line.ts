// One WebSocket (RFC 6455) of the load, as bare as it can be: what the clients cost must not hide what the server does.
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** How a client talks to one kind of server. */
export interface Dialect {
  path: string;
  headers: Record<string, string>;
  /** What is said once the socket is open, before anything else. */
  greeting?: Buffer;
  text?: boolean;
}

/** Where all lines read, one after the other. */
const READ = Buffer.alloc(256 * 1024);

export class Line {
  /** Resolves when the server's first frames have been read and `onFrame` said that it is welcome. */
  readonly opened = Promise.withResolvers<void>();
  isOpen = false;
  readonly #socket: Socket;
  readonly #onFrame: (payload: Buffer, line: Line) => void;
  #rest: Buffer | undefined;
  #isUpgraded = false;
  readonly #greeting: Buffer | undefined;

  constructor(port: number, { path, headers, greeting }: Dialect, onFrame: (payload: Buffer, line: Line) => void) {
    this.#onFrame = onFrame;
    this.#greeting = greeting;
    // Without a stream of buffers of its own for each: all read into one.
    const onread = { buffer: READ, callback: (length: number) => this.#read(READ.subarray(0, length)) };
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true, onread });
    const lines = Object.entries({
      Host: `127.0.0.1:${port}`,
      Upgrade: 'websocket',
      Connection: 'Upgrade',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
      ...headers,
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    this.#socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
    this.#socket.on('error', () => {}); // a close follows
    this.#socket.on('close', () => {
      this.isOpen = false;
      this.opened.reject(new Error('the server closed the line'));
    });
  }

  write(frame: Buffer): void {
    this.#socket.write(frame);
  }

  /** Several frames in one write. */
  cork(work: () => void): void {
    this.#socket.cork();
    work();
    this.#socket.uncork();
  }

  welcomed(): void {
    this.isOpen = true;
    this.opened.resolve();
  }

  cut(): void {
    this.opened.promise.catch(() => {});
    this.#socket.destroy();
  }

  #read(chunk: Buffer): boolean {
    let bytes = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk;
    this.#rest = undefined;
    if (!this.#isUpgraded) {
      const end = bytes.indexOf('\r\n\r\n');
      if (end < 0) {
        this.#rest = Buffer.from(bytes);
        return true;
      }
      const status = bytes.toString('latin1', 0, bytes.indexOf('\r\n'));
      if (!status.includes(' 101 ')) {
        this.#socket.destroy(new Error(status));
        return false;
      }
      this.#isUpgraded = true;
      if (this.#greeting) this.write(this.#greeting);
      bytes = bytes.subarray(end + 4);
    }
    let at = 0;
    while (at + 2 <= bytes.length) {
      let length = bytes[at + 1]! & 127;
      let head = 2;
      if (length === 126) {
        if (at + 4 > bytes.length) break;
        length = bytes.readUInt16BE(at + 2);
        head = 4;
      } else if (length === 127) {
        if (at + 10 > bytes.length) break;
        length = Number(bytes.readBigUInt64BE(at + 2));
        head = 10;
      }
      if (at + head + length > bytes.length) break;
      const opcode = bytes[at]! & 15;
      if (opcode === 1 || opcode === 2) this.#onFrame(bytes.subarray(at + head, at + head + length), this);
      at += head + length;
    }
    if (at < bytes.length) this.#rest = Buffer.from(bytes.subarray(at));
    return true;
  }
}

/** A client's frame. The mask is zero, so that masking costs nothing on either side of the comparison. */
export function frameOf(payload: Uint8Array, text = false): Buffer {
  const { length } = payload;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.alloc(head + 4 + length);
  frame[0] = text ? 0x81 : 0x82;
  if (head === 2) frame[1] = 0x80 | length;
  else if (head === 4) {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 0x80 | 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(payload, head + 4);
  return frame;
}
