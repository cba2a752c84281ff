// The stage before a conversation is chosen.
import { UserAddOutlined, UsergroupAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Logo } from '../base/Logo.tsx';
import { Trouble } from '../base/Trouble.tsx';
import { show } from '../dialogs.ts';
import { useConversations } from './conversations.ts';

export function NothingOpen() {
  const { t } = useTranslation();
  const some = useConversations((state) => Object.keys(state.byId).length > 0);
  const buttons = (
    <div className="nothing-buttons">
      <Button icon={<UserAddOutlined />} onClick={() => show('add-friend')}>
        {t('friends.add')}
      </Button>
      <Button icon={<UsergroupAddOutlined />} onClick={() => show('new-group')}>
        {t('groups.new')}
      </Button>
    </div>
  );
  return (
    <div className="nothing-open">
      <Trouble
        icon={<Logo size={72} />}
        title={t(some ? 'conversations.choose' : 'conversations.none')}
        hint={t(some ? 'conversations.chooseHint' : 'conversations.noneHint')}
        {...(some ? { action: buttons } : {})}
      />
    </div>
  );
}
