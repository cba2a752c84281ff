// Who reads: their language, and the people they know.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCards } from '../users/cards.ts';
import { useMe } from '../users/session.ts';
import type { Reader } from './words.ts';

export function useReader(): Reader {
  const { t, i18n } = useTranslation();
  const me = useMe().id;
  const people = useCards((cards) => cards.byId);
  return useMemo(() => ({ t, me, people, language: i18n.language }), [t, me, people, i18n.language]);
}
