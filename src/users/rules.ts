// What a user name and a password must be.
import type { FieldCode } from '../base/errors.ts';
import { COMMON_PASSWORDS } from './common-passwords.ts';

/** Letters and digits of any script, and . _ - between them: a name can be typed, read aloud and put behind an @. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?$/u;

export function nameFault(name: string): FieldCode | undefined {
  const length = [...name].length;
  if (length < 3) return 'TOO_SHORT';
  if (length > 32) return 'TOO_LONG';
  return NAME.test(name) ? undefined : 'BAD_CHARACTERS';
}

/**
 * 8 to 128 characters of any script, not a common password, not the user name; no rule of composition.
 * Source: OWASP ASVS 5.0, 6.2.
 */
export function passwordFault(password: string, name: string): FieldCode | undefined {
  const length = [...password].length;
  if (length < 8) return 'TOO_SHORT';
  if (length > 128) return 'TOO_LONG';
  const lower = password.toLowerCase();
  if (lower === name.toLowerCase()) return 'SAME_AS_NAME';
  return COMMON_PASSWORDS.has(lower) || new Set(lower).size < 3 ? 'TOO_COMMON' : undefined;
}
