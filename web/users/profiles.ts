// What people tell of themselves: mine to change, others' to read.
import type { InferResponseType } from 'hono/client';
import { answer, api } from '../base/rest.ts';
import { enter } from './session.ts';

type Good<R> = Exclude<R, { requestId: string }>;
export type Me = Good<InferResponseType<typeof api.me.$get>>;
export type Gender = Me['gender'];
export type Profile = Good<InferResponseType<(typeof api.users)[':id']['profile']['$get']>>;

export const GENDERS: readonly Gender[] = ['UNSAID', 'FEMALE', 'MALE', 'OTHER'];
export const BIO_LONGEST = 500;

export const mine = () => answer(api.me.$get());

export async function change(
  changes: Partial<Pick<Me, 'bio' | 'gender' | 'emailShown'> & { nickname: string }>,
): Promise<Me> {
  const me = await answer(api.me.$patch({ json: changes }));
  enter(me.user);
  return me;
}

export async function showPicture(picture: Blob) {
  const init = { body: picture, headers: { 'Content-Type': picture.type } };
  enter(await answer(api.me.avatar.$put({}, { init })));
}

export async function removePicture() {
  enter(await answer(api.me.avatar.$delete()));
}

/** What has to be decided before an account is deleted. */
export const deletion = () => answer(api.me.deletion.$get());
export type Deletion = Awaited<ReturnType<typeof deletion>>;

/** An archive of all that is mine, for the browser to download. */
export const EXPORT = '/api/me/export';

export const profileOf = (id: number) => answer(api.users[':id'].profile.$get({ param: { id: String(id) } }));
