// People in a group who talk, edit, react and take back at a steady rate while something happens to them, and what is asked
// of them when it is over.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { v1 } from '#proto';
import { v1 as wire } from '#proto';
import { Client, type Options } from '../support/client.ts';
import { Person, people } from '../support/people.ts';
import type { Program } from '../support/program.ts';
import { faults, type Held, heldOf } from './checker.ts';
import { History } from './history.ts';

/** `make test` runs a short form of each scenario, `make chaos` the full one. */
export type Size = 'short' | 'full';
/** What a scenario found, for its row of the table. */
export type Figures = Record<string, string | number>;
export type Scenario = (size: Size) => Promise<Figures>;

/** The scenario as a test. */
export const short = (scenario: Scenario) => async () => {
  await scenario('short');
};

/** How a client is made; it connects to `lineUrl`, a relay for example, where one is given. */
type More = Options & { lineUrl?: string };

export class Party {
  readonly conversationId: number;
  readonly clients: Client[];
  readonly history: History;
  /** Asks over REST, on a line where nothing happens. */
  readonly #host: Person;
  #said = 0;

  constructor(conversationId: number, host: Person, clients: Client[], history: History) {
    this.conversationId = conversationId;
    this.#host = host;
    this.clients = clients;
    this.history = history;
  }

  /** Makes accounts and a group of them. */
  static async of(url: string, names: readonly string[], more: More | ((index: number) => More) = {}): Promise<Party> {
    const all = await people(url, ...names);
    const [host, ...others] = all;
    for (const other of others) await host!.befriend(other);
    const conversationId = await host!.makeGroup('party', ...others);
    const history = new History();
    const clients = all.map(({ token, id, name }, index) => {
      const { lineUrl = url, ...options } = typeof more === 'function' ? more(index) : more;
      const person = new Person(lineUrl, token, { id, name });
      return new Client(person, conversationId, { ...options, witness: history.witness(name, id) });
    });
    await Promise.all(clients.map((client) => client.online()));
    return new Party(conversationId, host!, clients, history);
  }

  /** Goes on, at so many operations a second in all, until it is told to stop. */
  talk(rate: number, tellers: readonly Client[] = this.clients): () => void {
    const began = performance.now();
    let done = 0;
    const timer = setInterval(() => {
      for (const due = ((performance.now() - began) * rate) / 1000; done < due; done++)
        this.act(tellers[done % tellers.length]!);
    }, 10);
    return () => clearInterval(timer);
  }

  /** Mostly says something; now and then changes what was said. Who has much to send does not add to it. */
  act(client: Client): void {
    if (client.waiting > 100) return;
    const mine = [...client.posted.values()].at(-1)?.seq;
    const n = ++this.#said;
    if (mine && n % 17 === 0) client.edit(mine, `${client.person.name} edits ${n}`);
    else if (mine && n % 97 === 0) client.recall(mine);
    else if (client.held.size && n % 13 === 0) client.react(1 + (n % client.held.size), '👍', n % 2 === 0);
    else client.say(`${client.person.name} ${n}`);
  }

  /** Resolves when everything has been answered and everybody holds the same. @returns ms that took. */
  async settled(): Promise<number> {
    const began = performance.now();
    await Promise.all(this.clients.map((client) => client.idle()));
    const lastRev = await this.lastRev();
    await Promise.all(this.clients.map((client) => client.knows(lastRev)));
    return Math.round(performance.now() - began);
  }

  async lastRev(): Promise<number> {
    const { body } = await this.#host.ask('GET', `/api/conversations/${this.conversationId}`);
    return body.conversation.lastRev;
  }

  /** Everything that is promised of messages. @returns how many operations were acknowledged. */
  async check(): Promise<number> {
    await Promise.all(this.clients.map((client) => client.lookBack()));
    const { entries } = this.history;
    const stored = await storedBy(this.#host, this.conversationId);
    const views = new Map(this.clients.map((client) => [client.person.name, viewOf(client)]));
    const found = faults({ entries, stored, lastRev: await this.lastRev(), views });
    assert.deepEqual(found.slice(0, 20), []);
    const acknowledged = entries.filter(({ outcome }) => outcome === 'ok').length;
    assert.ok(acknowledged > 10, `${acknowledged} operations were acknowledged`);
    return acknowledged;
  }

  async leave(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.finish()));
  }
}

export const viewOf = ({ held }: Client): Held[] => [...held.values()].map(heldOf).sort((a, b) => a.seq - b.seq);

/** The whole conversation, as the server gives it page by page. */
export async function storedBy(person: Person, conversationId: number): Promise<Held[]> {
  const all: v1.IMessage[] = await person.history(conversationId);
  return all.map((json) => heldOf(wire.Message.fromObject(json)));
}

/** Bytes of memory a server has in use, in all its processes. */
export const memoryOf = ({ pid, processes }: Program): number =>
  [pid, ...processes].reduce((sum, one) => sum + memoryIn(one), 0);

/** Linux only, as the rest of these tests' signals and files under /proc. */
function memoryIn(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
  return Number(kilobytes) * 1024;
}

export const MiB = 1024 * 1024;

/** Holds a wait to what the table of faults allows; a machine that runs all tests at once gets three times as long. */
export function within(limit: number, found: number, size: Size, what: string): void {
  const allowed = size === 'full' ? limit : 3 * limit;
  assert.ok(found <= allowed, `${what}: ${Math.round(found)} ms, at most ${allowed}`);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
