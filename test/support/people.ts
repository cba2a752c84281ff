// People of a test: they have accounts, ask over REST and live on a socket, as a browser would.
// biome-ignore-all lint/suspicious/noExplicitAny: answers of the server are what the tests are about.
import assert from 'node:assert/strict';
import { Device } from './device.ts';

/** A signed-in program: REST with its token. */
export class Person {
  readonly url: string;
  readonly token: string;
  readonly id: number;
  readonly name: string;

  constructor(url: string, token: string, user: { id: number; name: string }) {
    this.url = url;
    this.token = token;
    this.id = user.id;
    this.name = user.name;
  }

  async ask(method: string, path: string, body?: unknown): Promise<Answer> {
    return ask(this.url, method, path, body, { authorization: `Bearer ${this.token}` });
  }

  /** Opens a socket and waits for the welcome. */
  async connect(): Promise<Device> {
    const device = new Device(this.url, { headers: { authorization: `Bearer ${this.token}` } });
    await device.opened();
    return device;
  }

  /** Both are friends afterwards. Gives the direct conversation's id. */
  async befriend(other: Person): Promise<number> {
    await this.ask('POST', '/api/friends/requests', { userId: other.id });
    const { status, body } = await other.ask('POST', `/api/friends/requests/${this.id}/accept`);
    assert.equal(status, 200, JSON.stringify(body));
    return body.conversationId;
  }

  async makeGroup(title: string, ...others: Person[]): Promise<number> {
    const { status, body } = await this.ask('POST', '/api/groups', { title, memberIds: others.map((o) => o.id) });
    assert.equal(status, 201, JSON.stringify(body));
    return body.conversationId;
  }

  /** Every message of a conversation, over REST. */
  async history(conversationId: number): Promise<any[]> {
    const all: any[] = [];
    for (let after = 0; ; ) {
      const { status, body } = await this.ask(
        'GET',
        `/api/conversations/${conversationId}/messages?after=${after}&limit=200`,
      );
      assert.equal(status, 200);
      if (!body.messages.length) return all;
      all.push(...body.messages);
      after = all.at(-1).seq;
    }
  }

  /** The same account, signed in once more: another session. */
  async again(): Promise<Person> {
    const { status, body } = await ask(this.url, 'POST', '/api/sessions', { name: this.name, password: PASSWORD });
    assert.equal(status, 201, JSON.stringify(body));
    return new Person(this.url, body.token, body.user);
  }
}

export interface Answer {
  status: number;
  body: any;
  headers: Headers;
}

export async function ask(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(url + path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  const json = answer.headers.get('content-type')?.includes('json');
  return { status: answer.status, body: json ? JSON.parse(text) : text, headers: answer.headers };
}

export const PASSWORD = 'correct horse battery';

/** Makes accounts and signs them in: `const [alice, bob] = await people(url, 'alice', 'bob')`. */
export async function people<N extends string[]>(url: string, ...names: N): Promise<{ [K in keyof N]: Person }> {
  const made = await Promise.all(
    names.map(async (name) => {
      const { status, body } = await ask(url, 'POST', '/api/users', { name, password: PASSWORD });
      assert.equal(status, 201, JSON.stringify(body));
      return new Person(url, body.token, body.user);
    }),
  );
  return made as { [K in keyof N]: Person };
}
