// My friends, and who asked whom.

import { create } from 'zustand';
import { v1 } from '#proto';
import { answer, api } from '../base/rest.ts';
import * as cards from '../users/cards.ts';
import type { User } from '../users/user.ts';

export interface Friend {
  user: User;
  since: number;
}

export interface FriendRequest {
  user: User;
  state: keyof typeof v1.FriendState;
  note: string;
  time: number;
}

export const useFriends = create<{
  state: 'loading' | 'ready' | 'failed';
  friends: readonly Friend[];
  requests: readonly FriendRequest[];
}>(() => ({ state: 'loading', friends: [], requests: [] }));

const { getState, setState } = useFriends;

export async function load() {
  if (getState().state === 'failed') setState({ state: 'loading' });
  try {
    const { friends, requests } = await answer(api.friends.$get());
    cards.meet([...friends, ...requests].map(({ user }) => user));
    setState({ state: 'ready', friends, requests });
  } catch {
    if (getState().state !== 'ready') setState({ state: 'failed' });
  }
}

/** FRIENDS at once when they had asked me. */
export async function request(userId: number, note: string): Promise<FriendRequest['state']> {
  const { state } = await answer(api.friends.requests.$post({ json: { userId, note } }));
  await load();
  return state;
}

/** The conversation the two now have. */
export async function accept(userId: number): Promise<number> {
  const { conversationId } = await answer(
    api.friends.requests[':userId'].accept.$post({ param: { userId: String(userId) } }),
  );
  await load();
  return conversationId;
}

/** Declines theirs, withdraws mine. */
export async function dismiss(userId: number) {
  await answer(api.friends.requests[':userId'].$delete({ param: { userId: String(userId) } }));
  await load();
}

/** Somebody else's doing, or mine on another device. */
export function changed(event: v1.IFriendChanged) {
  if (event.state === v1.FriendState.STRANGERS) {
    const others = ({ user }: { user: User }) => user.id !== event.userId;
    setState(({ friends, requests }) => ({ friends: friends.filter(others), requests: requests.filter(others) }));
  }
  void load();
}

export function forget() {
  setState({ state: 'loading', friends: [], requests: [] });
}

export const search = async (text: string) => (await answer(api.users.$get({ query: { search: text } }))).users;
