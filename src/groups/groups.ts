// Groups: conversations that people make. Who is put in, who is taken out; each change is an operation of the group's lane.
import { v1 } from '#proto';
import type { Db } from '../base/db/open.ts';
import { Refusal } from '../base/errors.ts';
import type { NextId } from '../base/ids.ts';
import { create as createConversation, find, findFor } from '../conversations/conversations.ts';
import { friendsAmong } from '../friends/friends.ts';
import { openWith } from '../messages/messages.ts';
import type { Arrange } from '../messages/operation.ts';
import { keepsOut } from './bans.ts';
import { about, arrange, arrangeMember, mustMay, NAMED } from './deeds.ts';
import * as numbers from './numbers.ts';

const { MEMBER, ADMIN, OWNER } = v1.Role;
const { GROUP_CREATED, MEMBER_LEFT, MEMBERS_ADDED, MEMBERS_REMOVED, OWNER_CHANGED } = v1.NoticeKind;
/**
 * Makes a group of me, its owner, and chosen friends of mine, if any.
 * @returns the conversation and everybody in it. @throws Refusal FULL, NOT_FRIENDS
 */
export async function create(
  db: Db,
  nextId: NextId,
  me: number,
  what: { title: string; introduction: string; memberIds: readonly number[]; limit: number },
): Promise<{ conversationId: number; memberIds: number[] }> {
  const chosen = [...new Set(what.memberIds)].filter((id) => id !== me);
  if (chosen.length + 1 > what.limit) throw new Refusal('FULL', `a group has at most ${what.limit} members`);
  const conversationId = nextId();
  const memberIds = [me, ...chosen];
  await mustBeFriends(db, me, chosen, 'memberIds');
  await db.transaction(async (tx) => {
    const { title, introduction } = what;
    await createConversation(tx, conversationId, {
      kind: v1.ConversationKind.GROUP,
      title,
      introduction,
      memberIds,
    });
    await numbers.give(tx, conversationId);
    await openWith(tx, conversationId, {
      kind: GROUP_CREATED,
      actor: me,
      users: chosen.slice(0, NAMED),
      count: chosen.length,
      text: title,
    });
  });
  return { conversationId, memberIds };
}

/** Only friends of mine can be put into a group. @throws Refusal NOT_FRIENDS */
async function mustBeFriends(db: Db, me: number, ids: readonly number[], field: string): Promise<void> {
  const friends = await friendsAmong(db, me, ids);
  if (ids.every((id) => friends.has(id))) return;
  throw new Refusal('NOT_FRIENDS', 'only friends can be put into a group', { fields: { [field]: 'INVALID' } });
}

/** Friends of mine. Who is in it already is passed over. @throws Refusal NOT_FOUND, FORBIDDEN, NOT_FRIENDS, CONFLICT for who is kept out; FULL when it is done */
export async function add(
  db: Db,
  me: number,
  conversationId: number,
  userIds: readonly number[],
  limit: number,
): Promise<Arrange> {
  const { conversation, mine } = await find(db, me, conversationId);
  mustMay('add', conversation, mine.role ?? MEMBER);
  const inside = await findFor(db, userIds, conversationId);
  await mustBeFriends(
    db,
    me,
    userIds.filter((id) => !inside.has(id)),
    'userIds',
  );
  if (await keepsOut(db, conversationId, userIds))
    throw new Refusal('CONFLICT', 'let them back in first', { fields: { userIds: 'INVALID' } });
  return arrange('add', me, conversationId, userIds, (shared, by, roles) => {
    const added = [...new Set(userIds)].filter((id) => !roles.has(id));
    if (shared.memberCount + added.length > limit) throw new Refusal('FULL', `a group has at most ${limit} members`);
    for (const id of added) roles.set(id, MEMBER);
    return added.length ? [about(MEMBERS_ADDED, by, added)] : [];
  });
}

export function remove(me: number, conversationId: number, userId: number): Arrange {
  return arrangeMember('remove', me, conversationId, userId, (by, roles) => {
    roles.delete(userId);
    return [about(MEMBERS_REMOVED, by, [userId])];
  });
}

/**
 * An owner who leaves hands the group over: to the admin who is there longest, else to the member who is. The last one to
 * leave leaves nothing behind.
 */
export function leave(me: number, conversationId: number): Arrange {
  return arrange('leave', me, conversationId, 'everybody', (shared, by, roles) => {
    roles.delete(me);
    const left = about(MEMBER_LEFT, by, [me]);
    const ids = [...roles.keys()];
    const heir = ids.find((id) => roles.get(id) === ADMIN) ?? ids[0];
    if (heir === undefined) shared.closed = true;
    if (by.role !== OWNER || heir === undefined) return [left];
    roles.set(heir, OWNER);
    return [left, about(OWNER_CHANGED, by, [heir])];
  });
}
