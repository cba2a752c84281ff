// Rules of a text before it is sent, the same as the server's, and what a text looks like.

/** Nothing a person would see: white space and format characters. */
export const isEmpty = (text: string) => /^[\s\p{Cf}\p{Cc}]*$/u.test(text);

/** UTF-16 units still free; negative = too long. */
export const roomLeft = (text: string, limit: number) => limit - text.length;

/** The counter is shown in the last twentieth of the room. */
export const isNearLimit = (text: string, limit: number) => roomLeft(text, limit) <= limit / 20;

/** Surrounding blank lines and trailing spaces are not part of a message; indentation of its first line is. */
export const tidy = (text: string) => text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();

/** One to three emoji and nothing else: shown large. */
export function isEmojiOnly(text: string): boolean {
  if (text.length > 40) return false;
  const bare = text.replace(/\s/g, '');
  const parts = [...graphemes(bare)];
  return parts.length >= 1 && parts.length <= 3 && parts.every((part) => EMOJI.test(part));
}

const EMOJI = /^(?:\p{RGI_Emoji}|\p{Extended_Pictographic}\uFE0F?)$/v;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function* graphemes(text: string) {
  for (const { segment } of segmenter.segment(text)) yield segment;
}
