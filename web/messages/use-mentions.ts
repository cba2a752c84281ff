// Naming people while a text is written: who is in the group, who fits what is typed, whom the text names in the end.
import { useEffect, useMemo, useState } from 'react';
import type { Conversation } from '../conversations/conversation.ts';
import { type Member, members } from '../groups/groups.ts';
import { useCards } from '../users/cards.ts';
import { useMe } from '../users/session.ts';
import type { User } from '../users/user.ts';
import { finderOf, namedIn, type Suggestion, suggest, type Typed, typedName } from './mentions.ts';
import { isGroup, isModerator } from './offers.ts';

export interface Mentioning {
  suggestions: readonly Suggestion[];
  typed: Typed | null;
  /** For the extras of a send. */
  named(text: string): { mentions?: readonly number[]; mentionAll?: boolean };
}

const NOBODY: readonly User[] = [];

export function useMentions(item: Conversation, text: string, caret: number): Mentioning {
  const me = useMe().id;
  const inGroup = isGroup(item);
  const withAll = inGroup && isModerator(item);
  const typed = useMemo(() => (inGroup ? typedName(text, caret) : null), [inGroup, text, caret]);
  const people = usePeople(item, inGroup && text.includes('@'), typed?.query ?? null);
  const suggestions = useMemo(
    () => (typed ? suggest(people, typed.query, me, withAll) : []),
    [typed, people, me, withAll],
  );

  function named(finished: string) {
    if (!inGroup) return {};
    // Who writes faster than the members come names people this page has met; the server leaves out who is no member.
    const met = Object.values(useCards.getState().byId);
    const { mentions, mentionAll } = namedIn(finished, finderOf([...met, ...people], withAll));
    return { ...(mentions.length ? { mentions } : {}), ...(mentionAll ? { mentionAll } : {}) };
  }
  return { suggestions, typed, named };
}

/** Members up to whom all are asked for at once; of more, those who fit what is typed. */
const FEW = 200;
/** ms without a key before it is asked. */
const PAUSE = 150;

/** Asked for with the first @, and again when their number changes, or in a crowd with what is typed. */
function usePeople({ id, memberCount }: Conversation, wanted: boolean, typed: string | null): readonly User[] {
  const [people, setPeople] = useState(NOBODY);
  const search = memberCount > FEW ? typed : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another count means other members
  useEffect(() => {
    if (!wanted || search === null) return;
    const ask = async () => {
      const found = (await members(id, { search })).members.map(calledHere);
      // Whoever was named before stays known.
      setPeople((known) =>
        search ? [...found, ...known.filter((one) => found.every((f) => f.id !== one.id))] : found,
      );
    };
    // Without them a name is just text.
    const timer = setTimeout(() => void ask().catch(() => {}), search ? PAUSE : 0);
    return () => clearTimeout(timer);
  }, [id, memberCount, wanted, search]);
  return people;
}

const calledHere = ({ user, nickname }: Member): User => (nickname ? { ...user, nickname } : user);
