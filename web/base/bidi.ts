// Names that are written from right to left, in lines of ours, which are written from left to right.

const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Unicode's marks: an isolate of the direction of its own text, and its end; and one that says, from left to right. */
const [ISOLATE, END, FROM_LEFT] = ['\u2068', '\u2069', '\u200e'];

/** Turns nothing around it. Others stay as they are, without marks that somebody would copy. */
export const isolated = (name: string): string => (FROM_RIGHT.test(name) ? ISOLATE + name + END : name);

/** Runs as our words do, whatever name it begins with. */
export const ours = (line: string): string => (line.includes(ISOLATE) ? FROM_LEFT + line : line);
