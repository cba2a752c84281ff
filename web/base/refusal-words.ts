// A refusal in the person's words.
import i18next from 'i18next';
import { Unanswered } from './live.ts';
import { Refused } from './rest.ts';

export function refusalWords(error: unknown): string {
  const code = error instanceof Refused || error instanceof Unanswered ? error.code : 'INTERNAL';
  return i18next.exists(`refusal.${code}`) ? i18next.t(`refusal.${code}`) : i18next.t('refusal.REFUSAL_UNKNOWN');
}
