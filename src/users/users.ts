// People: who they are, signing in, finding somebody.
import { and, eq, inArray, like, ne, or, sql } from 'drizzle-orm';
import { passwordFits } from '../base/auth.ts';
import type { Db } from '../base/db/open.ts';
import { users } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';
import { asEmail } from './email.ts';

/** What anybody signed in may see of a person. */
export interface User {
  id: number;
  name: string;
  nickname: string;
  avatar: string;
  /** The account is gone: only the id is left of it. */
  deleted: boolean;
}

/** Columns of a card. */
export const card = {
  id: users.id,
  // What keeps the row's name unique is nobody's name.
  name: sql<string>`if(${users.deleted}, '', ${users.name})`,
  nickname: users.nickname,
  avatar: users.avatar,
  deleted: sql`${users.deleted} > 0`.mapWith(Boolean),
};

/**
 * Who this name, or verified e-mail address, and password belong to, and the hash that it fitted.
 * @throws Refusal WRONG_CREDENTIALS, the same for a wrong name and a wrong password
 */
export async function authenticate(
  db: Db,
  name: string,
  password: string,
): Promise<{ id: number; passwordHash: string }> {
  const email = name.includes('@') ? asEmail(name) : undefined;
  const [found] = await db
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(email ? eq(users.verifiedEmail, email) : eq(users.name, name.normalize('NFC')));
  if (!(await passwordFits(password, found?.passwordHash || undefined)))
    throw new Refusal('WRONG_CREDENTIALS', 'user name or password is wrong');
  return found!;
}

/** @throws Refusal NOT_FOUND */
export async function user(db: Db, id: number): Promise<User> {
  const [found] = await db.select(card).from(users).where(eq(users.id, id));
  if (!found) throw notFound('user');
  return found;
}

/** Said in this order in the database. */
export const GENDERS = ['UNSAID', 'FEMALE', 'MALE', 'OTHER'] as const;
export const REQUESTS_FROM = ['EVERYBODY', 'GROUP_MEMBERS', 'NOBODY'] as const;

/** My own card, and what only I may know of it. */
export interface Me {
  user: User;
  email: string;
  emailVerified: boolean;
  hasPassword: boolean;
  hasTotp: boolean;
  bio: string;
  gender: (typeof GENDERS)[number];
  emailShown: boolean;
  requestsFrom: (typeof REQUESTS_FROM)[number];
  presenceToFriends: boolean;
  invisible: boolean;
  alwaysRelay: boolean;
  isAdmin: boolean;
}

/** @throws Refusal NOT_FOUND */
export async function me(db: Db, id: number): Promise<Me> {
  const [found] = await db.select().from(users).where(eq(users.id, id));
  if (!found) throw notFound('user');
  const { name, nickname, avatar, email, bio, emailShown, presenceToFriends, invisible, alwaysRelay, isAdmin } = found;
  return {
    user: { id, name, nickname, avatar, deleted: false },
    email,
    emailVerified: email !== '' && email === found.verifiedEmail,
    hasPassword: found.passwordHash !== '',
    hasTotp: found.totpSecret !== null,
    bio,
    gender: GENDERS[found.gender]!,
    emailShown,
    requestsFrom: REQUESTS_FROM[found.requestsFrom]!,
    presenceToFriends,
    invisible,
    alwaysRelay,
    isAdmin,
  };
}

/** Who may ask me to be friends, who sees that I am here, whether calls of mine hide my address. Only what is given changes. */
export async function setPrivacy(
  db: Db,
  me: number,
  {
    requestsFrom,
    presenceToFriends,
    alwaysRelay,
  }: { [K in 'requestsFrom' | 'presenceToFriends' | 'alwaysRelay']?: Me[K] | undefined },
): Promise<void> {
  const change = {
    ...(requestsFrom && { requestsFrom: REQUESTS_FROM.indexOf(requestsFrom) }),
    ...(presenceToFriends === undefined ? {} : { presenceToFriends }),
    ...(alwaysRelay === undefined ? {} : { alwaysRelay }),
  };
  if (Object.keys(change).length) await db.update(users).set(change).where(eq(users.id, me));
}

/** Those of the ids that exist, in no order. */
export async function usersById(db: Db, ids: readonly number[]): Promise<User[]> {
  return ids.length
    ? db
        .select(card)
        .from(users)
        .where(inArray(users.id, [...ids]))
    : [];
}

/** Up to 20 people whose name or nickname begins with the text, without the one who asks. */
export async function search(db: Db, me: number, text: string): Promise<User[]> {
  const beginning = `${text.normalize('NFC').replace(/[\\%_]/g, '\\$&')}%`;
  return db
    .select(card)
    .from(users)
    .where(
      and(or(like(users.name, beginning), like(users.nickname, beginning)), ne(users.id, me), eq(users.deleted, 0)),
    )
    .orderBy(users.name)
    .limit(20);
}
