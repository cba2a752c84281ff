// Groups: founding one, and who is in it.
import { get, post } from '../base/rest.ts';
import * as cards from '../users/cards.ts';
import type { User } from '../users/user.ts';

export interface Member {
  user: User;
  role: 'OWNER' | 'ADMIN' | 'MEMBER';
  joined: number;
}

export const TITLE_LONGEST = 100;

/** Gives its conversation. */
export const create = async (title: string, memberIds: readonly number[]) =>
  (await post<{ conversationId: number }>('/api/groups', { title, memberIds })).conversationId;

/** By role, then by name. */
export async function members(conversationId: number): Promise<Member[]> {
  const answer = await get<{ members: Member[] }>(`/api/conversations/${conversationId}/members`);
  cards.meet(answer.members.map(({ user }) => user));
  return answer.members;
}
