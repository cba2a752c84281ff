// What was shared in a conversation, kind by kind, the newest first: files by where they are attached, links by search's index.
import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Db } from '../base/db/open.ts';
import { attachments, grams, messages } from '../base/db/schema.ts';
import { find } from '../conversations/conversations.ts';
import { kindGram, kindsOf } from './findable.ts';
import { BLOCK } from './indexer.ts';
import { SHELF } from './media.ts';
import { type Message, toMessage, visibleTo } from './messages.ts';

export const SHELVES = ['media', 'file', 'link', 'voice'] as const;
/** Blocks of the index that are looked into in one statement. */
const BLOCKS = 64;

/** Messages with something of that kind, before a seq. @throws Refusal NOT_FOUND */
export async function gallery(
  db: Db,
  me: number,
  conversationId: number,
  { kind, before, limit }: { kind: (typeof SHELVES)[number]; before?: number | undefined; limit: number },
): Promise<{ messages: Message[]; more: boolean }> {
  const { conversation, mine } = await find(db, me, conversationId);
  const end = Math.min(before ?? Number.MAX_SAFE_INTEGER, conversation.lastSeq + 1);
  const look = { conversationId, from: Math.max(1, mine.visibleFrom), end, limit };
  const found = kind === 'link' ? await links(db, me, look) : await shelf(db, me, look, SHELF[kind]);
  return { messages: found.slice(0, limit), more: found.length > limit };
}

interface Look {
  conversationId: number;
  /** The first seq I may see, and the one before which to look. */
  from: number;
  end: number;
  limit: number;
}

/** One more than wanted, where there are so many. */
async function shelf(db: Db, me: number, look: Look, which: number): Promise<Message[]> {
  const rows = await db
    .selectDistinct({ seq: attachments.seq })
    .from(attachments)
    .innerJoin(
      messages,
      and(eq(messages.conversationId, attachments.conversationId), eq(messages.seq, attachments.seq)),
    )
    .where(
      and(
        eq(attachments.conversationId, look.conversationId),
        eq(attachments.shelf, which),
        lt(attachments.seq, look.end),
        visibleTo(me, look.from),
      ),
    )
    .orderBy(desc(attachments.seq))
    .limit(look.limit + 1);
  return load(db, me, look, rows);
}

/** Block by block back in time, until there is one more than wanted. */
async function links(db: Db, me: number, look: Look): Promise<Message[]> {
  const found: Message[] = [];
  const first = Math.floor(look.from / BLOCK);
  for (let last = Math.floor((look.end - 1) / BLOCK); last >= first && found.length <= look.limit; last -= BLOCKS) {
    const blocks = Array.from({ length: Math.min(BLOCKS, last - first + 1) }, (_, index) => last - index);
    const places = await db
      .select({ block: grams.block, place: grams.place })
      .from(grams)
      .where(
        and(
          eq(grams.conversationId, look.conversationId),
          inArray(grams.block, blocks),
          eq(grams.gram, Buffer.from(kindGram('link'))),
        ),
      );
    const seqs = places
      .map(({ block, place }) => ({ seq: block * BLOCK + place }))
      .filter(({ seq }) => seq < look.end)
      .sort((a, b) => b.seq - a.seq);
    for (let at = 0; at < seqs.length && found.length <= look.limit; at += look.limit + 1) {
      const some = await load(db, me, look, seqs.slice(at, at + look.limit + 1));
      // The index may know more than the messages still say.
      found.push(...some.filter(({ content }) => content && kindsOf(content).has('link')));
    }
  }
  return found;
}

async function load(
  db: Db,
  me: number,
  { conversationId, from }: Look,
  seqs: readonly { seq: number }[],
): Promise<Message[]> {
  if (!seqs.length) return [];
  const wanted = seqs.map(({ seq }) => seq);
  const rows = await db
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), inArray(messages.seq, wanted), visibleTo(me, from)))
    .orderBy(desc(messages.seq));
  return rows.map(toMessage);
}
