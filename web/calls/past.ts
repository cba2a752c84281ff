// Past calls: a page of them, and how many I missed and have not seen.
import { create } from 'zustand';
import { v1 } from '#proto';
import { answer, api } from '../base/rest.ts';
import { conversation, useConversations } from '../conversations/conversations.ts';
import type { ChatMessage } from '../messages/message.ts';
import { isLooking, seen } from '../messages/reading.ts';
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

type Place = Pick<ListedCall, 'conversationId' | 'seq'>;

/** Records of calls I missed, read or not. */
const useMissed = create<{ records: readonly Place[] }>(() => ({ records: [] }));

/** A missed call waits as long as its record is unread: on all my devices alike. */
export function useMissedCount(): number {
  const { records } = useMissed();
  return useConversations(({ byId }) => {
    const waits = ({ conversationId, seq }: Place) => seq > (byId[conversationId]?.mine.readSeq ?? Number.MAX_VALUE);
    return records.filter(waits).length;
  });
}

/** The newest first; `before` a call. */
export async function page(before?: number): Promise<ListedCall[]> {
  const query = { limit: String(PAGE), ...(before ? { before: String(before) } : {}) };
  const { calls } = await answer(api.calls.$get({ query }));
  cards.want(calls.flatMap(({ caller, participants }) => [caller, ...participants]));
  return calls.map((call) => ({ ...call, media: v1.CallMedia[call.media], outcome: v1.CallOutcome[call.outcome] }));
}

/** After a connect: what was missed while nobody was here. */
export async function count() {
  const calls = await page().catch(() => null);
  if (calls) useMissed.setState({ records: calls.filter((call) => isMissed(call, me().id)) });
}

/** A call that just ended may be among these messages. */
export function came(conversationId: number, messages: readonly ChatMessage[]) {
  const missed = messages.filter(
    ({ content }) => content?.callRecord && isMissed(fromRecord(content.callRecord), me().id),
  );
  useMissed.setState(({ records }) => {
    const isNew = ({ seq }: ChatMessage) =>
      !records.some((known) => known.conversationId === conversationId && known.seq === seq);
    const fresh = missed.filter(isNew).map(({ seq }) => ({ conversationId, seq }));
    return fresh.length ? { records: [...records, ...fresh] } : {};
  });
}

/** I have looked at these: their records are read, as far as nothing else that is unread stands before them. */
export function looked(calls: readonly Place[]) {
  if (!isLooking()) return;
  for (const [id, listed] of Map.groupBy(calls, ({ conversationId }) => conversationId)) {
    const seqs = new Set(listed.map(({ seq }) => seq));
    let reached = conversation(id)?.mine.readSeq ?? Number.MAX_VALUE;
    while (seqs.has(reached + 1)) reached += 1;
    seen(id, reached);
  }
}

export function forget() {
  useMissed.setState({ records: [] });
}
