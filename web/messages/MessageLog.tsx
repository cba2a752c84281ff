// What was said: a virtualised log that sticks to its end, keeps its place while older messages come in above, and
// moves the read cursor as messages come into view.

import { ArrowDownOutlined, LoadingOutlined } from '@ant-design/icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { Trouble } from '../base/Trouble.tsx';
import { type Conversation, unread } from '../conversations/conversation.ts';
import { useMe } from '../users/session.ts';
import { leave, loadEarlier, loadLater, useJump } from './history.ts';
import { LogBones } from './LogBones.tsx';
import { DayMark, LogRow } from './LogRow.tsx';
import { loadOlder } from './messages.ts';
import { OverLog } from './OverLog.tsx';
import { PinBar } from './PinBar.tsx';
import { isLooking, seen } from './reading.ts';
import { type Row, rowsOf } from './rows.ts';
import { useMessages } from './store.ts';
import './messages.css';

const NOTHING: readonly never[] = [];
const NONE = { messages: NOTHING, complete: false };
/** How long a message that was jumped to stays marked, in ms. */
const LIT = 1800;
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
  const away = useMessages((state) => state.away[item.id]);
  useEffect(() => () => leave(item.id), [item.id]);
  if (!timeline?.loaded && !outbox.length && !away) {
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
  const shown = useMessages((state) => state.away[item.id] ?? state.timelines[item.id]);
  const isAway = useMessages((state) => state.away[item.id] !== undefined);
  const { messages, complete } = shown ?? NONE;
  const waiting = useMessages((state) => state.outbox[item.id] ?? NOTHING);
  // What is on its way belongs to the end.
  const outbox = isAway ? NOTHING : waiting;
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
    // Far from the end, what is loaded below is no news to be followed.
    followOnAppend: !isAway,
    scrollEndThreshold: NEAR_END,
    overscan: 10,
    paddingStart: 16,
    paddingEnd: 14,
  });

  // Until the reader moves, the log stays where it begins, whatever still comes in above and below.
  const moved = useRef(isAway);
  if (isAway) moved.current = true;
  const onMove = () => {
    moved.current = true;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the rows
  useLayoutEffect(() => {
    if (moved.current) return;
    const mark = rows.findIndex((row) => row.kind === 'unread');
    if (mark > 0) virtual.scrollToIndex(mark, { align: 'start' });
    else virtual.scrollToEnd();
  }, [rows]);

  useStayAtEnd(element, () => virtual.scrollToEnd());

  // My own words are always followed to the end.
  const lastUnsent = waiting.at(-1)?.key;
  useEffect(() => {
    if (!lastUnsent) return;
    leave(item.id);
    virtual.scrollToEnd();
  }, [lastUnsent, virtual, item.id]);

  const lit = useJumps(item.id, rows, (index) => {
    moved.current = true;
    virtual.scrollToIndex(index, { align: 'center' });
  });

  // Asking for the items brings the range up to date: it must come first.
  const items = virtual.getVirtualItems();
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  useEffect(() => {
    if (first < EARLY && !complete && isAway) void loadEarlier(item.id);
    else if (first < EARLY && !complete && loading === 'idle') void loadOlder(item.id);
  }, [first, complete, loading, isAway, item.id]);
  // Also when the stretch has grown and still ends in sight.
  const end = rows.length;
  useEffect(() => {
    if (isAway && last > end - EARLY) void loadLater(item.id);
  }, [isAway, last, end, item.id]);

  const lastSeen = useMemo(() => seqUpTo(rows, last), [rows, last]);
  useSeen(item, lastSeen);

  const dayAbove = useMemo(() => dayAt(rows, first), [rows, first]);
  const atEnd = virtual.isAtEnd(NEAR_END);
  const isFar = () => virtual.getDistanceFromEnd() > 2 * window.innerHeight;
  function toEnd() {
    const far = isAway || isFar() || calm.matches;
    leave(item.id);
    // In the next frame: the end is there only then.
    requestAnimationFrame(() => virtual.scrollToEnd({ behavior: far ? 'auto' : 'smooth' }));
  }

  const below = unread(item);
  return (
    <>
      <PinBar item={item} />
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
        <div
          ref={element}
          className="log scroll"
          role="log"
          aria-label={t('messages.title')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
          tabIndex={0}
          onWheel={onMove}
          onTouchMove={onMove}
          onPointerDown={onMove}
          onKeyDown={(event) => {
            onMove();
            walk(event);
          }}
        >
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
                  className={lit !== null && 'message' in row && row.message.seq === lit ? 'log-row lit' : 'log-row'}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <LogRow row={row} conversationId={item.id} isGroup={isGroup} />
                </div>
              ) : null;
            })}
          </div>
        </div>
        {dayAbove !== null && (isAway || !atEnd) && <DayMark time={dayAbove} floats />}
        {(isAway || !atEnd) && (
          <button type="button" className="log-end" aria-label={t('messages.toEnd')} onClick={toEnd}>
            <ArrowDownOutlined />
            {below > 0 && <span>{t('messages.newBelow', { count: below })}</span>}
          </button>
        )}
        <OverLog item={item} />
      </div>
    </>
  );
}

/** Goes where a jump leads. @returns the seq to be marked for a moment */
function useJumps(id: number, rows: readonly Row[], go: (index: number) => void): number | null {
  const jump = useJump((state) => (state.jump?.conversationId === id ? state.jump : null));
  const [lit, setLit] = useState<number | null>(null);
  const latest = useRef({ rows, go });
  latest.current = { rows, go };
  useLayoutEffect(() => {
    if (!jump) return;
    const index = latest.current.rows.findIndex((row) => 'message' in row && row.message.seq >= jump.seq);
    latest.current.go(index < 0 ? latest.current.rows.length - 1 : index);
    if (!jump.lit) return;
    setLit(jump.seq);
    const timer = setTimeout(() => setLit(null), LIT);
    return () => clearTimeout(timer);
  }, [jump]);
  return lit;
}

/** Up and down go from message to message. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const { activeElement } = document;
  const isLog = activeElement === event.currentTarget;
  if (!step || event.altKey || event.ctrlKey || event.metaKey || !(isLog || activeElement?.matches('.line'))) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.line[data-seq]')].sort(
    (a, b) => Number(a.dataset['seq']) - Number(b.dataset['seq']),
  );
  const bottom = event.currentTarget.getBoundingClientRect().bottom;
  const inSight = lines.findLast((line) => line.getBoundingClientRect().top < bottom - 20);
  const next = isLog ? inSight : lines[lines.indexOf(activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
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

/** The day of what is on top of the view, unless the day itself is there. */
function dayAt(rows: readonly Row[], index: number): number | null {
  const row = rows[index];
  if (rows[index + 1]?.kind === 'day') return null;
  return row && 'message' in row ? row.message.time : null;
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
