// The end of an account. What its person said stays where it was said, by nobody's name; all that was theirs alone goes.
import { and, asc, desc, eq, ne, or } from 'drizzle-orm';
import { v1 } from '#proto';
import type { Db } from '../base/db/open.ts';
import {
  blocks,
  conversations,
  emailCodes,
  files,
  friendRequests,
  friends,
  groupBans,
  hidden,
  identities,
  invites,
  joinRequests,
  members,
  nextEpoch,
  passkeys,
  recoveryCodes,
  tickets,
  users,
} from '../base/db/schema.ts';
import { KEPT } from '../files/files.ts';
import { release } from './avatars.ts';
import { card, type User } from './users.ts';

/** A group that needs another owner, or an end. */
export interface Owned {
  id: number;
  title: string;
  avatar: string;
  memberCount: number;
  /** Whom it would fall to: the admin who is there longest, else the member who is. Null: nobody else is there. */
  heir: User | null;
}

/** Groups of mine. */
export async function owned(db: Db, me: number): Promise<Owned[]> {
  const { id, title, avatar, memberCount } = conversations;
  const rows = await db
    .select({ id, title, avatar, memberCount })
    .from(members)
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .where(
      and(eq(members.userId, me), eq(members.role, v1.Role.OWNER), eq(conversations.kind, v1.ConversationKind.GROUP)),
    )
    .orderBy(asc(conversations.title), asc(conversations.id));
  return Promise.all(rows.map(async (row) => ({ ...row, heir: await heirOf(db, me, row.id) })));
}

async function heirOf(db: Db, me: number, id: number): Promise<User | null> {
  const [heir] = await db
    .select(card)
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.conversationId, id), ne(members.userId, me)))
    .orderBy(desc(members.role), asc(members.joined), asc(members.userId))
    .limit(1);
  return heir ?? null;
}

export async function isMember(db: Db, userId: number, id: number): Promise<boolean> {
  const rows = await db
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.conversationId, id), eq(members.userId, userId)));
  return rows.length > 0;
}

/** Whether there is anybody else, whom I administer this server for. */
export async function isAdministratorOfOthers(db: Db, me: number): Promise<boolean> {
  const [mine] = await db.select({ isAdmin: users.isAdmin }).from(users).where(eq(users.id, me));
  if (!mine?.isAdmin) return false;
  const others = and(ne(users.id, me), eq(users.deleted, 0));
  return (await db.select({ id: users.id }).from(users).where(others).limit(1)).length > 0;
}

/** Whom I share something with, and where: what has to be undone, and who has to be told. */
export async function ties(db: Db, me: number) {
  const [conversationsOfMine, friendsOfMine, requests] = await Promise.all([
    db
      .select({ id: conversations.id, kind: conversations.kind })
      .from(members)
      .innerJoin(conversations, eq(conversations.id, members.conversationId))
      .where(eq(members.userId, me)),
    db.select({ id: friends.friendId }).from(friends).where(eq(friends.userId, me)),
    db
      .select({ from: friendRequests.fromId, to: friendRequests.toId })
      .from(friendRequests)
      .where(or(eq(friendRequests.fromId, me), eq(friendRequests.toId, me))),
  ]);
  return {
    conversations: conversationsOfMine,
    friends: friendsOfMine.map(({ id }) => id),
    requests: requests.map(({ from, to }) => (from === me ? to : from)),
  };
}

/** From now on I administer nothing. */
export async function stepDown(db: Db, me: number): Promise<void> {
  await db.update(users).set({ isAdmin: false }).where(eq(users.id, me));
}

/** Removes all that is mine alone, and makes the row nobody's; the user name is free again. All of it or nothing. */
export async function erase(db: Db, me: number): Promise<void> {
  const [before] = await db.select({ avatar: users.avatar, email: users.email }).from(users).where(eq(users.id, me));
  await db.transaction(async (tx) => {
    // As elsewhere: conversations first, then people. Whatever became of us meanwhile, nobody writes to me any more.
    await tx
      .update(conversations)
      .set({ closed: true, epoch: nextEpoch })
      .where(or(eq(conversations.lowId, me), eq(conversations.highId, me)));
    await tx
      .update(users)
      .set({
        // Against the rules of names, so that nobody else can have it.
        name: `~${me.toString(36)}`,
        nickname: '',
        avatar: '',
        passwordHash: '',
        email: '',
        verifiedEmail: null,
        bio: '',
        gender: 0,
        emailShown: false,
        isAdmin: false,
        deleted: Date.now(),
        totpSecret: null,
        passkeyAsked: false,
        lastSeen: 0,
        invisible: true,
      })
      .where(eq(users.id, me));
    for (const table of [identities, passkeys, recoveryCodes, tickets, hidden, groupBans, joinRequests])
      await tx.delete(table).where(eq(table.userId, me));
    const sentTo = before?.email ? eq(emailCodes.email, before.email) : undefined;
    await tx.delete(emailCodes).where(or(eq(emailCodes.userId, me), sentTo));
    await tx.delete(invites).where(eq(invites.creatorId, me));
    await tx.delete(friends).where(or(eq(friends.userId, me), eq(friends.friendId, me)));
    await tx.delete(friendRequests).where(or(eq(friendRequests.fromId, me), eq(friendRequests.toId, me)));
    await tx.delete(blocks).where(or(eq(blocks.userId, me), eq(blocks.blockedId, me)));
    await tx
      .update(members)
      .set({ draft: null, nickname: '', pinned: false, notifications: 0, markedUnread: false })
      .where(eq(members.userId, me));
    // What no message carries is collected soon.
    await tx
      .update(files)
      .set({ lease: 0 })
      .where(and(eq(files.ownerId, me), ne(files.lease, KEPT)));
  });
  if (before) await release(db, before.avatar);
}
