// All conversations of mine, kept up to date by events; which of them is open.

import { create } from 'zustand';
import type { v1 } from '#proto';
import { answer, api, Refused } from '../base/rest.ts';
import { remember, remembered } from '../base/storage.ts';
import { blockedIds } from '../friends/friends.ts';
import type { ChatMessage } from '../messages/message.ts';
import * as cards from '../users/cards.ts';
import { me } from '../users/session.ts';
import {
  type Conversation,
  fromJson,
  type Mine,
  withAnswer,
  withCursors,
  withMessages,
  withMine,
  withRead,
  withShared,
  withSkip,
} from './conversation.ts';

export const useConversations = create<{
  state: 'loading' | 'ready' | 'failed';
  byId: Record<number, Conversation>;
  open: number | null;
  /** What went away from me last, until something else is opened. */
  parted: Conversation | null;
}>(() => ({ state: 'loading', byId: {}, open: null, parted: null }));

const { getState, setState } = useConversations;

export const conversation = (id: number): Conversation | undefined => getState().byId[id];

export function openConversation(id: number | null) {
  remember('open', id === null ? null : String(id), 'sessionStorage');
  setState({ open: id, parted: null });
}

let loading: Promise<void> | null = null;
/** The list has come from the server since this person began. */
let isFresh = false;
export const isListFresh = () => isFresh;
/** As they were kept; until the server confirms them they yield to anything it says. */
let restored: Record<number, Conversation> = {};

/** What this browser kept: shown until the server answers. */
export function restore(items: readonly Conversation[]) {
  if (isFresh || !items.length) return;
  restored = Object.fromEntries(items.map((item) => [item.id, item]));
  setState(({ byId, open }) => ({
    state: 'ready',
    byId: { ...restored, ...byId },
    open: open ?? openBefore(restored),
  }));
}

/** What was open when this tab was reloaded. */
function openBefore(byId: Record<number, Conversation>): number | null {
  const id = Number(remembered('open', 'sessionStorage'));
  return id in byId ? id : null;
}

/** Gets the list; while it is on its way, the same promise. */
export function load(): Promise<void> {
  loading ??= fetchAll().finally(() => {
    loading = null;
  });
  return loading;
}

async function fetchAll() {
  if (getState().state === 'failed') setState({ state: 'loading' });
  const asked = ++clock;
  try {
    const { conversations, users } = await answer(api.conversations.$get());
    cards.meet(users);
    const fresh = conversations.map(fromJson);
    cards.want(fresh.flatMap(peopleOf));
    setState((held) => {
      const byId = Object.fromEntries(fresh.map((item) => [item.id, newer(held.byId[item.id], item, asked)]));
      // What came or went meanwhile overtook the answer.
      for (const [id, time] of movedAt) {
        if (time < asked) continue;
        if (held.byId[id]) byId[id] ??= held.byId[id];
        else delete byId[id];
      }
      const open = isFresh || held.open !== null ? held.open : openBefore(byId);
      if (open === null || byId[open]) return { state: 'ready', byId, open };
      return { state: 'ready', byId, open: null, parted: held.byId[open] ?? held.parted };
    });
    isFresh = true;
    restored = {};
  } catch {
    // With something to show it is shown: the next welcome asks again.
    if (getState().state !== 'ready') setState({ state: 'failed' });
  }
}

/** Counts questions, and when what is mine alone was last changed or told, by conversation. */
let clock = 0;
const mineAt = new Map<number, number>();
/** When a conversation came or went, by the same clock. */
const movedAt = new Map<number, number>();

/** An event may have overtaken the answer to the question `asked`. */
function newer(held: Conversation | undefined, fresh: Conversation, asked: number): Conversation {
  if (!held || held === restored[held.id]) return fresh;
  return withAnswer(held, fresh, (mineAt.get(held.id) ?? 0) > asked);
}

const underWay = new Set<number>();

/** Gets one conversation that an event spoke of. */
export async function fetchOne(id: number, lastToo = false) {
  if (underWay.has(id)) return;
  underWay.add(id);
  const asked = ++clock;
  // Of what went meanwhile, or came back, the answer says nothing.
  const isOvertaken = () => (movedAt.get(id) ?? 0) > asked;
  let again = false;
  try {
    const { users, ...json } = await answer(api.conversations[':id'].$get({ param: { id: String(id) } }));
    cards.meet(users);
    const fresh = fromJson(json);
    cards.want(peopleOf(fresh));
    again = isOvertaken();
    if (again) return;
    if (!conversation(id)) movedAt.set(id, ++clock);
    setState(({ byId }) => {
      const next = newer(byId[id], fresh, asked);
      return {
        byId: { ...byId, [id]: lastToo && fresh.lastRev >= next.lastRev ? { ...next, last: fresh.last } : next },
      };
    });
  } catch (error) {
    again = isOvertaken();
    if (!again && error instanceof Refused && error.code === 'NOT_FOUND') gone(id);
  } finally {
    underWay.delete(id);
    if (again) void fetchOne(id, lastToo);
  }
}

/** Where the server says that things stand, at a welcome: whatever differs is asked for. */
export async function compare(heads: readonly v1.IHead[], always: boolean) {
  if (loading) await loading;
  const { byId, state } = getState();
  const same =
    isFresh &&
    state === 'ready' &&
    Object.keys(byId).length === heads.length &&
    heads.every((head) => byId[head.conversationId ?? 0]?.lastRev === head.lastRev);
  if (always || !same) await load();
}

export function receive(id: number, changes: readonly ChatMessage[]) {
  cards.want(changes.flatMap((message) => [message.from, ...(message.content?.notice?.users ?? [])]));
  if (update(id, (held) => withMessages(held, changes, me().id, blockedIds()))) return;
  void fetchOne(id);
}

/** One's own message, from the answer to its send. Its rev is not taken: the event itself will tell. */
export const posted = (id: number, message: ChatMessage) =>
  update(id, (held) => ({ ...withMessages(held, [message], me().id), lastRev: held.lastRev }));

/** Something that is not for me moved the conversation on. */
export const skip = (event: v1.ISkip) => update(event.conversationId ?? 0, (held) => withSkip(held, event));

export function changed(event: v1.IConversationChanged) {
  const id = event.conversationId ?? 0;
  const { conversation: shared, mine } = event;
  if (event.gone) {
    gone(id);
  } else if (conversation(id)) {
    if (shared) update(id, (held) => withShared(held, shared));
    if (mine) updateMine(id, (held) => withMine(held, mine));
  } else {
    movedAt.set(id, ++clock);
    void fetchOne(id);
  }
}

/** I looked at it, here. */
export const read = (id: number, seq: number) => update(id, (held) => withRead(held, seq));

/** My cursors moved, by the server. */
export const moved = (id: number, cursors: Parameters<typeof withCursors>[1]) =>
  update(id, (held) => withCursors(held, cursors));

/** What is mine alone is changed here and now; the server is told by whoever calls this. */
export const setMine = (id: number, change: Partial<Mine>) =>
  updateMine(id, (held) => ({ ...held, mine: { ...held.mine, ...change } }));

/** I hid a message, on this or another device, or show it again. */
export function hidden({ conversationId, seq = 0, undo }: v1.IHidden) {
  const id = conversationId ?? 0;
  const hiddenSeq = seq ?? 0;
  updateMine(id, (held) => {
    const others = held.mine.hiddenSeqs.filter((other) => other !== hiddenSeq);
    return { ...held, mine: { ...held.mine, hiddenSeqs: undo ? others : [hiddenSeq, ...others] } };
  });
  // The line in the list was this message, or is it again.
  if ((conversation(id)?.last?.seq ?? 0) <= hiddenSeq) void fetchOne(id, true);
}

/** `wanted`: by my own act, of which no word need be said. */
export function gone(id: number, wanted = false) {
  movedAt.set(id, ++clock);
  setState(({ byId: { [id]: item, ...rest }, open, parted }) => ({
    byId: rest,
    open: open === id ? null : open,
    parted: wanted ? null : (item ?? parted),
  }));
}

/** The word that something went away was said. */
export const partingSeen = () => setState({ parted: null });

export function forget() {
  isFresh = false;
  restored = {};
  mineAt.clear();
  movedAt.clear();
  setState({ state: 'loading', byId: {}, open: null, parted: null });
}

function update(id: number, change: (held: Conversation) => Conversation): boolean {
  const held = conversation(id);
  if (!held) return false;
  const next = change(held);
  if (next !== held) setState(({ byId }) => ({ byId: { ...byId, [id]: next } }));
  return true;
}

function updateMine(id: number, change: (held: Conversation) => Conversation) {
  mineAt.set(id, ++clock);
  update(id, change);
}

const peopleOf = (item: Conversation) => [
  ...item.peers,
  item.last?.from ?? 0,
  item.last?.content?.notice?.actor ?? 0,
  ...(item.last?.content?.notice?.users ?? []),
];
