// Who is in the open group, as far as one has looked: those who are here first, then by role and name, page by page. What
// happens to members is told by events and notices; nobody is told of strangers who come and go online, so that large groups
// are no storm: the beginning is asked for again now and then.
import { useEffect } from 'react';
import { create } from 'zustand';
import { v1 } from '#proto';
import { setMine } from '../conversations/conversations.ts';
import { moved } from '../messages/cursors.ts';
import type { ChatMessage } from '../messages/message.ts';
import { me } from '../users/session.ts';
import { type Member, members } from './groups.ts';
import { know, standingOf } from './standings.ts';

const FRESH = 20_000;
const FRESH_IN_A_CROWD = 120_000;
const CROWD = 500;
/** ms between two looks because members came: a thousand at once are few looks. */
const PAUSE = 2000;

interface Roster {
  id: number;
  /** null = not here yet. */
  members: readonly Member[] | null;
  /** There are others after them. */
  more: boolean;
  online: number;
  failed: boolean;
}

const EMPTY: Omit<Roster, 'id'> = { members: null, more: false, online: 0, failed: false };
const useRosters = create<Roster>(() => ({ id: 0, ...EMPTY }));
const { getState, setState } = useRosters;
const NOBODY: readonly Member[] = [];

/** As far as it is known. */
export const useRoster = (id: number): readonly Member[] =>
  useRosters((state) => (state.id === id && state.members) || NOBODY);

export const useHasMore = (id: number) => useRosters((state) => state.id === id && (state.more || !state.members));

/** How many are here. */
export const useOnlineCount = (id: number) => useRosters((state) => (state.id === id ? state.online : 0));

/** Whether asking for it failed, with nothing to show instead. */
export const useRosterFailed = (id: number) => useRosters((state) => state.id === id && state.failed);

let asked = 0;

/** Its beginning anew; who was known after it stays after it. */
export async function refresh(id: number) {
  const question = ++asked;
  if (getState().failed) setState({ failed: false });
  const page = await members(id).catch(() => null);
  if (getState().id !== id || question !== asked) return;
  // A failure leaves what was known; the next round asks again.
  if (!page) return setState({ failed: getState().members === null });
  const known = page.more ? without(getState().members ?? [], page.members) : [];
  const more = page.more && (known.length === 0 || getState().more);
  take(id, { members: [...page.members, ...known], more, online: page.online });
}

let turning = false;

/** The next page, unless one is on its way. */
export async function more(id: number) {
  const { id: shown, members: known, more } = getState();
  if (turning || shown !== id || !known || !more) return;
  turning = true;
  const question = asked;
  const page = await members(id, { after: known.length }).catch(() => null);
  turning = false;
  const { members: now } = getState();
  if (!page || !now || getState().id !== id || question !== asked) return;
  take(id, { ...page, members: [...now, ...without(page.members, now)] });
}

function without(all: readonly Member[], others: readonly Member[]): Member[] {
  const ids = new Set(others.map(({ user }) => user.id));
  return all.filter(({ user }) => !ids.has(user.id));
}

function take(id: number, page: Pick<Roster, 'more' | 'online'> & { members: readonly Member[] }) {
  setState(page);
  know(
    id,
    page.members.map((member) => [member.user.id, member]),
  );
  if (page.members.length < CROWD)
    for (const { user, readSeq, deliveredSeq } of page.members) moved(id, user.id, { readSeq, deliveredSeq });
}

const { MEMBERS_ADDED, MEMBER_JOINED, JOINED_BY_LINK, MEMBER_LEFT, MEMBERS_REMOVED } = v1.NoticeKind;
const CAME = new Set<unknown>([MEMBERS_ADDED, MEMBER_JOINED, JOINED_BY_LINK]);
const WENT = new Set<unknown>([MEMBER_LEFT, MEMBERS_REMOVED]);

let due: ReturnType<typeof setTimeout> | undefined;
let lookedAt = 0;

/** Whoever looks at it sees at once who came and went. */
export function changed(id: number, changes: readonly ChatMessage[]) {
  const notices = changes.flatMap(({ content }) => content?.notice ?? []);
  const went = notices.flatMap(({ kind, users }) => (WENT.has(kind) ? (users ?? []) : []));
  if (went.length)
    know(
      id,
      went.map((userId) => [userId, null]),
    );
  if (getState().id !== id) return;
  const { members: known, online } = getState();
  if (went.length && known) {
    const gone = known.filter(({ user }) => went.includes(user.id));
    const members = known.filter(({ user }) => !went.includes(user.id));
    setState({ members, online: online - gone.filter((member) => member.online).length });
  }
  if (notices.some(({ kind }) => CAME.has(kind) || WENT.has(kind))) look(id);
}

/** Role, silence or name of members changed. Mine too. */
export function stands({ conversationId, members: all }: v1.IMembersChanged) {
  const id = conversationId ?? 0;
  const standings = new Map((all ?? []).map((one) => [one.userId ?? 0, standingOf(one)]));
  know(id, [...standings]);
  const mine = standings.get(me().id);
  if (mine) setMine(id, { ...mine, role: v1.Role[mine.role] });
  const { members: known } = getState();
  if (getState().id !== id || !known) return;
  setState({ members: known.map((member) => ({ ...member, ...standings.get(member.user.id) })) });
  look(id);
}

/** Others of the open group may be seen to be here than before. */
export function renew() {
  const { id } = getState();
  if (id) look(id);
}

/** At once, and after that not before a pause. */
function look(id: number) {
  if (due) return;
  const pause = Math.max(0, lookedAt + PAUSE - Date.now());
  due = setTimeout(() => {
    due = undefined;
    lookedAt = Date.now();
    if (getState().id === id) void refresh(id);
  }, pause);
}

/** Keeps the roster of this group while the view that calls it is there. */
export function useFreshRoster(id: number, count: number, isGroup: boolean) {
  const isCrowd = count > CROWD;
  useEffect(() => {
    if (!isGroup) return;
    setState({ id, ...EMPTY });
    const look = () => {
      if (document.visibilityState === 'visible') void refresh(id);
    };
    look();
    const timer = setInterval(look, isCrowd ? FRESH_IN_A_CROWD : FRESH);
    document.addEventListener('visibilitychange', look);
    return () => {
      setState({ id: 0, ...EMPTY });
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [id, isCrowd, isGroup]);
}
