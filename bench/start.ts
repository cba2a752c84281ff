// How long whoever starts it again waits: `make run` on a folder that has been used before.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../test/support/program.ts';
import { settings } from '../test/support/settings.ts';
import { type Bench, busy, median } from './table.ts';

const STARTS = 5;

export const start: Bench = async () => {
  const dir = mkdtempSync(join(tmpdir(), 'parley-'));
  const env = settings(dir, { PARLEY_SERVER_PORT: `${await freePort()}`, PARLEY_LOG_CONSOLE: 'true' });
  try {
    const first = await started(env);
    const again = [];
    for (let n = 0; n < STARTS; n++) again.push(await started(env));
    return [
      {
        title: 'make run, s until it is ready',
        note: `The first start makes the database (packages and the built page are there); the others, ${STARTS} of them, find it. ${busy()}.`,
        columns: ['', 'median', 'worst'],
        rows: [
          ['first start', first, first],
          ['second start', median(again), Math.max(...again)],
        ],
      },
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

/** Starts it and stops it again. @returns seconds until it was ready */
async function started(env: Record<string, string>): Promise<number> {
  const since = performance.now();
  const child = spawn('make', ['run'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  // Ctrl-C, which all processes of a terminal hear. None outlives the measurements.
  const end = () => process.kill(-child.pid!, 'SIGINT');
  process.once('exit', end);
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  const ready = new Promise<void>((found) => {
    lines.on('line', (line) => {
      if (line.startsWith('{') && JSON.parse(line).msg === 'ready') found();
    });
  });
  await Promise.race([ready, ended.then(() => Promise.reject(new Error('it ended')))]);
  const seconds = (performance.now() - since) / 1000;
  process.off('exit', end);
  end();
  await ended;
  return seconds;
}
