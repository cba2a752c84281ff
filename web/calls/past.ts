// Past calls: a page of them, and how many I missed since I last looked.
import { create } from 'zustand';
import { v1 } from '#proto';
import { answer, api } from '../base/rest.ts';
import { remember, remembered } from '../base/storage.ts';
import type { ChatMessage } from '../messages/message.ts';
import * as cards from '../users/cards.ts';
import { me } from '../users/session.ts';
import { fromRecord, isMissed, type PastCall } from './record.ts';

export interface ListedCall extends PastCall {
  callId: number;
  conversationId: number;
  seq: number;
  time: number;
}

export const PAGE = 50;

export const useMissed = create<{ count: number }>(() => ({ count: 0 }));

/** The newest first; `before` a call. */
export async function page(before?: number): Promise<ListedCall[]> {
  const query = { limit: String(PAGE), ...(before ? { before: String(before) } : {}) };
  const { calls } = await answer(api.calls.$get({ query }));
  cards.want(calls.flatMap(({ caller, participants }) => [caller, ...participants]));
  return calls.map((call) => ({ ...call, media: v1.CallMedia[call.media], outcome: v1.CallOutcome[call.outcome] }));
}

const seenAt = () => Number(remembered(`calls-${me().id}`));

/** After a connect: what was missed while nobody was here. */
export async function count() {
  const since = seenAt();
  const calls = await page().catch(() => []);
  useMissed.setState({ count: calls.filter((call) => call.time > since && isMissed(call, me().id)).length });
}

/** A call that just ended is among these messages. */
export function came(messages: readonly ChatMessage[]) {
  const missed = messages.filter(
    ({ content, edited }) => content?.callRecord && !edited && isMissed(fromRecord(content.callRecord), me().id),
  );
  if (missed.length) useMissed.setState((held) => ({ count: held.count + missed.length }));
}

/** I have looked at the list. */
export function looked(newest: number) {
  remember(`calls-${me().id}`, String(Math.max(seenAt(), newest)));
  useMissed.setState({ count: 0 });
}

export function forget() {
  useMissed.setState({ count: 0 });
}
