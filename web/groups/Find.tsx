// Finding whom to talk to: people, or groups to join.
import { Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { show } from '../dialogs.ts';
import { AddFriend } from '../friends/AddFriend.tsx';
import { FindGroups } from './FindGroups.tsx';

type What = 'add-friend' | 'find-groups';

export function Find({ what, close }: { what: What | null; close: () => void }) {
  const { t } = useTranslation();
  // What it was stays in sight while it closes.
  const [last, setLast] = useState<What>('add-friend');
  if (what && what !== last) setLast(what);
  const isGroups = last === 'find-groups';
  return (
    <Modal
      title={t(isGroups ? 'joining.find' : 'friends.add')}
      open={what !== null}
      onCancel={close}
      footer={null}
      width={480}
      destroyOnHidden
    >
      <Segmented<What>
        block
        className="find-what"
        aria-label={t('joining.where')}
        value={last}
        onChange={show}
        options={[
          { value: 'add-friend', label: t('joining.people') },
          { value: 'find-groups', label: t('joining.groups') },
        ]}
      />
      {isGroups ? <FindGroups close={close} /> : <AddFriend />}
    </Modal>
  );
}
