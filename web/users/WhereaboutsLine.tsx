// "online", or when somebody was here last.
import { useTranslation } from 'react-i18next';
import { useMinute } from '../base/use-minute.ts';
import { lastSeen } from './last-seen.ts';
import type { Whereabouts } from './presence.ts';

export function WhereaboutsLine({ where }: { where: Whereabouts }) {
  const { t, i18n } = useTranslation();
  const now = useMinute();
  if (where.online) return <span className="is-online">{t('presence.online')}</span>;
  if (!where.seen) return null;
  const { key, ...values } = lastSeen(where.seen, Math.max(now, where.seen), i18n.language);
  return t(`presence.${key}`, values);
}
