// The message that is answered, in one line above the answer: a click leads to it.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Thumb } from '../files/Thumb.tsx';
import { hueOf } from '../users/user.ts';
import { useFolded } from './folding.ts';
import { useOne, want } from './history.ts';
import { useActs } from './use-acts.tsx';
import { useReader } from './use-reader.ts';
import { line, personName } from './words.ts';
import './quote.css';

export function Quote({ conversationId, seq }: { conversationId: number; seq: number }) {
  const { t } = useTranslation();
  const reader = useReader();
  const quoted = useOne(conversationId, seq);
  const { jump } = useActs({ id: conversationId });
  const isFolded = useFolded(conversationId);
  useEffect(() => {
    if (quoted === undefined) void want(conversationId, seq);
  }, [quoted, conversationId, seq]);

  if (!quoted) {
    return (
      <div className="quote absent">
        <span className="quote-text">{t(quoted === null ? 'reply.absent' : 'app.loading')}</span>
      </div>
    );
  }
  const name = quoted.from === reader.me ? t('account.you') : personName(quoted.from, reader);
  const text = isFolded(quoted) ? t('privacy.foldedLine') : line(quoted, reader);
  return (
    <button
      type="button"
      className={`quote ink-${hueOf(quoted.from)}`}
      aria-label={`${t('reply.jump', { name })}: ${text}`}
      onClick={() => jump(seq)}
    >
      {!isFolded(quoted) && <Thumb conversationId={conversationId} content={quoted.content} />}
      <span className="quote-name" dir="auto">
        {name}
      </span>
      <span className={quoted.recalled ? 'quote-text absent' : 'quote-text'} dir="auto">
        {text}
      </span>
    </button>
  );
}
