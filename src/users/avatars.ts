// Pictures of people and groups: squares made anew of what somebody gave, named by their content. Who shows one has its path in
// their row; the collector of files keeps those that are shown.
import { stat, writeFile } from 'node:fs/promises';
import { eq, sql } from 'drizzle-orm';
import type { Config } from '../base/config.ts';
import type { Db } from '../base/db/open.ts';
import { blobs, users } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';
import type { NextId } from '../base/ids.ts';
import type { Logs } from '../base/log.ts';
import type { Found } from '../files/decoder.ts';
import { mustFit } from '../files/files.ts';
import type { Intake } from '../files/intake.ts';
import { serve } from '../files/serve.ts';
import { keyOf, type Storage } from '../files/storage.ts';
import { avatarPath } from '../files/wanted.ts';

/** Bytes of what somebody gives. */
export const LARGEST = 5 * 1024 * 1024;
/** ms an avatar is kept before somebody shows it, and about as long after nobody does. */
const LEASE = 3_600_000;

interface Means {
  config: Config;
  logs: Logs;
  db: Db;
  nextId: NextId;
  storage: Storage;
  intake: Intake;
}

/**
 * Makes an avatar of a JPEG, PNG or WebP. The path is to be written into the row of whoever shows it, within the hour.
 * @throws Refusal TOO_LARGE, INVALID, STORAGE_FULL, UNAVAILABLE
 */
export async function store(means: Means, bytes: Uint8Array): Promise<string> {
  const { config, logs, nextId, intake } = means;
  if (bytes.length > LARGEST) throw new Refusal('TOO_LARGE', `a picture may have ${LARGEST} bytes`);
  intake.mustHaveTime();
  await mustFit(config, bytes.length);
  const id = nextId();
  const path = intake.pathOf(id);
  try {
    await writeFile(path, bytes);
    const size = bytes.length;
    const limits = { image: LARGEST, video: 0, audio: 0, file: 0 };
    const found = await intake.decoder.look({ id, path, name: '', limits, size, isAvatar: true });
    return await keep(means, found, path);
  } catch (error) {
    const isFault = error instanceof Refusal && error.code === 'INTERNAL';
    if (!isFault) throw error;
    logs.app.error({ err: error, file: id }, 'avatar not understood');
    throw new Refusal('INTERNAL', 'something went wrong here');
  } finally {
    await intake.clear(id);
  }
}

async function keep({ db, storage }: Means, { hash: hex, size, variants }: Found, path: string): Promise<string> {
  const hash = Buffer.from(hex, 'hex');
  const lease = Date.now() + LEASE;
  const ofIt = eq(blobs.hash, hash);
  const small = `small:${(await stat(variants['small']!)).size}`;
  const known = await db.transaction(async (tx) => {
    // Takes the row's lock: who removes these bytes has done so by now, or sees that they are wanted again.
    await tx
      .insert(blobs)
      .values({ hash, size, lease })
      .onDuplicateKeyUpdate({ set: { lease: sql`greatest(${blobs.lease}, ${lease})` } });
    const [blob] = await tx.select().from(blobs).where(ofIt);
    return blob!;
  });
  if (!known.stored || !known.variants.includes(small)) {
    await storage.put(keyOf(hash, 'small'), variants['small']!);
    await storage.put(keyOf(hash), path);
    const others = known.variants.split(',').filter((variant) => variant && !variant.startsWith('small:'));
    await db
      .update(blobs)
      .set({ stored: true, variants: [...others, small].join() })
      .where(ofIt);
  }
  return avatarPath(hash);
}

/** Shows this picture, or none, for a person; the one before goes within the hour, unless somebody else shows it. */
export async function show(db: Db, userId: number, path: string): Promise<void> {
  const [before] = await db.select({ avatar: users.avatar }).from(users).where(eq(users.id, userId));
  await db.update(users).set({ avatar: path }).where(eq(users.id, userId));
  if (before && before.avatar !== path) await release(db, before.avatar);
}

/** Whoever showed it does not any more: it is looked at soon. */
export async function release(db: Db, path: string): Promise<void> {
  const hash = /^\/api\/avatars\/([0-9a-f]{64})\.webp$/.exec(path)?.[1];
  if (!hash) return;
  await db
    .update(blobs)
    .set({ lease: sql`least(${blobs.lease}, ${Date.now() + LEASE})` })
    .where(eq(blobs.hash, Buffer.from(hash, 'hex')));
}

/** The picture, for ever the same; `small` has 96 pixels. @throws Refusal NOT_FOUND */
export async function read(
  request: Request,
  { db, storage }: Pick<Means, 'db' | 'storage'>,
  { hash, small }: { hash: string; small: boolean },
): Promise<Response> {
  const [blob] = await db
    .select()
    .from(blobs)
    .where(eq(blobs.hash, Buffer.from(hash, 'hex')));
  // What is no avatar is read where a message carries it.
  if (!blob?.stored || !blob.lease) throw notFound('avatar');
  const file = { ...blob, name: 'avatar.webp', mimeType: 'image/webp', kind: 1 };
  const answer = await serve(request, storage, file, { variant: small ? 'small' : undefined, isDownload: false });
  answer!.headers.set('Cache-Control', 'private, max-age=31536000, immutable');
  return answer!;
}
