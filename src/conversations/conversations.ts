// Conversations and their members: what is mine, who takes part, how far I have read.
import { and, count, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import { v1 } from '#proto';
import type { Head } from '../base/connection.ts';
import { numbers } from '../base/db/by-hand.ts';
import type { Db, Tx } from '../base/db/open.ts';
import { conversations, hidden, members, whispers } from '../base/db/schema.ts';
import { notFound } from '../base/errors.ts';
import type { Cursors } from './turns.ts';

/** A conversation as one member has it: what all share, and what is theirs alone. */
export interface Mine {
  conversation: v1.IConversation & { id: number; lastSeq: number; lastRev: number };
  mine: v1.IMembership & { visibleFrom: number; readSeq: number; deliveredSeq: number };
}

/** Messages a person hid that their devices are told of; older ones stay hidden all the same. */
const MAX_HIDDEN = 500;

const columns = {
  id: conversations.id,
  kind: conversations.kind,
  title: conversations.title,
  announcement: conversations.announcement,
  introduction: conversations.introduction,
  avatar: conversations.avatar,
  number: conversations.number,
  joining: conversations.joining,
  historyForNew: conversations.historyForNew,
  muted: conversations.muted,
  lowId: conversations.lowId,
  highId: conversations.highId,
  lastSeq: conversations.lastSeq,
  lastRev: conversations.lastRev,
  memberCount: conversations.memberCount,
  created: conversations.created,
  closed: conversations.closed,
  mentionAllSeq: conversations.mentionAllSeq,
  pinnedList: conversations.pinned,
  userId: members.userId,
  role: members.role,
  nickname: members.nickname,
  mutedUntil: members.mutedUntil,
  readSeq: members.readSeq,
  visibleFrom: members.visibleFrom,
  deliveredSeq: members.deliveredSeq,
  mentionSeq: members.mentionSeq,
  pinned: members.pinned,
  notifications: members.notifications,
  markedUnread: members.markedUnread,
  draft: members.draft,
};

/** All conversations of mine, the newest first. */
export async function list(db: Db, me: number): Promise<Mine[]> {
  const rows = await selectMine(db)
    .where(eq(members.userId, me))
    .orderBy(desc(conversations.lastSeq), desc(conversations.id));
  return withHidden(db, me, rows.map(toMine));
}

/** One conversation of mine. @throws Refusal NOT_FOUND, also when it is somebody else's */
export async function find(db: Db | Tx, me: number, id: number): Promise<Mine> {
  const [row] = await selectMine(db).where(and(eq(members.userId, me), eq(members.conversationId, id)));
  if (!row) throw notFound('conversation');
  return toMine(row);
}

/** Adds what the row alone does not tell: unread messages that are not for me, and those I hid from myself. */
export async function withHidden(db: Db, me: number, mine: Mine[], onlyId?: number): Promise<Mine[]> {
  const unreadOf = await foreignUnread(db, me, onlyId);
  const own = await db
    .select({ id: hidden.conversationId, seq: hidden.seq })
    .from(hidden)
    .where(and(eq(hidden.userId, me), onlyId ? eq(hidden.conversationId, onlyId) : undefined))
    .orderBy(desc(hidden.seq))
    .limit(MAX_HIDDEN);
  const hiddenOf = Map.groupBy(own, (row) => row.id);
  return mine.map(({ conversation, mine }) => ({
    conversation,
    mine: {
      ...mine,
      hiddenUnread: unreadOf.get(conversation.id) ?? 0,
      hiddenSeqs: hiddenOf.get(conversation.id)?.map((row) => row.seq) ?? [],
    },
  }));
}

/** How many messages that I have not read are whispers of others, by conversation. */
async function foreignUnread(db: Db, me: number, onlyId?: number): Promise<Map<number, number>> {
  const rows = await db
    .select({ id: whispers.conversationId, unread: count() })
    .from(members)
    .innerJoin(whispers, and(eq(whispers.conversationId, members.conversationId), gt(whispers.seq, members.readSeq)))
    .where(
      and(
        eq(members.userId, me),
        onlyId ? eq(members.conversationId, onlyId) : undefined,
        ne(whispers.senderId, me),
        ne(whispers.toId, me),
      ),
    )
    .groupBy(whispers.conversationId);
  return new Map(rows.map((row) => [row.id, row.unread]));
}

/** The conversation as each of these members has it. Who is not a member is left out. */
export async function findFor(db: Db, userIds: readonly number[], id: number): Promise<Map<number, Mine>> {
  const rows = await selectMine(db).where(and(eq(members.conversationId, id), inArray(members.userId, [...userIds])));
  return new Map(rows.map((row) => [row.userId, toMine(row)]));
}

/** Ids of my conversations. */
export async function idsOf(db: Db, me: number): Promise<number[]> {
  const rows = await db.select({ id: members.conversationId }).from(members).where(eq(members.userId, me));
  return rows.map((row) => row.id);
}

/** Where each conversation of these people stands, by person. */
export async function headsOf(db: Db, userIds: number[]): Promise<Map<number, Head[]>> {
  const sql = `SELECT m.user_id, c.id, c.last_seq, c.last_rev, c.closed
    FROM members m JOIN conversations c ON c.id = m.conversation_id WHERE m.user_id IN (?)`;
  const rows = await numbers(db, sql, [userIds]);
  const heads = new Map<number, Head[]>(userIds.map((id) => [id, []]));
  for (const [userId, conversationId, lastSeq, lastRev, closed] of rows)
    heads
      .get(userId!)!
      .push({ conversationId: conversationId!, lastSeq: lastSeq!, lastRev: lastRev!, closed: closed === 1 });
  return heads;
}

/**
 * Makes a conversation with its members, inside the caller's transaction. The first member owns a group.
 * A second direct conversation of the same two is refused by its unique key.
 */
export async function create(
  tx: Tx,
  id: number,
  what: { kind: v1.ConversationKind; title: string; introduction?: string; memberIds: readonly number[] },
): Promise<void> {
  const now = Date.now();
  const isDirect = what.kind === v1.ConversationKind.DIRECT;
  const [lowId, highId] = isDirect ? [...what.memberIds].sort((a, b) => a - b) : [];
  await tx.insert(conversations).values({
    id,
    kind: what.kind,
    title: what.title,
    introduction: what.introduction ?? '',
    lowId: lowId ?? null,
    highId: highId ?? null,
    memberCount: what.memberIds.length,
    created: now,
  });
  await tx.insert(members).values(
    what.memberIds.map((userId, index) => ({
      conversationId: id,
      userId,
      role: index === 0 && !isDirect ? v1.Role.OWNER : v1.Role.MEMBER,
      visibleFrom: 1,
      joined: now,
    })),
  );
}

/** Where my cursors in a conversation stand, and what that was read of. */
export interface Read extends Cursors, Head {
  /** Messages after `readSeq` that are not for me. */
  hiddenUnread: number;
  memberCount: number;
  closed: boolean;
  /** A cursor went forward. */
  moved: boolean;
  /** A mark of mine was taken off. */
  unmarked: boolean;
}

/**
 * Moves my cursors forward, never back, never past the newest message. What was delivered is kept of direct conversations.
 * @throws Refusal NOT_FOUND
 */
export async function markRead(db: Db, me: number, id: number, to: Cursors): Promise<Read> {
  const ofMine = and(eq(members.conversationId, id), eq(members.userId, me));
  const [held] = await db
    .select({
      kind: conversations.kind,
      memberCount: conversations.memberCount,
      closed: conversations.closed,
      lastSeq: conversations.lastSeq,
      lastRev: conversations.lastRev,
      readSeq: members.readSeq,
      deliveredSeq: members.deliveredSeq,
      markedUnread: members.markedUnread,
    })
    .from(members)
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .where(ofMine);
  if (!held) throw notFound('conversation');
  const { kind, memberCount, closed, lastSeq, lastRev } = held;
  const isDirect = kind === v1.ConversationKind.DIRECT;
  const readSeq = Math.max(held.readSeq, Math.min(to.readSeq, lastSeq));
  // Who has read it has got it.
  const arrived = isDirect ? Math.min(to.deliveredSeq, lastSeq) : 0;
  const deliveredSeq = Math.max(held.deliveredSeq, readSeq, arrived);
  const moved = readSeq > held.readSeq || deliveredSeq > held.deliveredSeq;
  const unmarked = to.readSeq > 0 && held.markedUnread;
  if (moved || unmarked)
    await db
      .update(members)
      .set({
        // Something said on another device may have been faster: the database decides.
        readSeq: sql`greatest(${members.readSeq}, ${readSeq})`,
        deliveredSeq: sql`greatest(${members.deliveredSeq}, ${deliveredSeq})`,
        ...(unmarked ? { markedUnread: false } : {}),
      })
      .where(ofMine);
  const hiddenUnread = isDirect || readSeq === lastSeq ? 0 : ((await foreignUnread(db, me, id)).get(id) ?? 0);
  const head = { conversationId: id, lastSeq, lastRev, closed, memberCount };
  return { ...head, readSeq, deliveredSeq, hiddenUnread, moved, unmarked };
}

/** Changes what is mine alone in a conversation. @throws Refusal NOT_FOUND */
export async function setMine(
  db: Db,
  me: number,
  id: number,
  change: { draft?: string; pinned?: boolean; notifications?: v1.NotificationLevel; markedUnread?: boolean },
): Promise<void> {
  if (!Object.keys(change).length) return;
  await db
    .update(members)
    .set(change)
    .where(and(eq(members.conversationId, id), eq(members.userId, me)));
}

function selectMine(db: Db | Tx) {
  return db
    .select(columns)
    .from(members)
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .$dynamic();
}

type MineRow = Awaited<ReturnType<typeof selectMine>>[number];

function toMine(row: MineRow): Mine {
  const { lowId, highId, number, pinnedList, userId: _, ...rest } = row;
  const { role, nickname, mutedUntil, readSeq, visibleFrom, deliveredSeq, mentionSeq, ...more } = rest;
  const { pinned, notifications, markedUnread, draft, ...shared } = more;
  const peers = lowId && highId ? [lowId, highId] : [];
  const pinnedSeqs = pinnedList.split(',').filter(Boolean).map(Number);
  return {
    conversation: { ...shared, number: number ?? 0, peers, pinnedSeqs },
    mine: {
      ...{ role, nickname, mutedUntil, readSeq, visibleFrom, deliveredSeq, mentionSeq, pinned, notifications },
      markedUnread,
      draft: draft ?? '',
    },
  };
}
