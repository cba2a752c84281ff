// While a direct conversation is open: how far the other has got, asked for when it is opened and after every loss of the line.
import { useEffect } from 'react';
import { v1 } from '#proto';
import { useLine } from '../base/live.ts';
import type { Conversation } from '../conversations/conversation.ts';
import { load } from './cursors.ts';

export function useCursors({ id, kind }: Conversation) {
  const isOpen = useLine(({ socket }) => socket.name === 'open');
  useEffect(() => {
    // Of a group the roster knows (groups/roster.ts).
    if (kind === v1.ConversationKind.DIRECT && isOpen) void load(id);
  }, [id, kind, isOpen]);
}
