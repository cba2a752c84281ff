// A database that is stopped, frozen or slow: every send is acknowledged later or refused as "later", in time, and the server
// comes back by itself with the memory it had.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startPrivateDatabase } from '../../src/base/db/private.ts';
import { urlOf } from '../support/database.ts';
import { freePort, Program } from '../support/program.ts';
import { Relay } from '../support/relay.ts';
import { type Figures, MiB, memoryOf, Party, type Size, within } from './party.ts';

const NAMES = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank'];
const RATE = 100;
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

/** Six people talk before, during and after it. Nobody connects anew, and nobody is left without an answer. */
async function whileTalking(program: Program, size: Size, outage: () => Promise<void>): Promise<Figures> {
  await program.start();
  const { pid } = program;
  const party = await Party.of(program.url, NAMES, { reachable: () => program.ready });
  const stop = party.talk(RATE);
  await delay(4000); // until its code is compiled and its caches are filled
  const before = memoryOf(program);
  await outage();
  const grown = memoryOf(program) - before;
  await delay(1000);
  stop();
  const settled = await party.settled();
  const acknowledged = await party.check();
  const slowest = Math.round(Math.max(...party.clients.map((client) => client.slowest)));
  within(6000, slowest, size, 'the slowest answer');
  within(15_000, settled, size, 'until all are equal');
  assert.ok(grown <= 64 * MiB, `memory grew by ${grown / MiB} MiB`);
  assert.equal(program.pid, pid);
  const deferred = party.clients.reduce((sum, client) => sum + client.deferred, 0);
  await party.leave();
  return {
    acknowledged,
    deferred,
    'slowest answer ms': slowest,
    'equal after ms': settled,
    'memory MiB': Math.round(grown / MiB),
  };
}

/** With a database of its own, and a line to it that is ours. */
async function withDatabase<T>(
  work: (ours: { program: Program; relay: Relay; stop: () => Promise<void>; start: () => Promise<void> }) => Promise<T>,
): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'parley-sql-'));
  const open = () => startPrivateDatabase({ dir, log: quiet });
  let database = await open();
  const path = join(dir, 'line');
  const relay = await Relay.to({ path: database.socketPath }, path);
  const program = new Program(await freePort(), {
    PARLEY_DATABASE_URL: urlOf({ ...database, socketPath: path }),
  });
  try {
    return await work({
      program,
      relay,
      stop: () => database.stop(),
      start: async () => {
        database = await open();
      },
    });
  } finally {
    await program.remove();
    await relay.close();
    await database.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

export function databaseStopped(size: Size): Promise<Figures> {
  return withDatabase(({ program, stop, start }) =>
    whileTalking(program, size, async () => {
      await stop();
      await delay(size === 'full' ? 60_000 : 5000);
      await start();
    }),
  );
}

export async function databaseFrozen(size: Size): Promise<Figures> {
  const program = new Program(await freePort());
  try {
    return await whileTalking(program, size, async () => {
      await program.freezeDatabase();
      await delay(size === 'full' ? 30_000 : 8000);
      program.thawDatabase();
    });
  } finally {
    await program.remove();
  }
}

export function databaseSlow(size: Size): Promise<Figures> {
  return withDatabase(({ program, relay }) =>
    whileTalking(program, size, async () => {
      relay.delay = 200;
      await delay(size === 'full' ? 30_000 : 8000);
      relay.delay = 0;
    }),
  );
}
