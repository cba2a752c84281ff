// Friends: asking, answering, parting, and what I call them.
import { and, count, eq, inArray, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/mysql-core';
import { v1 } from '#proto';
import { numbers } from '../base/db/by-hand.ts';
import type { Db, Tx } from '../base/db/open.ts';
import { conversations, friendRequests, friends, members, users } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';
import type { NextId } from '../base/ids.ts';
import { card, REQUESTS_FROM, type User } from '../users/users.ts';
import { hasBlocked } from './blocks.ts';
import { between, isRequested, join, part, removeRequests, type Together } from './pair.ts';

export interface Friend {
  user: User;
  /** What I alone call them; empty: as everybody does. */
  remark: string;
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
      .select({ user: card, remark: friends.remark, since: friends.since })
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
 * @returns the conversation of the two in that case.
 * @throws Refusal SELF, NOT_FOUND, BLOCKED, ALREADY_FRIENDS, ALREADY_REQUESTED, FORBIDDEN, FULL
 */
export async function request(
  db: Db,
  nextId: NextId,
  me: number,
  what: { userId: number; note: string; limit: number },
): Promise<Together | undefined> {
  const { userId, note, limit } = what;
  if (userId === me) throw new Refusal('SELF', 'you are your own friend already');
  return between(db, [me, userId], async (tx, conversationId) => {
    if (await hasBlocked(tx, me, userId)) throw new Refusal('BLOCKED', 'you blocked this person');
    if (await areFriends(tx, me, userId)) throw new Refusal('ALREADY_FRIENDS', 'you are friends already');
    if (await isRequested(tx, userId, me)) return join(tx, nextId, { me, from: userId, conversationId });
    if (await isRequested(tx, me, userId)) throw new Refusal('ALREADY_REQUESTED', 'you have asked already');
    if (!(await takesRequests(tx, me, userId))) throw new Refusal('FORBIDDEN', 'this person takes no such requests');
    const [open] = await tx.select({ n: count() }).from(friendRequests).where(eq(friendRequests.fromId, me));
    if (open!.n >= limit) throw new Refusal('FULL', 'too many of your requests are still open');
    await tx.insert(friendRequests).values({ fromId: me, toId: userId, note, created: Date.now() });
    return undefined;
  });
}

/** Whether somebody wants to be asked by me. Who blocked me looks like who wants to be asked by nobody. */
async function takesRequests(tx: Tx, me: number, other: number): Promise<boolean> {
  const [found] = await tx.select({ from: users.requestsFrom }).from(users).where(eq(users.id, other));
  const from = REQUESTS_FROM[found!.from]!;
  // All is asked in any case: how long it takes tells nothing either.
  const [isBlocked, isKnown] = [await hasBlocked(tx, other, me), await shareGroup(tx, me, other)];
  return !isBlocked && (from === 'EVERYBODY' || (from === 'GROUP_MEMBERS' && isKnown));
}

/** The lobby does not count: everybody is in it. */
async function shareGroup(tx: Tx, a: number, b: number): Promise<boolean> {
  const theirs = alias(members, 'theirs');
  const rows = await tx
    .select({ id: members.conversationId })
    .from(members)
    .innerJoin(theirs, and(eq(theirs.conversationId, members.conversationId), eq(theirs.userId, b)))
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .where(and(eq(members.userId, a), eq(conversations.kind, v1.ConversationKind.GROUP)))
    .limit(1);
  return rows.length > 0;
}

/**
 * Says yes to a request: both become friends and share a direct conversation, all at once or not at all.
 * @throws Refusal NOT_FOUND when there is no such request (any more)
 */
export async function accept(db: Db, nextId: NextId, me: number, from: number): Promise<Together> {
  return between(db, [me, from], async (tx, conversationId) => {
    if (!(await isRequested(tx, from, me))) throw notFound('request');
    return join(tx, nextId, { me, from, conversationId });
  });
}

/** Takes my request back, or turns theirs down. @throws Refusal NOT_FOUND */
export async function withdrawOrDecline(db: Db, me: number, other: number): Promise<void> {
  await between(db, [me, other], async (tx) => {
    if (!(await removeRequests(tx, me, other))) throw notFound('request');
  });
}

/** We are friends no more. @returns our conversation, which is closed now. @throws Refusal NOT_FOUND */
export async function unfriend(db: Db, me: number, other: number): Promise<number> {
  return between(db, [me, other], async (tx, conversationId) => {
    if (!(await part(tx, me, other, conversationId))) throw notFound('friend');
    return conversationId;
  });
}

/** What I alone call a friend; empty: as everybody does. @throws Refusal NOT_FOUND */
export async function setRemark(db: Db, me: number, other: number, remark: string): Promise<void> {
  const [result] = await db
    .update(friends)
    .set({ remark })
    .where(and(eq(friends.userId, me), eq(friends.friendId, other)));
  if (!result.affectedRows) throw notFound('friend');
}

/** How I stand with somebody, as I may know it, and what I call them. */
export async function standing(db: Db, me: number, other: number): Promise<{ state: v1.FriendState; remark: string }> {
  const [[friend], requests, blocked] = await Promise.all([
    db
      .select({ remark: friends.remark })
      .from(friends)
      .where(and(eq(friends.userId, me), eq(friends.friendId, other))),
    db
      .select({ fromId: friendRequests.fromId })
      .from(friendRequests)
      .where(
        or(
          and(eq(friendRequests.fromId, me), eq(friendRequests.toId, other)),
          and(eq(friendRequests.fromId, other), eq(friendRequests.toId, me)),
        ),
      ),
    hasBlocked(db, me, other),
  ]);
  if (blocked) return { state: v1.FriendState.BLOCKED_BY_ME, remark: '' };
  if (friend) return { state: v1.FriendState.FRIENDS, remark: friend.remark };
  const [open] = requests;
  if (!open) return { state: v1.FriendState.STRANGERS, remark: '' };
  const { REQUESTED_BY_ME, REQUESTED_BY_THEM } = v1.FriendState;
  return { state: open.fromId === me ? REQUESTED_BY_ME : REQUESTED_BY_THEM, remark: '' };
}

/** Friends of these people, by person: as much of them as presence needs. */
export async function friendsOf(
  db: Db,
  userIds: number[],
): Promise<Map<number, { id: number; lastSeen: number; invisible: boolean }[]>> {
  const sql = `SELECT f.user_id, u.id, u.last_seen, u.invisible FROM friends f JOIN users u ON u.id = f.friend_id
    WHERE f.user_id IN (?)`;
  const rows = await numbers(db, sql, [userIds]);
  const friends = new Map<number, { id: number; lastSeen: number; invisible: boolean }[]>(
    userIds.map((id) => [id, []]),
  );
  for (const [userId, id, lastSeen, invisible] of rows)
    friends.get(userId!)!.push({ id: id!, lastSeen: lastSeen!, invisible: invisible === 1 });
  return friends;
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
