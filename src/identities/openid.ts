// Any provider of OpenID Connect: authorization code with PKCE, state and nonce; the ID token's signature is checked.
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
} from 'openid-client';
import {
  authorizationUrl,
  type Claims,
  emailOf,
  failureOf,
  type Provider,
  ProviderFailure,
  type ProviderId,
  TIMEOUT,
  textOf,
} from './provider.ts';

/** ms for which what a provider says about itself is believed. */
const DISCOVERED_FOR = 3_600_000;
/** Source: OpenID Connect Core, 2. */
const LONGEST_SUBJECT = 255;

interface Settings {
  id: ProviderId;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
}

export function openid({ id, name, issuer, clientId, clientSecret }: Settings): Provider {
  const server = new URL(issuer);
  let known: { config: Promise<Configuration>; until: number } | undefined;

  /** Asked for when first needed, so that a provider that is away delays no start of ours. */
  function discovered(): Promise<Configuration> {
    if (known && known.until > Date.now()) return known.config;
    const auth = clientSecret ? ClientSecretPost(clientSecret) : None();
    // Only where the administrator wrote http:// the provider is trusted without TLS.
    const execute = [enableNonRepudiationChecks, ...(server.protocol === 'http:' ? [allowInsecureRequests] : [])];
    const config = discovery(server, clientId, undefined, auth, { execute, timeout: TIMEOUT });
    const found = { config, until: Date.now() + DISCOVERED_FOR };
    known = found;
    config.catch(() => {
      if (known === found) known = undefined;
    });
    return config;
  }

  return {
    id,
    name,
    origins: [server.origin],
    authorizationUrl: async (redirectUri, checks, again) => {
      try {
        const prompt = id === 'google' ? 'select_account' : again ? 'login' : '';
        return await authorizationUrl(await discovered(), redirectUri, checks, {
          scope: 'openid email profile',
          nonce: checks.nonce,
          ...(prompt && { prompt }),
        });
      } catch (error) {
        throw failureOf(error);
      }
    },
    claims: async (returned, { state, nonce, verifier }) => {
      try {
        const config = await discovered();
        const tokens = await authorizationCodeGrant(config, returned, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
        });
        const token = tokens.claims();
        if (!token || Buffer.byteLength(token.sub) > LONGEST_SUBJECT) throw new ProviderFailure('PROVIDER_REFUSED');
        // Many providers tell name and address only there.
        const asked = config.serverMetadata().userinfo_endpoint
          ? await fetchUserInfo(config, tokens.access_token, token.sub)
          : {};
        return claimsOf({ ...asked, ...token });
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}

/** Source: OpenID Connect Core, 5.1. */
function claimsOf(said: Record<string, unknown> & { sub: string }): Claims {
  // Some say "true" for true; nothing else is a yes.
  const isVerified = said['email_verified'] === true || said['email_verified'] === 'true';
  const email = isVerified ? emailOf(said['email']) : '';
  const name = textOf(said['preferred_username'], 64).replace(/@.*$/, '');
  const nickname = textOf(said['name'], 64);
  return {
    subject: said.sub,
    label: email || textOf(said['preferred_username'], 254) || nickname || said.sub.slice(0, 254),
    name: name || nickname,
    nickname,
    email,
    picture: textOf(said['picture'], 2000),
  };
}
