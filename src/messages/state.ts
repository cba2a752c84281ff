// What is known and has been decided, while the operations of a batch are gone through.
import type { v1 } from '#proto';
import type { Remembered } from './known.ts';
import type { Members, Placed, Shared, Stored } from './operation.ts';
import type { Earlier } from './rows.ts';
import type { Silences } from './silences.ts';
import type { Writes } from './writes.ts';

export interface State {
  /** Those of the conversations that were not asked for. */
  remembered: ReadonlyMap<number, Remembered>;
  conversations: Map<number, Shared>;
  /** Those who are named. */
  members: Members;
  /** Ids of all members by conversation, where all were asked for. */
  rosters: Map<number, number[]>;
  stored: Map<string, Stored & { rev: number }>;
  earlier: Map<string, Earlier>;
  /** Who blocked whom, of those who whisper to or name each other: "blocker:blocked". */
  blocks: Set<string>;
  /** Those that are sent, and are there. */
  files: Set<number>;
  /** By conversation, then by seq, in the order of their revs. */
  messages: Map<number, Map<number, Placed>>;
  arranged: Set<Shared>;
  /** Members as they entered, by conversation, and who went. */
  came: Map<number, Map<number, v1.IMembership>>;
  went: Map<number, Set<number>>;
  silences: Silences;
  /** Members who stay and became something else, as they are now, by conversation and person. */
  changed: Map<number, Map<number, v1.MembersChanged.IMemberOf>>;
  writes: Writes;
  time: number;
}

/** Gives a new message its numbers and its row. */
export function post(
  state: State,
  shared: Shared,
  {
    userId: from,
    clientId,
    fingerprint,
    whisperTo,
    body,
  }: Omit<Placed, 'seq' | 'rev' | 'from' | 'time'> & { userId: number; fingerprint: Buffer },
): { seq: number; rev: number } {
  const seq = ++shared.lastSeq;
  const rev = ++shared.lastRev;
  const { time } = state;
  const placed = { seq, rev, from, time, clientId, whisperTo, body };
  state.writes.inserted.push(rowOf(shared.id, placed, fingerprint));
  messagesOf(state, shared.id).set(seq, placed);
  return { seq, rev };
}

export const rowOf = (id: number, { seq, rev, from, clientId, time, whisperTo, body }: Placed, fingerprint: Buffer) => [
  id,
  seq,
  rev,
  from,
  clientId,
  fingerprint,
  time,
  whisperTo,
  body,
];

export function messagesOf({ messages }: State, conversationId: number): Map<number, Placed> {
  const known = messages.get(conversationId) ?? new Map<number, Placed>();
  messages.set(conversationId, known);
  return known;
}
