// What the composer is about to do besides saying something: answer a message, whisper to a member, change a message.
import { create } from 'zustand';
import type { ChatMessage } from './message.ts';

export type Composing =
  | { kind: 'new'; quoted: ChatMessage | null; whisperTo: number }
  /** `words`: what it was to say, when that could not be done. */
  | { kind: 'edit'; message: ChatMessage; words?: string };

export const PLAIN: Composing = { kind: 'new', quoted: null, whisperTo: 0 };

const useComposings = create<{
  byId: Record<number, Composing>;
  asked: number;
  named: { id: number; name: string } | null;
}>(() => ({ byId: {}, asked: 0, named: null }));

export const useComposing = (id: number): Composing => useComposings(({ byId }) => byId[id] ?? PLAIN);

/** Changes whenever somebody asks to write: the field takes the focus then. */
export const useAsked = () => useComposings(({ asked }) => asked);

export const composing = (id: number): Composing => useComposings.getState().byId[id] ?? PLAIN;

export function compose(id: number, next: Composing) {
  useComposings.setState(({ byId, asked }) => ({ byId: { ...byId, [id]: next }, asked: asked + 1 }));
}

/** Answers keep the whisper, whispers the answer; an edit that was begun is left. */
export function reply(id: number, quoted: ChatMessage, whisperTo: number) {
  compose(id, { kind: 'new', quoted, whisperTo });
}

export function whisper(id: number, userId: number) {
  const now = composing(id);
  compose(id, { kind: 'new', quoted: now.kind === 'new' ? now.quoted : null, whisperTo: userId });
}

/** Names somebody in what is being written. */
export function mention(id: number, name: string) {
  useComposings.setState(({ asked }) => ({ asked: asked + 1, named: { id, name } }));
}

/** The field is to take the focus. */
export const askToWrite = () => useComposings.setState(({ asked }) => ({ asked: asked + 1 }));

/** A name to be put into the field, once. */
export function takeNamed(id: number): string | null {
  const { named } = useComposings.getState();
  if (named?.id !== id) return null;
  useComposings.setState({ named: null });
  return named.name;
}

export const edit = (id: number, message: ChatMessage, words?: string) =>
  compose(id, { kind: 'edit', message, ...(words === undefined ? {} : { words }) });

/** One step back: the answer first, then the whisper. False when there was nothing to leave. */
export function stepBack(id: number): boolean {
  const now = composing(id);
  if (now.kind === 'edit') compose(id, PLAIN);
  else if (now.quoted) compose(id, { ...now, quoted: null });
  else if (now.whisperTo) compose(id, PLAIN);
  else return false;
  return true;
}

/** After a message was sent: a whisper goes on, until it is left. */
export function afterSend(id: number) {
  const now = composing(id);
  compose(id, now.kind === 'new' ? { ...now, quoted: null } : PLAIN);
}

export const forget = () => useComposings.setState({ byId: {} });
