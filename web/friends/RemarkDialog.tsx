// Asks what I alone want to call a friend.
import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { useUser } from '../users/cards.ts';
import { remarkOf } from '../users/remarks.ts';
import { NICKNAME_LONGEST } from '../users/rules.ts';
import type { User } from '../users/user.ts';
import { setRemark } from './friends.ts';
import { rename, useRenaming } from './renaming.ts';

export function RemarkDialog() {
  const userId = useRenaming((state) => state.userId);
  const user = useUser(userId ?? 0);
  return user ? <Asking key={user.id} user={user} /> : null;
}

function Asking({ user }: { user: User }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [remark, setText] = useState(remarkOf(user.id));
  const [busy, setBusy] = useState(false);
  const theirs = user.nickname || user.name;

  async function save() {
    setBusy(true);
    try {
      await setRemark(user.id, remark.trim());
      rename(null);
    } catch (error) {
      message.error(refusalWords(error));
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t('privacy.remarkTitle', { name: theirs })}
      width={420}
      okText={t('app.save')}
      cancelText={t('app.cancel')}
      okButtonProps={{ loading: busy }}
      onOk={() => void save()}
      onCancel={() => rename(null)}
    >
      <Form.Item layout="vertical" label={t('privacy.remark')} htmlFor="remark" extra={t('privacy.remarkHint')}>
        <Input
          id="remark"
          autoFocus
          allowClear
          size="large"
          dir="auto"
          value={remark}
          placeholder={theirs}
          maxLength={NICKNAME_LONGEST}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={(event) => event.nativeEvent.isComposing || void save()}
        />
      </Form.Item>
    </Modal>
  );
}
