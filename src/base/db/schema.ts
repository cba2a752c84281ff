// Every table of Parley. The migrations beside this file and /chat.sql are generated from it.
import { sql } from 'drizzle-orm';
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
const varbinary20 = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => 'varbinary(20)' });
const varbinary1023 = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => 'varbinary(1023)' });
const varbinary255 = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => 'varbinary(255)' });
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
    /** argon2id in PHC string format; empty: they sign in by other ways only. */
    passwordHash: varchar('password_hash', { length: 200 }).notNull(),
    created: time('created').notNull(),
    /** What they say it is. */
    email: varchar('email', { length: 254 }).notNull().default(''),
    /** The same once they have shown that they read it; null until then. One person has it. */
    verifiedEmail: varchar('verified_email', { length: 254 }),
    bio: varchar('bio', { length: 500 }).notNull().default(''),
    /** 0 not said, 1 female, 2 male, 3 another. */
    gender: tinyint('gender', { unsigned: true }).notNull().default(0),
    /** Friends see their e-mail address. */
    emailShown: boolean('email_shown').notNull().default(false),
    /** Who may ask to be friends: 0 everybody, 1 members of their groups, 2 nobody. */
    requestsFrom: tinyint('requests_from', { unsigned: true }).notNull().default(0),
    /** Only friends see whether they are here; else members of their groups do as well. `invisible`: nobody. */
    presenceToFriends: boolean('presence_to_friends').notNull().default(false),
    isAdmin: boolean('is_admin').notNull().default(false),
    /** Since when they may not come in; 0: they may. */
    banned: counter('banned'),
    /** When the account was deleted; 0: it is there. */
    deleted: counter('deleted'),
    /** Shared secret of RFC 6238; null: no such second factor. */
    totpSecret: varbinary20('totp_secret'),
    /** Time step of the last code that was taken: none is taken twice. */
    totpStep: counter('totp_step'),
    /** After the password one of their passkeys is asked for, also without a shared secret. */
    passkeyAsked: boolean('passkey_asked').notNull().default(false),
    /** When the last connection ended; 0: never here yet. */
    lastSeen: time('last_seen').notNull().default(0),
    /** Others see them as offline, by their own choice. */
    invisible: boolean('invisible').notNull().default(false),
    /** Their calls go over the TURN server alone, so that the other side does not learn their address. */
    alwaysRelay: boolean('always_relay').notNull().default(false),
  },
  (t) => [
    uniqueIndex('users_name').on(t.name),
    uniqueIndex('users_email').on(t.verifiedEmail),
    index('users_nickname').on(t.nickname),
    index('users_avatar').on(t.avatar),
  ],
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
    /** Where it was last used from. */
    address: varchar('address', { length: 45 }).notNull(),
    created: time('created').notNull(),
    /** When it was last used, about. */
    used: counter('used'),
    expires: time('expires').notNull(),
  },
  (t) => [index('sessions_user').on(t.userId), index('sessions_expires').on(t.expires)],
);

/** Accounts elsewhere that people sign in with. */
export const identities = mysqlTable(
  'identities',
  {
    /** google, oidc or github. */
    provider: varchar('provider', { length: 16 }).notNull(),
    /** What the provider calls the account for ever. Compared bytewise. */
    subject: varbinary255('subject').notNull(),
    userId: userId('user_id'),
    /** What the provider calls it for people: an address or a name. */
    label: varchar('label', { length: 254 }).notNull(),
    /** The address, where the provider says that it is theirs; else empty. */
    email: varchar('email', { length: 254 }).notNull().default(''),
    /** Name and picture the account took from there, which follow the provider until they are changed here; empty: none. */
    nickname: varchar('nickname', { length: 64 }).notNull().default(''),
    avatar: varchar('avatar', { length: 200 }).notNull().default(''),
    created: time('created').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.provider, t.subject] }),
    index('identities_user').on(t.userId),
    index('identities_email').on(t.email),
  ],
);

/** Public keys of WebAuthn. */
export const passkeys = mysqlTable(
  'passkeys',
  {
    /** As the authenticator calls it. */
    credentialId: varbinary1023('credential_id').primaryKey(),
    userId: userId('user_id'),
    /** COSE. */
    publicKey: varbinary1023('public_key').notNull(),
    /** Signatures made with it so far, as far as the authenticator counts. */
    uses: counter('uses'),
    /** How it can be reached, separated by commas: internal, hybrid, usb … */
    transports: varchar('transports', { length: 100 }).notNull(),
    name: varchar('name', { length: 64 }).notNull(),
    created: time('created').notNull(),
    used: counter('used'),
  },
  (t) => [index('passkeys_user').on(t.userId)],
);

/** Codes that stand in for a lost second factor, each good once. */
export const recoveryCodes = mysqlTable(
  'recovery_codes',
  {
    userId: userId('user_id'),
    /** SHA-256 of the code: 80 random bits need no key, and outlive a new secret of the server. */
    hash: binary32('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.hash] })],
);

/** Codes sent by e-mail, the latest for each purpose and address. */
export const emailCodes = mysqlTable(
  'email_codes',
  {
    /** 1 sign up, 2 sign in, 3 a new address, 4 a new password. */
    purpose: tinyint('purpose', { unsigned: true }).notNull(),
    email: varchar('email', { length: 254 }).notNull(),
    /** Who wants it, where somebody is signed in; else 0. */
    userId: counter('user_id'),
    /** HMAC-SHA-256 of the code. */
    hash: binary32('hash').notNull(),
    sent: time('sent').notNull(),
    expires: time('expires').notNull(),
    /** Wrong ones given so far. */
    tries: tinyint('tries', { unsigned: true }).notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.purpose, t.email, t.userId] }), index('email_codes_expires').on(t.expires)],
);

/** Things begun that are finished once, by who holds the secret: a second factor, a way round by a provider, a link to a new password. */
export const tickets = mysqlTable(
  'tickets',
  {
    /** SHA-256 of the secret. */
    hash: binary32('hash').primaryKey(),
    /** What it is for: see users/tickets.ts. */
    purpose: varchar('purpose', { length: 32 }).notNull(),
    /** Whose it is; 0: not known yet. */
    userId: counter('user_id'),
    /** JSON of what has to be known again. */
    data: text('data').notNull(),
    expires: time('expires').notNull(),
  },
  (t) => [index('tickets_expires').on(t.expires), index('tickets_user').on(t.userId)],
);

/** Who wants nothing to do with whom. */
export const blocks = mysqlTable(
  'blocks',
  {
    userId: userId('user_id'),
    blockedId: userId('blocked_id'),
    since: time('since').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.blockedId] }), index('blocks_blocked').on(t.blockedId)],
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
    /** What `user_id` alone calls them; empty: as everybody does. */
    remark: varchar('remark', { length: 64 }).notNull().default(''),
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
    introduction: varchar('introduction', { length: 500 }).notNull().default(''),
    /** Path of a group's picture; empty: initials are shown. */
    avatar: varchar('avatar', { length: 200 }).notNull().default(''),
    /** Of a group: what it is found by. */
    number: int('number', { unsigned: true }),
    /** parley.v1.Joining */
    joining: tinyint('joining', { unsigned: true }).notNull().default(0),
    /** Who joins sees what was said before. */
    historyForNew: boolean('history_for_new').notNull().default(false),
    /** Only owner and admins may write. */
    muted: boolean('muted').notNull().default(false),
    /** Nobody may write: of a direct conversation, the two are not friends any more; of a group, it was dissolved. */
    closed: boolean('closed').notNull().default(false),
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
    /**
     * Raised by whatever changes who may write here, or what is shared, besides the counters: what a commit remembers of an
     * earlier epoch is out of date.
     */
    epoch: int('epoch', { unsigned: true }).notNull().default(0),
  },
  (t) => [
    uniqueIndex('conversations_pair').on(t.lowId, t.highId),
    uniqueIndex('conversations_number').on(t.number),
    index('conversations_high').on(t.highId),
    index('conversations_title').on(t.title),
    index('conversations_avatar').on(t.avatar),
    index('conversations_closed').on(t.closed, t.kind),
  ],
);

/** For every update that changes of a conversation what `epoch` is about, outside the writer lanes. */
export const nextEpoch = sql`${conversations.epoch} + 1`;

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
    /** What they are called here; empty: as everywhere. */
    nickname: varchar('nickname', { length: 64 }).notNull().default(''),
    /** Until then they may not write here; 0: they may. */
    mutedUntil: counter('muted_until'),
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

/** Who went from a group while they were muted there: if they come back before it is over, they are muted as before. */
export const silences = mysqlTable(
  'silences',
  {
    conversationId: id('conversation_id')
      .notNull()
      .references(() => conversations.id),
    userId: userId('user_id'),
    /** As `members.muted_until`. */
    until: time('until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.userId] })],
);

/** Whom a group keeps out: they were removed, and come back only when owner or admins let them. */
export const groupBans = mysqlTable(
  'group_bans',
  {
    conversationId: id('conversation_id')
      .notNull()
      .references(() => conversations.id),
    userId: userId('user_id'),
    /** Who removed them. */
    byId: userId('by_id'),
    since: time('since').notNull(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.userId] }), index('group_bans_user').on(t.userId)],
);

/** Who wants to join a group, and got no answer yet. */
export const joinRequests = mysqlTable(
  'join_requests',
  {
    conversationId: id('conversation_id')
      .notNull()
      .references(() => conversations.id),
    userId: userId('user_id'),
    note: varchar('note', { length: 200 }).notNull(),
    created: time('created').notNull(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.userId] }), index('join_requests_user').on(t.userId)],
);

/** Links that let people in: into a group, or, where accounts are made by invitation, onto this server. */
export const invites = mysqlTable(
  'invites',
  {
    /** Random, part of the link. */
    code: varchar('code', { length: 32 }).primaryKey(),
    /** 0: onto the server. */
    conversationId: counter('conversation_id'),
    creatorId: userId('creator_id'),
    created: time('created').notNull(),
    /** 0: never. */
    expires: counter('expires'),
    /** How often it may be used; 0: as often as one likes. */
    limit: int('use_limit', { unsigned: true }).notNull().default(0),
    uses: int('uses', { unsigned: true }).notNull().default(0),
  },
  (t) => [index('invites_conversation').on(t.conversationId, t.created)],
);

/** What people tell the administrators about messages and about each other. */
export const reports = mysqlTable(
  'reports',
  {
    id: id('id').primaryKey(),
    reporterId: userId('reporter_id'),
    /** Whom it is about. */
    userId: userId('user_id'),
    /** Of the message it is about; 0: about the person. */
    conversationId: counter('conversation_id'),
    seq: counter('seq'),
    /** parley.v1.Content of that message as it was, which may be changed or taken back later. */
    content: mediumblob('content'),
    reason: varchar('reason', { length: 1000 }).notNull(),
    created: time('created').notNull(),
    /** 0: open. */
    closed: counter('closed'),
    closedBy: counter('closed_by'),
  },
  (t) => [index('reports_closed').on(t.closed, t.created)],
);

/** What was done with accounts, and by whom. Rows are added, never changed and never removed. */
export const audit = mysqlTable(
  'audit',
  {
    id: id('id').primaryKey(),
    time: time('time').notNull(),
    /** 0: the program itself, or its command line. */
    actorId: counter('actor_id'),
    /** A word of admin/audit.ts. */
    action: varchar('action', { length: 32 }).notNull(),
    /** Whom or what it was done to; 0: nobody. */
    targetId: counter('target_id'),
    details: varchar('details', { length: 500 }).notNull().default(''),
    address: varchar('address', { length: 45 }).notNull().default(''),
  },
  (t) => [index('audit_time').on(t.time)],
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
    /** Of an avatar: until then it is kept though nobody shows it; looked at again afterwards. 0: it is none. */
    lease: counter('lease'),
  },
  (t) => [index('blobs_stored').on(t.stored), index('blobs_lease').on(t.lease)],
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
