// A MariaDB of a test's own, for servers that take turns at it: each then starts as if it were alone, and much sooner.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PrivateDatabase, startPrivateDatabase } from '../../src/base/db/private.ts';

export interface TestDatabase {
  /** For PARLEY_DATABASE_URL. */
  url: string;
  stop(): Promise<void>;
}

export const urlOf = ({ user, database, socketPath }: PrivateDatabase) =>
  `mysql://${user}@localhost/${database}?socketPath=${encodeURIComponent(socketPath)}`;

export async function testDatabase(): Promise<TestDatabase> {
  const dir = mkdtempSync(join(tmpdir(), 'parley-sql-'));
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const database = await startPrivateDatabase({ dir, log });
  return {
    url: urlOf(database),
    stop: async () => {
      await database.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
