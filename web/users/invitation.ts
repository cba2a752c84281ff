// The link that brought somebody here: kept over a way round by a provider, until they have seen where it leads.
import type { InferResponseType } from 'hono/client';
import { create } from 'zustand';
import { answer, api } from '../base/rest.ts';
import { remember, remembered } from '../base/storage.ts';
import { arrive, entrance } from './entrance.ts';

export type Preview = Extract<InferResponseType<(typeof api.invites)[':code']['$get']>, { onto: string }>;

const KEY = 'invitation';

let code = entrance.name === 'join' ? entrance.code : remembered(KEY, 'sessionStorage');

/** Its code, while it waits. */
export const invitation = () => code;

/** Shown to a stranger: what they do next may lead through other pages. */
export function keep() {
  remember(KEY, code, 'sessionStorage');
}

/** It has been seen, and answered. */
export function settle() {
  code = null;
  remember(KEY, null, 'sessionStorage');
  if (entrance.name === 'join') arrive();
}

/** What a stranger was told of it. */
export const useTold = create<{ preview: Preview | null }>(() => ({ preview: null }));

/** Where a link leads; who is signed in is told more. */
export const look = (code: string): Promise<Preview> => answer(api.invites[':code'].$get({ param: { code } }));
