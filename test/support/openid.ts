// A real provider of OpenID Connect, with accounts that a test makes, and a page on which one of them is chosen.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Provider from 'oidc-provider';

export const CLIENT = { id: 'parley', secret: 'a-secret-of-the-test-provider' };

export interface Claims {
  name?: string;
  preferred_username?: string;
  email?: string;
  email_verified?: boolean;
  picture?: string;
}

export class OpenIdProvider {
  /** By their subjects. */
  readonly accounts = new Map<string, Claims>();
  /** Pictures it serves at /pictures/<name>. */
  readonly pictures = new Map<string, Buffer>();
  readonly issuer: string;
  readonly #server: Server;

  private constructor(server: Server, issuer: string, handle: (req: IncomingMessage, res: ServerResponse) => void) {
    this.issuer = issuer;
    this.#server = server;
    server.on('request', (req, res) => {
      const picture = this.pictures.get(/^\/pictures\/(\w+)$/.exec(req.url ?? '')?.[1] ?? '');
      if (picture) res.end(picture);
      else handle(req, res);
    });
  }

  /** @param redirectUris where it leads people back to. */
  static async start(...redirectUris: string[]): Promise<OpenIdProvider> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    const client = { client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: redirectUris };
    const made: { provider?: OpenIdProvider } = {};
    const oidc = new Provider(issuer, {
      clients: [{ ...client, token_endpoint_auth_method: 'client_secret_post' }],
      cookies: { keys: ['of-the-test'] },
      claims: {
        openid: ['sub'],
        profile: ['name', 'preferred_username', 'picture'],
        email: ['email', 'email_verified'],
      },
      features: { devInteractions: { enabled: false } },
      pkce: { required: () => true },
      findAccount: (_, sub) => ({
        accountId: sub,
        claims: () => ({ sub, ...made.provider!.accounts.get(sub) }),
      }),
      // Nobody is asked whether Parley may know their name.
      loadExistingGrant: async ({ oidc: { client, session, provider } }) => {
        const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
        grant.addOIDCScope('openid profile email');
        await grant.save();
        return grant;
      },
    });
    const callback = oidc.callback();
    made.provider = new OpenIdProvider(server, issuer, (req, res) => {
      if (req.url?.startsWith('/interaction/')) void interaction(oidc, made.provider!, req, res);
      else void callback(req, res);
    });
    return made.provider;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }
}

/** The page of the provider: a button for each account, and one to think better of it. */
async function interaction(oidc: Provider, { accounts }: OpenIdProvider, req: IncomingMessage, res: ServerResponse) {
  if (req.method === 'POST') {
    let body = '';
    for await (const chunk of req) body += chunk;
    const accountId = new URLSearchParams(body).get('account');
    const result = accountId ? { login: { accountId } } : { error: 'access_denied' };
    await oidc.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
    return;
  }
  const buttons = [...accounts].map(
    ([sub, { name }]) => `<button name="account" value="${sub}">${name ?? sub}</button>`,
  );
  res.setHeader('content-type', 'text/html; charset=utf-8');
  res.end(`<!doctype html><title>Example ID</title><h1>Example ID</h1><form method="post">${buttons.join(' ')}
    <button name="account" value="">Cancel</button></form>`);
}
