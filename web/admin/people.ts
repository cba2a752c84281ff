// What the page asks the server about people.
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../base/rest.ts';
import type { Load } from './use-page.ts';

const { people } = api.admin;
type Listed = Extract<InferResponseType<typeof people.$get>, { people: unknown }>;
export type Person = Listed['people'][number];
export type Link = { url: string; expires: number };

export const FILTERS = ['ALL', 'ADMINISTRATORS', 'BANNED'] as const;
export type Filter = (typeof FILTERS)[number];

export const list =
  (search: string, filter: Filter): Load<Person> =>
  async (at) => {
    const { people: rows, total } = await answer(people.$get({ query: { ...at, search, filter } }));
    return { rows, total };
  };

const of = (id: number) => ({ param: { id: String(id) } });

export const add = (name: string, nickname: string) => answer(people.$post({ json: { name, nickname } }));
export const resetLink = (id: number): Promise<Link> => answer(people[':id']['reset-link'].$post(of(id)));
export const endSessions = (id: number) => answer(people[':id'].sessions.$delete(of(id)));
export const removeSecondFactor = (id: number) => answer(people[':id']['second-factor'].$delete(of(id)));
export const ban = (id: number) => answer(people[':id'].ban.$put(of(id)));
export const unban = (id: number) => answer(people[':id'].ban.$delete(of(id)));
export const promote = (id: number) => answer(people[':id'].administrator.$put(of(id)));
export const demote = (id: number) => answer(people[':id'].administrator.$delete(of(id)));
