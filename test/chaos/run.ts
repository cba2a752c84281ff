// make chaos: every fault at full size, one after the other, and a row about each. Arguments: parts of the names of faults.
// Environment: PROCESSES=2 for servers of several processes over a Redis, SIZE=short for the form that make test runs.

import { RedisServer } from '../support/redis.ts';
import { stalled, storm } from './crowds.ts';
import { devices } from './devices.ts';
import { bothKilled, databaseKilled, processKilled, serverKilled, stopped } from './kills.ts';
import { clocks, cut, dropped, halfOpen } from './lines.ts';
import { databaseFrozen, databaseSlow, databaseStopped } from './outages.ts';
import type { Scenario } from './party.ts';

const PROCESSES = Number(process.env['PROCESSES'] ?? 1);

const SCENARIOS: [string, Scenario][] = [
  ['kill -9 of the server', serverKilled],
  ...(PROCESSES > 1 ? ([['kill -9 of one process', processKilled]] as [string, Scenario][]) : []),
  ['kill -9 of the database', databaseKilled],
  ['kill -9 of both', bothKilled],
  ['database stopped 60 s', databaseStopped],
  ['database frozen 30 s', databaseFrozen],
  ['database +200 ms a statement', databaseSlow],
  ['socket cut between send and ack', cut],
  ['half-open connection', halfOpen],
  ['1 % of pushes lost, and the last one', dropped],
  ['stalled readers beside healthy ones', stalled],
  ['5,000 clients come back at once', storm],
  ['SIGTERM under load', stopped],
  ['clocks wrong by ten years', clocks],
  ['four devices of one account', devices],
];

const only = process.argv.slice(2);
const redis = PROCESSES > 1 ? await RedisServer.start() : undefined;
if (redis) process.env['PARLEY_TEST_REDIS'] = redis.url;
const SIZE = process.env['SIZE'] === 'short' ? 'short' : 'full';
let failed = 0;
for (const [fault, scenario] of SCENARIOS) {
  if (only.length && !only.some((part) => fault.includes(part))) continue;
  const began = performance.now();
  const row = (result: string, figures: string) => {
    const seconds = `${Math.round((performance.now() - began) / 1000)} s`;
    console.log(`${result.padEnd(5)} ${fault.padEnd(42)} ${seconds.padStart(6)}  ${figures}`);
  };
  try {
    const figures = await scenario(SIZE);
    row(
      'pass',
      Object.entries(figures)
        .map(([name, value]) => `${name} ${value}`)
        .join(', '),
    );
  } catch (error) {
    failed += 1;
    row('FAIL', (error as Error).message);
    console.error(error);
  }
}
await redis?.stop();
console.log(failed ? `${failed} failed` : 'all passed');
process.exit(failed ? 1 : 0);
