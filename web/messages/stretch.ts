// A stretch of history away from the newest messages: where a jump to a quote, a pin, a day or a found word leads. From
// its first to its last message there is no hole. Pure: every function gives a new stretch.
import type { ChatMessage } from './message.ts';
import type { Timeline } from './timeline.ts';

export interface Stretch {
  /** By ascending seq, one of each. */
  messages: readonly ChatMessage[];
  /** Nothing older is to be loaded. */
  complete: boolean;
}

/** Around a message: `before` holds it as its last, `after` what follows. */
export const around = (before: readonly ChatMessage[], after: readonly ChatMessage[], asked: number): Stretch => ({
  messages: [...before, ...after],
  complete: before.length < asked,
});

export const earlier = (stretch: Stretch, page: readonly ChatMessage[], asked: number): Stretch => ({
  messages: [...page, ...stretch.messages],
  complete: page.length < asked,
});

export const later = (stretch: Stretch, page: readonly ChatMessage[]): Stretch => ({
  ...stretch,
  messages: [...stretch.messages, ...page],
});

/** Whether `seq` lies in it, visible or not. */
export const covers = ({ messages, complete }: Stretch, seq: number) =>
  (complete || (messages[0]?.seq ?? Infinity) <= seq) && seq <= (messages.at(-1)?.seq ?? 0);

/** It has met what is held of the end: they are one. null = there is still a hole. */
export function joined({ messages, complete }: Stretch, timeline: Timeline): Timeline | null {
  const first = timeline.messages[0]?.seq ?? 0;
  if (!timeline.loaded || (messages.at(-1)?.seq ?? 0) < first) return null;
  const older = messages.filter(({ seq }) => seq < first);
  return { ...timeline, messages: [...older, ...timeline.messages], complete: timeline.complete || complete };
}

/** Messages changed: those that are here are replaced, the others are not for this place. */
export function changed(stretch: Stretch, changes: readonly ChatMessage[]): Stretch {
  const bySeq = new Map(changes.map((message) => [message.seq, message]));
  if (!stretch.messages.some(({ seq }) => bySeq.has(seq))) return stretch;
  return { ...stretch, messages: stretch.messages.map((held) => newer(held, bySeq.get(held.seq))) };
}

export const without = (stretch: Stretch, seq: number): Stretch => ({
  ...stretch,
  messages: stretch.messages.filter((message) => message.seq !== seq),
});

const newer = (held: ChatMessage, change: ChatMessage | undefined) =>
  change && change.rev >= held.rev ? change : held;
