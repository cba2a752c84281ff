// The tab's title tells how many conversations wait.
import { useEffect } from 'react';
import { unread } from './conversation.ts';
import { useConversations } from './conversations.ts';

export function useTitle() {
  const count = useConversations((state) => Object.values(state.byId).reduce((sum, item) => sum + unread(item), 0));
  useEffect(() => {
    document.title = count ? `(${count > 99 ? '99+' : count}) Parley` : 'Parley';
    return () => {
      document.title = 'Parley';
    };
  }, [count]);
}
