// Groups: founding one, who is in it, and what changes them.
import { answer, api } from '../base/rest.ts';
import { gone } from '../conversations/conversations.ts';
import * as cards from '../users/cards.ts';
import type { User } from '../users/user.ts';

export interface Member {
  user: User;
  role: 'OWNER' | 'ADMIN' | 'MEMBER';
  joined: number;
  readSeq: number;
  deliveredSeq: number;
  online: boolean;
}

export const TITLE_LONGEST = 100;
export const ANNOUNCEMENT_LONGEST = 2000;

/** Gives its conversation. */
export const create = async (title: string, memberIds: readonly number[]) =>
  (await answer(api.groups.$post({ json: { title, memberIds: [...memberIds] } }))).conversationId;

/** By role, then by name. */
export async function members(conversationId: number): Promise<Member[]> {
  const asked = api.conversations[':id'].members.$get({ param: { id: String(conversationId) } });
  const { members: all } = await answer(asked);
  cards.meet(all.map(({ user }) => user));
  return all;
}

/** Friends of mine. */
export const add = (id: number, userIds: readonly number[]) =>
  answer(api.groups[':id'].members.$post({ param: { id: String(id) }, json: { userIds: [...userIds] } }));

export const remove = (id: number, userId: number) =>
  answer(api.groups[':id'].members[':userId'].$delete({ param: { id: String(id), userId: String(userId) } }));

/** It closes here at once, without a word: this is what I wanted. */
export async function leave(id: number, me: number) {
  await remove(id, me);
  gone(id, true);
}

export const change = (id: number, what: { title?: string; announcement?: string }) =>
  answer(api.groups[':id'].$patch({ param: { id: String(id) }, json: what }));

/** OWNER hands it over. */
export const appoint = (id: number, userId: number, role: Member['role']) =>
  answer(
    api.groups[':id'].members[':userId'].role.$put({
      param: { id: String(id), userId: String(userId) },
      json: { role },
    }),
  );
