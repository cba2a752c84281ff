// What this person sends: the outbox in its surroundings. Its line is the socket, its store this browser's database, its
// files go by way of files/transfers.ts.
import { v1 } from '#proto';
import { ask, Unanswered, useLine } from '../base/live.ts';
import { Refused } from '../base/rest.ts';
import { hex, uuidv7 } from '../base/uuid.ts';
import * as conversations from '../conversations/conversations.ts';
import { asFound, localIds } from '../files/carried.ts';
import * as parcels from '../files/parcels.ts';
import * as transfers from '../files/transfers.ts';
import { me } from '../users/session.ts';
import * as drafts from './drafts.ts';
import type { Extras } from './message.ts';
import {
  createOutbox,
  memoryStore,
  messageOf,
  type OutboxItem,
  type OutboxStore,
  type Outcome,
  toWire,
} from './outbox.ts';
import { sharedStore } from './outbox-store.ts';
import { update, useMessages } from './store.ts';
import * as timelines from './timeline.ts';
import * as typing from './typing.ts';

let sentTo = (_conversationId: number) => {};

/** What follows when a message of mine was committed. */
export function whenPosted(run: (conversationId: number) => void) {
  sentTo = run;
}

let store: OutboxStore = memoryStore();

const outbox = createOutbox({
  store: {
    async load() {
      const items = await store.load();
      await parcels.revive(items.flatMap(({ content }) => localIds(content)));
      return items;
    },
    // A message without the bytes of its files is not kept.
    put: async (item) => (await parcels.keep(localIds(item.content))) && store.put(item),
    remove: (key) => store.remove(key),
    isWriter: () => store.isWriter(),
  },
  send: transmit,
  upload: (item) => void uploadFiles(item),
  isOnline: () => useLine.getState().socket.name === 'open',
  now: Date.now,
  setTimer(after, run) {
    const timer = setTimeout(run, after);
    return () => clearTimeout(timer);
  },
  changed(id, items) {
    const localIn = (some: readonly OutboxItem[] = []) => some.flatMap(({ content }) => localIds(content));
    const left = new Set(localIn(items));
    transfers.release(localIn(useMessages.getState().outbox[id]).filter((local) => !left.has(local)));
    useMessages.setState(({ outbox: { [id]: _, ...rest } }) => ({
      outbox: items.length ? { ...rest, [id]: items } : rest,
    }));
  },
  sent(item, as) {
    const message = messageOf(item, me().id, as);
    update(item.conversationId, (held) => timelines.posted(held, message));
    conversations.posted(item.conversationId, message);
    sentTo(item.conversationId);
  },
});

export const { retry, remove, wake, arrived, atRisk } = outbox;

export const sendText = (conversationId: number, text: string, extras: Extras = {}) =>
  send(conversationId, { text: { text } }, extras);

/** `content` of a forwarded message is what is shown until the server's own copy comes. */
export function send(conversationId: number, content: v1.IContent, extras: Extras = {}) {
  const clientId = uuidv7();
  outbox.add({ key: hex(clientId), clientId, conversationId, content, extras, created: Date.now(), failed: null });
}

const uploading = new Set<string>();

async function uploadFiles(item: OutboxItem) {
  if (uploading.has(item.key)) return;
  uploading.add(item.key);
  const quiet = tellOfUpload(item);
  try {
    const found = await transfers.bring(localIds(item.content));
    uploading.delete(item.key);
    const [content = item.content, ...others] = asFound(item.content, found);
    outbox.change(item, { content });
    const { whisperTo } = item.extras ?? {};
    for (const other of others) send(item.conversationId, other, whisperTo ? { whisperTo } : {});
  } catch (error) {
    uploading.delete(item.key);
    if (error instanceof Refused) outbox.change(item, { failed: error.code });
    else if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  } finally {
    quiet();
  }
}

/** The others see that something is coming; of a whisper, nobody. Gives what ends the telling. */
function tellOfUpload({ conversationId, extras }: OutboxItem): () => void {
  if (extras?.whisperTo) return () => {};
  const timer = setInterval(() => typing.doing(conversationId, v1.TypingState.UPLOADING), typing.TOLD_EVERY);
  return () => {
    clearInterval(timer);
    typing.stop(conversationId);
  };
}

async function transmit(item: OutboxItem): Promise<Outcome> {
  try {
    const { posted } = await ask({ send: toWire(item) });
    if (!posted) return { failed: 'INTERNAL' };
    return { sent: { seq: posted.seq ?? 0, rev: posted.rev ?? 0, time: posted.time ?? 0 } };
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    if (error.code === 'LOST') return { lost: true };
    return error.retryAfter > 0 ? { retryAfter: error.retryAfter } : { failed: error.code };
  }
}

let author = 0;

/** Somebody begins: what another person left unsent is not theirs. */
export function begin(userId: number) {
  if (author !== userId) clear();
  author = userId;
  transfers.begin(userId);
  drafts.begin(userId);
}

let endSharing = () => {};

/** The unsent is kept beyond this page, and shared with the other tabs. */
export async function keepUnsent() {
  const shared = sharedStore(author, {
    changed: () => void outbox.restore(),
    chosen: () => void outbox.restore(),
  });
  store = shared;
  endSharing = shared.end;
  outbox.rekeep();
  await outbox.restore();
}

/** This page's part of it ends. The unsent stays in memory: a session may end in the middle of a sentence. */
export function end() {
  endSharing();
  endSharing = () => {};
  store = memoryStore();
}

/** The person goes on purpose. */
export function forgetUnsent() {
  clear();
  drafts.forget();
}

function clear() {
  outbox.clear();
  parcels.forget();
}
