// The way to other processes of the same server: what is told goes to all of them, in the order it was told, over Redis or Valkey.
// Without `bus.url` there is none of this. Knows no noun: who tells something says by ears what is to be done elsewhere.
import { createSecretKey, type KeyObject, randomInt } from 'node:crypto';
import { v1 as wire } from '../../proto/bus-wire.js';
import type { Hmac } from './auth.ts';
import { EXIT, StartFailure } from './errors.ts';
import { Link } from './link.ts';
import type { Log } from './log.ts';
import { Order } from './order.ts';
import { seal, unseal } from './seal.ts';

export type Telling = wire.ITelling;
export type Ears = { [K in keyof Telling]?: (told: NonNullable<Telling[K]>, node: number) => void };

/** As many as there are values of server.node. Each process speaks on a channel of its own, which keeps what it says in order. */
const NODES = 16;
/** ms without a word after which a process counts as dead. Each says something every BEAT. */
const SILENCE = 15_000;
const BEAT = 5000;

/** What is told waits no longer for an earlier batch when there is so much of it. */
const MOST = 1000;

interface Peer {
  life: number;
  /** Of its last batch; 0: any may be the next. */
  number: number;
  heardAt: number;
}

export class Bus {
  readonly node: number;
  readonly #log: Log;
  readonly #key: KeyObject;
  readonly #link: Link;
  readonly #order: Order;
  readonly #life = randomInt(1, 2 ** 47);
  readonly #peers = new Map<number, Peer>();
  readonly #ears: Record<string, ((told: never, node: number) => void)[]> = {};
  readonly #whenGone: ((node: number) => void)[] = [];
  #number = 0;
  #waiting: wire.INews[] = [];
  #isSending = false;
  /** What is told while the work of `inOrder` runs. */
  #gathered: Telling[] | undefined;
  #clock: NodeJS.Timeout | undefined;
  /**
   * Nothing that is known of others is certain any more: everything is to be read again, and told. Also what a process that died
   * has committed may have been told by nobody.
   */
  onMissed = () => {};
  /** A sign of life is due: what is to be said of this process. */
  onBeat = (): Telling => ({ hello: {} });
  /** Something of this conversation did not come in time: see whether what is known of it is still so. */
  onGap = async (_conversationId: number) => {};

  constructor(url: string, node: number, hmac: Hmac, log: Log) {
    this.node = node;
    this.#log = log.child({ part: 'bus' });
    this.#key = createSecretKey(hmac('bus', 'key'));
    // After the secret: several servers may use one Redis.
    const name = `parley:${hmac('bus', 'name').toString('hex', 0, 8)}`;
    const others = Array.from({ length: NODES }, (_, other) => other).filter((other) => other !== node);
    this.#link = new Link(
      url,
      { own: `${name}:${node}`, plate: `${name}:at:${node}`, others: others.map((other) => `${name}:${other}`) },
      (bytes) => this.#got(bytes),
      (isUp) => this.#changed(isUp),
    );
    this.#order = new Order((conversationId) => this.onGap(conversationId), this.#log);
    this.hear({ hello: () => this.#beat(), bye: (_, from) => this.#forget(from) });
  }

  get isUp(): boolean {
    return this.#link.isUp;
  }

  /** Numbers of the other processes that live. */
  others(): Iterable<number> {
    return this.#peers.keys();
  }

  /** ms since 1970, when that process last said anything. */
  heardAt(node: number): number {
    return this.#peers.get(node)?.heardAt ?? 0;
  }

  /** @throws StartFailure when there is no Redis, or another process has this number. */
  async start(): Promise<void> {
    try {
      if (!(await this.#link.start()))
        throw new StartFailure(
          EXIT.config,
          `Another process with server.node = ${this.node} is on the bus: give each its own number.`,
        );
    } catch (error) {
      this.#link.end();
      throw error;
    }
    this.#clock = setInterval(() => this.#live(), BEAT).unref();
    this.#hello();
    this.#log.info({ node: this.node }, 'bus ready');
  }

  /** Says goodbye. */
  async stop(): Promise<void> {
    clearInterval(this.#clock);
    this.tell({ bye: {} });
    await this.#flush();
    this.#link.end();
  }

  /** What to do with what others tell. */
  hear(ears: Ears): void {
    for (const [name, ear] of Object.entries(ears)) this.#ears[name] = [...(this.#ears[name] ?? []), ear as () => void];
  }

  /** A process is gone, or lives anew: what it said of itself is void. */
  whenGone(ear: (node: number) => void): void {
    this.#whenGone.push(ear);
  }

  /** To all other processes, with everything else of this turn. */
  tell(telling: Telling): void {
    this.#send({ tellings: [telling] });
  }

  /** The same, and here. */
  tellAll(telling: Telling): void {
    if (this.#gathered) return void this.#gathered.push(telling);
    this.tell(telling);
    this.#apply(telling, this.node);
  }

  /** All that `work` tells to all happens everywhere in its turn: when all revs of the conversation before `fromRev` have. */
  inOrder(conversationId: number, fromRev: number, toRev: number, work: () => void): void {
    const tellings: Telling[] = [];
    this.#gathered = tellings;
    try {
      work();
    } finally {
      this.#gathered = undefined;
    }
    if (!tellings.length) return;
    const news = { conversationId, fromRev, toRev, tellings };
    this.#send(news);
    this.#take(news, this.node);
  }

  /** A conversation was read as it stood at this rev. */
  learn(conversationId: number, rev: number): void {
    this.#order.learn(conversationId, rev);
  }

  /** Gathers what this turn tells, and what is told while an earlier batch is on its way. */
  #send(news: wire.INews): void {
    const waiting = this.#waiting.push(news);
    if (waiting === 1 && !this.#isSending) setImmediate(() => void this.#sendOn());
    else if (waiting === MOST) void this.#flush();
  }

  async #sendOn(): Promise<void> {
    this.#isSending = true;
    while (this.#waiting.length) await this.#flush();
    this.#isSending = false;
  }

  async #flush(): Promise<void> {
    if (!this.#waiting.length) return;
    const news = this.#waiting;
    this.#waiting = [];
    // What cannot leave is a hole in the numbers.
    const number = ++this.#number;
    if (!this.isUp) return;
    const batch = wire.Batch.encode({ node: this.node, life: this.#life, number, news }).finish();
    await this.#link.send(seal(this.#key, batch, this.#life, number));
  }

  #got(bytes: Buffer): void {
    let batch: wire.Batch;
    try {
      batch = wire.Batch.decode(unseal(this.#key, bytes));
    } catch (error) {
      return this.#log.error({ err: error }, 'the bus carries what is not of this server');
    }
    const { node, life, number, news } = batch;
    const known = this.#peers.get(node);
    const isSame = known?.life === life;
    // Had before: somebody says it again.
    if (isSame && number <= known.number) return;
    const hasHole = isSame && known.number > 0 && number !== known.number + 1;
    this.#peers.set(node, { life, number, heardAt: Date.now() });
    if (!isSame) {
      if (known) this.#gone(node);
      this.#log.info({ node }, 'another process');
      this.#beat();
    }
    for (const one of news) this.#take(one, node);
    if (hasHole) this.#missed('something was lost on the bus');
    else if (known && !isSame) this.#missed('another process has died');
  }

  #take(news: wire.INews, node: number): void {
    const { conversationId, fromRev, toRev, tellings } = news;
    const apply = () => {
      for (const telling of tellings ?? []) this.#apply(telling, node);
    };
    if (conversationId) this.#order.take(conversationId, fromRev ?? 0, toRev ?? 0, apply);
    else apply();
  }

  #apply(telling: Telling, node: number): void {
    const name = (telling as wire.Telling).body ?? Object.keys(telling)[0]!;
    for (const ear of this.#ears[name] ?? [])
      try {
        ear(telling[name as keyof Telling] as never, node);
      } catch (error) {
        this.#log.error({ err: error, name }, 'told by the bus');
      }
  }

  #changed(isUp: boolean): void {
    if (!isUp) return this.#log.error('bus is away: other processes are not heard');
    // Nobody was heard meanwhile.
    for (const peer of this.#peers.values()) Object.assign(peer, { number: 0, heardAt: Date.now() });
    this.#hello();
    this.#missed('bus is back');
  }

  #missed(why: string): void {
    this.#log.warn({ node: this.node }, why);
    this.onMissed();
  }

  #hello(): void {
    this.tell({ hello: {} });
    this.#beat();
  }

  #beat(): void {
    this.tell(this.onBeat());
  }

  #live(): void {
    this.#beat();
    if (!this.isUp) return;
    const now = Date.now();
    for (const [node, { heardAt }] of this.#peers)
      if (now - heardAt > SILENCE) {
        this.#forget(node);
        this.#missed('another process has died');
      }
  }

  #forget(node: number): void {
    if (!this.#peers.delete(node)) return;
    this.#log.info({ node }, 'another process is gone');
    this.#gone(node);
  }

  #gone(node: number): void {
    for (const ear of this.#whenGone) ear(node);
  }
}
