// The open conversation: who it is with, what was said, what to say.

import { SearchOutlined, TeamOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { Members } from '../groups/Members.tsx';
import { useFreshRoster } from '../groups/roster.ts';
import { Composer } from '../messages/Composer.tsx';
import { MessageLog } from '../messages/MessageLog.tsx';
import { look } from '../messages/messages.ts';
import { useCursors } from '../messages/use-cursors.ts';
import { openSearch } from '../search/search.ts';
import { ConversationAvatar } from './ConversationAvatar.tsx';
import type { Conversation } from './conversation.ts';
import { openConversation, useConversations } from './conversations.ts';
import { HeaderLine } from './HeaderLine.tsx';
import { useName } from './use-name.ts';

export function ConversationView({ id }: { id: number }) {
  const item = useConversations((state) => state.byId[id]);
  return item ? <Open item={item} /> : null;
}

function Open({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const [withMembers, setWithMembers] = useState(false);
  const name = useName(item);
  const isGroup = item.kind !== v1.ConversationKind.DIRECT;

  useEffect(() => look(item.id), [item.id]);
  useFreshRoster(item.id, item.memberCount, isGroup);
  useCursors(item);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="none"]), .ant-dropdown:not(.ant-dropdown-hidden)'))
        return;
      if (withMembers) setWithMembers(false);
      else if (!(event.target instanceof HTMLInputElement)) openConversation(null);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [withMembers]);

  return (
    <div className="conversation">
      <section className="conversation-main" aria-label={name}>
        <header className="conversation-head">
          <ConversationAvatar item={item} size={40} />
          <div className="person-words">
            <h2 dir="auto">{name}</h2>
            <HeaderLine item={item} />
          </div>
          <Tooltip title={t('search.openHere')}>
            <Button
              type="text"
              icon={<SearchOutlined />}
              aria-label={t('search.openHere')}
              onClick={() => openSearch(item.id)}
            />
          </Tooltip>
          {isGroup && (
            <Tooltip title={t('groups.members')}>
              <Button
                type="text"
                icon={<TeamOutlined />}
                aria-label={t('groups.members')}
                aria-pressed={withMembers}
                onClick={() => setWithMembers(!withMembers)}
              />
            </Tooltip>
          )}
        </header>
        <MessageLog item={item} />
        <Composer item={item} name={name} />
      </section>
      {withMembers && <Members id={item.id} count={item.memberCount} close={() => setWithMembers(false)} />}
    </div>
  );
}
