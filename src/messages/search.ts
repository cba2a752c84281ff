// Search over all messages I may see, the newest first. The index (indexer.ts) tells where to look, block by block back in
// time; what is found is what the messages themselves say now, so nothing old or foreign in the index can ever show.
//
// A block's postings are read whole before they are sorted by time. So a search begins with few blocks, enough for a word
// that everybody uses, and takes more at a time while it finds little.
import { and, between, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../base/db/open.ts';
import { grams, members, messages } from '../base/db/schema.ts';
import { Refusal } from '../base/errors.ts';
import { type Kind, kindGram, kindsOf, senderGram, textOf } from './findable.ts';
import { contains, normalise, type Term, termsOf } from './grams.ts';
import { BLOCK } from './indexer.ts';
import { type Message, toMessage, visibleTo } from './messages.ts';
import { type Block, blocksOf, reachOf } from './search-blocks.ts';

export interface Wanted {
  /** Every term of it must be there, in any order. */
  text?: string | undefined;
  conversation?: number | undefined;
  /** Who said it. */
  from?: number | undefined;
  /** ms since 1970: not before, and before. */
  after?: number | undefined;
  before?: number | undefined;
  has?: Kind | undefined;
  limit: number;
  /** Where the last page ended. */
  cursor?: string | undefined;
}

export interface Hit {
  conversationId: number;
  message: Message;
}

/** Messages are in one order for everybody: by time, then by conversation, then by seq. */
interface Place {
  time: number;
  conversationId: number;
  seq: number;
}

/** Blocks of each conversation to begin with, and messages in those that are looked into first. Both become four times as many. */
const DEPTH = 4;
const NARROW = 512;
/** Blocks at a time, at most. */
const WIDE = 256;
/** Work of one request: candidates of a step, candidates read in all, blocks looked into in all. */
const STEP = 500;
const MAX_READ = 1000;
const MAX_BLOCKS = 4096;
/** Messages read in one statement. */
const CHUNK = 40;
/** Pieces of the query that are looked up; the others are compared all the same. */
const MAX_KEYS = 8;
/** Postings counted to know which piece is the rarest. */
const MAX_COUNTED = 1000;

/**
 * A page of what I look for. A page may have fewer hits than wanted, even none, when finding more is too much work for one
 * request: with a cursor there may be more, without one there is none.
 * @throws Refusal NOT_FOUND when the conversation is not mine, INVALID for a cursor that is none
 */
export async function search(db: Db, me: number, wanted: Wanted): Promise<{ hits: Hit[]; cursor?: string }> {
  const terms = termsOf(wanted.text ?? '');
  const keys = keysOf(wanted, terms);
  const after = wanted.after ?? 0;
  const reach = await reachOf(db, me, wanted.conversation);
  const hits: Hit[] = [];
  let at = beginning(wanted);
  let depth = DEPTH;
  let { blocks, rest } = await blocksOf(db, reach, depth);
  let width = NARROW;
  for (let [read, looked] = [0, 0]; read < MAX_READ && looked < MAX_BLOCKS; ) {
    const left = blocks.filter(({ oldest, newest }) => oldest <= at.time && newest >= after);
    const overlapping = left.filter(({ newest }) => newest >= at.time - 1).length;
    const chosen = left.slice(0, Math.max(blocksWith(left, width), overlapping));
    // What is not newer may be in a block that was not chosen, or is not known yet.
    const next = left[chosen.length]?.newest ?? after - 1;
    const floor = Math.max(next, rest);
    looked += chosen.length;
    const candidates = await candidatesIn(db, me, chosen, keys, wanted.from, at, floor);
    for (let from = 0; from < candidates.length; from += CHUNK) {
      for (const hit of await load(db, candidates.slice(from, from + CHUNK))) {
        at = { time: hit.message.time, conversationId: hit.conversationId, seq: hit.message.seq };
        if (fits(hit.message, terms, wanted.has)) hits.push(hit);
        if (hits.length === wanted.limit) return { hits, cursor: toCursor(at) };
      }
      read += CHUNK;
    }
    if (candidates.length === STEP) continue;
    if (chosen.length === left.length && rest < after) return { hits };
    if (floor < at.time) at = before(floor + 1);
    if (rest >= next) {
      depth *= 4;
      ({ blocks, rest } = await blocksOf(db, reach, depth));
    }
    width *= 4;
  }
  return { hits, cursor: toCursor(at) };
}

/** How many of the blocks hold so many messages. */
function blocksWith(blocks: readonly Block[], messages: number): number {
  let count = 0;
  for (let held = 0; count < Math.min(blocks.length, WIDE) && held < messages; ) held += blocks[count++]!.messages;
  return count;
}

function fits({ content }: Message, terms: readonly Term[], has: Kind | undefined): boolean {
  if (!content || (has && !kindsOf(content).has(has))) return false;
  if (!terms.length) return true;
  const text = normalise(textOf(content));
  return terms.every((term) => contains(text, term.text));
}

/** Conditions on a gram, each of which holds for every message that is wanted. */
function keysOf({ from, has }: Wanted, terms: readonly Term[]): SQL[] {
  const pieces: Term['grams'] = [];
  if (from) pieces.push({ gram: senderGram(from), open: false });
  if (has) pieces.push({ gram: kindGram(has), open: false });
  pieces.push(...terms.flatMap((term) => term.grams));
  if (!pieces.length) pieces.push({ gram: senderGram(''), open: true });
  return pieces.slice(0, MAX_KEYS).map(({ gram, open }) => {
    const bytes = Buffer.from(gram);
    // No UTF-8 has this byte: whatever begins with the gram lies between.
    return open ? between(grams.gram, bytes, Buffer.concat([bytes, Buffer.of(0xff)])) : eq(grams.gram, bytes);
  });
}

/** Where messages may be that fit, the newest first: before a place, and after a time. */
async function candidatesIn(
  db: Db,
  me: number,
  blocks: readonly Block[],
  keys: readonly SQL[],
  senderId: number | undefined,
  at: Place,
  floor: number,
): Promise<Place[]> {
  const found: Place[] = [];
  for (let from = 0; from < blocks.length; from += WIDE) {
    const some = among(sql`(${grams.conversationId}, ${grams.block})`, blocks.slice(from, from + WIDE), 'block');
    const key = await rarest(db, some, keys);
    if (!key) continue;
    // The order of the joins is fixed, and the membership checked once more: this is where it is decided who sees what.
    const [rows] = (await db.execute(sql`
      select distinct ${messages.conversationId} as conversationId, ${messages.seq} as seq, ${messages.time} as time
      from ${grams}
      straight_join ${messages} on ${messages.conversationId} = ${grams.conversationId}
        and ${messages.seq} = ${grams.block} * ${BLOCK} + ${grams.place}
      straight_join ${members} on ${members.conversationId} = ${grams.conversationId} and ${members.userId} = ${me}
      where ${and(
        some,
        key,
        sql`${messages.time} > ${floor}`,
        sql`${messages.time} <= ${at.time}`,
        or(
          sql`${messages.time} < ${at.time}`,
          sql`(${messages.conversationId}, ${messages.seq}) < (${at.conversationId}, ${at.seq})`,
        ),
        senderId ? eq(messages.senderId, senderId) : undefined,
        visibleTo(me, members.visibleFrom),
      )}
      order by time desc, conversationId desc, seq desc
      limit ${STEP}`)) as unknown as [Place[]];
    found.push(...rows);
  }
  return found.sort((a, b) => b.time - a.time || b.conversationId - a.conversationId || b.seq - a.seq).slice(0, STEP);
}

/** Which condition the fewest rows fulfil; none when there is one that none does. */
async function rarest(db: Db, blocks: SQL, keys: readonly SQL[]): Promise<SQL | undefined> {
  if (keys.length === 1) return keys[0];
  const counts = keys.map(
    (key, index) =>
      sql`(select count(*) from (select 1 from ${grams} where ${blocks} and ${key} limit ${MAX_COUNTED}) counted)
        as ${sql.identifier(`c${index}`)}`,
  );
  const [[row]] = (await db.execute(sql`select ${sql.join(counts, sql`, `)}`)) as unknown as [[Record<string, number>]];
  const numbers = keys.map((_, index) => row[`c${index}`]!);
  const least = Math.min(...numbers);
  return least > 0 ? keys[numbers.indexOf(least)] : undefined;
}

/** The messages at these places, in the same order. */
async function load(db: Db, places: readonly Place[]): Promise<(Hit & { message: Message & { time: number } })[]> {
  const rows = await db
    .select()
    .from(messages)
    .where(among(sql`(${messages.conversationId}, ${messages.seq})`, places, 'seq'));
  const rowAt = new Map(rows.map((row) => [`${row.conversationId}:${row.seq}`, row]));
  return places.flatMap(({ conversationId, seq, time }) => {
    const row = rowAt.get(`${conversationId}:${seq}`);
    return row ? [{ conversationId, message: { ...toMessage(row), time } }] : [];
  });
}

/** Pairs of a conversation and a number, which the database looks up one by one in a key that begins with both. */
function among<N extends string>(
  columns: SQL,
  pairs: readonly ({ conversationId: number } & Record<N, number>)[],
  number: N,
): SQL {
  return inArray(
    columns,
    pairs.map((pair) => sql`(${pair.conversationId}, ${pair[number]})`),
  );
}

/** Before any message of that time. */
const before = (time: number): Place => ({ time, conversationId: 0, seq: 0 });

function beginning({ cursor, before: end = Number.MAX_SAFE_INTEGER }: Wanted): Place {
  const at = cursor === undefined ? undefined : fromCursor(cursor);
  return at && at.time < end ? at : before(end);
}

const toCursor = ({ time, conversationId, seq }: Place) =>
  [time, conversationId, seq].map((n) => n.toString(36)).join('.');

function fromCursor(cursor: string): Place {
  const [time, conversationId, seq] = cursor.split('.').map((part) => Number.parseInt(part, 36));
  const numbers = [time, conversationId, seq];
  if (!numbers.every(Number.isSafeInteger))
    throw new Refusal('INVALID', 'no such cursor', { fields: { cursor: 'INVALID' } });
  return { time: time!, conversationId: conversationId!, seq: seq! };
}
