// Which part of a recording is sent: its bounds in seconds, moved by two handles. Pure.

export interface Cut {
  start: number;
  end: number;
}

export const SHORTEST = 0.5;
/** Nearer than this to a key frame, a cut begins there: it needs no other encoding then. */
const SNAP = 0.35;
const STEP = 0.5;

export const whole = (duration: number): Cut => ({ start: 0, end: duration });

export const isWhole = ({ start, end }: Cut, duration: number) => start <= 0 && end >= duration - 0.05;

export const lengthOf = ({ start, end }: Cut) => end - start;

/** `keys`: where key frames are, ascending. */
export function withStart(cut: Cut, to: number, keys: readonly number[]): Cut {
  const latest = Math.max(0, cut.end - SHORTEST);
  const wanted = within(to, 0, latest);
  const near = keys
    .filter((key) => key <= latest && Math.abs(key - wanted) <= SNAP)
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return { ...cut, start: near[0] ?? wanted };
}

export const withEnd = (cut: Cut, to: number, duration: number): Cut => ({
  ...cut,
  end: within(to, Math.min(duration, cut.start + SHORTEST), duration),
});

/** By key: from key frame to key frame where they are close. */
export function nudgedStart(cut: Cut, direction: 1 | -1, keys: readonly number[]): Cut {
  const next =
    direction > 0 ? keys.find((key) => key > cut.start + 0.01) : keys.findLast((key) => key < cut.start - 0.01);
  const isClose = next !== undefined && Math.abs(next - cut.start) <= 2 * STEP;
  return withStart(cut, isClose ? next : cut.start + direction * STEP, keys);
}

export const nudgedEnd = (cut: Cut, direction: 1 | -1, duration: number) =>
  withEnd(cut, cut.end + direction * STEP, duration);

const within = (value: number, from: number, to: number) => Math.min(Math.max(value, from), Math.max(from, to));
