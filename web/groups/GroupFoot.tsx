// At the foot of a group's panel: going, and ending it.
import { DeleteOutlined, LogoutOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { refusalWords } from '../base/refusal-words.ts';
import type { Conversation } from '../conversations/conversation.ts';
import { useMe } from '../users/session.ts';
import { dissolve, leave } from './groups.ts';
import { mayDissolve, mayLeave } from './rights.ts';

export function GroupFoot({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const me = useMe().id;
  const { title } = item;
  if (!mayLeave(item)) return null;

  function ask(words: { title: string; content: string; ok: string; done: string }, go: () => Promise<void>) {
    modal.confirm({
      title: words.title,
      content: words.content,
      okText: words.ok,
      okButtonProps: { danger: true },
      cancelText: t('app.cancel'),
      onOk: () =>
        go().then(
          () => message.success(words.done),
          (error) => message.error(refusalWords(error)),
        ),
    });
  }

  const askLeave = () =>
    ask(
      {
        title: t('groups.ask.leave', { title }),
        content: t(
          item.memberCount === 1
            ? 'rights.outcome.leaveAsLast'
            : item.mine.role === v1.Role.OWNER
              ? 'groups.outcome.leaveAsOwner'
              : 'groups.outcome.leave',
        ),
        ok: t('groups.leave'),
        done: t('groups.left', { title }),
      },
      () => leave(item.id, me),
    );

  const askDissolve = () =>
    ask(
      {
        title: t('rights.ask.dissolve', { title }),
        content: t('rights.outcome.dissolve', { count: item.memberCount }),
        ok: t('rights.dissolve'),
        done: t('rights.dissolved', { title }),
      },
      () => dissolve(item.id),
    );

  return (
    <div className="members-foot">
      <Button danger type="text" icon={<LogoutOutlined />} onClick={askLeave}>
        {t('groups.leave')}
      </Button>
      {mayDissolve(item) && (
        <Button danger type="text" icon={<DeleteOutlined />} onClick={askDissolve}>
          {t('rights.dissolve')}
        </Button>
      )}
    </div>
  );
}
