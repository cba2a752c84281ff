// Codes of six digits sent by e-mail: the latest for each purpose, address and person; kept as HMAC, tried five times.
import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { and, eq, gt, lt, lte, sql } from 'drizzle-orm';
import type { Hmac } from '../base/auth.ts';
import { type Db, isDuplicate, type Tx } from '../base/db/open.ts';
import { emailCodes } from '../base/db/schema.ts';
import { Refusal } from '../base/errors.ts';

export const PURPOSES = ['SIGN_UP', 'SIGN_IN', 'CHANGE', 'RESET'] as const;
export type CodePurpose = (typeof PURPOSES)[number];

export interface CodeFor {
  purpose: CodePurpose;
  email: string;
  /** Who wants it, where they must be signed in; else 0. */
  userId: number;
}

/** ms before another one is sent. */
export const RESEND_AFTER = 60_000;
const TRIES = 5;

const numberOf = (purpose: CodePurpose) => PURPOSES.indexOf(purpose) + 1;
const rowOf = ({ purpose, email, userId }: CodeFor) =>
  and(eq(emailCodes.purpose, numberOf(purpose)), eq(emailCodes.email, email), eq(emailCodes.userId, userId));
const hashOf = (hmac: Hmac, { purpose, email, userId }: CodeFor, code: string) =>
  hmac('e-mail code', `${purpose} ${email} ${userId} ${code}`);
const expired = () => new Refusal('CODE_EXPIRED', 'this code is no longer good');

/**
 * Makes a code, in place of the one before. `isReal` false: a row like any other, but there is no code that fits, so that
 * what is answered later does not tell who has an account.
 * @returns the code to be sent; undefined: another was sent a moment ago, `wait` ms are left of it.
 */
export async function issue(
  db: Db,
  hmac: Hmac,
  what: CodeFor,
  minutes: number,
  isReal: boolean,
): Promise<{ code: string | undefined; wait: number }> {
  const now = Date.now();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const real = hashOf(hmac, what, code);
  const row = {
    hash: isReal ? real : randomBytes(32),
    sent: now,
    expires: now + minutes * 60_000,
    tries: 0,
  };
  await db.delete(emailCodes).where(lt(emailCodes.expires, now - RESEND_AFTER));
  const [renewed] = await db
    .update(emailCodes)
    .set(row)
    .where(and(rowOf(what), lte(emailCodes.sent, now - RESEND_AFTER)));
  if (renewed.affectedRows) return { code, wait: RESEND_AFTER };
  try {
    await db
      .insert(emailCodes)
      .values({ ...row, purpose: numberOf(what.purpose), email: what.email, userId: what.userId });
    return { code, wait: RESEND_AFTER };
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const [before] = await db.select({ sent: emailCodes.sent }).from(emailCodes).where(rowOf(what));
    return { code: undefined, wait: Math.max(0, (before?.sent ?? now) + RESEND_AFTER - now) };
  }
}

/**
 * Whether it is the code that was sent. Counted before it is looked at: five wrong ones are five, also at once. It stays good.
 * @throws Refusal CODE_WRONG, or CODE_EXPIRED: too late, tried too often, or never sent
 */
export async function check(db: Db, hmac: Hmac, what: CodeFor, code: string): Promise<void> {
  const [counted] = await db
    .update(emailCodes)
    .set({ tries: sql`${emailCodes.tries} + 1` })
    .where(and(rowOf(what), gt(emailCodes.expires, Date.now()), lt(emailCodes.tries, TRIES)));
  if (!counted.affectedRows) throw expired();
  const [found] = await db.select({ hash: emailCodes.hash }).from(emailCodes).where(rowOf(what));
  if (!found) throw expired();
  if (!timingSafeEqual(found.hash, hashOf(hmac, what, code)))
    throw new Refusal('CODE_WRONG', 'this is not the code that was sent');
  // Whoever has it may come again: the user name they chose may have been taken.
  await db
    .update(emailCodes)
    .set({ tries: sql`${emailCodes.tries} - 1` })
    .where(and(rowOf(what), gt(emailCodes.tries, 0)));
}

/** Uses a checked code up; within the transaction of what it is for. @throws Refusal CODE_EXPIRED: somebody was faster */
export async function spend(tx: Db | Tx, hmac: Hmac, what: CodeFor, code: string): Promise<void> {
  const [gone] = await tx.delete(emailCodes).where(and(rowOf(what), eq(emailCodes.hash, hashOf(hmac, what, code))));
  if (!gone.affectedRows) throw expired();
}
