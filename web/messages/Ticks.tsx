// How far a message of mine has got: on its way, committed, arrived, read; in a group also by whom.
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { later } from '../base/later.ts';
import { useConversations } from '../conversations/conversations.ts';
import { useMe } from '../users/session.ts';
import { CURSORS_SHOWN, readersOf, tickOf, useCursorsOf } from './cursors.ts';
import { ClockSign, FailedSign, OneTick, TwoTicks } from './tick-signs.tsx';
import './ticks.css';

const Readers = later(async () => (await import('./Readers.tsx')).Readers);

export type Progress = 'sent' | 'sending' | 'failed';

/** Of a message in the open conversation. */
export function Ticks({ state, seq, whisperTo = 0 }: { state: Progress; seq: number; whisperTo?: number }) {
  const { t } = useTranslation();
  if (state === 'sending') return <Sign of="sending" label={t('messages.sending')} />;
  if (state === 'failed') return <Sign of="failed" label={t('messages.failed')} />;
  return <Sent seq={seq} whisperTo={whisperTo} />;
}

function Sent({ seq, whisperTo }: { seq: number; whisperTo: number }) {
  const { t } = useTranslation();
  const me = useMe().id;
  const item = useConversations(({ byId, open }) => byId[open ?? 0]);
  const cursors = useCursorsOf(item?.id ?? 0);
  const isGroup = item?.kind !== v1.ConversationKind.DIRECT;
  if (!item || (isGroup && item.memberCount > CURSORS_SHOWN)) return <Sign of="sent" label={t('messages.sent')} />;
  // Of a whisper only the other of the two can be the reader.
  const known = whisperTo && cursors[whisperTo] ? { [whisperTo]: cursors[whisperTo] } : cursors;
  const tick = tickOf(known, seq, me, isGroup);
  if (!isGroup) return <Sign of={tick} label={t(`state.${tick}`)} />;
  const readers = readersOf(known, seq, me);
  if (!readers.length) return <Sign of="sent" label={t('messages.sent')} />;
  const all = readers.length >= (whisperTo ? 1 : item.memberCount - 1);
  const label = all ? t('state.readByAll') : t('state.readBy', { count: readers.length });
  return <ReadBy key={seq} label={label} readers={readers} />;
}

/** What tells by whom comes when it is asked for. */
function ReadBy({ label, readers }: { label: string; readers: readonly number[] }) {
  const [asked, setAsked] = useState<'pointer' | 'key' | null>(null);
  const button = (
    <button
      // In its new place it has the focus that it had.
      ref={asked === 'key' ? focus : null}
      type="button"
      className="ticks read"
      aria-label={label}
      onPointerEnter={() => setAsked(asked ?? 'pointer')}
      onClick={() => setAsked(asked ?? 'key')}
    >
      <TwoTicks />
    </button>
  );
  if (!asked) return button;
  return (
    <Suspense fallback={button}>
      <Readers label={label} ids={readers} atOnce={asked === 'key'}>
        {button}
      </Readers>
    </Suspense>
  );
}

const focus = (button: HTMLElement | null) => button?.focus();

function Sign({ of, label }: { of: Progress | 'delivered' | 'read'; label: string }) {
  return (
    <span className={`ticks ${of}`} role="img" aria-label={label} title={label} data-tick={of}>
      {of === 'sending' && <ClockSign />}
      {of === 'failed' && <FailedSign />}
      {of === 'sent' && <OneTick />}
      {(of === 'delivered' || of === 'read') && <TwoTicks />}
    </span>
  );
}
