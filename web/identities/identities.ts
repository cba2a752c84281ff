// Accounts elsewhere that lead into mine: asked for, linked, unlinked.
import type { InferResponseType } from 'hono/client';
import { answer, api, Refused } from '../base/rest.ts';
import { show } from '../dialogs.ts';
import { forgetOffer, offered, type ProviderId, say, useReturned } from './returned.ts';

const { identities } = api.me;
type Good<R> = Exclude<R, { requestId: string }>;
export type Identity = Good<InferResponseType<typeof identities.$get>>['identities'][number];

export const mine = async (): Promise<Identity[]> => (await answer(identities.$get())).identities;

export const hasPassword = async () => (await answer(api.me.$get())).hasPassword;

/** Leads this page to the provider. @throws Refused */
export async function link(provider: ProviderId, password?: string) {
  const json = password === undefined ? {} : { password };
  const { url } = await answer(identities[':provider'].$post({ param: { provider }, json }));
  location.assign(url);
  // The page stays as it is until it goes.
  await new Promise(() => {});
}

export const unlink = async (provider: ProviderId): Promise<Identity[]> =>
  (await answer(identities[':provider'].$delete({ param: { provider } }))).identities;

/** Where a link leads that signs people in, or (`prove`) has them show again who they are. */
export function startOf(provider: ProviderId, what: { mode?: 'prove'; invite?: string } = {}): string {
  const query = new URLSearchParams(Object.entries(what)).toString();
  return `/api/providers/${provider}/start${query && `?${query}`}`;
}

/** Somebody is signed in: what they set out for before is finished, or told of where it belongs. */
export async function goOn() {
  const offer = offered();
  if (offer) {
    const { provider } = offer;
    forgetOffer();
    try {
      await answer(api.identities.link.$post());
      say({ provider, outcome: 'linked' });
    } catch (error) {
      const code = error instanceof Refused ? error.code : 'INTERNAL';
      say({ provider, outcome: 'failed', aim: 'link', code: code === 'LINK_INVALID' ? 'NOT_THEIRS' : code });
    }
    show('account');
    return;
  }
  const { returned } = useReturned.getState();
  const isAboutAccount =
    returned?.outcome === 'linked' ||
    returned?.outcome === 'proven' ||
    (returned?.outcome === 'failed' && returned.aim !== 'sign-in');
  if (isAboutAccount) show('account');
  else say(null);
}
