// Requests first, then my friends; a click opens the conversation with one.
import { SearchOutlined, TeamOutlined, UserAddOutlined } from '@ant-design/icons';
import { Button, Input, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../base/Trouble.tsx';
import { matches, peerOf } from '../conversations/conversation.ts';
import { openConversation, useConversations } from '../conversations/conversations.ts';
import { show as showDialog } from '../dialogs.ts';
import { useMe } from '../users/session.ts';
import { nameOf } from '../users/user.ts';
import { FriendRow } from './FriendRow.tsx';
import { load, useFriends } from './friends.ts';
import { Request } from './Request.tsx';
import './friends.css';

/** `show`: a conversation was opened, let it be seen in its list. */
export function FriendList({ show }: { show: () => void }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState('');
  const { state, friends, requests } = useFriends();
  const conversations = useConversations((all) => all.byId);
  const me = useMe().id;
  const wanted = filter.trim();
  const shown = friends
    .filter(({ user }) => matches(`${nameOf(user)} ${user.nickname} ${user.name}`, wanted))
    .sort((a, b) => nameOf(a.user).localeCompare(nameOf(b.user)));
  const asking = wanted ? [] : requests;

  function open(conversationId: number) {
    openConversation(conversationId);
    show();
  }

  function talkTo(userId: number) {
    const item = Object.values(conversations).find((candidate) => peerOf(candidate, me) === userId);
    if (item) open(item.id);
  }

  const add = (
    <Button type="primary" icon={<UserAddOutlined />} onClick={() => showDialog('add-friend')}>
      {t('friends.add')}
    </Button>
  );

  return (
    <>
      <header className="side-head">
        <h1>{t('friends.title')}</h1>
        <Tooltip title={t('friends.add')}>
          <Button
            type="text"
            icon={<UserAddOutlined />}
            aria-label={t('friends.add')}
            onClick={() => showDialog('add-friend')}
          />
        </Tooltip>
      </header>
      {friends.length > 0 && (
        <div className="side-search">
          <Input
            type="search"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            prefix={<SearchOutlined className="quiet" />}
            placeholder={t('friends.filter')}
            aria-label={t('friends.filter')}
          />
        </div>
      )}
      <div className="side-body scroll">
        {state === 'failed' && <Trouble title={t('friends.failed')} retry={load} />}
        {asking.length > 0 && <h2>{t('friends.requests')}</h2>}
        {asking.map((request) => (
          <Request key={request.user.id} request={request} accepted={open} />
        ))}
        {shown.length > 0 && <h2>{t('friends.all')}</h2>}
        {friends.length > 0 && !shown.length && (
          <p className="quiet found-empty">{t('friends.nobody', { text: wanted })}</p>
        )}
        <ul className="rows" aria-label={t('friends.title')}>
          {shown.map(({ user }) => (
            <FriendRow key={user.id} user={user} open={() => talkTo(user.id)} />
          ))}
        </ul>
        {state === 'ready' && !friends.length && !requests.length && (
          <Trouble icon={<TeamOutlined />} title={t('friends.none')} hint={t('friends.noneHint')} action={add} />
        )}
      </div>
    </>
  );
}
