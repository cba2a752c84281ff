// Why a field of an account is not accepted, in the person's words.
import i18next from 'i18next';
import type { FieldCode } from '../base/rest.ts';
import { NAME, PASSWORD } from './rules.ts';

export function fieldWords(field: string, code: FieldCode | 'DIFFERENT'): string {
  const { t } = i18next;
  if (code === 'DIFFERENT') return t('email.different');
  if (field === 'email' && (code === 'INVALID' || code === 'BAD_CHARACTERS')) return t('email.invalid');
  if (field === 'email' && code === 'TAKEN') return t('email.taken');
  if ((field === 'old' || field === 'password') && code === 'INVALID') return t('email.wrongPassword');
  const limits = field === 'name' ? NAME : PASSWORD;
  if (code === 'TOO_SHORT') return t('field.nameShort', { count: limits.shortest });
  if (code === 'TOO_LONG') return t('field.nameLong', { count: limits.longest });
  return t(`field.${code}`, { defaultValue: t('field.INVALID') });
}

/** A rule of a form: `problem` says what is wrong with a value. */
export const checked = (field: string, problem: (value: string) => FieldCode | 'DIFFERENT' | null) => ({
  async validator(_: unknown, value: string | undefined) {
    const code = problem(value ?? '');
    if (code) throw new Error(fieldWords(field, code));
  },
});

export const present = (value: string): FieldCode | null => (value ? null : 'REQUIRED');
