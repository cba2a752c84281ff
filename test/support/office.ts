// People whose e-mail addresses are proved: a server that sends letters, and a real mail server that keeps them.
import assert from 'node:assert/strict';
import { MailServer } from './mail.ts';
import { type Answer, ask, PASSWORD, Person } from './people.ts';
import { type TestServer, testServer } from './server.ts';

export const outcome = ({ status, body }: Answer) => [status, body.code];

/** Another code of six digits. */
export const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

export class Office {
  readonly post = new MailServer();
  /** Where requests come from, through a proxy that is believed: another address for each test. */
  from = '';
  #server: TestServer | undefined;
  #tests = 0;

  get server(): TestServer {
    return this.#server!;
  }

  async start(): Promise<void> {
    this.#server = await testServer({
      PARLEY_MAIL_URL: await this.post.start(),
      PARLEY_MAIL_FROM: 'Parley <parley@chat.example>',
      PARLEY_AUTH_CODES_PER_ADDRESS: '12',
      PARLEY_AUTH_ATTEMPTS_PER_NAME: '6',
      PARLEY_SERVER_TRUSTED_PROXIES: '127.0.0.1,::1',
    });
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
    await this.post.stop();
  }

  move(): void {
    this.#tests += 1;
    this.from = `10.1.${this.#tests}.1`;
  }

  send = (method: string, path: string, body: unknown, token?: string): Promise<Answer> =>
    ask(this.server.url, method, path, body, {
      'x-forwarded-for': this.from,
      ...(token && { authorization: `Bearer ${token}` }),
    });

  wantCode = (purpose: string, email: string, more: object = {}, token?: string) =>
    this.send('POST', '/api/email-codes', { purpose, email, ...more }, token);

  signUp = (name: string, more: object = {}) => this.send('POST', '/api/users', { name, password: PASSWORD, ...more });

  /** As if it had been sent a minute, or so many, ago. */
  age = (email: string, ms = 60_000) =>
    this.server.parts.db.$client.query(
      'UPDATE email_codes SET sent = sent - ?, expires = expires - ? WHERE email = ?',
      [ms, ms, email],
    );

  /** An account with an address that was proved. */
  member = async (name: string): Promise<Person & { email: string }> => {
    const email = `${name}@example.org`;
    assert.equal((await this.wantCode('SIGN_UP', email)).status, 202);
    const { status, body } = await this.signUp(name, { email, code: await this.post.codeFor(email) });
    assert.equal(status, 201, JSON.stringify(body));
    return Object.assign(new Person(this.server.url, body.token, body.user), { email });
  };
}
