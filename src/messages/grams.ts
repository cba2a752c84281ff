// What can be found in a text, and whether it is there: one rule for what was written and for what is looked for.
// Pure, and free of Node: a client that highlights hits does the same.
//
// A text falls into words, and into runs of scripts that put no space between words (Chinese, Japanese, Thai …; Korean, which
// glues endings on; emoji). Of a word the beginning is a gram. In a run every character begins a gram of two; the last one
// stands alone. So any two characters of a run are one gram, any single one is the beginning of a gram, and whatever a text
// contains, it has the grams of. That is all that is promised: `contains` decides.

/** Part of a gram that is kept, in code points. Longer words are told apart by `contains`. */
const WORD_LENGTH = 12;

const UNSPACED =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{sc=Bopomofo}\\p{sc=Yi}\\p{sc=Thai}\\p{sc=Lao}' +
  '\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Tibetan}\\p{Extended_Pictographic}\\p{Regional_Indicator}';
const LETTER = `[[\\p{L}\\p{N}\\p{M}]--[${UNSPACED}]]`;
const PIECES = new RegExp(`([${UNSPACED}]+)|(${LETTER}+)`, 'gv');
const ENDS_WITH_LETTER = new RegExp(`${LETTER}$`, 'v');
const BEGINS_WITH_LETTER = new RegExp(`^${LETTER}`, 'v');

/** Letters that have no decomposition but are written without their stroke by who cannot type it. */
const PLAIN: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ς: 'σ' };

/** Without case, width, invisible characters, and accents on Latin and Greek letters; white space is one space. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ßæœøđłıς]/g, (letter) => PLAIN[letter]!)
    .normalize('NFD')
    .replace(/(?<=[\p{sc=Latin}\p{sc=Greek}])\p{M}+|\p{Cf}|\p{Variation_Selector}/gu, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every gram of a text. */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const [, run, word] of normalise(text).matchAll(PIECES))
    if (word) grams.add(cut(word));
    else for (const pair of pairs(run!)) grams.add(pair);
  return grams;
}

/** One of the terms, separated by white space, that somebody looks for. */
export interface Term {
  /** Normalised. */
  text: string;
  /** Each must be there: as it stands, or, where `open`, as the beginning of a gram. */
  grams: { gram: string; open: boolean }[];
}

export function termsOf(query: string): Term[] {
  const texts = new Set(normalise(query).split(' ').filter(Boolean));
  return [...texts].map((text) => ({ text, grams: [...text.matchAll(PIECES)].flatMap(wanted) }));
}

function wanted([, run, word]: RegExpMatchArray): Term['grams'] {
  if (word) return [{ gram: cut(word), open: true }];
  const all = pairs(run!);
  // The last character alone is no gram of a text in which the run goes on.
  return all.length === 1 ? [{ gram: all[0]!, open: true }] : all.slice(0, -1).map((gram) => ({ gram, open: false }));
}

/** Whether a normalised text has the term: at the beginning of a word where it begins with a letter, else anywhere. */
export function contains(text: string, term: string): boolean {
  const atWord = BEGINS_WITH_LETTER.test(term);
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
    if (!atWord || !ENDS_WITH_LETTER.test(text.slice(Math.max(0, at - 2), at))) return true;
  return false;
}

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

const cut = (word: string) => (word.length > WORD_LENGTH ? [...word].slice(0, WORD_LENGTH).join('') : word);
