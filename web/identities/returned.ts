// What a provider's way back has left behind the # of the address: how it ended, for the screen that is shown next.
import { create } from 'zustand';
import { remember, remembered } from '../base/storage.ts';
import type { SecondFactor } from '../users/session.ts';

export const PROVIDERS = ['google', 'oidc', 'github'] as const;
export type ProviderId = (typeof PROVIDERS)[number];

export type Returned = { provider: ProviderId } & (
  | { outcome: 'second-factor'; challenge: SecondFactor }
  /** The address belongs to an account: once its owner has signed in, the two may be linked. */
  | { outcome: 'link'; email: string }
  | { outcome: 'linked' | 'proven' }
  | { outcome: 'failed'; code: string; aim: string }
);

/** @param hash without the #. null: nobody came back. */
export function returnedOf(hash: string): Returned | null {
  const said = Object.fromEntries(new URLSearchParams(hash));
  const { outcome, code = '', aim = '', email = '', ticket = '', methods = '' } = said;
  const provider = PROVIDERS.find((id) => id === said['provider']);
  if (!provider) return null;
  switch (outcome) {
    case 'second-factor':
      // The server says which there are; one that is not known here has no button.
      return { provider, outcome, challenge: { ticket, methods: methods.split(',') as SecondFactor['methods'] } };
    case 'link':
      return { provider, outcome, email };
    case 'linked':
    case 'proven':
      return { provider, outcome };
    case 'failed':
      return { provider, outcome, code, aim };
    default:
      return null;
  }
}

const found = returnedOf(globalThis.location?.hash.slice(1) ?? '');
// It has done its work: neither a reload nor the history tells it again.
if (found) history.replaceState(null, '', location.pathname);

export const useReturned = create<{ returned: Returned | null }>(() => ({ returned: found }));
export const say = (returned: Returned | null) => useReturned.setState({ returned });

/** The offer to link outlives the ways by which people show that the account is theirs: codes, second factors, another provider. */
export type Offer = Extract<Returned, { outcome: 'link' }>;
const OFFER = 'link';

if (found?.outcome === 'link') remember(OFFER, JSON.stringify(found), 'sessionStorage');

export function offered(): Offer | null {
  const offer: unknown = JSON.parse(remembered(OFFER, 'sessionStorage') ?? 'null');
  return offer as Offer | null; // Written here alone.
}

export function forgetOffer() {
  remember(OFFER, null, 'sessionStorage');
  say(null);
}
