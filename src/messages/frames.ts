// Frames of messages: sending and catching up.
import type { v1 } from '#proto';
import { Refusal } from '../base/errors.ts';
import type { Connection } from '../base/hub.ts';
import type { Parts } from '../parts.ts';
import { toDraft } from './content.ts';
import { sync as syncPage } from './messages.ts';

type Reply = (event: v1.IEvent) => void;
type Refuse = (refusal: Refusal) => void;

/** Cursors one command may bring. */
const MAX_CURSORS = 500;

/** Takes a send into its lane. Nothing is awaited, so that sends of one connection stay in order. */
export function send(
  { config, writer }: Parts,
  { userId }: Connection,
  command: v1.ISend,
  reply: Reply,
  refuse: Refuse,
): void {
  const draft = toDraft(userId, command, config.limits.text_length);
  const { conversationId } = draft;
  writer.send(draft, (outcome) => {
    if (outcome instanceof Refusal) refuse(outcome);
    else reply({ posted: { conversationId, seq: outcome.seq, rev: outcome.rev, time: outcome.time } });
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
