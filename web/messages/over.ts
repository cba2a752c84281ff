// What is open above the log: a menu, the emoji, a calendar, a dialog. One at a time; shown by OverLog.tsx.
import { create } from 'zustand';
import type { v1 } from '#proto';
import type { ChatMessage } from './message.ts';

/** On the screen, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

export type Over =
  | { kind: 'menu'; message: ChatMessage; at: Point }
  | { kind: 'emoji'; message: ChatMessage; at: Point }
  | { kind: 'insert'; insert: (emoji: string) => void; at: Point }
  | { kind: 'person'; userId: number; at: Point }
  | { kind: 'edits'; message: ChatMessage; at: Point }
  | { kind: 'calendar'; time: number; at: Point }
  | { kind: 'forward'; messages: readonly ChatMessage[] }
  /** `among`: what it goes through, oldest first; without it what the log holds. */
  | { kind: 'lightbox'; conversationId: number; seq: number; fileId: number; among?: readonly ChatMessage[] }
  | { kind: 'text-file'; conversationId: number; file: v1.IFile };

const useOvers = create<{ over: Over | null }>(() => ({ over: null }));

export const useOver = () => useOvers(({ over }) => over);

/** Whoever is at work with this message keeps its buttons in sight. */
export const useIsOver = (message: ChatMessage) =>
  useOvers(({ over }) => (over?.kind === 'menu' || over?.kind === 'emoji') && over.message.seq === message.seq);

let focused: Element | null = null;

export function open(over: Over) {
  if (!useOvers.getState().over) focused = document.activeElement;
  useOvers.setState({ over });
}

export function close() {
  useOvers.setState({ over: null });
  // Where the person was before, unless they went elsewhere by themselves.
  const here = document.activeElement;
  const isElsewhere = here !== null && here !== document.body && !here.closest('.floating, .ant-modal-wrap');
  const before = focused;
  focused = null;
  if (!(before instanceof HTMLElement) || !before.isConnected || isElsewhere) return;
  before.focus({ preventScroll: true });
  // A dialog holds the focus as long as it is there.
  if (before !== document.activeElement) requestAnimationFrame(() => before.focus({ preventScroll: true }));
}

/** Below an element, at its beginning. */
export function below(element: Element): Point {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left, y: bottom + 4 };
}
