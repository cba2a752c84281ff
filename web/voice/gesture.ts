// What a finger on the microphone means: held and released it sends, a tap records on, left it cancels, up it locks.

/** px */
export const CANCELS_AT = 110;
export const LOCKS_AT = 70;
/** ms of sound; a shorter press is a tap. */
export const HOLDS_FROM = 500;

/** `dx`, `dy` since it was pressed; right to left `dx` is turned around by the caller. */
export function dragged(dx: number, dy: number): 'cancel' | 'lock' | null {
  if (dx <= -CANCELS_AT && -dx > -dy) return 'cancel';
  return dy <= -LOCKS_AT ? 'lock' : null;
}

/** `recorded`: ms of sound by now, 0 while the browser still asks for permission. */
export const released = (recorded: number): 'send' | 'lock' => (recorded >= HOLDS_FROM ? 'send' : 'lock');
