// Who reads: their language, and the people they know, as these are called where it is read.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversations } from '../conversations/conversations.ts';
import { useStandingsOf } from '../groups/standings.ts';
import { useCards } from '../users/cards.ts';
import { useMe } from '../users/session.ts';
import type { User } from '../users/user.ts';
import type { Reader } from './words.ts';

/** @param id where it is said; without it, in the conversation that is open */
export function useReader(id?: number): Reader {
  const { t, i18n } = useTranslation();
  const me = useMe().id;
  const cards = useCards((cards) => cards.byId);
  const opened = useConversations(({ open }) => (id === undefined ? (open ?? 0) : id));
  const people = named(cards, opened, useStandingsOf(opened));
  return useMemo(() => ({ t, me, people, language: i18n.language }), [t, me, people, i18n.language]);
}

type People = Record<number, User>;
type Standings = ReturnType<typeof useStandingsOf>;

/** The last of each conversation: a hundred readers ask for the same. */
const made = new Map<number, { people: People; standings: Standings; result: People }>();

/** People under the names that they have in a group. */
export function named(people: People, id: number, standings: Standings): People {
  const known = made.get(id);
  if (known?.people === people && known.standings === standings) return known.result;
  let result = people;
  for (const [userId, standing] of Object.entries(standings)) {
    const user = people[Number(userId)];
    if (!user || !standing?.nickname || user.deleted) continue;
    if (result === people) result = { ...people };
    result[user.id] = { ...user, nickname: standing.nickname };
  }
  if (made.size > 50) made.clear();
  made.set(id, { people, standings, result });
  return result;
}
