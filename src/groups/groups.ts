// Groups: conversations that people make and name.
import { v1 } from '#proto';
import type { Db } from '../base/db/open.ts';
import { Refusal } from '../base/errors.ts';
import type { NextId } from '../base/ids.ts';
import { create as createConversation } from '../conversations/conversations.ts';
import { friendsAmong } from '../friends/friends.ts';
import { openWith } from '../messages/messages.ts';

/**
 * Makes a group of me, its owner, and chosen friends of mine.
 * @returns the conversation and everybody in it. @throws Refusal FULL, NOT_FRIENDS
 */
export async function create(
  db: Db,
  nextId: NextId,
  me: number,
  what: { title: string; memberIds: readonly number[]; limit: number },
): Promise<{ conversationId: number; memberIds: number[] }> {
  const chosen = [...new Set(what.memberIds)].filter((id) => id !== me);
  if (chosen.length + 1 > what.limit) throw new Refusal('FULL', `a group has at most ${what.limit} members`);
  const conversationId = nextId();
  const memberIds = [me, ...chosen];
  await db.transaction(async (tx) => {
    const friends = await friendsAmong(tx, me, chosen);
    if (chosen.some((id) => !friends.has(id)))
      throw new Refusal('NOT_FRIENDS', 'only friends can be put into a group', { fields: { memberIds: 'INVALID' } });
    await createConversation(tx, conversationId, { kind: v1.ConversationKind.GROUP, title: what.title, memberIds });
    await openWith(tx, conversationId, {
      kind: v1.NoticeKind.GROUP_CREATED,
      actor: me,
      users: chosen.slice(0, 50),
      count: chosen.length,
      text: what.title,
    });
  });
  return { conversationId, memberIds };
}
