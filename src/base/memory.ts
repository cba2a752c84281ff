// Gives memory back to the system. V8 keeps every page it has ever needed, also when thousands who came at once are long
// served: after the start alone that is more than what is in use. Only its most thorough collection returns them.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Log } from './log.ts';

/** ms between two looks. */
const LOOK = 5000;
/** Bytes by which the process must have grown since: a collection takes a tenth of a second or more. */
const GROWN = 24 * 1024 * 1024;
/** Share of the time between two looks up to which so little is done that nobody is kept waiting by it. */
const QUIET = 0.04;

type Collect = (how: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/** From now on looks now and then, as long as the process does anything else. */
export function keepSmall(log: Log, look = LOOK): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collect;
  let least = 0;
  let before = performance.eventLoopUtilization();
  setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    const rss = process.memoryUsage.rss();
    if (utilization > QUIET || rss < least + GROWN) return;
    const began = performance.now();
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    least = process.memoryUsage.rss();
    log.debug({ rss: least, given: rss - least, ms: Math.round(performance.now() - began) }, 'memory given back');
  }, look).unref();
}
