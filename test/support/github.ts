// A server that speaks what GitHub documents of its sign-in and REST: the web application flow, /user, /user/emails.
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export const CLIENT = { id: 'Iv1.parley', secret: 'a-secret-of-the-test-github' };

export interface GitHubUser {
  id: number;
  login: string;
  name: string | null;
  avatar_url: string;
  emails: { email: string; primary: boolean; verified: boolean; visibility: string | null }[];
}

export class GitHub {
  readonly url: string;
  readonly apiUrl: string;
  /** Who is signed in there, in every browser. */
  user: GitHubUser | undefined;
  readonly #server: Server;
  readonly #codes = new Map<string, { user: GitHubUser; challenge: string; redirectUri: string }>();
  readonly #tokens = new Map<string, GitHubUser>();

  private constructor(server: Server) {
    this.url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    this.apiUrl = `${this.url}/api/v3`;
    this.#server = server;
    server.on('request', (req, res) => void this.#answer(req, res));
  }

  static async start(): Promise<GitHub> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new GitHub(server);
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async #answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(req.url!, this.url);
    if (pathname === '/login/oauth/authorize') {
      res.writeHead(302, { location: this.#authorize(searchParams) }).end();
      return;
    }
    let body = '';
    for await (const chunk of req) body += chunk;
    const said =
      pathname === '/login/oauth/access_token' && req.method === 'POST'
        ? this.#exchange(new URLSearchParams(body))
        : this.#read(pathname, req);
    const status = said === undefined ? 401 : 200;
    res.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    res.end(JSON.stringify(said ?? { message: 'Bad credentials' }));
  }

  #authorize(asked: URLSearchParams): string {
    const back = new URL(asked.get('redirect_uri')!);
    if (asked.get('client_id') !== CLIENT.id || !this.user) back.searchParams.set('error', 'access_denied');
    else {
      const code = randomBytes(10).toString('hex');
      const challenge = asked.get('code_challenge') ?? '';
      this.#codes.set(code, { user: this.user, challenge, redirectUri: back.href });
      back.searchParams.set('code', code);
    }
    back.searchParams.set('state', asked.get('state') ?? '');
    return back.href;
  }

  /** Errors too are answered with 200. */
  #exchange(given: URLSearchParams): object {
    const code = given.get('code') ?? '';
    const granted = this.#codes.get(code);
    this.#codes.delete(code);
    if (given.get('client_id') !== CLIENT.id || given.get('client_secret') !== CLIENT.secret)
      return { error: 'incorrect_client_credentials' };
    const challenge = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url');
    if (!granted || challenge !== granted.challenge || given.get('redirect_uri') !== granted.redirectUri)
      return { error: 'bad_verification_code', error_description: 'The code passed is incorrect or expired.' };
    const token = `gho_${randomBytes(18).toString('hex')}`;
    this.#tokens.set(token, granted.user);
    return { access_token: token, scope: 'read:user,user:email', token_type: 'bearer' };
  }

  #read(path: string, { headers }: IncomingMessage): unknown {
    const user = this.#tokens.get(/^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '');
    if (!user || !headers['user-agent']) return undefined;
    const { emails, ...profile } = user;
    if (path === '/api/v3/user') return { ...profile, email: null, type: 'User' };
    return path === '/api/v3/user/emails' ? emails : undefined;
  }
}
