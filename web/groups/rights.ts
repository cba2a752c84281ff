// What I may do in a group, by the server's own table: what it would refuse is not offered. Pure.
import { v1 } from '#proto';
import { may } from '../../src/conversations/rights.ts';
import type { Conversation } from '../conversations/conversation.ts';
import type { Member } from './groups.ts';

type Where = Pick<Conversation, 'kind'> & { mine: Pick<Conversation['mine'], 'role'> };

const iMay =
  (deed: Parameters<typeof may>[0]) =>
  ({ kind, mine }: Where) =>
    may(deed, kind, mine.role);

export const mayLeave = iMay('leave');
export const mayAdd = iMay('add');
export const mayAdmit = iMay('admit');
/** Add members, rename: as owner or admin of a group. */
export const mayArrange = iMay('describe');
export const mayAnnounce = iMay('announce');
export const mayMuteAll = iMay('muteAll');
export const mayOpen = iMay('open');
export const mayDissolve = iMay('dissolve');
export const mayNameMyself = iMay('nameMyself');

export const DEEDS = ['makeAdmin', 'makeMember', 'makeOwner', 'rename', 'mute', 'unmute', 'removeMember'] as const;
export type Deed = (typeof DEEDS)[number];

/** What I may do with another member, in the order of the menu. */
export function deedsFor(
  { kind, mine }: Where,
  { role, mutedUntil }: Pick<Member, 'role' | 'mutedUntil'>,
  now: number,
): Deed[] {
  const iMayTo = (deed: Parameters<typeof may>[0]) => may(deed, kind, mine.role, v1.Role[role]);
  const isMuted = mutedUntil > now;
  const offered: Record<Deed, boolean> = {
    makeAdmin: iMayTo('appoint') && role === 'MEMBER',
    makeMember: iMayTo('appoint') && role === 'ADMIN',
    makeOwner: iMayTo('handOver'),
    rename: iMayTo('nameOthers'),
    mute: iMayTo('mute') && !isMuted,
    unmute: iMayTo('mute') && isMuted,
    removeMember: iMayTo('remove'),
  };
  return DEEDS.filter((deed) => offered[deed]);
}
