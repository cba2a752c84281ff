// More friends of mine for a group: those who are not in it.
import { Alert, Button, Form, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { Refused } from '../base/rest.ts';
import type { Conversation } from '../conversations/conversation.ts';
import { useFriends } from '../friends/friends.ts';
import { FriendPicker } from './FriendPicker.tsx';
import { add } from './groups.ts';
import { useStandingsOf, want } from './standings.ts';

interface Props {
  item: Conversation;
  close: () => void;
}

export function AddMembers({ item, close }: Props) {
  const { t } = useTranslation();
  return (
    <Modal title={t('groups.add')} open onCancel={close} footer={null} width={480}>
      <AddForm item={item} close={close} />
    </Modal>
  );
}

function AddForm({ item: { id, historyForNew }, close }: Props) {
  const { t } = useTranslation();
  const friends = useFriends((state) => state.friends);
  const standings = useStandingsOf(id);
  useEffect(() => {
    for (const { user } of friends) want(id, user.id);
  }, [friends, id]);
  const outside = friends.filter(({ user }) => !standings[user.id]);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function submit() {
    setBusy(true);
    setTrouble(null);
    try {
      await add(id, [...chosen]);
      close();
    } catch (error) {
      setTrouble(error instanceof Refused && error.code === 'CONFLICT' ? t('joining.keptOutAdd') : refusalWords(error));
      setBusy(false);
    }
  }

  return (
    <Form layout="vertical" onFinish={submit} className="new-group">
      {friends.length > 0 && outside.length === 0 ? (
        <p className="quiet">{t('groups.allInside')}</p>
      ) : (
        <>
          <p className="quiet dialog-hint">{t(historyForNew ? 'rights.addHintHistory' : 'groups.addHint')}</p>
          <FriendPicker friends={outside} chosen={chosen} choose={setChosen} />
        </>
      )}
      {trouble && <Alert type="error" showIcon title={trouble} role="alert" />}
      <div className="dialog-buttons">
        <Button onClick={close}>{t('app.cancel')}</Button>
        <Button type="primary" htmlType="submit" disabled={chosen.size === 0} loading={busy}>
          {t('groups.addThem')}
        </Button>
      </div>
    </Form>
  );
}
