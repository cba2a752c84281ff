// Tokens and passwords: how they are made and checked. Who they belong to is known to users/ alone.
import { type Argon2Parameters, argon2, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { errors, jwtVerify, SignJWT } from 'jose';
import { isStrongSecret } from './config-formats.ts';
import { EXIT, StartFailure, unavailable } from './errors.ts';

const ISSUER = 'parley';
const AUDIENCE = 'parley';
const TYPE = 'parley+jwt';

export interface Tokens {
  /** @param hours until it expires. */
  sign(userId: number, sessionId: number, hours: number): Promise<string>;
  /** What a token says, or undefined for one that is malformed, expired, signed by others or of another kind. */
  verify(token: string): Promise<{ userId: number; sessionId: number; issued: number } | undefined>;
}

/** JWT (RFC 7519), HS256, claims sub, sid, iat, exp. Everything is named, so that no weaker default is taken. */
export function tokens(secret: string): Tokens {
  // As a key of WebCrypto: given as bytes, jose would import them again for every token.
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = crypto.subtle.importKey('raw', new TextEncoder().encode(secret), hmac, false, ['sign', 'verify']);
  return {
    sign: async (userId, sessionId, hours) =>
      new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: 'HS256', typ: TYPE })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(String(userId))
        .setIssuedAt()
        .setExpirationTime(`${hours}h`)
        .sign(await key),
    verify: async (token) => {
      try {
        const { payload } = await jwtVerify(token, await key, {
          algorithms: ['HS256'],
          issuer: ISSUER,
          audience: AUDIENCE,
          typ: TYPE,
          requiredClaims: ['sub', 'sid', 'iat', 'exp'],
        });
        const userId = Number(payload.sub);
        const sessionId = payload['sid'];
        if (!Number.isSafeInteger(userId) || typeof sessionId !== 'number') return undefined;
        return { userId, sessionId, issued: payload.iat! * 1000 };
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
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
