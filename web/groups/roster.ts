// Who is in the open group, in what role, and which of them are here: asked for again when members come, go or change, and
// now and then while it is looked at. Nobody is told of strangers who come and go, so that large groups are no storm.
import { useEffect } from 'react';
import { create } from 'zustand';
import { v1 } from '#proto';
import { moved } from '../messages/cursors.ts';
import type { ChatMessage } from '../messages/message.ts';
import { type Member, members } from './groups.ts';

const FRESH = 20_000;
const FRESH_IN_A_CROWD = 120_000;
const CROWD = 500;

interface Roster {
  id: number;
  /** null = not here yet. */
  members: readonly Member[] | null;
  failed: boolean;
}

const useRosters = create<Roster>(() => ({ id: 0, members: null, failed: false }));
const { getState, setState } = useRosters;
const NOBODY: readonly Member[] = [];

export const useRoster = (id: number): readonly Member[] =>
  useRosters((state) => (state.id === id && state.members) || NOBODY);

/** Whether asking for it failed, with nothing to show instead. */
export const useRosterFailed = (id: number) => useRosters((state) => state.id === id && state.failed);

let asked = 0;

export async function refresh(id: number) {
  const question = ++asked;
  if (getState().failed) setState({ failed: false });
  const fresh = await members(id).catch(() => null);
  if (getState().id !== id || question !== asked) return;
  // A failure leaves what was known; the next round asks again.
  if (!fresh) return setState({ failed: getState().members === null });
  setState({ members: fresh });
  for (const { user, readSeq, deliveredSeq } of fresh) moved(id, user.id, { readSeq, deliveredSeq });
}

const { MEMBERS_ADDED, MEMBER_JOINED, MEMBER_LEFT, MEMBERS_REMOVED, ROLE_CHANGED, OWNER_CHANGED } = v1.NoticeKind;
const OF_MEMBERS = new Set<unknown>([
  MEMBERS_ADDED,
  MEMBER_JOINED,
  MEMBER_LEFT,
  MEMBERS_REMOVED,
  ROLE_CHANGED,
  OWNER_CHANGED,
]);

/** Whoever looks at it sees at once who came, went or rose; in a crowd, with the next round. */
export function changed(id: number, changes: readonly ChatMessage[]) {
  const { id: shown, members: known } = getState();
  if (shown !== id || (known?.length ?? 0) >= CROWD) return;
  if (changes.some(({ content }) => OF_MEMBERS.has(content?.notice?.kind))) void refresh(id);
}

/** Keeps the roster of this group while the view that calls it is there. */
export function useFreshRoster(id: number, count: number, isGroup: boolean) {
  const isCrowd = count > CROWD;
  useEffect(() => {
    if (!isGroup) return;
    setState({ id, members: null, failed: false });
    const look = () => {
      if (document.visibilityState === 'visible') void refresh(id);
    };
    look();
    const timer = setInterval(look, isCrowd ? FRESH_IN_A_CROWD : FRESH);
    document.addEventListener('visibilitychange', look);
    return () => {
      setState({ id: 0, members: null });
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [id, isCrowd, isGroup]);
}
