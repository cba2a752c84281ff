// The conversations of mine, latest first, with a filter over their names.
import { CompassOutlined, SearchOutlined, UserAddOutlined, UsergroupAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../base/later.ts';
import { Trouble } from '../base/Trouble.tsx';
import { useMinute } from '../base/use-minute.ts';
import { show } from '../dialogs.ts';
import { RequestsBar } from '../friends/RequestsBar.tsx';
import { JoinRequestsBar } from '../groups/JoinRequests.tsx';
import { look } from '../messages/messages.ts';
import { openSearch } from '../search/search.ts';
import { useCards } from '../users/cards.ts';
import { useMe } from '../users/session.ts';
import type { MenuAt } from './ConversationMenu.tsx';
import { ConversationRow } from './ConversationRow.tsx';
import { matches, peerOf, sorted } from './conversation.ts';
import { load, openConversation, useConversations } from './conversations.ts';
import { opened } from './mine.ts';
import { titleOf } from './use-name.ts';
import './conversations.css';

const ConversationMenu = later(async () => (await import('./ConversationMenu.tsx')).ConversationMenu);

/** ms that a row keeps the focus before its messages are asked for: arrow keys pass over many. */
const DWELLS = 120;

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

export function ConversationList() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState('');
  const { state, byId, open } = useConversations();
  const people = useCards((cards) => cards.byId);
  const me = useMe().id;
  const now = useMinute();
  const list = useRef<HTMLUListElement>(null);
  const [menu, setMenu] = useState<MenuAt | null>(null);

  const shown = useMemo(() => {
    const all = sorted(Object.values(byId));
    if (!filter.trim()) return all;
    return all.filter((item) => {
      const peer = people[peerOf(item, me)];
      return matches(`${titleOf(item, peer, t)} ${peer?.name ?? ''}`, filter.trim());
    });
  }, [byId, filter, people, me, t]);

  const dwells = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(dwells.current), []);
  const aim = useCallback((id: number, isPressed: boolean) => {
    clearTimeout(dwells.current);
    if (isPressed) look(id);
    else dwells.current = setTimeout(look, DWELLS, id);
  }, []);
  const choose = useCallback((id: number) => {
    look(id);
    openConversation(id);
    opened(id);
    setFilter('');
  }, []);
  const more = useCallback((id: number, x: number, y: number) => setMenu({ id, x, y }), []);

  const rows = () => [...(list.current?.querySelectorAll<HTMLButtonElement>('button.row') ?? [])];

  function closeMenu() {
    if (menu) list.current?.querySelector<HTMLButtonElement>(`[data-conversation="${menu.id}"]`)?.focus();
    setMenu(null);
  }

  function onListKey(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = rows();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = all[at + step];
    if (next) next.focus();
    else if (step < 0) document.getElementById('conversation-search')?.focus();
  }

  function onSearchKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const first = shown[0];
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      rows()[0]?.focus();
    } else if (event.key === 'Enter' && filter && first) {
      choose(first.id);
    } else if (event.key === 'Escape') {
      setFilter('');
    }
  }

  return (
    <>
      <header className="side-head">
        <h1>{t('nav.chats')}</h1>
        <Button
          data-hint={t('search.open')}
          type="text"
          icon={<SearchOutlined />}
          aria-label={t('search.open')}
          onClick={() => openSearch(null, filter.trim())}
        />
        <Button
          data-hint={t('friends.add')}
          type="text"
          icon={<UserAddOutlined />}
          aria-label={t('friends.add')}
          onClick={() => show('add-friend')}
        />
        <Button
          data-hint={t('joining.find')}
          type="text"
          icon={<CompassOutlined />}
          aria-label={t('joining.find')}
          onClick={() => show('find-groups')}
        />
        <Button
          data-hint={t('groups.new')}
          type="text"
          icon={<UsergroupAddOutlined />}
          aria-label={t('groups.new')}
          onClick={() => show('new-group')}
        />
      </header>
      <div className="side-search">
        <label className="side-field">
          <SearchOutlined className="quiet" />
          <input
            id="conversation-search"
            type="search"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            onKeyDown={onSearchKey}
            placeholder={t('conversations.search')}
            aria-label={t('conversations.search')}
          />
          <kbd>{isMac ? '⌘K' : 'Ctrl K'}</kbd>
        </label>
      </div>
      <RequestsBar opened={openConversation} />
      <JoinRequestsBar />
      <div className="side-body scroll">
        {state === 'loading' && <Bones />}
        {state === 'failed' && <Trouble title={t('conversations.failed')} retry={load} />}
        {filter.trim() && (
          <button type="button" className="search-for" onClick={() => openSearch(null, filter.trim())}>
            <SearchOutlined />
            <span dir="auto">{t('search.forText', { text: filter.trim() })}</span>
          </button>
        )}
        {state === 'ready' && !shown.length && (filter ? <NoMatch filter={filter} /> : <NoneYet />)}
        <ul ref={list} className="rows" aria-label={t('conversations.title')} onKeyDown={onListKey}>
          {shown.map((item) => (
            <ConversationRow
              key={item.id}
              item={item}
              active={item.id === open}
              now={now}
              choose={choose}
              aim={aim}
              more={more}
            />
          ))}
        </ul>
        <Suspense>
          {menu && <ConversationMenu key={`${menu.id}-${menu.x}-${menu.y}`} at={menu} close={closeMenu} />}
        </Suspense>
      </div>
    </>
  );
}

function NoMatch({ filter }: { filter: string }) {
  const { t } = useTranslation();
  return <p className="no-match quiet">{t('conversations.noMatch', { filter })}</p>;
}

function NoneYet() {
  const { t } = useTranslation();
  return <p className="no-match quiet">{t('conversations.none')}</p>;
}

function Bones() {
  return (
    <div aria-busy="true">
      {[58, 40, 66, 48, 54, 37].map((width) => (
        <div className="row-bones" key={width}>
          <div className="bone" style={{ width: 48, height: 48, borderRadius: '50%' }} />
          <div>
            <div className="bone" style={{ width: `${width}%`, height: 13 }} />
            <div className="bone" style={{ width: `${120 - width}%`, height: 11 }} />
          </div>
        </div>
      ))}
    </div>
  );
}
