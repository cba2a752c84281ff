// New passwords: who knows the old one, reads the e-mail, or was given a link by an administrator.
import { eq } from 'drizzle-orm';
import { hashPassword } from '../base/auth.ts';
import { users } from '../base/db/schema.ts';
import { Refusal } from '../base/errors.ts';
import type { Parts } from '../parts.ts';
import { checkCode } from './addresses.ts';
import * as codes from './codes.ts';
import { ownerOf } from './email.ts';
import type { Language } from './letter-words.ts';
import { letter } from './letters.ts';
import { mustHold, type Proof } from './proof.ts';
import { passwordFault } from './rules.ts';
import * as tickets from './tickets.ts';
import { user } from './users.ts';

type Key = { email: string; code: string } | { link: string };

/** @returns whose password it is now, and the hash of it. @throws Refusal INVALID, CODE_WRONG, CODE_EXPIRED, LINK_INVALID, RATE_LIMITED */
export async function reset(
  parts: Parts,
  proof: Key,
  password: string,
  language: Language,
  from: string,
): Promise<{ userId: number; passwordHash: string }> {
  const { db, hmac } = parts;
  if ('link' in proof) {
    const ticket = await tickets.look(db, 'password-reset', proof.link);
    if (!ticket) throw linkInvalid();
    return set(parts, ticket.userId, password, language, async (tx) => {
      if (!(await tickets.take(tx, 'password-reset', proof.link))) throw linkInvalid();
    });
  }
  const what = { purpose: 'RESET', email: proof.email, userId: 0 } as const;
  await checkCode(parts, what, proof.code, from);
  const owner = await ownerOf(db, proof.email);
  if (!owner) throw new Refusal('CODE_EXPIRED', 'nobody has this address any more');
  return set(parts, owner.id, password, language, (tx) => codes.spend(tx, hmac, what, proof.code));
}

/** `shown` lets them do it. @throws Refusal INVALID, WRONG_CREDENTIALS */
export const change = (parts: Parts, me: number, shown: Proof, password: string, language: Language) =>
  set(parts, me, password, language, shown, 'new');

/** What was begun with the old password is worth nothing any more; sessions are ended by the caller. */
async function set(
  parts: Parts,
  userId: number,
  password: string,
  language: Language,
  proof: Proof,
  field = 'password',
): Promise<{ userId: number; passwordHash: string }> {
  const { db, logs, mail, origins } = parts;
  const fault = passwordFault(password, (await user(db, userId)).name);
  if (fault) throw new Refusal('INVALID', 'the password does not follow the rules', { fields: { [field]: fault } });
  const passwordHash = await hashPassword(password);
  const verified = await db.transaction(async (tx) => {
    const { verifiedEmail } = await mustHold(tx, userId, proof);
    await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
    for (const purpose of ['password-reset', 'second-factor', 'link'] as const)
      await tickets.discard(tx, purpose, userId);
    return verifiedEmail;
  });
  logs.app.info({ user: userId }, 'password changed');
  if (verified) mail.post(letter(verified, language, 'PASSWORD_CHANGED', origins[0]!));
  return { userId, passwordHash };
}

const linkInvalid = () => new Refusal('LINK_INVALID', 'this link is used up, expired or was never given out');
