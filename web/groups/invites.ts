// Links that let people in: into a group, or onto this server.
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../base/rest.ts';
import * as cards from '../users/cards.ts';

type OfGroup = (typeof api.groups)[':id'];
type All = Extract<InferResponseType<OfGroup['invites']['$get']>, { invites: unknown }>;
export type Invite = All['invites'][number];

/** Of a group by its id, or of the server. */
export type Place = number | 'server';

const of = (id: number) => ({ param: { id: String(id) } });

export async function list(place: Place): Promise<Invite[]> {
  const asked = place === 'server' ? api.admin.invites.$get() : api.groups[':id'].invites.$get(of(place));
  const { invites, users } = await answer(asked);
  cards.meet(users);
  return invites;
}

/** 0 minutes: for ever; 0 uses: as often as one likes. */
export const create = (place: Place, json: { minutes: number; limit: number }): Promise<Invite> =>
  place === 'server'
    ? answer(api.admin.invites.$post({ json }))
    : answer(api.groups[':id'].invites.$post({ ...of(place), json }));

export const revoke = (place: Place, code: string) =>
  place === 'server'
    ? answer(api.admin.invites[':code'].$delete({ param: { code } }))
    : answer(api.groups[':id'].invites[':code'].$delete({ param: { id: String(place), code } }));

/** Gives the group's conversation. */
export const accept = async (code: string) =>
  (await answer(api.invites[':code'].accept.$post({ param: { code } }))).conversationId;
