// A conversation as the list shows it: what its members share, what is mine, its last message. Pure.
import { v1 } from '#proto';
import { type ChatMessage, fromWire } from '../messages/message.ts';

export interface Conversation {
  id: number;
  kind: v1.ConversationKind;
  // What its members share.
  title: string;
  peers: readonly number[];
  memberCount: number;
  created: number;
  lastSeq: number;
  lastRev: number;
  avatar: string;
  introduction: string;
  announcement: string;
  /** Of a group: what it is found by, where it can be found. */
  number: number;
  joining: v1.Joining;
  /** Who joins sees what was said before. */
  historyForNew: boolean;
  /** Only owner and admins may write. */
  muted: boolean;
  /** Nobody may write: the two are not friends any more. */
  closed: boolean;
  /** The newest message that named everybody. */
  mentionAllSeq: number;
  /** Newest pin first. */
  pinnedSeqs: readonly number[];
  /** The newest message that is for me. */
  last: ChatMessage | null;
  mine: Mine;
}

/** What is mine alone. */
export interface Mine {
  role: v1.Role;
  readSeq: number;
  deliveredSeq: number;
  /** First seq I may see. */
  visibleFrom: number;
  /** The newest message that names me. */
  mentionSeq: number;
  /** Messages after `readSeq` that are not for me. */
  hiddenUnread: number;
  markedUnread: boolean;
  pinned: boolean;
  notifications: v1.NotificationLevel;
  draft: string;
  nickname: string;
  /** Until then I may not write here. */
  mutedUntil: number;
  /** Messages I hid from myself, the newest of them. */
  hiddenSeqs: readonly number[];
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

const NOBODY: ReadonlySet<number> = new Set();

const NOTHING_MINE: Mine = {
  role: v1.Role.MEMBER,
  readSeq: 0,
  deliveredSeq: 0,
  visibleFrom: 0,
  mentionSeq: 0,
  hiddenUnread: 0,
  markedUnread: false,
  pinned: false,
  notifications: v1.NotificationLevel.ALL_MESSAGES,
  draft: '',
  nickname: '',
  mutedUntil: 0,
  hiddenSeqs: [],
};

export const fromShared = (shared: v1.IConversation): Conversation => ({
  id: shared.id ?? 0,
  kind: shared.kind ?? v1.ConversationKind.CONVERSATION_KIND_UNKNOWN,
  title: shared.title ?? '',
  peers: shared.peers ?? [],
  memberCount: shared.memberCount ?? 0,
  created: shared.created ?? 0,
  lastSeq: shared.lastSeq ?? 0,
  lastRev: shared.lastRev ?? 0,
  avatar: shared.avatar ?? '',
  introduction: shared.introduction ?? '',
  announcement: shared.announcement ?? '',
  number: shared.number ?? 0,
  joining: shared.joining ?? v1.Joining.BY_INVITATION,
  historyForNew: shared.historyForNew ?? false,
  muted: shared.muted ?? false,
  closed: shared.closed ?? false,
  mentionAllSeq: shared.mentionAllSeq ?? 0,
  pinnedSeqs: shared.pinnedSeqs ?? [],
  last: null,
  mine: NOTHING_MINE,
});

/**
 * What all members share changed. Where the conversation stands is not taken: the messages that brought it there tell,
 * and a counter that ran ahead of them would hide that one was missed.
 */
export const withShared = (held: Conversation, shared: v1.IConversation): Conversation => ({
  ...fromShared(shared),
  lastSeq: held.lastSeq,
  lastRev: held.lastRev,
  mentionAllSeq: Math.max(held.mentionAllSeq, shared.mentionAllSeq ?? 0),
  last: held.last,
  mine: held.mine,
});

/** What is mine alone changed; cursors never move back. */
export const withMine = (held: Conversation, mine: v1.IMembership | Mine): Conversation =>
  settled({
    ...held,
    mine: {
      role: mine.role ?? v1.Role.MEMBER,
      readSeq: Math.max(held.mine.readSeq, mine.readSeq ?? 0),
      deliveredSeq: Math.max(held.mine.deliveredSeq, mine.deliveredSeq ?? 0),
      visibleFrom: mine.visibleFrom ?? 0,
      mentionSeq: Math.max(held.mine.mentionSeq, mine.mentionSeq ?? 0),
      // Of a cursor that was overtaken here it says nothing.
      hiddenUnread: (mine.readSeq ?? 0) < held.mine.readSeq ? held.mine.hiddenUnread : (mine.hiddenUnread ?? 0),
      markedUnread: mine.markedUnread ?? false,
      pinned: mine.pinned ?? false,
      notifications: mine.notifications ?? v1.NotificationLevel.ALL_MESSAGES,
      draft: mine.draft ?? '',
      nickname: mine.nickname ?? '',
      mutedUntil: mine.mutedUntil ?? 0,
      hiddenSeqs: mine.hiddenSeqs ?? [],
    },
  });

/**
 * The server's answer about a conversation that events have been told of meanwhile: none of them is undone by it.
 * @param keepsMine what is mine alone was changed or told after the question was asked
 */
export function withAnswer(held: Conversation, fresh: Conversation, keepsMine: boolean): Conversation {
  const { last, lastSeq, lastRev, mine } = held;
  const isAhead = lastRev > fresh.lastRev;
  const now = { ...fresh, ...(isAhead ? { last, lastSeq, lastRev } : {}), mine };
  const told = withMine(now, keepsMine ? mine : fresh.mine);
  // Counted here since, of the same cursor.
  const counted = isAhead && mine.readSeq === fresh.mine.readSeq ? mine.hiddenUnread : 0;
  return settled({ ...told, mine: { ...told.mine, hiddenUnread: Math.max(told.mine.hiddenUnread, counted) } });
}

/**
 * New or changed messages. What I said myself I have read, and whoever speaks needs no mark to come back.
 * @param blocked whose mentions call nobody
 */
export function withMessages(
  held: Conversation,
  changes: readonly ChatMessage[],
  me: number,
  blocked: ReadonlySet<number> = NOBODY,
): Conversation {
  let { last, lastSeq, lastRev, mentionAllSeq } = held;
  let { readSeq, mentionSeq, markedUnread } = held.mine;
  for (const message of changes) {
    if (!last || message.seq > last.seq || (message.seq === last.seq && message.rev >= last.rev)) last = message;
    if (message.from === me && message.seq > lastSeq) {
      readSeq = Math.max(readSeq, message.seq);
      markedUnread = false;
    }
    const calls = message.from !== me && !blocked.has(message.from);
    if (calls && message.mentions?.includes(me)) mentionSeq = Math.max(mentionSeq, message.seq);
    if (calls && message.mentionAll) mentionAllSeq = Math.max(mentionAllSeq, message.seq);
    lastSeq = Math.max(lastSeq, message.seq);
    lastRev = Math.max(lastRev, message.rev);
  }
  const mine = { ...held.mine, readSeq, mentionSeq, markedUnread };
  return settled({ ...held, last, lastSeq, lastRev, mentionAllSeq, mine });
}

/**
 * Something that is not for me moved the conversation on. The two of a whisper have had the message itself before and
 * know this rev already. Behind a hole nothing is counted: what fills it brings the numbers.
 */
export function withSkip(held: Conversation, { fromRev, toRev, lastSeq: reached }: v1.ISkip): Conversation {
  if ((toRev ?? 0) <= held.lastRev) return held;
  const lastSeq = Math.max(held.lastSeq, reached ?? 0);
  const isNext = (fromRev ?? 0) <= held.lastRev + 1;
  const hiddenUnread = held.mine.hiddenUnread + (isNext ? lastSeq - held.lastSeq : 0);
  return settled({ ...held, lastSeq, lastRev: toRev ?? 0, mine: { ...held.mine, hiddenUnread } });
}

/** I have read up to `seq`; how many after it are not for me is known when it is all of them, or when the server says. */
export function withRead(held: Conversation, seq: number, hiddenUnread = held.mine.hiddenUnread): Conversation {
  const readSeq = Math.max(held.mine.readSeq, Math.min(seq, held.lastSeq));
  if (readSeq === held.mine.readSeq && hiddenUnread === held.mine.hiddenUnread) return held;
  return settled({ ...held, mine: { ...held.mine, readSeq, hiddenUnread } });
}

/** My cursors moved, here or on another device, by the server. Reading on takes the mark off; what arrived does not. */
export function withCursors(
  held: Conversation,
  { readSeq, deliveredSeq, hiddenUnread }: { readSeq: number; deliveredSeq: number; hiddenUnread: number | null },
): Conversation {
  const { mine } = held;
  const isBehind = readSeq < mine.readSeq;
  const moved = withRead(held, readSeq, isBehind ? mine.hiddenUnread : (hiddenUnread ?? mine.hiddenUnread));
  return {
    ...moved,
    mine: {
      ...moved.mine,
      deliveredSeq: Math.max(mine.deliveredSeq, deliveredSeq),
      markedUnread: mine.markedUnread && readSeq <= mine.readSeq,
    },
  };
}

/** There cannot be more that is not for me than there is. */
function settled(item: Conversation): Conversation {
  const hiddenUnread = Math.min(item.mine.hiddenUnread, Math.max(0, item.lastSeq - item.mine.readSeq));
  return hiddenUnread === item.mine.hiddenUnread ? item : { ...item, mine: { ...item.mine, hiddenUnread } };
}

/** Messages I have not seen. */
export const unread = ({ lastSeq, mine }: Conversation) => Math.max(0, lastSeq - mine.readSeq - mine.hiddenUnread);

/** Somebody named me, or everybody, and I have not seen it. */
export const isMentioned = ({ mentionAllSeq, mine }: Conversation) =>
  Math.max(mine.mentionSeq, mentionAllSeq) > mine.readSeq;

/** It waits for me, by what came or by my own mark. */
export const isWaiting = (item: Conversation) => unread(item) > 0 || item.mine.markedUnread;

/** It may wait, but is not to call for me: muted, or only mentions wanted and none there. */
export const isQuiet = (item: Conversation) =>
  item.mine.notifications === v1.NotificationLevel.MUTED ||
  (item.mine.notifications === v1.NotificationLevel.MENTIONS_ONLY && !isMentioned(item));

/** Waiting messages that call for me, over all conversations: what the tab's title counts. */
export const calling = (all: Iterable<Conversation>) => {
  let sum = 0;
  for (const item of all) if (!isQuiet(item)) sum += unread(item);
  return sum;
};

/** The other one of a direct conversation; 0 = it has none. */
export const peerOf = (conversation: Conversation, me: number) =>
  conversation.kind === v1.ConversationKind.DIRECT ? (conversation.peers.find((id) => id !== me) ?? 0) : 0;

export const activityOf = (conversation: Conversation) => conversation.last?.time ?? conversation.created;

/** Pinned ones first, then the latest. */
export const sorted = (conversations: Iterable<Conversation>) =>
  [...conversations].sort(
    (a, b) => Number(b.mine.pinned) - Number(a.mine.pinned) || activityOf(b) - activityOf(a) || b.id - a.id,
  );

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
