// An authenticator made of software, with a real key and real signatures (WebAuthn level 2, ES256). It does what its owner
// tells it, also what a real one never would.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

interface Options {
  challenge: string;
  rp?: { id: string };
  rpId?: string;
  user?: { id: string };
}

/** What it says otherwise than it should. */
export interface Lie {
  origin?: string;
  rpId?: string;
  type?: string;
  challenge?: string;
  flags?: number;
  count?: number;
  fmt?: string;
  attStmt?: Map<string, unknown>;
  userHandle?: string;
  crossOrigin?: boolean;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

export class Authenticator {
  readonly id = randomBytes(32).toString('base64url');
  readonly #origin: string;
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;
  #userHandle = '';
  /** Signatures so far; 0 for one that does not count. */
  #count = 0;
  readonly #counts: boolean;

  constructor(origin: string, counts = true) {
    this.#origin = origin;
    this.#counts = counts;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#privateKey = privateKey;
    this.#publicKey = publicKey;
  }

  /** As navigator.credentials.create. */
  create(options: Options, lie: Lie = {}) {
    this.#userHandle = options.user?.id ?? '';
    const { x, y } = this.#publicKey.export({ format: 'jwk' });
    const key = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x!, 'base64url')],
      [-3, Buffer.from(y!, 'base64url')],
    ]);
    const id = Buffer.from(this.id, 'base64url');
    const length = Buffer.from([id.length >> 8, id.length & 255]);
    const authData = Buffer.concat([
      this.#authData(options.rp!.id, lie, ATTESTED),
      Buffer.alloc(16),
      length,
      id,
      cbor(key),
    ]);
    const attestation = new Map<string, unknown>([
      ['fmt', lie.fmt ?? 'none'],
      ['attStmt', lie.attStmt ?? new Map()],
      ['authData', authData],
    ]);
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: this.#clientData('webauthn.create', options, lie).toString('base64url'),
        attestationObject: cbor(attestation).toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  /** As navigator.credentials.get. */
  get(options: Options, lie: Lie = {}) {
    if (this.#counts) this.#count += 1;
    const authData = this.#authData(options.rpId!, lie, 0);
    const clientData = this.#clientData('webauthn.get', options, lie);
    const signed = Buffer.concat([authData, createHash('sha256').update(clientData).digest()]);
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', signed, this.#privateKey).toString('base64url'),
        userHandle: lie.userHandle ?? this.#userHandle,
      },
    };
  }

  #clientData(type: string, { challenge }: Options, lie: Lie): Buffer {
    const { origin = this.#origin, crossOrigin = false } = lie;
    return Buffer.from(
      JSON.stringify({ type: lie.type ?? type, challenge: lie.challenge ?? challenge, origin, crossOrigin }),
    );
  }

  #authData(rpId: string, lie: Lie, more: number): Buffer {
    const head = Buffer.alloc(5);
    head[0] = (lie.flags ?? PRESENT | VERIFIED) | more;
    head.writeUInt32BE(lie.count ?? this.#count, 1);
    return Buffer.concat([
      createHash('sha256')
        .update(lie.rpId ?? rpId)
        .digest(),
      head,
    ]);
  }
}

/** As much of CBOR (RFC 8949) as an authenticator says. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(cbor)]);
  if (value instanceof Map)
    return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, each]) => [cbor(key), cbor(each)])]);
  throw new Error(`no CBOR for ${typeof value}`);
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
}
