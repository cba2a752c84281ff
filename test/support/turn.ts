// A real coturn with the shipped configuration, and a client of it that can just ask for a relay (RFC 8656 over UDP).
import { spawn } from 'node:child_process';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './program.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const OWN = join(ROOT, '.tools/bin/turnserver');
const PROGRAM = process.env['TURNSERVER'] || (existsSync(OWN) ? OWN : 'turnserver');

export interface TurnServer {
  url: string;
  port: number;
  /** Packets vanish in it until it resumes. */
  pause(): void;
  resume(): void;
  /** Killed and started again: it has forgotten every relay. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts coturn on this machine alone. @param more further options; by default it relays to nobody here */
export async function turnServer(secret: string, ...more: string[]): Promise<TurnServer> {
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'parley-turn-'));
  const options = [
    `-c ${ROOT}turnserver.conf`,
    `--listening-ip=127.0.0.1 --relay-ip=127.0.0.1 --listening-port=${port} --no-tls --no-dtls`,
    `--static-auth-secret=${secret} --userdb=${dir}/db --pidfile=${dir}/pid --log-file=stdout --simple-log`,
  ];
  const start = () => spawn(PROGRAM, [...options.flatMap((line) => line.split(' ')), ...more], { stdio: 'ignore' });
  let child = start();
  process.on('exit', () => child.kill('SIGKILL'));
  await answers(port);
  async function end(signal: NodeJS.Signals) {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  return {
    url: `turn:127.0.0.1:${port}?transport=udp`,
    port,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    restart: async () => {
      await end('SIGKILL');
      child = start();
      await answers(port);
    },
    stop: async () => {
      await end('SIGTERM');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Resolves when it answers a binding request. */
async function answers(port: number): Promise<void> {
  const client = new TurnClient(port, '', '');
  try {
    await client.bind();
  } finally {
    client.close();
  }
}

const [BINDING, ALLOCATE, CREATE_PERMISSION] = [0x001, 0x003, 0x008];
const [USERNAME, INTEGRITY, ERROR, PEER, REALM, NONCE, RELAYED, TRANSPORT] = [6, 8, 9, 0x12, 0x14, 0x15, 0x16, 0x19];
const COOKIE = 0x2112a442;
/** ms between tries, and how many: packets may be lost, and a server may just be starting. */
const [AGAIN, TRIES] = [200, 100];

type Attribute = [type: number, value: Buffer];

interface Response {
  /** 0: success. */
  error: number;
  attributes: Map<number, Buffer>;
}

export class TurnClient {
  readonly #socket: Socket = createSocket('udp4');
  readonly #port: number;
  readonly #username: string;
  readonly #credential: string;
  #realm: Buffer = Buffer.alloc(0);
  #nonce: Buffer = Buffer.alloc(0);

  constructor(port: number, username: string, credential: string) {
    this.#port = port;
    this.#username = username;
    this.#credential = credential;
  }

  async bind(): Promise<void> {
    await this.#request(BINDING, [], false);
  }

  /** Asks for a relay: its port, or the code of what it is refused with. */
  async allocate(): Promise<{ relayPort: number } | { error: number }> {
    const udp: Attribute = [TRANSPORT, Buffer.from([17, 0, 0, 0])];
    const challenge = await this.#request(ALLOCATE, [udp], false);
    this.#realm = challenge.attributes.get(REALM)!;
    this.#nonce = challenge.attributes.get(NONCE)!;
    const { error, attributes } = await this.#request(ALLOCATE, [udp], true);
    return error ? { error } : { relayPort: attributes.get(RELAYED)!.readUInt16BE(2) ^ (COOKIE >>> 16) };
  }

  /** Asks that what this address sends is let through. 0, or the code of what it is refused with. */
  async permit(address: string): Promise<number> {
    const peer = Buffer.from([0, 1, 0, 0, ...address.split('.').map(Number)]);
    peer.writeUInt16BE(9 ^ (COOKIE >>> 16), 2);
    peer.writeUInt32BE((peer.readUInt32BE(4) ^ COOKIE) >>> 0, 4);
    return (await this.#request(CREATE_PERMISSION, [[PEER, peer]], true)).error;
  }

  close(): void {
    this.#socket.close();
  }

  async #request(method: number, attributes: Attribute[], signed: boolean): Promise<Response> {
    const id = randomBytes(12);
    const packet = signed ? this.#signed(method, id, attributes) : packetOf(method, id, attributes);
    for (let tries = 0; tries < TRIES; tries++) {
      this.#socket.send(packet, this.#port, '127.0.0.1');
      const signal = AbortSignal.timeout(AGAIN);
      try {
        for (;;) {
          const [answer] = (await once(this.#socket, 'message', { signal })) as [Buffer];
          if (answer.subarray(8, 20).equals(id)) return parsed(answer);
        }
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    }
    throw new Error('the TURN server does not answer');
  }

  /** With the long-term credential (RFC 8489, 9.2). */
  #signed(method: number, id: Buffer, attributes: Attribute[]): Buffer {
    const all: Attribute[] = [
      ...attributes,
      [USERNAME, Buffer.from(this.#username)],
      [REALM, this.#realm],
      [NONCE, this.#nonce],
    ];
    const unsigned = packetOf(method, id, all);
    // The length that is signed counts the signature too.
    unsigned.writeUInt16BE(unsigned.length - 20 + 24, 2);
    const key = createHash('md5').update(`${this.#username}:${this.#realm}:${this.#credential}`).digest();
    const signature = createHmac('sha1', key).update(unsigned).digest();
    return packetOf(method, id, [...all, [INTEGRITY, signature]]);
  }
}

function packetOf(method: number, id: Buffer, attributes: Attribute[]): Buffer {
  const body = Buffer.concat(
    attributes.map(([type, value]) => {
      const bytes = Buffer.alloc(4 + Math.ceil(value.length / 4) * 4);
      bytes.writeUInt16BE(type, 0);
      bytes.writeUInt16BE(value.length, 2);
      value.copy(bytes, 4);
      return bytes;
    }),
  );
  const head = Buffer.alloc(8);
  head.writeUInt16BE(method, 0);
  head.writeUInt16BE(body.length, 2);
  head.writeUInt32BE(COOKIE, 4);
  return Buffer.concat([head, id, body]);
}

function parsed(packet: Buffer): Response {
  const attributes = new Map<number, Buffer>();
  for (let at = 20; at < packet.length; ) {
    const length = packet.readUInt16BE(at + 2);
    attributes.set(packet.readUInt16BE(at), packet.subarray(at + 4, at + 4 + length));
    at += 4 + Math.ceil(length / 4) * 4;
  }
  const error = attributes.get(ERROR);
  return { error: error ? error[2]! * 100 + error[3]! : 0, attributes };
}
