// The languages Parley speaks: chosen from the browser, remembered, loaded when needed.
import type { Locale } from 'antd/es/locale';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { create } from 'zustand';
import type { Words } from '../i18n/en.ts';
import { LANGUAGES, type Language, languageFor } from './languages.ts';
import { remember, remembered } from './storage.ts';

const WORDS: Record<Language, () => Promise<{ words: Words }>> = {
  en: () => import('../i18n/en.ts'),
  zh: () => import('../i18n/zh.ts'),
  ja: () => import('../i18n/ja.ts'),
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
  const [words, antd] = await Promise.all([WORDS[language](), ANTD[language]()]);
  i18next.addResourceBundle(language, 'translation', words.words);
  await i18next.changeLanguage(language);
  useAntdLocale.setState({ locale: antd.default });
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : language;
}

export async function choose(language: Language) {
  remember('language', language);
  await speak(language);
}
