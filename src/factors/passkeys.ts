// My passkeys. All of them are discoverable and verify who holds them, so that each is a way in without a password and a
// second factor.
import type { z } from '@hono/zod-openapi';
import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { decodeAttestationObject } from '@simplewebauthn/server/helpers';
import { and, asc, eq } from 'drizzle-orm';
import type { Config } from '../base/config.ts';
import { type Db, isDuplicate } from '../base/db/open.ts';
import { passkeys, users } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';
import * as tickets from '../users/tickets.ts';
import { keepAWayIn } from '../users/ways-in.ts';
import type { NewCredential } from './forms.ts';
import { settle } from './second-factor.ts';
import {
  ALGORITHMS,
  attempt,
  CHALLENGE_MINUTES,
  challengeOf,
  credentialsOf,
  handleOf,
  type Site,
  toBytes,
  toText,
} from './webauthn.ts';

const MOST = 20;
/** Bytes of an id, and of a key. */
const LONGEST = 1023;

export interface Passkey {
  id: string;
  name: string;
  created: number;
  /** 0: never yet. */
  used: number;
}

export async function list(db: Db, me: number): Promise<Passkey[]> {
  const found = await db.select().from(passkeys).where(eq(passkeys.userId, me)).orderBy(asc(passkeys.created));
  return found.map(({ credentialId, name, created, used }) => ({ id: toText(credentialId), name, created, used }));
}

/** What a browser makes a new one by. @throws Refusal FULL */
export async function creationOptions(db: Db, site: Site, me: number) {
  const [found] = await db.select({ name: users.name, nickname: users.nickname }).from(users).where(eq(users.id, me));
  if (!found) throw notFound('user');
  const known = await credentialsOf(db, me);
  if (known.length >= MOST) throw new Refusal('FULL', `there may be ${MOST} passkeys`);
  const challenge = await tickets.issue(db, 'passkey-new', { userId: me, data: {}, minutes: CHALLENGE_MINUTES });
  return generateRegistrationOptions({
    rpName: 'Parley',
    rpID: site.host,
    userID: handleOf(me),
    userName: found.name,
    userDisplayName: found.nickname,
    challenge: toBytes(challenge),
    timeout: CHALLENGE_MINUTES * 60_000,
    excludeCredentials: known,
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** @throws Refusal INVALID for what is no answer to a challenge of theirs, CODE_EXPIRED, CONFLICT */
export async function add(
  db: Db,
  site: Site,
  me: number,
  credential: z.infer<typeof NewCredential>,
  name: string,
): Promise<Passkey> {
  // The form has been checked; what may be left out is left out, not undefined.
  const response = credential as RegistrationResponseJSON;
  const challenge = challengeOf(response.response.clientDataJSON);
  const ticket = await tickets.take(db, 'passkey-new', challenge);
  if (ticket?.userId !== me) throw new Refusal('CODE_EXPIRED', 'this took too long: begin again');
  const made = await attempt(() => {
    // Nobody is asked who made the authenticator, so nobody has to be believed about it: no certificate is looked at.
    const statement = decodeAttestationObject(toBytes(response.response.attestationObject)).get('attStmt');
    if (statement.get('x5c')) throw new Error('an attestation that was not asked for');
    return verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origins,
      expectedRPID: site.host,
      supportedAlgorithmIDs: ALGORITHMS,
    });
  });
  if (!made?.verified) throw new Refusal('INVALID', 'this is no new passkey');
  const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential;
  const credentialId = toBytes(id);
  if (credentialId.length > LONGEST || publicKey.length > LONGEST) throw new Refusal('INVALID', 'the key is too long');
  const created = Date.now();
  try {
    await db.insert(passkeys).values({
      credentialId,
      userId: me,
      publicKey,
      uses: counter,
      transports: transports.join(',').slice(0, 100),
      name,
      created,
    });
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('CONFLICT', 'this passkey is known already');
    throw error;
  }
  return { id, name, created, used: 0 };
}

/** @throws Refusal NOT_FOUND */
export async function rename(db: Db, me: number, id: string, name: string): Promise<void> {
  const [updated] = await db.update(passkeys).set({ name }).where(own(me, id));
  if (!updated.affectedRows) throw notFound('passkey');
}

/** @throws Refusal NOT_FOUND, LAST_WAY_IN */
export async function remove(db: Db, config: Config, me: number, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [deleted] = await tx.delete(passkeys).where(own(me, id));
    if (!deleted.affectedRows) throw notFound('passkey');
    await keepAWayIn(tx, config, me);
    if (await tx.$count(passkeys, eq(passkeys.userId, me))) return;
    // None is left to ask for.
    await tx.update(users).set({ passkeyAsked: false }).where(eq(users.id, me));
    await settle(tx, me);
  });
}

const own = (me: number, id: string) => and(eq(passkeys.credentialId, toBytes(id)), eq(passkeys.userId, me));
