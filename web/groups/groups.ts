// Groups: founding one, and who is in it.
import { answer, api } from '../base/rest.ts';
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
