// One shelf of the gallery while it is looked at: more of it at the end, and what comes or is taken back meanwhile.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useConversations } from '../conversations/conversations.ts';
import type { ChatMessage } from '../messages/message.ts';
import { useMessages } from '../messages/store.ts';
import { belongs, merged, page, type Shelf } from './gallery.ts';

interface Held {
  state: 'loading' | 'ready' | 'failed';
  messages: readonly ChatMessage[];
  more: boolean;
}

const NOTHING: Held = { state: 'loading', messages: [], more: true };

export function useGallery(id: number, shelf: Shelf) {
  const [held, setHeld] = useState<Held>(NOTHING);
  const asking = useRef(false);

  const load = useCallback(
    async (before?: number) => {
      if (asking.current) return;
      asking.current = true;
      setHeld((now) => ({ ...now, state: 'loading' }));
      try {
        const next = await page(id, shelf, before);
        setHeld((now) => ({
          state: 'ready',
          messages: merged(now.messages, next.messages),
          more: next.more,
        }));
      } catch {
        setHeld((now) => ({ ...now, state: 'failed' }));
      } finally {
        asking.current = false;
      }
    },
    [id, shelf],
  );

  useEffect(() => void load(), [load]);

  // The end of the conversation is held already, newer than any page: what was said, changed or taken back meanwhile.
  const timeline = useMessages((state) => state.timelines[id]?.messages);
  const hidden = useConversations((state) => state.byId[id]?.mine.hiddenSeqs);
  const messages = useMemo(() => {
    const oldest = held.more ? (held.messages.at(-1)?.seq ?? Number.POSITIVE_INFINITY) : 0;
    const near = (timeline ?? []).filter(({ seq }) => seq >= oldest);
    return merged(held.messages, near).filter((message) => belongs(message, shelf) && !hidden?.includes(message.seq));
  }, [held, timeline, hidden, shelf]);

  return {
    ...held,
    messages,
    more: () => void (held.more && held.state === 'ready' && load(held.messages.at(-1)?.seq)),
    hasMore: held.more,
    again: () => void load(held.messages.at(-1)?.seq),
  };
}
