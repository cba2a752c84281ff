// The emoji there are, with their names in the reader's language, loaded when the picker is opened; and those often used.
import type { Language } from '../base/languages.ts';
import { remember, remembered } from '../base/storage.ts';

export interface Emoji {
  emoji: string;
  label: string;
  /** Lower case: label and further words. */
  words: string;
  group: number;
}

type Names = () => Promise<{ default: typeof import('emojibase-data/en/compact.json').default }>;
const NAMES: Record<Language, Names> = {
  en: () => import('emojibase-data/en/compact.json'),
  zh: () => import('emojibase-data/zh/compact.json'),
  ja: () => import('emojibase-data/ja/compact.json'),
};

/** Parts of others, such as skin tones. */
const COMPONENTS = 2;

export async function loadEmoji(language: Language): Promise<Emoji[]> {
  const { default: all } = await NAMES[language]();
  return all
    .flatMap(({ unicode, label, tags = [], group, order }) => {
      const emoji = plainest(unicode);
      if (group === undefined || group === COMPONENTS || !emoji) return [];
      return [{ emoji, label, words: `${label} ${tags.join(' ')}`.toLowerCase(), group, order: order ?? 0 }];
    })
    .sort((a, b) => a.group - b.group || a.order - b.order);
}

/** As keyboards write it, so that the same emoji is one reaction. null = this browser does not know it. */
function plainest(unicode: string): string | null {
  const forms = [unicode.replace(/\ufe0f$/, ''), unicode];
  return forms.find((form) => /^\p{RGI_Emoji}$/v.test(form)) ?? null;
}

/** Every word of the search begins or lies in the names. */
export function search(all: readonly Emoji[], text: string): Emoji[] {
  const wanted = text.toLowerCase().trim().split(/\s+/);
  return all.filter(({ words, emoji }) => emoji === text.trim() || wanted.every((word) => words.includes(word)));
}

const FIRST = ['👍', '❤️', '😂', '🎉', '😮', '😢', '🙏', '👀', '🔥'];
const KEPT = 18;

/** Mine, latest first, filled up with what everybody uses. */
export function oftenUsed(count: number): string[] {
  const mine = (remembered('emoji') ?? '').split(' ').filter(Boolean);
  // Of a short row the hands know the places: one's own come in only where they were really used.
  return [
    ...new Set(count < FIRST.length ? [...FIRST.slice(0, count - 1), ...mine, ...FIRST] : [...mine, ...FIRST]),
  ].slice(0, count);
}

export function used(emoji: string) {
  const others = (remembered('emoji') ?? '').split(' ').filter((other) => other && other !== emoji);
  remember('emoji', [emoji, ...others].slice(0, KEPT).join(' '));
}
