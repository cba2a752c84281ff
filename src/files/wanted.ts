// Who still needs bytes: files, and the people and groups that show them as their avatar.
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../base/db/open.ts';
import { conversations, files, users } from '../base/db/schema.ts';

/** What stands in the rows of people and groups, and is asked for by browsers. */
export const avatarPath = (hash: Uint8Array) => `/api/avatars/${Buffer.from(hash).toString('hex')}.webp`;

/** Whether a file is made of these bytes. */
export async function isFiled(db: Db | Tx, hash: Uint8Array): Promise<boolean> {
  return (await db.select({ id: files.id }).from(files).where(eq(files.hash, hash)).limit(1)).length > 0;
}

/** Whether a person or a group shows them. */
export async function isShown(db: Db | Tx, hash: Uint8Array): Promise<boolean> {
  const path = avatarPath(hash);
  const people = await db.select({ id: users.id }).from(users).where(eq(users.avatar, path)).limit(1);
  if (people.length) return true;
  const groups = await db
    .select({ id: conversations.id })
    .from(conversations)
    .where(eq(conversations.avatar, path))
    .limit(1);
  return groups.length > 0;
}
