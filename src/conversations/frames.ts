// Frames of conversations: how far I have read, what is mine alone, that I type.
import { v1 } from '#proto';
import type { Connection } from '../base/connection.ts';
import { notFound, Refusal } from '../base/errors.ts';
import type { Parts } from '../parts.ts';
import { mineOf, upToDate } from './announce.ts';
import * as conversations from './conversations.ts';

type Reply = (event: v1.IEvent) => void;

/** Members up to whom everybody sees at once what the others have read; in larger groups it is looked up. */
const CURSORS_SHOWN = 100;

/** Moves my cursors; my other devices and, where it is no crowd, the other members hear of it. */
export async function markRead(
  parts: Parts,
  { userId }: Connection,
  { conversationId, seq, deliveredSeq }: v1.IMarkRead,
  reply: Reply,
): Promise<void> {
  const { db, hub, turns, spoken } = parts;
  const id = conversationId ?? 0;
  const to = { readSeq: seq ?? 0, deliveredSeq: deliveredSeq ?? 0 };
  const own = await turns.takeCursors(userId, id, to, async (to) => {
    const mark = async () => {
      await spoken.settle(userId);
      return conversations.markRead(db, userId, id, to);
    };
    const first = await mark();
    const { moved, unmarked, memberCount, closed } = first;
    const { readSeq, deliveredSeq, hiddenUnread } = await upToDate(hub, first, mark);
    const shown = { conversationId: id, userId, readSeq, deliveredSeq };
    const own = { readChanged: { ...shown, hiddenUnread } };
    if (moved) hub.toDevices(userId, id, own);
    // Who parted does not hear any more when the other reads.
    if (moved && !closed && memberCount <= CURSORS_SHOWN) hub.toConversation(id, { readChanged: shown });
    if (unmarked) hub.toDevices(userId, id, await mineOf(parts, userId, id));
    return own;
  });
  reply(own);
}

/** Changes what is mine alone; my other devices hear of it. */
export async function setMine(parts: Parts, { userId }: Connection, command: v1.ISetMine, reply: Reply): Promise<void> {
  const { db, hub, config, turns, spoken } = parts;
  const { conversationId, draft, pinned, notifications, markedUnread } = command;
  if (draft && draft.length > config.limits.text_length) throw new Refusal('TOO_LARGE', 'this draft is too long');
  if (notifications != null && v1.NotificationLevel[notifications] === undefined)
    throw new Refusal('INVALID', 'no such notification level');
  const id = conversationId ?? 0;
  const change = {
    ...(draft == null ? {} : { draft }),
    ...(pinned == null ? {} : { pinned }),
    ...(notifications == null ? {} : { notifications }),
    ...(markedUnread == null ? {} : { markedUnread }),
  };
  await turns.take(userId, id, async () => {
    await spoken.settle(userId);
    await conversations.setMine(db, userId, id, change);
    const event = await mineOf(parts, userId, id);
    reply(event);
    hub.toDevices(userId, id, event);
  });
}

/** Tells the others that I type, unless I may not write here: then nothing happens. Nothing is kept. */
export async function typing({ hub, voices }: Parts, { userId }: Connection, command: v1.ISetTyping): Promise<void> {
  const conversationId = command.conversationId ?? 0;
  if (!hub.isIn(userId, conversationId)) throw notFound('conversation');
  if (hub.isClosed(conversationId)) throw new Refusal('NOT_FRIENDS', 'the two are not friends any more');
  const state = command.state ?? v1.TypingState.STOPPED;
  if (!(await voices.isHeard(userId, conversationId)) || !hub.isIn(userId, conversationId)) return;
  hub.toConversation(conversationId, { typing: { conversationId, userId, state } });
}
