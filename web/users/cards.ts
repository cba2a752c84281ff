// The people this page has met: who hides behind an id. Unknown ones are asked for together, once.
import { create } from 'zustand';
import { answer, api } from '../base/rest.ts';
import type { User } from './user.ts';

export const useCards = create<{ byId: Record<number, User> }>(() => ({ byId: {} }));

const asked = new Set<number>();
let due: number[] = [];

export const useUser = (id: number): User | undefined => useCards((cards) => cards.byId[id]);

export function meet(users: readonly User[]) {
  if (!users.length) return;
  useCards.setState(({ byId }) => ({ byId: { ...byId, ...Object.fromEntries(users.map((user) => [user.id, user])) } }));
}

/** Makes sure that these people get known. */
export function want(ids: Iterable<number>) {
  const { byId } = useCards.getState();
  for (const id of ids) {
    if (!id || byId[id] || asked.has(id)) continue;
    asked.add(id);
    if (due.push(id) === 1) setTimeout(fetchDue, 10);
  }
}

async function fetchDue() {
  const ids = due.splice(0, 100);
  if (due.length) setTimeout(fetchDue, 10);
  try {
    meet((await answer(api.users.$get({ query: { ids: ids.join(',') } }))).users);
  } catch {
    // Asked for again with the next message of theirs.
    for (const id of ids) asked.delete(id);
  }
}

export function forget() {
  asked.clear();
  due = [];
  useCards.setState({ byId: {} });
}
