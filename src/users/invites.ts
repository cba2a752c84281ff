// Links that let people in, onto this server or into a group: given out, counted when used, taken back.
import { randomBytes } from 'node:crypto';
import { and, count, desc, eq, gt, lt, not, or, sql } from 'drizzle-orm';
import type { Db, Tx } from '../base/db/open.ts';
import { invites } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';

/** Instead of a group: this server. */
export const SERVER = 0;
/** Links into one place that may be good at a time. */
const MOST = 50;
/** Crockford's, without letters that look like others: 20 of them are 100 bits, and none is cut off by a double click. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 20;

export const CODE = new RegExp(`^[${LETTERS}]{${LENGTH}}$`, 'i');

export interface Invite {
  code: string;
  creatorId: number;
  created: number;
  /** 0: never. */
  expires: number;
  /** 0: none. */
  limit: number;
  uses: number;
}

const isGood = () =>
  and(
    or(eq(invites.expires, 0), gt(invites.expires, Date.now())),
    or(eq(invites.limit, 0), lt(invites.uses, invites.limit)),
  );

const invalid = () => new Refusal('LINK_INVALID', 'this link is used up, expired or was never given out');

/**
 * Counts one use. Of many at once no more get it than the link allows; in a transaction it is counted if that commits.
 * @throws Refusal LINK_INVALID
 */
export async function use(tx: Db | Tx, code: string, conversationId = SERVER): Promise<void> {
  const [counted] = await tx
    .update(invites)
    .set({ uses: sql`${invites.uses} + 1` })
    .where(and(eq(invites.code, code), eq(invites.conversationId, conversationId), isGood()));
  if (!counted.affectedRows) throw invalid();
}

/** A use that came to nothing. */
export async function giveBack(db: Db, code: string): Promise<void> {
  await db
    .update(invites)
    .set({ uses: sql`${invites.uses} - 1` })
    .where(and(eq(invites.code, code), gt(invites.uses, 0)));
}

/** Where a good link leads, and who made it. @throws Refusal LINK_INVALID */
export async function look(db: Db, code: string): Promise<{ conversationId: number; creatorId: number }> {
  const [found] = await db
    .select({ conversationId: invites.conversationId, creatorId: invites.creatorId })
    .from(invites)
    .where(and(eq(invites.code, code), isGood()));
  if (!found) throw invalid();
  return found;
}

/** @throws Refusal FULL */
export async function create(
  db: Db,
  creatorId: number,
  conversationId: number,
  what: { minutes: number; limit: number },
): Promise<Invite> {
  const there = eq(invites.conversationId, conversationId);
  await db.delete(invites).where(and(there, not(isGood()!)));
  const [good] = await db.select({ n: count() }).from(invites).where(and(there, isGood()));
  if (good!.n >= MOST) throw new Refusal('FULL', `there may be ${MOST} links at a time: take one back first`);
  const code = [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  const created = Date.now();
  const expires = what.minutes && created + what.minutes * 60_000;
  const invite = { code, creatorId, created, expires, limit: what.limit, uses: 0 };
  await db.insert(invites).values({ ...invite, conversationId });
  return invite;
}

/** Those that are good, the newest first. */
export const list = (db: Db, conversationId: number): Promise<Invite[]> =>
  db
    .select({
      code: invites.code,
      creatorId: invites.creatorId,
      created: invites.created,
      expires: invites.expires,
      limit: invites.limit,
      uses: invites.uses,
    })
    .from(invites)
    .where(and(eq(invites.conversationId, conversationId), isGood()))
    .orderBy(desc(invites.created), desc(invites.code))
    .limit(MOST);

/** Takes a link back. @throws Refusal NOT_FOUND */
export async function revoke(db: Db, conversationId: number, code: string): Promise<void> {
  const [gone] = await db
    .delete(invites)
    .where(and(eq(invites.code, code), eq(invites.conversationId, conversationId)));
  if (!gone.affectedRows) throw notFound('link');
}
