// Asks what somebody is to be called in a group.
import { type App, Input } from 'antd';
import type { TFunction } from 'i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { NICKNAME_LONGEST, rename } from './groups.ts';

interface Whom {
  /** Of the group. */
  id: number;
  userId: number;
  nickname: string;
  /** What they are called everywhere. */
  as: string;
  isMe: boolean;
}

export function askName({ modal, message }: ReturnType<typeof App.useApp>, t: TFunction, whom: Whom) {
  const { id, userId, nickname, as, isMe } = whom;
  let written = nickname;
  const title = isMe ? t('rights.ask.myName') : t('rights.ask.name', { name: as });
  const save = () => rename(id, userId, written.trim()).catch((error) => message.error(refusalWords(error)));
  const dialog = modal.confirm({
    title,
    icon: null,
    content: (
      <>
        <p className="quiet dialog-hint">{t('rights.outcome.name')}</p>
        <Input
          autoFocus
          size="large"
          defaultValue={nickname}
          maxLength={NICKNAME_LONGEST}
          placeholder={as}
          aria-label={title}
          onChange={(event) => {
            written = event.target.value;
          }}
          onPressEnter={(event) => {
            if (event.nativeEvent.isComposing) return;
            dialog.destroy();
            void save();
          }}
        />
      </>
    ),
    okText: t('app.save'),
    cancelText: t('app.cancel'),
    onOk: save,
  });
}
