// Words that the first screen of the chat does without.
import type { In } from '../en.ts';
import { admin } from './admin.ts';
import { email } from './email.ts';
import { factors } from './factors.ts';
import { providers } from './providers.ts';
import { settings } from './settings.ts';

export const more = { admin, email, factors, providers, settings };

export type More = In<typeof more>;
