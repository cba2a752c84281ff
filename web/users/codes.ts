// Codes by e-mail: asked for, and when the next may be. Remembered by the tab, so that a reload neither forgets nor hurries.
import i18next from 'i18next';
import { useEffect, useState } from 'react';
import { LANGUAGES, type Language } from '../base/languages.ts';
import { answer, api } from '../base/rest.ts';
import { remember, remembered } from '../base/storage.ts';

export type Purpose = 'SIGN_UP' | 'SIGN_IN' | 'CHANGE' | 'RESET';

export interface Sent {
  email: string;
  minutes: number;
  /** The one before this was not delivered. */
  hasFailed: boolean;
  /** ms: another one may be asked for from then on. */
  next: number;
  expires: number;
}

export const language = (): Language => LANGUAGES.find((each) => each === i18next.language) ?? 'en';

export const isSameAddress = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

const keyOf = (purpose: Purpose) => `code.${purpose}`;

export async function wantCode(purpose: Purpose, email: string): Promise<Sent> {
  const json = { purpose, email: email.trim(), language: language() };
  const { resendAfter, minutes, hasFailed } = await answer(api['email-codes'].$post({ json }));
  const now = Date.now();
  const sent: Sent = {
    email: email.trim(),
    minutes,
    hasFailed,
    next: now + resendAfter * 1000,
    expires: now + minutes * 60_000,
  };
  remember(keyOf(purpose), JSON.stringify(sent), 'sessionStorage');
  return sent;
}

export function lastSent(purpose: Purpose): Sent | null {
  const sent: unknown = JSON.parse(remembered(keyOf(purpose), 'sessionStorage') ?? 'null');
  const last = sent as Sent | null; // Written by `wantCode` alone.
  return last && last.expires > Date.now() ? last : null;
}

/** It was used. */
export const forgetCode = (purpose: Purpose) => remember(keyOf(purpose), null, 'sessionStorage');

/** Whole seconds until then, counted down. */
export function useSecondsUntil(time: number): number {
  const [now, setNow] = useState(Date.now);
  const isOver = now >= time;
  useEffect(() => {
    setNow(Date.now());
    if (Date.now() >= time) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [time]);
  return isOver ? 0 : Math.ceil((time - now) / 1000);
}
