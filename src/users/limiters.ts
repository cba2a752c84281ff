// How often one may try: sign-ins per name and per address, new accounts per address.
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Config } from '../base/config.ts';
import { Refusal } from '../base/errors.ts';

export interface Limiters {
  /**
   * Counts an attempt to sign in. Names are counted per address, so that nobody can lock somebody else out.
   * @returns what to call when it succeeded: successes do not count. @throws Refusal RATE_LIMITED
   */
  signIn(name: string, address: string): Promise<() => Promise<void>>;
  /**
   * As `signIn`, for codes of six digits: whoever knows the password may not guess them from everywhere. `isShort`: counts
   * for the account from all addresses; what is too long to guess still lets its owner in then.
   */
  secondFactor(userId: number, address: string, isShort: boolean): Promise<() => Promise<void>>;
  /** Challenges for strangers: each is a row. @throws Refusal RATE_LIMITED */
  challenge(address: string): Promise<void>;
  /** @throws Refusal RATE_LIMITED */
  register(address: string): Promise<void>;
  /** Letters with codes: to one address, and for who asks from one address. @throws Refusal RATE_LIMITED */
  code(email: string, address: string): Promise<void>;
  /** A name that is left is free for others. @throws Refusal RATE_LIMITED */
  rename(userId: number): Promise<void>;
  /** Looking through a history costs more than reading it. @throws Refusal RATE_LIMITED */
  search(userId: number): Promise<void>;
  /** @throws Refusal RATE_LIMITED */
  upload(userId: number): Promise<void>;
  /** All that somebody has, read at once. `isQuestion`: whether it would be given; does not count. @throws Refusal RATE_LIMITED */
  archive(userId: number, isQuestion: boolean): Promise<void>;
  /** Each call rings others and leaves a message. @throws Refusal RATE_LIMITED */
  ring(userId: number): Promise<void>;
  /** All that is done with calls, besides signals. @throws Refusal RATE_LIMITED */
  call(userId: number): Promise<void>;
  /** Each is read by an administrator. @throws Refusal RATE_LIMITED */
  report(userId: number): Promise<void>;
  /** Entering groups, which everybody in them hears of. @throws Refusal RATE_LIMITED */
  join(userId: number): Promise<void>;
  /** Credentials for the TURN server, without a call. @throws Refusal RATE_LIMITED */
  tryCall(userId: number): Promise<void>;
}

export function limiters({ auth, calls, files, limits }: Config): Limiters {
  const perName = new RateLimiterMemory({ points: auth.attempts_per_name, duration: 900 });
  const perAddress = new RateLimiterMemory({ points: auth.attempts_per_address, duration: 900 });
  const perAccount = new RateLimiterMemory({ points: 3 * auth.attempts_per_name, duration: 3600 });
  const challenges = new RateLimiterMemory({ points: 3 * auth.attempts_per_address, duration: 900 });
  const registrations = new RateLimiterMemory({ points: auth.registrations_per_address, duration: 3600 });
  const codesPerAddress = new RateLimiterMemory({ points: auth.codes_per_address, duration: 3600 });
  const codesPerEmail = new RateLimiterMemory({ points: 10, duration: 3600 });
  const renames = new RateLimiterMemory({ points: 10, duration: 3600 });
  const searches = new RateLimiterMemory({ points: limits.searches_per_minute, duration: 60 });
  const uploads = new RateLimiterMemory({ points: files.uploads_per_minute, duration: 60 });
  const archives = new RateLimiterMemory({ points: 5, duration: 3600 });
  const rings = new RateLimiterMemory({ points: calls.rings_per_minute, duration: 60 });
  const callSteps = new RateLimiterMemory({ points: calls.rings_per_minute * 10, duration: 60 });
  const reports = new RateLimiterMemory({ points: 20, duration: 3600 });
  const joins = new RateLimiterMemory({ points: 30, duration: 60 });
  const tries = new RateLimiterMemory({ points: 10, duration: 60 });
  return {
    signIn: async (name, address) => {
      const key = `${asCompared(name)} ${address}`;
      await take(perAddress, address);
      await take(perName, key);
      return async () => {
        await perName.delete(key);
        await perAddress.reward(address);
      };
    },
    secondFactor: async (userId, address, isShort) => {
      const key = `#${userId} ${address}`;
      await take(perAddress, address);
      await take(perName, key);
      if (isShort) await take(perAccount, String(userId));
      return async () => {
        await perName.delete(key);
        await perAddress.reward(address);
        if (isShort) await perAccount.reward(String(userId));
      };
    },
    challenge: (address) => take(challenges, address),
    register: (address) => take(registrations, address),
    code: async (email, address) => {
      await take(codesPerAddress, address);
      await take(codesPerEmail, email);
    },
    rename: (userId) => take(renames, String(userId)),
    search: (userId) => take(searches, String(userId)),
    upload: (userId) => take(uploads, String(userId)),
    archive: async (userId, isQuestion) => {
      if (!isQuestion) return take(archives, String(userId));
      const spent = await archives.get(String(userId));
      if (spent && spent.remainingPoints <= 0) throw tooMany(spent);
    },
    ring: (userId) => take(rings, String(userId)),
    call: (userId) => take(callSteps, String(userId)),
    report: (userId) => take(reports, String(userId)),
    join: (userId) => take(joins, String(userId)),
    tryCall: (userId) => take(tries, String(userId)),
  };
}

/** The name as the database compares it, about: without case, accents and surrounding space. */
const asCompared = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  await limiter.consume(key).catch((spent: RateLimiterRes) => {
    throw tooMany(spent);
  });
}

const tooMany = ({ msBeforeNext }: RateLimiterRes) =>
  new Refusal('RATE_LIMITED', 'too many attempts', { retryAfter: msBeforeNext });
