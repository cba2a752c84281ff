// A server with two providers beside it, and the ways that browsers take between them.
import assert from 'node:assert/strict';
import { CLIENT as GITHUB_CLIENT, GitHub, type GitHubUser } from './github.ts';
import { CLIENT, type Claims, OpenIdProvider } from './openid.ts';
import { type Answer, ask, PASSWORD, Person } from './people.ts';
import { freePort } from './program.ts';
import { type TestServer, testServer } from './server.ts';
import { Surfer } from './surfer.ts';

/** Where a browser is in the end, and what the page is told there. */
export interface Arrived {
  path: string;
  told: Record<string, string>;
}

export class Elsewhere {
  readonly server: TestServer;
  readonly openid: OpenIdProvider;
  readonly github: GitHub;

  private constructor(server: TestServer, openid: OpenIdProvider, github: GitHub) {
    this.server = server;
    this.openid = openid;
    this.github = github;
  }

  static async start(more: Record<string, string> = {}): Promise<Elsewhere> {
    const port = await freePort();
    const openid = await OpenIdProvider.start(`http://localhost:${port}/api/providers/oidc/callback`);
    const github = await GitHub.start();
    const server = await testServer({
      PARLEY_SERVER_PORT: `${port}`,
      PARLEY_AUTH_ATTEMPTS_PER_ADDRESS: '10000',
      PARLEY_OIDC_NAME: 'Example ID',
      PARLEY_OIDC_ISSUER: openid.issuer,
      PARLEY_OIDC_CLIENT_ID: CLIENT.id,
      PARLEY_OIDC_CLIENT_SECRET: CLIENT.secret,
      PARLEY_GITHUB_URL: github.url,
      PARLEY_GITHUB_API_URL: github.apiUrl,
      PARLEY_GITHUB_CLIENT_ID: GITHUB_CLIENT.id,
      PARLEY_GITHUB_CLIENT_SECRET: GITHUB_CLIENT.secret,
      ...more,
    });
    return new Elsewhere(server, openid, github);
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await Promise.all([this.openid.stop(), this.github.stop()]);
  }

  start(provider: string, query = ''): string {
    return `${this.server.url}/api/providers/${provider}/start${query}`;
  }

  callback(provider: string): string {
    return `${this.server.url}/api/providers/${provider}/callback`;
  }

  /** Somebody has an account at the provider of OpenID Connect. */
  account(subject: string, claims: Claims): void {
    this.openid.accounts.set(subject, claims);
  }

  async depart(surfer: Surfer, provider: string, query = ''): Promise<URL> {
    const { status, location } = await surfer.go(this.start(provider, query));
    assert.equal(status, 302);
    return location!;
  }

  async arrive(surfer: Surfer, back: URL | string): Promise<Arrived> {
    const { status, location } = await surfer.go(back);
    assert.equal(status, 302);
    assert.equal(location!.origin, this.server.url, 'never anywhere else');
    return { path: location!.pathname, told: Object.fromEntries(new URLSearchParams(location!.hash.slice(1))) };
  }

  /** All the way, with an account of either provider. */
  async comeBy(provider: 'oidc' | 'github', who: string | GitHubUser, { surfer = new Surfer(), query = '' } = {}) {
    if (typeof who !== 'string') this.github.user = who;
    const to = await this.depart(surfer, provider, query);
    const back = await throughProvider(surfer, to, typeof who === 'string' ? who : '');
    return { surfer, back, ...(await this.arrive(surfer, back)) };
  }

  /** Somebody signed in links an account of the provider of OpenID Connect. */
  async link(
    who: Person,
    subject: string,
    { password = PASSWORD, surfer = new Surfer(), meanwhile = async () => {} } = {},
  ): Promise<{ told: Record<string, string> }> {
    const { status, answer } = await surfer.go(`${this.server.url}/api/me/identities/oidc`, {
      method: 'POST',
      headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ password }),
    });
    const body = (await answer.json()) as { url: string; code: string };
    if (status !== 200) return { told: { outcome: 'not begun', code: body.code } };
    const back = await throughProvider(surfer, new URL(body.url), subject);
    await meanwhile();
    // As in a browser: the strict cookie of the session does not come along.
    return this.arrive(surfer, back);
  }

  async me(surfer: Surfer): Promise<Answer['body']> {
    const headers = { authorization: `Bearer ${token(surfer)}` };
    const { status, body } = await ask(this.server.url, 'GET', '/api/me', undefined, headers);
    assert.equal(status, 200);
    return body;
  }

  async person(surfer: Surfer): Promise<Person> {
    return new Person(this.server.url, token(surfer)!, (await this.me(surfer)).user);
  }
}

/** The session that a browser has; undefined: nobody is signed in there. */
export const token = (surfer: Surfer) => surfer.of('localhost').get('parley');

/** What matters of a way that came to nothing. */
export const failure = ({ outcome, code, aim }: Record<string, string>) => [outcome, code, aim];

/** From our first redirect to the address that the provider leads back to, which is not opened yet. */
export async function throughProvider(surfer: Surfer, first: URL, subject: string): Promise<URL> {
  let at = first;
  for (let steps = 0; steps < 8; steps += 1) {
    if (at.pathname.endsWith('/callback')) return at;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const isChoice = at.pathname.startsWith('/interaction/');
    const { location } = await surfer.go(at, isChoice ? { method: 'POST', body: `account=${subject}`, headers } : {});
    assert.ok(location, `${at.pathname} leads on`);
    at = location;
  }
  throw new Error(`lost at ${at}`);
}

export const octocat = (id: number, more: Partial<GitHubUser> = {}): GitHubUser => ({
  id,
  login: `octocat-${id}`,
  name: `Octo Cat ${id}`,
  avatar_url: '',
  emails: [
    { email: `other${id}@example.org`, primary: false, verified: true, visibility: null },
    { email: `octo${id}@example.org`, primary: true, verified: true, visibility: 'private' },
  ],
  ...more,
});

/** GitHub knows this address as theirs. */
export const primary = (email: string): Partial<GitHubUser> => ({
  emails: [{ email, primary: true, verified: true, visibility: null }],
});
