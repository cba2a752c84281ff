// Searching as a person does, over REST.
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { v1 } from '#proto';
import type { Device } from './device.ts';
import type { Person } from './people.ts';

interface Page {
  hits: { conversationId: number; message: v1.IMessage }[];
  cursor?: string;
  users: { id: number; name: string }[];
}

export async function page(who: Person, wanted: Record<string, string | number>): Promise<Page> {
  const { status, body } = await who.ask('GET', `/api/search?${new URLSearchParams(wanted as Record<string, string>)}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

/** All pages. */
export async function hits(who: Person, wanted: Record<string, string | number>): Promise<Page['hits']> {
  const all: Page['hits'] = [];
  for (let cursor: string | undefined; ; ) {
    const { hits, cursor: next } = await page(who, cursor ? { ...wanted, cursor } : wanted);
    all.push(...hits);
    if (!next) return all;
    cursor = next;
  }
}

export const texts = async (who: Person, text: string, more: Record<string, string | number> = {}) =>
  (await hits(who, { text, ...more })).map(({ message }) => message.content?.text?.text);

/** Messages are found soon after they were sent: asks until this one is. */
export async function untilFound(who: Person, text: string): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await delay(20)) if ((await texts(who, text)).length) return;
  assert.fail(`never found: ${text}`);
}

/** Says them all; returns when the last of them is found. */
export async function said(device: Device, who: Person, conversation: number, ...all: string[]): Promise<void> {
  const mark = `mark${Math.random().toString(36).slice(2)}`;
  for (const text of [...all, mark]) assert.ok((await device.say(conversation, text)).posted);
  await untilFound(who, mark);
}
