// The way to other processes of the same server: what is told goes to all of them, in the order it was told, over Redis or Valkey.
// Without `bus.url` there is none of this. Knows no noun: who tells something says by ears what is to be done elsewhere.
import { randomInt } from 'node:crypto';
import { Redis } from 'ioredis';
import { bus as wire } from '../../proto/bus.js';
import { EXIT, StartFailure } from './errors.ts';
import type { Log } from './log.ts';
import { Order } from './order.ts';

export type Telling = wire.v1.ITelling;
export type Ears = { [K in keyof Telling]?: (told: NonNullable<Telling[K]>, node: number) => void };

/** As many as there are values of server.node. Each process speaks on a channel of its own, which keeps what it says in order. */
const NODES = 16;
const channelOf = (node: number) => `parley:${node}`;
/** A process listens there for nothing: that it listens says that its number is taken. */
const plateOf = (node: number) => `parley:at:${node}`;

/** ms between two looks whether Redis answers, and for which it may be silent. */
const LOOK = 5000;
/** ms without a word after which a process counts as gone. Each says something every BEAT. */
const SILENCE = 30_000;
const BEAT = 10_000;
/** Bytes on their way to Redis beyond which nothing more is sent there: a hole, which is made up for. */
const MAX_UNDER_WAY = 32 * 1024 * 1024;

interface Peer {
  life: number;
  /** Of its last batch; 0: any may be the next. */
  number: number;
  heardAt: number;
}

export class Bus {
  readonly node: number;
  readonly #log: Log;
  readonly #out: Redis;
  readonly #in: Redis;
  readonly #life = randomInt(1, 2 ** 47);
  readonly #peers = new Map<number, Peer>();
  readonly #ears: Record<string, ((told: never, node: number) => void)[]> = {};
  readonly #order: Order;
  #number = 0;
  #waiting: wire.v1.INews[] = [];
  #gathered: Telling[] | undefined;
  #underWay = 0;
  #isUp = false;
  #clocks: NodeJS.Timeout[] = [];
  /** Nothing that is known of others is certain any more: everything is to be read again, and told. */
  onMissed = () => {};
  readonly #whenGone: ((node: number) => void)[] = [];
  /** A sign of life is due: what is to be said of this process. */
  onBeat = (): Telling => ({ hello: {} });
  /** Something of this conversation did not come in time: see whether what is known of it is still so. */
  onGap = async (_conversationId: number) => {};

  constructor(url: string, node: number, log: Log) {
    this.node = node;
    this.#log = log.child({ part: 'bus' });
    this.#order = new Order((conversationId) => this.onGap(conversationId), log);
    const options = {
      lazyConnect: true,
      enableOfflineQueue: false,
      autoResubscribe: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 5000,
      commandTimeout: LOOK,
      retryStrategy: (times: number) => Math.min(50 * times, 1000),
    };
    this.#out = new Redis(url, options);
    this.#in = new Redis(url, options);
    this.hear({ hello: () => this.tell(this.onBeat()), bye: (_, from) => this.#forget(from) });
  }

  /** For what else several processes share. */
  get client(): Redis {
    return this.#out;
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  /** Other processes that live. */
  get peers(): number[] {
    return [...this.#peers.keys()];
  }

  /** @throws StartFailure when there is no Redis, or another process has this number. */
  async start(): Promise<void> {
    let problem: Error | undefined;
    // Also told while it is away, each time it cannot be reached: `#see` says it once.
    for (const redis of [this.#out, this.#in]) redis.on('error', (error: Error) => (problem = error));
    this.#in.on('smessageBuffer', (channel: Buffer, bytes: Buffer) => this.#got(channel, bytes));
    try {
      await Promise.all([this.#out.connect(), this.#in.connect()]);
      await this.#subscribe();
    } catch (error) {
      this.#end();
      const why = problem?.message ?? (error as Error).message;
      throw new StartFailure(
        EXIT.unavailable,
        `Cannot use bus.url (${why}): check that a Redis 7 or Valkey runs there and that user and password fit.`,
      );
    }
    const [, taken = 0] = (await this.#out.call('PUBSUB', 'SHARDNUMSUB', plateOf(this.node))) as [string, number];
    if (taken > 1) {
      this.#end();
      throw new StartFailure(
        EXIT.config,
        `Another process with server.node = ${this.node} is on the bus: give each its own number.`,
      );
    }
    this.#isUp = true;
    for (const redis of [this.#out, this.#in]) redis.on('close', () => this.#see(false));
    this.#in.on('ready', () => void this.#again());
    this.#out.on('ready', () => void this.#again());
    this.#clocks = [setInterval(() => void this.#look(), LOOK).unref(), setInterval(() => this.#beat(), BEAT).unref()];
    this.tell({ hello: {} });
    this.#beat();
    this.#log.info({ node: this.node }, 'bus ready');
  }

  /** Says goodbye. */
  async stop(): Promise<void> {
    for (const clock of this.#clocks) clearInterval(clock);
    this.tell({ bye: {} });
    await this.#flush();
    this.#end();
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

  #send(news: wire.v1.INews): void {
    if (this.#waiting.push(news) === 1) setImmediate(() => void this.#flush());
  }

  async #flush(): Promise<void> {
    if (!this.#waiting.length) return;
    const number = ++this.#number;
    const news = this.#waiting;
    this.#waiting = [];
    // What cannot leave is a hole in the numbers: whoever listens notices it, or this process does when Redis is back.
    if (!this.#isUp || this.#underWay > MAX_UNDER_WAY) return;
    const bytes = wire.v1.Batch.encode({ node: this.node, life: this.#life, number, news }).finish();
    this.#underWay += bytes.length;
    await this.#out.spublish(channelOf(this.node), bytes as Buffer).catch(() => {});
    this.#underWay -= bytes.length;
  }

  #got(_channel: Buffer, bytes: Buffer): void {
    let batch: wire.v1.Batch;
    try {
      batch = wire.v1.Batch.decode(bytes);
    } catch (error) {
      return this.#log.error({ err: error }, 'the bus carries what is not of this server');
    }
    const { node, life, number, news } = batch;
    const known = this.#peers.get(node);
    const isSame = known?.life === life;
    const hasHole = isSame && known.number > 0 && number !== known.number + 1;
    this.#peers.set(node, { life, number, heardAt: Date.now() });
    if (!isSame) {
      if (known) this.#gone(node);
      this.#log.info({ node }, 'another process');
      this.tell(this.onBeat());
    }
    for (const one of news) this.#take(one, node);
    if (hasHole) this.#missed('something was lost on the bus');
  }

  #take(news: wire.v1.INews, node: number): void {
    const { conversationId, fromRev, toRev, tellings } = news;
    const apply = () => {
      for (const telling of tellings ?? []) this.#apply(telling, node);
    };
    if (conversationId) this.#order.take(conversationId, fromRev ?? 0, toRev ?? 0, apply);
    else apply();
  }

  #apply(telling: Telling, node: number): void {
    const name = (telling as wire.v1.Telling).body ?? Object.keys(telling)[0]!;
    for (const ear of this.#ears[name] ?? [])
      try {
        ear(telling[name as keyof Telling] as never, node);
      } catch (error) {
        this.#log.error({ err: error, name }, 'told by the bus');
      }
  }

  async #subscribe(): Promise<void> {
    const others = Array.from({ length: NODES }, (_, node) => node).filter((node) => node !== this.node);
    await this.#in.ssubscribe(plateOf(this.node), ...others.map(channelOf));
  }

  /** A connection is there again. */
  async #again(): Promise<void> {
    try {
      if (this.#in.status === 'ready') await this.#subscribe();
      if (this.#in.status === 'ready' && this.#out.status === 'ready') this.#see(true);
    } catch {
      this.#in.disconnect(true);
    }
  }

  /** Redis may hang, or packets vanish: a connection that does not answer is made anew. */
  async #look(): Promise<void> {
    for (const redis of [this.#out, this.#in])
      if (redis.status === 'ready') await redis.ping().catch(() => redis.disconnect(true));
    const now = Date.now();
    if (!this.#isUp) return;
    for (const [node, { heardAt }] of this.#peers) if (now - heardAt > SILENCE) this.#forget(node);
  }

  #see(isUp: boolean): void {
    if (isUp === this.#isUp) return;
    this.#isUp = isUp;
    if (!isUp) return this.#log.error('bus is away: other processes are not heard');
    // Nobody was heard meanwhile.
    for (const peer of this.#peers.values()) Object.assign(peer, { number: 0, heardAt: Date.now() });
    this.tell({ hello: {} });
    this.#beat();
    this.#missed('bus is back');
  }

  #missed(why: string): void {
    this.#log.warn({ node: this.node }, why);
    this.#order.forget();
    this.onMissed();
  }

  #beat(): void {
    this.tell(this.onBeat());
  }

  #forget(node: number): void {
    if (!this.#peers.delete(node)) return;
    this.#log.info({ node }, 'another process is gone');
    this.#gone(node);
  }

  #gone(node: number): void {
    for (const ear of this.#whenGone) ear(node);
  }

  #end(): void {
    this.#isUp = false;
    for (const redis of [this.#out, this.#in])
      redis
        .removeAllListeners()
        .on('error', () => {})
        .disconnect();
  }
}
