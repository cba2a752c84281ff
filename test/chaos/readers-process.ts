// The process of readers.ts.
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { v1 } from '#proto';
import { quantile } from './party.ts';
import type { Noticed, Wish } from './readers.ts';

let url = '';
let readers: Reader[] = [];
let latencies: number[] = [];
const noticed = { messages: 0, gaps: 0, lost: 0 };

/** Everybody gets the same bytes, so they are decoded once. */
let lastFrame = Buffer.alloc(0);
let lastEvent = new v1.Event();
function decoded(frame: Buffer): v1.Event {
  if (frame.equals(lastFrame)) return lastEvent;
  lastFrame = Buffer.from(frame);
  lastEvent = v1.Event.decode(lastFrame);
  return lastEvent;
}

class Reader {
  readonly #token: string;
  #socket: WebSocket | undefined;
  #rev = 0;

  constructor(token: string) {
    this.#token = token;
  }

  /** Until it is welcomed, however often it is turned away. */
  async connect(): Promise<void> {
    while (!(await this.#try())) await delay(200 + Math.random() * 800);
  }

  #try(): Promise<boolean> {
    const headers = { authorization: `Bearer ${this.#token}` };
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/ws`, ['parley.v1'], { headers });
    this.#socket = socket;
    this.#rev = 0;
    return new Promise((settle) => {
      socket.on('message', (frame: Buffer) => {
        const event = decoded(frame);
        if (event.welcome) settle(true);
        if (event.messages) this.#read(event.messages);
      });
      socket.on('error', () => {}); // a close follows
      socket.on('close', () => {
        settle(false);
        if (this.#socket === socket) noticed.lost += 1;
      });
    });
  }

  cut(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.terminate();
  }

  ping(): void {
    if (this.#socket?.readyState === WebSocket.OPEN)
      this.#socket.send(v1.Command.encode({ id: 1, ping: {} }).finish(), () => {});
  }

  #read({ messages }: v1.IMessages): void {
    for (const { rev, content } of messages ?? []) {
      if (this.#rev && rev !== this.#rev + 1) noticed.gaps += 1;
      this.#rev = rev!;
      noticed.messages += 1;
      const said = Number.parseInt(content?.text?.text ?? '', 10);
      if (said) latencies.push(Date.now() - said);
    }
  }
}

async function answer(wish: Wish): Promise<number | Noticed> {
  if (wish.ask === 'connect') {
    url = wish.url;
    readers = wish.tokens.map((token) => new Reader(token));
  }
  if (wish.ask === 'reconnect') for (const reader of readers) reader.cut();
  if (wish.ask === 'measure') {
    const found = { ...noticed, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) };
    latencies = [];
    Object.assign(noticed, { messages: 0, gaps: 0, lost: 0 });
    return found;
  }
  const began = performance.now();
  await Promise.all(readers.map((reader) => reader.connect()));
  return Math.round(performance.now() - began);
}

setInterval(() => {
  for (const reader of readers) reader.ping();
}, 25_000).unref();

process.on('message', async (wish: Wish) => {
  if (wish.ask === 'leave') process.exit(0);
  process.send!(await answer(wish));
});
process.on('disconnect', () => process.exit(1));
