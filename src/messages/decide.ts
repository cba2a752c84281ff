// Goes through the operations of a batch in their order: what becomes of each, and what is to be written.
import { v1 } from '#proto';
import { notFound, Refusal } from '../base/errors.ts';
import { arrange, SERVER, writeArranged } from './arrange.ts';
import { encoded } from './encode.ts';
import type { Actor, Change, Committed, News, Operation, Placed, Send, Shared, Stored } from './operation.ts';
import { nameOf, sendName } from './rows.ts';
import { mustBeHeard, mustReach } from './speech.ts';
import { messagesOf, post, rowOf, type State } from './state.ts';

export type Outcome = Committed | Refusal;

export interface Batch {
  /** One for each operation, in the same order. */
  outcomes: Outcome[];
  /** For each conversation that was found: where it stands now, and what is new. */
  news: News[];
}

export function decideAll(state: State, operations: readonly Operation[]): Batch {
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
  for (const [key, { seq }] of state.stored) {
    const conversationId = Number(key.split(':')[0]);
    const changed = state.messages.get(conversationId)?.get(seq);
    if (changed) state.writes.changed.push(rowOf(conversationId, changed, Buffer.alloc(32)));
  }
  for (const { conversationId, messages, shared, members } of news) {
    if (!messages.length && !shared && !members?.length) continue;
    const { lastSeq, lastRev, mentionAllSeq, pinnedSeqs, epoch } = state.conversations.get(conversationId)!;
    const was = state.remembered.get(conversationId)?.shared;
    if (was) {
      state.writes.moved.push({ id: conversationId, epoch, wasRev: was.lastRev, lastSeq, lastRev });
      continue;
    }
    const pinned = pinnedSeqs.join(',');
    state.writes.conversations.push([conversationId, lastSeq, lastRev, mentionAllSeq, pinned, epoch, 0, 0]);
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
  return members.get(conversationId)?.get(userId) ?? (isRecord ? { ...SERVER, userId } : undefined);
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
  const body = message === operation.message ? operation.body : encoded(v1.Message.encode(message));
  const { seq, rev } = post(state, shared, { userId, clientId, fingerprint, whisperTo: message.whisperTo ?? 0, body });
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
  const isMember = (userId: number) => members.get(shared.id)?.has(userId) ?? false;
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
  changed.set(stored.seq, placed(stored));
  const { rev, seq } = stored;
  // Of two edits in one commit nobody has seen what the first one made.
  if (replaced && !state.writes.edits.some(([id, edited]) => id === shared.id && edited === seq))
    state.writes.edits.push([shared.id, seq, rev, state.time, encoded(v1.Content.encode(replaced))]);
  if (stored.message.recalled) state.writes.recalled.push([shared.id, seq]);
  return { ...done, rev };
}

function isVisible(stored: { seq: number; senderId: number; whisperTo: number }, by: Actor): boolean {
  const { seq, senderId, whisperTo } = stored;
  return seq >= by.visibleFrom && (whisperTo === 0 || whisperTo === by.userId || senderId === by.userId);
}

const placed = ({ message, senderId, ...columns }: Stored & { rev: number }): Placed => ({
  ...columns,
  from: senderId,
  body: encoded(v1.Message.encode(message)),
});
