// The program: reads the settings, opens the logs, starts the server, stops it in order on a signal or a fault.
import { setTimeout as wait } from 'node:timers/promises';
import { loadConfig } from './base/config.ts';
import { StartFailure } from './base/errors.ts';
import { openLogs } from './base/log.ts';
import { keepSmall } from './base/memory.ts';
import { type Share, shareOf, startProcesses } from './processes.ts';
import { startServer } from './server.ts';

try {
  await main();
} catch (error) {
  const failure = error instanceof StartFailure ? error : undefined;
  // One of several processes has said why.
  if (failure?.message !== '') {
    console.error('Parley cannot start.');
    console.error(failure ? failure.message : error);
  }
  process.exitCode = failure?.exitCode ?? 1;
  // Its way to who started it would keep it.
  if (process.send) process.exit();
}

async function main(): Promise<void> {
  const settings = loadConfig(process.env['PARLEY_CONFIG'] ?? 'config.toml');
  const share = process.argv[2] === '--process' ? (JSON.parse(process.argv[3]!) as Share) : undefined;
  const config = share ? shareOf(settings, share) : settings;
  const isSupervisor = !share && config.server.processes > 1;
  const logs = await openLogs(config.log, share?.number);
  let starting: Promise<{ url: string; stop: () => Promise<void> }> | undefined;
  let stopping = false;

  /** Once. A supervisor that signals the whole group makes several signals of one: the others change nothing. */
  async function stop(exitCode: number): Promise<void> {
    if (stopping) return;
    stopping = true;
    const late = wait((config.server.drain_seconds + (isSupervisor ? 10 : 5)) * 1000, undefined, { ref: false });
    late.then(() => process.exit(1));
    // A start that is under way is finished first: what it has opened is closed in order.
    await starting?.then((server) => server.stop()).catch((error) => logs.app.error({ err: error }, 'stop failed'));
    logs.app.info('stopped');
    await logs.close();
    process.exit(exitCode);
  }

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (!stopping) logs.app.info({ signal }, 'stopping');
      void stop(0);
    });
  // A fault nobody foresaw: what is left of the program cannot be trusted, but what was promised is kept.
  for (const fault of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(fault, (error) => {
      // Faults while it stops are not what it stops for, and must not keep it from stopping.
      if (!stopping) logs.app.fatal({ err: error }, fault);
      void stop(1);
    });

  // Whoever started it is gone, without a word: nobody is there to stop it.
  if (share) process.on('disconnect', () => stopping || process.exit(1));

  const started = performance.now();
  starting = isSupervisor ? startProcesses(config, logs) : startServer(config, logs);
  const server = await starting.catch(async (error) => {
    await logs.close();
    throw error;
  });
  const took = { url: server.url, ms: Math.round(performance.now() - started) };
  logs.app.info(took, share ? 'process ready' : 'ready');
  process.send?.({ url: server.url });
  keepSmall(logs.app);
}
