// The languages by their own names, for the sign-in screen.
import { useTranslation } from 'react-i18next';
import { choose } from './i18n.ts';
import { LANGUAGES, NAMES } from './languages.ts';

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <fieldset className="languages" aria-label={t('app.language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === i18n.language}
          onClick={() => void choose(language)}
        >
          {NAMES[language]}
        </button>
      ))}
    </fieldset>
  );
}
