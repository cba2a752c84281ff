// What a user name and a password must be, so that a person is told while typing. The server decides.
import type { FieldCode } from '../base/rest.ts';

export const NAME = { shortest: 3, longest: 32 } as const;
export const PASSWORD = { shortest: 8, longest: 128 } as const;
export const NICKNAME_LONGEST = 64;

/** Letters and digits of any script, and . _ - between them. */
const NAME_SHAPE = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?$/u;

export function nameProblem(name: string): FieldCode | null {
  const text = name.trim();
  if (!text) return 'REQUIRED';
  return lengthProblem(text, NAME) ?? (NAME_SHAPE.test(text) ? null : 'BAD_CHARACTERS');
}

export function passwordProblem(password: string, name: string): FieldCode | null {
  if (!password) return 'REQUIRED';
  if (password.toLowerCase() === name.trim().toLowerCase()) return 'SAME_AS_NAME';
  return lengthProblem(password, PASSWORD);
}

function lengthProblem(text: string, { shortest, longest }: { shortest: number; longest: number }): FieldCode | null {
  const length = [...text].length;
  if (length < shortest) return 'TOO_SHORT';
  return length > longest ? 'TOO_LONG' : null;
}

/** About; the server looks closer. */
export function emailProblem(email: string): FieldCode | null {
  const text = email.trim();
  if (!text) return 'REQUIRED';
  if (text.length > 254) return 'TOO_LONG';
  return /^[^\s@,;]+@[^\s@,;]+\.[^\s@.,;]+$/.test(text) ? null : 'INVALID';
}
