// What the server offers to strangers: ways in, and whether they may make accounts.
import type { InferResponseType } from 'hono/client';
import { create } from 'zustand';
import { answer, api } from '../base/rest.ts';

export type Options = Extract<InferResponseType<(typeof api)['sign-in-options']['$get']>, { registration: string }>;

/** null until known. */
export const useOptions = create<{ options: Options | null }>(() => ({ options: null }));

export async function learnOptions() {
  try {
    useOptions.setState({ options: await answer(api['sign-in-options'].$get()) });
  } catch {
    // Asked for again when the screen is shown again; name and password work meanwhile.
  }
}
