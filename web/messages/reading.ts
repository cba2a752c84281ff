// Moves my read cursor as messages come into view: at most a few times a second, forward only, nothing lost on the way.
import { ask } from '../base/live.ts';
import * as conversations from '../conversations/conversations.ts';

const GATHER = 250;

const due = new Map<number, number>();
let timer: ReturnType<typeof setTimeout> | null = null;

/** Everything up to `seq` was on the screen of somebody who looks. */
export function seen(conversationId: number, seq: number) {
  const item = conversations.conversation(conversationId);
  if (!item || seq <= item.mine.readSeq || seq <= (due.get(conversationId) ?? 0)) return;
  due.set(conversationId, seq);
  if (timer === null) timer = setTimeout(tellServer, GATHER);
}

function tellServer() {
  timer = null;
  for (const [conversationId, seq] of due) {
    conversations.read(conversationId, seq);
    // A lost one is made good by the next: cursors only move forward.
    ask({ markRead: { conversationId, seq } }).catch(() => {});
  }
  due.clear();
}

export const isLooking = () => document.visibilityState === 'visible' && document.hasFocus();
