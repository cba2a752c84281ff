// How members stand in their groups, of those this page has met there: role, silence, the name they have there. Told by the
// list of members and by events; others are asked for together, once.
import { useEffect } from 'react';
import { create } from 'zustand';
import { v1 } from '#proto';
import { me } from '../users/session.ts';
import { type Member, members } from './groups.ts';

export type Standing = Pick<Member, 'role' | 'nickname' | 'mutedUntil'>;
/** By person; null: is no member. */
export type Standings = Readonly<Record<number, Standing | null>>;

const useStandings = create<{ byGroup: Record<number, Standings> }>(() => ({ byGroup: {} }));
const NONE: Standings = {};

/** ms for which those who are met are gathered: the list of members mostly brings them by then. */
const GATHER = 400;
const MOST = 200;

const due = new Map<number, Set<number>>();
let timer: ReturnType<typeof setTimeout> | undefined;

export const useStandingsOf = (group: number): Standings => useStandingIn(group, (all) => all);

/** What `pick` makes of them; shown anew only when that is another. */
export const useStandingIn = <T>(group: number, pick: (all: Standings) => T): T =>
  useStandings(({ byGroup }) => pick(byGroup[group] ?? NONE));

/** Of somebody in a group; undefined: not known yet. */
export function useStanding(group: number, userId: number): Standing | null | undefined {
  useEffect(() => want(group, userId), [group, userId]);
  return useStandings(({ byGroup }) => byGroup[group]?.[userId]);
}

export function know(group: number, all: readonly (readonly [userId: number, Standing | null])[]) {
  if (!all.length) return;
  useStandings.setState(({ byGroup }) => ({
    byGroup: { ...byGroup, [group]: { ...byGroup[group], ...Object.fromEntries(all) } },
  }));
}

export const standingOf = ({ role, nickname, mutedUntil }: v1.MembersChanged.IMemberOf): Standing => ({
  role: v1.Role[role ?? 0] as Member['role'],
  nickname: nickname ?? '',
  mutedUntil: mutedUntil ?? 0,
});

/** Makes sure that it gets known. */
export function want(group: number, userId: number) {
  if (!group || !userId || userId === me().id || useStandings.getState().byGroup[group]?.[userId] !== undefined) return;
  due.set(group, (due.get(group) ?? new Set()).add(userId));
  timer ??= setTimeout(fetchDue, GATHER);
}

function fetchDue() {
  timer = undefined;
  const { byGroup } = useStandings.getState();
  for (const [group, wanted] of due) {
    due.delete(group);
    const ids = [...wanted].filter((id) => byGroup[group]?.[id] === undefined).slice(0, MOST);
    if (!ids.length) continue;
    void members(group, { ids }).then(
      (page) => {
        const found = new Map<number, Standing>(page.members.map((member) => [member.user.id, member]));
        know(
          group,
          ids.map((id) => [id, found.get(id) ?? null]),
        );
      },
      () => {}, // They are called as everywhere; the next time they are met, it is tried again.
    );
  }
}

export function forget() {
  clearTimeout(timer);
  timer = undefined;
  due.clear();
  useStandings.setState({ byGroup: {} });
}
