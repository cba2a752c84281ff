// In the menu of a member: what my role lets me do with them.
import { CrownOutlined, SafetyCertificateOutlined, UserDeleteOutlined, UserOutlined } from '@ant-design/icons';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import type { Conversation } from '../conversations/conversation.ts';
import { appoint, remove } from './groups.ts';
import { type Deed, deedsFor } from './rights.ts';
import { useRoster } from './roster.ts';

const SIGNS: Record<Deed, ReactNode> = {
  makeAdmin: <SafetyCertificateOutlined aria-hidden />,
  makeMember: <UserOutlined aria-hidden />,
  makeOwner: <CrownOutlined aria-hidden />,
  removeMember: <UserDeleteOutlined aria-hidden />,
};

const GRAVE: ReadonlySet<Deed> = new Set(['removeMember', 'makeOwner']);

interface Props {
  item: Conversation;
  userId: number;
  name: string;
  close: () => void;
}

export function MemberDeeds({ item, userId, name, close }: Props) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const member = useRoster(item.id).find(({ user }) => user.id === userId);
  if (!member) return null;

  async function act(deed: Deed) {
    try {
      if (deed === 'removeMember') await remove(item.id, userId);
      else await appoint(item.id, userId, ROLES[deed]);
    } catch (error) {
      message.error(refusalWords(error));
    }
  }

  function ask(deed: Deed) {
    close();
    if (!GRAVE.has(deed)) return void act(deed);
    modal.confirm({
      title: t(`groups.ask.${deed}`, { name, title: item.title }),
      content: t(`groups.outcome.${deed}`, { name }),
      okText: t(`groups.${deed}`),
      okButtonProps: { danger: deed === 'removeMember' },
      cancelText: t('app.cancel'),
      onOk: () => act(deed),
    });
  }

  const deeds = deedsFor(item, member.role);
  if (!deeds.length) return null;
  return (
    <>
      <hr className="menu-line" />
      {deeds.map((deed) => (
        <button
          key={deed}
          type="button"
          role="menuitem"
          className={deed === 'removeMember' ? 'menu-item grave' : 'menu-item'}
          onClick={() => ask(deed)}
        >
          {SIGNS[deed]}
          {t(`groups.${deed}`)}
        </button>
      ))}
    </>
  );
}

const ROLES = { makeAdmin: 'ADMIN', makeMember: 'MEMBER', makeOwner: 'OWNER' } as const;
