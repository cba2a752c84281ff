// A new group: its name, what it is about, its picture, and which friends are in it, if any.
import { Alert, App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { fetchOne, openConversation } from '../conversations/conversations.ts';
import { useFriends } from '../friends/friends.ts';
import { AvatarField } from '../users/AvatarField.tsx';
import { FriendPicker } from './FriendPicker.tsx';
import { create, INTRODUCTION_LONGEST, showPicture, TITLE_LONGEST } from './groups.ts';
import { NewPicture } from './NewPicture.tsx';
import './groups.css';

export function NewGroup({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      title={t('groups.new')}
      open={open}
      onCancel={close}
      footer={null}
      width={480}
      style={{ top: 48 }}
      destroyOnHidden
    >
      <GroupForm close={close} />
    </Modal>
  );
}

function GroupForm({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const friends = useFriends((state) => state.friends);
  const { message } = App.useApp();
  const [title, setTitle] = useState('');
  const [introduction, setIntroduction] = useState('');
  const [picture, setPicture] = useState<Blob | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function submit() {
    setBusy(true);
    setTrouble(null);
    try {
      const id = await create(title.trim(), introduction.trim(), [...chosen]);
      // The group is there whether or not its picture can be shown.
      if (picture) await showPicture(id, picture).catch((error) => message.error(refusalWords(error)));
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
      <div className="group-picture">
        <AvatarField
          square
          has={picture !== null}
          save={async (cut) => setPicture(cut)}
          remove={async () => setPicture(null)}
        >
          <NewPicture picture={picture} title={title} />
        </AvatarField>
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
      </div>
      <Form.Item label={t('rights.introduction')} htmlFor="group-about">
        <Input.TextArea
          id="group-about"
          value={introduction}
          maxLength={INTRODUCTION_LONGEST}
          autoSize={{ minRows: 1, maxRows: 4 }}
          onChange={(event) => setIntroduction(event.target.value)}
          placeholder={t('rights.introductionPlaceholder')}
        />
      </Form.Item>
      <FriendPicker friends={friends} chosen={chosen} choose={setChosen} />
      {trouble && <Alert type="error" showIcon title={trouble} role="alert" />}
      <div className="dialog-buttons">
        <Button onClick={close}>{t('app.cancel')}</Button>
        <Button type="primary" htmlType="submit" disabled={!title.trim()} loading={busy}>
          {t('groups.create')}
        </Button>
      </div>
    </Form>
  );
}
