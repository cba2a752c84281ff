// The program: reads the settings, opens the logs, starts the server, stops it on SIGTERM or Ctrl-C.
import closeWithGrace from 'close-with-grace';
import { loadConfig } from './base/config.ts';
import { StartFailure } from './base/errors.ts';
import { openLogs } from './base/log.ts';
import { startServer } from './server.ts';

const started = performance.now();
try {
  const config = loadConfig(process.env['PARLEY_CONFIG'] ?? 'config.toml');
  const logs = await openLogs(config.log);
  const server = await startServer(config, logs);
  logs.app.info({ url: server.url, ms: Math.round(performance.now() - started) }, 'ready');
  closeWithGrace({ delay: (config.server.drain_seconds + 5) * 1000, logger: false }, async ({ signal, err }) => {
    if (err) logs.app.fatal({ err }, 'the program failed');
    else logs.app.info({ signal }, 'stopping');
    await server.stop();
    logs.app.info('stopped');
    await logs.close();
  });
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.error(`Parley cannot start.\n${error.message}`);
  process.exitCode = error.exitCode;
}
