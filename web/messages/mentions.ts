// Naming people by @: what is being typed, who fits, whom a finished text names. Pure.
import { matches } from '../conversations/conversation.ts';
import { nameOf, type User } from '../users/user.ts';
import { type Block, blocksOf, type FindName, type Inline } from './format.ts';

/** What stands after the @ for everybody, in every language. */
export const ALL = 'all';
/** The server takes no more. */
const MOST = 50;
const SUGGESTED = 8;

/** Finds these people, by user name, and everybody where that is allowed. The longest name that fits wins. */
export function finderOf(people: readonly Pick<User, 'id' | 'name'>[], withAll: boolean): FindName {
  const byName = new Map(people.map(({ id, name }) => [name.toLowerCase(), id]));
  if (withAll) byName.set(ALL, 0);
  const lengths = [...new Set([...byName.keys()].map((name) => name.length))].sort((a, b) => b - a);
  return (text) => {
    const lower = text.toLowerCase();
    for (const length of lengths) {
      const id = byName.get(lower.slice(0, length));
      if (id !== undefined && endsAt(text, length)) return { id, length };
    }
    return null;
  };
}

/** @bob is not in @bobby; in scripts without spaces a word may follow at once. */
const endsAt = (text: string, length: number) =>
  !(/[\p{Script=Latin}\p{N}_]/u.test(text[length - 1] ?? '') && /[\p{Script=Latin}\p{N}_]/u.test(text[length] ?? ''));

/** Whom a text names; what is in code is no name. */
export function namedIn(text: string, findName: FindName): { mentions: number[]; mentionAll: boolean } {
  const ids = blocksOf(text, findName).flatMap(idsIn);
  return { mentions: [...new Set(ids)].filter((id) => id !== 0).slice(0, MOST), mentionAll: ids.includes(0) };
}

function idsIn(block: Block): number[] {
  switch (block.kind) {
    case 'text':
      return idsAmong(block.children);
    case 'code':
      return [];
    case 'quote':
      return block.blocks.flatMap(idsIn);
    case 'list':
      return block.items.flatMap(({ children }) => idsAmong(children));
    default:
      return block satisfies never;
  }
}

const idsAmong = (children: readonly Inline[]): number[] =>
  children.flatMap((inline) => {
    if (typeof inline === 'string' || inline.kind === 'code') return [];
    return inline.kind === 'mention' ? [inline.id] : idsAmong(inline.children);
  });

export interface Typed {
  /** Where the @ stands. */
  from: number;
  query: string;
}

/** The name that is being typed before the caret, if one is. */
export function typedName(text: string, caret: number): Typed | null {
  const found = /(?:^|[^\p{Script=Latin}\p{N}])@([\p{L}\p{M}\p{N}._-]{0,32})$/u.exec(
    text.slice(Math.max(0, caret - 40), caret),
  );
  if (!found) return null;
  const query = found[1] ?? '';
  return { from: caret - query.length - 1, query };
}

export type Suggestion = { kind: 'person'; user: User } | { kind: 'all' };

/** Who fits what is typed: whose name begins with it first. */
export function suggest(people: readonly User[], query: string, me: number, withAll: boolean): Suggestion[] {
  const begins = ({ name, nickname }: User) =>
    [name, nickname].some((word) => word.toLowerCase().startsWith(query.toLowerCase())) ? 0 : 1;
  const fitting = people
    .filter((user) => user.id !== me && matches(`${nameOf(user)} ${user.name}`, query))
    .sort((a, b) => begins(a) - begins(b));
  const all: Suggestion[] = withAll && ALL.startsWith(query.toLowerCase()) ? [{ kind: 'all' }] : [];
  return [...all, ...fitting.map((user): Suggestion => ({ kind: 'person', user }))].slice(0, SUGGESTED);
}

/** The text with the chosen name in the place of what was typed, and where the caret stands then. */
export function complete(text: string, caret: number, { from }: Typed, name: string): { text: string; caret: number } {
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}
