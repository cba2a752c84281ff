// What a person does to a message that is there: each a command, answered when it is committed.
import type { v1 } from '#proto';
import { ask } from '../base/live.ts';
import type { ChatMessage } from './message.ts';

type One = Pick<ChatMessage, 'seq'>;

export const recall = (conversationId: number, { seq }: One) => ask({ recall: { conversationId, seq } });

export const pin = (conversationId: number, { seq }: One, remove = false) =>
  ask({ pin: { conversationId, seq, remove } });

export const hide = (conversationId: number, { seq }: One, undo = false) =>
  ask({ hide: { conversationId, seq, undo } });

export const edit = (conversationId: number, { seq }: One, content: v1.IContent, mentions: readonly number[]) =>
  ask({ edit: { conversationId, seq, content, mentions: [...mentions] } });

/** Adds my reaction, or takes it back when it is there. */
export function toggle(conversationId: number, { seq, reactions = [] }: ChatMessage, emoji: string, me: number) {
  const remove = reactions.some((reaction) => reaction.emoji === emoji && reaction.users.includes(me));
  return ask({ react: { conversationId, seq, emoji, remove } });
}
