// Moves my cursors: what came into view is read, what arrived on this device is delivered. At most a few times a second,
// forward only, nothing lost on the way.
import { v1 } from '#proto';
import { ask } from '../base/live.ts';
import * as conversations from '../conversations/conversations.ts';

const GATHER = 250;
const GATHER_DELIVERED = 1000;
/** Cursors moved in one round; after a long absence many conversations have something for me. */
const ROUND = 20;

const due = new Map<number, number>();
let timer: ReturnType<typeof setTimeout> | null = null;

/** Everything up to `seq` was on the screen of somebody who looks. */
export function seen(conversationId: number, seq: number) {
  const item = conversations.conversation(conversationId);
  if (!item) return;
  // After the newest message that is for me there may be some that are not: they wait for nobody.
  const reached = seq >= (item.last?.seq ?? Number.POSITIVE_INFINITY) ? item.lastSeq : seq;
  if (reached <= item.mine.readSeq || reached <= (due.get(conversationId) ?? 0)) return;
  due.set(conversationId, reached);
  if (timer === null) timer = setTimeout(tellServer, GATHER);
}

function tellServer() {
  timer = null;
  for (const [conversationId, seq] of due) {
    conversations.read(conversationId, seq);
    conversations.setMine(conversationId, { markedUnread: false });
    // A lost one is made good by the next: cursors only move forward.
    ask({ markRead: { conversationId, seq } }).catch(() => {});
  }
  due.clear();
}

const arrived = new Set<number>();
let deliveredTimer: ReturnType<typeof setTimeout> | null = null;

/** Messages of this conversation came to this device. In groups nobody is told. */
export function delivered(conversationId: number) {
  if (!isUndelivered(conversationId)) return;
  arrived.add(conversationId);
  if (deliveredTimer === null) deliveredTimer = setTimeout(tellDelivered, GATHER_DELIVERED);
}

function tellDelivered() {
  deliveredTimer = null;
  const round = [...arrived].slice(0, ROUND);
  for (const conversationId of round) {
    arrived.delete(conversationId);
    // Reading it has told more already.
    if (!isUndelivered(conversationId)) continue;
    const deliveredSeq = conversations.conversation(conversationId)?.lastSeq ?? 0;
    ask({ markRead: { conversationId, seq: 0, deliveredSeq } }).catch(() => {});
  }
  if (arrived.size) deliveredTimer = setTimeout(tellDelivered, GATHER_DELIVERED);
}

function isUndelivered(conversationId: number): boolean {
  const item = conversations.conversation(conversationId);
  if (item?.kind !== v1.ConversationKind.DIRECT) return false;
  return item.lastSeq > Math.max(item.mine.deliveredSeq, item.mine.readSeq);
}

/** After a welcome: what came while this device was away. */
export function deliveredAll() {
  for (const id of Object.keys(conversations.useConversations.getState().byId)) delivered(Number(id));
}

export const isLooking = () => document.visibilityState === 'visible' && document.hasFocus();
