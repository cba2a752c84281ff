// Tokens and passwords: how they are made and checked. Who they belong to is known to users/ alone.
import { type Argon2Parameters, argon2, createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SignJWT } from 'jose';
import { isStrongSecret } from './config-formats.ts';
import { EXIT, StartFailure, unavailable } from './errors.ts';

const ISSUER = 'parley';
const AUDIENCE = 'parley';
const HEADER = { alg: 'HS256', typ: 'parley+jwt' };
/** What every token begins with. Nothing else is taken: no token chooses how it is checked. */
const BEGINNING = `${Buffer.from(JSON.stringify(HEADER)).toString('base64url')}.`;

export interface Tokens {
  /** @param hours until it expires. */
  sign(userId: number, sessionId: number, hours: number): Promise<string>;
  /** What a token says, or undefined for one that is malformed, expired, signed by others or of another kind. */
  verify(token: string): { userId: number; sessionId: number; issued: number } | undefined;
}

/**
 * JWT (RFC 7519), HS256, claims sub, sid, iat, exp. Checked here and not by jose, whose WebCrypto goes through a thread for each:
 * five times the work, when ten thousand come back at once.
 */
export function tokens(secret: string): Tokens {
  const key = createSecretKey(secret, 'utf8');
  return {
    sign: async (userId, sessionId, hours) =>
      new SignJWT({ sid: sessionId })
        .setProtectedHeader(HEADER)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(String(userId))
        .setIssuedAt()
        .setExpirationTime(`${hours}h`)
        .sign(key),
    verify: (token) => {
      const end = token.lastIndexOf('.');
      if (!token.startsWith(BEGINNING) || end < BEGINNING.length) return undefined;
      const expected = createHmac('sha256', key).update(token.slice(0, end)).digest('base64url');
      const [given, right] = [Buffer.from(token.slice(end + 1)), Buffer.from(expected)];
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      // It is from whoever knows the secret, and so an object; what it is for is still to be seen.
      const claims = JSON.parse(String(Buffer.from(token.slice(BEGINNING.length, end), 'base64url')));
      const { iss, aud, sub, sid, iat, nbf = 0, exp } = claims;
      const now = Date.now() / 1000;
      if (iss !== ISSUER || aud !== AUDIENCE || !(nbf <= now && now < exp)) return undefined;
      const userId = Number(sub);
      if (!Number.isSafeInteger(userId) || typeof sid !== 'number' || typeof iat !== 'number') return undefined;
      return { userId, sessionId: sid, issued: iat * 1000 };
    },
  };
}

/** The configured secret, or the one made at first start and kept in `<dir>/secret` for this program's eyes only. */
export function signingSecret(configured: string, dir: string): string {
  if (configured) return configured;
  const file = join(dir, 'secret');
  if (!existsSync(file)) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    // Written aside and linked into place: two starts at once end with the same whole secret.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (!isStrongSecret(secret))
    throw new StartFailure(
      EXIT.config,
      `${file}: too short or guessable to be a secret; remove it to have a new one made.`,
    );
  return secret;
}

/** HMAC-SHA-256 under the secret, of a text within a purpose: the same text says nothing in another one. */
export type Hmac = (purpose: string, text: string) => Buffer;

/** No token is signed like this: a NUL is in none of them. */
export const hmacs =
  (secret: string): Hmac =>
  (purpose, text) =>
    createHmac('sha256', secret).update(`${purpose}\0${text}`).digest();

// OWASP's first choice for argon2id: 19 MiB, 2 passes, 1 lane. About 25 ms.
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
/** Hashes computed side by side: each takes 19 MiB and a thread of the pool that files and DNS use too. */
const SIDE_BY_SIDE = 2;
const WAITING = 200;

const derive = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>;
let running = 0;
const queue: (() => void)[] = [];

/** argon2id (RFC 9106) in the PHC string format. @throws Refusal UNAVAILABLE when too many wait. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await inTurn(() => derive('argon2id', { message: password.normalize('NFC'), nonce, ...COST }));
  const b64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${b64(nonce)}$${b64(tag)}`;
}

/**
 * Whether the password fits. Without a hash (no such person) it works as long and says no, so that the time tells nothing.
 */
export async function passwordFits(password: string, hash: string | undefined): Promise<boolean> {
  const [, , , cost, nonce, tag] = (hash ?? NOBODY).split('$');
  const [memory, passes, parallelism] = cost!.split(',').map((part) => Number(part.slice(2)));
  const expected = Buffer.from(tag!, 'base64');
  const actual = await inTurn(() =>
    derive('argon2id', {
      message: password.normalize('NFC'),
      nonce: Buffer.from(nonce!, 'base64'),
      memory: memory!,
      passes: passes!,
      parallelism: parallelism!,
      tagLength: expected.length,
    }),
  );
  return timingSafeEqual(actual, expected) && hash !== undefined;
}

const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= SIDE_BY_SIDE) {
    if (queue.length >= WAITING) throw unavailable('too many sign-ins at once', 2000);
    await new Promise<void>((go) => queue.push(go));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }
}
