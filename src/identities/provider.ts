// Who may sign people in: what every provider does, and what it says of somebody.
import {
  AuthorizationResponseError,
  buildAuthorizationUrl,
  ClientError,
  type Configuration,
  calculatePKCECodeChallenge,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { asEmail } from '../users/email.ts';

export const PROVIDERS = ['google', 'oidc', 'github'] as const;
export type ProviderId = (typeof PROVIDERS)[number];

/** What a provider says of who has just signed in there. */
export interface Claims {
  /** What it calls the account for ever. */
  subject: string;
  /** What it calls it for people: an address or a name. */
  label: string;
  /** What their user name here might be. */
  name: string;
  nickname: string;
  /** Theirs, as the provider vouches; empty: it does not. */
  email: string;
  /** URL of a picture; empty: none. */
  picture: string;
}

/** Made at the start of a way round, and looked for at its end. */
export interface Checks {
  /** In the answer (RFC 6749, 10.12). */
  state: string;
  /** In the ID token (OpenID Connect Core, 15.5.2). */
  nonce: string;
  /** Of PKCE (RFC 7636): the code is worth nothing without it. */
  verifier: string;
}

export interface Provider {
  id: ProviderId;
  /** For people. */
  name: string;
  /** Where the administrator said that it is: pictures from there are its own. */
  origins: readonly string[];
  /** Where the browser is sent. `again`: people shall show anew who they are. @throws ProviderFailure */
  authorizationUrl(redirectUri: string, checks: Checks, again: boolean): Promise<URL>;
  /** Who came back, by the address they came back to. @throws ProviderFailure */
  claims(returned: URL, checks: Checks): Promise<Claims>;
}

/** Seconds a provider may take for one answer. */
export const TIMEOUT = 10;

export type Failure = 'CANCELLED' | 'PROVIDER_REFUSED' | 'PROVIDER_UNREACHABLE';

/** The provider, or who came back from it, did not do as agreed. */
export class ProviderFailure extends Error {
  override readonly name = 'ProviderFailure';
  readonly code: Failure;

  constructor(code: Failure, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** What of a failure of openid-client is worth telling apart. */
export function failureOf(error: unknown): ProviderFailure {
  if (error instanceof ProviderFailure) return error;
  if (error instanceof AuthorizationResponseError && error.error === 'access_denied')
    return new ProviderFailure('CANCELLED', error);
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError)
    return new ProviderFailure('PROVIDER_REFUSED', error);
  // What fetch throws arrives as it is, or as a ClientError around it.
  const { code } = error as { code?: string };
  const isLost = code === 'OAUTH_TIMEOUT' || (error instanceof TypeError && error.message === 'fetch failed');
  return new ProviderFailure(isLost || isNetwork(error) ? 'PROVIDER_UNREACHABLE' : 'PROVIDER_REFUSED', error);
}

const isNetwork = (error: unknown): boolean =>
  error instanceof ClientError && error.cause instanceof TypeError && error.cause.message === 'fetch failed';

export const newChecks = (): Checks => ({
  state: randomState(),
  nonce: randomNonce(),
  verifier: randomPKCECodeVerifier(),
});

/** The authorization request that all of them understand. */
export async function authorizationUrl(
  config: Configuration,
  redirectUri: string,
  { state, verifier }: Checks,
  more: Record<string, string>,
): Promise<URL> {
  return buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    state,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  });
}

/** A claim that is a text, cut to fit; else empty. */
export const textOf = (claim: unknown, longest: number): string =>
  typeof claim === 'string' ? [...claim.normalize('NFC').trim()].slice(0, longest).join('') : '';

/** A claim that is an e-mail address, as addresses are kept; else empty. */
export const emailOf = (claim: unknown): string => (typeof claim === 'string' && asEmail(claim)) || '';
