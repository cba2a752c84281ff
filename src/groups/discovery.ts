// Groups as they show themselves to who is not in them: found by title or number, or where a link leads.
import { and, asc, desc, eq, gt, like, or, sql } from 'drizzle-orm';
import { v1 } from '#proto';
import type { Db } from '../base/db/open.ts';
import { blocks, conversations, groupBans, joinRequests, members } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';
import { hasBlocked } from '../friends/blocks.ts';

const MOST = 20;

/** How I stand to a group. */
export const STANDINGS = ['OUTSIDE', 'REQUESTED', 'MEMBER'] as const;

export interface Found {
  id: number;
  number: number;
  title: string;
  introduction: string;
  avatar: string;
  memberCount: number;
  joining: v1.Joining;
  standing: (typeof STANDINGS)[number];
}

function selectFound(db: Db, me: number) {
  return db
    .select({
      id: conversations.id,
      number: conversations.number,
      title: conversations.title,
      introduction: conversations.introduction,
      avatar: conversations.avatar,
      memberCount: conversations.memberCount,
      joining: conversations.joining,
      member: members.userId,
      asked: joinRequests.created,
    })
    .from(conversations)
    .leftJoin(members, and(eq(members.conversationId, conversations.id), eq(members.userId, me)))
    .leftJoin(joinRequests, and(eq(joinRequests.conversationId, conversations.id), eq(joinRequests.userId, me)))
    .$dynamic();
}

const toFound = ({ member, asked, number, ...group }: Awaited<ReturnType<typeof selectFound>>[number]): Found => ({
  ...group,
  number: number ?? 0,
  standing: member ? 'MEMBER' : asked ? 'REQUESTED' : 'OUTSIDE',
});

/** Groups have a number, nothing else does. */
const isGroup = and(gt(conversations.number, 0), eq(conversations.closed, false));

/** It does not keep me out. */
const isOpenTo = (me: number) =>
  sql`NOT EXISTS (SELECT 1 FROM ${groupBans} WHERE ${groupBans.conversationId} = ${conversations.id} AND ${groupBans.userId} = ${me})`;

/** Whom it keeps out, or its owner has blocked, finds no such group. */
const canBeFound = (me: number) =>
  and(
    isGroup,
    gt(conversations.joining, v1.Joining.BY_INVITATION),
    isOpenTo(me),
    sql`NOT EXISTS (SELECT 1 FROM ${blocks} JOIN ${members} AS owner ON owner.user_id = ${blocks.userId}
      WHERE ${blocks.blockedId} = ${me} AND owner.conversation_id = ${conversations.id} AND owner.role = ${v1.Role.OWNER})`,
  );

/** Groups of this number or with this in their title; without a text, the largest there are. */
export async function search(db: Db, me: number, text: string): Promise<Found[]> {
  const part = text.normalize('NFC').replace(/[\\%_]/g, '\\$&');
  const number = Number(/^#?(\d{6,9})$/.exec(text)?.[1] ?? 0);
  const rows = await selectFound(db, me)
    .where(and(canBeFound(me), or(eq(conversations.number, number), like(conversations.title, `%${part}%`))))
    .orderBy(
      desc(eq(conversations.number, number)),
      desc(like(conversations.title, `${part}%`)),
      desc(conversations.memberCount),
      asc(conversations.id),
    )
    .limit(MOST);
  return rows.map(toFound);
}

/** One that can be found. @throws Refusal NOT_FOUND */
export async function findable(db: Db, me: number, id: number): Promise<Found> {
  const [row] = await selectFound(db, me).where(and(canBeFound(me), eq(conversations.id, id)));
  if (!row) throw notFound('group');
  return toFound(row);
}

/** Where a link leads, for whom it lets in and its maker has not blocked. @throws Refusal LINK_INVALID */
export async function invitedTo(
  db: Db,
  me: number,
  { conversationId, creatorId }: { conversationId: number; creatorId: number },
): Promise<Found> {
  const [row] = await selectFound(db, me).where(and(isGroup, isOpenTo(me), eq(conversations.id, conversationId)));
  if (!row || (await hasBlocked(db, creatorId, me))) throw new Refusal('LINK_INVALID', 'this link leads nowhere');
  return toFound(row);
}

/** Groups that I have asked to let me in, the latest first. */
export async function asked(db: Db, me: number): Promise<Found[]> {
  const rows = await selectFound(db, me)
    .where(and(isGroup, eq(joinRequests.userId, me)))
    .orderBy(desc(joinRequests.created));
  return rows.map(toFound);
}
