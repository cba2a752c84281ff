// Who is signed in here, and how they came and went.
import type { InferResponseType } from 'hono/client';
import { create } from 'zustand';
import { answer, api, Refused, whenSignedOut } from '../base/rest.ts';
import { remember, remembered } from '../base/storage.ts';
import * as cards from './cards.ts';
import type { User } from './user.ts';

/** Why the sign-in screen is shown to somebody who did not ask for it. */
export type Farewell = 'SESSION_ENDED' | 'BANNED' | 'CLIENT_TOO_OLD';

export type Session =
  | { name: 'unknown' }
  | { name: 'unreachable' }
  | { name: 'out'; farewell: Farewell | null }
  | { name: 'in'; me: User };

export const useSession = create<{ session: Session }>(() => ({ session: { name: 'unknown' } }));

const set = (session: Session) => useSession.setState({ session });

export function me(): User {
  const { session } = useSession.getState();
  if (session.name !== 'in') throw new Error('nobody is signed in');
  return session.me;
}

/** My card; only below the sign-in screen. */
export const useMe = (): User => useSession(({ session }) => (session.name === 'in' ? session.me : NOBODY));

const NOBODY: User = { id: 0, name: '', nickname: '', avatar: '' };

/** Looks whether the browser still has a session. Who was here before a reload is taken for granted meanwhile. */
export async function resume() {
  const before = userBefore();
  if (before) enter(before);
  const looked = look(before !== null);
  if (!before) await looked;
}

async function look(isKnown: boolean) {
  try {
    enter((await answer(api.me.$get())).user);
  } catch (error) {
    const isOver = error instanceof Refused && error.code === 'UNAUTHENTICATED';
    if (!isKnown) set(isOver ? { name: 'out', farewell: null } : { name: 'unreachable' });
    // Else `whenSignedOut` has heard it; a server that cannot be reached is told of by the line.
  }
}

function userBefore(): User | null {
  const user: unknown = JSON.parse(remembered('known') ?? 'null');
  return typeof user === 'object' ? (user as User | null) : null; // Written by `enter`.
}

type Json<R extends (asked: never) => unknown> = Parameters<R>[0] extends { json: infer J } ? J : never;

export async function signUp(newcomer: Json<typeof api.users.$post>) {
  enter((await answer(api.users.$post({ json: newcomer }))).user);
}

/** What is asked for after the first proof. */
export type SecondFactor = Extract<InferResponseType<typeof api.sessions.$post>, { ticket: string }>;

/** Null: signed in. @param name or e-mail address */
export async function signIn(name: string, password: string): Promise<SecondFactor | null> {
  return admitted(await answer(api.sessions.$post({ json: { name, password } })));
}

/** As `signIn`. */
export async function signInByCode(email: string, code: string): Promise<SecondFactor | null> {
  return admitted(await answer(api.sessions.email.$post({ json: { email, code } })));
}

/** As `signIn`, with another password from now on. */
export async function resetPassword(json: Json<(typeof api)['password-reset']['$post']>): Promise<SecondFactor | null> {
  return admitted(await answer(api['password-reset'].$post({ json })));
}

function admitted(answered: { user: User } | SecondFactor): SecondFactor | null {
  if ('ticket' in answered) return answered;
  enter(answered.user);
  return null;
}

/** The person goes on purpose: whatever else notices the end first, nothing of theirs stays. */
let isGoing = false;

export const signOut = () =>
  go(() =>
    answer(api.sessions.current.$delete()).catch((error: unknown) => {
      if (!(error instanceof Refused && error.code === 'UNAUTHENTICATED')) throw error;
    }),
  );

/** What becomes of a group of mine: somebody else owns it, or (null) nobody is in it any more. */
export interface Bequest {
  id: number;
  to: number | null;
}

export const deleteAccount = (wish: { password?: string; groups: Bequest[] }) =>
  go(() => answer(api.me.$delete({ json: wish })));

async function go(act: () => Promise<unknown>) {
  isGoing = true;
  try {
    await act();
    leave(null);
  } finally {
    isGoing = false;
  }
}

/** Asks the server whether this session still stands; `leave` follows when it does not. */
export async function check() {
  await answer(api.me.$get()).catch(() => {});
}

export function leave(farewell: Farewell | null) {
  remember('known', null);
  if (useSession.getState().session.name !== 'out') set({ name: 'out', farewell: isGoing ? null : farewell });
}

/** This person is signed in, with this card. */
export function enter(user: User) {
  const { session } = useSession.getState();
  cards.meet([user]);
  remember('known', JSON.stringify(user));
  if (session.name !== 'in' || !isSame(session.me, user)) set({ name: 'in', me: user });
}

const isSame = (a: User, b: User) =>
  a.id === b.id && a.name === b.name && a.nickname === b.nickname && a.avatar === b.avatar;

whenSignedOut(() => {
  if (useSession.getState().session.name === 'in') leave('SESSION_ENDED');
});
