// The stage before a conversation is chosen: for a newcomer, what to do first.
import { CompassOutlined, UserAddOutlined, UsergroupAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { Logo } from '../base/Logo.tsx';
import { Trouble } from '../base/Trouble.tsx';
import { show } from '../dialogs.ts';
import { useMe } from '../users/session.ts';
import { nameOf } from '../users/user.ts';
import { ConversationAvatar } from './ConversationAvatar.tsx';
import type { Conversation } from './conversation.ts';
import { partingSeen, useConversations } from './conversations.ts';
import { useName } from './use-name.ts';

export function NothingOpen() {
  const { t } = useTranslation();
  const name = nameOf(useMe());
  const state = useConversations((all) => all.state);
  // Everybody is in the lobby.
  const some = useConversations((all) =>
    Object.values(all.byId).some(({ kind }) => kind !== v1.ConversationKind.LOBBY),
  );
  const parted = useConversations((all) => all.parted);
  if (parted) return <Gone item={parted} />;
  if (state !== 'ready') return <div className="nothing-open" />;
  const buttons = (
    <div className="nothing-buttons">
      <Button type={some ? 'default' : 'primary'} icon={<UserAddOutlined />} onClick={() => show('add-friend')}>
        {t('friends.add')}
      </Button>
      <Button icon={<CompassOutlined />} onClick={() => show('find-groups')}>
        {t('joining.find')}
      </Button>
      {some && (
        <Button icon={<UsergroupAddOutlined />} onClick={() => show('new-group')}>
          {t('groups.new')}
        </Button>
      )}
    </div>
  );
  return (
    <div className="nothing-open">
      <Trouble
        icon={<Logo size={72} />}
        title={some ? t('conversations.choose') : t('conversations.welcome', { name })}
        hint={t(some ? 'conversations.chooseHint' : 'conversations.noneHint')}
        action={buttons}
      />
    </div>
  );
}

/** Where a conversation was open that is not mine any more. */
function Gone({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const title = useName(item);
  return (
    <div className="nothing-open">
      <Trouble
        icon={<ConversationAvatar item={item} size={72} />}
        title={t('groups.parted', { title })}
        hint={t('groups.partedHint')}
        action={<Button onClick={partingSeen}>{t('app.close')}</Button>}
      />
    </div>
  );
}
