// A User-Agent in the reader's words: "Firefox on Linux".
import { useTranslation } from 'react-i18next';
import { userAgentOf } from './user-agent.ts';

export function useAgentName(): (text: string) => string {
  const { t } = useTranslation();
  return (text) => {
    const { browser, system, kind } = userAgentOf(text);
    if (kind === 'program') return browser ? t('factors.program', { name: browser }) : t('factors.unknownDevice');
    if (!browser && !system) return t('factors.unknownDevice');
    if (!system) return browser ?? '';
    return t('factors.browserOn', { browser: browser ?? t('factors.unknownBrowser'), system });
  };
}
