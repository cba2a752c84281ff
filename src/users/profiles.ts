// What people tell of themselves, and what somebody else gets to see of it.
import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/mysql-core';
import { v1 } from '#proto';
import type { Db } from '../base/db/open.ts';
import { conversations, members, users } from '../base/db/schema.ts';
import { notFound } from '../base/errors.ts';
import { card, GENDERS, type User } from './users.ts';

/** Groups in common that are listed. */
const MAX_GROUPS = 100;

export interface Changes {
  nickname?: string | undefined;
  bio?: string | undefined;
  gender?: (typeof GENDERS)[number] | undefined;
  emailShown?: boolean | undefined;
}

/** Changes what is given. @returns whether others see somebody else now */
export async function change(db: Db, me: number, { gender, ...changes }: Changes): Promise<boolean> {
  const given = { ...changes, ...(gender && { gender: GENDERS.indexOf(gender) }) };
  if (Object.values(given).every((value) => value === undefined)) return false;
  await db.update(users).set(given).where(eq(users.id, me));
  return changes.nickname !== undefined;
}

export interface Profile {
  user: User;
  bio: string;
  gender: (typeof GENDERS)[number];
  /** Empty: not shown to me. */
  email: string;
  /** When the account was made. */
  created: number;
}

/** `areFriends` of the one who looks. @throws Refusal NOT_FOUND */
export async function profile(db: Db, id: number, areFriends: boolean): Promise<Profile> {
  const { bio, gender, email, emailShown, created } = users;
  const [found] = await db
    .select({ user: card, bio, gender, email, emailShown, created })
    .from(users)
    .where(eq(users.id, id));
  if (!found) throw notFound('user');
  return {
    user: found.user,
    bio: found.bio,
    gender: GENDERS[found.gender]!,
    email: areFriends && found.emailShown ? found.email : '',
    created: found.created,
  };
}

/** @throws Refusal NOT_FOUND */
export async function idOf(db: Db, name: string): Promise<number> {
  const [found] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.name, name.normalize('NFC')), eq(users.deleted, 0)));
  if (!found) throw notFound('user');
  return found.id;
}

/** Groups that we both are in; not the lobby, which everybody is in. */
export async function mutualGroups(db: Db, me: number, other: number) {
  const theirs = alias(members, 'theirs');
  const { id, title, avatar, memberCount } = conversations;
  return db
    .select({ id, title, avatar, memberCount })
    .from(members)
    .innerJoin(theirs, and(eq(theirs.conversationId, members.conversationId), eq(theirs.userId, other)))
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .where(and(eq(members.userId, me), eq(conversations.kind, v1.ConversationKind.GROUP)))
    .orderBy(asc(conversations.title), sql`${conversations.id}`)
    .limit(MAX_GROUPS);
}
