// チャットの最初の画面では使わない言葉
import type { More } from '../en/more.ts';
import { admin } from './admin.ts';
import { email } from './email.ts';
import { factors } from './factors.ts';
import { providers } from './providers.ts';
import { settings } from './settings.ts';

export const more: More = { admin, email, factors, providers, settings };
