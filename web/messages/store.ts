// What this page holds of the conversations looked at, for views and for the logic that fills it.
import { create } from 'zustand';
import type { ChatMessage } from './message.ts';
import type { OutboxItem } from './outbox.ts';
import type { Stretch } from './stretch.ts';
import type { Timeline } from './timeline.ts';

export type Loading = 'idle' | 'loading' | 'failed';

export const useMessages = create<{
  timelines: Record<number, Timeline>;
  /** What is looked at instead, far from the end: see history.ts. */
  away: Record<number, Stretch>;
  /** Single messages, quoted or pinned, by nameOfOne; null = not there for me. */
  singles: Record<string, ChatMessage | null>;
  outbox: Record<number, readonly OutboxItem[]>;
  /** Of older messages, by conversation. */
  loading: Record<number, Loading>;
  textLimit: number;
}>(() => ({ timelines: {}, away: {}, singles: {}, outbox: {}, loading: {}, textLimit: 10_000 }));

const { getState, setState } = useMessages;

export function set(id: number, timeline: Timeline) {
  setState((state) => ({ timelines: { ...state.timelines, [id]: timeline } }));
}

export function update(id: number, change: (held: Timeline) => Timeline) {
  const held = getState().timelines[id];
  if (!held) return;
  const next = change(held);
  if (next !== held) set(id, next);
}

export function setLoading(id: number, loading: Loading) {
  setState((state) => ({ loading: { ...state.loading, [id]: loading } }));
}

export const nameOfOne = (id: number, seq: number) => `${id}:${seq}`;
