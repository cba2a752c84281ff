// What this browser keeps over a reload: one IndexedDB database per person. Where there is none (private windows, a full
// disk), everything works from memory and nothing is kept.

/** Raised when what is kept changes its shape: all but the unsent is thrown away then, the server has it. */
const SHAPE = 20;

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

let db: IDBDatabase | null = null;

/** Whether anything is kept at all. */
export const isKeeping = () => db !== null;

/** Opens what is kept of this person; what another person left in this browser goes. */
export async function open(userId: number): Promise<void> {
  close();
  try {
    for (const { name = '' } of await indexedDB.databases()) {
      if (name.startsWith(PREFIX) && name !== nameOf(userId)) await answer(indexedDB.deleteDatabase(name));
    }
    const asked = indexedDB.open(nameOf(userId), SHAPE);
    asked.onupgradeneeded = () => shape(asked);
    const opened = await answer(asked);
    // Another tab wipes it: it is not to come back by a late write of ours.
    opened.onversionchange = () => {
      opened.close();
      if (db === opened) db = null;
    };
    opened.onclose = () => {
      if (db === opened) db = null;
    };
    db = opened;
  } catch (error) {
    forgo(error);
  }
}

function shape({ result, transaction }: IDBOpenDBRequest) {
  for (const [table, keyPath] of Object.entries(TABLES)) {
    if (!result.objectStoreNames.contains(table)) result.createObjectStore(table, { keyPath });
  }
  for (const table of ['conversations', 'timelines', 'cards']) transaction?.objectStore(table).clear();
}

export function close() {
  db?.close();
  db = null;
}

/** Nothing of this person stays. */
export async function wipe(userId: number): Promise<void> {
  close();
  try {
    await answer(indexedDB.deleteDatabase(nameOf(userId)));
  } catch (error) {
    forgo(error);
  }
}

export async function all<T>(table: Table): Promise<T[]> {
  return (await attempt<T[]>(table, 'readonly', (store) => store.getAll())) ?? [];
}

export const one = <T>(table: Table, key: number): Promise<T | undefined> =>
  attempt<T>(table, 'readonly', (store) => store.get(key));

/** Whether it is kept now. */
export async function put<T>(table: Table, values: readonly T[]): Promise<boolean> {
  const count = await attempt(table, 'readwrite', (store) => {
    for (const value of values) store.put(value);
    return store.count();
  });
  return count !== undefined;
}

export async function remove(table: Table, keys: readonly (number | string)[]): Promise<void> {
  await attempt(table, 'readwrite', (store) => {
    for (const key of keys) store.delete(key);
    return store.count();
  });
}

/** In one transaction, all or nothing; undefined when it could not be done. */
async function attempt<T>(
  table: Table,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  const open = db;
  if (!open) return undefined;
  try {
    const transaction = open.transaction(table, mode);
    const asked = act(transaction.objectStore(table));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    return asked.result;
  } catch (error) {
    // Closed on purpose meanwhile, or another person's by now: no failure. A file too large for this disk: it alone is not kept.
    if (open === db && !isFull(error)) forgo(error);
    return undefined;
  }
}

const answer = <T>(asked: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';

/** It failed once: from now on from memory alone, so that nothing half-kept is taken for whole. */
function forgo(error: unknown) {
  console.warn('nothing is kept in this browser:', error);
  close();
}
