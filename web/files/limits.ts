// What the server takes, told before anything is uploaded.
import { create } from 'zustand';
import { ask } from './transport.ts';

export type Kind = 'image' | 'video' | 'audio' | 'file';

export interface Limits {
  /** Bytes of one file, by kind. */
  maxBytes: Record<Kind, number>;
  /** Bytes of all my files; 0 = as many as there is room for. */
  quota: number;
  used: number;
  /** The largest body of a plain POST. */
  direct: number;
}

export const useLimits = create<{ limits: Limits | null }>(() => ({ limits: null }));

/** Asked for again each time: what is used changes. Without an answer the server itself will refuse. */
export async function loadLimits() {
  try {
    useLimits.setState({ limits: await ask<Limits>('/api/files/limits') });
  } catch {
    // As it was.
  }
}

export type Problem = { kind: 'empty' } | { kind: 'tooLarge'; limit: number } | { kind: 'full'; left: number };

/** Why it cannot be sent, if it cannot. `before`: bytes chosen before it. */
export function problemOf(size: number, as: Kind, before: number, limits: Limits | null): Problem | null {
  if (size === 0) return { kind: 'empty' };
  if (!limits) return null;
  if (size > limits.maxBytes[as]) return { kind: 'tooLarge', limit: limits.maxBytes[as] };
  const left = Math.max(0, limits.quota - limits.used - before);
  return limits.quota > 0 && size > left ? { kind: 'full', left } : null;
}
