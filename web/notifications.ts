// Tells on the desktop what came while nobody looked at the page, where the person wished it and the conversation may call.
// Without a sound; one notification per conversation, the newest.
import i18next from 'i18next';
import { create } from 'zustand';
import { v1 } from '#proto';
import { remember, remembered } from './base/storage.ts';
import { type Conversation, peerOf } from './conversations/conversation.ts';
import * as conversations from './conversations/conversations.ts';
import { titleOf } from './conversations/use-name.ts';
import { blockedIds } from './friends/friends.ts';
import type { ChatMessage } from './messages/message.ts';
import { isLooking } from './messages/reading.ts';
import { preview } from './messages/words.ts';
import { useCards } from './users/cards.ts';
import { me } from './users/session.ts';

const isPossible = () => 'Notification' in globalThis;

export const useNotifications = create<{ on: boolean }>(() => ({
  on: isPossible() && Notification.permission === 'granted' && remembered('notifications') === 'on',
}));

/** By the person's own act: only then a browser asks. @returns whether it is as they wished */
export async function wish(on: boolean): Promise<boolean> {
  const allowed = on && isPossible() && (await Notification.requestPermission()) === 'granted';
  remember('notifications', allowed ? 'on' : null);
  useNotifications.setState({ on: allowed });
  return allowed === on;
}

/** These have come. To be called before the list knows them: only what it does not know is new, and not merely changed. */
export function came(id: number, messages: readonly ChatMessage[]) {
  if (!useNotifications.getState().on || isLooking()) return;
  const item = conversations.conversation(id);
  const last = item && messages.findLast((message) => calls(item, message));
  if (item && last) tell(item, wordsOf(item, last));
}

/** From now on, until what it gives is called, who comes into a group by another's hand is told. */
export const begin = () =>
  conversations.useConversations.subscribe((now, before) => {
    if (now.byId === before.byId || before.state !== 'ready') return;
    if (!useNotifications.getState().on || isLooking()) return;
    for (const item of Object.values(now.byId)) if (!(item.id in before.byId)) entered(item);
  });

function entered(item: Conversation) {
  if (item.kind !== v1.ConversationKind.GROUP || !item.last) return;
  const { kind, actor } = item.last.content?.notice ?? {};
  if (actor !== me().id) tell(item, wordsOf(item, item.last));
  // It is who comes that is said to join; where one has to ask, somebody let them.
  else if (kind === MEMBER_JOINED && item.joining === v1.Joining.BY_APPROVAL) tell(item, i18next.t('joining.letIn'));
}

function tell(item: Conversation, body: string) {
  const shown = new Notification(titleOf(item, useCards.getState().byId[peerOf(item, me().id)], i18next.t), {
    body,
    tag: `conversation-${item.id}`,
    icon: '/favicon.svg',
    silent: true,
  });
  shown.onclick = () => {
    window.focus();
    conversations.openConversation(item.id);
    shown.close();
  };
}

function wordsOf({ kind }: Conversation, message: ChatMessage): string {
  const { t, language } = i18next;
  const isGroup = kind !== v1.ConversationKind.DIRECT;
  return preview(message, isGroup, { t, me: me().id, people: useCards.getState().byId, language });
}

const { MEMBER_JOINED, JOINED_BY_LINK } = v1.NoticeKind;
const ENTERED = new Set<unknown>([MEMBER_JOINED, JOINED_BY_LINK]);

/** New, of somebody else, and what the person wants to be called for. */
function calls({ mine, lastSeq }: Conversation, { seq, from, mentions, mentionAll, content }: ChatMessage): boolean {
  // Whoever gets an account enters the lobby, and whoever likes a group that is open to everybody.
  if (ENTERED.has(content?.notice?.kind)) return false;
  if (seq <= lastSeq || seq <= mine.readSeq || from === me().id || blockedIds().has(from)) return false;
  switch (mine.notifications) {
    case v1.NotificationLevel.MUTED:
      return false;
    case v1.NotificationLevel.MENTIONS_ONLY:
      return mentionAll === true || (mentions ?? []).includes(me().id);
    default:
      return true;
  }
}
