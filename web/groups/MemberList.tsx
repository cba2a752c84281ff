// The members of a group below what it says of itself: those who are here, then the others; only the rows in sight are made,
// and asked for as they come.
import { DownOutlined } from '@ant-design/icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../base/Trouble.tsx';
import type { Conversation } from '../conversations/conversation.ts';
import { MemberRow } from './MemberRow.tsx';
import { more, refresh, useHasMore, useOnlineCount, useRoster, useRosterFailed } from './roster.ts';
import { type Row, rowsOf } from './roster-rows.ts';
import { useFound } from './use-found.ts';

const HEIGHT = 54;
const HEAD_HEIGHT = 34;

interface Props {
  item: Conversation;
  search: string;
  /** Stands above the members, and gives way to who is found. */
  children: ReactNode;
}

export function MemberList({ item, search, children }: Props) {
  const { t } = useTranslation();
  const failed = useRosterFailed(item.id);
  const roster = useRoster(item.id);
  const hasMore = useHasMore(item.id);
  const found = useFound(item.id, search);
  const online = useOnlineCount(item.id);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const element = useRef<HTMLDivElement>(null);
  const [above, measure] = useHeight();
  const total = item.memberCount;
  const rows = useMemo((): Row[] => {
    if (found) return found.members.map((member) => ({ kind: 'member', member }));
    return failed ? [] : rowsOf(roster, { total, online, hasMore, closed });
  }, [found, failed, roster, total, online, hasMore, closed]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => element.current,
    scrollMargin: above,
    estimateSize: (index) => heightOf(rows[index]),
    // With another function all rows are measured anew.
    getItemKey: useCallback((index: number) => keyOf(rows[index]), [rows]),
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const reachesEnd = items.some(({ index }) => rows[index]?.kind === 'bones');
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every page that came
  useEffect(() => {
    if (reachesEnd) void more(item.id);
  }, [reachesEnd, roster, item.id]);

  function toggle(section: string) {
    const next = new Set(closed);
    if (!next.delete(section)) next.add(section);
    setClosed(next);
  }

  return (
    <div ref={element} className="member-list scroll">
      <div ref={measure}>
        {!search && children}
        {failed && <Trouble title={t('groups.membersFailed')} retry={() => void refresh(item.id)} />}
        {found?.members.length === 0 && <p className="quiet member-nobody">{t('friends.nobody', { text: search })}</p>}
      </div>
      <ul className="people" style={{ height: virtual.getTotalSize() }} aria-busy={!found && !failed && !roster.length}>
        {items.map(({ index, key, start, size }) => {
          const row = rows[index];
          return (
            row && (
              <li
                key={key}
                className={row.kind === 'bones' ? 'member-bones' : ''}
                aria-hidden={row.kind === 'bones'}
                style={{ height: size, transform: `translateY(${start - above}px)` }}
              >
                {row.kind === 'head' ? (
                  <Head {...row} isClosed={closed.has(row.section)} toggle={() => toggle(row.section)} />
                ) : (
                  row.kind === 'member' && <MemberRow item={item} member={row.member} />
                )}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

/** Of whatever gets the ref, also when it changes. */
function useHeight(): [height: number, ref: (element: HTMLElement | null) => (() => void) | undefined] {
  const [height, setHeight] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [height, ref];
}

const keyOf = (row: Row | undefined) =>
  row?.kind === 'member' ? row.member.user.id : row?.kind === 'head' ? row.section : 'bones';

const heightOf = (row: Row | undefined) =>
  row?.kind === 'head' ? HEAD_HEIGHT : row?.kind === 'bones' ? HEIGHT * row.count : HEIGHT;

function Head({
  section,
  count,
  isClosed,
  toggle,
}: {
  section: 'online' | 'offline' | 'all';
  count: number;
  isClosed: boolean;
  toggle: () => void;
}) {
  const { t } = useTranslation();
  return (
    <button type="button" className="member-head" aria-expanded={!isClosed} onClick={toggle}>
      <DownOutlined className={isClosed ? 'turned' : ''} aria-hidden />
      {t(`rights.section.${section}`)}
      <span className="quiet">{count}</span>
    </button>
  );
}
