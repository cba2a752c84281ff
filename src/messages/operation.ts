// What a writer lane takes: everything that changes a conversation, as data and rules that run while it is locked.
import type { v1 } from '#proto';

/** A member as the transaction sees them. */
export interface Actor {
  userId: number;
  role: v1.Role;
  visibleFrom: number;
  /** Until then they may not write here. */
  mutedUntil: number;
  /** What they are called here; empty: as everywhere. */
  nickname: string;
}

/** By conversation, then by person. */
export type Members = Map<number, Map<number, Actor>>;

/** A message as it is stored: the columns that matter, and the rest decoded. Changes write into `message`. */
export interface Stored {
  readonly seq: number;
  readonly senderId: number;
  readonly whisperTo: number;
  readonly time: number;
  readonly clientId: Buffer;
  message: v1.IMessage;
}

/** What all members share, as far as operations read or change it. */
export interface Shared {
  readonly id: number;
  readonly kind: v1.ConversationKind;
  readonly peers: number[];
  readonly created: number;
  /** Nobody may write: the two are not friends any more, or the group was dissolved. */
  closed: boolean;
  /** Only owner and admins may write. */
  muted: boolean;
  title: string;
  // Read only for who arranges: a send does not carry them.
  announcement: string;
  introduction: string;
  avatar: string;
  joining: v1.Joining;
  historyForNew: boolean;
  readonly number: number;
  memberCount: number;
  lastSeq: number;
  lastRev: number;
  mentionAllSeq: number;
  pinnedSeqs: number[];
  /** Raised when anything of it or of its members changes, besides the counters. */
  epoch: number;
}

/** A new message. Said by a person, who repeats `clientId` when they try again. */
export interface Send {
  kind: 'send';
  conversationId: number;
  userId: number;
  /** 16 bytes. */
  clientId: Buffer;
  /** parley.v1.Message of what the columns of its row do not hold: content, quoted_seq, mentions … */
  message: v1.IMessage;
  /** The same, encoded: as it is stored, and leaves. */
  body: Buffer;
  /** Files it carries, and the gallery's shelf for each. */
  attachments: readonly [fileId: number, shelf: number][];
  /** SHA-256 of everything that was said: the same client id with another one is refused. */
  fingerprint: Buffer;
  bytes: number;
  /** The server posts it in their name, whatever they may do there now, or be no more: what a call leaves. */
  isRecord?: boolean;
}

/** A message that is there already changes: edit, recall, reaction. */
export interface Change {
  kind: 'change';
  conversationId: number;
  userId: number;
  seq: number;
  bytes: number;
  /** Nothing new is said by it: words may be taken back wherever they were said. */
  takesBack?: boolean;
  /**
   * Changes `stored.message`. Pure but for that.
   * @returns the content it replaces, when that is to be kept for the author. @throws Refusal
   */
  apply(stored: Stored, by: Actor): v1.IContent | undefined;
}

/** Who is in a conversation as what, by user id, the longest there first. */
export type Roles = Map<number, v1.Role>;

/** What else a rule may change about members. */
export type Traits = Pick<Actor, 'mutedUntil' | 'nickname'>;

/** What all members share changes: pins, title, announcement, the members themselves. */
export interface Arrange {
  kind: 'arrange';
  conversationId: number;
  /** 0: the server itself, which need not be a member. */
  userId: number;
  bytes: number;
  /** People whom `apply` has to know. Those of them who are members it is given, besides who does it. */
  concerns?: readonly number[] | 'everybody';
  /**
   * Changes `shared`, `roles` (who is new there enters, who is taken out goes) and `traits` of members. Pure but for that.
   * @returns notices to post about it. Who enters sees what is said from the first of them on, or all that was ever said where
   * the group shows it to who is new. @throws Refusal
   */
  apply(shared: Shared, by: Actor, roles: Roles, traits: ReadonlyMap<number, Traits>): v1.INotice[];
}

export type Operation = Send | Change | Arrange;

/** What became of one operation. `repeated`: it had been committed before, by an earlier try. */
export interface Committed {
  seq: number;
  rev: number;
  time: number;
  /** Members besides who did it. */
  recipients: number;
  repeated: boolean;
}

/** A message with its place: what its columns hold, and the rest encoded. */
export interface Placed {
  seq: number;
  rev: number;
  from: number;
  time: number;
  clientId: Buffer;
  whisperTo: number;
  /** parley.v1.Message */
  body: Buffer;
}

/** What a commit brought to one conversation. */
export interface News {
  conversationId: number;
  lastSeq: number;
  lastRev: number;
  /** New and changed messages by ascending rev. */
  messages: Placed[];
  /** What members share, when that changed. */
  shared?: Shared;
  /** Who came, with what is theirs; and who went. Whoever went and came again in one commit is in both. */
  came?: Map<number, v1.IMembership>;
  went?: readonly number[];
  /** Members who were there and have another role, nickname or silence now. */
  members?: readonly v1.MembersChanged.IMemberOf[];
}
