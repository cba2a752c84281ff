// How a member stands in a group: role, silence, the name they have there.
import { v1 } from '#proto';
import { FOR_GOOD } from '../conversations/rights.ts';
import type { Arrange } from '../messages/operation.ts';
import { about, arrangeMember } from './deeds.ts';

const { ADMIN, OWNER } = v1.Role;
const { MEMBER_MUTED, MEMBER_UNMUTED, OWNER_CHANGED, ROLE_CHANGED } = v1.NoticeKind;

/** By the owner, who becomes an admin when somebody else is made owner. */
export function setRole(me: number, conversationId: number, userId: number, role: v1.Role): Arrange {
  const deed = role === OWNER ? 'handOver' : 'appoint';
  return arrangeMember(deed, me, conversationId, userId, (by, roles) => {
    if (roles.get(userId) === role) return [];
    roles.set(userId, role);
    if (role === OWNER) roles.set(me, ADMIN);
    return [about(role === OWNER ? OWNER_CHANGED : ROLE_CHANGED, by, [userId], v1.Role[role])];
  });
}

/** @param until ms since 1970, or FOR_GOOD; 0: they may write again. The notice says it in digits, unless it is for good. */
export function mute(me: number, conversationId: number, userId: number, until: number): Arrange {
  return arrangeMember('mute', me, conversationId, userId, (by, _, traits) => {
    if (traits.mutedUntil === until) return [];
    traits.mutedUntil = until;
    if (!until) return [about(MEMBER_UNMUTED, by, [userId])];
    return [about(MEMBER_MUTED, by, [userId], until === FOR_GOOD ? '' : String(until))];
  });
}

/** What they are called here; empty: as everywhere. It is seen at once, and no notice says so. */
export function setNickname(me: number, conversationId: number, userId: number, nickname: string): Arrange {
  const deed = userId === me ? 'nameMyself' : 'nameOthers';
  return arrangeMember(deed, me, conversationId, userId, (_, __, traits) => {
    traits.nickname = nickname;
    return [];
  });
}
