// A new group: its name, and which friends are in it.
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { fetchOne, openConversation } from '../conversations/conversations.ts';
import { useFriends } from '../friends/friends.ts';
import { FriendPicker } from './FriendPicker.tsx';
import { create, TITLE_LONGEST } from './groups.ts';
import './groups.css';

export function NewGroup({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal title={t('groups.new')} open={open} onCancel={close} footer={null} width={480} destroyOnHidden>
      <GroupForm close={close} />
    </Modal>
  );
}

function GroupForm({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const friends = useFriends((state) => state.friends);
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function submit() {
    setBusy(true);
    setTrouble(null);
    try {
      const id = await create(title.trim(), [...chosen]);
      await fetchOne(id);
      openConversation(id);
      close();
    } catch (error) {
      setTrouble(refusalWords(error));
      setBusy(false);
    }
  }

  return (
    <Form layout="vertical" onFinish={submit} className="new-group">
      <p className="quiet dialog-hint">{t('groups.newHint')}</p>
      <Form.Item label={t('groups.name')} htmlFor="group-title">
        <Input
          id="group-title"
          size="large"
          autoFocus
          value={title}
          maxLength={TITLE_LONGEST}
          onChange={(event) => setTitle(event.target.value)}
          placeholder={t('groups.namePlaceholder')}
        />
      </Form.Item>
      <FriendPicker friends={friends} chosen={chosen} choose={setChosen} />
      {trouble && <Alert type="error" showIcon title={trouble} role="alert" />}
      <div className="dialog-buttons">
        <Button onClick={close}>{t('app.cancel')}</Button>
        <Button type="primary" htmlType="submit" disabled={!title.trim() || chosen.size === 0} loading={busy}>
          {t('groups.create')}
        </Button>
      </div>
    </Form>
  );
}
