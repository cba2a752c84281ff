// What was done with accounts and groups, and by whom. Rows are only ever added: nothing here changes or removes one.
import { and, count, desc, eq, gt, inArray } from 'drizzle-orm';
import type { Db } from '../base/db/open.ts';
import { audit, users } from '../base/db/schema.ts';
import type { NextId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import { asEmail } from '../users/email.ts';
import { usersById } from '../users/users.ts';
import type { Page } from './page.ts';

export const ACTIONS = [
  'ADMIN_MADE',
  'ADMIN_DISMISSED',
  'BANNED',
  'UNBANNED',
  'SESSIONS_ENDED',
  'RESET_LINK_MADE',
  'SECOND_FACTOR_REMOVED',
  'USER_MADE',
  'GROUP_DISSOLVED',
  'REPORT_CLOSED',
  'INVITE_MADE',
  'INVITE_REMOVED',
  'MAIL_TESTED',
  'ADMIN_SIGNED_IN',
  'ADMIN_SIGN_IN_FAILED',
] as const;
export type Action = (typeof ACTIONS)[number];

export interface Deed {
  /** 0: the program itself, or its command line. */
  actorId?: number;
  action: Action;
  targetId?: number;
  details?: string;
  address?: string;
}

export async function add({ db, nextId }: { db: Db; nextId: NextId }, deed: Deed): Promise<void> {
  await db.insert(audit).values({ ...deed, details: deed.details?.slice(0, 500), id: nextId(), time: Date.now() });
}

/** The newest first. */
export async function list(db: Db, { action, offset, limit }: Omit<Page, 'search'> & { action?: Action | undefined }) {
  const wanted = action ? eq(audit.action, action) : undefined;
  const [total, rows] = await Promise.all([
    db.select({ count: count() }).from(audit).where(wanted),
    db.select().from(audit).where(wanted).orderBy(desc(audit.id)).limit(limit).offset(offset),
  ]);
  const cards = await usersById(db, [...new Set(rows.flatMap(({ actorId, targetId }) => [actorId, targetId]))]);
  const cardOf = (id: number) => cards.find((card) => card.id === id) ?? null;
  const deeds = rows.map(({ id, time, actorId, action, targetId, details, address }) => ({
    id,
    time,
    actor: cardOf(actorId),
    action: action as Action,
    target: cardOf(targetId),
    targetId,
    details,
    address,
  }));
  return { deeds, total: total[0]!.count };
}

/** Those of these that were done since then. */
export async function since(
  db: Db,
  time: number,
  actions: readonly Action[],
): Promise<{ id: number; action: Action; targetId: number }[]> {
  const rows = await db
    .select({ id: audit.id, action: audit.action, targetId: audit.targetId })
    .from(audit)
    .where(and(gt(audit.time, time), inArray(audit.action, [...actions])));
  return rows.map((row) => ({ ...row, action: row.action as Action }));
}

/** A sign-in at the account of an administrator, or the attempt of one; of others nothing is noted. Nobody waits for it. */
export function noteSignIn(
  where: { db: Db; nextId: NextId; logs: { app: Log } },
  /** A name, or an e-mail address. */
  who: { name: string } | { id: number },
  address: string,
): void {
  const named = ({ name }: { name: string }) => {
    const email = asEmail(name);
    return email ? eq(users.verifiedEmail, email) : eq(users.name, name.normalize('NFC'));
  };
  const theirs = 'id' in who ? eq(users.id, who.id) : named(who);
  const note = async () => {
    const [found] = await where.db.select({ id: users.id }).from(users).where(and(theirs, users.isAdmin));
    if (!found) return;
    const deed =
      'id' in who
        ? ({ action: 'ADMIN_SIGNED_IN', actorId: who.id } as const)
        : { action: 'ADMIN_SIGN_IN_FAILED' as const };
    await add(where, { ...deed, targetId: found.id, address });
  };
  note().catch((error) => where.logs.app.warn({ err: error }, 'sign-in not noted'));
}
