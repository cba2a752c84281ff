// What a group is called, and what it announces.
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import type { Conversation } from '../conversations/conversation.ts';
import { putAway } from './announcements.ts';
import { ANNOUNCEMENT_LONGEST, change, TITLE_LONGEST } from './groups.ts';

export function EditGroup({ item, open, close }: { item: Conversation; open: boolean; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal title={t('groups.edit')} open={open} onCancel={close} footer={null} width={480} destroyOnHidden>
      <EditForm item={item} close={close} />
    </Modal>
  );
}

function EditForm({ item, close }: { item: Conversation; close: () => void }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(item.title);
  const [announcement, setAnnouncement] = useState(item.announcement);
  const [before] = useState({ title: item.title, announcement: item.announcement });
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  // Only what I changed: somebody else may be changing the other.
  const changes = {
    ...(title.trim() === before.title ? {} : { title: title.trim() }),
    ...(announcement.trim() === before.announcement ? {} : { announcement: announcement.trim() }),
  };

  async function submit() {
    setBusy(true);
    setTrouble(null);
    try {
      await change(item.id, changes);
      if (changes.announcement) putAway(item.id, changes.announcement);
      close();
    } catch (error) {
      setTrouble(refusalWords(error));
      setBusy(false);
    }
  }

  return (
    <Form layout="vertical" onFinish={submit} className="new-group">
      <Form.Item label={t('groups.name')} htmlFor="group-name">
        <Input
          id="group-name"
          size="large"
          autoFocus
          value={title}
          maxLength={TITLE_LONGEST}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Form.Item>
      <Form.Item label={t('groups.announcement')} htmlFor="group-announcement" extra={t('groups.announcementHint')}>
        <Input.TextArea
          id="group-announcement"
          value={announcement}
          maxLength={ANNOUNCEMENT_LONGEST}
          autoSize={{ minRows: 3, maxRows: 10 }}
          onChange={(event) => setAnnouncement(event.target.value)}
        />
      </Form.Item>
      {trouble && <Alert type="error" showIcon title={trouble} role="alert" />}
      <div className="dialog-buttons">
        <Button onClick={close}>{t('app.cancel')}</Button>
        <Button
          type="primary"
          htmlType="submit"
          disabled={!title.trim() || Object.keys(changes).length === 0}
          loading={busy}
        >
          {t('app.save')}
        </Button>
      </div>
    </Form>
  );
}
