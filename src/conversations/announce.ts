// Tells people of a conversation that they are in now.
import type { Parts } from '../parts.ts';
import { findFor } from './conversations.ts';

/** After the commit that made them members: whoever of them is here hears the conversation from now on. */
export async function announce({ db, hub }: Parts, conversationId: number, userIds: readonly number[]): Promise<void> {
  const here = userIds.filter((userId) => hub.connectionsOf(userId) > 0);
  if (!here.length) return;
  hub.join(conversationId, here);
  for (const [userId, { conversation, mine }] of await findFor(db, here, conversationId)) {
    hub.moved({ conversationId, lastSeq: conversation.lastSeq, lastRev: conversation.lastRev });
    hub.toUser(userId, { conversationChanged: { conversationId, conversation, mine } });
  }
}
