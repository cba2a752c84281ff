// What a group is called, what it says of itself, and who may write in it.
import { Alert, Button, Form, Input, Modal, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { ConversationAvatar } from '../conversations/ConversationAvatar.tsx';
import type { Conversation } from '../conversations/conversation.ts';
import { AvatarField } from '../users/AvatarField.tsx';
import { putAway } from './announcements.ts';
import { ANNOUNCEMENT_LONGEST, change, INTRODUCTION_LONGEST, showPicture, TITLE_LONGEST } from './groups.ts';
import { mayArrange, mayMuteAll, mayOpen } from './rights.ts';

export function EditGroup({ item, close }: { item: Conversation; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal title={t('groups.edit')} open onCancel={close} footer={null} width={480} style={{ top: 48 }}>
      <EditForm item={item} close={close} />
    </Modal>
  );
}

type Settings = Pick<Conversation, 'title' | 'introduction' | 'announcement' | 'muted' | 'historyForNew'>;

const settingsOf = ({ title, introduction, announcement, muted, historyForNew }: Settings): Settings => ({
  title: title.trim(),
  introduction: introduction.trim(),
  announcement: announcement.trim(),
  muted,
  historyForNew,
});

function EditForm({ item, close }: { item: Conversation; close: () => void }) {
  const { t } = useTranslation();
  const [before] = useState(() => settingsOf(item));
  const [now, setNow] = useState(before);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const set = (change: Partial<Settings>) => setNow((settings) => ({ ...settings, ...change }));
  // Only what I changed: somebody else may be changing the rest.
  const wanted = settingsOf(now);
  const changes: Partial<Settings> = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => value !== before[name as keyof Settings]),
  );
  const isGroup = mayArrange(item);

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
      {isGroup && (
        <>
          <div className="group-picture">
            <AvatarField
              square
              has={item.avatar !== ''}
              save={(picture) => showPicture(item.id, picture).then(() => {})}
              remove={() => showPicture(item.id, null).then(() => {})}
            >
              <ConversationAvatar item={item} size={84} />
            </AvatarField>
            <Form.Item label={t('groups.name')} htmlFor="group-name">
              <Input
                id="group-name"
                size="large"
                autoFocus
                value={now.title}
                maxLength={TITLE_LONGEST}
                onChange={(event) => set({ title: event.target.value })}
              />
            </Form.Item>
          </div>
          <Form.Item label={t('rights.introduction')} htmlFor="group-introduction" extra={t('rights.introductionHint')}>
            <Input.TextArea
              id="group-introduction"
              value={now.introduction}
              maxLength={INTRODUCTION_LONGEST}
              autoSize={{ minRows: 2, maxRows: 5 }}
              onChange={(event) => set({ introduction: event.target.value })}
            />
          </Form.Item>
        </>
      )}
      <Form.Item label={t('groups.announcement')} htmlFor="group-announcement" extra={t('groups.announcementHint')}>
        <Input.TextArea
          id="group-announcement"
          value={now.announcement}
          maxLength={ANNOUNCEMENT_LONGEST}
          autoSize={{ minRows: 3, maxRows: 8 }}
          onChange={(event) => set({ announcement: event.target.value })}
        />
      </Form.Item>
      {mayMuteAll(item) && (
        <Choice
          id="group-muted"
          label={t('rights.muteAll')}
          hint={t('rights.muteAllHint')}
          checked={now.muted}
          choose={(muted) => set({ muted })}
        />
      )}
      {mayOpen(item) && (
        <Choice
          id="group-history"
          label={t('rights.history')}
          hint={t('rights.historyHint')}
          checked={now.historyForNew}
          choose={(historyForNew) => set({ historyForNew })}
        />
      )}
      {trouble && <Alert type="error" showIcon title={trouble} role="alert" />}
      <div className="dialog-buttons">
        <Button onClick={close}>{t('app.cancel')}</Button>
        <Button
          type="primary"
          htmlType="submit"
          disabled={(isGroup && !now.title.trim()) || Object.keys(changes).length === 0}
          loading={busy}
        >
          {t('app.save')}
        </Button>
      </div>
    </Form>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  hint: string;
  checked: boolean;
  choose: (checked: boolean) => void;
}

function Choice({ id, label, hint, checked, choose }: ChoiceProps) {
  return (
    <div className="group-choice">
      <div>
        <label htmlFor={id}>{label}</label>
        <p className="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      </div>
      <Switch id={id} checked={checked} onChange={choose} aria-describedby={`${id}-hint`} />
    </div>
  );
}
