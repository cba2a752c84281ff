// What this page holds of one conversation's messages, and how far it knows its changes. Pure: every function gives a
// new timeline. Messages are merged by seq, the newest rev wins; a hole in `rev` is never closed by guessing but by a sync.
import type { ChatMessage } from './message.ts';

export interface Timeline {
  /** By ascending seq, one of each. */
  messages: readonly ChatMessage[];
  /** Every change up to this rev is known. */
  rev: number;
  /** The highest rev heard of. Beyond `rev`: something was missed. */
  head: number;
  /** The newest page of history has come: from its first message on there is no hole. */
  loaded: boolean;
  /** The first message this member may see is among them: nothing older to load. */
  complete: boolean;
}

/** `rev`: reached before the first page of history is asked for. */
export const startAt = (rev: number): Timeline => ({ messages: [], rev, head: rev, loaded: false, complete: false });

/** As this browser keeps it over a reload. */
export interface KeptTimeline {
  id: number;
  rev: number;
  complete: boolean;
  messages: readonly ChatMessage[];
}

/** Messages of a conversation that are kept. */
const KEPT = 200;

export const toKeep = (id: number, { rev, complete, messages }: Timeline): KeptTimeline => ({
  id,
  rev,
  complete: complete && messages.length <= KEPT,
  messages: messages.slice(-KEPT),
});

/** Where a conversation stands, and what of it is for me. */
interface Standing {
  lastRev: number;
  lastSeq: number;
  visibleFrom: number;
  hiddenSeqs: readonly number[];
}

/**
 * What was kept, to be caught up with to `lastRev`. null when it is no beginning: so much was said since that the newest
 * page is nearer, the server has forgotten what was kept (an older database was restored), or I went and came back since.
 */
export function revive(kept: KeptTimeline, { lastRev, lastSeq, visibleFrom, hiddenSeqs }: Standing): Timeline | null {
  const [oldest] = kept.messages;
  const newest = kept.messages.at(-1)?.seq ?? 0;
  if (!oldest || oldest.seq < visibleFrom || kept.rev > lastRev || lastSeq - newest > KEPT) return null;
  const { rev, complete, messages } = kept;
  return without({ messages, rev, head: lastRev, loaded: true, complete }, new Set(hiddenSeqs));
}

/** A sync is due. Before the first page there is nothing to catch up with. */
export const isBehind = (timeline: Timeline) => timeline.loaded && timeline.rev < timeline.head;

/** Heard, without its content, that the conversation has reached `rev`. */
export function heardOf(timeline: Timeline, rev: number): Timeline {
  return rev > timeline.head ? { ...timeline, head: rev } : timeline;
}

/** Changes as one commit brought them, by ascending rev. Behind a hole they are left for the sync to bring. */
export function receive(timeline: Timeline, changes: readonly ChatMessage[]): Timeline {
  const first = changes[0];
  const last = changes.at(-1);
  if (!first || !last) return timeline;
  if (first.rev > timeline.rev + 1) return heardOf(timeline, last.rev);
  const rev = Math.max(timeline.rev, last.rev);
  return { ...timeline, messages: mergeInto(timeline, changes), rev, head: Math.max(timeline.head, rev) };
}

/** Revs `from` to `to` are not for this member. */
export function skip(timeline: Timeline, from: number, to: number): Timeline {
  if (from > timeline.rev + 1) return heardOf(timeline, to);
  const rev = Math.max(timeline.rev, to);
  return { ...timeline, rev, head: Math.max(timeline.head, rev) };
}

/** One's own message, known from the answer to its send; its rev counts only when nothing lies between. */
export function posted(timeline: Timeline, message: ChatMessage): Timeline {
  const rev = message.rev === timeline.rev + 1 ? message.rev : timeline.rev;
  const head = Math.max(timeline.head, message.rev);
  return { ...timeline, messages: mergeInto(timeline, [message]), rev, head };
}

export interface Page {
  messages: readonly ChatMessage[];
  coveredToRev: number;
  /** Too much was missed: these are the newest messages, what is held may have holes. */
  restart: boolean;
}

/** An answer to sync. */
export function catchUp(timeline: Timeline, page: Page): Timeline {
  const rev = page.restart ? page.coveredToRev : Math.max(timeline.rev, page.coveredToRev);
  const head = Math.max(timeline.head, rev);
  if (page.restart) return { messages: merge([], page.messages), rev, head, loaded: true, complete: false };
  return { ...timeline, messages: mergeInto(timeline, page.messages), rev, head };
}

/** A page of history, asked for as the `asked` newest messages or those before the oldest held. */
export function older(timeline: Timeline, page: readonly ChatMessage[], asked: number): Timeline {
  const first = page[0]?.seq ?? 0;
  // What changed while the first page was on its way may lie before it, with a hole between.
  const held = timeline.loaded ? timeline.messages : timeline.messages.filter((message) => message.seq >= first);
  const complete = timeline.complete || page.length < asked || first === 1;
  return { ...timeline, messages: merge(held, page), loaded: true, complete };
}

/** Messages I do not want to see any more. */
export function without(timeline: Timeline, seqs: ReadonlySet<number>): Timeline {
  if (!timeline.messages.some(({ seq }) => seqs.has(seq))) return timeline;
  return { ...timeline, messages: timeline.messages.filter(({ seq }) => !seqs.has(seq)) };
}

/** A single message is there again, or in a newer state; where it lies before all that is held it is left out. */
export const withOne = (timeline: Timeline, message: ChatMessage): Timeline => ({
  ...timeline,
  messages: mergeInto(timeline, [message]),
});

/** Changes of messages older than all that is held are left out: they come with their page of history. */
function mergeInto(timeline: Timeline, changes: readonly ChatMessage[]) {
  const oldest = timeline.loaded && !timeline.complete ? (timeline.messages[0]?.seq ?? 0) : 0;
  return merge(
    timeline.messages,
    changes.filter((message) => message.seq >= oldest),
  );
}

function merge(held: readonly ChatMessage[], more: readonly ChatMessage[]): readonly ChatMessage[] {
  const last = held.at(-1)?.seq ?? 0;
  // The usual case by far: new messages at the end.
  if (more.every((message, i) => message.seq > (more[i - 1]?.seq ?? last))) return [...held, ...more];
  const bySeq = new Map(held.map((message) => [message.seq, message]));
  for (const message of more) {
    const known = bySeq.get(message.seq);
    if (!known || message.rev >= known.rev) bySeq.set(message.seq, message);
  }
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
