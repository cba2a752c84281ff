// What a conversation is called: its title, or the other person.
import { useTranslation } from 'react-i18next';
import { useUser } from '../users/cards.ts';
import { useMe } from '../users/session.ts';
import { nameOf } from '../users/user.ts';
import { type Conversation, peerOf } from './conversation.ts';

export function useName(item: Conversation): string {
  const { t } = useTranslation();
  const peer = useUser(peerOf(item, useMe().id));
  return item.title || (peer ? nameOf(peer) : t('conversations.someone'));
}
