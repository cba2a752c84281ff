// Friends: asking, answering, and the direct conversation that two friends get.
import { and, count, eq, inArray } from 'drizzle-orm';
import { v1 } from '#proto';
import type { Db, Tx } from '../base/db/open.ts';
import { friendRequests, friends, users } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';
import type { NextId } from '../base/ids.ts';
import { create } from '../conversations/conversations.ts';
import { openWith } from '../messages/messages.ts';
import { card, type User } from '../users/users.ts';

export interface Friend {
  user: User;
  since: number;
}

export interface Request {
  user: User;
  state: v1.FriendState;
  note: string;
  time: number;
}

/** My friends, and what is open between me and others. */
export async function list(db: Db, me: number): Promise<{ friends: Friend[]; requests: Request[] }> {
  const [mine, received, sent] = await Promise.all([
    db
      .select({ user: card, since: friends.since })
      .from(friends)
      .innerJoin(users, eq(users.id, friends.friendId))
      .where(eq(friends.userId, me))
      .orderBy(users.nickname),
    db
      .select({ user: card, note: friendRequests.note, time: friendRequests.created })
      .from(friendRequests)
      .innerJoin(users, eq(users.id, friendRequests.fromId))
      .where(eq(friendRequests.toId, me)),
    db
      .select({ user: card, note: friendRequests.note, time: friendRequests.created })
      .from(friendRequests)
      .innerJoin(users, eq(users.id, friendRequests.toId))
      .where(eq(friendRequests.fromId, me)),
  ]);
  return {
    friends: mine,
    requests: [
      ...received.map((request) => ({ ...request, state: v1.FriendState.REQUESTED_BY_THEM })),
      ...sent.map((request) => ({ ...request, state: v1.FriendState.REQUESTED_BY_ME })),
    ],
  };
}

/**
 * Asks somebody to be friends. Whoever asks a person who had asked them has answered: then they are friends at once.
 * @returns the new conversation in that case.
 * @throws Refusal SELF, NOT_FOUND, ALREADY_FRIENDS, ALREADY_REQUESTED, FULL
 */
export async function request(
  db: Db,
  nextId: NextId,
  me: number,
  what: { userId: number; note: string; limit: number },
): Promise<number | undefined> {
  const { userId, note, limit } = what;
  if (userId === me) throw new Refusal('SELF', 'you are your own friend already');
  return db.transaction(async (tx) => {
    await lockPair(tx, me, userId);
    if (await areFriends(tx, me, userId)) throw new Refusal('ALREADY_FRIENDS', 'you are friends already');
    if (await isRequested(tx, userId, me)) return becomeFriends(tx, nextId, me, userId);
    if (await isRequested(tx, me, userId)) throw new Refusal('ALREADY_REQUESTED', 'you have asked already');
    const [open] = await tx.select({ n: count() }).from(friendRequests).where(eq(friendRequests.fromId, me));
    if (open!.n >= limit) throw new Refusal('FULL', 'too many of your requests are still open');
    await tx.insert(friendRequests).values({ fromId: me, toId: userId, note, created: Date.now() });
    return undefined;
  });
}

/**
 * Says yes to a request: both become friends and share a direct conversation, all at once or not at all.
 * @returns the conversation's id. @throws Refusal NOT_FOUND when there is no such request (any more)
 */
export async function accept(db: Db, nextId: NextId, me: number, from: number): Promise<number> {
  return db.transaction(async (tx) => {
    await lockPair(tx, me, from);
    if (!(await isRequested(tx, from, me))) throw notFound('request');
    return becomeFriends(tx, nextId, me, from);
  });
}

/** What is between two people changes for one after the other: crossing requests and answers cannot miss each other. */
async function lockPair(tx: Tx, a: number, b: number): Promise<void> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.id, [a, b]))
    .orderBy(users.id)
    .for('update');
  if (rows.length < 2) throw notFound('user');
}

async function becomeFriends(tx: Tx, nextId: NextId, me: number, from: number): Promise<number> {
  const conversationId = nextId();
  const since = Date.now();
  await removeRequest(tx, from, me);
  await tx.insert(friends).values([
    { userId: me, friendId: from, since },
    { userId: from, friendId: me, since },
  ]);
  await create(tx, conversationId, { kind: v1.ConversationKind.DIRECT, title: '', memberIds: [me, from] });
  await openWith(tx, conversationId, { kind: v1.NoticeKind.BECAME_FRIENDS, actor: me, users: [from], count: 1 });
  return conversationId;
}

/** Takes my request back, or turns theirs down. @throws Refusal NOT_FOUND */
export async function withdrawOrDecline(db: Db, me: number, other: number): Promise<void> {
  await db.transaction(async (tx) => {
    await lockPair(tx, me, other);
    if (!((await removeRequest(tx, me, other)) || (await removeRequest(tx, other, me)))) throw notFound('request');
  });
}

/** Friends of these people, by person: as much of them as presence needs. */
export async function friendsOf(
  db: Db,
  userIds: number[],
): Promise<Map<number, { id: number; lastSeen: number; invisible: boolean }[]>> {
  const rows = await db
    .select({ userId: friends.userId, id: users.id, lastSeen: users.lastSeen, invisible: users.invisible })
    .from(friends)
    .innerJoin(users, eq(users.id, friends.friendId))
    .where(inArray(friends.userId, userIds));
  return Map.groupBy(rows, ({ userId }) => userId);
}

export async function areFriends(db: Db | Tx, a: number, b: number): Promise<boolean> {
  const rows = await db
    .select({ since: friends.since })
    .from(friends)
    .where(and(eq(friends.userId, a), eq(friends.friendId, b)));
  return rows.length > 0;
}

/** Which of these people are friends of mine. */
export async function friendsAmong(db: Db | Tx, me: number, ids: readonly number[]): Promise<Set<number>> {
  if (!ids.length) return new Set();
  const rows = await db
    .select({ id: friends.friendId })
    .from(friends)
    .where(and(eq(friends.userId, me), inArray(friends.friendId, [...ids])));
  return new Set(rows.map((row) => row.id));
}

async function isRequested(db: Tx, from: number, to: number): Promise<boolean> {
  const rows = await db
    .select({ created: friendRequests.created })
    .from(friendRequests)
    .where(and(eq(friendRequests.fromId, from), eq(friendRequests.toId, to)));
  return rows.length > 0;
}

async function removeRequest(db: Tx, from: number, to: number): Promise<boolean> {
  const [result] = await db
    .delete(friendRequests)
    .where(and(eq(friendRequests.fromId, from), eq(friendRequests.toId, to)));
  return result.affectedRows > 0;
}
