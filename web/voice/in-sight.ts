// Whether the player of what is heard is in sight: out of sight the small one stands in for it.
import { type RefObject, useEffect } from 'react';
import { create } from 'zustand';

/** In the log and in the gallery it may be seen twice. */
const useSeen = create<{ players: number }>(() => ({ players: 0 }));

export const useIsInSight = () => useSeen(({ players }) => players > 0);

/** `isOn`: it is this one that is heard. */
export function useSight(element: RefObject<HTMLElement | null>, isOn: boolean) {
  useEffect(() => {
    const watched = element.current;
    if (!isOn || !watched) return;
    let seen = false;
    function see(now: boolean) {
      if (now !== seen) useSeen.setState(({ players }) => ({ players: players + (now ? 1 : -1) }));
      seen = now;
    }
    const { top, bottom } = watched.getBoundingClientRect();
    see(bottom > 0 && top < window.innerHeight); // Until the observer knows better, which takes a frame.
    const observer = new IntersectionObserver(([entry]) => see(entry?.isIntersecting ?? false));
    observer.observe(watched);
    return () => {
      observer.disconnect();
      see(false);
    };
  }, [element, isOn]);
}
