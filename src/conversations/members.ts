// Who takes part in a conversation: page by page, by what they are called there, or those one asks for.
import { and, asc, desc, eq, inArray, like, or, type SQL, sql } from 'drizzle-orm';
import type { v1 } from '#proto';
import type { Db } from '../base/db/open.ts';
import { members, users } from '../base/db/schema.ts';
import { card, type User } from '../users/users.ts';

/** Members of one page. */
export const PAGE = 200;

export interface Member {
  user: User;
  role: v1.Role;
  nickname: string;
  mutedUntil: number;
  joined: number;
  readSeq: number;
  deliveredSeq: number;
}

export interface Wanted {
  /** In any of their names. */
  search?: string | undefined;
  ids?: readonly number[] | undefined;
  /** So many are passed over. */
  after: number;
  limit: number;
  /** They come before all others. */
  first: readonly number[];
}

/** By role, then by name. Whether the conversation is mine is the caller's to know. */
export async function membersOf(db: Db, id: number, wanted: Wanted): Promise<{ members: Member[]; more: boolean }> {
  const { search, ids, after, limit, first } = wanted;
  const name = sql`if(${members.nickname} = '', ${users.nickname}, ${members.nickname})`;
  const rows = await db
    .select({
      user: card,
      role: members.role,
      nickname: members.nickname,
      mutedUntil: members.mutedUntil,
      joined: members.joined,
      readSeq: members.readSeq,
      deliveredSeq: members.deliveredSeq,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(
        eq(members.conversationId, id),
        ids ? inArray(members.userId, [...ids]) : undefined,
        search ? isCalled(search) : undefined,
      ),
    )
    .orderBy(
      ...(first.length ? [desc(inArray(members.userId, [...first]))] : []),
      desc(members.role),
      asc(name),
      asc(members.userId),
    )
    .limit(limit + 1)
    .offset(after);
  return { members: rows.slice(0, limit), more: rows.length > limit };
}

/** Those of these people who are members. */
export async function among(db: Db, id: number, userIds: readonly number[]): Promise<number[]> {
  if (!userIds.length) return [];
  const rows = await db
    .select({ id: members.userId })
    .from(members)
    .where(and(eq(members.conversationId, id), inArray(members.userId, [...userIds])));
  return rows.map((row) => row.id);
}

function isCalled(search: string): SQL | undefined {
  const part = `%${search.normalize('NFC').replace(/[\\%_]/g, '\\$&')}%`;
  return or(like(members.nickname, part), like(users.nickname, part), like(users.name, part));
}
