// Fetches ahead: a while after the page was opened, the newest messages of the latest conversations are put beside what
// this browser keeps, so that they are there when somebody opens them, also without a network. One after the other, a page each.
import * as kept from './base/kept.ts';
import { ask, Unanswered } from './base/live.ts';
import { sorted, unread } from './conversations/conversation.ts';
import { useConversations } from './conversations/conversations.ts';
import { fromWire } from './messages/message.ts';
import { wantPeople } from './messages/messages.ts';
import { useMessages } from './messages/store.ts';
import { catchUp, type KeptTimeline, startAt, toKeep } from './messages/timeline.ts';

const CONVERSATIONS = 20;
/** As many as are loaded when it is opened: back to where reading stopped, but for these limits. */
const FEWEST = 50;
const MOST = 200;
/** ms after the beginning, and between two conversations: whoever looks at something comes first. */
const PAUSE = 2000;
const BETWEEN = 100;

let timer: ReturnType<typeof setTimeout> | undefined;

export function begin() {
  const latest = sorted(Object.values(useConversations.getState().byId)).slice(0, CONVERSATIONS);
  later(
    latest.map(({ id }) => id),
    PAUSE * (1 + Math.random()),
  );
}

export function stop() {
  clearTimeout(timer);
}

function later([id, ...others]: number[], pause: number) {
  if (id === undefined) return;
  timer = setTimeout(async () => {
    const mine = timer;
    const goesOn = await fetch(id);
    if (goesOn && timer === mine) later(others, BETWEEN);
  }, pause);
}

/** Whether there is any use in going on. */
async function fetch(id: number): Promise<boolean> {
  const record = await kept.one<KeptTimeline>('timelines', id);
  const item = useConversations.getState().byId[id];
  if (!item) return true;
  const { lastRev } = item;
  if (useMessages.getState().timelines[id] || (record && record.rev >= lastRev)) return kept.isKeeping();
  const isNear = record !== undefined && lastRev - record.rev <= FEWEST;
  try {
    const rev = isNear ? record.rev : 0;
    const limit = Math.min(Math.max(FEWEST, unread(item) + 20), MOST);
    const { syncPage } = await ask({ sync: { cursors: [{ conversationId: id, rev, limit }] } });
    // Somebody looks at it by now: it is kept from there.
    if (!syncPage || syncPage.gone || useMessages.getState().timelines[id]) return true;
    const messages = (syncPage.messages ?? []).map(fromWire);
    wantPeople(messages);
    const page = { messages, coveredToRev: syncPage.coveredToRev ?? 0, restart: syncPage.restart ?? false };
    const before = isNear ? { ...record, head: record.rev, loaded: true } : startAt(0);
    return kept.put('timelines', [toKeep(id, catchUp(before, page))]);
  } catch (error) {
    if (error instanceof Unanswered) return false;
    throw error;
  }
}
