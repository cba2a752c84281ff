// Naming people while a text is written: who is in the group, who fits what is typed, whom the text names in the end.
import { useEffect, useMemo, useState } from 'react';
import type { Conversation } from '../conversations/conversation.ts';
import { members } from '../groups/groups.ts';
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
  const people = usePeople(item, inGroup && text.includes('@'));
  const typed = useMemo(() => (inGroup ? typedName(text, caret) : null), [inGroup, text, caret]);
  const suggestions = useMemo(
    () => (typed ? suggest(people, typed.query, me, withAll) : []),
    [typed, people, me, withAll],
  );

  function named(finished: string) {
    if (!inGroup) return {};
    const { mentions, mentionAll } = namedIn(finished, finderOf(people, withAll));
    return { ...(mentions.length ? { mentions } : {}), ...(mentionAll ? { mentionAll } : {}) };
  }
  return { suggestions, typed, named };
}

/** Asked for with the first @, and again when their number changes. */
function usePeople({ id, memberCount }: Conversation, wanted: boolean): readonly User[] {
  const [people, setPeople] = useState(NOBODY);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another count means other members
  useEffect(() => {
    if (!wanted) return;
    // Without them a name is just text.
    members(id).then(
      (all) => setPeople(all.map(({ user }) => user)),
      () => {},
    );
  }, [id, memberCount, wanted]);
  return people;
}
