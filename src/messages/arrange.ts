// What all members share changes, and who they are: what a rule made of it, as notices and rows.
import { randomBytes } from 'node:crypto';
import { v1 } from '#proto';
import type { Actor, Arrange, Committed, Roles, Shared } from './operation.ts';
import { nameOf } from './rows.ts';
import { mustBeOpen } from './speech.ts';
import { post, type State } from './state.ts';

/** Who arranges what no member does. */
export const SERVER: Actor = { userId: 0, role: v1.Role.OWNER, visibleFrom: 1 };

export function arrange(state: State, operation: Arrange, shared: Shared, by: Actor): Committed {
  const { concerns = [] } = operation;
  const asked = concerns === 'everybody' ? state.rosters.get(shared.id)! : [by.userId, ...concerns];
  const before: Roles = new Map();
  for (const userId of asked) {
    const member = state.members.get(nameOf(shared.id, userId));
    if (member) before.set(userId, member.role);
  }
  const roles = new Map(before);
  if (by !== SERVER) mustBeOpen(shared);
  const notices = operation.apply(shared, by, roles);
  state.arranged.add(shared);
  const visibleFrom = shared.lastSeq + 1;
  let place = { seq: 0, rev: shared.lastRev };
  for (const notice of notices) {
    const message = { content: { notice } };
    place = post(state, shared, { userId: 0, clientId: randomBytes(16), fingerprint: randomBytes(32), message });
  }
  for (const userId of before.keys()) if (!roles.has(userId)) goes(state, shared, userId);
  for (const [userId, role] of roles)
    if (!before.has(userId)) enters(state, shared, { userId, role, visibleFrom }, by);
    else if (before.get(userId) !== role) becomes(state, shared, userId, role);
  return { ...place, time: state.time, recipients: shared.memberCount - 1, repeated: false };
}

function enters(state: State, shared: Shared, member: Actor, by: Actor): void {
  const { userId, role, visibleFrom } = member;
  state.members.set(nameOf(shared.id, userId), member);
  state.rosters.get(shared.id)?.push(userId);
  shared.memberCount += 1;
  // Being put in by somebody is news; having entered is not.
  const readSeq = by === SERVER ? visibleFrom : visibleFrom - 1;
  const came = state.came.get(shared.id) ?? new Map<number, v1.IMembership>();
  state.came.set(shared.id, came.set(userId, { role, visibleFrom, readSeq }));
}

function goes(state: State, shared: Shared, userId: number): void {
  state.members.delete(nameOf(shared.id, userId));
  shared.memberCount -= 1;
  state.came.get(shared.id)?.delete(userId);
  state.writes.members = state.writes.members.filter(([id, member]) => id !== shared.id || member !== userId);
  state.went.set(shared.id, (state.went.get(shared.id) ?? new Set()).add(userId));
}

function becomes(state: State, shared: Shared, userId: number, role: v1.Role): void {
  state.members.set(nameOf(shared.id, userId), { ...state.members.get(nameOf(shared.id, userId))!, role });
  const came = state.came.get(shared.id)?.get(userId);
  if (came) came.role = role;
  // What nobody reads of a row that is there: only its role changes.
  else state.writes.members.push([shared.id, userId, role, 0, 0, state.time]);
}

/** What members share, who is one of them; nothing is written of those who are not any more. */
export function writeArranged(state: State, shared: Shared): void {
  const { id, title, announcement, memberCount, kind } = shared;
  const { writes } = state;
  writes.arranged.push([id, title, announcement, memberCount, kind, 0]);
  for (const userId of state.went.get(id) ?? []) writes.went.push([id, userId]);
  for (const [userId, { role, visibleFrom, readSeq }] of state.came.get(id) ?? [])
    writes.members.push([id, userId, role, visibleFrom, readSeq, state.time]);
  if (!state.went.has(id)) return;
  const isStillIn = ([conversationId, userId]: unknown[]) =>
    conversationId !== id || state.members.has(nameOf(id, userId as number));
  writes.readers = writes.readers.filter(isStillIn);
  writes.mentioned = writes.mentioned.filter(isStillIn);
}
