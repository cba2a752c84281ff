// GitHub, which speaks OAuth 2.0 without OpenID Connect: who signed in is asked of its REST.
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  ClientSecretPost,
  Configuration,
  fetchProtectedResource,
} from 'openid-client';
import { authorizationUrl, emailOf, failureOf, type Provider, ProviderFailure, TIMEOUT, textOf } from './provider.ts';

interface Settings {
  url: string;
  apiUrl: string;
  clientId: string;
  clientSecret: string;
}

const HEADERS = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28', 'user-agent': 'Parley' };

export function github({ url, apiUrl, clientId, clientSecret }: Settings): Provider {
  const base = `${url.replace(/\/$/, '')}/login/oauth`;
  const config = new Configuration(
    { issuer: base, authorization_endpoint: `${base}/authorize`, token_endpoint: `${base}/access_token` },
    clientId,
    undefined,
    ClientSecretPost(clientSecret),
  );
  config.timeout = TIMEOUT;
  // Only where the administrator wrote http:// it is trusted without TLS.
  if (url.startsWith('http:')) allowInsecureRequests(config);

  async function ask(token: string, path: string): Promise<unknown> {
    const where = new URL(apiUrl.replace(/\/$/, '') + path);
    const answer = await fetchProtectedResource(config, token, where, 'GET', null, new Headers(HEADERS));
    if (!answer.ok) throw new ProviderFailure('PROVIDER_REFUSED', new Error(`${path}: ${answer.status}`));
    return answer.json();
  }

  return {
    id: 'github',
    name: 'GitHub',
    origins: [new URL(url).origin, new URL(apiUrl).origin],
    authorizationUrl: (redirectUri, checks, again) =>
      authorizationUrl(config, redirectUri, checks, {
        scope: 'read:user user:email',
        ...(again && { prompt: 'select_account' }),
      }),
    claims: async (returned, { state, verifier }) => {
      try {
        const { access_token } = await authorizationCodeGrant(config, returned, {
          expectedState: state,
          pkceCodeVerifier: verifier,
        });
        const [user, emails] = await Promise.all([ask(access_token, '/user'), ask(access_token, '/user/emails')]);
        return claimsOf(user, emails);
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}

/** Source: GitHub REST, "Get the authenticated user" and "List email addresses for the authenticated user". */
function claimsOf(user: unknown, emails: unknown) {
  const { id, login, name, avatar_url } = (user ?? {}) as Record<string, unknown>;
  // Logins are renamed and given to others; the number stays.
  if (!Number.isSafeInteger(id)) throw new ProviderFailure('PROVIDER_REFUSED', new Error('a user without an id'));
  const own = (Array.isArray(emails) ? emails : []) as { email?: unknown; primary?: unknown; verified?: unknown }[];
  const email = emailOf(own.find(({ primary, verified }) => primary === true && verified === true)?.email);
  const handle = textOf(login, 64);
  return {
    subject: String(id),
    label: handle || String(id),
    name: handle,
    nickname: textOf(name, 64) || handle,
    email,
    picture: textOf(avatar_url, 2000),
  };
}
