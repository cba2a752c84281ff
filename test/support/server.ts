// A whole server for a test: real ports, a private MariaDB, everything in a folder of its own that goes away again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/base/config.ts';
import { openLogs } from '../../src/base/log.ts';
import { type Server, startServer } from '../../src/server.ts';

const CONFIG = new URL('../../config.toml', import.meta.url).pathname;

export interface TestServer extends Server {
  dir: string;
}

/** Settings a test may depend on. Others are as a person gets them. */
export function settings(dir: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    PARLEY_SERVER_PORT: '0',
    PARLEY_DATA_DIR: join(dir, 'data'),
    PARLEY_LOG_DIR: join(dir, 'logs'),
    PARLEY_LOG_CONSOLE: 'false',
    PARLEY_AUTH_REGISTRATIONS_PER_ADDRESS: '1000000',
    PARLEY_LIMITS_COMMANDS_PER_SECOND: '100000',
    ...more,
  };
}

/** Starts it in this process. */
export async function testServer(more: Record<string, string> = {}): Promise<TestServer> {
  const dir = mkdtempSync(join(tmpdir(), 'parley-'));
  const config = loadConfig(CONFIG, settings(dir, more));
  const logs = await openLogs(config.log);
  const server = await startServer(config, logs);
  return {
    ...server,
    dir,
    stop: async () => {
      await server.stop();
      await logs.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
