// What can be done with an account: a menu at the end of its row. What others would feel is asked about first.
import { MoreOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import { useMe } from '../users/session.ts';
import { nameOf } from '../users/user.ts';
import type { LinkFor } from './LinkDialog.tsx';
import * as people from './people.ts';

type Deed = 'end' | 'factor' | 'promote' | 'demote' | 'ban';

const ACTS: Record<Deed, { act: (id: number) => Promise<unknown>; isGrave: boolean }> = {
  end: { act: people.endSessions, isGrave: false },
  factor: { act: people.removeSecondFactor, isGrave: true },
  promote: { act: people.promote, isGrave: false },
  demote: { act: people.demote, isGrave: true },
  ban: { act: people.ban, isGrave: true },
};

export function PersonDeeds(props: { person: people.Person; done: () => void; made: (made: LinkFor) => void }) {
  const { person, done, made } = props;
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const isMe = useMe().id === person.user.id;
  const { id } = person.user;
  const name = nameOf(person.user);

  async function attempt(act: Promise<unknown>) {
    try {
      await act;
      message.success(t('admin.done'));
    } catch (error) {
      message.error(refusalWords(error));
    }
    done();
  }

  const item = (deed: Deed) => {
    const { act, isGrave } = ACTS[deed];
    return {
      key: deed,
      label: t(`admin.people.${deed}`),
      danger: deed === 'ban',
      onClick: () =>
        void modal.confirm({
          title: t(`admin.people.${deed}Ask`, { name }),
          content: t(`admin.people.${deed}Hint`),
          okText: t(`admin.people.${deed}`),
          okButtonProps: { danger: isGrave },
          cancelText: t('app.cancel'),
          icon: null,
          maskClosable: true,
          onOk: () => attempt(act(id)),
        }),
    };
  };

  async function link() {
    try {
      made({ name, link: await people.resetLink(id) });
    } catch (error) {
      message.error(refusalWords(error));
    }
  }

  const items: MenuProps['items'] = [
    { key: 'reset', label: t('admin.people.reset'), onClick: () => void link() },
    ...(person.devices ? [item('end')] : []),
    ...(person.hasSecondFactor ? [item('factor')] : []),
    { type: 'divider' as const },
    ...(person.isAdmin ? [item('demote')] : person.banned ? [] : [item('promote')]),
    ...(person.banned
      ? [{ key: 'unban', label: t('admin.people.unban'), onClick: () => void attempt(people.unban(id)) }]
      : isMe
        ? []
        : [item('ban')]),
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" icon={<MoreOutlined />} aria-label={t('admin.actions', { name })} />
    </Dropdown>
  );
}
