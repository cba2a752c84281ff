// What all members share changes, and who they are: what a rule made of it, as notices and rows.
import { randomBytes } from 'node:crypto';
import { v1 } from '#proto';
import { encoded } from './encode.ts';
import type { Actor, Arrange, Committed, Roles, Shared, Traits } from './operation.ts';
import { nameOf } from './rows.ts';
import { remember, writeSilences } from './silences.ts';
import { mustBeOpen } from './speech.ts';
import { post, type State } from './state.ts';

const NONE: Traits = { mutedUntil: 0, nickname: '' };

/** Who arranges what no member does. */
export const SERVER: Actor = { userId: 0, role: v1.Role.OWNER, visibleFrom: 1, ...NONE };

export function arrange(state: State, operation: Arrange, shared: Shared, by: Actor): Committed {
  const { concerns = [] } = operation;
  const asked = concerns === 'everybody' ? state.rosters.get(shared.id)! : [by.userId, ...concerns];
  const before = new Map<number, Actor>();
  for (const userId of asked) {
    const member = state.members.get(shared.id)?.get(userId);
    if (member) before.set(userId, member);
  }
  const roles: Roles = new Map([...before].map(([userId, { role }]) => [userId, role]));
  const traits = new Map([...before].map(([userId, { mutedUntil, nickname }]) => [userId, { mutedUntil, nickname }]));
  const wasShared = JSON.stringify(shared);
  if (by !== SERVER) mustBeOpen(shared);
  const notices = operation.apply(shared, by, roles, traits);
  const first = shared.lastSeq + 1;
  for (const userId of before.keys()) if (!roles.has(userId)) goes(state, shared, userId);
  for (const [userId, role] of roles) {
    const { visibleFrom = shared.historyForNew ? 1 : first, ...was } = before.get(userId) ?? {};
    const member = { userId, role, visibleFrom, ...(traits.get(userId) ?? asBefore(state, shared, userId)) };
    if (!before.has(userId)) enters(state, shared, member, by === SERVER ? first : first - 1);
    else if (!isSame(was as Actor, member)) becomes(state, shared, member);
  }
  if (JSON.stringify(shared) !== wasShared) state.arranged.add(shared);
  shared.epoch += 1;
  let place = { seq: 0, rev: shared.lastRev };
  for (const notice of notices) {
    const body = encoded(v1.Message.encode({ content: { notice } }));
    const named = { clientId: randomBytes(16), fingerprint: randomBytes(32) };
    place = post(state, shared, { userId: 0, ...named, whisperTo: 0, body });
  }
  return { ...place, time: state.time, recipients: shared.memberCount - 1, repeated: false };
}

/** Whoever comes back is muted as they were. */
function asBefore({ silences, time }: State, { id }: Shared, userId: number): Traits {
  const until = silences.until.get(nameOf(id, userId)) ?? 0;
  return until > time ? { ...NONE, mutedUntil: until } : NONE;
}

const isSame = (a: Actor, b: Actor) => a.role === b.role && a.mutedUntil === b.mutedUntil && a.nickname === b.nickname;

/** Being put in by somebody is news; having entered is not. */
function enters(state: State, shared: Shared, member: Actor, readSeq: number): void {
  const { userId, role, visibleFrom, mutedUntil } = member;
  state.arranged.add(shared);
  remember(state.silences, shared.id, userId, 0);
  state.members.get(shared.id)!.set(userId, member);
  state.rosters.get(shared.id)?.push(userId);
  shared.memberCount += 1;
  const came = state.came.get(shared.id) ?? new Map<number, v1.IMembership>();
  state.came.set(shared.id, came.set(userId, { role, visibleFrom, readSeq, mutedUntil }));
}

function goes(state: State, shared: Shared, userId: number): void {
  state.arranged.add(shared);
  const { mutedUntil = 0 } = state.members.get(shared.id)?.get(userId) ?? {};
  remember(state.silences, shared.id, userId, mutedUntil > state.time && !shared.closed ? mutedUntil : 0);
  state.members.get(shared.id)!.delete(userId);
  shared.memberCount -= 1;
  state.came.get(shared.id)?.delete(userId);
  state.changed.get(shared.id)?.delete(userId);
  state.went.set(shared.id, (state.went.get(shared.id) ?? new Set()).add(userId));
}

function becomes(state: State, shared: Shared, member: Actor): void {
  const { userId, role, mutedUntil, nickname } = member;
  state.members.get(shared.id)!.set(userId, member);
  const came = state.came.get(shared.id)?.get(userId);
  if (came) Object.assign(came, { role, mutedUntil, nickname });
  const changed = state.changed.get(shared.id) ?? new Map<number, v1.MembersChanged.IMemberOf>();
  state.changed.set(shared.id, changed.set(userId, { userId, role, mutedUntil, nickname }));
}

/** What members share, and who is one of them; nothing is written of those who are not any more. */
export function writeArranged(state: State): void {
  const { writes } = state;
  for (const shared of state.arranged) {
    const { id, title, announcement, introduction, avatar, joining, historyForNew, muted, closed } = shared;
    const described = [title, announcement, introduction, avatar, joining, historyForNew, muted, closed];
    writes.arranged.push([id, ...described, shared.memberCount, shared.kind, 0]);
  }
  for (const [id, went] of state.went) for (const userId of went) writes.went.push([id, userId]);
  for (const [id, came] of state.came)
    for (const [userId, { role, visibleFrom, readSeq, mutedUntil, nickname }] of came)
      writes.members.push([id, userId, role, visibleFrom, readSeq, state.time, mutedUntil ?? 0, nickname ?? '']);
  // What nobody reads of a row that is there: its cursors stay as they are.
  for (const [id, changed] of state.changed)
    for (const [userId, { role, mutedUntil, nickname }] of changed)
      if (!state.came.get(id)?.has(userId))
        writes.members.push([id, userId, role, 0, 0, state.time, mutedUntil, nickname]);
  writeSilences(state.silences, writes);
  if (!state.went.size) return;
  const isStillIn = ([id, userId]: unknown[]) =>
    !state.went.has(id as number) || state.members.get(id as number)!.has(userId as number);
  writes.mentioned = writes.mentioned.filter(isStillIn);
}
