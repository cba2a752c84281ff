// Going to any place of a conversation, however long ago: jumps load the history around it, and the log shows that stretch
// until it meets the end again.

import { create } from 'zustand';
import { v1 } from '#proto';
import { answer, api, Refused } from '../base/rest.ts';
import * as conversations from '../conversations/conversations.ts';
import { textOf } from '../files/carried.ts';
import { type ChatMessage, fromWire } from './message.ts';
import { wantPeople } from './messages.ts';
import { nameOfOne, useMessages } from './store.ts';
import * as stretches from './stretch.ts';

/** Messages asked for at once, to either side. */
const SIDE = 40;

const { getState, setState } = useMessages;

/** Where the log is to go; `time` tells two jumps to the same place apart. */
export const useJump = create<{ jump: { conversationId: number; seq: number; lit: boolean; time: number } | null }>(
  () => ({ jump: null }),
);

/**
 * Shows the message in its place. With `lit` it must be there and is marked for a moment; without, the nearest after it
 * will do.
 * @throws Refused NOT_FOUND when it is not there for me.
 */
export async function jumpTo(id: number, seq: number, lit = true) {
  if (!isHeld(id, seq)) await loadAround(id, seq);
  if (lit && !find(id, seq)) throw new Refused('NOT_FOUND', 'this message cannot be seen');
  useJump.setState({ jump: { conversationId: id, seq, lit, time: performance.now() } });
}

/** The first message of a day, or the first after it. */
export async function jumpToTime(id: number, time: number) {
  const param = { id: String(id) };
  const { seq } = await answer(api.conversations[':id'].messages.at.$get({ param, query: { time: String(time) } }));
  const last = conversations.conversation(id)?.lastSeq ?? seq;
  await jumpTo(id, Math.min(seq, last), false);
}

/** Back to the newest messages. */
export function leave(id: number) {
  if (useJump.getState().jump?.conversationId === id) useJump.setState({ jump: null });
  if (!getState().away[id]) return;
  setState(({ away: { [id]: _, ...away } }) => ({ away }));
}

function isHeld(id: number, seq: number): boolean {
  const { away, timelines } = getState();
  const stretch = away[id];
  if (stretch) return stretches.covers(stretch, seq);
  const timeline = timelines[id];
  return timeline?.loaded === true && stretches.covers(timeline, seq);
}

async function loadAround(id: number, seq: number) {
  const [before, after] = await Promise.all([page(id, { before: seq + 1 }), page(id, { after: seq })]);
  show(id, stretches.around(before, after, SIDE));
}

/** More of the stretch, above. */
export const loadEarlier = (id: number) =>
  extend(id, async (stretch) => {
    const first = stretch.messages[0]?.seq;
    if (stretch.complete || first === undefined) return stretch;
    return stretches.earlier(stretch, await page(id, { before: first }), SIDE);
  });

/** More of the stretch, below. */
export const loadLater = (id: number) =>
  extend(id, async (stretch) => {
    const last = stretch.messages.at(-1)?.seq ?? 0;
    return stretches.later(stretch, await page(id, { after: last }));
  });

const underWay = new Set<number>();

async function extend(id: number, more: (stretch: stretches.Stretch) => Promise<stretches.Stretch>) {
  const stretch = getState().away[id];
  if (!stretch || underWay.has(id)) return;
  underWay.add(id);
  try {
    const next = await more(stretch);
    // Somebody may have gone elsewhere meanwhile, or a message may have changed: then it is asked for again.
    if (getState().away[id] === stretch) show(id, next);
  } catch {
    // Asked for again with the next scroll.
  } finally {
    underWay.delete(id);
  }
}

function show(id: number, stretch: stretches.Stretch) {
  setState(({ away, timelines }) => {
    const timeline = timelines[id];
    const whole = timeline ? stretches.joined(stretch, timeline) : null;
    if (!whole) return { away: { ...away, [id]: stretch } };
    const { [id]: _, ...others } = away;
    return { away: others, timelines: { ...timelines, [id]: whole } };
  });
}

async function page(id: number, from: { before: number } | { after: number }): Promise<ChatMessage[]> {
  const query = 'before' in from ? { before: String(from.before) } : { after: String(from.after) };
  const param = { id: String(id) };
  const asked = api.conversations[':id'].messages.$get({ param, query: { ...query, limit: String(SIDE) } });
  const messages = (await answer(asked)).messages.map((json) => fromWire(v1.Message.fromObject(json)));
  wantPeople(messages);
  return messages;
}

// ── single messages ──

/** A message of the conversation, where it is held. */
export function find(id: number, seq: number): ChatMessage | undefined {
  const { away, timelines } = getState();
  return among(timelines[id]?.messages, seq) ?? among(away[id]?.messages, seq);
}

function among(messages: readonly ChatMessage[] | undefined, seq: number): ChatMessage | undefined {
  let from = 0;
  let to = (messages?.length ?? 0) - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const message = messages?.[middle];
    if (!message || message.seq === seq) return message;
    if (message.seq < seq) from = middle + 1;
    else to = middle - 1;
  }
  return undefined;
}

const asked = new Set<string>();

/** A quoted or pinned message, asked for when it is not held. undefined = on its way, null = not there for me. */
export function useOne(id: number, seq: number): ChatMessage | null | undefined {
  return useMessages((state) => {
    const held = among(state.timelines[id]?.messages, seq) ?? among(state.away[id]?.messages, seq);
    return held ?? state.singles[nameOfOne(id, seq)];
  });
}

export async function want(id: number, seq: number) {
  const name = nameOfOne(id, seq);
  if (find(id, seq) || getState().singles[name] !== undefined || asked.has(name)) return;
  asked.add(name);
  try {
    const param = { id: String(id), seq: String(seq) };
    const { message } = await answer(api.conversations[':id'].messages[':seq'].$get({ param }));
    const one = fromWire(v1.Message.fromObject(message));
    wantPeople([one]);
    keep(name, one);
  } catch (error) {
    if (error instanceof Refused && error.code === 'NOT_FOUND') keep(name, null);
  } finally {
    asked.delete(name);
  }
}

const keep = (name: string, one: ChatMessage | null) =>
  setState(({ singles }) => ({ singles: { ...singles, [name]: one } }));

/** What a message of mine said before, oldest first. */
export async function editsOf(id: number, seq: number) {
  const param = { id: String(id), seq: String(seq) };
  const { edits } = await answer(api.conversations[':id'].messages[':seq'].edits.$get({ param }));
  return edits.map(({ time, content }) => ({ time, text: textOf(v1.Content.fromObject(content)) }));
}
