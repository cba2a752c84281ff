// Groups: founding one, who is in it, and what changes them.
import { answer, api } from '../base/rest.ts';
import { gone } from '../conversations/conversations.ts';
import * as cards from '../users/cards.ts';
import type { User } from '../users/user.ts';

export interface Member {
  user: User;
  role: 'OWNER' | 'ADMIN' | 'MEMBER';
  /** What they are called here; empty: as everywhere. */
  nickname: string;
  mutedUntil: number;
  joined: number;
  readSeq: number;
  deliveredSeq: number;
  online: boolean;
}

export interface Page {
  members: readonly Member[];
  more: boolean;
  /** How many are here. */
  online: number;
}

export const TITLE_LONGEST = 100;
export const INTRODUCTION_LONGEST = 500;
export const ANNOUNCEMENT_LONGEST = 2000;
export const NICKNAME_LONGEST = 64;

/** Gives its conversation. */
export const create = async (title: string, introduction: string, memberIds: readonly number[]) =>
  (await answer(api.groups.$post({ json: { title, introduction, memberIds: [...memberIds] } }))).conversationId;

interface Wanted {
  /** In any of their names. */
  search?: string;
  ids?: readonly number[];
  /** So many are passed over. */
  after?: number;
  limit?: number;
}

/** Those who are here first, then by role and name; at most 200. */
export async function members(conversationId: number, { search, ids, after, limit }: Wanted = {}): Promise<Page> {
  const query = {
    ...(search ? { search } : {}),
    ...(ids ? { ids: ids.join() } : {}),
    ...(after ? { after: String(after) } : {}),
    ...(limit ? { limit: String(limit) } : {}),
  };
  const page = await answer(api.conversations[':id'].members.$get({ param: { id: String(conversationId) }, query }));
  cards.meet(page.members.map(({ user }) => user));
  return page;
}

/** Friends of mine. */
export const add = (id: number, userIds: readonly number[]) =>
  answer(api.groups[':id'].members.$post({ param: { id: String(id) }, json: { userIds: [...userIds] } }));

const of = (id: number, userId: number) => ({ id: String(id), userId: String(userId) });
const member = api.groups[':id'].members[':userId'];

export const remove = (id: number, userId: number) => answer(member.$delete({ param: of(id, userId), query: {} }));

/** It closes here at once, without a word: this is what I wanted. */
export async function leave(id: number, me: number) {
  await remove(id, me);
  gone(id, true);
}

export async function dissolve(id: number) {
  await answer(api.groups[':id'].$delete({ param: { id: String(id) } }));
  gone(id, true);
}

export const change = (
  id: number,
  what: {
    title?: string;
    introduction?: string;
    announcement?: string;
    muted?: boolean;
    historyForNew?: boolean;
  },
) => answer(api.groups[':id'].$patch({ param: { id: String(id) }, json: what }));

/** OWNER hands it over. */
export const appoint = (id: number, userId: number, role: Member['role']) =>
  answer(member.role.$put({ param: of(id, userId), json: { role } }));

/** @param minutes null: for good */
export const mute = (id: number, userId: number, minutes: number | null) =>
  answer(member.mute.$put({ param: of(id, userId), json: { minutes } }));

export const unmute = (id: number, userId: number) => answer(member.mute.$delete({ param: of(id, userId) }));

/** What they are called here; empty: as everywhere. */
export const rename = (id: number, userId: number, nickname: string) =>
  answer(member.nickname.$put({ param: of(id, userId), json: { nickname } }));

/** Null: none. */
export async function showPicture(id: number, picture: Blob | null) {
  const of = { id: String(id) };
  const { avatar } = api.groups[':id'];
  if (!picture) return answer(avatar.$delete({ param: of }));
  return answer(avatar.$put({ param: of }, { init: { body: picture, headers: { 'content-type': picture.type } } }));
}
