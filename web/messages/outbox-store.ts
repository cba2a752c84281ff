// The unsent, shared by all tabs of one person: kept in this browser's database, sent by one tab at a time (a Web Lock
// says which), told to the others when it changes. Without a database every tab looks after its own.
import * as kept from '../base/kept.ts';
import type { OutboxItem, OutboxStore } from './outbox.ts';

export interface SharedStore extends OutboxStore {
  /** Whether this tab is the one that sends. */
  isWriter(): boolean;
  end(): void;
}

/** `changed`: another tab wrote; `chosen`: this tab is the one that sends now. */
export function sharedStore(userId: number, on: { changed: () => void; chosen: () => void }): SharedStore {
  const name = `parley-outbox-${userId}`;
  const alone = !kept.isKeeping() || !navigator.locks;
  const channel = alone ? null : new BroadcastChannel(name);
  const ending = new AbortController();
  let letGo = () => {};
  let writer = alone;

  if (channel) {
    channel.onmessage = on.changed;
    navigator.locks
      .request(name, { signal: ending.signal }, () => {
        if (ending.signal.aborted) return undefined;
        writer = true;
        on.chosen();
        // Held until this tab goes, by itself or by a crash.
        return new Promise<void>((resolve) => {
          letGo = resolve;
        });
      })
      .catch((error: unknown) => {
        if (!ending.signal.aborted) throw error;
      });
  }

  return {
    isWriter: () => writer || !kept.isKeeping(),
    load: () => kept.all<OutboxItem>('outbox'),
    async put(item) {
      const isKept = await kept.put('outbox', [item]);
      channel?.postMessage(null);
      return isKept;
    },
    async remove(key) {
      await kept.remove('outbox', [key]);
      channel?.postMessage(null);
    },
    end() {
      ending.abort();
      letGo();
      channel?.close();
    },
  };
}
