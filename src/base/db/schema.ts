// Every table of Parley. The migrations beside this file and /chat.sql are generated from it.
import {
  bigint,
  boolean,
  customType,
  index,
  int,
  mysqlTable,
  primaryKey,
  smallint,
  text,
  tinyint,
  uniqueIndex,
  varchar,
} from 'drizzle-orm/mysql-core';

/** Time-ordered integer below 2^53 (see ids.ts). */
const id = (name: string) => bigint(name, { mode: 'number', unsigned: true });
/** Milliseconds since 1970: no time zone anywhere, and the same number in the database, on the wire and in the browser. */
const time = (name: string) => bigint(name, { mode: 'number', unsigned: true });
const counter = (name: string) => bigint(name, { mode: 'number', unsigned: true }).notNull().default(0);

const binary16 = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => 'binary(16)' });
const binary32 = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => 'binary(32)' });
const varbinary48 = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => 'varbinary(48)' });
const varbinary40 = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => 'varbinary(40)' });
const mediumblob = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => 'mediumblob' });

/** People. The name is unique as the database's collation compares: without case and accents. */
export const users = mysqlTable(
  'users',
  {
    id: id('id').primaryKey(),
    name: varchar('name', { length: 32 }).notNull(),
    nickname: varchar('nickname', { length: 64 }).notNull(),
    /** Path of the picture; empty: initials are shown. */
    avatar: varchar('avatar', { length: 200 }).notNull().default(''),
    /** argon2id in PHC string format. */
    passwordHash: varchar('password_hash', { length: 200 }).notNull(),
    created: time('created').notNull(),
    /** When the last connection ended; 0: never here yet. */
    lastSeen: time('last_seen').notNull().default(0),
    /** Others see them as offline, by their own choice. */
    invisible: boolean('invisible').notNull().default(false),
    /** Their calls go over the TURN server alone, so that the other side does not learn their address. */
    alwaysRelay: boolean('always_relay').notNull().default(false),
  },
  (t) => [uniqueIndex('users_name').on(t.name), index('users_nickname').on(t.nickname)],
);

const userId = (name: string) =>
  id(name)
    .notNull()
    .references(() => users.id);

/** Signed-in devices. A token is good as long as its row is here and has not expired. */
export const sessions = mysqlTable(
  'sessions',
  {
    id: id('id').primaryKey(),
    userId: userId('user_id'),
    /** The browser's own description, cut to fit. */
    device: varchar('device', { length: 200 }).notNull(),
    address: varchar('address', { length: 45 }).notNull(),
    created: time('created').notNull(),
    expires: time('expires').notNull(),
  },
  (t) => [index('sessions_user').on(t.userId), index('sessions_expires').on(t.expires)],
);

/** Who asked whom to be friends, and got no answer yet. */
export const friendRequests = mysqlTable(
  'friend_requests',
  {
    fromId: userId('from_id'),
    toId: userId('to_id'),
    note: varchar('note', { length: 200 }).notNull(),
    created: time('created').notNull(),
  },
  (t) => [primaryKey({ columns: [t.fromId, t.toId] }), index('friend_requests_to').on(t.toId)],
);

/** Friendships, as two rows each: "my friends" is one range of the key. */
export const friends = mysqlTable(
  'friends',
  {
    userId: userId('user_id'),
    friendId: userId('friend_id'),
    since: time('since').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.friendId] })],
);

/** Direct conversations, groups and the lobby, with the two counters that order everything said in them. */
export const conversations = mysqlTable(
  'conversations',
  {
    id: id('id').primaryKey(),
    /** parley.v1.ConversationKind */
    kind: tinyint('kind', { unsigned: true }).notNull(),
    title: varchar('title', { length: 100 }).notNull().default(''),
    announcement: varchar('announcement', { length: 2000 }).notNull().default(''),
    /** Direct only: the smaller and the larger id of the two. The unique key lets them have one conversation, ever. */
    lowId: id('low_id').references(() => users.id),
    highId: id('high_id').references(() => users.id),
    /** Number of the newest message. Dense: 1, 2, 3 … */
    lastSeq: counter('last_seq'),
    /** Number of the newest change (message, edit, recall, reaction). Dense. */
    lastRev: counter('last_rev'),
    memberCount: counter('member_count'),
    created: time('created').notNull(),
    /** The newest message that named everybody. */
    mentionAllSeq: counter('mention_all_seq'),
    /** Seqs of pinned messages, newest pin first, separated by commas. */
    pinned: varchar('pinned', { length: 1000 }).notNull().default(''),
    /** Changes up to this rev can be found by search. */
    indexedRev: counter('indexed_rev'),
  },
  (t) => [uniqueIndex('conversations_pair').on(t.lowId, t.highId), index('conversations_high').on(t.highId)],
);

/** Who takes part in what, and how far they have read. */
export const members = mysqlTable(
  'members',
  {
    conversationId: id('conversation_id')
      .notNull()
      .references(() => conversations.id),
    userId: userId('user_id'),
    /** parley.v1.Role */
    role: tinyint('role', { unsigned: true }).notNull().default(0),
    /** First message this member may see. */
    visibleFrom: counter('visible_from'),
    /** Read up to and including; only ever moves forward. */
    readSeq: counter('read_seq'),
    /** Arrived on a device up to and including; kept for direct conversations. */
    deliveredSeq: counter('delivered_seq'),
    /** The newest message that names this member. */
    mentionSeq: counter('mention_seq'),
    pinned: boolean('pinned').notNull().default(false),
    /** parley.v1.NotificationLevel */
    notifications: tinyint('notifications', { unsigned: true }).notNull().default(0),
    markedUnread: boolean('marked_unread').notNull().default(false),
    /** What they have begun to write. */
    draft: text('draft'),
    joined: time('joined').notNull(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.userId] }), index('members_user').on(t.userId)],
);

/** Messages in their latest state, clustered by conversation and seq: a page of history is one range of the key. */
export const messages = mysqlTable(
  'messages',
  {
    conversationId: id('conversation_id').notNull(),
    seq: id('seq').notNull(),
    /** Of the latest change of this message: catching up is "rows with rev greater than mine". */
    rev: id('rev').notNull(),
    /** 0: the conversation itself (a notice). */
    senderId: id('sender_id').notNull(),
    /** UUIDv7 chosen by the sender's client. Unique per sender: the same send twice is one message. */
    clientId: binary16('client_id').notNull(),
    /** SHA-256 of all the sender said in this send: tells a repetition from a reused client id, even after an edit. */
    fingerprint: binary32('fingerprint').notNull(),
    /** When it was committed. */
    time: time('time').notNull(),
    /** Of a whisper: the one member besides the sender who sees it; 0: everybody does. */
    whisperTo: counter('whisper_to'),
    /** parley.v1.Message without what the other columns hold: content, quoted_seq, mentions … */
    body: mediumblob('body').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.conversationId, t.seq] }),
    uniqueIndex('messages_rev').on(t.conversationId, t.rev),
    uniqueIndex('messages_client').on(t.senderId, t.clientId),
  ],
);

/** Whispers once more, few among many messages: counts the unread ones that are not for a member. */
export const whispers = mysqlTable(
  'whispers',
  {
    conversationId: id('conversation_id').notNull(),
    seq: id('seq').notNull(),
    senderId: id('sender_id').notNull(),
    toId: id('to_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.seq] })],
);

/** What messages said before they were edited, for their authors. Goes with the message when it is recalled. */
export const edits = mysqlTable(
  'edits',
  {
    conversationId: id('conversation_id').notNull(),
    seq: id('seq').notNull(),
    /** Rev of the edit that replaced it. */
    rev: id('rev').notNull(),
    time: time('time').notNull(),
    /** parley.v1.Content */
    content: mediumblob('content').notNull(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.seq, t.rev] })],
);

/** Messages that people hid from themselves. */
export const hidden = mysqlTable(
  'hidden',
  {
    userId: userId('user_id'),
    conversationId: id('conversation_id').notNull(),
    seq: id('seq').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.conversationId, t.seq] })],
);

/**
 * What search finds messages by: pieces of their words, see messages/grams.ts. Clustered by conversation and block of 1,024
 * messages, so that nobody's search reads other people's rows, and new rows go side by side into the newest blocks.
 */
export const grams = mysqlTable(
  'grams',
  {
    conversationId: id('conversation_id').notNull(),
    /** seq / 1024, rounded down. */
    block: int('block', { unsigned: true }).notNull(),
    /** UTF-8, compared bytewise. */
    gram: varbinary48('gram').notNull(),
    /** The rest: seq = 1024 * block + place. */
    place: smallint('place', { unsigned: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.block, t.gram, t.place] })],
);

/** Bytes that are kept, each once however often it was uploaded. The row is the lock between who adds and who removes them. */
export const blobs = mysqlTable(
  'blobs',
  {
    /** SHA-256 of the bytes: their name in the storage. */
    hash: binary32('hash').primaryKey(),
    size: counter('size'),
    /** Smaller pictures made of it, kept beside it, and their bytes: "thumb:4711,medium:81500". */
    variants: varchar('variants', { length: 100 }).notNull().default(''),
    /** Whether the bytes are surely there. Those that are not, and that no file names, are removed. */
    stored: boolean('stored').notNull().default(false),
  },
  (t) => [index('blobs_stored').on(t.stored)],
);

/** What people uploaded: whose it is, what it was called, and what its bytes turned out to be. */
export const files = mysqlTable(
  'files',
  {
    id: id('id').primaryKey(),
    ownerId: userId('owner_id'),
    /** 0 being uploaded, 1 being looked at, 2 ready, 3 refused. */
    state: tinyint('state', { unsigned: true }).notNull().default(0),
    /** Of what is kept of it; null until then. */
    hash: binary32('hash'),
    name: varchar('name', { length: 255 }).notNull(),
    mimeType: varchar('mime_type', { length: 100 }).notNull().default('application/octet-stream'),
    /** Bytes; as announced, until it is ready. */
    size: counter('size'),
    /** 0 file, 1 image, 2 video, 3 audio. */
    kind: tinyint('kind', { unsigned: true }).notNull().default(0),
    width: int('width', { unsigned: true }).notNull().default(0),
    height: int('height', { unsigned: true }).notNull().default(0),
    /** ms; 0: not known. */
    duration: int('duration', { unsigned: true }).notNull().default(0),
    thumbhash: varbinary40('thumbhash'),
    animated: boolean('animated').notNull().default(false),
    /** Why it was refused: a parley.v1.RefusalCode by name, and a sentence. */
    refusal: varchar('refusal', { length: 200 }).notNull().default(''),
    created: time('created').notNull(),
    /** Until then it is kept without a message that carries it. Messages keep it for longer. */
    lease: time('lease').notNull(),
  },
  (t) => [
    index('files_owner').on(t.ownerId, t.state, t.size),
    index('files_hash').on(t.hash),
    index('files_lease').on(t.lease),
  ],
);

/** Which message carries which file: who may read the one may read the other. Goes with the message when it is recalled. */
export const attachments = mysqlTable(
  'attachments',
  {
    conversationId: id('conversation_id').notNull(),
    seq: id('seq').notNull(),
    fileId: id('file_id')
      .notNull()
      .references(() => files.id),
    /** Where the gallery shows it: 0 nowhere (the poster of a video), 1 media, 2 files, 3 voice messages. */
    shelf: tinyint('shelf', { unsigned: true }).notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.conversationId, t.seq, t.fileId] }),
    index('attachments_file').on(t.fileId, t.conversationId),
    index('attachments_shelf').on(t.conversationId, t.shelf, t.seq),
  ],
);

/** Calls, running and past. What one may do next is decided by updates of this row, so that of two who are fast one wins. */
export const calls = mysqlTable(
  'calls',
  {
    id: id('id').primaryKey(),
    conversationId: id('conversation_id')
      .notNull()
      .references(() => conversations.id),
    callerId: userId('caller_id'),
    /** parley.v1.CallMedia it was begun with. */
    media: tinyint('media', { unsigned: true }).notNull(),
    /** parley.v1.CallPhase */
    phase: tinyint('phase', { unsigned: true }).notNull(),
    /** 1 until it ends, then null: the unique key lets a conversation have one live call. */
    live: tinyint('live', { unsigned: true }).default(1),
    /** parley.v1.CallOutcome, once ended. */
    outcome: tinyint('outcome', { unsigned: true }).notNull().default(0),
    created: time('created').notNull(),
    /** When the second participant came; 0: nobody has. */
    started: counter('started'),
    /** While it is live: until when it is known to have gone on. */
    ended: counter('ended'),
    /** Of the message that records it: chosen before anybody could know it, so that it is posted once. */
    clientId: binary16('client_id').notNull(),
    /** Of that message; 0: not posted yet. */
    seq: counter('seq'),
  },
  (t) => [uniqueIndex('calls_live').on(t.conversationId, t.live), index('calls_seq').on(t.seq)],
);

/** Who took part in a call, one row each. */
export const callParticipants = mysqlTable(
  'call_participants',
  {
    callId: id('call_id')
      .notNull()
      .references(() => calls.id),
    userId: userId('user_id'),
    /** Of their place in the call, as others in it know it: another one after a reload, or on another device. */
    id: id('id').notNull(),
    /** The device that has the place; it alone may come back to it. */
    sessionId: id('session_id').notNull(),
    host: boolean('host').notNull().default(false),
    joined: time('joined').notNull(),
    /** 0: is in the call. */
    gone: counter('gone'),
    /** A host put them out: they may not come back. */
    removed: boolean('removed').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.callId, t.userId] }), index('call_participants_user').on(t.userId)],
);
