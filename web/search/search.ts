// Looking for what was said: whether the search is open and where it began, and a page of hits.
import { create } from 'zustand';
import { v1 } from '#proto';
import { answer, api } from '../base/rest.ts';
import { type ChatMessage, fromWire } from '../messages/message.ts';
import * as cards from '../users/cards.ts';

export const KINDS = ['link', 'image', 'file', 'audio', 'video'] as const;
export type Kind = (typeof KINDS)[number];

export interface Wanted {
  text: string;
  conversation: number | null;
  from: number | null;
  /** ms since 1970: not before, and before. */
  after: number | null;
  before: number | null;
  has: Kind | null;
}

export interface Hit {
  conversationId: number;
  message: ChatMessage;
}

export const useSearchPlace = create<{ opened: { text: string; conversation: number | null; time: number } | null }>(
  () => ({ opened: null }),
);

export const openSearch = (conversation: number | null = null, text = '') =>
  useSearchPlace.setState({ opened: { text, conversation, time: performance.now() } });

export const closeSearch = () => useSearchPlace.setState({ opened: null });

/** Something must be looked for: a conversation alone is no question. */
export const isQuestion = ({ text, from, after, before, has }: Wanted) =>
  Boolean(text.trim() || from || after || before || has);

/** What was typed, with `has:image` taken for the choice that it means. */
export function typed(text: string): Partial<Wanted> {
  const [all, kind] = /(?<!\S)has:([a-z]+)(?!\S)/i.exec(text) ?? [];
  const has = KINDS.find((one) => one === kind?.toLowerCase());
  return all && has ? { has, text: text.replace(all, '').trim() } : { text };
}

/** A page of hits, the newest first; with a cursor there may be more, even when this page is empty. */
export async function search(wanted: Wanted, cursor?: string): Promise<{ hits: Hit[]; cursor: string | null }> {
  const { text, conversation, from, after, before, has } = wanted;
  const query = {
    ...(text.trim() ? { text: text.trim() } : {}),
    ...(conversation ? { conversation: String(conversation) } : {}),
    ...(from ? { from: String(from) } : {}),
    ...(after ? { after: String(after) } : {}),
    ...(before ? { before: String(before) } : {}),
    ...(has ? { has } : {}),
    ...(cursor ? { cursor } : {}),
  };
  const found = await answer(api.search.$get({ query: { ...query, limit: '30' } }));
  cards.meet(found.users);
  return {
    hits: found.hits.map(({ conversationId, message }) => ({
      conversationId,
      message: fromWire(v1.Message.fromObject(message)),
    })),
    cursor: found.cursor ?? null,
  };
}
