// What may be done with a message: a row of emoji, then the actions.
import {
  CopyOutlined,
  DeleteOutlined,
  DownloadOutlined,
  EditOutlined,
  EyeInvisibleOutlined,
  FlagOutlined,
  MessageOutlined,
  PlusOutlined,
  PushpinOutlined,
  SelectOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../conversations/conversation.ts';
import { useMe } from '../users/session.ts';
import { oftenUsed } from './emoji.ts';
import { Floating } from './Floating.tsx';
import type { ChatMessage } from './message.ts';
import { type Action, mayReact, offers } from './offers.ts';
import { close, open, type Point } from './over.ts';
import { ForwardSign, ReplySign } from './signs.tsx';
import { useActs } from './use-acts.tsx';
import { useReader } from './use-reader.ts';
import { personName } from './words.ts';

const ICONS: Record<Action, ReactNode> = {
  reply: <ReplySign />,
  edit: <EditOutlined aria-hidden />,
  forward: <ForwardSign />,
  copy: <CopyOutlined aria-hidden />,
  copyImage: <CopyOutlined aria-hidden />,
  download: <DownloadOutlined aria-hidden />,
  select: <SelectOutlined aria-hidden />,
  pin: <PushpinOutlined aria-hidden />,
  unpin: <PushpinOutlined aria-hidden />,
  whisper: <MessageOutlined aria-hidden />,
  hide: <EyeInvisibleOutlined aria-hidden />,
  report: <FlagOutlined aria-hidden />,
  recall: <DeleteOutlined aria-hidden />,
};

export function MessageMenu({ item, message, at }: { item: Conversation; message: ChatMessage; at: Point }) {
  const { t } = useTranslation();
  const me = useMe().id;
  const reader = useReader();
  const { act, react } = useActs(item);
  const reacted = (emoji: string) => message.reactions?.some((r) => r.emoji === emoji && r.users.includes(me));

  return (
    <Floating at={at} role="menu" label={t('action.menu')} className="menu">
      {mayReact(message, item) && (
        <div className="menu-quick">
          {oftenUsed(6).map((emoji) => (
            <button
              key={emoji}
              type="button"
              role="menuitem"
              className={reacted(emoji) ? 'emoji-button chosen' : 'emoji-button'}
              onClick={() => {
                close();
                react(message, emoji);
              }}
            >
              {emoji}
            </button>
          ))}
          <button
            type="button"
            role="menuitem"
            className="emoji-button"
            aria-label={t('reaction.add')}
            onClick={() => open({ kind: 'emoji', message, at })}
          >
            <PlusOutlined style={{ fontSize: 16 }} />
          </button>
        </div>
      )}
      {offers(message, item, me).map((action) => (
        <button
          key={action}
          type="button"
          role="menuitem"
          className={action === 'recall' ? 'menu-item grave' : 'menu-item'}
          onClick={() => {
            close();
            act(action, message);
          }}
        >
          {ICONS[action]}
          {t(`action.${action === 'edit' && !message.content?.text ? 'editCaption' : action}`, {
            name: personName(message.from, reader),
          })}
        </button>
      ))}
    </Floating>
  );
}
