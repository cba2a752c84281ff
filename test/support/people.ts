// People of a test: they have accounts, ask over REST and live on a socket, as a browser would.
// biome-ignore-all lint/suspicious/noExplicitAny: answers of the server are what the tests are about.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { WebSocket } from 'ws';
import { v1 } from '#proto';

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

  async ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: any }> {
    return ask(this.url, method, path, body, { authorization: `Bearer ${this.token}` });
  }

  /** Opens a socket and waits for the welcome. */
  async connect(): Promise<Device> {
    const device = new Device(this);
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
}

/** One socket of a person. Keeps every event it got; `next` takes them in turn. */
export class Device {
  readonly person: Person;
  readonly events: v1.Event[] = [];
  readonly #socket: WebSocket;
  readonly #arrived = new EventEmitter();
  #commands = 0;

  constructor(person: Person) {
    this.person = person;
    this.#socket = new WebSocket(`${person.url.replace(/^http/, 'ws')}/ws`, ['parley.v1'], {
      headers: { authorization: `Bearer ${person.token}` },
    });
    this.#socket.binaryType = 'nodebuffer';
    this.#socket.on('message', (frame: Buffer) => {
      this.events.push(v1.Event.decode(frame));
      this.#arrived.emit('event');
    });
    this.#socket.on('error', () => {});
  }

  get welcome(): v1.Welcome {
    return this.events.find((event) => event.body === 'welcome')!.welcome as v1.Welcome;
  }

  async opened(): Promise<void> {
    await this.find((event) => event.body === 'welcome');
  }

  /** Sends a command; answers with the first event that replies to it. */
  async command(command: v1.ICommand): Promise<v1.Event> {
    const id = ++this.#commands;
    this.raw(v1.Command.encode({ ...command, id }).finish());
    return this.find((event) => event.replyTo === id);
  }

  raw(frame: Uint8Array | string): void {
    this.#socket.send(frame);
  }

  /** Sends a text. The answer is posted or a refusal. */
  say(conversationId: number, text: string, clientId: Uint8Array = randomBytes(16)): Promise<v1.Event> {
    return this.command({ send: { conversationId, clientId, content: { text: { text } } } });
  }

  /** The first event, had or to come, that fits. Fails after `ms`. */
  async find(fits: (event: v1.Event) => boolean, ms = 5000): Promise<v1.Event> {
    const signal = AbortSignal.timeout(ms);
    for (let seen = 0; ; ) {
      const found = this.events.slice(seen).find(fits);
      if (found) return found;
      seen = this.events.length;
      if (this.#socket.readyState === WebSocket.CLOSED) throw new Error('the socket is closed');
      await Promise.race([once(this.#arrived, 'event', { signal }), once(this.#socket, 'close', { signal })]).catch(
        () => {
          throw new Error(`no such event; got ${this.events.map((event) => event.body).join(', ')}`);
        },
      );
    }
  }

  /** The message with this text, when it arrives. */
  async hear(text: string): Promise<v1.IMessage> {
    const said = (message: v1.IMessage) => message.content?.text?.text === text;
    const event = await this.find((e) => e.messages?.messages?.some(said) ?? false);
    return event.messages!.messages!.find(said)!;
  }

  async closed(): Promise<number> {
    if (this.#socket.readyState === WebSocket.CLOSED) return 0;
    const [code] = await once(this.#socket, 'close');
    return code as number;
  }

  /** Cuts the line without a goodbye. */
  cut(): void {
    this.#socket.terminate();
  }

  close(): void {
    this.#socket.close();
  }
}

export async function ask(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: any; headers: Headers }> {
  const answer = await fetch(url + path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    body: body === undefined ? null : JSON.stringify(body),
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
