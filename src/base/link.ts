// Two connections to one Redis or Valkey, to speak and to listen: who is up there, and whether it answers.
import { Redis } from 'ioredis';
import { EXIT, StartFailure } from './errors.ts';

/** ms between two looks whether Redis answers, and for which it may be silent. */
const LOOK = 5000;
/** Bytes on their way to Redis beyond which nothing more is sent there. */
const MAX_UNDER_WAY = 32 * 1024 * 1024;

interface Channels {
  /** Where this process speaks. */
  own: string;
  /** Where it listens for nothing: that it listens says that its number is taken. */
  plate: string;
  others: string[];
}

export class Link {
  readonly #channels: Channels;
  readonly #out: Redis;
  readonly #in: Redis;
  readonly #got: (bytes: Buffer) => void;
  readonly #changed: (isUp: boolean) => void;
  #underWay = 0;
  #clock: NodeJS.Timeout | undefined;
  isUp = false;

  /** @param got is given what others say, @param changed whether they can be heard */
  constructor(url: string, channels: Channels, got: (bytes: Buffer) => void, changed: (isUp: boolean) => void) {
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
    this.#channels = channels;
    this.#got = got;
    this.#changed = changed;
  }

  /** @throws StartFailure when there is no Redis. Gives whether this process is the only one of its number. */
  async start(): Promise<boolean> {
    let problem: Error | undefined;
    // Also told while it is away, each time it cannot be reached: `#see` says it once.
    for (const redis of this.#both)
      redis.on('error', (error: Error) => {
        problem = error;
      });
    this.#in.on('smessageBuffer', (_: Buffer, bytes: Buffer) => this.#got(bytes));
    try {
      await Promise.all(this.#both.map((redis) => redis.connect()));
      await this.#subscribe();
      const [, here] = (await this.#out.call('PUBSUB', 'SHARDNUMSUB', this.#channels.plate)) as [string, number];
      if (here > 1) return false;
    } catch (error) {
      const why = problem?.message ?? (error as Error).message;
      throw new StartFailure(
        EXIT.unavailable,
        `Cannot use bus.url (${why}): check that a Redis 7 or Valkey runs there and that user and password fit.`,
      );
    }
    this.isUp = true;
    for (const redis of this.#both) {
      redis.on('close', () => this.#see(false));
      redis.on('ready', () => void this.#again());
    }
    this.#clock = setInterval(() => void this.#look(), LOOK).unref();
    return true;
  }

  end(): void {
    this.isUp = false;
    clearInterval(this.#clock);
    for (const redis of this.#both)
      redis
        .removeAllListeners()
        .on('error', () => {})
        .disconnect();
  }

  /** As far as it can be sent now. */
  async send(bytes: Buffer): Promise<void> {
    if (!this.isUp || this.#underWay > MAX_UNDER_WAY) return;
    this.#underWay += bytes.length;
    await this.#out.spublish(this.#channels.own, bytes).catch(() => {}); // whoever listens notices the hole
    this.#underWay -= bytes.length;
  }

  get #both(): [Redis, Redis] {
    return [this.#out, this.#in];
  }

  async #subscribe(): Promise<void> {
    await this.#in.ssubscribe(this.#channels.plate, ...this.#channels.others);
  }

  /** A connection is there again. */
  async #again(): Promise<void> {
    try {
      if (this.#in.status === 'ready') await this.#subscribe();
      if (this.#both.every(({ status }) => status === 'ready')) this.#see(true);
    } catch {
      this.#in.disconnect(true);
    }
  }

  /** Redis may hang, or packets vanish: a connection that does not answer is made anew. */
  async #look(): Promise<void> {
    for (const redis of this.#both)
      if (redis.status === 'ready') await redis.ping().catch(() => redis.disconnect(true));
  }

  #see(isUp: boolean): void {
    if (isUp === this.isUp) return;
    this.isUp = isUp;
    this.#changed(isUp);
  }
}
