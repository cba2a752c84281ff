// Names and signs of providers, and how a way round ended, in the person's language.
import i18next from 'i18next';
import type { Options } from '../users/options.ts';
import type { ProviderId, Returned } from './returned.ts';

export function nameOf(provider: ProviderId, options: Options | null): string {
  const known = options?.providers.find(({ id }) => id === provider)?.name;
  return known ?? { google: 'Google', github: 'GitHub', oidc: 'OpenID' }[provider];
}

export function failureWords({ code, aim }: Extract<Returned, { outcome: 'failed' }>, provider: string): string {
  const ours = [`providers.failed.${aim}.${code}`, `providers.failed.${code}`].find((key) => i18next.exists(key));
  const key = ours ?? (i18next.exists(`refusal.${code}`) ? `refusal.${code}` : 'refusal.REFUSAL_UNKNOWN');
  return i18next.t(key, { provider });
}
