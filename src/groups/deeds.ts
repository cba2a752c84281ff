// What the table of rights says (conversations/rights.ts), as operations of a group's lane: decided while its rows are locked.
import { v1 } from '#proto';
import { notFound, Refusal } from '../base/errors.ts';
import { type Deed, may } from '../conversations/rights.ts';
import type { Actor, Arrange, Roles, Shared, Traits } from '../messages/operation.ts';

/** People a notice names. */
export const NAMED = 50;

type Rule = (shared: Shared, by: Actor, roles: Roles, traits: ReadonlyMap<number, Traits>) => v1.INotice[];

/** Something is done with the group. */
export function arrange(
  deed: Deed,
  me: number,
  conversationId: number,
  concerns: NonNullable<Arrange['concerns']>,
  rule: Rule,
): Arrange {
  return {
    kind: 'arrange',
    conversationId,
    userId: me,
    bytes: 0,
    concerns,
    apply: (shared, by, roles, traits) => {
      mustMay(deed, shared, by.role);
      return rule(shared, by, roles, traits);
    },
  };
}

/** Something is done to a member. */
export function arrangeMember(
  deed: Deed,
  me: number,
  conversationId: number,
  userId: number,
  rule: (by: Actor, roles: Roles, traits: Traits) => v1.INotice[],
): Arrange {
  return arrange(deed, me, conversationId, [userId], (shared, by, roles, traits) => {
    const role = roles.get(userId);
    if (role === undefined) throw notFound('member');
    mustMay(deed, shared, by.role, role);
    return rule(by, roles, traits.get(userId)!);
  });
}

/** @throws Refusal FORBIDDEN; NOT_FOUND where there is no group */
export function mustMay(deed: Deed, { kind }: v1.IConversation, role: v1.Role, other?: v1.Role): void {
  if (kind === v1.ConversationKind.DIRECT) throw notFound('group');
  if (!may(deed, kind ?? 0, role, other))
    throw new Refusal('FORBIDDEN', `their role does not let them do this: ${deed}`);
}

export const about = (kind: v1.NoticeKind, { userId }: Actor, users: readonly number[], text = ''): v1.INotice => ({
  kind,
  actor: userId,
  users: users.slice(0, NAMED),
  count: users.length,
  text,
});

/** Somebody is taken out by the server, without a word. */
export const putOut = (userId: number, conversationId: number): Arrange => ({
  kind: 'arrange',
  conversationId,
  userId: 0,
  bytes: 0,
  concerns: [userId],
  apply: (_, __, roles) => {
    roles.delete(userId);
    return [];
  },
});
