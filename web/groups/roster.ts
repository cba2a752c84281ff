// Who is in the open group and which of them are here: asked for again now and then while it is looked at. Nobody is told
// of strangers who come and go, so that large groups are no storm.
import { useEffect } from 'react';
import { create } from 'zustand';
import { moved } from '../messages/cursors.ts';
import { type Member, members } from './groups.ts';

const FRESH = 20_000;
const FRESH_IN_A_CROWD = 120_000;
const CROWD = 500;

const useRosters = create<{ id: number; members: readonly Member[] }>(() => ({ id: 0, members: [] }));
const NOBODY: readonly Member[] = [];

export const useRoster = (id: number): readonly Member[] =>
  useRosters((state) => (state.id === id ? state.members : NOBODY));

/** Keeps the roster of this group while the view that calls it is there; `count` members: another count, other members. */
export function useFreshRoster(id: number, count: number, isGroup: boolean) {
  useEffect(() => {
    if (!isGroup) return;
    let current = true;
    async function refresh() {
      if (document.visibilityState !== 'visible') return;
      // A failure leaves what was known; the next round asks again.
      const fresh = await members(id).catch(() => null);
      if (!current || !fresh) return;
      useRosters.setState({ id, members: fresh });
      for (const { user, readSeq, deliveredSeq } of fresh) moved(id, user.id, { readSeq, deliveredSeq });
    }
    void refresh();
    const timer = setInterval(() => void refresh(), count > CROWD ? FRESH_IN_A_CROWD : FRESH);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      current = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [id, count, isGroup]);
}
