// One transaction for a batch of operations: lock, check, number, write, commit. Either all of it or nothing.
import type { Pool } from 'mysql2/promise';
import { v1 } from '#proto';
import { driverError, isDuplicate, isLost } from '../base/db/open.ts';
import { notFound, Refusal } from '../base/errors.ts';
import { arrange, SERVER, writeArranged } from './arrange.ts';
import type { Actor, Change, Committed, News, Operation, Send, Shared, Stored } from './operation.ts';
import { type Run, together } from './packet.ts';
import {
  descriptions,
  earlierSends,
  lockConversations,
  lockFiles,
  membersNamed,
  nameOf,
  rosters,
  sendName,
  targets,
} from './rows.ts';
import { silencesOf } from './silences.ts';
import { blocksAmong, isSilenced, mustBeHeard, mustReach } from './speech.ts';
import { encoded, messagesOf, post, type State } from './state.ts';
import { writeRows } from './writes.ts';

export type Outcome = Committed | Refusal;

export interface Batch {
  /** One for each operation, in the same order. */
  outcomes: Outcome[];
  /** For each conversation that was found: where it stands now, and what is new. */
  news: News[];
}

/**
 * Commits the operations in their order. When this returns, COMMIT has: every Committed is on disk.
 * @throws whatever made the transaction fail; then nothing of it was kept.
 */
export async function commit(pool: Pool, operations: readonly Operation[]): Promise<Batch> {
  try {
    return await transaction(pool, operations, []);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  // Somebody sent again what had been committed. Rare, so only now are earlier sends looked up.
  const sends = operations.filter((operation) => operation.kind === 'send');
  return transaction(pool, operations, sends);
}

/**
 * Two packets: START TRANSACTION with all that is asked, and all that is written with COMMIT. When the second gets no answer,
 * what became of it is looked up.
 */
async function transaction(pool: Pool, operations: readonly Operation[], again: readonly Send[]): Promise<Batch> {
  const connection = await pool.getConnection();
  const run = together(connection);
  let batch: Batch | undefined;
  try {
    const state = await read(run, operations, again);
    batch = decideAll(state, operations);
    await writeRows(run, state.writes);
    connection.release();
    return batch;
  } catch (error) {
    // The server said no: nothing was kept, and the connection is good. Anything else leaves both in doubt.
    const serverSaidNo = driverError(error).errno !== undefined && !isLost(error);
    if (serverSaidNo)
      await run('ROLLBACK').then(
        () => connection.release(),
        () => connection.destroy(),
      );
    else connection.destroy();
    if (batch && !serverSaidNo && (await wasCommitted(pool, operations, batch))) return batch;
    throw error;
  }
}

/** Whether a batch whose COMMIT got no answer is there. The lock waits for a transaction that is still ending. */
async function wasCommitted(pool: Pool, operations: readonly Operation[], batch: Batch): Promise<boolean> {
  const changed = batch.news.find(({ messages }) => messages.length > 0);
  // What left no number behind cannot be looked for: it is done again.
  if (!changed) return !batch.news.some(({ shared, members }) => shared || members?.length);
  const connection = await pool.getConnection();
  const run = together(connection);
  try {
    const sent = operations.find((one, index) => one.kind === 'send' && isNew(batch.outcomes[index]!)) as
      | Send
      | undefined;
    const [, conversations, found] = await Promise.all([
      run('START TRANSACTION'),
      lockConversations(run, operations),
      earlierSends(run, sent ? [sent] : []),
      run('ROLLBACK'),
    ]);
    connection.release();
    // Without a send to look for, the counter tells: nobody but this lane advances it in this process.
    return sent ? found.size > 0 : (conversations.get(changed.conversationId)?.lastRev ?? 0) >= changed.lastRev;
  } catch (error) {
    connection.destroy();
    throw error;
  }
}

const isNew = (outcome: Outcome) => !(outcome instanceof Refusal) && !outcome.repeated;

let latest = 0;

/** The time of a commit, ms: never before an earlier one's, also when the clock is set back. Search relies on it. */
function now(): number {
  latest = Math.max(latest, Date.now());
  return latest;
}

async function read(run: Run, operations: readonly Operation[], again: readonly Send[]): Promise<State> {
  const arranges = operations.filter((operation) => operation.kind === 'arrange');
  const opened = run('START TRANSACTION');
  const named = membersNamed(run, operations);
  const [, conversations, members, described, everybody, stored, files, blocks, silences, repeated] = await Promise.all(
    [
      opened,
      lockConversations(run, operations),
      named,
      descriptions(run, arranges),
      rosters(run, arranges, named),
      targets(run, operations),
      lockFiles(run, operations),
      blocksAmong(run, operations),
      silencesOf(run, operations),
      earlierSends(run, again),
    ],
  );
  for (const [id, description] of described) Object.assign(conversations.get(id) ?? {}, description);
  const time = now();
  // Who may not write any more may have written before: a repetition gets the answer of then.
  const silenced = operations.filter((one): one is Send => {
    const by = members.get(nameOf(one.conversationId, one.userId));
    const shared = conversations.get(one.conversationId);
    return one.kind === 'send' && shared !== undefined && by !== undefined && isSilenced(shared, by, time);
  });
  const earlier = again.length ? repeated : await earlierSends(run, silenced);
  return {
    conversations,
    members,
    rosters: everybody,
    stored,
    earlier,
    files,
    blocks,
    silences,
    messages: new Map(),
    arranged: new Set(),
    came: new Map(),
    went: new Map(),
    changed: new Map(),
    writes: {
      inserted: [],
      changed: [],
      whispers: [],
      edits: [],
      conversations: [],
      arranged: [],
      went: [],
      members: [],
      silences: [],
      heard: [],
      readers: [],
      mentioned: [],
      attachments: [],
      recalled: [],
    },
    time,
  };
}

function decideAll(state: State, operations: readonly Operation[]): Batch {
  const outcomes = operations.map((operation) => decide(state, operation));
  const news = [...state.conversations.values()].map((shared): News => {
    const messages = [...(state.messages.get(shared.id)?.values() ?? [])];
    const { id: conversationId, lastSeq, lastRev } = shared;
    const moved = { conversationId, lastSeq, lastRev, messages };
    const members = [...(state.changed.get(conversationId)?.values() ?? [])];
    if (!state.arranged.has(shared)) return { ...moved, members };
    const came = state.came.get(conversationId) ?? new Map();
    const went = [...(state.went.get(conversationId) ?? [])];
    return { ...moved, members, shared, came, went };
  });
  for (const [key, stored] of state.stored) {
    const conversationId = Number(key.split(':')[0]);
    if (state.messages.get(conversationId)?.has(stored.seq)) state.writes.changed.push(rowOf(conversationId, stored));
  }
  for (const { conversationId, messages, shared } of news) {
    if (!messages.length && !shared) continue;
    const { lastSeq, lastRev, mentionAllSeq, pinnedSeqs } = state.conversations.get(conversationId)!;
    state.writes.conversations.push([conversationId, lastSeq, lastRev, mentionAllSeq, pinnedSeqs.join(','), 0, 0]);
  }
  writeArranged(state);
  return { outcomes, news };
}

function decide(state: State, operation: Operation): Outcome {
  const shared = state.conversations.get(operation.conversationId);
  const by = actor(state, operation);
  // A stranger's conversation does not exist.
  if (!shared || !by) return notFound('conversation');
  try {
    if (operation.kind === 'send') return send(state, operation, shared, by);
    return operation.kind === 'change' ? change(state, operation, shared, by) : arrange(state, operation, shared, by);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function actor({ members }: State, operation: Operation): Actor | undefined {
  const { kind, conversationId, userId } = operation;
  if (kind === 'arrange' && userId === 0) return SERVER;
  const isRecord = kind === 'send' && operation.isRecord;
  return members.get(nameOf(conversationId, userId)) ?? (isRecord ? { ...SERVER, userId } : undefined);
}

function send(state: State, operation: Send, shared: Shared, by: Actor): Outcome {
  const { userId, clientId, fingerprint, attachments } = operation;
  const recipients = shared.memberCount - 1;
  const before = state.earlier.get(sendName(userId, clientId));
  if (before) {
    if (!before.fingerprint.equals(fingerprint))
      return new Refusal('CLIENT_ID_REUSED', 'this client_id was sent before with other content');
    return { seq: before.seq, rev: before.rev, time: before.time, recipients, repeated: true };
  }
  const message = operation.isRecord ? operation.message : allowed(state, operation, shared, by);
  if (!attachments.every(([fileId]) => state.files.has(fileId))) throw notFound('file');
  const { seq, rev } = post(state, shared, { userId, clientId, fingerprint, message });
  // Who speaks has read what was there.
  if (state.members.has(nameOf(shared.id, userId))) state.writes.readers.push([shared.id, userId, seq, state.time]);
  for (const mentioned of message.mentions ?? [])
    if (!state.blocks.has(nameOf(mentioned, userId)))
      state.writes.mentioned.push([shared.id, mentioned, seq, state.time]);
  for (const [fileId, shelf] of attachments) state.writes.attachments.push([shared.id, seq, fileId, shelf]);
  if (message.mentionAll) shared.mentionAllSeq = seq;
  if (message.whisperTo) state.writes.whispers.push([shared.id, seq, userId, message.whisperTo]);
  state.earlier.set(sendName(userId, clientId), { fingerprint, seq, rev, time: state.time });
  return { seq, rev, time: state.time, recipients: message.whisperTo ? 1 : recipients, repeated: false };
}

/** What the message says, with what its sender may not do refused and mentions of strangers left out. */
function allowed({ members, blocks, time }: State, { message }: Send, shared: Shared, by: Actor): v1.IMessage {
  const isMember = (userId: number) => members.has(nameOf(shared.id, userId));
  const isDirect = shared.kind === v1.ConversationKind.DIRECT;
  const { quotedSeq, whisperTo, mentions, mentionAll } = message;
  if (!message.content?.callRecord) mustBeHeard(shared, by, time);
  if (quotedSeq && (quotedSeq > shared.lastSeq || quotedSeq < by.visibleFrom)) throw notFound('quoted message');
  if (whisperTo && (isDirect || whisperTo === by.userId || !isMember(whisperTo)))
    throw new Refusal('INVALID', 'one can whisper to another member of a group');
  if (whisperTo) mustReach(blocks, by.userId, whisperTo);
  if (mentionAll && (isDirect || by.role === v1.Role.MEMBER))
    throw new Refusal('FORBIDDEN', 'only owner and admins of a group can name everybody');
  return mentions ? { ...message, mentions: mentions.filter(isMember) } : message;
}

function change(state: State, operation: Change, shared: Shared, by: Actor): Outcome {
  const stored = state.stored.get(nameOf(shared.id, operation.seq));
  if (!stored || !isVisible(stored, by)) throw notFound('message');
  if (!operation.takesBack) mustBeHeard(shared, by, state.time);
  const before = v1.Message.encode(stored.message).finish();
  const replaced = operation.apply(stored, by);
  const done = { seq: stored.seq, time: stored.time, recipients: shared.memberCount - 1, repeated: false };
  if (Buffer.compare(before, v1.Message.encode(stored.message).finish()) === 0) return { ...done, rev: stored.rev };
  const changed = messagesOf(state, shared.id);
  // Two changes of one message in one commit are one change to everybody else.
  if (!changed.has(stored.seq)) stored.rev = ++shared.lastRev;
  changed.set(stored.seq, toWire(stored));
  const { rev, seq } = stored;
  if (replaced) state.writes.edits.push([shared.id, seq, rev, state.time, encoded(v1.Content.encode(replaced))]);
  if (stored.message.recalled) state.writes.recalled.push([shared.id, seq]);
  return { ...done, rev };
}

function isVisible(stored: { seq: number; senderId: number; whisperTo: number }, by: Actor): boolean {
  const { seq, senderId, whisperTo } = stored;
  return seq >= by.visibleFrom && (whisperTo === 0 || whisperTo === by.userId || senderId === by.userId);
}

const toWire = ({ seq, rev, senderId, time, clientId, message }: Stored & { rev: number }): v1.IMessage => ({
  ...message,
  seq,
  rev,
  from: senderId,
  time,
  clientId,
});

const rowOf = (conversationId: number, stored: Stored & { rev: number }) => [
  conversationId,
  stored.seq,
  stored.rev,
  stored.senderId,
  stored.clientId,
  Buffer.alloc(32),
  stored.time,
  stored.whisperTo,
  encoded(v1.Message.encode(stored.message)),
];
