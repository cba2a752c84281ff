// Messages on their way. FIFO per conversation, one at a time: the next is sent when the one before is committed or has
// failed for good, so a refusal in the middle can never turn the order around. Sent again with the same client id until
// answered: the server makes one message of it. What carries files that are still being uploaded is held back, after all
// that can go, and delays nothing. Plain logic: sending, uploading, storing and the clock are handed in.
import type { v1 } from '#proto';
import { localIds } from '../files/carried.ts';
import type { ChatMessage, Extras } from './message.ts';

export interface OutboxItem {
  /** The client id in hex. */
  key: string;
  clientId: Uint8Array;
  conversationId: number;
  /** Of a forwarded message too: it is shown, not sent. */
  content: v1.IContent;
  extras?: Extras;
  created: number;
  /** Why it failed for good, a refusal's code; null while it is waiting or under way. */
  failed: string | null;
}

/** Where unsent messages are kept over time, and shared with the other tabs of this person. */
export interface OutboxStore {
  load(): Promise<OutboxItem[]>;
  /** True once it is kept beyond this page. */
  put(item: OutboxItem): Promise<boolean>;
  remove(key: string): Promise<void>;
  /** Whether this tab is the one that sends what is kept. */
  isWriter(): boolean;
}

export type Outcome =
  | { sent: { seq: number; rev: number; time: number } }
  /** The line was lost: it may be committed or not; again after the next welcome. */
  | { lost: true }
  | { retryAfter: number }
  | { failed: string };

export interface OutboxSurroundings {
  store: OutboxStore;
  send(item: OutboxItem): Promise<Outcome>;
  /** Brings its files to the server, and then says so by `change`. Asked for again and again. */
  upload(item: OutboxItem): void;
  isOnline(): boolean;
  now(): number;
  setTimer(after: number, run: () => void): () => void;
  /** The items of a conversation changed. */
  changed(conversationId: number, items: readonly OutboxItem[]): void;
  /** It is committed; called before it leaves the outbox. */
  sent(item: OutboxItem, as: { seq: number; rev: number; time: number }): void;
}

export type Outbox = ReturnType<typeof createOutbox>;

export function createOutbox(around: OutboxSurroundings) {
  const queues = new Map<number, readonly OutboxItem[]>();
  const underWay = new Set<number>();
  const pauses = new Map<number, () => void>();
  /** Keys of what is kept beyond this page, and of what is just being written. */
  const kept = new Set<string>();
  const writing = new Set<string>();
  /** Keys of what has left: a look at the store that began before must not bring it back. */
  const finished = new Set<string>();

  /** What is kept, one tab sends; what could not be kept, the tab that has it. */
  const isMine = ({ key }: OutboxItem) => around.store.isWriter() || !(kept.has(key) || writing.has(key));

  const itemsOf = (conversationId: number) => queues.get(conversationId) ?? [];

  function set(conversationId: number, items: readonly OutboxItem[]) {
    if (items.length) queues.set(conversationId, items);
    else queues.delete(conversationId);
    around.changed(conversationId, items);
  }

  async function pump(conversationId: number): Promise<void> {
    for (const item of itemsOf(conversationId)) {
      if (isHeld(item) && item.failed === null && isMine(item)) around.upload(item);
    }
    if (underWay.has(conversationId) || pauses.has(conversationId) || !around.isOnline()) return;
    const item = itemsOf(conversationId).find((one) => one.failed === null && !isHeld(one) && isMine(one));
    if (!item) return;
    underWay.add(conversationId);
    const outcome = await around.send(item);
    underWay.delete(conversationId);
    if (!itemsOf(conversationId).includes(item)) return pump(conversationId); // it arrived by another way

    if ('sent' in outcome) {
      around.sent(item, outcome.sent);
      forget(item);
    } else if ('retryAfter' in outcome) {
      pause(conversationId, outcome.retryAfter);
    } else if ('failed' in outcome) {
      const failed = { ...item, failed: outcome.failed };
      set(
        conversationId,
        itemsOf(conversationId).map((other) => (other === item ? failed : other)),
      );
      void keep(failed);
    } else {
      // Lost while the line already stands again (no answer came): no welcome will wake this queue.
      if (around.isOnline()) pause(conversationId, 1000);
      return;
    }
    return pump(conversationId);
  }

  function pause(conversationId: number, time: number) {
    const cancel = around.setTimer(time, () => {
      pauses.delete(conversationId);
      void pump(conversationId);
    });
    pauses.set(conversationId, cancel);
  }

  async function keep(item: OutboxItem) {
    writing.add(item.key);
    const isKept = await around.store.put(item);
    writing.delete(item.key);
    if (finished.has(item.key)) return void around.store.remove(item.key); // It was faster than the writing.
    if (isKept) kept.add(item.key);
    else void pump(item.conversationId);
  }

  /** Last among those that can go, or among those that are held. */
  function place(item: OutboxItem) {
    const others = itemsOf(item.conversationId).filter((other) => other.key !== item.key);
    const goes = others.filter((other) => !isHeld(other));
    const held = others.filter(isHeld);
    set(item.conversationId, isHeld(item) ? [...goes, ...held, item] : [...goes, item, ...held]);
    void keep(item);
    void pump(item.conversationId);
  }

  function forget(item: OutboxItem) {
    finished.add(item.key);
    void around.store.remove(item.key);
    set(
      item.conversationId,
      itemsOf(item.conversationId).filter((other) => other.key !== item.key),
    );
  }

  return {
    itemsOf,
    /** Unsent messages there are, failed ones included. */
    size: () => [...queues.values()].reduce((sum, items) => sum + items.length, 0),

    /** Messages that would be lost with this page. */
    atRisk: () => [...queues.values()].flat().filter(({ key }) => !kept.has(key)).length,

    /** Takes over what is kept: from before, or as another tab has changed it. What is older comes first. */
    async restore() {
      const stored = new Map((await around.store.load()).map((item) => [item.key, item]));
      for (const key of finished) stored.delete(key);
      for (const conversationId of new Set([...queues.keys(), ...[...stored.values()].map((i) => i.conversationId)])) {
        const held = itemsOf(conversationId);
        const left = held.filter(({ key }) => stored.has(key) || writing.has(key) || !kept.has(key));
        const next = left.map((item) => {
          const other = stored.get(item.key);
          const changed = other && (other.failed !== item.failed || other.created !== item.created);
          return changed && !writing.has(item.key) && !underWay.has(conversationId) ? other : item;
        });
        const known = new Set(held.map(({ key }) => key));
        const more = [...stored.values()].filter((i) => i.conversationId === conversationId && !known.has(i.key));
        for (const { key } of more) kept.add(key);
        const same = next.length === held.length && !more.length && next.every((item, i) => item === held[i]);
        if (!same) set(conversationId, [...next, ...more].sort(byAge));
      }
      this.wake();
    },

    /** Another store than before: what is held goes there. */
    rekeep() {
      kept.clear();
      for (const item of [...queues.values()].flat()) void keep(item);
    },

    add: place,

    /** A failed one is tried again, after those that wait. */
    retry: (item: OutboxItem) => place({ ...item, failed: null, created: around.now() }),

    /** Its files are at the server now, or could not be brought there. */
    change({ conversationId, key }: OutboxItem, change: Pick<OutboxItem, 'content'> | Pick<OutboxItem, 'failed'>) {
      const known = itemsOf(conversationId).find((other) => other.key === key);
      if (known) place({ ...known, created: around.now(), ...change });
    },

    /** Gives up a failed one, or one that is still being uploaded. */
    remove(item: OutboxItem) {
      const known = itemsOf(item.conversationId).find((other) => other.key === item.key);
      if (known && (known.failed || isHeld(known))) forget(known);
    },

    /** The message came by another way (an event, a sync): it is committed, however its answer was lost. */
    arrived(conversationId: number, key: string) {
      const known = itemsOf(conversationId).find((item) => item.key === key);
      if (known) forget(known);
    },

    /** The line stands again. */
    wake() {
      for (const cancel of pauses.values()) cancel();
      pauses.clear();
      for (const conversationId of queues.keys()) void pump(conversationId);
    },

    /** Another person signs in: nothing of this one is kept in memory. */
    clear() {
      for (const cancel of pauses.values()) cancel();
      pauses.clear();
      for (const conversationId of [...queues.keys()]) set(conversationId, []);
      kept.clear();
      finished.clear();
    },
  };
}

/** As its author sees it: unsent, or committed `as` the server says. */
export const messageOf = (
  item: OutboxItem,
  author: number,
  as: { seq: number; rev: number; time: number } = { seq: 0, rev: 0, time: item.created },
): ChatMessage => ({
  ...as,
  from: author,
  clientKey: item.key,
  content: item.content,
  edited: 0,
  recalled: false,
  ...item.extras,
});

/** As it is told to the server: a forwarded message is looked up there, whatever is held of it here. */
export const toWire = ({ conversationId, clientId, content, extras }: OutboxItem): v1.ISend => ({
  conversationId,
  clientId,
  ...extras,
  mentions: [...(extras?.mentions ?? [])],
  content: extras?.forwarded ? {} : content,
});

/** Files that it carries are not at the server yet. */
export const isHeld = ({ content }: OutboxItem) => localIds(content).length > 0;

const byAge = (a: OutboxItem, b: OutboxItem) =>
  Number(isHeld(a)) - Number(isHeld(b)) || a.created - b.created || (a.key < b.key ? -1 : 1);

/** Keeps nothing beyond this page. */
export function memoryStore(): OutboxStore {
  const items = new Map<string, OutboxItem>();
  return {
    load: async () => [...items.values()],
    put: async (item) => {
      items.set(item.key, item);
      return false;
    },
    remove: async (key) => void items.delete(key),
    isWriter: () => true,
  };
}
