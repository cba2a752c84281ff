// Whom a group keeps out.
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../base/rest.ts';
import * as cards from '../users/cards.ts';

const { bans, members } = api.groups[':id'];

export type Ban = Extract<InferResponseType<typeof bans.$get>, { bans: unknown }>['bans'][number];

export async function list(id: number): Promise<Ban[]> {
  const { bans: all } = await answer(bans.$get({ param: { id: String(id) } }));
  cards.meet(all.flatMap(({ user, by }) => [user, by]));
  return all;
}

const of = (id: number, userId: number) => ({ id: String(id), userId: String(userId) });

export const letBackIn = (id: number, userId: number) => answer(bans[':userId'].$delete({ param: of(id, userId) }));

/** Out, and not in again until owner or admins let them. */
export const keepOut = (id: number, userId: number) =>
  answer(members[':userId'].$delete({ param: of(id, userId), query: { keepOut: 'true' } }));
