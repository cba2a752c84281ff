// Things begun that are finished once, by whoever holds the secret: a row each, so that any process can finish them.
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, lt } from 'drizzle-orm';
import type { Db, Tx } from '../base/db/open.ts';
import { tickets } from '../base/db/schema.ts';

/** What a ticket is for. One of another purpose is worth nothing. */
export type Purpose = 'second-factor' | 'passkey' | 'passkey-new' | 'provider' | 'link' | 'password-reset' | 'totp-new';

export interface Ticket<D> {
  /** 0: not known yet. */
  userId: number;
  data: D;
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

/** @returns the secret, base64url. It is kept nowhere here. */
export async function issue(
  db: Db | Tx,
  purpose: Purpose,
  what: { userId: number; data: unknown; minutes: number },
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const now = Date.now();
  await db.delete(tickets).where(lt(tickets.expires, now));
  await db.insert(tickets).values({
    hash: hashOf(secret),
    purpose,
    userId: what.userId,
    data: JSON.stringify(what.data),
    expires: now + what.minutes * 60_000,
  });
  return secret;
}

/** What it says, as long as it is good; undefined for one that is not. It stays good. */
export async function look<D>(db: Db | Tx, purpose: Purpose, secret: string): Promise<Ticket<D> | undefined> {
  const [found] = await db
    .select({ userId: tickets.userId, data: tickets.data })
    .from(tickets)
    .where(and(eq(tickets.hash, hashOf(secret)), eq(tickets.purpose, purpose), gt(tickets.expires, Date.now())));
  return found && { userId: found.userId, data: JSON.parse(found.data) as D };
}

/** As `look`, and used up: of two who come with it at once, one gets it. */
export async function take<D>(db: Db | Tx, purpose: Purpose, secret: string): Promise<Ticket<D> | undefined> {
  const ticket = await look<D>(db, purpose, secret);
  if (!ticket) return undefined;
  const [deleted] = await db.delete(tickets).where(eq(tickets.hash, hashOf(secret)));
  return deleted.affectedRows > 0 ? ticket : undefined;
}

/** Those of this person are worth nothing any more. */
export async function discard(db: Db | Tx, purpose: Purpose, userId: number): Promise<void> {
  await db.delete(tickets).where(and(eq(tickets.userId, userId), eq(tickets.purpose, purpose)));
}
