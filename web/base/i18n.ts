// The languages Parley speaks: chosen from the browser, remembered, loaded when needed.
import type { Locale } from 'antd/es/locale';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { create } from 'zustand';
import type { More } from '../i18n/en/more.ts';
import type { Words } from '../i18n/en.ts';
import { LANGUAGES, type Language, languageFor } from './languages.ts';
import { remember, remembered } from './storage.ts';

const WORDS: Record<Language, () => Promise<{ words: Words }>> = {
  en: () => import('../i18n/en.ts'),
  zh: () => import('../i18n/zh.ts'),
  ja: () => import('../i18n/ja.ts'),
};

/** What the first screen of the chat does without. */
const MORE: Record<Language, () => Promise<{ more: More }>> = {
  en: () => import('../i18n/en/more.ts'),
  zh: () => import('../i18n/zh/more.ts'),
  ja: () => import('../i18n/ja/more.ts'),
};

const ANTD: Record<Language, () => Promise<{ default: Locale }>> = {
  en: () => import('antd/es/locale/en_US'),
  zh: () => import('antd/es/locale/zh_CN'),
  ja: () => import('antd/es/locale/ja_JP'),
};

/** Of Ant Design's own words. */
export const useAntdLocale = create<{ locale: Locale | undefined }>(() => ({ locale: undefined }));

export async function startI18n() {
  const kept = LANGUAGES.find((language) => language === remembered('language'));
  await i18next.use(initReactI18next).init({
    resources: {},
    interpolation: { escapeValue: false }, // React escapes.
    returnNull: false,
  });
  await speak(kept ?? languageFor(navigator.languages));
}

export async function speak(language: Language) {
  const [words, more, antd] = await Promise.all([WORDS[language](), all && MORE[language](), ANTD[language]()]);
  i18next.addResourceBundle(language, 'translation', { ...words.words, ...(more ? more.more : {}) });
  await i18next.changeLanguage(language);
  useAntdLocale.setState({ locale: antd.default });
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : language;
}

let all = false;

/** Whatever comes after the first screen may say anything. */
export async function allWords() {
  if (all) return;
  const language = i18next.language as Language;
  const [{ words }, { more }] = await Promise.all([WORDS[language](), MORE[language]()]);
  i18next.addResourceBundle(language, 'translation', { ...words, ...more });
  all = true;
}

export async function choose(language: Language) {
  remember('language', language);
  await speak(language);
}
