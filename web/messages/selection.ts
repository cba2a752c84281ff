// Several messages chosen at once, to be forwarded or copied together.
import { create } from 'zustand';
import type { ChatMessage } from './message.ts';

export interface Selection {
  conversationId: number;
  /** By seq. */
  chosen: Readonly<Record<number, ChatMessage>>;
}

const useSelections = create<{ selection: Selection | null }>(() => ({ selection: null }));

/** Of this conversation; null = nothing is being chosen. */
export const useSelection = (id: number) =>
  useSelections(({ selection }) => (selection?.conversationId === id ? selection : null));

export const start = (conversationId: number, message: ChatMessage) =>
  useSelections.setState({ selection: { conversationId, chosen: { [message.seq]: message } } });

export function toggle(message: ChatMessage) {
  useSelections.setState(({ selection }) => {
    if (!selection) return { selection };
    const { [message.seq]: known, ...others } = selection.chosen;
    return { selection: { ...selection, chosen: known ? others : { ...others, [message.seq]: message } } };
  });
}

export const stop = () => useSelections.setState({ selection: null });

/** As they were said. */
export const inOrder = ({ chosen }: Selection) => Object.values(chosen).sort((a, b) => a.seq - b.seq);
