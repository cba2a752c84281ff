// A conversation as the list shows it: what its members share, what is mine, its last message. Pure.
import { v1 } from '#proto';
import { type ChatMessage, fromWire } from '../messages/message.ts';

export interface Conversation {
  id: number;
  kind: v1.ConversationKind;
  title: string;
  peers: readonly number[];
  memberCount: number;
  created: number;
  lastSeq: number;
  lastRev: number;
  last: ChatMessage | null;
  readSeq: number;
  role: v1.Role;
}

/** As REST gives it: proto3 JSON. */
export interface ConversationJson {
  conversation: Record<string, unknown>;
  mine?: Record<string, unknown> | null;
  last?: Record<string, unknown> | null;
}

export function fromJson(json: ConversationJson): Conversation {
  const shared = v1.Conversation.fromObject(json.conversation);
  return {
    ...withMine(fromShared(shared), json.mine ? v1.Membership.fromObject(json.mine) : {}),
    last: json.last ? fromWire(v1.Message.fromObject(json.last)) : null,
  };
}

export const fromShared = (shared: v1.IConversation): Conversation => ({
  id: shared.id ?? 0,
  kind: shared.kind ?? v1.ConversationKind.CONVERSATION_KIND_UNKNOWN,
  title: shared.title ?? '',
  peers: shared.peers ?? [],
  memberCount: shared.memberCount ?? 0,
  created: shared.created ?? 0,
  lastSeq: shared.lastSeq ?? 0,
  lastRev: shared.lastRev ?? 0,
  last: null,
  readSeq: 0,
  role: v1.Role.MEMBER,
});

/** What all members share changed; counters never move back. */
export const withShared = (held: Conversation, shared: v1.IConversation): Conversation => ({
  ...fromShared(shared),
  lastSeq: Math.max(held.lastSeq, shared.lastSeq ?? 0),
  lastRev: Math.max(held.lastRev, shared.lastRev ?? 0),
  last: held.last,
  readSeq: held.readSeq,
  role: held.role,
});

export const withMine = (held: Conversation, mine: v1.IMembership): Conversation => ({
  ...held,
  readSeq: Math.max(held.readSeq, mine.readSeq ?? 0),
  role: mine.role ?? v1.Role.MEMBER,
});

/** New or changed messages. What I said myself I have read. */
export function withMessages(held: Conversation, changes: readonly ChatMessage[], me: number): Conversation {
  let { last, lastSeq, lastRev, readSeq } = held;
  for (const message of changes) {
    if (!last || message.seq > last.seq || (message.seq === last.seq && message.rev >= last.rev)) last = message;
    if (message.from === me && message.seq > lastSeq) readSeq = Math.max(readSeq, message.seq);
    lastSeq = Math.max(lastSeq, message.seq);
    lastRev = Math.max(lastRev, message.rev);
  }
  return { ...held, last, lastSeq, lastRev, readSeq };
}

export const withRead = (held: Conversation, seq: number): Conversation =>
  seq > held.readSeq ? { ...held, readSeq: Math.min(seq, held.lastSeq) } : held;

export const unread = (conversation: Conversation) => Math.max(0, conversation.lastSeq - conversation.readSeq);

/** The other one of a direct conversation; 0 = it has none. */
export const peerOf = (conversation: Conversation, me: number) =>
  conversation.kind === v1.ConversationKind.DIRECT ? (conversation.peers.find((id) => id !== me) ?? 0) : 0;

export const activityOf = (conversation: Conversation) => conversation.last?.time ?? conversation.created;

/** Latest first. */
export const sorted = (conversations: Iterable<Conversation>) =>
  [...conversations].sort((a, b) => activityOf(b) - activityOf(a) || b.id - a.id);

/** Every word of the filter begins or lies in the name, without regard to case and accents. */
export function matches(name: string, filter: string): boolean {
  const text = fold(name);
  return fold(filter)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
