// Whom I want nothing to do with. They are told nothing: to them we are strangers, and I take no requests.
import { and, count, desc, eq } from 'drizzle-orm';
import type { Db, Tx } from '../base/db/open.ts';
import { blocks, users } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';
import { card, type User } from '../users/users.ts';
import { between, part, removeRequests } from './pair.ts';

/** People one may block. */
const MOST = 1000;

/** What ended with it: what the other is told of. */
export interface Ended {
  /** Of the two; 0: they have none. */
  conversationId: number;
  friendship: boolean;
  request: boolean;
}

/** Ends what there is between us. Doing it twice changes nothing. @throws Refusal SELF, NOT_FOUND, FULL */
export async function block(db: Db, me: number, other: number): Promise<Ended> {
  if (me === other) throw new Refusal('SELF', 'nobody can block themself');
  return between(db, [me, other], async (tx, conversationId) => {
    const [mine] = await tx.select({ n: count() }).from(blocks).where(eq(blocks.userId, me));
    if (mine!.n >= MOST) throw new Refusal('FULL', `at most ${MOST} people can be blocked`);
    await tx.insert(blocks).ignore().values({ userId: me, blockedId: other, since: Date.now() });
    const request = await removeRequests(tx, me, other);
    const friendship = await part(tx, me, other, conversationId);
    return { conversationId, friendship, request };
  });
}

/** We are strangers again, not friends. @throws Refusal NOT_FOUND */
export async function unblock(db: Db, me: number, other: number): Promise<void> {
  const [result] = await db.delete(blocks).where(and(eq(blocks.userId, me), eq(blocks.blockedId, other)));
  if (!result.affectedRows) throw notFound('blocked person');
}

/** Whom I blocked, the latest first. */
export async function list(db: Db, me: number): Promise<{ user: User; since: number }[]> {
  return db
    .select({ user: card, since: blocks.since })
    .from(blocks)
    .innerJoin(users, eq(users.id, blocks.blockedId))
    .where(eq(blocks.userId, me))
    .orderBy(desc(blocks.since));
}

export async function hasBlocked(db: Db | Tx, me: number, other: number): Promise<boolean> {
  const rows = await db
    .select({ since: blocks.since })
    .from(blocks)
    .where(and(eq(blocks.userId, me), eq(blocks.blockedId, other)));
  return rows.length > 0;
}
