// My signed-in devices, as I may look at them.
import { and, desc, eq, gt } from 'drizzle-orm';
import type { Db } from '../base/db/open.ts';
import { sessions } from '../base/db/schema.ts';
import { notFound } from '../base/errors.ts';

const MOST = 200;

export interface Device {
  id: number;
  /** The browser's own description. */
  device: string;
  address: string;
  created: number;
  used: number;
}

/** Those that have not ended, the last used first. */
export async function list(db: Db, me: number): Promise<Device[]> {
  return db
    .select({
      id: sessions.id,
      device: sessions.device,
      address: sessions.address,
      created: sessions.created,
      used: sessions.used,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, me), gt(sessions.expires, Date.now())))
    .orderBy(desc(sessions.used), desc(sessions.id))
    .limit(MOST);
}

/** @throws Refusal NOT_FOUND for a session of somebody else, as for none */
export async function mustBeMine(db: Db, me: number, sessionId: number): Promise<void> {
  if (!(await db.$count(sessions, and(eq(sessions.id, sessionId), eq(sessions.userId, me))))) throw notFound('session');
}
