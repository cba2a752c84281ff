// What was said: a virtualised log that sticks to its end, keeps its place while older messages come in above, and
// moves the read cursor as messages come into view.

import { ArrowDownOutlined, LoadingOutlined } from '@ant-design/icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { Trouble } from '../base/Trouble.tsx';
import { type Conversation, unread } from '../conversations/conversation.ts';
import { useMe } from '../users/session.ts';
import { LogBones } from './LogBones.tsx';
import { LogRow } from './LogRow.tsx';
import { loadOlder, useMessages } from './messages.ts';
import { isLooking, seen } from './reading.ts';
import { type Row, rowsOf } from './rows.ts';
import './messages.css';

const NOTHING: readonly never[] = [];
/** Nearer to the end than this counts as being there. */
const NEAR_END = 60;
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
/** Rows above the view when older ones are asked for. */
const EARLY = 8;

export function MessageLog({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const timeline = useMessages((state) => state.timelines[item.id]);
  const outbox = useMessages((state) => state.outbox[item.id] ?? NOTHING);
  const loading = useMessages((state) => state.loading[item.id] ?? 'loading');
  if (!timeline?.loaded && !outbox.length) {
    if (loading === 'failed') {
      return (
        <div className="log centre">
          <Trouble title={t('messages.failedLoad')} retry={() => void loadOlder(item.id)} />
        </div>
      );
    }
    return <LogBones />;
  }
  return <Log item={item} />;
}

function Log({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const me = useMe().id;
  const messages = useMessages((state) => state.timelines[item.id]?.messages ?? NOTHING);
  const complete = useMessages((state) => state.timelines[item.id]?.complete ?? false);
  const outbox = useMessages((state) => state.outbox[item.id] ?? NOTHING);
  const loading = useMessages((state) => state.loading[item.id] ?? 'idle');
  const isGroup = item.kind !== v1.ConversationKind.DIRECT;

  // Where reading begins is marked as it was when the conversation was opened, until something is said.
  const [unreadAfter, setUnreadAfter] = useState(() => (unread(item) > 0 ? item.mine.readSeq : null));
  useEffect(() => {
    if (outbox.length) setUnreadAfter(null);
  }, [outbox.length]);

  const rows = useMemo(() => rowsOf({ messages, outbox, me, unreadAfter }), [messages, outbox, me, unreadAfter]);
  const element = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => element.current,
    estimateSize: (index) => heightOf(rows[index]),
    getItemKey: (index) => rows[index]?.key ?? index,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR_END,
    overscan: 10,
    paddingStart: 16,
    paddingEnd: 14,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the conversation is opened
  useLayoutEffect(() => {
    const mark = rows.findIndex((row) => row.kind === 'unread');
    if (mark > 0) virtual.scrollToIndex(mark, { align: 'start' });
    else virtual.scrollToEnd();
  }, []);

  useStayAtEnd(element, () => virtual.scrollToEnd());

  // My own words are always followed to the end.
  const lastUnsent = outbox.at(-1)?.key;
  useEffect(() => {
    if (lastUnsent) virtual.scrollToEnd();
  }, [lastUnsent, virtual]);

  // Asking for the items brings the range up to date: it must come first.
  const items = virtual.getVirtualItems();
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  useEffect(() => {
    if (first < EARLY && !complete && loading === 'idle') void loadOlder(item.id);
  }, [first, complete, loading, item.id]);

  const lastSeen = useMemo(() => seqUpTo(rows, last), [rows, last]);
  useSeen(item, lastSeen);

  const atEnd = virtual.isAtEnd(NEAR_END);
  const isFar = () => virtual.getDistanceFromEnd() > 2 * window.innerHeight;
  const below = unread(item);
  return (
    <div className="log-frame">
      {loading === 'loading' && (
        <div className="log-older" role="status" aria-label={t('app.loading')}>
          <LoadingOutlined />
        </div>
      )}
      {loading === 'failed' && (
        <div className="log-older">
          {t('messages.olderFailed')}{' '}
          <button type="button" className="link" onClick={() => void loadOlder(item.id)}>
            {t('app.retry')}
          </button>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <div ref={element} className="log scroll" role="log" aria-label={t('messages.title')} tabIndex={0}>
        {rows.length === 0 && (
          <div className="centre">
            <Trouble title={t('conversations.empty')} hint={t('conversations.emptyHint')} />
          </div>
        )}
        <div className="log-rows" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, key, start }) => {
            const row = rows[index];
            return row ? (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className="log-row"
                style={{ transform: `translateY(${start}px)` }}
              >
                <LogRow row={row} isGroup={isGroup} />
              </div>
            ) : null;
          })}
        </div>
      </div>
      {!atEnd && (
        <button
          type="button"
          className="log-end"
          aria-label={t('messages.toEnd')}
          onClick={() => virtual.scrollToEnd({ behavior: isFar() || calm.matches ? 'auto' : 'smooth' })}
        >
          <ArrowDownOutlined />
          {below > 0 && <span>{t('messages.newBelow', { count: below })}</span>}
        </button>
      )}
    </div>
  );
}

/** The banner comes, the composer grows: whoever was at the end stays there. */
function useStayAtEnd(element: RefObject<HTMLDivElement | null>, toEnd: () => void) {
  const latest = useRef(toEnd);
  latest.current = toEnd;
  useEffect(() => {
    const log = element.current;
    if (!log) return;
    let height = log.clientHeight;
    let atEnd = true;
    const onScroll = () => {
      // A scroll that comes of another height is no will of the reader.
      if (log.clientHeight === height) atEnd = log.scrollHeight - log.clientHeight - log.scrollTop <= NEAR_END;
    };
    const observer = new ResizeObserver(() => {
      if (log.clientHeight !== height && atEnd) latest.current();
      height = log.clientHeight;
    });
    log.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(log);
    onScroll();
    return () => {
      log.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [element]);
}

/** Tells the server what was looked at, now or when the person comes back to the tab. */
function useSeen(item: Conversation, seq: number) {
  useEffect(() => {
    function look() {
      if (isLooking()) seen(item.id, seq);
    }
    look();
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [item.id, seq]);
}

function seqUpTo(rows: readonly Row[], index: number): number {
  for (let i = Math.min(index, rows.length - 1); i >= 0; i--) {
    const row = rows[i];
    if (row && 'message' in row && row.message.seq > 0) return row.message.seq;
  }
  return 0;
}

/** Before a row is measured: a guess by the length of its text. */
function heightOf(row: Row | undefined): number {
  if (row?.kind !== 'message') return 44;
  const text = row.message.content?.text?.text ?? '';
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 64)), 0);
  return 18 + Math.min(lines, 18) * 21 + (row.opens ? 12 : 3);
}
