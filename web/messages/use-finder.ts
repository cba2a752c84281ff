// The names in a text that stand for people: of those whom the server says that it names.
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useCards } from '../users/cards.ts';
import type { FindName } from './format.ts';
import { finderOf } from './mentions.ts';
import type { ChatMessage } from './message.ts';

export function useFinder({ mentions, mentionAll = false }: Pick<ChatMessage, 'mentions' | 'mentionAll'>): FindName {
  const people = useCards(useShallow(({ byId }) => (mentions ?? NOBODY).flatMap((id) => byId[id] ?? [])));
  return useMemo(() => finderOf(people, mentionAll), [people, mentionAll]);
}

const NOBODY: readonly number[] = [];
