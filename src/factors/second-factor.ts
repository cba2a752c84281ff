// What is asked for after the first proof: a code of an authenticator app or a passkey, and recovery codes in their stead.
import { randomBytes } from 'node:crypto';
import { and, eq, lt } from 'drizzle-orm';
import type { Db, Tx } from '../base/db/open.ts';
import { passkeys, users } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';
import * as tickets from '../users/tickets.ts';
import * as recovery from './recovery.ts';
import * as totp from './totp.ts';

const SECRET_BYTES = 20;
/** Minutes to find the telephone, an app, and the way to scan. */
const SET_UP_MINUTES = 30;

export interface Standing {
  totp: boolean;
  /** A passkey is asked for, also without TOTP. */
  passkey: boolean;
  recoveryCodes: number;
}

export async function standing(db: Db, me: number): Promise<Standing> {
  const [found] = await db
    .select({ secret: users.totpSecret, passkey: users.passkeyAsked })
    .from(users)
    .where(eq(users.id, me));
  if (!found) throw notFound('user');
  return { totp: found.secret !== null, passkey: found.passkey, recoveryCodes: await recovery.left(db, me) };
}

/** A secret for an authenticator app. It is asked for once the app has shown that it has it. */
export async function beginTotp(db: Db, me: number, issuer: string) {
  const [found] = await db.select({ name: users.name }).from(users).where(eq(users.id, me));
  if (!found) throw notFound('user');
  const secret = randomBytes(SECRET_BYTES);
  const data = { secret: secret.toString('base64url') };
  const ticket = await tickets.issue(db, 'totp-new', { userId: me, data, minutes: SET_UP_MINUTES });
  return { ...totp.introduction(secret, issuer, found.name), ticket };
}

/**
 * From now on the app is asked. @returns recovery codes, where there were none.
 * @throws Refusal CODE_WRONG; CODE_EXPIRED: begin again
 */
export async function confirmTotp(db: Db, me: number, ticket: string, code: string): Promise<string[]> {
  const begun = await tickets.look<{ secret: string }>(db, 'totp-new', ticket);
  if (begun?.userId !== me) throw expired();
  const secret = Buffer.from(begun.data.secret, 'base64url');
  const step = totp.stepOf(secret, code, Date.now());
  if (step === undefined) throw wrong();
  if (!(await tickets.take(db, 'totp-new', ticket))) throw expired();
  return db.transaction(async (tx) => {
    await tx.update(users).set({ totpSecret: secret, totpStep: step }).where(eq(users.id, me));
    return settle(tx, me);
  });
}

export async function endTotp(db: Db, me: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(users).set({ totpSecret: null }).where(eq(users.id, me));
    await settle(tx, me);
  });
}

/** Whether a passkey is asked for after the password. @returns recovery codes, where there were none. @throws Refusal CONFLICT without a passkey */
export async function askPasskey(db: Db, me: number, asked: boolean): Promise<string[]> {
  return db.transaction(async (tx) => {
    await tx.update(users).set({ passkeyAsked: asked }).where(eq(users.id, me));
    if (asked && !(await tx.$count(passkeys, eq(passkeys.userId, me))))
      throw new Refusal('CONFLICT', 'there is no passkey to ask for');
    return settle(tx, me);
  });
}

/** @throws Refusal CONFLICT when no second factor is asked for */
export async function renewRecoveryCodes(db: Db, me: number): Promise<string[]> {
  return db.transaction(async (tx) => {
    if (!(await isAsked(tx, me))) throw new Refusal('CONFLICT', 'no second factor is asked for');
    return recovery.renew(tx, me);
  });
}

/** Whether it is a code of their app that was not taken before; nobody who looked on gets in by it again. */
export async function takeCode(db: Db, userId: number, code: string): Promise<boolean> {
  const [found] = await db.select({ secret: users.totpSecret }).from(users).where(eq(users.id, userId));
  const step = found?.secret ? totp.stepOf(found.secret, code, Date.now()) : undefined;
  if (step === undefined) return false;
  const isNew = and(eq(users.id, userId), lt(users.totpStep, step));
  const [updated] = await db.update(users).set({ totpStep: step }).where(isNew);
  return updated.affectedRows > 0;
}

/**
 * Ends every change of what is asked for: recovery codes are there exactly as long as there is something to recover from.
 * @returns those made just now
 */
export async function settle(tx: Tx, me: number): Promise<string[]> {
  if (await isAsked(tx, me)) return (await recovery.left(tx, me)) ? [] : recovery.renew(tx, me);
  await recovery.drop(tx, me);
  return [];
}

/** Others who would change it wait until this transaction has ended. */
async function isAsked(tx: Tx, me: number): Promise<boolean> {
  const [found] = await tx
    .select({ secret: users.totpSecret, passkey: users.passkeyAsked })
    .from(users)
    .where(eq(users.id, me))
    .for('update');
  return Boolean(found?.secret || found?.passkey);
}

export const wrong = () => new Refusal('CODE_WRONG', 'not the right code', { fields: { code: 'INVALID' } });
export const expired = () => new Refusal('CODE_EXPIRED', 'this took too long: begin again');
