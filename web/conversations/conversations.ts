// All conversations of mine, kept up to date by events; which of them is open.

import { create } from 'zustand';
import type { v1 } from '#proto';
import { answer, api, Refused } from '../base/rest.ts';
import type { ChatMessage } from '../messages/message.ts';
import * as cards from '../users/cards.ts';
import { me } from '../users/session.ts';
import { type Conversation, fromJson, withMessages, withMine, withRead, withShared } from './conversation.ts';

export const useConversations = create<{
  state: 'loading' | 'ready' | 'failed';
  byId: Record<number, Conversation>;
  open: number | null;
}>(() => ({ state: 'loading', byId: {}, open: null }));

const { getState, setState } = useConversations;

export const conversation = (id: number): Conversation | undefined => getState().byId[id];

export const openConversation = (id: number | null) => setState({ open: id });

let loading: Promise<void> | null = null;

/** Gets the list; while it is on its way, the same promise. */
export function load(): Promise<void> {
  loading ??= fetchAll().finally(() => {
    loading = null;
  });
  return loading;
}

async function fetchAll() {
  if (getState().state === 'failed') setState({ state: 'loading' });
  try {
    const { conversations, users } = await answer(api.conversations.$get());
    cards.meet(users);
    const fresh = conversations.map(fromJson);
    cards.want(fresh.flatMap(peopleOf));
    setState(({ byId, open }) => ({
      state: 'ready',
      byId: Object.fromEntries(fresh.map((item) => [item.id, newer(byId[item.id], item)])),
      open: fresh.some((item) => item.id === open) ? open : null,
    }));
  } catch {
    // With something to show it is shown: the next welcome asks again.
    if (getState().state !== 'ready') setState({ state: 'failed' });
  }
}

/** An event may have overtaken the answer. */
function newer(held: Conversation | undefined, fresh: Conversation): Conversation {
  if (!held) return fresh;
  const readSeq = Math.max(held.readSeq, fresh.readSeq);
  return held.lastRev > fresh.lastRev
    ? { ...fresh, readSeq, last: held.last, lastSeq: held.lastSeq, lastRev: held.lastRev }
    : { ...fresh, readSeq };
}

const underWay = new Set<number>();

/** Gets one conversation that an event spoke of. */
export async function fetchOne(id: number) {
  if (underWay.has(id)) return;
  underWay.add(id);
  try {
    const { users, ...json } = await answer(api.conversations[':id'].$get({ param: { id: String(id) } }));
    cards.meet(users);
    const fresh = fromJson(json);
    cards.want(peopleOf(fresh));
    setState(({ byId }) => ({ byId: { ...byId, [id]: newer(byId[id], fresh) } }));
  } catch (error) {
    if (error instanceof Refused && error.code === 'NOT_FOUND') gone(id);
  } finally {
    underWay.delete(id);
  }
}

/** Where the server says that things stand, at a welcome: whatever differs is asked for. */
export async function compare(heads: readonly v1.IHead[], always: boolean) {
  if (loading) await loading;
  const { byId, state } = getState();
  const same =
    state === 'ready' &&
    Object.keys(byId).length === heads.length &&
    heads.every((head) => byId[head.conversationId ?? 0]?.lastRev === head.lastRev);
  if (always || !same) await load();
}

export function receive(id: number, changes: readonly ChatMessage[]) {
  cards.want(changes.flatMap((message) => [message.from, ...(message.content?.notice?.users ?? [])]));
  if (update(id, (held) => withMessages(held, changes, me().id))) return;
  void fetchOne(id);
}

/** One's own message, from the answer to its send. Its rev is not taken: the event itself will tell. */
export const posted = (id: number, message: ChatMessage) =>
  update(id, (held) => ({ ...withMessages(held, [message], me().id), lastRev: held.lastRev }));

/** Something that is not for me moved the conversation on. */
export const skip = ({ conversationId, toRev }: v1.ISkip) =>
  update(conversationId ?? 0, (held) => ({ ...held, lastRev: Math.max(held.lastRev, toRev ?? 0) }));

export function changed(event: v1.IConversationChanged) {
  const id = event.conversationId ?? 0;
  const { conversation: shared, mine } = event;
  if (event.gone) {
    gone(id);
  } else if (conversation(id)) {
    if (shared) update(id, (held) => withShared(held, shared));
    if (mine) update(id, (held) => withMine(held, mine));
  } else {
    void fetchOne(id);
  }
}

export const read = (id: number, seq: number) => update(id, (held) => withRead(held, seq));

export function gone(id: number) {
  setState(({ byId: { [id]: _, ...rest }, open }) => ({ byId: rest, open: open === id ? null : open }));
}

export function forget() {
  setState({ state: 'loading', byId: {}, open: null });
}

function update(id: number, change: (held: Conversation) => Conversation): boolean {
  const held = conversation(id);
  if (!held) return false;
  const next = change(held);
  if (next !== held) setState(({ byId }) => ({ byId: { ...byId, [id]: next } }));
  return true;
}

const peopleOf = (item: Conversation) => [
  ...item.peers,
  item.last?.from ?? 0,
  item.last?.content?.notice?.actor ?? 0,
  ...(item.last?.content?.notice?.users ?? []),
];
