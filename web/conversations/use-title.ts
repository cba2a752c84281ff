// The tab's title tells how many messages wait that are not to be quiet.
import { useEffect } from 'react';
import { calling } from './conversation.ts';
import { useConversations } from './conversations.ts';

export function useTitle() {
  const count = useConversations((state) => calling(Object.values(state.byId)));
  useEffect(() => {
    document.title = count ? `(${count > 99 ? '99+' : count}) Parley` : 'Parley';
    return () => {
      document.title = 'Parley';
    };
  }, [count]);
}
