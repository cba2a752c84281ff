// What an e-mail address must be, and who has it.
import { domainToASCII } from 'node:url';
import { z } from '@hono/zod-openapi';
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../base/db/open.ts';
import { identities, users } from '../base/db/schema.ts';
import { Refusal } from '../base/errors.ts';

/** ASCII alone: to the database é is e, and a letter to one must never go to the other. */
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;
export const EMAIL_LONGEST = 254;

/** As it is kept: small letters, a domain of other scripts in its ASCII form. undefined: it is none (RFC 5321). */
export function asEmail(text: string): string | undefined {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at).trim().toLowerCase();
  const domain = domainToASCII(text.slice(at + 1).trim());
  const isFine = at > 0 && local.length <= 64 && LOCAL.test(local) && DOMAIN.test(domain);
  const email = `${local}@${domain}`;
  return isFine && email.length <= EMAIL_LONGEST ? email : undefined;
}

export const Email = z
  .string()
  .min(1)
  .max(EMAIL_LONGEST)
  .transform((text, context) => {
    const email = asEmail(text);
    if (email) return email;
    context.addIssue({ code: 'custom', message: 'is no e-mail address' });
    return z.NEVER;
  })
  .openapi({ type: 'string', format: 'email', maxLength: EMAIL_LONGEST });

/** Six digits, however they are parted. */
export const Code = z
  .string()
  .min(1)
  .max(20)
  .transform((text) => text.normalize('NFKC').replace(/\D/g, ''))
  .openapi({ type: 'string', example: '123456' });

/** Who has shown that this address is theirs. */
export async function ownerOf(db: Db | Tx, email: string): Promise<{ id: number; name: string } | undefined> {
  const [found] = await db
    .select({ id: users.id, name: users.name, verified: users.verifiedEmail })
    .from(users)
    .where(eq(users.verifiedEmail, email));
  return found?.verified === email ? { id: found.id, name: found.name } : undefined;
}

/** For whom a provider has vouched that this address is theirs, the longest known first. */
export async function vouchedFor(db: Db | Tx, email: string): Promise<number[]> {
  const linked = await db
    .select({ userId: identities.userId, email: identities.email })
    .from(identities)
    .where(eq(identities.email, email))
    .orderBy(identities.created);
  // The database takes more for the same than is.
  return linked.filter((identity) => identity.email === email).map(({ userId }) => userId);
}

/** That nobody else has shown it here, the key of the table sees to. @throws Refusal EMAIL_TAKEN */
export async function mustBeMine(tx: Tx, email: string, me: number): Promise<void> {
  if ((await vouchedFor(tx, email)).some((userId) => userId !== me)) throw emailTaken();
}

export const emailTaken = () =>
  new Refusal('EMAIL_TAKEN', 'this e-mail address is taken', { fields: { email: 'TAKEN' } });
