// People as administrators see them: the list, and what can be done with an account.
import { and, count, desc, eq, gt, inArray, like, or, sql } from 'drizzle-orm';
import type { Db } from '../base/db/open.ts';
import { files, passkeys, recoveryCodes, sessions, users } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';
import type { NextId } from '../base/ids.ts';
import * as accounts from '../users/accounts.ts';
import * as tickets from '../users/tickets.ts';
import { card, type User } from '../users/users.ts';
import { alone, hasAdministrator } from './administrators.ts';
import * as audit from './audit.ts';
import { containing, type Page } from './page.ts';

export interface Where {
  db: Db;
  nextId: NextId;
}

/** Who does it, and from where. */
export interface Actor {
  /** 0: the command line. */
  actorId: number;
  address: string;
}

/** Hours a link to a new password is good for. */
export const LINK_HOURS = 24;

export const FILTERS = ['ALL', 'ADMINISTRATORS', 'BANNED'] as const;

export async function list(db: Db, { search, filter, offset, limit }: Page & { filter: (typeof FILTERS)[number] }) {
  const wanted = and(
    eq(users.deleted, 0),
    search
      ? or(...[users.name, users.nickname, users.email].map((column) => like(column, containing(search))))
      : undefined,
    filter === 'ADMINISTRATORS' ? users.isAdmin : filter === 'BANNED' ? gt(users.banned, 0) : undefined,
  );
  const [total, rows] = await Promise.all([
    db.select({ count: count() }).from(users).where(wanted),
    db.select().from(users).where(wanted).orderBy(desc(users.id)).limit(limit).offset(offset),
  ]);
  const ids = rows.map(({ id }) => id);
  const [devices, bytes] = await Promise.all([devicesOf(db, ids), bytesOf(db, ids)]);
  const people = rows.map((row) => ({
    user: { id: row.id, name: row.name, nickname: row.nickname, avatar: row.avatar, deleted: false },
    email: row.email,
    emailVerified: row.email !== '' && row.email === row.verifiedEmail,
    created: row.created,
    lastSeen: row.lastSeen,
    banned: row.banned,
    isAdmin: row.isAdmin,
    hasSecondFactor: row.totpSecret !== null || row.passkeyAsked,
    devices: devices.get(row.id) ?? 0,
    bytes: bytes.get(row.id) ?? 0,
  }));
  return { people, total: total[0]!.count };
}

/** @throws Refusal NOT_FOUND */
export async function byName(db: Db, name: string): Promise<User> {
  const [found] = await db
    .select(card)
    .from(users)
    .where(and(eq(users.name, name.normalize('NFC')), eq(users.deleted, 0)));
  if (!found) throw notFound('user');
  return found;
}

/** Keeps somebody out. Their sessions are the caller's to end. @throws Refusal NOT_FOUND, SELF, FORBIDDEN for the last administrator */
export async function ban(where: Where, by: Actor, userId: number): Promise<void> {
  if (userId === by.actorId) throw new Refusal('SELF', 'nobody bans themselves');
  await alone(where.db, async (db) => {
    if (!(await hasAdministrator(db, userId))) throw new Refusal('FORBIDDEN', 'this is the last administrator');
    await change(db, userId, { banned: Date.now() });
    await audit.add({ ...where, db }, { action: 'BANNED', ...by, targetId: userId });
  });
}

/** @throws Refusal NOT_FOUND */
export async function unban(where: Where, by: Actor, userId: number): Promise<void> {
  await change(where.db, userId, { banned: 0 });
  await audit.add(where, { action: 'UNBANNED', ...by, targetId: userId });
}

/** @throws Refusal NOT_FOUND, FORBIDDEN for the last administrator, and for who is banned */
export async function setAdministrator(where: Where, by: Actor, userId: number, isAdmin: boolean): Promise<void> {
  await alone(where.db, async (db) => {
    const [found] = await db.select({ banned: users.banned }).from(users).where(eq(users.id, userId));
    if (isAdmin && found?.banned) throw new Refusal('FORBIDDEN', 'this account is banned');
    if (!isAdmin && !(await hasAdministrator(db, userId)))
      throw new Refusal('FORBIDDEN', 'this is the last administrator');
    await change(db, userId, { isAdmin });
    await audit.add({ ...where, db }, { action: isAdmin ? 'ADMIN_MADE' : 'ADMIN_DISMISSED', ...by, targetId: userId });
  });
}

/** For who has lost their second factor and its recovery codes: the password is enough again. @throws Refusal NOT_FOUND */
export async function removeSecondFactor(where: Where, by: Actor, userId: number): Promise<void> {
  await change(where.db, userId, { totpSecret: null, passkeyAsked: false });
  await where.db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await where.db.delete(passkeys).where(eq(passkeys.userId, userId));
  await audit.add(where, { action: 'SECOND_FACTOR_REMOVED', ...by, targetId: userId });
}

/** Notes that their sessions were ended, which is the caller's to do. @throws Refusal NOT_FOUND */
export async function noteSessionsEnded(where: Where, by: Actor, userId: number): Promise<void> {
  await mustExist(where.db, userId);
  await audit.add(where, { action: 'SESSIONS_ENDED', ...by, targetId: userId });
}

/** A secret for `/reset/<secret>`, by which they choose a new password; earlier ones are worth nothing. @throws Refusal NOT_FOUND */
export async function resetLink(where: Where, by: Actor, userId: number): Promise<{ secret: string; expires: number }> {
  await mustExist(where.db, userId);
  await tickets.discard(where.db, 'password-reset', userId);
  const minutes = LINK_HOURS * 60;
  const secret = await tickets.issue(where.db, 'password-reset', { userId, data: {}, minutes });
  await audit.add(where, { action: 'RESET_LINK_MADE', ...by, targetId: userId });
  return { secret, expires: Date.now() + minutes * 60_000 };
}

/** Makes an account without a password: its owner chooses one by a link. @throws Refusal INVALID, NAME_TAKEN */
export async function add(where: Where, by: Actor, what: { name: string; nickname: string }): Promise<User> {
  accounts.mustFollowRules({ name: what.name });
  const user = await accounts.create(where.db, where.nextId, { ...what, passwordHash: '' });
  await audit.add(where, { action: 'USER_MADE', ...by, targetId: user.id });
  return user;
}

async function mustExist(db: Db, userId: number): Promise<void> {
  const [found] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.deleted, 0)));
  if (!found) throw notFound('user');
}

async function change(db: Db, userId: number, values: Partial<typeof users.$inferInsert>): Promise<void> {
  await mustExist(db, userId);
  await db.update(users).set(values).where(eq(users.id, userId));
}

async function devicesOf(db: Db, ids: number[]): Promise<Map<number, number>> {
  if (!ids.length) return new Map();
  const rows = await db
    .select({ id: sessions.userId, devices: count() })
    .from(sessions)
    .where(and(inArray(sessions.userId, ids), gt(sessions.expires, Date.now())))
    .groupBy(sessions.userId);
  return new Map(rows.map(({ id, devices }) => [id, devices]));
}

async function bytesOf(db: Db, ids: number[]): Promise<Map<number, number>> {
  if (!ids.length) return new Map();
  const rows = await db
    .select({ id: files.ownerId, bytes: sql`sum(${files.size})`.mapWith(Number) })
    .from(files)
    .where(inArray(files.ownerId, ids))
    .groupBy(files.ownerId);
  return new Map(rows.map(({ id, bytes }) => [id, bytes]));
}
