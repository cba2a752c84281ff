-- Parley's tables. Generated from src/base/db/schema.ts by make schema: change that file, not this one.
-- The server makes and updates its tables by itself at start. To make them by hand instead:
--   CREATE DATABASE parley CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
--   mariadb parley < chat.sql
-- Ids are time-ordered integers below 2^53; times are milliseconds since 1970.

SET NAMES utf8mb4;

-- Which message carries which file: who may read the one may read the other. Goes with the message when it is recalled.
CREATE TABLE attachments (
  conversation_id bigint unsigned NOT NULL,
  seq bigint unsigned NOT NULL,
  file_id bigint unsigned NOT NULL,
  -- Where the gallery shows it: 0 nowhere (the poster of a video), 1 media, 2 files, 3 voice messages.
  shelf tinyint unsigned NOT NULL DEFAULT 0,
  CONSTRAINT attachments_conversation_id_seq_file_id_pk PRIMARY KEY(conversation_id,seq,file_id)
);

-- What was done with accounts, and by whom. Rows are added, never changed and never removed.
CREATE TABLE audit (
  id bigint unsigned NOT NULL,
  time bigint unsigned NOT NULL,
  -- 0: the program itself, or its command line.
  actor_id bigint unsigned NOT NULL DEFAULT 0,
  -- A word of admin/audit.ts.
  action varchar(32) NOT NULL,
  -- Whom or what it was done to; 0: nobody.
  target_id bigint unsigned NOT NULL DEFAULT 0,
  details varchar(500) NOT NULL DEFAULT '',
  address varchar(45) NOT NULL DEFAULT '',
  CONSTRAINT audit_id PRIMARY KEY(id)
);

-- Bytes that are kept, each once however often it was uploaded. The row is the lock between who adds and who removes them.
CREATE TABLE blobs (
  -- SHA-256 of the bytes: their name in the storage.
  hash binary(32) NOT NULL,
  size bigint unsigned NOT NULL DEFAULT 0,
  -- Smaller pictures made of it, kept beside it, and their bytes: "thumb:4711,medium:81500".
  variants varchar(100) NOT NULL DEFAULT '',
  -- Whether the bytes are surely there. Those that are not, and that no file names, are removed.
  stored boolean NOT NULL DEFAULT false,
  -- Of an avatar: until then it is kept though nobody shows it; looked at again afterwards. 0: it is none.
  lease bigint unsigned NOT NULL DEFAULT 0,
  CONSTRAINT blobs_hash PRIMARY KEY(hash)
);

-- Who wants nothing to do with whom.
CREATE TABLE blocks (
  user_id bigint unsigned NOT NULL,
  blocked_id bigint unsigned NOT NULL,
  since bigint unsigned NOT NULL,
  CONSTRAINT blocks_user_id_blocked_id_pk PRIMARY KEY(user_id,blocked_id)
);

-- Who took part in a call, one row each.
CREATE TABLE call_participants (
  call_id bigint unsigned NOT NULL,
  user_id bigint unsigned NOT NULL,
  -- Of their place in the call, as others in it know it: another one after a reload, or on another device.
  id bigint unsigned NOT NULL,
  -- The device that has the place; it alone may come back to it.
  session_id bigint unsigned NOT NULL,
  host boolean NOT NULL DEFAULT false,
  joined bigint unsigned NOT NULL,
  -- 0: is in the call.
  gone bigint unsigned NOT NULL DEFAULT 0,
  -- A host put them out: they may not come back.
  removed boolean NOT NULL DEFAULT false,
  CONSTRAINT call_participants_call_id_user_id_pk PRIMARY KEY(call_id,user_id)
);

-- Calls, running and past. What one may do next is decided by updates of this row, so that of two who are fast one wins.
CREATE TABLE calls (
  id bigint unsigned NOT NULL,
  conversation_id bigint unsigned NOT NULL,
  caller_id bigint unsigned NOT NULL,
  -- parley.v1.CallMedia it was begun with.
  media tinyint unsigned NOT NULL,
  -- parley.v1.CallPhase
  phase tinyint unsigned NOT NULL,
  -- 1 until it ends, then null: the unique key lets a conversation have one live call.
  live tinyint unsigned DEFAULT 1,
  -- parley.v1.CallOutcome, once ended.
  outcome tinyint unsigned NOT NULL DEFAULT 0,
  created bigint unsigned NOT NULL,
  -- When the second participant came; 0: nobody has.
  started bigint unsigned NOT NULL DEFAULT 0,
  -- While it is live: until when it is known to have gone on.
  ended bigint unsigned NOT NULL DEFAULT 0,
  -- Of the message that records it: chosen before anybody could know it, so that it is posted once.
  client_id binary(16) NOT NULL,
  -- Of that message; 0: not posted yet.
  seq bigint unsigned NOT NULL DEFAULT 0,
  CONSTRAINT calls_id PRIMARY KEY(id),
  CONSTRAINT calls_live UNIQUE(conversation_id,live)
);

-- Direct conversations, groups and the lobby, with the two counters that order everything said in them.
CREATE TABLE conversations (
  id bigint unsigned NOT NULL,
  -- parley.v1.ConversationKind
  kind tinyint unsigned NOT NULL,
  title varchar(100) NOT NULL DEFAULT '',
  announcement varchar(2000) NOT NULL DEFAULT '',
  introduction varchar(500) NOT NULL DEFAULT '',
  -- Path of a group's picture; empty: initials are shown.
  avatar varchar(200) NOT NULL DEFAULT '',
  -- Of a group: what it is found by.
  number int unsigned,
  -- parley.v1.Joining
  joining tinyint unsigned NOT NULL DEFAULT 0,
  -- Who joins sees what was said before.
  history_for_new boolean NOT NULL DEFAULT false,
  -- Only owner and admins may write.
  muted boolean NOT NULL DEFAULT false,
  -- Nobody may write: of a direct conversation, the two are not friends any more; of a group, it was dissolved.
  closed boolean NOT NULL DEFAULT false,
  -- Direct only: the smaller and the larger id of the two. The unique key lets them have one conversation, ever.
  low_id bigint unsigned,
  high_id bigint unsigned,
  -- Number of the newest message. Dense: 1, 2, 3 …
  last_seq bigint unsigned NOT NULL DEFAULT 0,
  -- Number of the newest change (message, edit, recall, reaction). Dense.
  last_rev bigint unsigned NOT NULL DEFAULT 0,
  member_count bigint unsigned NOT NULL DEFAULT 0,
  created bigint unsigned NOT NULL,
  -- The newest message that named everybody.
  mention_all_seq bigint unsigned NOT NULL DEFAULT 0,
  -- Seqs of pinned messages, newest pin first, separated by commas.
  pinned varchar(1000) NOT NULL DEFAULT '',
  -- Changes up to this rev can be found by search.
  indexed_rev bigint unsigned NOT NULL DEFAULT 0,
  -- Raised by whatever changes who may write here, or what is shared, besides the counters: what a commit remembers of an
  -- earlier epoch is out of date.
  epoch int unsigned NOT NULL DEFAULT 0,
  CONSTRAINT conversations_id PRIMARY KEY(id),
  CONSTRAINT conversations_pair UNIQUE(low_id,high_id),
  CONSTRAINT conversations_number UNIQUE(number)
);

-- What messages said before they were edited, for their authors. Goes with the message when it is recalled.
CREATE TABLE edits (
  conversation_id bigint unsigned NOT NULL,
  seq bigint unsigned NOT NULL,
  -- Rev of the edit that replaced it.
  rev bigint unsigned NOT NULL,
  time bigint unsigned NOT NULL,
  -- parley.v1.Content
  content mediumblob NOT NULL,
  CONSTRAINT edits_conversation_id_seq_rev_pk PRIMARY KEY(conversation_id,seq,rev)
);

-- Codes sent by e-mail, the latest for each purpose and address.
CREATE TABLE email_codes (
  -- 1 sign up, 2 sign in, 3 a new address, 4 a new password.
  purpose tinyint unsigned NOT NULL,
  email varchar(254) NOT NULL,
  -- Who wants it, where somebody is signed in; else 0.
  user_id bigint unsigned NOT NULL DEFAULT 0,
  -- HMAC-SHA-256 of the code.
  hash binary(32) NOT NULL,
  sent bigint unsigned NOT NULL,
  expires bigint unsigned NOT NULL,
  -- Wrong ones given so far.
  tries tinyint unsigned NOT NULL DEFAULT 0,
  CONSTRAINT email_codes_purpose_email_user_id_pk PRIMARY KEY(purpose,email,user_id)
);

-- What people uploaded: whose it is, what it was called, and what its bytes turned out to be.
CREATE TABLE files (
  id bigint unsigned NOT NULL,
  owner_id bigint unsigned NOT NULL,
  -- 0 being uploaded, 1 being looked at, 2 ready, 3 refused.
  state tinyint unsigned NOT NULL DEFAULT 0,
  -- Of what is kept of it; null until then.
  hash binary(32),
  name varchar(255) NOT NULL,
  mime_type varchar(100) NOT NULL DEFAULT 'application/octet-stream',
  -- Bytes; as announced, until it is ready.
  size bigint unsigned NOT NULL DEFAULT 0,
  -- 0 file, 1 image, 2 video, 3 audio.
  kind tinyint unsigned NOT NULL DEFAULT 0,
  width int unsigned NOT NULL DEFAULT 0,
  height int unsigned NOT NULL DEFAULT 0,
  -- ms; 0: not known.
  duration int unsigned NOT NULL DEFAULT 0,
  thumbhash varbinary(40),
  animated boolean NOT NULL DEFAULT false,
  -- Why it was refused: a parley.v1.RefusalCode by name, and a sentence.
  refusal varchar(200) NOT NULL DEFAULT '',
  created bigint unsigned NOT NULL,
  -- Until then it is kept without a message that carries it. Messages keep it for longer.
  lease bigint unsigned NOT NULL,
  CONSTRAINT files_id PRIMARY KEY(id)
);

-- Who asked whom to be friends, and got no answer yet.
CREATE TABLE friend_requests (
  from_id bigint unsigned NOT NULL,
  to_id bigint unsigned NOT NULL,
  note varchar(200) NOT NULL,
  created bigint unsigned NOT NULL,
  CONSTRAINT friend_requests_from_id_to_id_pk PRIMARY KEY(from_id,to_id)
);

-- Friendships, as two rows each: "my friends" is one range of the key.
CREATE TABLE friends (
  user_id bigint unsigned NOT NULL,
  friend_id bigint unsigned NOT NULL,
  -- What `user_id` alone calls them; empty: as everybody does.
  remark varchar(64) NOT NULL DEFAULT '',
  since bigint unsigned NOT NULL,
  CONSTRAINT friends_user_id_friend_id_pk PRIMARY KEY(user_id,friend_id)
);

-- What search finds messages by: pieces of their words, see messages/grams.ts. Clustered by conversation and block of 1,024
-- messages, so that nobody's search reads other people's rows, and new rows go side by side into the newest blocks.
CREATE TABLE grams (
  conversation_id bigint unsigned NOT NULL,
  -- seq / 1024, rounded down.
  block int unsigned NOT NULL,
  -- UTF-8, compared bytewise.
  gram varbinary(48) NOT NULL,
  -- The rest: seq = 1024 * block + place.
  place smallint unsigned NOT NULL,
  CONSTRAINT grams_conversation_id_block_gram_place_pk PRIMARY KEY(conversation_id,block,gram,place)
);

-- Whom a group keeps out: they were removed, and come back only when owner or admins let them.
CREATE TABLE group_bans (
  conversation_id bigint unsigned NOT NULL,
  user_id bigint unsigned NOT NULL,
  -- Who removed them.
  by_id bigint unsigned NOT NULL,
  since bigint unsigned NOT NULL,
  CONSTRAINT group_bans_conversation_id_user_id_pk PRIMARY KEY(conversation_id,user_id)
);

-- Messages that people hid from themselves.
CREATE TABLE hidden (
  user_id bigint unsigned NOT NULL,
  conversation_id bigint unsigned NOT NULL,
  seq bigint unsigned NOT NULL,
  CONSTRAINT hidden_user_id_conversation_id_seq_pk PRIMARY KEY(user_id,conversation_id,seq)
);

-- Accounts elsewhere that people sign in with.
CREATE TABLE identities (
  -- google, oidc or github.
  provider varchar(16) NOT NULL,
  -- What the provider calls the account for ever. Compared bytewise.
  subject varbinary(255) NOT NULL,
  user_id bigint unsigned NOT NULL,
  -- What the provider calls it for people: an address or a name.
  label varchar(254) NOT NULL,
  -- The address, where the provider says that it is theirs; else empty.
  email varchar(254) NOT NULL DEFAULT '',
  -- Name and picture the account took from there, which follow the provider until they are changed here; empty: none.
  nickname varchar(64) NOT NULL DEFAULT '',
  avatar varchar(200) NOT NULL DEFAULT '',
  created bigint unsigned NOT NULL,
  CONSTRAINT identities_provider_subject_pk PRIMARY KEY(provider,subject)
);

-- Links that let people in: into a group, or, where accounts are made by invitation, onto this server.
CREATE TABLE invites (
  -- Random, part of the link.
  code varchar(32) NOT NULL,
  -- 0: onto the server.
  conversation_id bigint unsigned NOT NULL DEFAULT 0,
  creator_id bigint unsigned NOT NULL,
  created bigint unsigned NOT NULL,
  -- 0: never.
  expires bigint unsigned NOT NULL DEFAULT 0,
  -- How often it may be used; 0: as often as one likes.
  use_limit int unsigned NOT NULL DEFAULT 0,
  uses int unsigned NOT NULL DEFAULT 0,
  CONSTRAINT invites_code PRIMARY KEY(code)
);

-- Who wants to join a group, and got no answer yet.
CREATE TABLE join_requests (
  conversation_id bigint unsigned NOT NULL,
  user_id bigint unsigned NOT NULL,
  note varchar(200) NOT NULL,
  created bigint unsigned NOT NULL,
  CONSTRAINT join_requests_conversation_id_user_id_pk PRIMARY KEY(conversation_id,user_id)
);

-- Who takes part in what, and how far they have read.
CREATE TABLE members (
  conversation_id bigint unsigned NOT NULL,
  user_id bigint unsigned NOT NULL,
  -- parley.v1.Role
  role tinyint unsigned NOT NULL DEFAULT 0,
  -- What they are called here; empty: as everywhere.
  nickname varchar(64) NOT NULL DEFAULT '',
  -- Until then they may not write here; 0: they may.
  muted_until bigint unsigned NOT NULL DEFAULT 0,
  -- First message this member may see.
  visible_from bigint unsigned NOT NULL DEFAULT 0,
  -- Read up to and including; only ever moves forward.
  read_seq bigint unsigned NOT NULL DEFAULT 0,
  -- Arrived on a device up to and including; kept for direct conversations.
  delivered_seq bigint unsigned NOT NULL DEFAULT 0,
  -- The newest message that names this member.
  mention_seq bigint unsigned NOT NULL DEFAULT 0,
  pinned boolean NOT NULL DEFAULT false,
  -- parley.v1.NotificationLevel
  notifications tinyint unsigned NOT NULL DEFAULT 0,
  marked_unread boolean NOT NULL DEFAULT false,
  -- What they have begun to write.
  draft text,
  joined bigint unsigned NOT NULL,
  CONSTRAINT members_conversation_id_user_id_pk PRIMARY KEY(conversation_id,user_id)
);

-- Messages in their latest state, clustered by conversation and seq: a page of history is one range of the key.
CREATE TABLE messages (
  conversation_id bigint unsigned NOT NULL,
  seq bigint unsigned NOT NULL,
  -- Of the latest change of this message: catching up is "rows with rev greater than mine".
  rev bigint unsigned NOT NULL,
  -- 0: the conversation itself (a notice).
  sender_id bigint unsigned NOT NULL,
  -- UUIDv7 chosen by the sender's client. Unique per sender: the same send twice is one message.
  client_id binary(16) NOT NULL,
  -- SHA-256 of all the sender said in this send: tells a repetition from a reused client id, even after an edit.
  fingerprint binary(32) NOT NULL,
  -- When it was committed.
  time bigint unsigned NOT NULL,
  -- Of a whisper: the one member besides the sender who sees it; 0: everybody does.
  whisper_to bigint unsigned NOT NULL DEFAULT 0,
  -- parley.v1.Message without what the other columns hold: content, quoted_seq, mentions …
  body mediumblob NOT NULL,
  CONSTRAINT messages_conversation_id_seq_pk PRIMARY KEY(conversation_id,seq),
  CONSTRAINT messages_rev UNIQUE(conversation_id,rev),
  CONSTRAINT messages_client UNIQUE(sender_id,client_id)
);

-- Public keys of WebAuthn.
CREATE TABLE passkeys (
  -- As the authenticator calls it.
  credential_id varbinary(1023) NOT NULL,
  user_id bigint unsigned NOT NULL,
  -- COSE.
  public_key varbinary(1023) NOT NULL,
  -- Signatures made with it so far, as far as the authenticator counts.
  uses bigint unsigned NOT NULL DEFAULT 0,
  -- How it can be reached, separated by commas: internal, hybrid, usb …
  transports varchar(100) NOT NULL,
  name varchar(64) NOT NULL,
  created bigint unsigned NOT NULL,
  used bigint unsigned NOT NULL DEFAULT 0,
  CONSTRAINT passkeys_credential_id PRIMARY KEY(credential_id)
);

-- Codes that stand in for a lost second factor, each good once.
CREATE TABLE recovery_codes (
  user_id bigint unsigned NOT NULL,
  -- SHA-256 of the code: 80 random bits need no key, and outlive a new secret of the server.
  hash binary(32) NOT NULL,
  CONSTRAINT recovery_codes_user_id_hash_pk PRIMARY KEY(user_id,hash)
);

-- What people tell the administrators about messages and about each other.
CREATE TABLE reports (
  id bigint unsigned NOT NULL,
  reporter_id bigint unsigned NOT NULL,
  -- Whom it is about.
  user_id bigint unsigned NOT NULL,
  -- Of the message it is about; 0: about the person.
  conversation_id bigint unsigned NOT NULL DEFAULT 0,
  seq bigint unsigned NOT NULL DEFAULT 0,
  -- parley.v1.Content of that message as it was, which may be changed or taken back later.
  content mediumblob,
  reason varchar(1000) NOT NULL,
  created bigint unsigned NOT NULL,
  -- 0: open.
  closed bigint unsigned NOT NULL DEFAULT 0,
  closed_by bigint unsigned NOT NULL DEFAULT 0,
  CONSTRAINT reports_id PRIMARY KEY(id)
);

-- Signed-in devices. A token is good as long as its row is here and has not expired.
CREATE TABLE sessions (
  id bigint unsigned NOT NULL,
  user_id bigint unsigned NOT NULL,
  -- The browser's own description, cut to fit.
  device varchar(200) NOT NULL,
  -- Where it was last used from.
  address varchar(45) NOT NULL,
  created bigint unsigned NOT NULL,
  -- When it was last used, about.
  used bigint unsigned NOT NULL DEFAULT 0,
  expires bigint unsigned NOT NULL,
  CONSTRAINT sessions_id PRIMARY KEY(id)
);

-- Who went from a group while they were muted there: if they come back before it is over, they are muted as before.
CREATE TABLE silences (
  conversation_id bigint unsigned NOT NULL,
  user_id bigint unsigned NOT NULL,
  -- As `members.muted_until`.
  until bigint unsigned NOT NULL,
  CONSTRAINT silences_conversation_id_user_id_pk PRIMARY KEY(conversation_id,user_id)
);

-- Things begun that are finished once, by who holds the secret: a second factor, a way round by a provider, a link to a new password.
CREATE TABLE tickets (
  -- SHA-256 of the secret.
  hash binary(32) NOT NULL,
  -- What it is for: see users/tickets.ts.
  purpose varchar(32) NOT NULL,
  -- Whose it is; 0: not known yet.
  user_id bigint unsigned NOT NULL DEFAULT 0,
  -- JSON of what has to be known again.
  data text NOT NULL,
  expires bigint unsigned NOT NULL,
  CONSTRAINT tickets_hash PRIMARY KEY(hash)
);

-- People. The name is unique as the database's collation compares: without case and accents.
CREATE TABLE users (
  id bigint unsigned NOT NULL,
  name varchar(32) NOT NULL,
  nickname varchar(64) NOT NULL,
  -- Path of the picture; empty: initials are shown.
  avatar varchar(200) NOT NULL DEFAULT '',
  -- argon2id in PHC string format; empty: they sign in by other ways only.
  password_hash varchar(200) NOT NULL,
  created bigint unsigned NOT NULL,
  -- What they say it is.
  email varchar(254) NOT NULL DEFAULT '',
  -- The same once they have shown that they read it; null until then. One person has it.
  verified_email varchar(254),
  bio varchar(500) NOT NULL DEFAULT '',
  -- 0 not said, 1 female, 2 male, 3 another.
  gender tinyint unsigned NOT NULL DEFAULT 0,
  -- Friends see their e-mail address.
  email_shown boolean NOT NULL DEFAULT false,
  -- Who may ask to be friends: 0 everybody, 1 members of their groups, 2 nobody.
  requests_from tinyint unsigned NOT NULL DEFAULT 0,
  -- Only friends see whether they are here; else members of their groups do as well. `invisible`: nobody.
  presence_to_friends boolean NOT NULL DEFAULT false,
  is_admin boolean NOT NULL DEFAULT false,
  -- Since when they may not come in; 0: they may.
  banned bigint unsigned NOT NULL DEFAULT 0,
  -- When the account was deleted; 0: it is there.
  deleted bigint unsigned NOT NULL DEFAULT 0,
  -- Shared secret of RFC 6238; null: no such second factor.
  totp_secret varbinary(20),
  -- Time step of the last code that was taken: none is taken twice.
  totp_step bigint unsigned NOT NULL DEFAULT 0,
  -- After the password one of their passkeys is asked for, also without a shared secret.
  passkey_asked boolean NOT NULL DEFAULT false,
  -- When the last connection ended; 0: never here yet.
  last_seen bigint unsigned NOT NULL DEFAULT 0,
  -- Others see them as offline, by their own choice.
  invisible boolean NOT NULL DEFAULT false,
  -- Their calls go over the TURN server alone, so that the other side does not learn their address.
  always_relay boolean NOT NULL DEFAULT false,
  CONSTRAINT users_id PRIMARY KEY(id),
  CONSTRAINT users_name UNIQUE(name),
  CONSTRAINT users_email UNIQUE(verified_email)
);

-- Whispers once more, few among many messages: counts the unread ones that are not for a member.
CREATE TABLE whispers (
  conversation_id bigint unsigned NOT NULL,
  seq bigint unsigned NOT NULL,
  sender_id bigint unsigned NOT NULL,
  to_id bigint unsigned NOT NULL,
  CONSTRAINT whispers_conversation_id_seq_pk PRIMARY KEY(conversation_id,seq)
);

ALTER TABLE attachments ADD CONSTRAINT attachments_file_id_files_id_fk FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE blocks ADD CONSTRAINT blocks_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE blocks ADD CONSTRAINT blocks_blocked_id_users_id_fk FOREIGN KEY (blocked_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE call_participants ADD CONSTRAINT call_participants_call_id_calls_id_fk FOREIGN KEY (call_id) REFERENCES calls(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE call_participants ADD CONSTRAINT call_participants_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE calls ADD CONSTRAINT calls_conversation_id_conversations_id_fk FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE calls ADD CONSTRAINT calls_caller_id_users_id_fk FOREIGN KEY (caller_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE conversations ADD CONSTRAINT conversations_low_id_users_id_fk FOREIGN KEY (low_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE conversations ADD CONSTRAINT conversations_high_id_users_id_fk FOREIGN KEY (high_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE files ADD CONSTRAINT files_owner_id_users_id_fk FOREIGN KEY (owner_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE friend_requests ADD CONSTRAINT friend_requests_from_id_users_id_fk FOREIGN KEY (from_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE friend_requests ADD CONSTRAINT friend_requests_to_id_users_id_fk FOREIGN KEY (to_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE friends ADD CONSTRAINT friends_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE friends ADD CONSTRAINT friends_friend_id_users_id_fk FOREIGN KEY (friend_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE group_bans ADD CONSTRAINT group_bans_conversation_id_conversations_id_fk FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE group_bans ADD CONSTRAINT group_bans_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE group_bans ADD CONSTRAINT group_bans_by_id_users_id_fk FOREIGN KEY (by_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE hidden ADD CONSTRAINT hidden_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE identities ADD CONSTRAINT identities_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE invites ADD CONSTRAINT invites_creator_id_users_id_fk FOREIGN KEY (creator_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE join_requests ADD CONSTRAINT join_requests_conversation_id_conversations_id_fk FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE join_requests ADD CONSTRAINT join_requests_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE members ADD CONSTRAINT members_conversation_id_conversations_id_fk FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE members ADD CONSTRAINT members_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE passkeys ADD CONSTRAINT passkeys_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE recovery_codes ADD CONSTRAINT recovery_codes_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE reports ADD CONSTRAINT reports_reporter_id_users_id_fk FOREIGN KEY (reporter_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE reports ADD CONSTRAINT reports_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE sessions ADD CONSTRAINT sessions_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE silences ADD CONSTRAINT silences_conversation_id_conversations_id_fk FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE no action ON UPDATE no action;

ALTER TABLE silences ADD CONSTRAINT silences_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE no action ON UPDATE no action;

CREATE INDEX attachments_file ON attachments (file_id,conversation_id);

CREATE INDEX attachments_shelf ON attachments (conversation_id,shelf,seq);

CREATE INDEX audit_time ON audit (time);

CREATE INDEX blobs_stored ON blobs (stored);

CREATE INDEX blobs_lease ON blobs (lease);

CREATE INDEX blocks_blocked ON blocks (blocked_id);

CREATE INDEX call_participants_user ON call_participants (user_id);

CREATE INDEX calls_seq ON calls (seq);

CREATE INDEX conversations_high ON conversations (high_id);

CREATE INDEX conversations_title ON conversations (title);

CREATE INDEX conversations_avatar ON conversations (avatar);

CREATE INDEX conversations_closed ON conversations (closed,kind);

CREATE INDEX email_codes_expires ON email_codes (expires);

CREATE INDEX files_owner ON files (owner_id,state,size);

CREATE INDEX files_hash ON files (hash);

CREATE INDEX files_lease ON files (lease);

CREATE INDEX friend_requests_to ON friend_requests (to_id);

CREATE INDEX group_bans_user ON group_bans (user_id);

CREATE INDEX identities_user ON identities (user_id);

CREATE INDEX identities_email ON identities (email);

CREATE INDEX invites_conversation ON invites (conversation_id,created);

CREATE INDEX join_requests_user ON join_requests (user_id);

CREATE INDEX members_user ON members (user_id);

CREATE INDEX passkeys_user ON passkeys (user_id);

CREATE INDEX reports_closed ON reports (closed,created);

CREATE INDEX sessions_user ON sessions (user_id);

CREATE INDEX sessions_expires ON sessions (expires);

CREATE INDEX tickets_expires ON tickets (expires);

CREATE INDEX tickets_user ON tickets (user_id);

CREATE INDEX users_nickname ON users (nickname);

CREATE INDEX users_avatar ON users (avatar);

-- The server's note of which changes of the schema have been made.
CREATE TABLE __drizzle_migrations (
  id serial PRIMARY KEY,
  hash text NOT NULL,
  created_at bigint
);

INSERT INTO __drizzle_migrations (hash, created_at) VALUES
  ('402fa4fc6fb3378312d06b9a57b5f777a317727ca8ec96b821c0658c30b8942c', 1795256106616),
  ('10900f79e6d1ce4033253eeadc3b888da4750de2a97d6950c2bfa791f462872c', 1795258044099),
  ('b669ba0a83fdc7d89cff5ea7efec7ed513685807163ab53ae6907af3d43e3d90', 1795258867504),
  ('cdc417146c08e48a155fad1883fca5c19ef919445b679800c1a835c2faebe987', 1795266952067),
  ('02f9fef74da4cc5d46ecbd3a6df14f5ad9b034186f8758a72ece24733530364c', 1795268435098),
  ('dda0c15b8e37696822b5ab2d83d3d33719e589ecbdc989012f98e164e35c846d', 1795272890596),
  ('25b5408cbab33284d51bfb5d2dd823b97610a9838834b766fa5b140302c4883f', 1795277446661),
  ('56fca9ef30133fd42ac6a2767d0d4457a46ebb4ef394ced1f744a23b09725949', 1795278138337),
  ('9f15b467f9eaa875c46b50f1e9e6b9769bbafd35cded4725adb85214efd696bd', 1795278210404),
  ('d56037dc210c802b6759e42ad88ce9dc58e6c01b82873bdc6347a51c3a547016', 1795278264330),
  ('ab6541a96a58129142da5d09b05a632ddc75b4f2f2768ea56be8029269e4743c', 1795282478547),
  ('bf3071e3c20805a347aa0e2660dc1cfa37c35e28d7da95f0cc7ea2059023d2ff', 1795289165370),
  ('b152b3e1fd53f828bc59e043fc4d64257414daaf14bcf3d3ed87ebf848e48034', 1795290565756);
