// What I may do about a person, as the items of a menu: call them something, part from them, keep them out.
import { EditOutlined, StopOutlined, UserDeleteOutlined } from '@ant-design/icons';
import { App, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { useMe } from '../users/session.ts';
import { nameOf, type User } from '../users/user.ts';
import { block, unblock, unfriend, useStanding } from './friends.ts';
import { rename } from './renaming.ts';

export function useDeeds(user: User): NonNullable<MenuProps['items']> {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const standing = useStanding(user.id);
  const me = useMe().id;
  const name = nameOf(user);

  async function attempt(act: () => Promise<void>, done: string) {
    try {
      await act();
      message.success(done);
    } catch (error) {
      message.error(refusalWords(error));
    }
  }

  const ask = (title: string, content: string, okText: string, act: () => Promise<void>) =>
    modal.confirm({
      title,
      content,
      okText,
      okButtonProps: { danger: true },
      cancelText: t('app.cancel'),
      autoFocusButton: 'cancel',
      onOk: act,
    });

  if (user.id === me) return [];
  const calling = {
    key: 'remark',
    icon: <EditOutlined />,
    label: t('privacy.remark'),
    onClick: () => rename(user.id),
  };
  const removing = {
    key: 'remove',
    icon: <UserDeleteOutlined />,
    label: t('privacy.remove'),
    onClick: () =>
      void ask(t('privacy.removeTitle', { name }), t('privacy.removeHint'), t('privacy.remove'), () =>
        attempt(() => unfriend(user.id), t('privacy.removed', { name })),
      ),
  };
  const blocking = {
    key: 'block',
    icon: <StopOutlined />,
    danger: true,
    label: t('privacy.block'),
    onClick: () =>
      void ask(t('privacy.blockTitle', { name }), t('privacy.blockHint', { name }), t('privacy.block'), () =>
        attempt(() => block(user.id), t('privacy.isBlocked', { name })),
      ),
  };
  const unblocking = {
    key: 'unblock',
    icon: <StopOutlined />,
    label: t('privacy.unblock'),
    onClick: () => void attempt(() => unblock(user.id), t('privacy.unblocked', { name })),
  };
  if (standing === 'BLOCKED_BY_ME') return [unblocking];
  return standing === 'FRIENDS' ? [calling, removing, blocking] : [blocking];
}
