// Those of the settings.
import type { Config } from '../base/config.ts';
import { github } from './github.ts';
import { openid } from './openid.ts';
import type { Provider, ProviderId } from './provider.ts';

const GOOGLE = 'https://accounts.google.com';

/** By their ids, in the order they are offered. */
export function providersOf(config: Config): ReadonlyMap<ProviderId, Provider> {
  const { google, oidc, github: hub } = config;
  const all: Provider[] = [];
  if (google.client_id)
    all.push(
      openid({
        id: 'google',
        name: 'Google',
        issuer: GOOGLE,
        clientId: google.client_id,
        clientSecret: google.client_secret,
      }),
    );
  if (oidc.client_id)
    all.push(
      openid({
        id: 'oidc',
        name: oidc.name || new URL(oidc.issuer).host,
        issuer: oidc.issuer,
        clientId: oidc.client_id,
        clientSecret: oidc.client_secret,
      }),
    );
  if (hub.client_id)
    all.push(github({ url: hub.url, apiUrl: hub.api_url, clientId: hub.client_id, clientSecret: hub.client_secret }));
  return new Map(all.map((provider) => [provider.id, provider]));
}
