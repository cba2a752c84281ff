// Files that messages carry: who may read such a message may read its files.
import { and, eq } from 'drizzle-orm';
import type { Db } from '../base/db/open.ts';
import { attachments, blobs, files, members, messages } from '../base/db/schema.ts';
import { notFound } from '../base/errors.ts';
import { visibleTo } from './messages.ts';

/** A file that some message in this conversation carries which I may see. @throws Refusal NOT_FOUND */
export async function attached(db: Db, me: number, conversationId: number, fileId: number) {
  const [row] = await db
    .select({ file: files, blob: blobs })
    .from(attachments)
    .innerJoin(members, and(eq(members.conversationId, attachments.conversationId), eq(members.userId, me)))
    .innerJoin(
      messages,
      and(eq(messages.conversationId, attachments.conversationId), eq(messages.seq, attachments.seq)),
    )
    .innerJoin(files, eq(files.id, attachments.fileId))
    .innerJoin(blobs, eq(blobs.hash, files.hash))
    .where(
      and(
        eq(attachments.conversationId, conversationId),
        eq(attachments.fileId, fileId),
        visibleTo(me, members.visibleFrom),
      ),
    )
    .limit(1);
  if (!row) throw notFound('file');
  return row;
}
