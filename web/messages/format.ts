// What a text means besides its letters: the subset of Markdown that people use in a chat, as a tree of plain data. There
// is no raw HTML in it and nothing to sanitise: whatever is no markup is text.
//
// Not CommonMark, which is made for documents: there lines flow together, blank ones vanish, `&amp;` and `\*` change what
// was typed, an indented line becomes code, and `**重点。**后` is not bold. Here a text without markup stays what it is.
import { pieces } from './links.ts';

export type Inline =
  | string
  | { kind: 'strong' | 'emphasis' | 'strike'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: string; children: Inline[] }
  /** `id` 0: everybody. */
  | { kind: 'mention'; id: number; text: string };

export type Block =
  | { kind: 'text'; children: Inline[] }
  | { kind: 'code'; text: string; language: string }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; items: Item[] };

export interface Item {
  /** Of a numbered item; null = a bullet. */
  number: number | null;
  depth: number;
  children: Inline[];
}

/** Who is named by @: finds the name that a text begins with, after the @. */
export type FindName = (text: string) => { id: number; length: number } | null;

const nobody: FindName = () => null;
/** Deeper than this, quotes and marks are text. */
const DEEPEST = 5;

export function blocksOf(text: string, findName: FindName = nobody, depth = 0): Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let plain: string[] = [];

  function endText() {
    if (plain.length) blocks.push({ kind: 'text', children: inlines(plain.join('\n'), findName) });
    plain = [];
  }
  function add(block: Block) {
    // One blank line beside a block is the distance that it has anyway.
    if (plain.at(-1)?.trim() === '') plain.pop();
    endText();
    blocks.push(block);
  }

  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (plain.length === 0 && blocks.length > 0 && line.trim() === '' && at < lines.length - 1) {
      const before = blocks.at(-1);
      if (before?.kind !== 'text' && lines[at - 1]?.trim() !== '') {
        at += 1;
        continue;
      }
    }
    const fence = FENCE.exec(line);
    const end = fence ? lines.findIndex((other, i) => i > at && FENCE_END.test(other)) : -1;
    if (fence && end > 0) {
      add({ kind: 'code', text: lines.slice(at + 1, end).join('\n'), language: (fence[1] ?? '').toLowerCase() });
      at = end + 1;
    } else if (QUOTE.test(line) && depth < DEEPEST) {
      const quoted = takeWhile(lines, at, (other) => QUOTE.test(other));
      const inside = quoted.map((other) => other.replace(QUOTE, '')).join('\n');
      add({ kind: 'quote', blocks: blocksOf(inside, findName, depth + 1) });
      at += quoted.length;
    } else if (ITEM.test(line)) {
      const items = takeWhile(lines, at, (other) => ITEM.test(other));
      add({ kind: 'list', items: items.map((item) => itemOf(item, findName)) });
      at += items.length;
    } else {
      plain.push(line);
      at += 1;
    }
  }
  endText();
  return blocks;
}

const FENCE = /^ {0,3}```([\w+#.-]{0,20})\s*$/;
const FENCE_END = /^ {0,3}```\s*$/;
/** A space must follow: `>_<` is a face. */
const QUOTE = /^>(?: |$)/;
const ITEM = /^( {0,12})(?:[-*+•]|(\d{1,3})[.)]) +(?=\S)/;

function itemOf(line: string, findName: FindName): Item {
  const [marker = '', indent = '', number] = ITEM.exec(line) ?? [];
  return {
    number: number === undefined ? null : Number(number),
    depth: Math.min(DEEPEST, Math.floor(indent.length / 2)),
    children: inlines(line.slice(marker.length), findName),
  };
}

function takeWhile(lines: readonly string[], from: number, fits: (line: string) => boolean): string[] {
  let to = from;
  while (to < lines.length && fits(lines[to] ?? '')) to += 1;
  return lines.slice(from, to);
}

/** Marks, from the strongest: what a code or an address holds is not looked into. */
export function inlines(text: string, findName: FindName = nobody, depth = 0): Inline[] {
  const found: Inline[] = [];
  /** Delimiters that have no end any more on this line, so that a line full of stars is read once. */
  const unclosed = new Map<string, number>();
  let start = 0;
  let at = 0;

  function take(length: number, inline: Inline) {
    if (at > start) found.push(text.slice(start, at));
    found.push(inline);
    at += length;
    start = at;
  }

  while (at < text.length) {
    SPECIAL.lastIndex = at;
    const next = SPECIAL.exec(text);
    if (!next) break;
    at = next.index;
    const code = CODE.exec(text.slice(at, at + LONGEST_MARK));
    const mark = MARKS.find(({ sign }) => text.startsWith(sign, at));
    const named =
      text[at] === '@' && !isWord(text[at - 1]) ? findName(text.slice(at + 1, at + 1 + LONGEST_NAME)) : null;
    const link = text[at] === '[' ? LINK.exec(text.slice(at, at + LONGEST_LINK)) : null;
    const href = link ? safeHref(link[2] ?? '') : null;

    if (next[0].length > 1) {
      // An address: nothing in it is a mark.
      const [first] = pieces(text.slice(at, at + LONGEST_LINK));
      if (first?.href) take(first.text.length, { kind: 'link', href: first.href, children: [first.text] });
      else at += next[0].length;
    } else if (code) {
      take(code[0].length, { kind: 'code', text: trimOnce(code[2] ?? '') });
    } else if (named) {
      take(named.length + 1, { kind: 'mention', id: named.id, text: text.slice(at, at + 1 + named.length) });
    } else if (link && href && isHonest(link[1] ?? '', href) && depth < DEEPEST) {
      const children = inlines(link[1] ?? '', nobody, DEEPEST);
      take(link[0].length, { kind: 'link', href, children });
    } else if (mark && depth < DEEPEST && text[at - 1] !== '\\') {
      const end = closerOf(text, at, mark.sign, unclosed);
      if (end > 0) {
        const inside = text.slice(at + mark.sign.length, end);
        const children = inlines(inside, findName, depth + 1);
        take(end + mark.sign.length - at, { kind: mark.kind, children });
      } else {
        at += mark.sign.length;
      }
    } else {
      at += 1;
    }
  }
  if (start < text.length) found.push(text.slice(start));
  return found;
}

const SPECIAL = /https?:\/\/|[`@[*_~]/gi;
const CODE = /^(`+)(?!`)([^\n]*?[^`\n])\1(?!`)/;
const LINK = /^\[([^[\]\n]{1,200})\]\((\S{1,1500}?)\)/;
const LONGEST_MARK = 4000;
const LONGEST_LINK = 2000;
const LONGEST_NAME = 100;

const MARKS = [
  { sign: '**', kind: 'strong' },
  { sign: '~~', kind: 'strike' },
  { sign: '*', kind: 'emphasis' },
  { sign: '_', kind: 'emphasis' },
] as const;

/** Where the mark that opens at `at` closes again, on the same line; 0 = nowhere. */
function closerOf(text: string, at: number, sign: string, unclosed: Map<string, number>): number {
  const inside = at + sign.length;
  const before = text[at - 1];
  if ((unclosed.get(sign) ?? -1) >= at || !opens(sign, before, text[inside])) return 0;
  const newline = text.indexOf('\n', inside);
  const limit = newline < 0 ? text.length : newline;
  for (let end = text.indexOf(sign, inside + 1); end > 0 && end < limit; end = text.indexOf(sign, end + 1)) {
    // The innermost of three stars belongs to the pair inside.
    if (sign.length === 1 && text[end + 1] === sign && text[end - 1] !== sign) {
      end += 1;
      continue;
    }
    if (sign.length === 2 && text[end + 2] === sign[0]) continue;
    if (closes(sign, text[end - 1], text[end + sign.length])) return end;
  }
  unclosed.set(sign, limit);
  return 0;
}

/** Stars within 2*3*4 and lines within snake_case_names are not meant as marks. Scripts without spaces mark anywhere. */
const opens = (sign: string, before: string | undefined, after: string | undefined) =>
  // `***both***`: the two stars hold the one.
  isInk(after) && (after !== sign[0] || sign === '**') && (sign.length === 2 || !isWord(before));
const closes = (sign: string, before: string | undefined, after: string | undefined) =>
  isInk(before) && (sign.length === 2 || !isWord(after));

const isInk = (sign: string | undefined) => sign !== undefined && !/\s/.test(sign);
const isWord = (sign: string | undefined) => sign !== undefined && /[\p{Script=Latin}\p{N}]/u.test(sign);

/** `` ` `` within code is written with spaces around. */
const trimOnce = (code: string) => (/^ .*\S.* $/.test(code) ? code.slice(1, -1) : code);

/** Only these can be followed: a click never runs a script. */
export function safeHref(address: string): string | null {
  const url = URL.parse(address);
  if (url?.protocol === 'mailto:') return url.pathname.includes('@') ? url.href : null;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname ? url.href : null;
}

/** A label that looks like an address must be the address that it leads to. */
function isHonest(label: string, href: string): boolean {
  const looks = /^\s*(?:https?:\/\/)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?:[/:?#]\S*)?\s*$/iu.exec(label);
  if (!looks) return true;
  return URL.parse(`http://${looks[1]}`)?.hostname === URL.parse(href)?.hostname;
}

/** Without marks, in one line: for lists and quotes. */
export function plain(text: string, findName?: FindName, nameFor?: NameFor): string {
  return blocksOf(text, findName)
    .map((block) => wordsOf(block, nameFor))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What somebody is called who is named by @; undefined = as it was typed. */
type NameFor = (id: number) => string | undefined;

function wordsOf(block: Block, nameFor?: NameFor): string {
  switch (block.kind) {
    case 'text':
      return letters(block.children, nameFor);
    case 'code':
      return block.text;
    case 'quote':
      return block.blocks.map((inner) => wordsOf(inner, nameFor)).join(' ');
    case 'list':
      return block.items
        .map(({ number, children }) => `${number === null ? '•' : `${number}.`} ${letters(children, nameFor)}`)
        .join(' ');
    default:
      return block satisfies never;
  }
}

export function letters(children: readonly Inline[], nameFor?: NameFor): string {
  return children.map((inline) => lettersOf(inline, nameFor)).join('');
}

function lettersOf(inline: Inline, nameFor?: NameFor): string {
  if (typeof inline === 'string') return inline;
  if (!('text' in inline)) return letters(inline.children, nameFor);
  const name = inline.kind === 'mention' ? nameFor?.(inline.id) : undefined;
  return name === undefined ? inline.text : `@${name}`;
}
