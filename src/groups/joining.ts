// Coming into a group by oneself: at once where everybody may or by a link, else by asking its owner and admins.
import { and, count, eq, gt } from 'drizzle-orm';
import { v1 } from '#proto';
import { type Db, isDuplicate } from '../base/db/open.ts';
import { joinRequests, members, users } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';
import { find } from '../conversations/conversations.ts';
import type { Arrange, Shared } from '../messages/operation.ts';
import { card, type User } from '../users/users.ts';
import { keepsOut } from './bans.ts';
import { mustMay } from './deeds.ts';

const { MEMBER } = v1.Role;

/** Open requests of one person. */
const MOST_ASKED = 50;
/** Requests of one group that are listed. */
const LISTED = 200;

/** I enter: by a link, or because everybody may. @throws Refusal, when it is done: NOT_FOUND, FULL */
export function enter(me: number, conversationId: number, limit: number, byLink: boolean): Arrange {
  // I am no member yet: the server does it.
  return arrange(0, conversationId, me, limit, (shared) => {
    if (!byLink && shared.joining !== v1.Joining.PUBLIC) throw notFound('group');
    return byLink ? v1.NoticeKind.JOINED_BY_LINK : v1.NoticeKind.MEMBER_JOINED;
  });
}

/** Owner or admin let in who asked. @throws Refusal NOT_FOUND; FORBIDDEN and FULL when it is done */
export async function approve(
  db: Db,
  me: number,
  conversationId: number,
  userId: number,
  limit: number,
): Promise<Arrange> {
  await mustAdmitTo(db, me, conversationId);
  const [asked] = await selectRequests(db, conversationId, userId);
  if (!asked || (await keepsOut(db, conversationId, [userId]))) throw notFound('request');
  return arrange(me, conversationId, userId, limit, (shared, role) => {
    mustMay('admit', shared, role);
    return v1.NoticeKind.MEMBER_JOINED;
  });
}

function arrange(
  by: number,
  conversationId: number,
  userId: number,
  limit: number,
  rule: (shared: Shared, role: v1.Role) => v1.NoticeKind,
): Arrange {
  return {
    kind: 'arrange',
    conversationId,
    userId: by,
    bytes: 0,
    concerns: [userId],
    apply: (shared, { role }, roles) => {
      if (shared.kind !== v1.ConversationKind.GROUP || shared.closed) throw notFound('group');
      const kind = rule(shared, role);
      if (roles.has(userId)) return [];
      if (shared.memberCount >= limit) throw new Refusal('FULL', `a group has at most ${limit} members`);
      roles.set(userId, MEMBER);
      return [{ kind, actor: userId, users: [userId], count: 1 }];
    },
  };
}

/** I ask to be let in. @throws Refusal ALREADY_REQUESTED, FULL when too many of mine are open */
export async function request(db: Db, me: number, conversationId: number, note: string): Promise<void> {
  const [open] = await db.select({ n: count() }).from(joinRequests).where(eq(joinRequests.userId, me));
  if (open!.n >= MOST_ASKED) throw new Refusal('FULL', 'too many of your requests are still open');
  try {
    await db.insert(joinRequests).values({ conversationId, userId: me, note, created: Date.now() });
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('ALREADY_REQUESTED', 'you have asked already');
    throw error;
  }
}

/** I take mine back, or owner and admins turn somebody's down. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function withdrawOrDecline(db: Db, me: number, conversationId: number, userId: number): Promise<void> {
  if (userId !== me) await mustAdmitTo(db, me, conversationId);
  const [gone] = await db
    .delete(joinRequests)
    .where(and(eq(joinRequests.conversationId, conversationId), eq(joinRequests.userId, userId)));
  if (!gone.affectedRows) throw notFound('request');
}

export interface Request {
  user: User;
  note: string;
  time: number;
}

/** Who waits to be let in, the longest first. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function requests(db: Db, me: number, conversationId: number): Promise<Request[]> {
  await mustAdmitTo(db, me, conversationId);
  return selectRequests(db, conversationId);
}

/** Of accounts that are open. */
function selectRequests(db: Db, conversationId: number, userId?: number): Promise<Request[]> {
  return db
    .select({ user: card, note: joinRequests.note, time: joinRequests.created })
    .from(joinRequests)
    .innerJoin(users, eq(users.id, joinRequests.userId))
    .where(
      and(
        eq(joinRequests.conversationId, conversationId),
        userId ? eq(joinRequests.userId, userId) : undefined,
        isOpenAccount,
      ),
    )
    .orderBy(joinRequests.created, joinRequests.userId)
    .limit(LISTED);
}

const isOpenAccount = and(eq(users.banned, 0), eq(users.deleted, 0));

/** How many wait in groups that I lead. */
export const toAnswer = (db: Db, me: number): Promise<{ conversationId: number; count: number }[]> =>
  db
    .select({ conversationId: joinRequests.conversationId, count: count() })
    .from(members)
    .innerJoin(joinRequests, eq(joinRequests.conversationId, members.conversationId))
    .innerJoin(users, eq(users.id, joinRequests.userId))
    .where(and(eq(members.userId, me), gt(members.role, MEMBER), isOpenAccount))
    .groupBy(joinRequests.conversationId);

/** Who is to be told of requests, and how many there are. */
export async function openRequests(
  db: Db,
  conversationId: number,
): Promise<{ leaders: number[]; event: v1.IJoinRequests }> {
  const [leaders, [open]] = await Promise.all([
    db
      .select({ id: members.userId })
      .from(members)
      .where(and(eq(members.conversationId, conversationId), gt(members.role, MEMBER))),
    db
      .select({ count: count() })
      .from(joinRequests)
      .innerJoin(users, eq(users.id, joinRequests.userId))
      .where(and(eq(joinRequests.conversationId, conversationId), isOpenAccount)),
  ]);
  return { leaders: leaders.map(({ id }) => id), event: { conversationId, count: open!.count } };
}

/** @throws Refusal NOT_FOUND, FORBIDDEN */
export async function mustAdmitTo(db: Db, me: number, conversationId: number): Promise<void> {
  const { conversation, mine } = await find(db, me, conversationId);
  mustMay('admit', conversation, mine.role ?? MEMBER);
}
