// Tells two people what is between them now: after the commit that made it so.
import { v1 } from '#proto';
import { announce } from '../conversations/announce.ts';
import type { Shared } from '../messages/operation.ts';
import type { Parts } from '../parts.ts';
import type { Together } from './pair.ts';

const { FRIENDS, STRANGERS } = v1.FriendState;

export function tellState(
  { hub }: Parts,
  userId: number,
  event: { userId: number; state: v1.FriendState; note?: string; remark?: string },
): void {
  hub.toUser(userId, { friendChanged: event });
}

/** They have a conversation, or have it again, and see whether the other is here. */
export async function tellTogether(parts: Parts, a: number, b: number, together: Together): Promise<void> {
  const { hub, presence } = parts;
  const { conversationId, again } = together;
  if (again)
    await tellHowItStands(parts, conversationId, [
      { kind: v1.NoticeKind.FRIENDS_AGAIN, actor: a, users: [b], count: 1 },
    ]);
  else await announce(parts, conversationId, [a, b]);
  hub.toUser(a, { presence: await presence.of([b]) });
  hub.toUser(b, { presence: await presence.of([a]) });
  tellState(parts, a, { userId: b, state: FRIENDS });
  tellState(parts, b, { userId: a, state: FRIENDS });
}

/** Of two who were friends. Neither sees the other come and go any more. @param state how the one who did it stands now */
export async function tellParted(
  parts: Parts,
  me: number,
  other: number,
  { conversationId, state }: { conversationId: number; state: v1.FriendState },
): Promise<void> {
  tellState(parts, me, { userId: other, state });
  tellState(parts, other, { userId: me, state: STRANGERS });
  for (const [to, userId] of [
    [me, other],
    [other, me],
  ] as const)
    parts.hub.toUser(to, { presence: { people: [{ userId, online: false, lastSeen: 0 }] } });
  if (conversationId) await tellHowItStands(parts, conversationId, []);
}

/** By the conversation's lane: of two who part and make up at once the last is told last. */
async function tellHowItStands(
  { hub, writer, logs }: Parts,
  conversationId: number,
  notices: v1.INotice[],
): Promise<void> {
  let conversation: Shared | undefined;
  const apply = (shared: Shared) => {
    conversation = shared;
    return notices;
  };
  try {
    await writer.done({ kind: 'arrange', conversationId, userId: 0, bytes: 0, apply });
    hub.close(conversationId, conversation!.closed);
    hub.toConversation(conversationId, { conversationChanged: { conversationId, conversation: conversation! } });
  } catch (error) {
    // What is decided stands in the table, and every send is decided by that.
    logs.app.warn({ err: error, conversation: conversationId }, 'not told how it stands');
  }
}
