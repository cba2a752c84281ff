// What people tell the administrators about messages, persons and groups. A message is kept as it was when it was reported.
import { and, asc, count, desc, eq, gt, inArray } from 'drizzle-orm';
import { v1 } from '#proto';
import type { Db } from '../base/db/open.ts';
import { audit, blobs, conversations, files, members, reports } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';
import type { NextId } from '../base/ids.ts';
import { find } from '../conversations/conversations.ts';
import { message } from '../messages/messages.ts';
import { user, usersById } from '../users/users.ts';
import * as deeds from './audit.ts';
import type { Page } from './page.ts';
import type { Actor, Where } from './people.ts';

/** A message that I see, a group that I am in, or a person. */
export type About = { conversationId: number; seq?: number | undefined } | { userId: number };

interface Subject {
  userId: number;
  conversationId: number;
  seq: number;
  content: Uint8Array | null;
}

/** The same thing reported twice by one person is one report. @throws Refusal NOT_FOUND, SELF */
export async function report(
  { db, nextId }: { db: Db; nextId: NextId },
  me: number,
  about: About,
  reason: string,
): Promise<void> {
  const subject = await subjectOf(db, me, about);
  if (subject.userId === me) throw new Refusal('SELF', 'nobody reports themselves');
  const { userId, conversationId, seq } = subject;
  const [same] = await db
    .select({ id: reports.id })
    .from(reports)
    .where(
      and(
        eq(reports.closed, 0),
        eq(reports.reporterId, me),
        eq(reports.userId, userId),
        eq(reports.conversationId, conversationId),
        eq(reports.seq, seq),
      ),
    );
  if (same) await db.update(reports).set({ reason }).where(eq(reports.id, same.id));
  else await db.insert(reports).values({ ...subject, id: nextId(), reporterId: me, reason, created: Date.now() });
}

async function subjectOf(db: Db, me: number, about: About): Promise<Subject> {
  if ('userId' in about) {
    const { id, deleted } = await user(db, about.userId);
    if (deleted) throw notFound('user');
    return { userId: id, conversationId: 0, seq: 0, content: null };
  }
  const { conversationId, seq = 0 } = about;
  if (seq) {
    const { from, content } = await message(db, me, conversationId, seq);
    if (!from || !content) throw notFound('message');
    return { userId: from, conversationId, seq, content: v1.Content.encode(content).finish() };
  }
  const { conversation } = await find(db, me, conversationId);
  if (conversation.kind !== v1.ConversationKind.GROUP) throw notFound('group');
  return { userId: await ownerOf(db, conversationId), conversationId, seq: 0, content: null };
}

async function ownerOf(db: Db, conversationId: number): Promise<number> {
  const [owner] = await db
    .select({ id: members.userId })
    .from(members)
    .where(and(eq(members.conversationId, conversationId), eq(members.role, v1.Role.OWNER)));
  if (!owner) throw notFound('group');
  return owner.id;
}

/** Open ones as they came, closed ones with the newest first. */
export async function list(db: Db, { closed, offset, limit }: Omit<Page, 'search'> & { closed: boolean }) {
  const wanted = closed ? gt(reports.closed, 0) : eq(reports.closed, 0);
  const [total, rows] = await Promise.all([
    db.select({ count: count() }).from(reports).where(wanted),
    db
      .select()
      .from(reports)
      .where(wanted)
      .orderBy(closed ? desc(reports.closed) : asc(reports.id))
      .limit(limit)
      .offset(offset),
  ]);
  const people = new Set(rows.flatMap(({ reporterId, userId, closedBy }) => [reporterId, userId, closedBy]));
  const [cards, titles, outcomes] = await Promise.all([
    usersById(db, [...people]),
    titlesOf(db, [...new Set(rows.map(({ conversationId }) => conversationId))]),
    closed
      ? outcomesOf(
          db,
          rows.map(({ id }) => id),
        )
      : new Map<number, string>(),
  ]);
  const cardOf = (id: number) => cards.find((card) => card.id === id) ?? null;
  return {
    reports: rows.map((row) => ({
      id: row.id,
      reporter: cardOf(row.reporterId),
      user: cardOf(row.userId),
      conversationId: row.conversationId,
      title: titles.get(row.conversationId) ?? '',
      seq: row.seq,
      content: row.content && v1.Content.decode(row.content),
      reason: row.reason,
      created: row.created,
      closed: row.closed,
      closedBy: cardOf(row.closedBy),
      done: outcomes.get(row.id) ?? '',
    })),
    total: total[0]!.count,
  };
}

/** A picture of a reported message, or its video: the report is the right to see it. @throws Refusal NOT_FOUND */
export async function pictured(db: Db, id: number, fileId: number) {
  const [row] = await db.select({ content: reports.content }).from(reports).where(eq(reports.id, id));
  const content = v1.Content.decode(row?.content ?? new Uint8Array());
  const shown = [content, ...(content.album?.items ?? [])].flatMap(({ image, video }) => [
    image?.file?.fileId,
    video?.posterFileId,
    video?.file?.fileId,
  ]);
  if (!shown.includes(fileId)) throw notFound('file');
  const [found] = await db
    .select({ file: files, blob: blobs })
    .from(files)
    .innerJoin(blobs, eq(blobs.hash, files.hash))
    .where(eq(files.id, fileId));
  if (!found) throw notFound('file');
  return { ...found.file, ...found.blob };
}

/** Once, saying what was done. @throws Refusal CONFLICT when somebody else was faster, NOT_FOUND */
export async function close(where: Where, by: Actor, id: number, done: string): Promise<void> {
  const { db } = where;
  const [found] = await db.select({ id: reports.id }).from(reports).where(eq(reports.id, id));
  if (!found) throw notFound('report');
  const [closed] = await db
    .update(reports)
    .set({ closed: Date.now(), closedBy: by.actorId })
    .where(and(eq(reports.id, id), eq(reports.closed, 0)));
  if (!closed.affectedRows) throw new Refusal('CONFLICT', 'somebody else has closed it');
  await deeds.add(where, { action: 'REPORT_CLOSED', ...by, targetId: id, details: done });
}

export async function open(db: Db): Promise<number> {
  const [row] = await db.select({ count: count() }).from(reports).where(eq(reports.closed, 0));
  return row!.count;
}

async function titlesOf(db: Db, ids: number[]): Promise<Map<number, string>> {
  if (!ids.length) return new Map();
  const rows = await db
    .select({ id: conversations.id, title: conversations.title })
    .from(conversations)
    .where(inArray(conversations.id, ids));
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** What was done stands in the audit list alone. */
async function outcomesOf(db: Db, ids: number[]): Promise<Map<number, string>> {
  if (!ids.length) return new Map();
  const rows = await db
    .select({ id: audit.targetId, details: audit.details })
    .from(audit)
    .where(and(eq(audit.action, 'REPORT_CLOSED'), inArray(audit.targetId, ids)));
  return new Map(rows.map(({ id, details }) => [id, details]));
}
