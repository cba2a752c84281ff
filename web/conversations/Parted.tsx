// What went away from me while I was elsewhere: said in a word that goes by itself.
import useApp from 'antd/es/app/useApp';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from './conversation.ts';
import { partingSeen, useConversations } from './conversations.ts';
import { useName } from './use-name.ts';

export function Parted() {
  const parted = useConversations((state) => state.parted);
  const isElsewhere = useConversations((state) => state.open !== null);
  return parted && isElsewhere ? <Word key={parted.id} item={parted} /> : null;
}

function Word({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const { message } = useApp();
  const title = useName(item);
  useEffect(() => {
    message.info(t('groups.parted', { title }), 6);
    partingSeen();
  }, [message, t, title]);
  return null;
}
