// A whole server for a test: real ports, a private MariaDB, everything in a folder of its own that goes away again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, loadConfig } from '../../src/base/config.ts';
import { startPrivateDatabase } from '../../src/base/db/private.ts';
import { type Logs, openLogs } from '../../src/base/log.ts';
import { shareOf } from '../../src/processes.ts';
import { type Server, startServer } from '../../src/server.ts';
import { urlOf } from './database.ts';
import { freePort } from './program.ts';
import { processes, settings } from './settings.ts';

const CONFIG = new URL('../../config.toml', import.meta.url).pathname;

export interface TestServer extends Server {
  dir: string;
  /** Of all processes. */
  connectionsOf(userId: number): number;
}

/** Starts it in this process. `around` may lose what is pushed. */
export async function testServer(
  more: Record<string, string> = {},
  around?: Parameters<typeof startServer>[2],
): Promise<TestServer> {
  const dir = mkdtempSync(join(tmpdir(), 'parley-'));
  const config = loadConfig(CONFIG, settings(dir, more));
  const logs = await openLogs(config.log);
  const { servers, stop } = await start(config, logs, around);
  return {
    ...servers[0]!,
    dir,
    connectionsOf: (userId) => servers.reduce((sum, { parts }) => sum + parts.hub.connectionsOf(userId), 0),
    stop: async () => {
      await stop();
      await logs.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Where there are to be several they share a port and a database as processes do, but live in this one. */
async function start(config: Config, logs: Logs, around?: Parameters<typeof startServer>[2]) {
  if (processes() === 1) {
    const server = await startServer(config, logs, around);
    return { servers: [server], stop: server.stop };
  }
  const { url } = config.database;
  const database = url ? undefined : await startPrivateDatabase({ dir: config.data.dir, log: logs.app });
  const databaseUrl = database ? urlOf(database) : url;
  const port = config.server.port || (await freePort());
  const servers: Server[] = [];
  for (let number = 1; number <= processes(); number++)
    servers.push(await startServer(shareOf(config, { number, port, databaseUrl }), logs, around));
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await database?.stop();
  };
  return { servers, stop };
}
