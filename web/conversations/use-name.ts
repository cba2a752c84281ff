// What a conversation is called: its title, or the other person.
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { useUser } from '../users/cards.ts';
import { useMe } from '../users/session.ts';
import { nameOf, type User } from '../users/user.ts';
import { type Conversation, peerOf } from './conversation.ts';

export function useName(item: Conversation): string {
  const { t } = useTranslation();
  const peer = useUser(peerOf(item, useMe().id));
  return titleOf(item, peer, t);
}

export const titleOf = (item: Conversation, peer: User | undefined, t: TFunction) =>
  item.title ||
  (item.kind === v1.ConversationKind.LOBBY ? t('groups.lobby') : peer ? nameOf(peer) : t('conversations.someone'));
