// A person as everybody may see them, and what stands in for a picture.
import i18next from 'i18next';
import { remarkOf } from './remarks.ts';

export interface User {
  id: number;
  name: string;
  nickname: string;
  /** Path of the picture; empty = initials. */
  avatar: string;
  /** The account is gone: only the id is left. */
  deleted?: boolean;
}

/** What I call them, else what they call themselves. */
export const nameOf = (user: Pick<User, 'id' | 'name' | 'nickname' | 'deleted'>) =>
  user.deleted ? i18next.t('profile.deleted') : remarkOf(user.id) || user.nickname || user.name;

/** Beneath the name: what they are found by. */
export const handleOf = ({ name, deleted }: Pick<User, 'name' | 'deleted'>) => (deleted ? '' : `@${name}`);

/** Of a picture, the one that is large enough: most are shown small, and small ones are a tenth of the bytes. */
export const pictureFor = (avatar: string, size: number) =>
  size <= 48 ? avatar.replace(/^(\/api\/avatars\/[0-9a-f]{64})\.webp$/, '$1-96.webp') : avatar;

/** One or two letters: of the first and the last word; one sign where words are not spaced. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s._-]+/u)
    .filter(Boolean);
  const first = firstSign(words[0] ?? '');
  const last = words.length > 1 && isAlphabetic(first) ? firstSign(words.at(-1) ?? '') : '';
  return (first + (isAlphabetic(last) ? last : '')).toLocaleUpperCase();
}

const firstSign = (word: string) => [...word].find((sign) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(sign)) ?? '';

const isAlphabetic = (sign: string) => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u.test(sign);

/** 0 to 9, the same for the same id everywhere. Ids are time-ordered: neighbours must not look alike. */
export const hueOf = (id: number) =>
  Math.abs(Math.imul((id % 2 ** 32) | 0, 0x9e3779b1) ^ Math.floor(id / 2 ** 22)) % 10;
