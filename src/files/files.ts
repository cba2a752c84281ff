// What people uploaded, as rows: room is reserved before bytes come, and a file that no message carries is kept for a while.
import { statfs } from 'node:fs/promises';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Config } from '../base/config.ts';
import type { Db } from '../base/db/open.ts';
import { files, users } from '../base/db/schema.ts';
import { notFound, Refusal, type RefusalName, unavailable } from '../base/errors.ts';
import { KINDS, type Kind } from './types.ts';

export const STATE = { uploading: 0, processing: 1, ready: 2, refused: 3 } as const;
/** Lease of what a message carries. */
export const KEPT = Number.MAX_SAFE_INTEGER;

export type File = typeof files.$inferSelect;

export interface FileInfo {
  id: number;
  name: string;
  mimeType: string;
  size: number;
  kind: Kind;
  width: number;
  height: number;
  duration: number;
  /** Base64. */
  thumbhash: string;
  animated: boolean;
}

export const leaseOf = ({ files }: Config) => Date.now() + files.unsent_hours * 3_600_000;

export const limitsOf = ({ files }: Config): Record<Kind, number> => ({
  image: files.image_bytes,
  video: files.video_bytes,
  audio: files.audio_bytes,
  file: files.file_bytes,
});

/** Bytes of all that I uploaded, unfinished uploads as announced. */
export async function used(db: Pick<Db, 'select'>, me: number): Promise<{ bytes: number; unfinished: number }> {
  const [row] = await db
    .select({
      bytes: sql`coalesce(sum(${files.size}), 0)`.mapWith(Number),
      unfinished: sql`coalesce(sum(${files.state} = ${STATE.uploading}), 0)`.mapWith(Number),
    })
    .from(files)
    .where(eq(files.ownerId, me));
  return row!;
}

/**
 * Makes room for an upload before it begins.
 * @throws Refusal TOO_LARGE, QUOTA_EXCEEDED, STORAGE_FULL, FULL
 */
export async function reserve(
  db: Db,
  config: Config,
  upload: { id: number; ownerId: number; name: string; size: number; lease: number },
): Promise<void> {
  const { quota_bytes, unfinished } = config.files;
  const most = Math.max(...Object.values(limitsOf(config)));
  if (upload.size > most) throw new Refusal('TOO_LARGE', `a file may have ${most} bytes`);
  await mustFit(config, upload.size);
  await db.transaction(async (tx) => {
    // Uploads of one person are counted one after the other.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, upload.ownerId)).for('update');
    const mine = await used(tx, upload.ownerId);
    if (mine.unfinished >= unfinished) throw new Refusal('FULL', `at most ${unfinished} unfinished uploads`);
    if (quota_bytes && mine.bytes + upload.size > quota_bytes)
      throw new Refusal('QUOTA_EXCEEDED', `your files may have ${quota_bytes} bytes together`);
    await tx.insert(files).values({ ...upload, created: Date.now() });
  });
}

/** @throws Refusal STORAGE_FULL */
export async function mustFit({ data, files }: Config, size: number): Promise<void> {
  const { bavail, bsize } = await statfs(data.dir);
  if (bavail * bsize - size < files.reserve_bytes) throw new Refusal('STORAGE_FULL', 'the disk is nearly full');
}

/** A file of mine. @throws Refusal NOT_FOUND */
export async function mine(db: Db, me: number, id: number): Promise<File> {
  const [file] = await db
    .select()
    .from(files)
    .where(and(eq(files.id, id), eq(files.ownerId, me)));
  if (!file) throw notFound('file');
  return file;
}

/**
 * Files of mine that I am about to send, by id; none of them is removed while that lasts.
 * @throws Refusal NOT_FOUND, UNAVAILABLE, or why one of them was refused
 */
export async function mineToSend(
  db: Db,
  config: Config,
  me: number,
  ids: readonly number[],
): Promise<Map<number, File>> {
  const owned = and(inArray(files.id, [...ids]), eq(files.ownerId, me));
  const rows = await db.select().from(files).where(owned);
  const byId = new Map(rows.map((file) => [file.id, file]));
  for (const id of ids) ready(byId.get(id));
  const lease = leaseOf(config);
  // Not often: a message of many sends renews it once.
  if (rows.some((file) => file.lease < lease - 600_000))
    await db
      .update(files)
      .set({ lease: sql`greatest(${files.lease}, ${lease})` })
      .where(owned);
  return byId;
}

/** @throws Refusal */
export function ready(file: File | undefined): File {
  if (!file || file.state === STATE.uploading) throw notFound('file');
  if (file.state === STATE.processing) throw unavailable('this file is still being looked at');
  if (file.state === STATE.refused) throw refusalOf(file);
  return file;
}

export function refusalOf({ refusal }: Pick<File, 'refusal'>): Refusal {
  const [code, ...message] = refusal.split(' ');
  return new Refusal(code as RefusalName, message.join(' '));
}

export const infoOf = (file: File): FileInfo => ({
  id: file.id,
  name: file.name,
  mimeType: file.mimeType,
  size: file.size,
  kind: KINDS[file.kind] ?? 'file',
  width: file.width,
  height: file.height,
  duration: file.duration,
  thumbhash: Buffer.from(file.thumbhash ?? []).toString('base64'),
  animated: file.animated,
});
