// One socket of a person. Keeps every event it got; whoever waits for one is told when it comes.
import { randomBytes } from 'node:crypto';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { v1 } from '#proto';

export interface Knock {
  protocols?: string[];
  headers?: Record<string, string>;
  /** Behind the address, with its question mark. */
  query?: string;
}

const open = (url: string, { protocols = ['parley.v1'], headers = {}, query = '' }: Knock) =>
  new WebSocket(`${url.replace(/^http/, 'ws')}/ws${query}`, protocols, { headers });

interface Waiter {
  fits: (event: v1.Event) => boolean;
  found: (event: v1.Event) => void;
  failed: (error: Error) => void;
}

/** Generous: the machine may be busy with other tests. */
const PATIENCE = 30_000;

export class Device {
  readonly events: v1.Event[] = [];
  /** How the socket ended; 1006 when the line was cut. */
  readonly ended: Promise<number>;
  readonly #socket: WebSocket;
  readonly #waiting = new Set<Waiter>();
  readonly #listeners = new Set<(event: v1.Event) => void>();
  #commands = 0;
  #closed = false;

  constructor(url: string, how: Knock = {}) {
    this.#socket = open(url, how);
    this.#socket.binaryType = 'nodebuffer';
    this.#socket.on('message', (frame: Buffer) => this.#got(v1.Event.decode(frame)));
    this.#socket.on('error', () => {}); // a close follows
    this.ended = new Promise((end) => {
      this.#socket.on('close', (code) => {
        this.#closed = true;
        for (const { failed } of this.#waiting) failed(new Error(`the socket is closed (${code})`));
        end(code);
      });
    });
  }

  get welcome(): v1.IWelcome {
    return this.events.find((event) => event.welcome)!.welcome!;
  }

  /** The subprotocol that was agreed on. */
  get protocol(): string {
    return this.#socket.protocol;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** Why the socket was ended, when somebody said so. */
  get goodbye(): v1.IGoAway | undefined {
    return this.events.find((event) => event.goAway)?.goAway ?? undefined;
  }

  async opened(): Promise<void> {
    await this.find((event) => event.body === 'welcome');
  }

  /** Sends a command; answers with the first event that replies to it. */
  command(command: v1.ICommand): Promise<v1.Event> {
    const id = ++this.#commands;
    this.raw(v1.Command.encode({ ...command, id }).finish());
    return this.#next((event) => event.replyTo === id);
  }

  raw(frame: Uint8Array | string): void {
    this.#socket.send(frame, () => {}); // a socket that is gone tells by closing
  }

  /** Sends a text. The answer is posted or a refusal. */
  say(conversationId: number, text: string, clientId?: Uint8Array): Promise<v1.Event> {
    return this.command(saying(conversationId, text, clientId));
  }

  /** What the server has for me after this rev. */
  async sync(conversationId: number, rev: number, limit = 0): Promise<v1.ISyncPage> {
    const { syncPage } = await this.command({ sync: { cursors: [{ conversationId, rev, limit }] } });
    if (!syncPage) throw new Error('sync was refused');
    return syncPage;
  }

  /** Returns when everything that was sent to this socket before now has arrived. */
  async caughtUp(): Promise<void> {
    await this.command({ ping: {} });
  }

  /** The first event, had or to come, that fits. */
  async find(fits: (event: v1.Event) => boolean): Promise<v1.Event> {
    return this.events.find(fits) ?? this.#next(fits);
  }

  /** The message with this text, when it arrives. */
  async hear(text: string): Promise<v1.IMessage> {
    const said = (message: v1.IMessage) => message.content?.text?.text === text;
    const event = await this.find((e) => e.messages?.messages?.some(said) ?? false);
    return event.messages!.messages!.find(said)!;
  }

  /** All messages of a conversation in the order of their arrival. */
  heard(conversationId: number): v1.IMessage[] {
    return this.events
      .filter((event) => event.messages?.conversationId === conversationId)
      .flatMap((event) => event.messages!.messages!);
  }

  listen(listener: (event: v1.Event) => void): void {
    this.#listeners.add(listener);
  }

  closed(): Promise<number> {
    return this.ended;
  }

  /** Stops reading, as a slow line does. */
  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  /** Cuts the line without a goodbye. */
  cut(): void {
    this.#socket.terminate();
  }

  close(): void {
    this.#socket.close();
  }

  #got(event: v1.Event): void {
    this.events.push(event);
    for (const listener of this.#listeners) listener(event);
    for (const waiter of this.#waiting) if (waiter.fits(event)) waiter.found(event);
  }

  #next(fits: (event: v1.Event) => boolean): Promise<v1.Event> {
    if (this.#closed) return Promise.reject(new Error('the socket is closed'));
    return new Promise<v1.Event>((found, failed) => {
      const waiter: Waiter = { fits, found: (event) => done(() => found(event)), failed: (e) => done(() => failed(e)) };
      const late = () => waiter.failed(new Error(`no such event; got ${this.events.map((e) => e.body).join(', ')}`));
      const timer = setTimeout(late, PATIENCE);
      const done = (settle: () => void) => {
        clearTimeout(timer);
        this.#waiting.delete(waiter);
        settle();
      };
      this.#waiting.add(waiter);
    });
  }
}

/** What the server says to an upgrade: 101 when it lets a socket exist. */
export async function knock(url: string, how: Knock = {}): Promise<number> {
  const socket = open(url, how);
  try {
    return await new Promise<number>((answer, failed) => {
      socket.on('upgrade', () => answer(101));
      socket.on('unexpected-response', (_: ClientRequest, response: IncomingMessage) => answer(response.statusCode!));
      socket.on('error', failed);
    });
  } finally {
    socket.on('error', () => {});
    socket.terminate();
  }
}

/** A send of a text, under a new client id where none is given. */
export const saying = (conversationId: number, text: string, clientId: Uint8Array = randomBytes(16)): v1.ICommand => ({
  send: { conversationId, clientId, content: { text: { text } } },
});

/** What an event says no with, by name; undefined when it says something else. */
export const refusalOf = (event: v1.Event): string | undefined =>
  event.refusal ? v1.RefusalCode[event.refusal.code ?? 0] : undefined;
