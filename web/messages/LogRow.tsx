// One row of the log: a day, the line above what is new, a notice, or a message.
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayLabel } from '../base/time.ts';
import { Bubble } from './Bubble.tsx';
import { unfold } from './folding.ts';
import type { ChatMessage } from './message.ts';
import { below, open } from './over.ts';
import type { Row } from './rows.ts';
import { useReader } from './use-reader.ts';
import { noticeWords } from './words.ts';

interface Props {
  row: Row;
  conversationId: number;
  isGroup: boolean;
}

export const LogRow = memo(function LogRow({ row, conversationId, isGroup }: Props) {
  switch (row.kind) {
    case 'day':
      return <DayMark time={row.time} />;
    case 'unread':
      return <Unread />;
    case 'notice':
      return <Notice message={row.message} />;
    case 'folded':
      return <Folded conversationId={conversationId} seqs={row.seqs} />;
    case 'message':
      return <Bubble row={row} conversationId={conversationId} isGroup={isGroup} />;
    default:
      return row satisfies never;
  }
}, sameRow);

/** Rows are made anew with every message; most of them say the same as before. */
function sameRow(a: Props, b: Props) {
  if (a.isGroup !== b.isGroup || a.row.kind !== b.row.kind || a.row.key !== b.row.key) return false;
  if (a.row.kind === 'notice' && b.row.kind === 'notice') return a.row.message === b.row.message;
  if (a.row.kind === 'folded' && b.row.kind === 'folded') return a.row.message === b.row.message;
  if (a.row.kind !== 'message' || b.row.kind !== 'message') return true;
  const { message, unsent, opens, closes } = a.row;
  const sameMessage = message === b.row.message || (unsent !== null && unsent === b.row.unsent);
  return sameMessage && unsent === b.row.unsent && opens === b.row.opens && closes === b.row.closes;
}

/** A day; a click leads to another one. */
export function DayMark({ time, floats = false }: { time: number; floats?: boolean }) {
  const { t, i18n } = useTranslation();
  return (
    <div className={floats ? 'log-day floats' : 'log-day'}>
      <button
        type="button"
        title={t('day.jump')}
        aria-haspopup="dialog"
        onClick={(event) => open({ kind: 'calendar', time, at: below(event.currentTarget) })}
      >
        {dayLabel(time, Date.now(), i18n.language)}
      </button>
    </div>
  );
}

function Unread() {
  const { t } = useTranslation();
  return (
    <div className="log-unread">
      <span>{t('messages.unread')}</span>
    </div>
  );
}

/** Of people I blocked. */
function Folded({ conversationId, seqs }: { conversationId: number; seqs: readonly number[] }) {
  const { t } = useTranslation();
  return (
    <div className="log-notice" data-seq={seqs[0]}>
      <span>{t('privacy.folded', { count: seqs.length })}</span>{' '}
      <button type="button" className="link" onClick={() => unfold(conversationId, seqs)}>
        {t('privacy.show')}
      </button>
    </div>
  );
}

function Notice({ message }: { message: ChatMessage }) {
  const reader = useReader();
  const { notice } = message.content ?? {};
  return (
    <div className="log-notice" data-seq={message.seq}>
      <span dir="auto">{notice ? noticeWords(notice, reader) : ''}</span>
    </div>
  );
}
