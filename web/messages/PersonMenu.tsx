// What may be done with a member of the group whose name or face was clicked.
import { MessageOutlined, NotificationOutlined, UserOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useConversations } from '../conversations/conversations.ts';
import { MemberDeeds } from '../groups/MemberDeeds.tsx';
import { useUser } from '../users/cards.ts';
import { showPerson } from '../users/person.ts';
import { nameOf } from '../users/user.ts';
import { mention, whisper } from './composing.ts';
import { Floating } from './Floating.tsx';
import { close, type Point } from './over.ts';

export function PersonMenu({ conversationId, userId, at }: { conversationId: number; userId: number; at: Point }) {
  const { t } = useTranslation();
  const user = useUser(userId);
  const item = useConversations((state) => state.byId[conversationId]);
  const name = user ? nameOf(user) : t('conversations.someone');
  return (
    <Floating at={at} role="menu" label={t('action.person', { name })} className="menu">
      <button
        type="button"
        role="menuitem"
        className="menu-item"
        onClick={() => {
          close();
          showPerson(userId);
        }}
      >
        <UserOutlined aria-hidden />
        {t('profile.view')}
      </button>
      {!user?.deleted && (
        <button
          type="button"
          role="menuitem"
          className="menu-item"
          onClick={() => {
            close();
            whisper(conversationId, userId);
          }}
        >
          <MessageOutlined aria-hidden />
          {t('action.whisper', { name })}
        </button>
      )}
      {user && !user.deleted && (
        <button
          type="button"
          role="menuitem"
          className="menu-item"
          onClick={() => {
            close();
            mention(conversationId, user.name);
          }}
        >
          <NotificationOutlined aria-hidden />
          {t('action.mention', { name })}
        </button>
      )}
      {item && <MemberDeeds item={item} userId={userId} name={name} close={close} />}
    </Floating>
  );
}
