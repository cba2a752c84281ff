// The chat: rail, list, conversation. Opens the line when it appears and closes it when it goes.
import { App } from 'antd';
import { useEffect, useState } from 'react';
import { ConnectionBanner } from './base/ConnectionBanner.tsx';
import { ConversationList } from './conversations/ConversationList.tsx';
import { ConversationView } from './conversations/ConversationView.tsx';
import { useConversations } from './conversations/conversations.ts';
import { NothingOpen } from './conversations/NothingOpen.tsx';
import { useTitle } from './conversations/use-title.ts';
import { Dialogs } from './Dialogs.tsx';
import * as events from './events.ts';
import { FriendList } from './friends/FriendList.tsx';
import { atRisk } from './messages/messages.ts';
import { type Place, Rail } from './Rail.tsx';
import './shell.css';

export default function Shell() {
  const [place, setPlace] = useState<Place>('chats');
  const open = useConversations((state) => state.open);
  useTitle();

  useEffect(() => {
    events.start();
    return events.stop;
  }, []);

  useEffect(() => {
    function beforeUnload(event: BeforeUnloadEvent) {
      if (atRisk() > 0) event.preventDefault();
    }
    function onKey(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setPlace('chats');
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
        <Rail place={place} setPlace={setPlace} />
        <aside className="side">
          {place === 'chats' ? <ConversationList /> : <FriendList show={() => setPlace('chats')} />}
        </aside>
        <main className="stage">
          <ConnectionBanner />
          {open === null ? <NothingOpen /> : <ConversationView key={open} id={open} />}
        </main>
        <Dialogs />
      </div>
    </App>
  );
}
