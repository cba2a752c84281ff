// What I am called in this group, and changing it.
import { EditOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../conversations/conversation.ts';
import { useMe } from '../users/session.ts';
import { nameOf } from '../users/user.ts';
import { askName } from './ask-name.tsx';
import { mayNameMyself } from './rights.ts';

export function MyNameHere({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const app = App.useApp();
  const me = useMe();
  if (!mayNameMyself(item)) return null;
  const { nickname } = item.mine;
  return (
    <div className="my-name-here">
      <span className="quiet">{t('rights.myName')}</span>
      <span className="my-name" dir="auto">
        {nickname || nameOf(me)}
      </span>
      <Button
        type="text"
        size="small"
        icon={<EditOutlined />}
        aria-label={t('rights.changeMyName')}
        title={t('rights.changeMyName')}
        onClick={() => askName(app, t, { id: item.id, userId: me.id, nickname, as: nameOf(me), isMe: true })}
      />
    </div>
  );
}
