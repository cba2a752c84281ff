// What the server keeps: bytes by kind and by person, rows, and the room that is left.
import { statfs } from 'node:fs/promises';
import { count, desc, eq, gt, sql } from 'drizzle-orm';
import type { RowDataPacket } from 'mysql2/promise';
import { v1 } from '#proto';
import type { Db } from '../base/db/open.ts';
import { blobs, conversations, files, sessions, users } from '../base/db/schema.ts';
import { STATE } from '../files/files.ts';
import { KINDS } from '../files/types.ts';
import { usersById } from '../users/users.ts';
import * as reports from './reports.ts';

/** People in the list of those who keep most. */
const MOST = 20;

export interface Disk {
  free: number;
  total: number;
}

export async function diskOf(dir: string): Promise<Disk> {
  const { bavail, blocks, bsize } = await statfs(dir);
  return { free: bavail * bsize, total: blocks * bsize };
}

/** Bytes and numbers of what is kept. The same bytes uploaded twice are kept once: all that was uploaded may be more. */
export async function storage(db: Db) {
  const uploaded = db.$with('uploaded').as(
    db
      .select({
        ownerId: files.ownerId,
        bytes: sql`sum(${files.size})`.mapWith(Number).as('bytes'),
        files: count().as('n'),
      })
      .from(files)
      .where(eq(files.state, STATE.ready))
      .groupBy(files.ownerId),
  );
  const [kept, kinds, most, [database]] = await Promise.all([
    db.select({ bytes: sql`coalesce(sum(${blobs.size}), 0)`.mapWith(Number), files: count() }).from(blobs),
    db
      .select({ kind: files.kind, bytes: sql`sum(${files.size})`.mapWith(Number), files: count() })
      .from(files)
      .where(eq(files.state, STATE.ready))
      .groupBy(files.kind),
    db.with(uploaded).select().from(uploaded).orderBy(desc(uploaded.bytes)).limit(MOST),
    db
      .select({ bytes: sql`sum(data_length + index_length)`.mapWith(Number) })
      .from(sql`information_schema.tables`)
      .where(sql`table_schema = database()`),
  ]);
  const cards = await usersById(
    db,
    most.map(({ ownerId }) => ownerId),
  );
  return {
    kept: kept[0]!,
    database: database!.bytes,
    kinds: KINDS.map((kind, index) => {
      const { bytes = 0, files = 0 } = kinds.find((row) => row.kind === index) ?? {};
      return { kind, bytes, files };
    }),
    people: most.flatMap(({ ownerId, bytes, files }) => {
      const user = cards.find((card) => card.id === ownerId);
      return user ? [{ user, bytes, files }] : [];
    }),
  };
}

/** What it is, and how long it takes to say so. */
export async function database(db: Db): Promise<{ version: string; ms: number }> {
  const began = performance.now();
  const [[row]] = await db.$client.query<RowDataPacket[]>('SELECT version() AS version');
  return { version: String(row?.['version']), ms: Math.round((performance.now() - began) * 10) / 10 };
}

/** How much there is of everything. */
export async function stats(db: Db) {
  const { DIRECT, GROUP } = v1.ConversationKind;
  const [[people], [conversed], [devices], [kept], open] = await Promise.all([
    db
      .select({
        all: sql`coalesce(sum(${users.deleted} = 0), 0)`.mapWith(Number),
        banned: sql`coalesce(sum(${users.deleted} = 0 and ${users.banned} > 0), 0)`.mapWith(Number),
        administrators: sql`coalesce(sum(${users.deleted} = 0 and ${users.isAdmin}), 0)`.mapWith(Number),
      })
      .from(users),
    db
      .select({
        direct: sql`coalesce(sum(${conversations.kind} = ${DIRECT}), 0)`.mapWith(Number),
        groups: sql`coalesce(sum(${conversations.kind} = ${GROUP}), 0)`.mapWith(Number),
        messages: sql`coalesce(sum(${conversations.lastSeq}), 0)`.mapWith(Number),
      })
      .from(conversations)
      .where(eq(conversations.closed, false)),
    db.select({ count: count() }).from(sessions).where(gt(sessions.expires, Date.now())),
    db.select({ bytes: sql`coalesce(sum(${blobs.size}), 0)`.mapWith(Number) }).from(blobs),
    reports.open(db),
  ]);
  return { ...people!, ...conversed!, devices: devices!.count, bytes: kept!.bytes, openReports: open };
}
