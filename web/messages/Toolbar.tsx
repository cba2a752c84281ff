// What is done most with a message, beside it while the pointer or the focus is there.
import { EllipsisOutlined, SmileOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useConversations } from '../conversations/conversations.ts';
import type { ChatMessage } from './message.ts';
import { mayReact } from './offers.ts';
import { below, open } from './over.ts';
import { ReplySign } from './signs.tsx';
import { useActs } from './use-acts.tsx';

export function Toolbar({ conversationId, message }: { conversationId: number; message: ChatMessage }) {
  const { t } = useTranslation();
  const { act } = useActs({ id: conversationId });
  const item = useConversations((state) => state.byId[conversationId]);
  return (
    <div className="toolbar" role="toolbar" aria-label={t('action.menu')}>
      {item && mayReact(message, item) && (
        <>
          <button
            type="button"
            aria-label={t('action.react')}
            title={t('action.react')}
            onClick={(event) => open({ kind: 'emoji', message, at: below(event.currentTarget) })}
          >
            <SmileOutlined />
          </button>
          <button
            type="button"
            aria-label={t('action.reply')}
            title={t('action.reply')}
            onClick={() => act('reply', message)}
          >
            <ReplySign />
          </button>
        </>
      )}
      <button
        type="button"
        aria-label={t('action.more')}
        title={t('action.more')}
        aria-haspopup="menu"
        onClick={(event) => open({ kind: 'menu', message, at: below(event.currentTarget) })}
      >
        <EllipsisOutlined />
      </button>
    </div>
  );
}
