// Two processes, each on a port of its own, over one database and one Redis: as two hosts behind a balancer.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SECRET } from './crowd.ts';
import { testDatabase } from './database.ts';
import { Person } from './people.ts';
import { freePort, Program } from './program.ts';
import { RedisServer } from './redis.ts';

export interface Pair {
  one: Program;
  two: Program;
  redis: RedisServer;
  /** What their settings have in common. */
  shared: Record<string, string>;
  stop(): Promise<void>;
}

export async function pair(more: Record<string, string> = {}): Promise<Pair> {
  const dir = mkdtempSync(join(tmpdir(), 'parley-pair-'));
  const [database, redis] = await Promise.all([testDatabase(), RedisServer.start()]);
  const shared = {
    PARLEY_DATABASE_URL: database.url,
    PARLEY_BUS_URL: redis.url,
    PARLEY_AUTH_SECRET: SECRET,
    PARLEY_DATA_DIR: join(dir, 'data'),
    ...more,
  };
  const [one, two] = await Promise.all(
    [0, 1].map(async (node) => new Program(await freePort(), { ...shared, PARLEY_SERVER_NODE: `${node}` })),
  );
  await Promise.all([one!.start(), two!.start()]);
  return {
    one: one!,
    two: two!,
    redis,
    shared,
    stop: async () => {
      await Promise.all([one!.remove(), two!.remove()]);
      await redis.stop();
      await database.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** The same person, at another process. */
export const at = (program: Program, { token, id, name }: Person) => new Person(program.url, token, { id, name });
