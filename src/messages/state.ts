// What is known and has been decided, while the operations of a batch are gone through.
import { v1 } from '#proto';
import type { Actor, Send, Shared, Stored } from './operation.ts';
import type { Earlier } from './rows.ts';
import type { Silences } from './silences.ts';
import type { Writes } from './writes.ts';

/** By conversation, then by person. */
export type Members = Map<number, Map<number, Actor>>;

export interface State {
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
  messages: Map<number, Map<number, v1.IMessage>>;
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
  { userId, clientId, fingerprint, message }: Pick<Send, 'userId' | 'clientId' | 'fingerprint' | 'message'>,
): { seq: number; rev: number } {
  const seq = ++shared.lastSeq;
  const rev = ++shared.lastRev;
  const whisperTo = message.whisperTo ?? 0;
  const body = encoded(v1.Message.encode(message));
  state.writes.inserted.push([shared.id, seq, rev, userId, clientId, fingerprint, state.time, whisperTo, body]);
  messagesOf(state, shared.id).set(seq, { ...message, seq, rev, from: userId, time: state.time, clientId });
  return { seq, rev };
}

export function messagesOf({ messages }: State, conversationId: number): Map<number, v1.IMessage> {
  const known = messages.get(conversationId) ?? new Map<number, v1.IMessage>();
  messages.set(conversationId, known);
  return known;
}

export function encoded(writer: { finish(): Uint8Array }): Buffer {
  const bytes = writer.finish();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
