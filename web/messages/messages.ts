// The messages of the conversations looked at: loading, receiving, catching up. What the logic of timeline.ts needs of the
// line and the server.

import { v1 } from '#proto';
import * as kept from '../base/kept.ts';
import { ask, Unanswered } from '../base/live.ts';
import { answer, api } from '../base/rest.ts';
import * as conversations from '../conversations/conversations.ts';
import * as cards from '../users/cards.ts';
import { me } from '../users/session.ts';
import { type ChatMessage, fromWire, peopleIn } from './message.ts';
import { arrived, whenPosted } from './sending.ts';
import { nameOfOne, set, setLoading, update, useMessages } from './store.ts';
import * as stretches from './stretch.ts';
import * as timelines from './timeline.ts';

/** Messages asked for at once. */
const PAGE = 50;
/** The most the server gives at once. */
const LARGEST_PAGE = 200;

const { getState, setState } = useMessages;

// ── reading ──

const opening = new Set<number>();

/** The conversation is looked at, or soon will be: its newest messages are loaded, once. Nothing is read by that. */
export function look(id: number) {
  const { timelines, loading } = getState();
  if (timelines[id]) {
    if (!timelines[id].loaded && loading[id] === 'failed') void loadOlder(id);
  } else if (conversations.conversation(id) && !opening.has(id)) {
    opening.add(id);
    void open(id).finally(() => opening.delete(id));
  }
}

/** ms for which what is kept waits to be caught up with before it is shown as it is. */
const PATIENCE = 800;

async function open(id: number) {
  const record = await kept.one<timelines.KeptTimeline>('timelines', id);
  const item = conversations.conversation(id);
  if (!item || getState().timelines[id]) return;
  const { lastRev, lastSeq, mine } = item;
  const revived = record && timelines.revive(record, { lastRev, lastSeq, ...mine });
  if (!revived) {
    set(id, timelines.startAt(lastRev));
    return loadOlder(id);
  }
  // Shown with what was missed, so that the line above what is new is found at once; but never waited for long.
  const missed = timelines.isBehind(revived) ? syncPage(id, revived.rev, LARGEST_PAGE).catch(() => null) : null;
  const page = missed && (await Promise.race([missed, new Promise<null>((late) => setTimeout(late, PATIENCE, null))]));
  if (getState().timelines[id]) return;
  // What was heard meanwhile found nothing here to tell it to.
  const heard = conversations.conversation(id)?.lastRev ?? 0;
  set(id, timelines.heardOf(page ? timelines.catchUp(revived, page) : revived, heard));
  return catchUp(id);
}

/** A page of history before what is held. */
export async function loadOlder(id: number) {
  const timeline = getState().timelines[id];
  if (!timeline || timeline.complete || getState().loading[id] === 'loading') return;
  setLoading(id, 'loading');
  const before = timeline.loaded ? timeline.messages[0]?.seq : undefined;
  try {
    // Back to where reading stopped, so that the line above what is new has its place.
    const item = conversations.conversation(id);
    const back = item ? (before ?? item.lastSeq + 1) - item.mine.readSeq + 20 : 0;
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
      // So much that the newest comes first: what lies between is loaded by looking back.
      const isFar = held.head - held.rev > 2 * LARGEST_PAGE;
      const page = await syncPage(id, isFar ? 0 : held.rev, LARGEST_PAGE);
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
    forgetGone();
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
  for (const message of messages) if (message.from === me().id) arrived(id, message.clientKey);
}

whenPosted((id) => void catchUp(id));

/** What was loaded. The unsent stays: a session may end in the middle of a sentence. */
export const forget = () => setState({ timelines: {}, away: {}, singles: {}, loading: {} });

/** What was said where I am no longer: if I come back, not all of it is mine. */
export function forgetGone() {
  const { byId, state } = conversations.useConversations.getState();
  if (state !== 'ready') return;
  const isMine = ([id]: [string, unknown]) => Number(id) in byId;
  setState(({ timelines, away }) => ({
    timelines: Object.fromEntries(Object.entries(timelines).filter(isMine)),
    away: Object.fromEntries(Object.entries(away).filter(isMine)),
  }));
}

/** Makes sure that everybody who is spoken of gets known. */
export const wantPeople = (page: readonly ChatMessage[]) => cards.want(page.flatMap(peopleIn));
