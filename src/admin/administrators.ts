// Who administers this server.
import { and, asc, eq, ne } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/mysql2';
import type { RowDataPacket } from 'mysql2/promise';
import type { Config } from '../base/config.ts';
import type { Db } from '../base/db/open.ts';
import { users } from '../base/db/schema.ts';
import { unavailable } from '../base/errors.ts';
import type { NextId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import * as audit from './audit.ts';

interface Where {
  db: Db;
  nextId: NextId;
  config: Config;
  logs: { app: Log };
}

const isOpen = and(eq(users.banned, 0), eq(users.deleted, 0));

/** Looked up anew each time: who was dismissed a moment ago is none. */
export async function isAdministrator(db: Db, userId: number): Promise<boolean> {
  const [found] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), users.isAdmin, isOpen));
  return found !== undefined;
}

/**
 * Where nobody administers the server: the account named in the settings does, or without a name the oldest one. To be
 * called at the start and whenever an account was made. Of any number of calls at once, in any number of processes, one appoints.
 */
export async function appoint({ db, nextId, config, logs }: Where): Promise<void> {
  if (await hasAdministrator(db)) return;
  await alone(db, async (held) => {
    if (await hasAdministrator(held)) return;
    const { admin } = config.auth;
    const [found] = await held
      .select({ id: users.id })
      .from(users)
      .where(admin ? and(eq(users.name, admin.normalize('NFC')), isOpen) : isOpen)
      .orderBy(asc(users.id))
      .limit(1);
    if (!found) return;
    await held.update(users).set({ isAdmin: true }).where(eq(users.id, found.id));
    await audit.add({ db: held, nextId }, { action: 'ADMIN_MADE', targetId: found.id });
    logs.app.info({ user: found.id }, 'administrator');
  });
}

/** Whether there is another one than these. */
export async function hasAdministrator(db: Db, besides = 0): Promise<boolean> {
  const [found] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(users.isAdmin, isOpen, ne(users.id, besides)))
    .limit(1);
  return found !== undefined;
}

/** Does the work while no other process does work that is wrapped so. It has one connection, and that is the one to use. */
export async function alone<T>(db: Db, work: (held: Db) => Promise<T>): Promise<T> {
  const connection = await db.$client.getConnection();
  try {
    const [[lock]] = await connection.query<RowDataPacket[]>("SELECT GET_LOCK('parley.administrators', 4) AS held");
    if (lock?.['held'] !== 1) throw unavailable('administrators are being changed');
    return await work(drizzle(connection, { mode: 'default' }) as unknown as Db);
  } finally {
    await connection.query("SELECT RELEASE_LOCK('parley.administrators')").catch(() => connection.destroy());
    connection.release();
  }
}
