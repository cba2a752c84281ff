// What this browser keeps over a reload: one IndexedDB database per person. Where there is none (private windows, a full
// disk), everything works from memory and nothing is kept.
import Dexie from 'dexie';

/** Raised when what is kept changes its shape: all but the unsent is thrown away then, the server has it. */
const SHAPE = 2;

/** Each with the path of its key. */
const TABLES = {
  conversations: 'id',
  timelines: 'id',
  cards: 'id',
  outbox: 'key',
  uploads: 'id',
  heard: 'key',
} as const;
type Table = keyof typeof TABLES;

const PREFIX = 'parley-';
const nameOf = (userId: number) => `${PREFIX}${userId}`;

let db: Dexie | null = null;

/** Whether anything is kept at all. */
export const isKeeping = () => db !== null;

/** Opens what is kept of this person; what another person left in this browser goes. */
export async function open(userId: number): Promise<void> {
  close();
  try {
    for (const name of await Dexie.getDatabaseNames()) {
      if (name.startsWith(PREFIX) && name !== nameOf(userId)) await Dexie.delete(name);
    }
    const opened = new Dexie(nameOf(userId));
    opened
      .version(SHAPE)
      .stores(TABLES)
      .upgrade(async (tx) => {
        for (const table of ['conversations', 'timelines', 'cards']) await tx.table(table).clear();
      });
    // Another tab wipes it: it is not to come back by a late write of ours.
    opened.on('versionchange', () => opened.close());
    opened.on('close', () => {
      if (db === opened) db = null;
    });
    await opened.open();
    db = opened;
  } catch (error) {
    forgo(error);
  }
}

export function close() {
  db?.close();
  db = null;
}

/** Nothing of this person stays. */
export async function wipe(userId: number): Promise<void> {
  close();
  await Dexie.delete(nameOf(userId)).catch(forgo);
}

export async function all<T>(table: Table): Promise<T[]> {
  return (await attempt((open) => open.table<T>(table).toArray())) ?? [];
}

export const one = <T>(table: Table, key: number): Promise<T | undefined> =>
  attempt((open) => open.table<T, number>(table).get(key));

/** Whether it is kept now. */
export async function put<T>(table: Table, values: readonly T[]): Promise<boolean> {
  return (await attempt((open) => open.table<T>(table).bulkPut(values))) !== undefined;
}

export async function remove(table: Table, keys: readonly (number | string)[]): Promise<void> {
  await attempt((open) => open.table(table).bulkDelete([...keys]));
}

/** undefined when it could not be done. */
async function attempt<T>(act: (open: Dexie) => PromiseLike<T>): Promise<T | undefined> {
  const open = db;
  if (!open) return undefined;
  try {
    return await act(open);
  } catch (error) {
    // Closed on purpose meanwhile, or another person's by now: no failure. A file too large for this disk: it alone is not kept.
    if (open === db && !isFull(error)) forgo(error);
    return undefined;
  }
}

const isFull = (error: unknown) =>
  error instanceof Dexie.DexieError && `${error.name} ${error.inner?.name}`.includes('QuotaExceeded');

/** It failed once: from now on from memory alone, so that nothing half-kept is taken for whole. */
function forgo(error: unknown) {
  console.warn('nothing is kept in this browser:', error);
  close();
}
