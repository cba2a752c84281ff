// The sign of a provider.
import { GithubOutlined, GoogleOutlined, IdcardOutlined } from '@ant-design/icons';
import type { ProviderId } from './returned.ts';

const SIGNS = { google: GoogleOutlined, github: GithubOutlined, oidc: IdcardOutlined } as const;

export function ProviderSign({ provider }: { provider: ProviderId }) {
  const Sign = SIGNS[provider];
  return <Sign aria-hidden="true" />;
}
