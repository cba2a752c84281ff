// The chat: rail, list, conversation. Opens the line when it appears and closes it when it goes.
import { Suspense, useEffect, useState } from 'react';
import { ConnectionBanner } from './base/ConnectionBanner.tsx';
import { Hints } from './base/Hints.tsx';
import { fetchLater, later } from './base/later.ts';
import { Notices } from './base/Notices.tsx';
import { Calling } from './calls/Calling.tsx';
import { ConversationList } from './conversations/ConversationList.tsx';
import { ConversationView } from './conversations/ConversationView.tsx';
import { useConversations } from './conversations/conversations.ts';
import { NothingOpen } from './conversations/NothingOpen.tsx';
import { useTitle } from './conversations/use-title.ts';
import { Dialogs } from './Dialogs.tsx';
import * as events from './events.ts';
import { goOn } from './identities/identities.ts';
import { atRisk } from './messages/sending.ts';
import { type Place, Rail } from './Rail.tsx';
import { closeSearch, openSearch, useSearchPlace } from './search/search.ts';
import { MiniPlayer } from './voice/MiniPlayer.tsx';
import { isRecording } from './voice/recording.ts';
import './shell.css';

const FriendList = later(async () => (await import('./friends/FriendList.tsx')).FriendList);
const CallList = later(async () => (await import('./calls/CallList.tsx')).default);
const SearchPanel = later(async () => (await import('./search/SearchPanel.tsx')).default);

export default function Shell() {
  const [place, setPlace] = useState<Place>('chats');
  const open = useConversations((state) => state.open);
  const search = useSearchPlace(({ opened }) => opened);
  useTitle();
  useEffect(fetchLater, []);

  useEffect(() => {
    events.start();
    void goOn();
    return () => {
      closeSearch();
      events.stop();
    };
  }, []);

  useEffect(() => {
    function beforeUnload(event: BeforeUnloadEvent) {
      if (atRisk() > 0 || isRecording()) event.preventDefault();
    }
    function onKey(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'k' && key !== 'f') return;
      event.preventDefault();
      setPlace('chats');
      if (key === 'f') {
        openSearch(useConversations.getState().open);
        return;
      }
      closeSearch();
      setTimeout(() => document.getElementById('conversation-search')?.focus());
    }
    window.addEventListener('beforeunload', beforeUnload);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('beforeunload', beforeUnload);
      window.removeEventListener('keydown', onKey);
    };
  }, []);

  return (
    <Notices>
      <div className="shell">
        <Rail
          place={place}
          setPlace={(next) => {
            closeSearch();
            setPlace(next);
          }}
        />
        <aside className="side">
          {place === 'friends' ? (
            <Suspense>
              <FriendList show={() => setPlace('chats')} />
            </Suspense>
          ) : place === 'calls' ? (
            <Suspense>
              <CallList />
            </Suspense>
          ) : search ? (
            <Suspense>
              <SearchPanel text={search.text} conversation={search.conversation} />
            </Suspense>
          ) : (
            <ConversationList />
          )}
        </aside>
        <main className="stage">
          <ConnectionBanner />
          <MiniPlayer />
          {open === null ? <NothingOpen /> : <ConversationView key={open} id={open} />}
          <Calling />
        </main>
        <Dialogs />
        <Hints />
      </div>
    </Notices>
  );
}
