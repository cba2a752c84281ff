// In groups, what people say whom I blocked is folded until I look at it; for as long as this page lives.
import { useMemo } from 'react';
import { create } from 'zustand';
import { v1 } from '#proto';
import { useConversations } from '../conversations/conversations.ts';
import { useFriends } from '../friends/friends.ts';
import type { ChatMessage } from './message.ts';

const useUnfolded = create<{ seqs: Record<number, ReadonlySet<number>> }>(() => ({ seqs: {} }));

const NOTHING: ReadonlySet<number> = new Set();

export type IsFolded = (message: Pick<ChatMessage, 'from' | 'seq'>) => boolean;

/** What is folded in a conversation now. */
export function useFolded(conversationId: number): IsFolded {
  const isGroup = useConversations(({ byId }) => byId[conversationId]?.kind !== v1.ConversationKind.DIRECT);
  const blocked = useFriends((state) => state.blocked);
  const shown = useUnfolded(({ seqs }) => seqs[conversationId] ?? NOTHING);
  return useMemo(
    () =>
      ({ from, seq }) =>
        isGroup && blocked.has(from) && !shown.has(seq),
    [blocked, shown, isGroup],
  );
}

export const unfold = (conversationId: number, seqs: readonly number[]) =>
  useUnfolded.setState((state) => ({
    seqs: { ...state.seqs, [conversationId]: new Set([...(state.seqs[conversationId] ?? []), ...seqs]) },
  }));
