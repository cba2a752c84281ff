// User names for people who come from a provider: what they are called there, as far as it can be a name here.
import { randomInt } from 'node:crypto';
import { nameFault } from '../users/rules.ts';

const LONGEST = 32;
/** Room for what tells namesakes apart. */
const STEM = 26;
/** Namesakes that are numbered one by one. */
const NUMBERED = 9;

/** One after the other, each valid; the caller stops at the first that is free. */
export function* userNames(wish: string): Generator<string, void> {
  const stem = stemOf(wish);
  const whole = nameOf(wish, LONGEST);
  if (!nameFault(whole)) yield whole;
  for (let n = 2; n <= NUMBERED; n += 1) yield `${stem}${n}`;
  for (let tries = 0; tries < 20; tries += 1) yield `${stem}${randomInt(1000, 1_000_000)}`;
}

function stemOf(wish: string): string {
  const stem = nameOf(wish, STEM);
  return nameFault(`${stem}2`) ? 'user' : stem;
}

/** Without what names must not have, spaces as points. */
function nameOf(wish: string, longest: number): string {
  const allowed = wish
    .normalize('NFC')
    .trim()
    .replace(/\s+/gu, '.')
    .replace(/[^\p{L}\p{M}\p{N}._-]/gu, '')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  return [...allowed]
    .slice(0, longest)
    .join('')
    .replace(/[._-]+$/, '');
}
