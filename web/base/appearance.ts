// Light, dark, or as the system says.
import { create } from 'zustand';
import { remember, remembered } from './storage.ts';

export const APPEARANCES = ['light', 'dark', 'system'] as const;
export type Appearance = (typeof APPEARANCES)[number];

export const useAppearance = create<{ chosen: Appearance; dark: boolean }>(() => ({ chosen: 'system', dark: false }));

const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)');

export function startAppearance() {
  const kept = remembered('appearance');
  systemIsDark().addEventListener('change', () => choose(useAppearance.getState().chosen));
  choose(APPEARANCES.find((appearance) => appearance === kept) ?? 'system');
}

export function choose(chosen: Appearance) {
  const dark = chosen === 'dark' || (chosen === 'system' && systemIsDark().matches);
  remember('appearance', chosen === 'system' ? null : chosen);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  useAppearance.setState({ chosen, dark });
}
