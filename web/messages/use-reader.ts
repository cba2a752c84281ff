// Who reads: their language, and the people they know, as these are called where it is read.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversations } from '../conversations/conversations.ts';
import { type Standings, useStandingIn } from '../groups/standings.ts';
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
  const people = useStandingIn(opened, (standings) => named(cards, standings));
  return useMemo(() => ({ t, me, people, language: i18n.language }), [t, me, people, i18n.language]);
}

type People = Record<number, User>;

/** The last of each: a hundred readers ask for the same, and must be given the same. */
const made = new WeakMap<Standings, { people: People; result: People }>();

/** People under the names that they have in a group. */
function named(people: People, standings: Standings): People {
  const known = made.get(standings);
  if (known?.people === people) return known.result;
  let result = people;
  for (const [userId, standing] of Object.entries(standings)) {
    const user = people[Number(userId)];
    if (!user || !standing?.nickname || user.deleted) continue;
    if (result === people) result = { ...people };
    result[user.id] = { ...user, nickname: standing.nickname };
  }
  made.set(standings, { people, result });
  return result;
}
