// My friends, who asked whom, and whom I blocked.

import { create } from 'zustand';
import { v1 } from '#proto';
import { answer, api } from '../base/rest.ts';
import * as cards from '../users/cards.ts';
import * as remarks from '../users/remarks.ts';
import { me } from '../users/session.ts';
import type { User } from '../users/user.ts';

export interface Friend {
  user: User;
  /** What I alone call them. */
  remark: string;
  since: number;
}

export interface FriendRequest {
  user: User;
  state: keyof typeof v1.FriendState;
  note: string;
  time: number;
}

export interface Block {
  user: User;
  since: number;
}

const NOBODY: ReadonlySet<number> = new Set();

const NOTHING = { friends: [], requests: [], blocks: [], blocked: NOBODY };

export const useFriends = create<{
  state: 'loading' | 'ready' | 'failed';
  friends: readonly Friend[];
  requests: readonly FriendRequest[];
  /** The latest first. */
  blocks: readonly Block[];
  /** The same people, by id. */
  blocked: ReadonlySet<number>;
}>(() => ({ state: 'loading', ...NOTHING }));

const { getState, setState } = useFriends;

export const blockedIds = () => getState().blocked;

/** How I stand with somebody. */
export const useStanding = (userId: number): keyof typeof v1.FriendState =>
  useFriends(({ friends, requests, blocked }) => {
    if (blocked.has(userId)) return 'BLOCKED_BY_ME';
    if (friends.some(({ user }) => user.id === userId)) return 'FRIENDS';
    return requests.find(({ user }) => user.id === userId)?.state ?? 'STRANGERS';
  });

/** As this browser knew it, until the server says how it is. */
export function begin() {
  remarks.restore(me().id);
  void load();
}

/** Counts questions: the answer to the latest is believed. */
let asked = 0;

export async function load() {
  const mine = ++asked;
  if (getState().state === 'failed') setState({ state: 'loading' });
  try {
    const [{ friends, requests }, { blocks }] = await Promise.all([
      answer(api.friends.$get()),
      answer(api.blocks.$get()),
    ]);
    if (mine !== asked) return;
    const renamed = remarks.set(
      me().id,
      friends.map(({ user, remark }) => [user.id, remark] as const),
    );
    cards.meet([...friends, ...requests, ...blocks].map(({ user }) => user));
    cards.refresh(renamed);
    const ids = blocks.map(({ user }) => user.id);
    const before = getState().blocked;
    const same = ids.length === before.size && ids.every((id) => before.has(id));
    setState({ state: 'ready', friends, requests, blocks, blocked: same ? before : new Set(ids) });
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

/** What was said stays readable. */
export async function unfriend(userId: number) {
  await answer(api.friends[':userId'].$delete({ param: { userId: String(userId) } }));
  await load();
}

/** Empty: they are called as everybody calls them. */
export async function setRemark(userId: number, remark: string) {
  await answer(api.friends[':userId'].$patch({ param: { userId: String(userId) }, json: { remark } }));
  await load();
}

export async function block(userId: number) {
  await answer(api.blocks[':userId'].$put({ param: { userId: String(userId) } }));
  await load();
}

export async function unblock(userId: number) {
  await answer(api.blocks[':userId'].$delete({ param: { userId: String(userId) } }));
  await load();
}

/** Somebody else's doing, or mine on another device. */
export function changed({ userId, state }: v1.IFriendChanged) {
  const others = ({ user }: { user: User }) => user.id !== userId;
  const isOver = state === v1.FriendState.STRANGERS || state === v1.FriendState.BLOCKED_BY_ME;
  if (isOver)
    setState(({ friends, requests }) => ({ friends: friends.filter(others), requests: requests.filter(others) }));
  void load();
}

export function forget() {
  asked += 1;
  remarks.forget();
  setState({ state: 'loading', ...NOTHING });
}

export const search = async (text: string) => (await answer(api.users.$get({ query: { search: text } }))).users;
