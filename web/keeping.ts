// Keeps conversations, recent messages and cards over a reload: shown before the network answers, then caught up with.
// Writes gather for a moment; what lies in the stores is the truth, the database follows.
import * as kept from './base/kept.ts';
import type { Conversation } from './conversations/conversation.ts';
import * as conversations from './conversations/conversations.ts';
import { useMessages } from './messages/store.ts';
import { type KeptTimeline, toKeep } from './messages/timeline.ts';
import * as cards from './users/cards.ts';
import type { User } from './users/user.ts';

/** ms for which changes are gathered. */
const GATHER = 400;

type ById<T> = Readonly<Record<number, T>>;

let end = () => {};

/** Shows what was kept of this person, and keeps what comes. */
export async function begin(userId: number): Promise<void> {
  stop();
  let current = true;
  end = () => {
    current = false;
  };
  await kept.open(userId);
  const [people, items] = await Promise.all([kept.all<User>('cards'), kept.all<Conversation>('conversations')]);
  if (!current) return;
  // Whoever is known by now is known better.
  cards.restore(people);
  conversations.restore(items);
  end = watch();
}

export function stop() {
  end();
  end = () => {};
}

/** Follows the stores. Gives what ends it, after a last write. */
function watch(): () => void {
  let saved = {
    conversations: {} as ById<Conversation>,
    timelines: {} as ReturnType<typeof useMessages.getState>['timelines'],
    cards: {} as ById<User>,
  };
  let timer: ReturnType<typeof setTimeout> | null = null;

  function save() {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const { state, byId } = conversations.useConversations.getState();
    const now = {
      // Until the list is here, what is not in it is not gone.
      conversations: state === 'ready' ? byId : saved.conversations,
      timelines: useMessages.getState().timelines,
      cards: cards.useCards.getState().byId,
    };
    const before = saved;
    saved = now;
    const changed = changedIn(before.timelines, now.timelines).filter((id) => now.timelines[id]?.loaded);
    void kept.put('cards', pick(now.cards, changedIn(before.cards, now.cards)));
    void kept.put('conversations', pick(now.conversations, changedIn(before.conversations, now.conversations)));
    void kept.put(
      'timelines',
      changed.flatMap((id): KeptTimeline[] => (now.timelines[id] ? [toKeep(id, now.timelines[id])] : [])),
    );
    const gone = goneFrom(before.conversations, now.conversations);
    if (gone.length) {
      void kept.remove('conversations', gone);
      void kept.remove('timelines', gone);
    }
  }

  const soon = () => {
    if (timer === null) timer = setTimeout(save, GATHER);
  };
  const ends = [
    conversations.useConversations.subscribe(soon),
    useMessages.subscribe(soon),
    cards.useCards.subscribe(soon),
  ];
  window.addEventListener('pagehide', save);
  return () => {
    for (const end of ends) end();
    window.removeEventListener('pagehide', save);
    if (timer !== null) save();
  };
}

const changedIn = <T>(before: ById<T>, now: ById<T>): number[] =>
  Object.keys(now)
    .map(Number)
    .filter((id) => now[id] !== before[id]);

const goneFrom = <T>(before: ById<T>, now: ById<T>): number[] =>
  Object.keys(before)
    .map(Number)
    .filter((id) => !(id in now));

const pick = <T>(all: ById<T>, ids: readonly number[]): T[] =>
  ids.flatMap((id) => (all[id] === undefined ? [] : [all[id]]));
