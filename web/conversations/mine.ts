// What is mine alone in a conversation: changed here at once, told to the server, heard by my other devices. What the
// server does not take is shown again as it was.
import type { v1 } from '#proto';
import { ask } from '../base/live.ts';
import type { Mine } from './conversation.ts';
import * as conversations from './conversations.ts';

export const pin = (id: number, pinned: boolean) => change(id, { pinned });

export const notify = (id: number, notifications: v1.NotificationLevel) => change(id, { notifications });

/** It waits again, on all my devices, until it is opened. */
export function markUnread(id: number) {
  change(id, { markedUnread: true });
  if (conversations.useConversations.getState().open === id) conversations.openConversation(null);
}

/** Everything in it counts as seen, without a look. */
export function markRead(id: number) {
  const item = conversations.conversation(id);
  if (!item) return;
  conversations.read(id, item.lastSeq);
  conversations.setMine(id, { markedUnread: false });
  tell(id, { markRead: { conversationId: id, seq: item.lastSeq } });
}

/** It was opened: a mark of mine has done its work. */
export function opened(id: number) {
  if (conversations.conversation(id)?.mine.markedUnread) change(id, { markedUnread: false });
}

function change(id: number, what: Partial<Pick<Mine, 'pinned' | 'notifications' | 'markedUnread'>>) {
  conversations.setMine(id, what);
  tell(id, { setMine: { conversationId: id, ...what } });
}

function tell(id: number, command: v1.ICommand) {
  ask(command).catch(() => conversations.fetchOne(id));
}
