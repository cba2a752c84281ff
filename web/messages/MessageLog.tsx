// What was said: a virtualised log that sticks to its end, keeps its place while older messages come in above, and
// moves the read cursor as messages come into view.

import { ArrowDownOutlined, LoadingOutlined } from '@ant-design/icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { Trouble } from '../base/Trouble.tsx';
import { type Conversation, unread } from '../conversations/conversation.ts';
import { isListFresh } from '../conversations/conversations.ts';
import { useMe } from '../users/session.ts';
import { MiniPlayerOver } from '../voice/MiniPlayer.tsx';
import { useFolded } from './folding.ts';
import { leave, loadEarlier, loadLater } from './history.ts';
import { LogBones } from './LogBones.tsx';
import { DayMark, LogRow } from './LogRow.tsx';
import { loadOlder } from './messages.ts';
import { OverLog } from './OverLog.tsx';
import { PinBar } from './PinBar.tsx';
import { heightOf, offsetAtFirst } from './row-height.ts';
import { type Row, rowsOf } from './rows.ts';
import { useMessages } from './store.ts';
import { NEAR_END, useJumps, usePlaced, useSeen, useStayAtEnd, walk } from './use-log.ts';
import './messages.css';

const NOTHING: readonly never[] = [];
const NONE = { messages: NOTHING, complete: false };
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
/** How high the log is about, before it is measured. */
const SIGHT = window.innerHeight - 140;
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

  const isFolded = useFolded(item.id);
  const rows = useMemo(
    () => rowsOf({ messages, outbox, me, unreadAfter, isFolded }),
    [messages, outbox, me, unreadAfter, isFolded],
  );
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
    // Where it will stand, so that only the rows in sight there are made.
    initialOffset: () => offsetAtFirst(rows, SIGHT),
    initialRect: { width: 0, height: SIGHT },
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

  const below = unread(item);
  // Whoever has read to the end is there to follow it: the end as the server knows it.
  useEffect(() => {
    if (unreadAfter !== null && below === 0 && isListFresh() && virtual.isAtEnd(NEAR_END)) moved.current = true;
  });

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
  const placed = usePlaced(unreadAfter === null || complete || (messages[0]?.seq ?? 0) <= unreadAfter + 1);
  useSeen(item, placed || moved.current ? lastSeen : 0);

  const dayAbove = useMemo(() => dayAt(rows, first), [rows, first]);
  const atEnd = virtual.isAtEnd(NEAR_END);
  const isFar = () => virtual.getDistanceFromEnd() > 2 * window.innerHeight;
  function toEnd() {
    const far = isAway || isFar() || calm.matches;
    leave(item.id);
    // In the next frame: the end is there only then.
    requestAnimationFrame(() => virtual.scrollToEnd({ behavior: far ? 'auto' : 'smooth' }));
  }

  return (
    <>
      <PinBar item={item} />
      <div className="log-frame">
        <MiniPlayerOver id={item.id} />
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
