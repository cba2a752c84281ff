// A "no" on its way to another process, and back to what it was.
import type { bus as wire } from '../../proto/bus.js';
import { Refusal, type RefusalName } from './errors.ts';

export const refusedOf = ({ code, message, retryAfter }: Refusal): wire.v1.IRefused => ({
  code,
  message,
  retryAfter: Math.ceil(retryAfter),
});

export const refusalOf = ({ code, message, retryAfter }: wire.v1.IRefused): Refusal =>
  new Refusal(code as RefusalName, message!, { retryAfter: retryAfter! });
