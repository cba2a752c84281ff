// Several processes on one port: starts them over one database, starts those again that die, and stops them together.
import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Config } from './base/config.ts';
import { startPrivateDatabase } from './base/db/private.ts';
import { EXIT, StartFailure } from './base/errors.ts';
import type { Logs } from './base/log.ts';

/** What a process of several is told on its command line. */
export interface Share {
  /** 1, 2, 3 … */
  number: number;
  port: number;
  /** Of the private one that they share; empty: the configured one. */
  databaseUrl: string;
}

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
/** ms before one that died is started again; doubles up to the other, until one was well for WELL. */
const PAUSE = 100;
const MAX_PAUSE = 10_000;
const WELL = 60_000;
/** ms for which processes of an earlier life may still be leaving the port: theirs was killed. */
const LEAVING = 5000;

/** The settings of one of them. */
export const shareOf = (config: Config, { number, port, databaseUrl }: Share): Config => ({
  ...config,
  server: { ...config.server, port, node: config.server.node + number - 1 },
  database: { ...config.database, url: databaseUrl || config.database.url },
});

/** @throws StartFailure */
export async function startProcesses(
  config: Config,
  { app: log }: Logs,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const { host, processes, drain_seconds } = config.server;
  const port = await freePort(host, config.server.port);
  const database = config.database.url
    ? undefined
    : await startPrivateDatabase({ dir: config.data.dir, log: log.child({ part: 'database' }) });
  const databaseUrl = database
    ? `mysql://${database.user}@localhost/${database.database}?socketPath=${encodeURIComponent(database.socketPath)}`
    : '';
  const living = new Map<number, ChildProcess>();
  let stopping = false;

  /** Gives its address when it is up. */
  async function start(number: number): Promise<string> {
    const since = Date.now();
    const child = fork(MAIN, ['--process', JSON.stringify({ number, port, databaseUrl } satisfies Share)]);
    living.set(number, child);
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    child.once('message', ({ url }: { url: string }) => resolve(url));
    child.once('exit', (code, signal) => {
      living.delete(number);
      reject(new StartFailure(code || EXIT.unavailable, ''));
      if (!stopping && isUp) void heal(number, signal ?? `exit code ${code}`, Date.now() - since);
    });
    return promise;
  }

  const pauses = new Map<number, number>();
  async function heal(number: number, end: string, lived: number): Promise<void> {
    const pause = lived > WELL ? PAUSE : (pauses.get(number) ?? PAUSE);
    pauses.set(number, Math.min(2 * pause, MAX_PAUSE));
    log.error({ process: number, end }, 'process died');
    await wait(pause);
    if (stopping) return;
    await start(number).then(
      () => log.warn({ process: number }, 'process is back'),
      () => {}, // it died again, and is healed again
    );
  }

  async function stop(): Promise<void> {
    stopping = true;
    const ended = [...living.values()].map((child) => new Promise((done) => child.once('exit', done)));
    for (const child of living.values()) child.kill('SIGTERM');
    const kill = () => {
      for (const child of living.values()) child.kill('SIGKILL');
    };
    const late = setTimeout(kill, (drain_seconds + 6) * 1000);
    await Promise.all(ended);
    clearTimeout(late);
    await database?.stop();
  }

  let isUp = false;
  try {
    // The first alone: it brings the database up to date, and what is wrong is said once.
    const url = await start(1);
    await Promise.all(Array.from({ length: processes - 1 }, (_, index) => start(index + 2)));
    isUp = true;
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Nobody else has it: they share it among themselves, and would share it with a stranger as well. */
async function freePort(host: string, port: number): Promise<number> {
  for (const until = Date.now() + LEAVING; ; await wait(100)) {
    const found = await tryPort(host, port);
    if (found !== undefined) return found;
    if (Date.now() > until)
      throw new StartFailure(EXIT.unavailable, `Cannot listen on ${host}, port ${port}: is it taken? Set server.port.`);
  }
}

function tryPort(host: string, port: number): Promise<number | undefined> {
  return new Promise((found) => {
    const trial = createServer();
    trial.once('error', () => found(undefined));
    trial.listen({ host, port, exclusive: true }, () => {
      const { port: taken } = trial.address() as { port: number };
      trial.close(() => found(taken));
    });
  });
}
