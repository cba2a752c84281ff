// The open conversation: who it is with, what was said, what to say.

import { PictureOutlined, SearchOutlined, TeamOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { later } from '../base/later.ts';
import { CallBanner } from '../calls/CallBanner.tsx';
import { CallButtons } from '../calls/CallButtons.tsx';
import { DropOverlay } from '../files/DropOverlay.tsx';
import { AnnouncementBar } from '../groups/AnnouncementBar.tsx';
import { useFreshRoster } from '../groups/roster.ts';
import { Composer } from '../messages/Composer.tsx';
import { MessageLog } from '../messages/MessageLog.tsx';
import { look } from '../messages/messages.ts';
import { useCursors } from '../messages/use-cursors.ts';
import { openSearch } from '../search/search.ts';
import { showPerson } from '../users/person.ts';
import { useMe } from '../users/session.ts';
import { ConversationAvatar } from './ConversationAvatar.tsx';
import { type Conversation, peerOf } from './conversation.ts';
import { openConversation, useConversations } from './conversations.ts';
import { HeaderLine } from './HeaderLine.tsx';
import { opened } from './mine.ts';
import { useName } from './use-name.ts';

const Members = later(async () => (await import('../groups/Members.tsx')).Members);
const Gallery = later(async () => (await import('../gallery/Gallery.tsx')).default);

/** What Escape closes before the conversation: dialogs and menus. */
const COVERS = '.ant-modal-wrap:not([style*="none"]), .ant-dropdown:not(.ant-dropdown-hidden)';

export function ConversationView({ id }: { id: number }) {
  const item = useConversations((state) => state.byId[id]);
  return item ? <Open item={item} /> : null;
}

function Open({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const [beside, setBeside] = useState<'members' | 'gallery' | null>(null);
  const name = useName(item);
  const isGroup = item.kind !== v1.ConversationKind.DIRECT;
  const peerId = peerOf(item, useMe().id);

  useEffect(() => {
    look(item.id);
    opened(item.id);
  }, [item.id]);
  useFreshRoster(item.id, item.memberCount, isGroup);
  useCursors(item);

  useEffect(() => {
    let isCovered = false;
    /** Before anybody hears the key: a dialog that Escape closes may be gone from the page when it comes here. */
    function look({ key }: KeyboardEvent) {
      isCovered = key === 'Escape' && document.querySelector(COVERS) !== null;
    }
    function onKey(event: KeyboardEvent) {
      // By its place on the keyboard: with Alt it may be any character.
      if (event.code === 'KeyG' && event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        setBeside((now) => (now === 'gallery' ? null : 'gallery'));
        return;
      }
      if (event.key !== 'Escape' || isCovered || event.defaultPrevented || event.isComposing) return;
      if (beside) setBeside(null);
      else if (!(event.target instanceof HTMLInputElement)) openConversation(null);
    }
    window.addEventListener('keydown', look, true);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', look, true);
      window.removeEventListener('keydown', onKey);
    };
  }, [beside]);

  return (
    <div className="conversation">
      <section className="conversation-main" aria-label={name}>
        <header className="conversation-head">
          <Who peerId={peerId} label={t('profile.open', { name })} isHidden>
            <ConversationAvatar item={item} size={40} />
          </Who>
          <div className="person-words">
            <h2 dir="auto">
              <Who peerId={peerId} label={t('profile.open', { name })}>
                {name}
              </Who>
            </h2>
            <HeaderLine item={item} />
          </div>
          {item.kind !== v1.ConversationKind.LOBBY && !item.closed && <CallButtons id={item.id} />}
          <Button
            data-hint={t('search.openHere')}
            type="text"
            icon={<SearchOutlined />}
            aria-label={t('search.openHere')}
            onClick={() => openSearch(item.id)}
          />
          <Button
            data-hint={t('gallery.title')}
            type="text"
            icon={<PictureOutlined />}
            aria-label={t('gallery.title')}
            aria-keyshortcuts="Alt+G"
            aria-pressed={beside === 'gallery'}
            onClick={() => setBeside(beside === 'gallery' ? null : 'gallery')}
          />
          {isGroup && (
            <Button
              data-hint={t('groups.members')}
              type="text"
              icon={<TeamOutlined />}
              aria-label={t('groups.members')}
              aria-pressed={beside === 'members'}
              onClick={() => setBeside(beside === 'members' ? null : 'members')}
            />
          )}
        </header>
        <AnnouncementBar item={item} />
        <CallBanner id={item.id} />
        <MessageLog item={item} />
        <DropOverlay id={item.id} name={name} />
        <Composer item={item} name={name} />
      </section>
      <Suspense>
        {beside === 'members' && <Members item={item} close={() => setBeside(null)} />}
        {beside === 'gallery' && <Gallery id={item.id} close={() => setBeside(null)} />}
      </Suspense>
    </div>
  );
}

/** Opens the card of who one talks to; a group has none. */
function Who(props: { peerId: number; label: string; isHidden?: boolean; children: ReactNode }) {
  const { peerId, label, isHidden = false, children } = props;
  if (!peerId) return children;
  return (
    <button
      type="button"
      className="plain-button who"
      title={label}
      tabIndex={isHidden ? -1 : 0}
      aria-hidden={isHidden}
      onClick={() => showPerson(peerId)}
    >
      {children}
    </button>
  );
}
