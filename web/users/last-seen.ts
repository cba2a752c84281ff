// When somebody was here last, in the reader's words: near times by their distance, far ones by the date.
import { clock, daysBetween } from '../base/time.ts';

export type LastSeen =
  | { key: 'justNow' }
  | { key: 'ago'; when: string }
  | { key: 'todayAt' | 'yesterdayAt'; when: string }
  | { key: 'on'; when: string };

const MINUTE = 60_000;

export function lastSeen(seen: number, now: number, language: string): LastSeen {
  const minutes = Math.floor((now - seen) / MINUTE);
  if (minutes < 1) return { key: 'justNow' };
  if (minutes < 60) return { key: 'ago', when: new Intl.RelativeTimeFormat(language).format(-minutes, 'minute') };
  const days = daysBetween(seen, now);
  if (days <= 0) return { key: 'todayAt', when: clock(seen, language) };
  if (days === 1) return { key: 'yesterdayAt', when: clock(seen, language) };
  const sameYear = new Date(seen).getFullYear() === new Date(now).getFullYear();
  const year: Intl.DateTimeFormatOptions = sameYear ? {} : { year: 'numeric' };
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', ...year });
  return { key: 'on', when: format.format(seen) };
}
