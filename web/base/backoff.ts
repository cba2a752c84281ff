// How long to wait before trying again: growing, capped, and spread at random so that a thousand clients whose
// server restarted do not come back in the same instant ("full jitter").

export const FIRST_DELAY = 300;
export const LONGEST_DELAY = 30_000;

/** ms before attempt `attempt` (0 = the first after a loss). `random` in [0, 1). */
export function delayBefore(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_DELAY, 2 * FIRST_DELAY * 2 ** Math.min(attempt, 20));
  return Math.round(FIRST_DELAY + random * (ceiling - FIRST_DELAY));
}
