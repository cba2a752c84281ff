// Others see at once who somebody is now: name, nickname, picture, or that the account is gone.
import { idsOf } from '../conversations/conversations.ts';
import type { Parts } from '../parts.ts';
import { user as cardOf, type User } from './users.ts';

/** Tells whoever shares a conversation with this person, as all friends do, and their own devices. */
export async function announce({ db, hub }: Pick<Parts, 'db' | 'hub'>, userId: number): Promise<User> {
  const user = await cardOf(db, userId);
  for (const id of await idsOf(db, userId)) hub.toConversation(id, { userChanged: { user } });
  hub.toUser(userId, { userChanged: { user } });
  return user;
}
