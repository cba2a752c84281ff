// How far the members of a conversation have got and read it: asked for when it is opened, moved by events. Only where
// members are few: in a crowd nobody is told (the server does not say it either).
import { create } from 'zustand';
import { members } from '../groups/groups.ts';

/** Members up to whom everybody sees what the others have read; the server's limit as well. */
export const CURSORS_SHOWN = 100;

export interface Cursor {
  readSeq: number;
  deliveredSeq: number;
}

/** Of one conversation, by member. */
export type Cursors = Readonly<Record<number, Cursor>>;

export const useCursors = create<{ byConversation: Record<number, Cursors> }>(() => ({ byConversation: {} }));

const NONE: Cursors = {};

export const useCursorsOf = (id: number) => useCursors(({ byConversation }) => byConversation[id] ?? NONE);

const loading = new Set<number>();

/** The conversation is looked at: finds out how far the others are. After a loss of the line, again. */
export async function load(id: number) {
  if (loading.has(id)) return;
  loading.add(id);
  try {
    for (const { user, readSeq, deliveredSeq } of (await members(id)).members)
      moved(id, user.id, { readSeq, deliveredSeq });
  } catch {
    // Ticks are told by the next event, or at the next opening.
  } finally {
    loading.delete(id);
  }
}

export function moved(id: number, userId: number, to: Cursor) {
  useCursors.setState((state) => {
    const held = state.byConversation[id] ?? NONE;
    const next = withCursor(held, userId, to);
    return next === held ? state : { byConversation: { ...state.byConversation, [id]: next } };
  });
}

/** Cursors only move forward; who has read it has got it. */
export function withCursor(held: Cursors, userId: number, { readSeq, deliveredSeq }: Cursor): Cursors {
  const known = held[userId];
  const next = {
    readSeq: Math.max(readSeq, known?.readSeq ?? 0),
    deliveredSeq: Math.max(deliveredSeq, readSeq, known?.deliveredSeq ?? 0),
  };
  const same = known && known.readSeq === next.readSeq && known.deliveredSeq === next.deliveredSeq;
  return same ? held : { ...held, [userId]: next };
}

export function forget() {
  useCursors.setState({ byConversation: {} });
}

export type Tick = 'sent' | 'delivered' | 'read';

/** How far a message of mine has got: in a direct conversation with the other, in a group when anybody has read it. */
export function tickOf(cursors: Cursors, seq: number, me: number, isGroup: boolean): Tick {
  const others = Object.entries(cursors).filter(([userId]) => Number(userId) !== me);
  if (others.some(([, { readSeq }]) => readSeq >= seq)) return 'read';
  return !isGroup && others.some(([, { deliveredSeq }]) => deliveredSeq >= seq) ? 'delivered' : 'sent';
}

/** The others who have read it. */
export const readersOf = (cursors: Cursors, seq: number, me: number): number[] =>
  Object.entries(cursors)
    .filter(([userId, { readSeq }]) => Number(userId) !== me && readSeq >= seq)
    .map(([userId]) => Number(userId));
