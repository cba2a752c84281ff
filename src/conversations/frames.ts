// Frames of conversations: how far I have read.
import type { v1 } from '#proto';
import type { Connection } from '../base/hub.ts';
import type { Parts } from '../parts.ts';
import { markRead as mark } from './conversations.ts';

/** Moves my cursor; my other devices and the other members hear of it when it moved. */
export async function markRead(
  { db, hub }: Parts,
  { userId }: Connection,
  { conversationId, seq }: v1.IMarkRead,
  reply: (event: v1.IEvent) => void,
): Promise<void> {
  const { readSeq, moved } = await mark(db, userId, conversationId ?? 0, seq ?? 0);
  const readChanged = { conversationId: conversationId ?? 0, userId, readSeq };
  reply({ readChanged });
  if (moved) hub.toConversation(conversationId ?? 0, { readChanged });
}
