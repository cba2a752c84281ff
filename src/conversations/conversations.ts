// Conversations and their members: what is mine, who takes part, how far I have read.
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { v1 } from '#proto';
import type { Db, Tx } from '../base/db/open.ts';
import { conversations, members, users } from '../base/db/schema.ts';
import { notFound } from '../base/errors.ts';
import type { Head } from '../base/hub.ts';
import type { User } from '../users/users.ts';

/** A conversation as one member has it: what all share, and what is theirs alone. */
export interface Mine {
  conversation: v1.IConversation & { id: number; lastSeq: number; lastRev: number };
  mine: v1.IMembership & { visibleFrom: number };
}

export interface Member {
  user: User;
  role: v1.Role;
  joined: number;
}

const columns = {
  id: conversations.id,
  kind: conversations.kind,
  title: conversations.title,
  lowId: conversations.lowId,
  highId: conversations.highId,
  lastSeq: conversations.lastSeq,
  lastRev: conversations.lastRev,
  memberCount: conversations.memberCount,
  created: conversations.created,
  userId: members.userId,
  role: members.role,
  readSeq: members.readSeq,
  visibleFrom: members.visibleFrom,
};

/** All conversations of mine, the newest first. */
export async function list(db: Db, me: number): Promise<Mine[]> {
  const rows = await selectMine(db)
    .where(eq(members.userId, me))
    .orderBy(desc(conversations.lastSeq), desc(conversations.id));
  return rows.map(toMine);
}

/** One conversation of mine. @throws Refusal NOT_FOUND, also when it is somebody else's */
export async function find(db: Db | Tx, me: number, id: number): Promise<Mine> {
  const [row] = await selectMine(db).where(and(eq(members.userId, me), eq(members.conversationId, id)));
  if (!row) throw notFound('conversation');
  return toMine(row);
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

/** Where each of my conversations stands. */
export async function heads(db: Db, me: number): Promise<Head[]> {
  return db
    .select({
      conversationId: conversations.id,
      lastSeq: conversations.lastSeq,
      lastRev: conversations.lastRev,
    })
    .from(members)
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .where(eq(members.userId, me));
}

/** Members by role, then by name. @throws Refusal NOT_FOUND for who is not one of them */
export async function membersOf(db: Db, me: number, id: number): Promise<Member[]> {
  await find(db, me, id);
  const rows = await db
    .select({
      id: users.id,
      name: users.name,
      nickname: users.nickname,
      avatar: users.avatar,
      role: members.role,
      joined: members.joined,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.conversationId, id))
    .orderBy(desc(members.role), asc(users.nickname));
  return rows.map(({ role, joined, ...user }) => ({ user, role, joined }));
}

/**
 * Makes a conversation with its members, inside the caller's transaction. The first member owns a group.
 * A second direct conversation of the same two is refused by its unique key.
 */
export async function create(
  tx: Tx,
  id: number,
  what: { kind: v1.ConversationKind; title: string; memberIds: readonly number[] },
): Promise<void> {
  const now = Date.now();
  const isDirect = what.kind === v1.ConversationKind.DIRECT;
  const [lowId, highId] = isDirect ? [...what.memberIds].sort((a, b) => a - b) : [];
  await tx.insert(conversations).values({
    id,
    kind: what.kind,
    title: what.title,
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

/**
 * Moves my read cursor forward, never back, never past the newest message.
 * @returns where it stands now, and whether it moved. @throws Refusal NOT_FOUND
 */
export async function markRead(
  db: Db,
  me: number,
  id: number,
  seq: number,
): Promise<{ readSeq: number; moved: boolean }> {
  const [result] = await db
    .update(members)
    .set({
      readSeq: sql`least(${seq}, (select ${conversations.lastSeq} from ${conversations} where ${conversations.id} = ${id}))`,
    })
    .where(
      and(
        eq(members.conversationId, id),
        eq(members.userId, me),
        sql`${members.readSeq} < least(${seq}, (select ${conversations.lastSeq} from ${conversations} where ${conversations.id} = ${id}))`,
      ),
    );
  const { mine } = await find(db, me, id);
  return { readSeq: mine.readSeq!, moved: result.affectedRows > 0 };
}

function selectMine(db: Db | Tx) {
  return db
    .select(columns)
    .from(members)
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .$dynamic();
}

type MineRow = Awaited<ReturnType<typeof selectMine>>[number];

function toMine({ userId: _, role, readSeq, visibleFrom, lowId, highId, ...shared }: MineRow): Mine {
  return {
    conversation: { ...shared, peers: lowId && highId ? [lowId, highId] : [] },
    mine: { role, readSeq, visibleFrom },
  };
}
