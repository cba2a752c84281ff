// What was typed and not yet sent, per conversation. The server keeps it for all my devices (mine.draft of the
// conversation); here lies only what it has not taken yet, over what it has. Survives switching and reloading this tab,
// not another person. What is being typed here is never replaced by what comes from elsewhere.
import { create } from 'zustand';
import { ask, Unanswered } from '../base/live.ts';
import { remember, remembered } from '../base/storage.ts';
import * as conversations from '../conversations/conversations.ts';

interface Drafts {
  of: number;
  /** Changes the server does not have yet. */
  texts: Record<number, string>;
}

/** ms of rest before a draft is told. */
const REST = 1000;

const NONE: Drafts = { of: 0, texts: {} };

const useDrafts = create<Drafts>(() => NONE);
const { getState, setState } = useDrafts;
const timers = new Map<number, ReturnType<typeof setTimeout>>();

/** Somebody begins: finds what they left in this tab. */
export function begin(userId: number) {
  const kept = JSON.parse(remembered('drafts', 'sessionStorage') ?? 'null') as Drafts | null;
  setState(kept?.of === userId ? kept : { of: userId, texts: {} }, true);
}

export const draftOf = (id: number) => getState().texts[id] ?? told(id);

/** For views: the draft, wherever it was written. */
export function useDraft(id: number): string {
  const own = useDrafts(({ texts }) => texts[id]);
  const known = conversations.useConversations(({ byId }) => byId[id]?.mine.draft ?? '');
  return own ?? known;
}

/** A draft written elsewhere has come, while nothing here was typed over it. Gives what ends the listening. */
export function onElsewhere(id: number, run: (text: string) => void): () => void {
  return conversations.useConversations.subscribe(({ byId }, before) => {
    const now = byId[id]?.mine.draft;
    if (now !== undefined && now !== before.byId[id]?.mine.draft && getState().texts[id] === undefined) run(now);
  });
}

const told = (id: number) => conversations.conversation(id)?.mine.draft ?? '';

export function keepDraft(id: number, text: string) {
  put(id, text === told(id) ? null : text);
  clearTimeout(timers.get(id));
  timers.delete(id);
  if (text === told(id)) return;
  // What was sent is no draft any more: the other devices learn it at once.
  if (!text) void flush(id);
  else
    timers.set(
      id,
      setTimeout(() => void flush(id), REST),
    );
}

/** Tells the server now: the conversation is left, or the line stands again. */
export async function flush(id: number) {
  clearTimeout(timers.get(id));
  timers.delete(id);
  const text = getState().texts[id];
  if (text === undefined) return;
  const draft = text.trim() ? text : '';
  try {
    await ask({ setMine: { conversationId: id, draft } });
    if (getState().texts[id] !== text) return; // Typed on meanwhile.
    put(id, null);
    conversations.setMine(id, { draft });
  } catch (error) {
    // Too long, or the line is down: it stays here, and goes with the next change or the next welcome.
    if (!(error instanceof Unanswered)) throw error;
  }
}

export function wake() {
  for (const id of Object.keys(getState().texts)) void flush(Number(id));
}

function put(id: number, text: string | null) {
  const { [id]: held, ...others } = getState().texts;
  if (text === null && held === undefined) return;
  setState({ texts: text === null ? others : { ...others, [id]: text } });
  remember('drafts', JSON.stringify(getState()), 'sessionStorage');
}

export function forget() {
  for (const timer of timers.values()) clearTimeout(timer);
  timers.clear();
  setState(NONE, true);
  remember('drafts', null, 'sessionStorage');
}
