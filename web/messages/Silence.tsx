// In the place of the composer, where I may not write: why, and for how long.
import { AudioMutedOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FOR_GOOD, mutedUntil } from '../../src/conversations/rights.ts';
import { dayAndTime } from '../base/time.ts';
import type { Conversation } from '../conversations/conversation.ts';

/** ms a timer of a browser can wait. */
const LONGEST = 2 ** 31 - 1;

/** Until when I may not write there, ms; FOR_GOOD: until somebody changes it; 0: I may. */
export function useMutedUntil(item: Conversation): number {
  const [now, setNow] = useState(Date.now);
  const until = mutedUntil(item, item.mine, now);
  useEffect(() => {
    if (!until || until === FOR_GOOD) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(LONGEST, until - Date.now() + 500));
    return () => clearTimeout(timer);
  }, [until]);
  return until;
}

export function Silence({ item, until }: { item: Conversation; until: number }) {
  const { t, i18n } = useTranslation();
  const isMine = item.mine.mutedUntil >= until;
  const words = !isMine
    ? t('rights.silence.everybody')
    : until === FOR_GOOD
      ? t('rights.silence.forGood')
      : t('rights.silence.until', { when: dayAndTime(until, i18n.language) });
  return (
    <footer className="composer">
      <div className="composer-silence" role="status">
        <AudioMutedOutlined aria-hidden />
        <span>{words}</span>
      </div>
    </footer>
  );
}
