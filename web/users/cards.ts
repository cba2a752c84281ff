// The people this page has met: who hides behind an id. Unknown ones are asked for together, once.
import { create } from 'zustand';
import { answer, api } from '../base/rest.ts';
import type { User } from './user.ts';

export const useCards = create<{ byId: Record<number, User> }>(() => ({ byId: {} }));

/** Cards that are asked for again after a pause of the line, at most. */
const RENEWED = 500;

const asked = new Set<number>();
/** Of these the server has told since the page began; others were kept by this browser, and may be old. */
const current = new Set<number>();
let due: number[] = [];

export const useUser = (id: number): User | undefined => useCards((cards) => cards.byId[id]);

export function meet(users: readonly User[]) {
  for (const { id } of users) current.add(id);
  const { byId } = useCards.getState();
  show(users.filter((user) => !isSame(byId[user.id], user)));
}

/** Most that are met again are as they were: nobody has to look again for their sake. */
const isSame = (held: User | undefined, { name, nickname, avatar, deleted = false }: User) =>
  held?.name === name && held.nickname === nickname && held.avatar === avatar && (held.deleted ?? false) === deleted;

/** As this browser kept them: shown, and asked for anew by whoever wants them. */
export function restore(users: readonly User[]) {
  show(users.filter(({ id }) => !current.has(id)));
}

/** What happened to them while the line was cut was not heard. */
export function renew() {
  const ids = [...current].slice(-RENEWED);
  for (const id of current) asked.delete(id);
  current.clear();
  want(ids);
}

function show(users: readonly User[]) {
  if (!users.length) return;
  useCards.setState(({ byId }) => ({ byId: { ...byId, ...Object.fromEntries(users.map((user) => [user.id, user])) } }));
}

/** They are called otherwise now: whoever shows them shows them anew. */
export function refresh(ids: readonly number[]) {
  const { byId } = useCards.getState();
  show(ids.flatMap((id) => (byId[id] ? [{ ...byId[id] }] : [])));
}

/** Makes sure that these people get known. */
export function want(ids: Iterable<number>) {
  for (const id of ids) {
    if (!id || current.has(id) || asked.has(id)) continue;
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
  current.clear();
  due = [];
  useCards.setState({ byId: {} });
}
