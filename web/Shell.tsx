// The chat: rail, list, conversation. Opens the line when it appears and closes it when it goes.
import { App } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { ConnectionBanner } from './base/ConnectionBanner.tsx';
import { Calling } from './calls/Calling.tsx';
import { ConversationList } from './conversations/ConversationList.tsx';
import { ConversationView } from './conversations/ConversationView.tsx';
import { useConversations } from './conversations/conversations.ts';
import { NothingOpen } from './conversations/NothingOpen.tsx';
import { useTitle } from './conversations/use-title.ts';
import { Dialogs } from './Dialogs.tsx';
import * as events from './events.ts';
import { FriendList } from './friends/FriendList.tsx';
import { goOn } from './identities/identities.ts';
import { atRisk } from './messages/sending.ts';
import { type Place, Rail } from './Rail.tsx';
import { closeSearch, openSearch, useSearchPlace } from './search/search.ts';
import { MiniPlayer } from './voice/MiniPlayer.tsx';
import { isRecording } from './voice/recording.ts';
import './shell.css';

const CallList = lazy(() => import('./calls/CallList.tsx'));
const SearchPanel = lazy(() => import('./search/SearchPanel.tsx'));

export default function Shell() {
  const [place, setPlace] = useState<Place>('chats');
  const open = useConversations((state) => state.open);
  const search = useSearchPlace(({ opened }) => opened);
  useTitle();

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
    <App message={{ maxCount: 3, top: 72 }}>
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
            <FriendList show={() => setPlace('chats')} />
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
      </div>
    </App>
  );
}
