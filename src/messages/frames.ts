// Frames of messages: sending, changing, hiding, catching up.
import { v1 } from '#proto';
import type { Connection } from '../base/connection.ts';
import { Refusal } from '../base/errors.ts';
import { mineToSend } from '../files/files.ts';
import type { Parts } from '../parts.ts';
import * as changes from './changes.ts';
import { toSend } from './content.ts';
import { attachmentsOf, withFiles } from './media.ts';
import { hide as hideMessage, message, sync as syncPage } from './messages.ts';
import type { Operation } from './operation.ts';

type Reply = (event: v1.IEvent) => void;
type Refuse = (refusal: Refusal) => void;

/** Cursors one command may bring. */
const MAX_CURSORS = 500;
/** Files one send may name: an album's, with posters. */
const MAX_FILES = 20;

/**
 * Takes a send into its lane. Nothing is awaited, so that sends of one connection stay in order; forwards and files are looked
 * up first.
 */
export function send(
  parts: Parts,
  { userId }: Connection,
  command: v1.ISend,
  reply: Reply,
  refuse: Refuse,
): void | Promise<void> {
  const { config, db, writer, spoken } = parts;
  const limit = config.limits.text_length;
  const take = (said: v1.ISend, known?: { content: v1.IContent; from?: number }) => {
    const operation = toSend(userId, said, limit, known);
    writer.take(operation, (outcome) => {
      if (outcome instanceof Refusal) return refuse(outcome);
      const { seq, rev, time, repeated } = outcome;
      const { conversationId } = operation;
      if (!repeated) spoken.note(conversationId, userId, seq);
      reply({ posted: { conversationId, seq, rev, time } });
    });
  };
  const files = command.forwarded || command.content?.text ? [] : attachmentsOf(command.content ?? {});
  if (!command.forwarded && !files.length) return take(command);
  // Copied: the frame that its bytes are views of is gone when something has been looked up.
  const kept = v1.Send.decode(v1.Send.encode(command).finish());
  if (command.forwarded) return original(parts, userId, command.forwarded).then((known) => take(kept, known));
  const ids = files.slice(0, MAX_FILES).map(([fileId]) => fileId);
  return mineToSend(db, config, userId, ids).then((known) =>
    take(kept, { content: withFiles(kept.content!, known, limit) }),
  );
}

/** What a forwarded message said, as far as I may see it, and who said it first. */
async function original({ db }: Parts, me: number, { conversationId, seq }: v1.IOrigin) {
  const { content, from, forwarded } = await message(db, me, conversationId ?? 0, seq ?? 0);
  if (!content || content.notice || content.callRecord) throw new Refusal('UNSUPPORTED', 'this cannot be forwarded');
  return { content, from: forwarded?.from || from };
}

export function edit(parts: Parts, { userId }: Connection, command: v1.IEdit, reply: Reply, refuse: Refuse): void {
  take(parts, changes.edit(userId, command, parts.config.limits.text_length), reply, refuse);
}

export function recall(parts: Parts, { userId }: Connection, command: v1.IRecall, reply: Reply, refuse: Refuse): void {
  take(parts, changes.recall(userId, command), reply, refuse);
}

export function react(parts: Parts, { userId }: Connection, command: v1.IReact, reply: Reply, refuse: Refuse): void {
  take(parts, changes.react(userId, command), reply, refuse);
}

/** Pins what everybody can see: a whisper cannot be pinned. */
export async function pin(
  parts: Parts,
  { userId }: Connection,
  command: v1.IPin,
  reply: Reply,
  refuse: Refuse,
): Promise<void> {
  if (!command.remove) {
    const { whisperTo, recalled } = await message(parts.db, userId, command.conversationId ?? 0, command.seq ?? 0);
    if (whisperTo || recalled) throw new Refusal('INVALID', 'this message cannot be pinned');
  }
  take(parts, changes.pin(userId, command), reply, refuse);
}

function take({ writer }: Parts, operation: Operation, reply: Reply, refuse: Refuse): void {
  const { conversationId } = operation;
  writer.take(operation, (outcome) => {
    if (outcome instanceof Refusal) refuse(outcome);
    else reply({ changed: { conversationId, seq: outcome.seq, rev: outcome.rev } });
  });
}

/** Hides a message from me alone; my other devices hear of it. */
export async function hide(
  { db, hub, turns }: Parts,
  { userId }: Connection,
  command: v1.IHide,
  reply: Reply,
): Promise<void> {
  const what = { conversationId: command.conversationId ?? 0, seq: command.seq ?? 0, undo: command.undo ?? false };
  await turns.take(userId, what.conversationId, async () => {
    await hideMessage(db, userId, what);
    reply({ hidden: what });
    hub.toUser(userId, { hidden: what });
  });
}

/**
 * Answers each cursor with one page, one after the other: a long list does not take every connection of the database, and
 * is not read faster than it leaves.
 */
export async function sync({ db }: Parts, connection: Connection, command: v1.ISync, reply: Reply): Promise<void> {
  const cursors = command.cursors ?? [];
  if (cursors.length > MAX_CURSORS) throw new Refusal('INVALID', `at most ${MAX_CURSORS} cursors`);
  for (const cursor of cursors) {
    reply({ syncPage: await syncPage(db, connection.userId, cursor) });
    await connection.drained();
  }
}
