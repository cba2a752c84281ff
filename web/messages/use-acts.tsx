// What happens when an action is chosen: the change itself, and what the person hears of it.
import useApp from 'antd/es/app/useApp';
import { useTranslation } from 'react-i18next';
import { report } from '../admin/reporting.ts';
import { refusalWords } from '../base/refusal-words.ts';
import type { Conversation } from '../conversations/conversation.ts';
import { textOf } from '../files/carried.ts';
import { copyImage, download } from '../files/take.ts';
import { useMe } from '../users/session.ts';
import * as changes from './changes.ts';
import { edit, reply, whisper } from './composing.ts';
import { used } from './emoji.ts';
import { jumpTo, jumpToTime } from './history.ts';
import type { ChatMessage } from './message.ts';
import { type Action, whisperBack } from './offers.ts';
import { open } from './over.ts';
import * as selection from './selection.ts';

export function useActs({ id }: Pick<Conversation, 'id'>) {
  const { t } = useTranslation();
  const { message: toast, modal } = useApp();
  const me = useMe().id;

  /** A refusal is told; a quick success needs no words. */
  const attempt = (done: Promise<unknown>) => done.catch((error) => void toast.error(refusalWords(error)));

  function hide(message: ChatMessage) {
    const key = `hidden-${id}-${message.seq}`;
    const undo = () => {
      toast.destroy(key);
      void attempt(changes.hide(id, message, true));
    };
    const content = (
      <>
        {t('action.hidden')}{' '}
        <button type="button" className="link" onClick={undo}>
          {t('action.undo')}
        </button>
      </>
    );
    void attempt(changes.hide(id, message).then(() => void toast.open({ key, content, duration: 8 })));
  }

  function recall(message: ChatMessage) {
    modal.confirm({
      title: t('action.recallTitle'),
      content: t('action.recallHint'),
      okText: t('action.recall'),
      okButtonProps: { danger: true },
      cancelText: t('app.cancel'),
      icon: null,
      maskClosable: true,
      onOk: () => attempt(changes.recall(id, message)),
    });
  }

  function act(action: Action, message: ChatMessage) {
    switch (action) {
      case 'reply':
        return reply(id, message, whisperBack(message, me));
      case 'edit':
        return edit(id, message);
      case 'forward':
        return open({ kind: 'forward', messages: [message] });
      case 'copy':
        return void attempt(copy(textOf(message.content)));
      case 'copyImage':
        return void attempt(copyImage(id, message).then(() => void toast.success(t('action.copied'))));
      case 'download':
        return download(id, message);
      case 'select':
        return selection.start(id, message);
      case 'pin':
        return void attempt(changes.pin(id, message));
      case 'unpin':
        return void attempt(changes.pin(id, message, true));
      case 'whisper':
        return whisper(id, message.from);
      case 'hide':
        return hide(message);
      case 'report':
        return report({ kind: 'message', conversationId: id, seq: message.seq });
      case 'recall':
        return recall(message);
      default:
        return action satisfies never;
    }
  }

  const copy = (text: string) => navigator.clipboard.writeText(text).then(() => void toast.success(t('action.copied')));

  return {
    act,
    copy: (text: string) => void attempt(copy(text)),
    react(message: ChatMessage, emoji: string) {
      used(emoji);
      void attempt(changes.toggle(id, message, emoji, me));
    },
    jump: (seq: number) => void attempt(jumpTo(id, seq)),
    jumpToTime: (time: number) => void attempt(jumpToTime(id, time)),
  };
}
