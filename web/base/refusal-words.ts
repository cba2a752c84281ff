// A refusal in the person's words.
import i18next from 'i18next';

export function refusalWords(error: unknown): string {
  // Refused (rest.ts) and Unanswered (live.ts) both say why; live.ts would bring the whole wire to the sign-in screen.
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'INTERNAL';
  return i18next.exists(`refusal.${code}`) ? i18next.t(`refusal.${code}`) : i18next.t('refusal.REFUSAL_UNKNOWN');
}
