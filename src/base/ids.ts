// Ids: time-ordered integers below 2^53, safe as JavaScript numbers, 8 bytes in the database.

const EPOCH = Date.UTC(2025, 0, 1);

export type NextId = () => number;

/**
 * Makes the id generator of one process: 41 bits of milliseconds since 2025 (until 2094), 4 bits of node, 8 bits of sequence.
 * Ids of one generator only ever grow, also when the clock is set back or more than 256 are wanted in a millisecond.
 * @param node 0 to 15, different for every process that writes to the same database.
 */
export function idGenerator(node: number, now: () => number = Date.now): NextId {
  let last = 0;
  let sequence = 0;
  return () => {
    const time = now() - EPOCH;
    if (time > last) {
      last = time;
      sequence = 0;
    } else if (++sequence === 256) {
      last += 1;
      sequence = 0;
    }
    return last * 4096 + node * 256 + sequence;
  };
}
