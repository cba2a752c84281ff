// The messages of the conversations looked at: loading, catching up, sending. What the logic of timeline.ts and
// outbox.ts needs of the line and the server.

import { create } from 'zustand';
import { v1 } from '#proto';
import * as kept from '../base/kept.ts';
import { ask, Unanswered, useLine } from '../base/live.ts';
import { answer, api } from '../base/rest.ts';
import { hex, uuidv7 } from '../base/uuid.ts';
import { unread } from '../conversations/conversation.ts';
import * as conversations from '../conversations/conversations.ts';
import * as cards from '../users/cards.ts';
import { me } from '../users/session.ts';
import * as drafts from './drafts.ts';
import { type ChatMessage, type Extras, fromWire, peopleIn } from './message.ts';
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
import * as stretches from './stretch.ts';
import * as timelines from './timeline.ts';

/** Messages asked for at once. */
const PAGE = 50;
/** The most the server gives at once. */
const LARGEST_PAGE = 200;

export type Loading = 'idle' | 'loading' | 'failed';

export const useMessages = create<{
  timelines: Record<number, timelines.Timeline>;
  /** What is looked at instead, far from the end: see history.ts. */
  away: Record<number, stretches.Stretch>;
  /** Single messages, quoted or pinned, by nameOfOne; null = not there for me. */
  singles: Record<string, ChatMessage | null>;
  outbox: Record<number, readonly OutboxItem[]>;
  /** Of older messages, by conversation. */
  loading: Record<number, Loading>;
  textLimit: number;
}>(() => ({ timelines: {}, away: {}, singles: {}, outbox: {}, loading: {}, textLimit: 10_000 }));

const { getState, setState } = useMessages;

// ── reading ──

/** The conversation is looked at: its newest messages are loaded, once. */
export function look(id: number) {
  if (conversations.conversation(id) && !getState().timelines[id]) void open(id);
}

/** ms for which what is kept waits to be caught up with before it is shown as it is. */
const PATIENCE = 800;

async function open(id: number) {
  const record = await kept.one<timelines.KeptTimeline>('timelines', id);
  const item = conversations.conversation(id);
  if (!item || getState().timelines[id]) return;
  const { lastRev, lastSeq, mine } = item;
  const revived = record && timelines.revive(record, { lastRev, lastSeq, hiddenSeqs: mine.hiddenSeqs });
  if (!revived) {
    set(id, timelines.startAt(lastRev));
    return loadOlder(id);
  }
  // Shown with what was missed, so that the line above what is new is found at once; but never waited for long.
  const missed = timelines.isBehind(revived) ? syncPage(id, revived.rev, LARGEST_PAGE).catch(() => null) : null;
  const page = missed && (await Promise.race([missed, new Promise<null>((late) => setTimeout(late, PATIENCE, null))]));
  if (getState().timelines[id]) return;
  set(id, page ? timelines.catchUp(revived, page) : revived);
  return catchUp(id);
}

/** A page of history before what is held. */
export async function loadOlder(id: number) {
  const timeline = getState().timelines[id];
  if (!timeline || timeline.complete || getState().loading[id] === 'loading') return;
  setLoading(id, 'loading');
  const before = timeline.loaded ? timeline.messages[0]?.seq : undefined;
  try {
    // The first page reaches back to where reading stopped, so that the line above what is new has its place.
    const item = conversations.conversation(id);
    const back = timeline.loaded || !item ? 0 : unread(item) + 20;
    const limit = Math.min(Math.max(PAGE, back), LARGEST_PAGE);
    const query = { limit: String(limit), ...(before ? { before: String(before) } : {}) };
    const asked = api.conversations[':id'].messages.$get({ param: { id: String(id) }, query });
    const { messages } = await answer(asked);
    const page = messages.map((json) => fromWire(v1.Message.fromObject(json)));
    wantPeople(page);
    settle(id, page);
    update(id, (held) => timelines.older(held, page, limit));
    setLoading(id, 'idle');
    void catchUp(id);
  } catch {
    setLoading(id, 'failed');
  }
}

export function receive(id: number, changes: readonly ChatMessage[]) {
  settle(id, changes);
  update(id, (held) => timelines.receive(held, changes));
  elsewhere(id, changes);
  wantPeople(changes);
  void catchUp(id);
}

export const nameOfOne = (id: number, seq: number) => `${id}:${seq}`;

/** What changed may be shown in other places than the end of the conversation too. */
function elsewhere(id: number, changes: readonly ChatMessage[]) {
  const { away, singles } = getState();
  const stretch = away[id];
  if (stretch) setState({ away: { ...away, [id]: stretches.changed(stretch, changes) } });
  const known = changes.filter(({ seq }) => singles[nameOfOne(id, seq)]);
  if (!known.length) return;
  const fresh = Object.fromEntries(known.map((message) => [nameOfOne(id, message.seq), message]));
  setState({ singles: { ...singles, ...fresh } });
}

export function skip({ conversationId, fromRev, toRev }: v1.ISkip) {
  update(conversationId ?? 0, (held) => timelines.skip(held, fromRev ?? 0, toRev ?? 0));
  void catchUp(conversationId ?? 0);
}

/** I hid a message, on this or another device, or show it again. */
export function hidden({ conversationId, seq, undo }: v1.IHidden) {
  const id = conversationId ?? 0;
  if (undo) void fetchMessage(id, seq ?? 0);
  else update(id, (held) => timelines.without(held, new Set([seq ?? 0])));
  const { away } = getState();
  const stretch = away[id];
  if (stretch && !undo) setState({ away: { ...away, [id]: stretches.without(stretch, seq ?? 0) } });
}

async function fetchMessage(id: number, seq: number) {
  try {
    const param = { id: String(id), seq: String(seq) };
    const { message } = await answer(api.conversations[':id'].messages[':seq'].$get({ param }));
    update(id, (held) => timelines.withOne(held, fromWire(v1.Message.fromObject(message))));
  } catch {
    // Shown with the next look at the conversation.
  }
}

/** Where conversations stand, by the server: those that moved unheard are caught up with. */
export function heads(all: readonly v1.IHead[]) {
  for (const { conversationId, lastRev } of all) {
    update(conversationId ?? 0, (held) => timelines.heardOf(held, lastRev ?? 0));
    void catchUp(conversationId ?? 0);
  }
}

const catchingUp = new Set<number>();

async function catchUp(id: number) {
  if (catchingUp.has(id)) return;
  catchingUp.add(id);
  try {
    for (;;) {
      const held = getState().timelines[id];
      if (!held || !timelines.isBehind(held)) break;
      const page = await syncPage(id, held.rev);
      if (!page) break;
      update(id, (now) => timelines.catchUp(now, page));
      if (page.coveredToRev <= held.rev && !page.restart) break; // No progress: the next event or pong asks again.
    }
  } catch (error) {
    // After a loss, the next welcome brings the heads and with them the next try.
    if (!(error instanceof Unanswered)) throw error;
    if (error.retryAfter > 0) setTimeout(() => void catchUp(id), error.retryAfter);
  } finally {
    catchingUp.delete(id);
  }
}

/** What changed after `rev`; null when the conversation is not mine any more. */
async function syncPage(id: number, rev: number, limit = 0): Promise<timelines.Page | null> {
  const { syncPage: page } = await ask({ sync: { cursors: [{ conversationId: id, rev, limit }] } });
  if (!page) return null;
  if (page.gone) {
    conversations.gone(id);
    forgetOne(id);
    return null;
  }
  const messages = (page.messages ?? []).map(fromWire);
  wantPeople(messages);
  settle(id, messages);
  if (messages.length) conversations.receive(id, messages);
  elsewhere(id, messages);
  return { messages, coveredToRev: page.coveredToRev ?? 0, restart: page.restart ?? false };
}

/** What is committed is not unsent any more, by whatever way it came. */
function settle(id: number, messages: readonly ChatMessage[]) {
  for (const message of messages) if (message.from === me().id) outbox.arrived(id, message.clientKey);
}

// ── sending ──

let store: OutboxStore = memoryStore();

const outbox = createOutbox({
  store: {
    load: () => store.load(),
    put: (item) => store.put(item),
    remove: (key) => store.remove(key),
    isWriter: () => store.isWriter(),
  },
  send: transmit,
  isOnline: () => useLine.getState().socket.name === 'open',
  now: Date.now,
  setTimer(after, run) {
    const timer = setTimeout(run, after);
    return () => clearTimeout(timer);
  },
  changed(id, items) {
    setState(({ outbox: { [id]: _, ...rest } }) => ({ outbox: items.length ? { ...rest, [id]: items } : rest }));
  },
  sent(item, as) {
    const message = messageOf(item, me().id, as);
    update(item.conversationId, (held) => timelines.posted(held, message));
    conversations.posted(item.conversationId, message);
    void catchUp(item.conversationId);
  },
});

export const { retry, remove, wake, size: unsentCount, atRisk } = outbox;

export const sendText = (conversationId: number, text: string, extras: Extras = {}) =>
  send(conversationId, { text: { text } }, extras);

/** `content` of a forwarded message is what is shown until the server's own copy comes. */
export function send(conversationId: number, content: v1.IContent, extras: Extras = {}) {
  const clientId = uuidv7();
  outbox.add({ key: hex(clientId), clientId, conversationId, content, extras, created: Date.now(), failed: null });
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
  if (author !== userId) outbox.clear();
  author = userId;
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

/** What was loaded. The unsent stays: a session may end in the middle of a sentence. */
export function forget() {
  endSharing();
  endSharing = () => {};
  store = memoryStore();
  setState({ timelines: {}, away: {}, singles: {}, loading: {} });
}

/** The person goes on purpose. */
export function forgetUnsent() {
  outbox.clear();
  drafts.forget();
}

function forgetOne(id: number) {
  setState(({ timelines: { [id]: _, ...timelines }, away: { [id]: __, ...away } }) => ({ timelines, away }));
}

function set(id: number, timeline: timelines.Timeline) {
  setState((state) => ({ timelines: { ...state.timelines, [id]: timeline } }));
}

function update(id: number, change: (held: timelines.Timeline) => timelines.Timeline) {
  const held = getState().timelines[id];
  if (!held) return;
  const next = change(held);
  if (next !== held) set(id, next);
}

function setLoading(id: number, loading: Loading) {
  setState((state) => ({ loading: { ...state.loading, [id]: loading } }));
}

/** Makes sure that everybody who is spoken of gets known. */
export const wantPeople = (page: readonly ChatMessage[]) => cards.want(page.flatMap(peopleIn));
