// make chaos: every fault at full size, one after the other, and a row about each. Arguments: parts of the names of faults.

import { stalled, storm } from './crowds.ts';
import { devices } from './devices.ts';
import { bothKilled, databaseKilled, serverKilled, stopped } from './kills.ts';
import { clocks, cut, dropped, halfOpen } from './lines.ts';
import { databaseFrozen, databaseSlow, databaseStopped } from './outages.ts';
import type { Scenario } from './party.ts';

const SCENARIOS: [string, Scenario][] = [
  ['kill -9 of the server', serverKilled],
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
let failed = 0;
for (const [fault, scenario] of SCENARIOS) {
  if (only.length && !only.some((part) => fault.includes(part))) continue;
  const began = performance.now();
  const row = (result: string, figures: string) => {
    const seconds = `${Math.round((performance.now() - began) / 1000)} s`;
    console.log(`${result.padEnd(5)} ${fault.padEnd(42)} ${seconds.padStart(6)}  ${figures}`);
  };
  try {
    const figures = await scenario('full');
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
console.log(failed ? `${failed} failed` : 'all passed');
process.exit(failed ? 1 : 0);
