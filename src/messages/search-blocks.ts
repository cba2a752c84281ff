// When the blocks of the index were said, which is all that search must know to go through them from the newest back. Of a
// conversation that is a thousand blocks long only the newest are looked up, until more are asked for.
import { and, eq } from 'drizzle-orm';
import { numbers } from '../base/db/by-hand.ts';
import type { Db } from '../base/db/open.ts';
import { conversations, members } from '../base/db/schema.ts';
import { notFound } from '../base/errors.ts';
import { BLOCK } from './indexer.ts';
import { PAIRS } from './packet.ts';

/** ms by which a server's clock may have been set back between two messages. */
const CLOCK_SLACK = 10_000;
/** Pairs of one question. */
const CHUNK = 1000;

/** A conversation of mine, as far as I see it. */
export interface Reach {
  conversationId: number;
  lastSeq: number;
  visibleFrom: number;
}

/** Messages of a conversation that are indexed together, how many, and when they were sent, at the utmost. */
export interface Block {
  conversationId: number;
  block: number;
  messages: number;
  oldest: number;
  newest: number;
}

/** @throws Refusal NOT_FOUND when the only one that is asked for is not mine */
export async function reachOf(db: Db, me: number, onlyId: number | undefined): Promise<Reach[]> {
  const mine = await db
    .select({
      conversationId: conversations.id,
      lastSeq: conversations.lastSeq,
      visibleFrom: members.visibleFrom,
    })
    .from(members)
    .innerJoin(conversations, eq(conversations.id, members.conversationId))
    .where(and(eq(members.userId, me), onlyId ? eq(members.conversationId, onlyId) : undefined));
  if (onlyId && !mine.length) throw notFound('conversation');
  return mine.filter(({ lastSeq, visibleFrom }) => visibleFrom <= lastSeq);
}

/**
 * So many blocks of each conversation, those with the newest messages first.
 * @returns `rest`: when the newest message of all other blocks may have been sent; -1 when there are none
 */
export async function blocksOf(
  db: Db,
  reach: readonly Reach[],
  depth: number,
): Promise<{ blocks: Block[]; rest: number }> {
  const known = reach.map((one) => {
    const first = Math.floor(one.visibleFrom / BLOCK);
    const last = Math.floor(one.lastSeq / BLOCK);
    const from = Math.max(first, last - depth + 1);
    const ends = Array.from({ length: last - from + 1 }, (_, n) => Math.min((from + n + 1) * BLOCK - 1, one.lastSeq));
    // The end of what is before them: they are not older than that.
    return { ...one, from, ends, before: from > first ? from * BLOCK - 1 : 0 };
  });
  const timeOf = await timesOf(
    db,
    known.flatMap(({ conversationId, ends, before }) =>
      [...(before ? [before] : []), ...ends].map((seq): [number, number] => [conversationId, seq]),
    ),
  );
  const blocks: Block[] = [];
  let rest = -1;
  for (const { conversationId, visibleFrom, from, ends, before } of known) {
    let earlier = before ? timeOf(conversationId, before) : CLOCK_SLACK;
    if (before) rest = Math.max(rest, earlier + CLOCK_SLACK);
    for (const [n, end] of ends.entries()) {
      const block = from + n;
      const time = timeOf(conversationId, end);
      const messages = end - Math.max(block * BLOCK, visibleFrom) + 1;
      blocks.push({ conversationId, block, messages, oldest: earlier - CLOCK_SLACK, newest: time + CLOCK_SLACK });
      earlier = time;
    }
  }
  return { blocks: blocks.sort((a, b) => b.newest - a.newest), rest };
}

/** When these messages were sent, each looked up by the key. */
async function timesOf(db: Db, places: [conversationId: number, seq: number][]) {
  const times = new Map<string, number>();
  for (let from = 0; from < places.length; from += CHUNK) {
    const rows = await numbers(
      db,
      `SELECT STRAIGHT_JOIN conversation_id, seq, time FROM ${PAIRS} JOIN messages ON conversation_id = a AND seq = b`,
      [JSON.stringify(places.slice(from, from + CHUNK))],
    );
    for (const [conversationId, seq, time] of rows) times.set(`${conversationId}:${seq}`, time!);
  }
  return (conversationId: number, seq: number) => times.get(`${conversationId}:${seq}`) ?? 0;
}
