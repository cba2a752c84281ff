// What a writer lane takes: everything that changes a conversation, as data and rules that run while it is locked.
import type { v1 } from '#proto';

/** A member as the transaction sees them. */
export interface Actor {
  userId: number;
  role: v1.Role;
  visibleFrom: number;
}

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
  title: string;
  readonly memberCount: number;
  lastSeq: number;
  lastRev: number;
  mentionAllSeq: number;
  pinnedSeqs: number[];
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
  /** Files it carries, and the gallery's shelf for each. */
  attachments: readonly [fileId: number, shelf: number][];
  /** SHA-256 of everything that was said: the same client id with another one is refused. */
  fingerprint: Buffer;
  bytes: number;
}

/** A message that is there already changes: edit, recall, reaction. */
export interface Change {
  kind: 'change';
  conversationId: number;
  userId: number;
  seq: number;
  bytes: number;
  /**
   * Changes `stored.message`. Pure but for that.
   * @returns the content it replaces, when that is to be kept for the author. @throws Refusal
   */
  apply(stored: Stored, by: Actor): v1.IContent | undefined;
}

/** What all members share changes: pins; later title, announcement, members. */
export interface Arrange {
  kind: 'arrange';
  conversationId: number;
  userId: number;
  bytes: number;
  /** Changes `shared`. Pure but for that. @returns a notice to post about it. @throws Refusal */
  apply(shared: Shared, by: Actor): v1.INotice | undefined;
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

/** What a commit brought to one conversation. */
export interface News {
  conversationId: number;
  lastSeq: number;
  lastRev: number;
  /** New and changed messages by ascending rev. */
  messages: v1.IMessage[];
  /** What members share, when that changed. */
  shared?: Shared;
}
