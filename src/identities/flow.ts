// One way round by a provider: what was begun in a browser is finished once, in the same browser.
import { timingSafeEqual } from 'node:crypto';
import { and, eq, gt } from 'drizzle-orm';
import type { Db } from '../base/db/open.ts';
import { sessions } from '../base/db/schema.ts';
import * as tickets from '../users/tickets.ts';
import { type Checks, type Claims, newChecks, type Provider, type ProviderId } from './provider.ts';

/** Minutes people may take at the provider, and to prove that an account is theirs before something is linked to it. */
export const FLOW_MINUTES = 10;
export const LINK_MINUTES = 15;

/** What somebody set out for. The last two for who is signed in. */
export type Aim =
  | { name: 'sign-in'; invite: string }
  | { name: 'link'; userId: number; sessionId: number }
  /** Showing again who they are, where there is no password to ask for. */
  | { name: 'prove'; userId: number; sessionId: number };

export interface Begun {
  provider: ProviderId;
  redirectUri: string;
  checks: Checks;
  aim: Aim;
}

/** @returns where the browser is sent, and the secret that it keeps meanwhile. @throws ProviderFailure */
export async function begin(
  db: Db,
  provider: Provider,
  redirectUri: string,
  aim: Aim,
): Promise<{ url: string; secret: string }> {
  const checks = newChecks();
  const url = await provider.authorizationUrl(redirectUri, checks, aim.name === 'prove');
  const data: Begun = { provider: provider.id, redirectUri, checks, aim };
  const userId = aim.name === 'sign-in' ? 0 : aim.userId;
  return { url: url.href, secret: await tickets.issue(db, 'provider', { userId, data, minutes: FLOW_MINUTES }) };
}

/**
 * @param secret of the browser that came back; @param state what the provider gave it.
 * @returns undefined when this was not begun in this browser with this provider, or is over.
 */
export async function resume(db: Db, provider: Provider, secret: string, state: string): Promise<Begun | undefined> {
  const begun = await tickets.look<Begun>(db, 'provider', secret);
  // What somebody else's page sends here ends nothing that is under way.
  if (begun?.data.provider !== provider.id || !isSame(begun.data.checks.state, state)) return undefined;
  return (await tickets.take<Begun>(db, 'provider', secret))?.data;
}

const isSame = (expected: string, given: string) => {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Whether the device that set out is still signed in: its cookie does not come along from another site. */
export async function isSignedIn(db: Db, { userId, sessionId }: Exclude<Aim, { name: 'sign-in' }>): Promise<boolean> {
  const [found] = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId), gt(sessions.expires, Date.now())));
  return found !== undefined;
}

interface Offer {
  provider: ProviderId;
  claims: Claims;
}

/** The address belongs to an account: its owner may link the two, once they have come into that. @returns a secret */
export const offerLink = (db: Db, owner: number, offer: Offer): Promise<string> =>
  tickets.issue(db, 'link', { userId: owner, data: offer, minutes: LINK_MINUTES });

/** What was offered to this person; it is used up. */
export async function takeOffer(db: Db, userId: number, secret: string): Promise<Offer | undefined> {
  const offer = await tickets.look<Offer>(db, 'link', secret);
  return offer?.userId === userId ? (await tickets.take<Offer>(db, 'link', secret))?.data : undefined;
}
