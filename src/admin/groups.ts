// Groups as administrators see them: what they are called and how large they are, not what is said in them.
import { and, count, desc, eq, inArray, like, or, sql } from 'drizzle-orm';
import { v1 } from '#proto';
import type { Db } from '../base/db/open.ts';
import { attachments, conversations, files, members } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';
import { usersById } from '../users/users.ts';
import { containing, type Page } from './page.ts';

const { GROUP, LOBBY } = v1.ConversationKind;

export async function list(db: Db, { search, offset, limit }: Page) {
  const wanted = and(
    inArray(conversations.kind, [GROUP, LOBBY]),
    eq(conversations.closed, false),
    search
      ? or(
          like(conversations.title, containing(search)),
          /^\d{1,9}$/.test(search) ? eq(conversations.number, Number(search)) : undefined,
        )
      : undefined,
  );
  const [total, rows] = await Promise.all([
    db.select({ count: count() }).from(conversations).where(wanted),
    db.select().from(conversations).where(wanted).orderBy(desc(conversations.id)).limit(limit).offset(offset),
  ]);
  const ids = rows.map(({ id }) => id);
  const [owners, bytes] = await Promise.all([ownersOf(db, ids), bytesOf(db, ids)]);
  const groups = rows.map((row) => ({
    id: row.id,
    isLobby: row.kind === LOBBY,
    title: row.title,
    avatar: row.avatar,
    number: row.number ?? 0,
    joining: v1.Joining[row.joining] as keyof typeof v1.Joining,
    members: row.memberCount,
    messages: row.lastSeq,
    bytes: bytes.get(row.id) ?? 0,
    created: row.created,
    owner: owners.get(row.id) ?? null,
  }));
  return { groups, total: total[0]!.count };
}

/** @throws Refusal NOT_FOUND where there is no such group; FORBIDDEN for the lobby */
export async function titleOf(db: Db, id: number): Promise<string> {
  const [found] = await db
    .select({ title: conversations.title, kind: conversations.kind })
    .from(conversations)
    .where(and(eq(conversations.id, id), eq(conversations.closed, false)));
  if (found?.kind === LOBBY)
    throw new Refusal('FORBIDDEN', 'the lobby stays: the settings decide whether there is one');
  if (found?.kind !== GROUP) throw notFound('group');
  return found.title;
}

async function ownersOf(db: Db, ids: number[]) {
  if (!ids.length) return new Map();
  const rows = await db
    .select({ id: members.conversationId, userId: members.userId })
    .from(members)
    .where(and(inArray(members.conversationId, ids), eq(members.role, v1.Role.OWNER)));
  const cards = await usersById(
    db,
    rows.map(({ userId }) => userId),
  );
  return new Map(rows.map(({ id, userId }) => [id, cards.find((card) => card.id === userId)]));
}

async function bytesOf(db: Db, ids: number[]): Promise<Map<number, number>> {
  if (!ids.length) return new Map();
  const rows = await db
    .select({ id: attachments.conversationId, bytes: sql`sum(${files.size})`.mapWith(Number) })
    .from(attachments)
    .innerJoin(files, eq(files.id, attachments.fileId))
    .where(inArray(attachments.conversationId, ids))
    .groupBy(attachments.conversationId);
  return new Map(rows.map(({ id, bytes }) => [id, bytes]));
}
