// Whom a group keeps out: they were removed, and come back only when owner or admins let them.
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../base/db/open.ts';
import { groupBans, joinRequests, users } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';
import { find } from '../conversations/conversations.ts';
import type { Arrange } from '../messages/operation.ts';
import type { Writer } from '../messages/writer.ts';
import { card, type User, usersById } from '../users/users.ts';
import { mustMay, putOut } from './deeds.ts';

/** Those that are listed, the latest first. */
const LISTED = 500;

export interface Ban {
  user: User;
  /** Who removed them. */
  by: User;
  time: number;
}

/**
 * From now on, before `remove` takes them out: whoever is let in meanwhile is in by then, or finds this.
 * What comes to nothing is taken back.
 */
export async function keepOut(
  db: Db,
  me: number,
  conversationId: number,
  userId: number,
  remove: () => Promise<void>,
): Promise<void> {
  await mustLead(db, me, conversationId);
  const row = { conversationId, userId, byId: me, since: Date.now() };
  const [added] = await db.insert(groupBans).ignore().values(row);
  try {
    await remove();
  } catch (error) {
    if (error instanceof Refusal && added.affectedRows) await db.delete(groupBans).where(ofIt(conversationId, userId));
    throw error;
  }
  await db
    .delete(joinRequests)
    .where(and(eq(joinRequests.conversationId, conversationId), eq(joinRequests.userId, userId)));
}

/** They may come in again, by the ways there are. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function letBackIn(db: Db, me: number, conversationId: number, userId: number): Promise<void> {
  await mustLead(db, me, conversationId);
  const [gone] = await db.delete(groupBans).where(ofIt(conversationId, userId));
  if (!gone.affectedRows) throw notFound('ban');
}

/** @throws Refusal NOT_FOUND, FORBIDDEN */
export async function list(db: Db, me: number, conversationId: number): Promise<Ban[]> {
  await mustLead(db, me, conversationId);
  const rows = await db
    .select({ user: card, byId: groupBans.byId, time: groupBans.since })
    .from(groupBans)
    .innerJoin(users, eq(users.id, groupBans.userId))
    .where(eq(groupBans.conversationId, conversationId))
    .orderBy(desc(groupBans.since), desc(groupBans.userId))
    .limit(LISTED);
  const leaders = await usersById(db, [...new Set(rows.map(({ byId }) => byId))]);
  const cards = new Map(leaders.map((leader) => [leader.id, leader]));
  return rows.map(({ user, byId, time }) => ({ user, by: cards.get(byId)!, time }));
}

/** Whether any of these is kept out. */
export async function keepsOut(db: Db, conversationId: number, userIds: readonly number[]): Promise<boolean> {
  if (!userIds.length) return false;
  const found = await db
    .select({ id: groupBans.userId })
    .from(groupBans)
    .where(and(eq(groupBans.conversationId, conversationId), inArray(groupBans.userId, [...userIds])))
    .limit(1);
  return found.length > 0;
}

/** Somebody comes in who was not kept out when they asked. If they are by then, they go again. @throws Refusal NOT_FOUND */
export async function enter({ db, writer }: { db: Db; writer: Writer }, me: number, operation: Arrange): Promise<void> {
  const { conversationId } = operation;
  await writer.done(operation);
  if (!(await keepsOut(db, conversationId, [me]))) return;
  await writer.done(putOut(me, conversationId));
  throw notFound('group');
}

const ofIt = (conversationId: number, userId: number) =>
  and(eq(groupBans.conversationId, conversationId), eq(groupBans.userId, userId));

async function mustLead(db: Db, me: number, conversationId: number): Promise<void> {
  const { conversation, mine } = await find(db, me, conversationId);
  mustMay('remove', conversation, mine.role ?? 0);
}
