// Messages as they are read: history by seq, catching up by rev. How they are written: writer.ts.
import { randomBytes } from 'node:crypto';
import { and, asc, desc, eq, gt, gte, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { v1 } from '#proto';
import type { Db, Tx } from '../base/db/open.ts';
import { conversations, edits, hidden, type members, messages } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';
import { find, type Mine } from '../conversations/conversations.ts';

type Row = typeof messages.$inferSelect;
export type Message = v1.IMessage & { seq: number; rev: number; from: number };

/** Bytes of bodies in one page; an event stays well below 256 KiB. */
const PAGE_BYTES = 200_000;
const MAX_LIMIT = 200;
const DEFAULT_LIMIT = 50;
/** Changes a client may have missed and still be told one by one. */
const MAX_CATCH_UP = 2000;

/**
 * A page of history by ascending seq: the newest, those before a seq, or those after one.
 * @throws Refusal NOT_FOUND for who is not a member
 */
export async function history(
  db: Db,
  me: number,
  conversationId: number,
  { before, after, limit = DEFAULT_LIMIT }: { before?: number; after?: number; limit?: number },
): Promise<Message[]> {
  const { mine } = await find(db, me, conversationId);
  const forward = after !== undefined && before === undefined;
  const rows = await db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        visibleTo(me, mine.visibleFrom),
        before === undefined ? undefined : lt(messages.seq, before),
        after === undefined ? undefined : gt(messages.seq, after),
      ),
    )
    .orderBy(forward ? asc(messages.seq) : desc(messages.seq))
    .limit(Math.min(limit, MAX_LIMIT));
  const page = withinBytes(rows).map(toMessage);
  return forward ? page : page.reverse();
}

/** What changed after the cursor's rev, oldest change first; or the newest messages when too much did. */
export async function sync(db: Db, me: number, cursor: v1.ICursor): Promise<v1.ISyncPage> {
  const conversationId = cursor.conversationId ?? 0;
  const known = cursor.rev ?? 0;
  const limit = Math.min(cursor.limit || DEFAULT_LIMIT, MAX_LIMIT);
  let head: Mine;
  try {
    head = await find(db, me, conversationId);
  } catch (error) {
    if (error instanceof Refusal) return { conversationId, gone: true };
    throw error;
  }
  const lastRev = head.conversation.lastRev;
  // A rev we never gave: the database is an older one, restored. What the client holds cannot be trusted.
  if (known === 0 || known > lastRev || lastRev - known > MAX_CATCH_UP) {
    const newest = await history(db, me, conversationId, { limit });
    // Changes after `lastRev` was read are pushed, and come as events; claiming less than we know is safe.
    return { conversationId, messages: newest, coveredToRev: lastRev, restart: true };
  }
  const rows = await db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        gt(messages.rev, known),
        lte(messages.rev, lastRev),
        visibleTo(me, head.mine.visibleFrom),
      ),
    )
    .orderBy(asc(messages.rev))
    .limit(limit);
  const page = withinBytes(rows);
  const more = rows.length === limit || page.length < rows.length;
  return {
    conversationId,
    messages: page.map(toMessage),
    coveredToRev: more ? page.at(-1)!.rev : lastRev,
    more,
  };
}

/** The newest message of each of these conversations, where I may see it. */
export async function newestOf(db: Db, me: number, mine: readonly Mine[]): Promise<Map<number, Message>> {
  const heads = mine.filter(({ conversation, mine }) => conversation.lastSeq >= Math.max(1, mine.visibleFrom));
  if (!heads.length) return new Map();
  const pairs = heads.map(({ conversation: { id, lastSeq } }) => sql`(${id}, ${lastSeq})`);
  const rows = await db
    .select()
    .from(messages)
    .where(and(sql`(${messages.conversationId}, ${messages.seq}) in (${sql.join(pairs, sql`, `)})`, visibleTo(me, 1)));
  const newest = new Map(rows.map((row) => [row.conversationId, toMessage(row)]));
  // Where the newest is not for me, one look back each; that is rare.
  for (const { conversation } of heads)
    if (!newest.has(conversation.id)) {
      const [last] = await history(db, me, conversation.id, { limit: 1 });
      if (last) newest.set(conversation.id, last);
    }
  return newest;
}

/** One message that I may see. @throws Refusal NOT_FOUND */
export async function message(db: Db, me: number, conversationId: number, seq: number): Promise<Message> {
  const { mine } = await find(db, me, conversationId);
  const [row] = await db
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), eq(messages.seq, seq), visibleTo(me, mine.visibleFrom)));
  if (!row) throw notFound('message');
  return toMessage(row);
}

/** What a message of mine said before each of its edits, oldest first. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function editsOf(
  db: Db,
  me: number,
  conversationId: number,
  seq: number,
): Promise<{ time: number; content: v1.IContent }[]> {
  const { from } = await message(db, me, conversationId, seq);
  if (from !== me) throw new Refusal('FORBIDDEN', 'this message is of somebody else');
  const rows = await db
    .select({ time: edits.time, content: edits.content })
    .from(edits)
    .where(and(eq(edits.conversationId, conversationId), eq(edits.seq, seq)))
    .orderBy(asc(edits.rev));
  return rows.map(({ time, content }) => ({ time, content: v1.Content.decode(content) }));
}

/** Hides a message from me alone, or shows it again. @throws Refusal NOT_FOUND */
export async function hide(
  db: Db,
  me: number,
  what: { conversationId: number; seq: number; undo: boolean },
): Promise<void> {
  const { conversationId, seq, undo } = what;
  const key = { userId: me, conversationId, seq };
  if (undo)
    await db
      .delete(hidden)
      .where(and(eq(hidden.userId, me), eq(hidden.conversationId, conversationId), eq(hidden.seq, seq)));
  else {
    await message(db, me, conversationId, seq);
    await db.insert(hidden).ignore().values(key);
  }
}

/** Seq of the first message I may see that was sent at that time or later; after the last one when there is none. */
export async function seqAt(db: Db, me: number, conversationId: number, time: number): Promise<number> {
  const { conversation, mine } = await find(db, me, conversationId);
  // Times ascend with seqs (but for the jitter of clocks): a dozen looks by the key, however long the history.
  let low = Math.max(1, mine.visibleFrom);
  let high = conversation.lastSeq + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [row] = await db
      .select({ time: messages.time })
      .from(messages)
      .where(and(eq(messages.conversationId, conversationId), eq(messages.seq, middle)));
    if (row && row.time >= time) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Posts the very first message of a conversation that is being made in the same transaction. */
export async function openWith(tx: Tx, conversationId: number, notice: v1.INotice): Promise<void> {
  await tx.insert(messages).values({
    conversationId,
    seq: 1,
    rev: 1,
    senderId: 0,
    clientId: randomBytes(16),
    fingerprint: randomBytes(32),
    time: Date.now(),
    body: v1.Message.encode({ content: { notice } }).finish(),
  });
  await tx.update(conversations).set({ lastSeq: 1, lastRev: 1 }).where(eq(conversations.id, conversationId));
}

/** Not before my time, not whispered to somebody else, not hidden by me. */
export function visibleTo(me: number, visibleFrom: number | typeof members.visibleFrom): SQL | undefined {
  return and(
    gte(messages.seq, visibleFrom),
    or(eq(messages.whisperTo, 0), eq(messages.whisperTo, me), eq(messages.senderId, me)),
    sql`not exists (select 1 from ${hidden} where ${hidden.userId} = ${me}
      and ${hidden.conversationId} = ${messages.conversationId} and ${hidden.seq} = ${messages.seq})`,
  );
}

export function toMessage({ seq, rev, senderId, clientId, time, body }: Row): Message {
  const message = v1.Message.decode(body) as Message;
  return Object.assign(message, { seq, rev, from: senderId, clientId, time });
}

/** As many of the rows as fit into one page, at least one. */
function withinBytes(rows: Row[]): Row[] {
  let bytes = 0;
  const end = rows.findIndex((row, index) => {
    bytes += row.body.length + 64;
    return bytes > PAGE_BYTES && index > 0;
  });
  return end < 0 ? rows : rows.slice(0, end);
}
