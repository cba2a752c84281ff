// What the log follows besides the wheel: jumps, the arrow keys, its own end, and what was looked at.
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Conversation } from '../conversations/conversation.ts';
import { useJump } from './history.ts';
import { isLooking, seen } from './reading.ts';
import type { Row } from './rows.ts';

/** How long a message that was jumped to stays marked, in ms. */
const LIT = 1800;
/** Nearer to the end than this counts as being there. */
export const NEAR_END = 60;

/** Goes where a jump leads. @returns the seq to be marked for a moment */
export function useJumps(id: number, rows: readonly Row[], go: (index: number) => void): number | null {
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
export function walk(event: KeyboardEvent<HTMLElement>) {
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
export function useStayAtEnd(element: RefObject<HTMLDivElement | null>, toEnd: () => void) {
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

/**
 * Whether the log stands where reading stopped. `reaches`: so far back it is loaded; before that, what is in sight was not
 * come to by reading.
 */
export function usePlaced(reaches: boolean): boolean {
  const [placed, setPlaced] = useState(false);
  useEffect(() => {
    if (!reaches) return;
    // In the next frame: it is scrolled there by then.
    const frame = requestAnimationFrame(() => setPlaced(true));
    return () => cancelAnimationFrame(frame);
  }, [reaches]);
  return placed;
}

/** Tells the server what was looked at, now or when the person comes back to the tab. */
export function useSeen(item: Conversation, seq: number) {
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
