// A "no" on its way to another process, and back to what it was.
import type { v1 as wire } from '../../proto/bus-wire.js';
import { Refusal, type RefusalName } from './errors.ts';

export const refusedOf = ({ code, message, retryAfter }: Refusal): wire.IRefused => ({
  code,
  message,
  retryAfter: Math.ceil(retryAfter),
});

export const refusalOf = ({ code, message, retryAfter }: wire.IRefused): Refusal =>
  new Refusal(code as RefusalName, message!, { retryAfter: retryAfter! });
