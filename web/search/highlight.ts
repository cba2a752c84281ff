// Where in a text the words lie that were looked for, by the server's own rule of what matches. Pure.
import { contains, normalise, termsOf } from '../../src/messages/grams.ts';

export interface Part {
  text: string;
  isHit: boolean;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The text in parts, hits and what lies between; together they are the text. */
export function highlight(text: string, query: string): Part[] {
  const terms = termsOf(query).map((term) => term.text);
  const spans = terms.length ? spansOf(text, terms) : [];
  const parts: Part[] = [];
  let at = 0;
  for (const [from, to] of spans) {
    if (from > at) parts.push({ text: text.slice(at, from), isHit: false });
    parts.push({ text: text.slice(from, to), isHit: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isHit: false });
  return parts;
}

/** As much of a long text as shows the first hit, with some words before it. */
export function excerpt(text: string, query: string, before = 40, length = 220): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const first = spansOf(
    flat,
    termsOf(query).map((term) => term.text),
  )[0]?.[0];
  if (first === undefined || first <= before) return `${flat.slice(0, length)}…`;
  // Not in the middle of a word, where words are spaced.
  const space = flat.lastIndexOf(' ', first - before / 2);
  const from = space > first - before * 2 ? space + 1 : first - before;
  return `…${flat.slice(from, from + length)}${from + length < flat.length ? '…' : ''}`;
}

/** Of hits, merged where they touch, in the order of the text. */
function spansOf(text: string, terms: readonly string[]): [number, number][] {
  // The normalised text, and for each of its units the grapheme it came from.
  let plain = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const unit = /^\s+$/.test(segment) ? ' ' : normalise(segment);
    plain += unit;
    for (let i = 0; i < unit.length; i++) {
      starts.push(index);
      ends.push(index + segment.length);
    }
  }
  const spans: [number, number][] = [];
  for (const term of terms) {
    for (let at = plain.indexOf(term); at >= 0; at = plain.indexOf(term, at + 1)) {
      if (!contains(plain.slice(Math.max(0, at - 2), at) + term, term)) continue;
      spans.push([starts[at] ?? 0, ends[at + term.length - 1] ?? text.length]);
    }
  }
  spans.sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
