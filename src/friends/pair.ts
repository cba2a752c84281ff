// What is between two people, changed by one after the other: friendship, open requests, and their direct conversation.
import { and, eq, inArray, or } from 'drizzle-orm';
import { v1 } from '#proto';
import type { Db, Tx } from '../base/db/open.ts';
import { conversations, friendRequests, friends, nextEpoch, users } from '../base/db/schema.ts';
import { notFound } from '../base/errors.ts';
import type { NextId } from '../base/ids.ts';
import { create } from '../conversations/conversations.ts';
import { openWith } from '../messages/messages.ts';

/** The conversation of two who are friends now; `again`: they had it before. */
export interface Together {
  conversationId: number;
  again: boolean;
}

/**
 * Does the work while nobody else changes what is between the two: crossing requests, answers and partings cannot miss each
 * other. It is given the conversation of the two, locked as well; 0: they have none. @throws Refusal NOT_FOUND
 */
export async function between<T>(
  db: Db,
  [a, b]: readonly [number, number],
  work: (tx: Tx, conversationId: number) => Promise<T>,
): Promise<T> {
  for (;;) {
    const done = await db.transaction(async (tx) => {
      // As a lane does, always: the conversation first, then people. One that was made meanwhile is locked in another try.
      const [conversation] = await directOf(tx, a, b).for('update');
      await lockPeople(tx, [a, b]);
      if (!conversation && (await directOf(tx, a, b)).length) return undefined;
      return { of: await work(tx, conversation?.id ?? 0) };
    });
    if (done) return done.of;
  }
}

const directOf = (tx: Tx, a: number, b: number) =>
  tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.lowId, Math.min(a, b)), eq(conversations.highId, Math.max(a, b))));

async function lockPeople(tx: Tx, ids: number[]): Promise<void> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(inArray(users.id, ids), eq(users.deleted, 0)))
    .orderBy(users.id)
    .for('update');
  if (rows.length < ids.length) throw notFound('user');
}

/** @param conversationId as `between` gave it */
export async function join(
  tx: Tx,
  nextId: NextId,
  { me, from, conversationId }: { me: number; from: number; conversationId: number },
): Promise<Together> {
  const since = Date.now();
  await removeRequests(tx, me, from);
  await tx.insert(friends).values([
    { userId: me, friendId: from, since },
    { userId: from, friendId: me, since },
  ]);
  if (conversationId) {
    await tx.update(conversations).set({ closed: false, epoch: nextEpoch }).where(eq(conversations.id, conversationId));
    return { conversationId, again: true };
  }
  const made = nextId();
  await create(tx, made, { kind: v1.ConversationKind.DIRECT, title: '', memberIds: [me, from] });
  await openWith(tx, made, { kind: v1.NoticeKind.BECAME_FRIENDS, actor: me, users: [from], count: 1 });
  return { conversationId: made, again: false };
}

/** What was said stays readable, nothing new is said. @returns whether they were friends. */
export async function part(tx: Tx, a: number, b: number, conversationId: number): Promise<boolean> {
  const [result] = await tx
    .delete(friends)
    .where(
      or(and(eq(friends.userId, a), eq(friends.friendId, b)), and(eq(friends.userId, b), eq(friends.friendId, a))),
    );
  if (conversationId)
    await tx.update(conversations).set({ closed: true, epoch: nextEpoch }).where(eq(conversations.id, conversationId));
  return result.affectedRows > 0;
}

export async function isRequested(tx: Tx, from: number, to: number): Promise<boolean> {
  const rows = await tx
    .select({ created: friendRequests.created })
    .from(friendRequests)
    .where(and(eq(friendRequests.fromId, from), eq(friendRequests.toId, to)));
  return rows.length > 0;
}

/** In either direction. @returns whether there was one */
export async function removeRequests(tx: Tx, a: number, b: number): Promise<boolean> {
  const [result] = await tx
    .delete(friendRequests)
    .where(
      or(
        and(eq(friendRequests.fromId, a), eq(friendRequests.toId, b)),
        and(eq(friendRequests.fromId, b), eq(friendRequests.toId, a)),
      ),
    );
  return result.affectedRows > 0;
}
