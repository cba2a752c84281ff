// What a refusal means where somebody proves who they are.
import i18next from 'i18next';
import { refusalWords } from '../base/refusal-words.ts';

export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** @param otherwise codes that mean something else here */
export function factorWords(error: unknown, otherwise: Readonly<Record<string, string>> = {}): string {
  const code = codeOf(error);
  const key = `factors.refusal.${otherwise[code] ?? code}`;
  return i18next.exists(key) ? i18next.t(key) : refusalWords(error);
}
