// Who is here: told of friends by the server, gathered; best effort. `seen` is when they were here last, 0 = not known.
import { create } from 'zustand';
import type { v1 } from '#proto';

export interface Whereabouts {
  online: boolean;
  seen: number;
}

export const usePresence = create<{ byId: Record<number, Whereabouts> }>(() => ({ byId: {} }));

export const useWhereabouts = (id: number): Whereabouts | undefined => usePresence((state) => state.byId[id]);

export function heard({ people }: v1.IPresence) {
  if (!people?.length) return;
  usePresence.setState(({ byId }) => ({
    byId: {
      ...byId,
      ...Object.fromEntries(
        people.map(({ userId, online, lastSeen }) => [userId ?? 0, { online: online ?? false, seen: lastSeen ?? 0 }]),
      ),
    },
  }));
}

export function forget() {
  usePresence.setState({ byId: {} });
}
