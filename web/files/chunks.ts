// How much to send at once. The server's HTTP layer cuts a body that is slower than 16 KB/s over ten seconds, so on a slow
// link the pieces must be small enough to be through before that. Pure.
export const SMALLEST = 16 * 1024;
export const LARGEST = 8 * 1024 * 1024;
export const FIRST = 256 * 1024;
/** ms that a piece should take. */
const AIM = 3000;

const within = (size: number) => Math.min(LARGEST, Math.max(SMALLEST, Math.round(size / 1024) * 1024));

/** After a piece of `size` bytes took `ms`: at most four times more or less at once. */
export const after = (size: number, ms: number) =>
  within(Math.min(4 * size, Math.max(size / 4, (size / Math.max(1, ms)) * AIM)));

/** After a piece was cut. */
export const afterLoss = (size: number) => within(size / 4);

/** What may go as one body: about as much as the link carries in ten seconds. */
export const mayGoAtOnce = (bytes: number, chunk: number, direct: number) => bytes <= Math.min(direct, 3 * chunk);

/** Uploads side by side: several share a fast link, on a slow one they would starve each other. */
export const sideBySide = (chunk: number) => (chunk < FIRST / 2 ? 1 : 3);
