// What a conversation has gathered, kind by kind, the newest first: pages of it, and how it is shown by month.
import { v1 } from '#proto';
import { answer, api } from '../base/rest.ts';
import { fileOf, itemsOf, textOf } from '../files/carried.ts';
import { pieces } from '../messages/links.ts';
import { type ChatMessage, fromWire } from '../messages/message.ts';
import { wantPeople } from '../messages/messages.ts';

export const SHELVES = ['media', 'file', 'link', 'voice'] as const;
export type Shelf = (typeof SHELVES)[number];

const PAGE = 50;

export async function page(
  id: number,
  kind: Shelf,
  before?: number,
): Promise<{ messages: ChatMessage[]; more: boolean }> {
  const query = { kind, limit: String(PAGE), ...(before ? { before: String(before) } : {}) };
  const found = await answer(api.conversations[':id'].gallery.$get({ param: { id: String(id) }, query }));
  const messages = found.messages.map((json) => fromWire(v1.Message.fromObject(json)));
  wantPeople(messages);
  return { messages, more: found.more };
}

/** Whether a message is shown on a shelf: the server's own rule, for what it has not been asked about. */
export function belongs({ content }: ChatMessage, shelf: Shelf): boolean {
  switch (shelf) {
    case 'media':
      return itemsOf(content).some(({ image, video }) => image || video);
    case 'file':
      return Boolean(content?.file || (content?.audio && !content.audio.voice));
    case 'voice':
      return Boolean(content?.audio?.voice);
    case 'link':
      return pieces(textOf(content)).some(({ href }) => href);
    default:
      return shelf satisfies never;
  }
}

/** Pages put together: the newest first, each once, in its latest state. */
export function merged(held: readonly ChatMessage[], more: readonly ChatMessage[]): ChatMessage[] {
  const bySeq = new Map(held.map((message) => [message.seq, message]));
  for (const message of more) if (message.rev >= (bySeq.get(message.seq)?.rev ?? 0)) bySeq.set(message.seq, message);
  return [...bySeq.values()].filter(({ recalled }) => !recalled).sort((a, b) => b.seq - a.seq);
}

export interface Month<T> {
  /** 2026-11, by the reader's clock. */
  key: string;
  time: number;
  items: T[];
}

/** In the order they come. */
export function byMonth<T>(items: readonly T[], timeOf: (item: T) => number): Month<T>[] {
  const months: Month<T>[] = [];
  for (const item of items) {
    const time = timeOf(item);
    const date = new Date(time);
    const key = `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
    const last = months.at(-1);
    if (last?.key === key) last.items.push(item);
    else months.push({ key, time, items: [item] });
  }
  return months;
}

/** "November", "December 2025", 11月, 2025年12月. */
export function monthLabel(time: number, now: number, language: string): string {
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  const label = new Intl.DateTimeFormat(language, {
    // Alone, Chinese would write it out: 十一月.
    month: language.startsWith('zh') ? 'numeric' : 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(time);
  return label.slice(0, 1).toLocaleUpperCase(language) + label.slice(1);
}

export interface Found {
  /** Among all that is shown. */
  key: string;
  message: ChatMessage;
}

export interface MediaFound extends Found {
  item: v1.IContent;
}

/** Every picture and video, those of albums one by one. */
export const mediaIn = (messages: readonly ChatMessage[]): MediaFound[] =>
  messages.flatMap((message) =>
    itemsOf(message.content)
      .filter(({ image, video }) => image || video)
      .map((item) => ({ key: `${message.seq}-${fileOf(item)?.fileId ?? 0}`, message, item })),
  );

export interface LinkFound extends Found {
  href: string;
  /** As it was written: the browser's own form of 日本語.jp is xn--wgv71a119e.jp. */
  text: string;
}

/** Every address once per message. */
export const linksIn = (messages: readonly ChatMessage[]): LinkFound[] =>
  messages.flatMap((message) => {
    const links = pieces(textOf(message.content)).flatMap(({ href, text }) => (href ? [[href, text] as const] : []));
    return [...new Map(links)].map(([href, text]) => ({ key: `${message.seq}-${href}`, message, href, text }));
  });
