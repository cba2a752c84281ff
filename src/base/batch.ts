// Many small questions become few large ones: what is asked in one turn, or while earlier questions are being answered,
// is asked together. Thousands who come back at once wait here in line, instead of overrunning the pool of connections.
import { unavailable } from './errors.ts';
import type { Log } from './log.ts';

/** Questions under way at a time, each with one connection to the database. */
const SIDE_BY_SIDE = 2;
/** Who may wait to be asked for; one more is refused. */
const WAITING = 50_000;
/** ms after which somebody who still waits is told to come again, so that a slow database does not make the line longer. */
const PATIENCE = 5000;

interface Waiting<V> {
  id: number;
  since: number;
  found: (value: V | undefined) => void;
  failed: (error: Error) => void;
}

/**
 * Makes a question about many ids one about a single id. Each is asked after, never before, somebody wants to know.
 * @param ask answers for these ids; those it says nothing of are undefined
 * @param size ids in one question, at most
 * @returns what throws Refusal UNAVAILABLE when the question fails (the reason is in the log), or takes too long
 */
export function batched<V>(
  ask: (ids: number[]) => Promise<ReadonlyMap<number, V>>,
  log: Log,
  size = 200,
): (id: number) => Promise<V | undefined> {
  const waiting: Waiting<V>[] = [];
  let running = 0;

  async function run(): Promise<void> {
    for (let batch = next(); batch.length; batch = next()) {
      try {
        const found = await ask([...new Set(batch.map(({ id }) => id))]);
        for (const one of batch) one.found(found.get(one.id));
      } catch (error) {
        log.warn({ err: error, asked: batch.length }, 'reading failed');
        for (const one of batch) one.failed(unavailable('the database is away, or slow'));
      }
    }
    running -= 1;
  }

  function next(): Waiting<V>[] {
    const oldest = Date.now() - PATIENCE;
    while (waiting[0] && waiting[0].since < oldest) waiting.shift()!.failed(unavailable('too many ask at once'));
    return waiting.splice(0, size);
  }

  return (id) =>
    new Promise((found, failed) => {
      if (waiting.length >= WAITING) return failed(unavailable('too many ask at once'));
      waiting.push({ id, since: Date.now(), found, failed });
      if (running === SIDE_BY_SIDE) return;
      running += 1;
      setImmediate(() => void run());
    });
}

/**
 * Lets so many pass in each turn of the event loop, in the order in which they came: when thousands arrive at once, what
 * others send meanwhile is dealt with in between.
 */
export function turnstile(size: number): () => Promise<void> {
  const waiting: (() => void)[] = [];
  function turn(): void {
    for (const pass of waiting.splice(0, size)) pass();
    if (waiting.length) setImmediate(turn);
  }
  return () =>
    new Promise((pass) => {
      if (waiting.push(pass) === 1) setImmediate(turn);
    });
}
