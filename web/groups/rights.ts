// What I may do in a group, by my role. The server decides; what it would refuse is not offered. Pure.
import { v1 } from '#proto';
import type { Conversation } from '../conversations/conversation.ts';
import type { Member } from './groups.ts';

type Where = Pick<Conversation, 'kind'> & { mine: Pick<Conversation['mine'], 'role'> };

/** Everybody is in the lobby, and nobody's it is. */
const isGroup = ({ kind }: Where) => kind === v1.ConversationKind.GROUP;

const isOwner = (where: Where) => isGroup(where) && where.mine.role === v1.Role.OWNER;

export const mayLeave = isGroup;

/** Add members, rename, announce. */
export const mayArrange = (where: Where) => isGroup(where) && where.mine.role !== v1.Role.MEMBER;

export const DEEDS = ['makeAdmin', 'makeMember', 'makeOwner', 'removeMember'] as const;
export type Deed = (typeof DEEDS)[number];

/** What I may do with another member, in the order of the menu. */
export function deedsFor(where: Where, role: Member['role']): Deed[] {
  const may: Record<Deed, boolean> = {
    makeAdmin: isOwner(where) && role === 'MEMBER',
    makeMember: isOwner(where) && role === 'ADMIN',
    makeOwner: isOwner(where),
    removeMember: isOwner(where) || (mayArrange(where) && role === 'MEMBER'),
  };
  return DEEDS.filter((deed) => may[deed]);
}
