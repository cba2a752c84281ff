// Why somebody could not be asked to be a friend, in the person's words.
import i18next from 'i18next';
import { refusalWords } from '../base/refusal-words.ts';

/** Who wants to be asked by nobody, and who blocked me, look alike. */
export const askWords = (error: unknown): string =>
  error instanceof Error && 'code' in error && error.code === 'FORBIDDEN'
    ? i18next.t('privacy.takesNone')
    : refusalWords(error);
