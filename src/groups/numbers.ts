// The number a group is found by: short enough to be read out, random, so that nobody counts the groups.
import { randomInt } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { v1 } from '#proto';
import { type Db, isDuplicate, type Tx } from '../base/db/open.ts';
import { conversations } from '../base/db/schema.ts';

const SHORTEST = 6;
const LONGEST = 9;

/** Gives it one that no other has: a digit longer each time it is taken. */
export async function give(db: Db | Tx, conversationId: number): Promise<void> {
  for (let digits = SHORTEST; ; digits++)
    try {
      const number = randomInt(10 ** (digits - 1), 10 ** digits);
      const isWithout = and(eq(conversations.id, conversationId), isNull(conversations.number));
      await db.update(conversations).set({ number }).where(isWithout);
      return;
    } catch (error) {
      if (!isDuplicate(error) || digits === LONGEST) throw error;
    }
}

/** Groups that are older than numbers get theirs. */
export async function giveMissing(db: Db): Promise<void> {
  const without = await db
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(isNull(conversations.number), eq(conversations.kind, v1.ConversationKind.GROUP)));
  for (const { id } of without) await give(db, id);
}
