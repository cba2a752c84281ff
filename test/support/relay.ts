// A line between two ends that can be slow, swallow what it carries, or be cut: TCP to TCP, or Unix socket to Unix socket.
import { EventEmitter, once } from 'node:events';
import { type AddressInfo, connect, createServer, type NetConnectOpts, type Server, type Socket } from 'node:net';

interface Pair {
  client: Socket;
  server: Socket;
  isDead: boolean;
  /** Cut before the server is heard again. */
  isDoomed: boolean;
}

export class Relay {
  /** ms that everything on its way to the server is held back. */
  delay = 0;
  readonly #listener: Server;
  readonly #pairs = new Set<Pair>();
  readonly #events = new EventEmitter();
  #cuts = 0;
  #words: string[] = [];

  private constructor(to: NetConnectOpts) {
    this.#listener = createServer((client) => this.#join(client, connect(to)));
  }

  /** Listens on a port of its own, or on a path. */
  static async to(to: NetConnectOpts, path?: string): Promise<Relay> {
    const relay = new Relay(to);
    if (path) relay.#listener.listen(path);
    else relay.#listener.listen(0, '127.0.0.1');
    await once(relay.#listener, 'listening');
    return relay;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#listener.address() as AddressInfo).port}`;
  }

  /** Cuts the next line on which the server says something, before it is heard. @returns when that has happened. */
  async cutBeforeAnswer(): Promise<void> {
    this.#cuts += 1;
    await once(this.#events, 'cut');
  }

  /** Cuts the lines on which the client says these words next, one after the other, before it hears the answer. */
  cutAnswersTo(...words: string[]): void {
    this.#words = words;
  }

  /** From now on the packets of the lines that there are vanish, in both directions; neither end is told. */
  swallow(): void {
    for (const pair of this.#pairs) pair.isDead = true;
  }

  /** Resolves when a server ends a line by itself. */
  async serverHungUp(): Promise<void> {
    await once(this.#events, 'hung up');
  }

  async close(): Promise<void> {
    for (const { client, server } of this.#pairs) {
      client.destroy();
      server.destroy();
    }
    this.#listener.close();
    if (this.#listener.listening) await once(this.#listener, 'close');
  }

  #join(client: Socket, server: Socket): void {
    const pair = { client, server, isDead: false, isDoomed: false };
    this.#pairs.add(pair);
    client.on('data', (bytes) => {
      if (pair.isDead) return;
      if (this.#words[0] && bytes.includes(this.#words[0])) pair.isDoomed = Boolean(this.#words.shift());
      if (this.delay) setTimeout(() => server.write(bytes), this.delay);
      else server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (pair.isDead) return;
      if (this.#cuts > 0 || pair.isDoomed) {
        if (!pair.isDoomed) this.#cuts -= 1;
        server.destroy();
        client.destroy();
        this.#events.emit('cut');
      } else client.write(bytes);
    });
    server.on('close', () => this.#events.emit('hung up'));
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      one.on('error', () => {}); // a close follows
      one.on('close', () => {
        if (one.closed && other.closed) this.#pairs.delete(pair);
        // The other end of a line that swallows does not hear of it.
        if (!pair.isDead) other.destroy();
      });
    }
  }
}
