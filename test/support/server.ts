// A whole server for a test: real ports, a private MariaDB, everything in a folder of its own that goes away again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/base/config.ts';
import { openLogs } from '../../src/base/log.ts';
import { type Server, startServer } from '../../src/server.ts';
import { settings } from './settings.ts';

const CONFIG = new URL('../../config.toml', import.meta.url).pathname;

export interface TestServer extends Server {
  dir: string;
}

/** Starts it in this process. `around` may lose what is pushed. */
export async function testServer(
  more: Record<string, string> = {},
  around?: Parameters<typeof startServer>[2],
): Promise<TestServer> {
  const dir = mkdtempSync(join(tmpdir(), 'parley-'));
  const config = loadConfig(CONFIG, settings(dir, more));
  const logs = await openLogs(config.log);
  const server = await startServer(config, logs, around);
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
