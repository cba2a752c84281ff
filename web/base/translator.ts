// As much of i18next and react-i18next as the pages use, in a tenth of their size: Vite puts it in their place, and
// test/web-words.test.ts holds it against them.
import { type ComponentType, createElement, useSyncExternalStore } from 'react';

type Words = { readonly [key: string]: string | Words };
type Values = { readonly [name: string]: unknown };
type Translate = (key: string | readonly string[], values?: Values) => string;

export function createInstance() {
  const bundles = new Map<string, Words>();
  const translators = new Map<string, Translate>();
  const listeners = new Set<() => void>();

  function find(language: string, key: string): string | undefined {
    let at: Words | string | undefined = bundles.get(language);
    for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
    return typeof at === 'string' ? at : undefined;
  }

  /** As many as there are: none, one, others, by the rules of the language. */
  function counted(language: string, key: string, count: unknown): string | undefined {
    if (typeof count !== 'number') return find(language, key);
    const none = count === 0 ? find(language, `${key}_zero`) : undefined;
    return none ?? find(language, `${key}_${new Intl.PluralRules(language).select(count)}`) ?? find(language, key);
  }

  function translatorOf(language: string): Translate {
    return (asked, values = {}) => {
      const keys = typeof asked === 'string' ? [asked] : asked;
      for (const key of keys) {
        const found = counted(language, key, values['count']);
        if (found !== undefined) return found.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name] ?? ''));
      }
      return String(values['defaultValue'] ?? keys.at(-1));
    };
  }

  const i18n = {
    language: '',
    t: ((asked, values) => i18n.getFixedT(i18n.language)(asked, values)) as Translate,
    exists: (key: string) => find(i18n.language, key) !== undefined,
    /** The same one for the same language: effects and memos may depend on it. */
    getFixedT(language: string): Translate {
      const known = translators.get(language) ?? translatorOf(language);
      translators.set(language, known);
      return known;
    },
    addResourceBundle(language: string, _: string, words: Words) {
      bundles.set(language, words);
    },
    async changeLanguage(language: string) {
      i18n.language = language;
      for (const hear of listeners) hear();
    },
    use: () => i18n,
    async init() {},
    subscribe(hear: () => void) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
  return i18n;
}

const i18next = createInstance();
export default i18next;

export const initReactI18next = {};

export function useTranslation() {
  const language = useSyncExternalStore(i18next.subscribe, () => i18next.language);
  return { t: i18next.getFixedT(language), i18n: i18next };
}

export const withTranslation =
  () =>
  <P extends object>(Component: ComponentType<P>) =>
    function Translated(props: P) {
      return createElement(Component, { ...props, ...useTranslation() });
    };
