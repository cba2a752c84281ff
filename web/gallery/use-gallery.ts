// One shelf of the gallery while it is looked at: more of it at the end, and what comes or is taken back meanwhile.
import { useCallback, useEffect, useRef, useState } from 'react';
import { conversation, useConversations } from '../conversations/conversations.ts';
import type { ChatMessage } from '../messages/message.ts';
import { useMessages } from '../messages/store.ts';
import { merged, page, type Shelf } from './gallery.ts';

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
          // The newest page says nothing of what lies before those that are held already.
          more: before === undefined && now.messages.length ? now.more : next.more,
        }));
      } catch {
        setHeld((now) => ({ ...now, state: 'failed' }));
      } finally {
        asking.current = false;
      }
    },
    [id, shelf],
  );

  // Also whenever something new was said, which may belong here.
  const lastSeq = useConversations((state) => state.byId[id]?.lastSeq ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every new message
  useEffect(() => void load(), [load, lastSeq]);

  // What is held of the log is newer than a page of the past: taken back there, gone here.
  const timeline = useMessages((state) => state.timelines[id]?.messages);
  const hidden = new Set(conversation(id)?.mine.hiddenSeqs);
  const known = new Map((timeline ?? []).map((message) => [message.seq, message]));
  const messages = held.messages
    .map((message) => known.get(message.seq) ?? message)
    .filter(({ seq, recalled }) => !recalled && !hidden.has(seq));

  return {
    ...held,
    messages,
    more: () => void (held.more && held.state === 'ready' && load(held.messages.at(-1)?.seq)),
    hasMore: held.more,
    again: () => void load(held.messages.at(-1)?.seq),
  };
}
