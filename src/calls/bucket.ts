// How often one place in a call may say something: so many a second for long, more in a burst.
import { Refusal } from '../base/errors.ts';

export const RATES = {
  /** Offers and answers: a newcomer needs one for each who is there, a camera switched on too. They are large. */
  descriptions: { perSecond: 5, burst: 30 },
  candidates: { perSecond: 50, burst: 200 },
  states: { perSecond: 5, burst: 30 },
};

export interface Bucket {
  readonly rate: keyof typeof RATES;
  left: number;
  filledAt: number;
}

export const full = (rate: keyof typeof RATES): Bucket => ({ rate, left: RATES[rate].burst, filledAt: Date.now() });

/** Takes one. @throws Refusal RATE_LIMITED */
export function spend(bucket: Bucket, now = Date.now()): void {
  const { perSecond, burst } = RATES[bucket.rate];
  bucket.left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.filledAt) * perSecond) / 1000);
  bucket.filledAt = now;
  if (bucket.left < 1)
    throw new Refusal('RATE_LIMITED', `too many ${bucket.rate}`, { retryAfter: Math.ceil(1000 / perSecond) });
  bucket.left -= 1;
}
