// Asks a STUN or TURN server of the settings whether it would serve calls: it answers, and believes our credentials.
// RFC 8489 (STUN), RFC 8656 (TURN), RFC 7064 and 7065 (their addresses).
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** OK: it serves. SILENT: nothing answers. REFUSED: it answers, and says no. */
export interface Verdict {
  url: string;
  state: 'OK' | 'SILENT' | 'REFUSED';
  ms: number;
  /** Under OK the address it saw us under, or relays from; else why. */
  detail: string;
}

const [BINDING, ALLOCATE, REFRESH] = [0x001, 0x003, 0x004];
const [USERNAME, INTEGRITY, ERROR, LIFETIME, REALM, NONCE, RELAYED, TRANSPORT, MAPPED] = [
  0x06, 0x08, 0x09, 0x0d, 0x14, 0x15, 0x16, 0x19, 0x20,
];
const COOKIE = 0x2112a442;
const PATIENCE = 4000;
/** ms after which a packet that may be lost is sent again. */
const AGAIN = 500;

type Attributes = [type: number, value: Buffer][];
type Exchange = (packet: Buffer) => Promise<Buffer>;
interface Login {
  username: string;
  credential: string;
}

export async function probe(url: string, login: Login): Promise<Verdict> {
  const began = performance.now();
  const verdict = (state: Verdict['state'], detail: string) => ({
    url,
    state,
    ms: Math.round(performance.now() - began),
    detail,
  });
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    const line = await open(url, signal);
    try {
      return verdict('OK', await (/^turns?:/.test(url) ? allocate(line.exchange, login) : bind(line.exchange)));
    } finally {
      line.close();
    }
  } catch (error) {
    if (error instanceof No) return verdict('REFUSED', error.message);
    const { code, message } = error as { code?: string; message: string };
    return verdict('SILENT', signal.aborted ? '' : (code ?? message));
  }
}

/** The server's own no: its code and reason. */
class No extends Error {}

async function bind(exchange: Exchange): Promise<string> {
  return addressIn(await ask(exchange, BINDING, []), MAPPED);
}

/** Asks for a relay, and gives it back. */
async function allocate(exchange: Exchange, { username, credential }: Login): Promise<string> {
  const udp: Attributes = [[TRANSPORT, Buffer.from([17, 0, 0, 0])]];
  const challenge = parsed(await exchange(packetOf(ALLOCATE, udp)));
  const [realm, nonce] = [challenge.get(REALM), challenge.get(NONCE)];
  if (!realm || !nonce) throw new No('it asks for no credentials');
  const key = createHash('md5').update(`${username}:${realm}:${credential}`).digest();
  const login: Attributes = [
    [USERNAME, Buffer.from(username)],
    [REALM, realm],
    [NONCE, nonce],
  ];
  const relay = addressIn(await ask(exchange, ALLOCATE, [...udp, ...login], key), RELAYED);
  await ask(exchange, REFRESH, [[LIFETIME, Buffer.alloc(4)], ...login], key);
  return relay;
}

async function ask(exchange: Exchange, method: number, attributes: Attributes, key?: Buffer) {
  const found = parsed(await exchange(packetOf(method, attributes, key)));
  const error = found.get(ERROR);
  if (error) throw new No(`${error[2]! * 100 + error[3]!} ${error.subarray(4)}`);
  return found;
}

async function open(url: string, signal: AbortSignal): Promise<{ exchange: Exchange; close(): void }> {
  const [, scheme = '', bracketed, plain, givenPort, transport] =
    /^(\w+):(?:\[([^\]]+)\]|([^:?]+))(?::(\d+))?(?:\?transport=(\w+))?$/.exec(url) ?? [];
  const name = bracketed ?? plain ?? '';
  const isTls = scheme.endsWith('s');
  const port = Number(givenPort ?? (isTls ? 5349 : 3478));
  const host = isIP(name) ? name : (await lookup(name)).address;
  return isTls || transport === 'tcp' ? overTcp({ host, port, name, isTls }, signal) : overUdp(host, port, signal);
}

async function overUdp(host: string, port: number, signal: AbortSignal) {
  const socket = createSocket(isIP(host) === 6 ? 'udp6' : 'udp4');
  socket.on('error', () => {}); // Nobody listens there: told by the silence.
  return {
    close: () => void socket.close(),
    exchange: async (packet: Buffer) => {
      const send = () => socket.send(packet, port, host);
      const again = setInterval(send, AGAIN);
      send();
      try {
        for (;;) {
          const [answer] = (await once(socket, 'message', { signal })) as [Buffer];
          if (isAnswer(answer, packet)) return answer;
        }
      } finally {
        clearInterval(again);
      }
    },
  };
}

async function overTcp(
  { host, port, name, isTls }: { host: string; port: number; name: string; isTls: boolean },
  signal: AbortSignal,
) {
  const socket = isTls
    ? connectTls({ host, port, ...(isIP(name) ? {} : { servername: name }) })
    : connect({ host, port });
  let heard = Buffer.alloc(0);
  await once(socket, isTls ? 'secureConnect' : 'connect', { signal }).catch((error) => {
    socket.destroy();
    throw error;
  });
  return {
    close: () => void socket.destroy(),
    exchange: async (packet: Buffer) => {
      socket.write(packet);
      for (;;) {
        const end = heard.length >= 20 ? 20 + heard.readUInt16BE(2) : Number.POSITIVE_INFINITY;
        if (heard.length >= end) {
          const answer = heard.subarray(0, end);
          heard = heard.subarray(end);
          if (isAnswer(answer, packet)) return answer;
        } else heard = Buffer.concat([heard, ((await once(socket, 'data', { signal })) as [Buffer])[0]]);
      }
    },
  };
}

const isAnswer = (answer: Buffer, to: Buffer) =>
  answer.length >= 20 && answer.subarray(4, 20).equals(to.subarray(4, 20));

/** @param key of the long-term credential (RFC 8489, 9.2): signs the packet */
function packetOf(method: number, attributes: Attributes, key?: Buffer): Buffer {
  const body = Buffer.concat(attributes.map(([type, value]) => attributeOf(type, value)));
  const head = Buffer.alloc(20);
  head.writeUInt16BE(method, 0);
  head.writeUInt32BE(COOKIE, 4);
  randomBytes(12).copy(head, 8);
  // The length that is signed counts the signature too.
  head.writeUInt16BE(body.length + (key ? 24 : 0), 2);
  if (!key) return Buffer.concat([head, body]);
  const signature = createHmac('sha1', key).update(head).update(body).digest();
  return Buffer.concat([head, body, attributeOf(INTEGRITY, signature)]);
}

function attributeOf(type: number, value: Buffer): Buffer {
  const bytes = Buffer.alloc(4 + Math.ceil(value.length / 4) * 4);
  bytes.writeUInt16BE(type, 0);
  bytes.writeUInt16BE(value.length, 2);
  value.copy(bytes, 4);
  return bytes;
}

function parsed(packet: Buffer): Map<number, Buffer> {
  const attributes = new Map<number, Buffer>();
  for (let at = 20; at + 4 <= packet.length; ) {
    const length = packet.readUInt16BE(at + 2);
    attributes.set(packet.readUInt16BE(at), packet.subarray(at + 4, at + 4 + length));
    at += 4 + Math.ceil(length / 4) * 4;
  }
  return attributes;
}

/** An address hidden by XOR with the cookie (RFC 8489, 14.2). Of IPv6 the port alone. */
function addressIn(attributes: Map<number, Buffer>, type: number): string {
  const value = attributes.get(type);
  if (!value || value.length < 8) throw new No('it gives no address');
  const port = value.readUInt16BE(2) ^ (COOKIE >>> 16);
  if (value[1] !== 1) return `[IPv6]:${port}`;
  const cookie = Buffer.alloc(4);
  cookie.writeUInt32BE(COOKIE);
  return `${[...value.subarray(4, 8)].map((byte, index) => byte ^ cookie[index]!).join('.')}:${port}`;
}
