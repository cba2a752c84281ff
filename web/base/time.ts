// Times in the reader's words. All by Intl, in the language given.

const DAY = 86_400_000;

export const clock = (time: number, language: string) =>
  format(language, { hour: 'numeric', minute: '2-digit' }).format(time);

export const fullTime = (time: number, language: string) =>
  format(language, { dateStyle: 'full', timeStyle: 'medium' }).format(time);

/** "3 Mar 2026, 14:05" */
export const dayAndTime = (time: number, language: string) =>
  format(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);

/** "3 Mar 2026" */
export const mediumDay = (time: number, language: string) => format(language, { dateStyle: 'medium' }).format(time);

/** "3 March 2026" */
export const longDay = (time: number, language: string) => format(language, { dateStyle: 'long' }).format(time);

/** "Today", "Yesterday", "Wednesday", "3 March", "3 March 2025": the line between two days. */
export function dayLabel(time: number, now: number, language: string): string {
  const days = daysBetween(time, now);
  if (days <= 1 && days >= 0) return capital(relative(language).format(-days, 'day'), language);
  if (days < 7 && days > 0) return format(language, { weekday: 'long' }).format(time);
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return format(language, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }).format(time);
}

/** The clock today, "Yesterday", the weekday, the date: as short as a list wants it. */
export function shortTime(time: number, now: number, language: string): string {
  const days = daysBetween(time, now);
  if (days <= 0) return clock(time, language);
  if (days === 1) return capital(relative(language).format(-1, 'day'), language);
  if (days < 7) return format(language, { weekday: 'short' }).format(time);
  return format(language, { year: '2-digit', month: 'numeric', day: 'numeric' }).format(time);
}

/** Local calendar days from `time` to `now`; summer time does not matter. */
export function daysBetween(time: number, now: number): number {
  const a = new Date(time);
  const b = new Date(now);
  return Math.round(
    (Date.UTC(b.getFullYear(), b.getMonth(), b.getDate()) - Date.UTC(a.getFullYear(), a.getMonth(), a.getDate())) / DAY,
  );
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to make and asked for with every row. */
function format(language: string, options: Intl.DateTimeFormatOptions) {
  const key = language + JSON.stringify(options);
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(language, options);
    formats.set(key, known);
  }
  return known;
}

const relative = (language: string) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' });

const capital = (text: string, language: string) => text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
