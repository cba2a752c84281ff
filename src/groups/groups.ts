// Groups: conversations that people make and name. Who may change what; each change is an operation of the group's lane.
import { v1 } from '#proto';
import type { Db } from '../base/db/open.ts';
import { notFound, Refusal } from '../base/errors.ts';
import type { NextId } from '../base/ids.ts';
import { create as createConversation, find, findFor } from '../conversations/conversations.ts';
import { friendsAmong } from '../friends/friends.ts';
import { openWith } from '../messages/messages.ts';
import type { Actor, Arrange, Roles, Shared } from '../messages/operation.ts';
import * as numbers from './numbers.ts';

const { MEMBER, ADMIN, OWNER } = v1.Role;
/** People a notice names. */
export const NAMED = 50;

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
  await mustBeFriends(db, me, chosen, 'memberIds');
  await db.transaction(async (tx) => {
    await createConversation(tx, conversationId, { kind: v1.ConversationKind.GROUP, title: what.title, memberIds });
    await numbers.give(tx, conversationId);
    await openWith(tx, conversationId, {
      kind: v1.NoticeKind.GROUP_CREATED,
      actor: me,
      users: chosen.slice(0, NAMED),
      count: chosen.length,
      text: what.title,
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

/** Friends of mine, by owner and admins. Who is in it already is passed over. @throws Refusal NOT_FOUND, NOT_FRIENDS */
export async function add(
  db: Db,
  me: number,
  conversationId: number,
  userIds: readonly number[],
  limit: number,
): Promise<Arrange> {
  const { mine } = await find(db, me, conversationId);
  mustLead(mine);
  const inside = await findFor(db, userIds, conversationId);
  await mustBeFriends(
    db,
    me,
    userIds.filter((id) => !inside.has(id)),
    'userIds',
  );
  return arrange(me, conversationId, userIds, (shared, by, roles) => {
    mustLead(by);
    const added = [...new Set(userIds)].filter((id) => !roles.has(id));
    if (shared.memberCount + added.length > limit) throw new Refusal('FULL', `a group has at most ${limit} members`);
    for (const id of added) roles.set(id, MEMBER);
    return added.length ? [{ ...about(by, added), kind: v1.NoticeKind.MEMBERS_ADDED }] : [];
  });
}

/** The owner removes anybody, admins remove plain members. */
export function remove(me: number, conversationId: number, userId: number): Arrange {
  return arrange(me, conversationId, [userId], (_, by, roles) => {
    mustLead(by);
    const role = roles.get(userId);
    if (role === undefined) throw notFound('member');
    if (role >= by.role) throw new Refusal('FORBIDDEN', 'only the owner removes admins');
    roles.delete(userId);
    return [{ ...about(by, [userId]), kind: v1.NoticeKind.MEMBERS_REMOVED }];
  });
}

/** An owner who leaves hands the group over: to the admin who is there longest, else to the member who is. */
export async function leave(db: Db, me: number, conversationId: number): Promise<Arrange> {
  const { conversation } = await find(db, me, conversationId);
  mustBeGroup(conversation);
  return arrange(me, conversationId, 'everybody', (_, by, roles) => {
    roles.delete(me);
    const left = { ...about(by, [me]), kind: v1.NoticeKind.MEMBER_LEFT };
    const ids = [...roles.keys()];
    const heir = ids.find((id) => roles.get(id) === ADMIN) ?? ids[0];
    if (by.role !== OWNER || heir === undefined) return [left];
    roles.set(heir, OWNER);
    return [left, { ...about(by, [heir]), kind: v1.NoticeKind.OWNER_CHANGED }];
  });
}

/** By the owner, who becomes an admin when somebody else is made owner. */
export function setRole(me: number, conversationId: number, userId: number, role: v1.Role): Arrange {
  return arrange(me, conversationId, [userId], (_, by, roles) => {
    if (by.role !== OWNER) throw new Refusal('FORBIDDEN', 'only the owner gives roles');
    if (!roles.has(userId)) throw notFound('member');
    if (roles.get(userId) === role) return [];
    if (userId === me) throw new Refusal('FORBIDDEN', 'a group has an owner: make somebody else the owner');
    roles.set(userId, role);
    const kind = role === OWNER ? v1.NoticeKind.OWNER_CHANGED : v1.NoticeKind.ROLE_CHANGED;
    if (role === OWNER) roles.set(me, ADMIN);
    return [{ ...about(by, [userId]), kind, text: v1.Role[role] }];
  });
}

/** Title and announcement, by owner and admins. Only what is given changes; an empty announcement takes it away. */
export function describeGroup(
  me: number,
  conversationId: number,
  { title, announcement }: { title?: string | undefined; announcement?: string | undefined },
): Arrange {
  return arrange(me, conversationId, [], (shared, by) => {
    mustLead(by);
    const notices: v1.INotice[] = [];
    if (title !== undefined && title !== shared.title)
      notices.push({ kind: v1.NoticeKind.RENAMED, actor: me, text: title });
    if (announcement !== undefined && announcement !== shared.announcement)
      notices.push({ kind: v1.NoticeKind.ANNOUNCED, actor: me, text: announcement });
    shared.title = title ?? shared.title;
    shared.announcement = announcement ?? shared.announcement;
    return notices;
  });
}

function arrange(
  userId: number,
  conversationId: number,
  concerns: NonNullable<Arrange['concerns']>,
  rule: (shared: Shared, by: Actor, roles: Roles) => v1.INotice[],
): Arrange {
  return {
    kind: 'arrange',
    conversationId,
    userId,
    bytes: 0,
    concerns,
    apply: (shared, by, roles) => {
      mustBeGroup(shared);
      return rule(shared, by, roles);
    },
  };
}

function mustBeGroup({ kind }: v1.IConversation): void {
  if (kind === v1.ConversationKind.LOBBY) throw new Refusal('FORBIDDEN', 'the lobby stays as it is');
  if (kind !== v1.ConversationKind.GROUP) throw notFound('group');
}

function mustLead({ role }: v1.IMembership): void {
  if (!role) throw new Refusal('FORBIDDEN', 'only owner and admins may do that');
}

const about = ({ userId }: Actor, users: number[]) => ({
  actor: userId,
  users: users.slice(0, NAMED),
  count: users.length,
});
