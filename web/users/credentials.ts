// What I sign in with: user name, e-mail address, password.
import { answer, api } from '../base/rest.ts';
import { forgetCode, language } from './codes.ts';
import type { Me } from './profiles.ts';
import { enter } from './session.ts';

export async function changeName(name: string): Promise<Me> {
  const me = await answer(api.me.$patch({ json: { name } }));
  enter(me.user);
  return me;
}

/** @param email empty: none any more. @param code where the server sends e-mail. @param password where I have one. */
export async function changeEmail(email: string, code: string | undefined, password: string | undefined): Promise<Me> {
  const json = { email, ...(code && { code }), ...(password && { password }), language: language() };
  const me = await answer(api.me.email.$post({ json }));
  forgetCode('CHANGE');
  return me;
}

export const changePassword = (old: string | undefined, password: string) =>
  answer(api.me.password.$put({ json: { ...(old && { old }), new: password, language: language() } }));
