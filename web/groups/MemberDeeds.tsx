// In the menu of a member: what my role lets me do with them.
import {
  AudioMutedOutlined,
  AudioOutlined,
  CrownOutlined,
  EditOutlined,
  SafetyCertificateOutlined,
  UserDeleteOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../base/refusal-words.ts';
import type { Conversation } from '../conversations/conversation.ts';
import { useUser } from '../users/cards.ts';
import { nameOf } from '../users/user.ts';
import { askMute } from './ask-mute.tsx';
import { askName } from './ask-name.tsx';
import { askRemove } from './ask-remove.tsx';
import { appoint, unmute } from './groups.ts';
import { type Deed, deedsFor } from './rights.ts';
import { useStanding } from './standings.ts';

const SIGNS: Record<Deed, ReactNode> = {
  makeAdmin: <SafetyCertificateOutlined aria-hidden />,
  makeMember: <UserOutlined aria-hidden />,
  makeOwner: <CrownOutlined aria-hidden />,
  rename: <EditOutlined aria-hidden />,
  mute: <AudioMutedOutlined aria-hidden />,
  unmute: <AudioOutlined aria-hidden />,
  removeMember: <UserDeleteOutlined aria-hidden />,
};

interface Props {
  item: Conversation;
  userId: number;
  name: string;
  close: () => void;
}

export function MemberDeeds({ item, userId, name, close }: Props) {
  const { t } = useTranslation();
  const app = App.useApp();
  const { message, modal } = app;
  const user = useUser(userId);
  const member = useStanding(item.id, userId);
  if (!member) return null;
  const { nickname } = member;

  async function act(deed: Exclude<Deed, 'rename' | 'mute' | 'removeMember'>) {
    try {
      if (deed === 'unmute') await unmute(item.id, userId);
      else await appoint(item.id, userId, ROLES[deed]);
    } catch (error) {
      message.error(refusalWords(error));
    }
  }

  function ask(deed: Deed) {
    close();
    if (deed === 'mute') return askMute(app, t, { id: item.id, userId, name });
    if (deed === 'rename')
      return askName(app, t, { id: item.id, userId, nickname, as: user ? nameOf(user) : name, isMe: false });
    if (deed === 'removeMember') return askRemove(app, t, { id: item.id, userId, name, title: item.title });
    if (deed !== 'makeOwner') return void act(deed);
    modal.confirm({
      title: t(`groups.ask.${deed}`, { name, title: item.title }),
      content: t(`groups.outcome.${deed}`, { name }),
      okText: t(`groups.${deed}`),
      cancelText: t('app.cancel'),
      onOk: () => act(deed),
    });
  }

  const deeds = deedsFor(item, member, Date.now());
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
          {t(deed === 'rename' || deed === 'mute' || deed === 'unmute' ? `rights.${deed}` : `groups.${deed}`)}
        </button>
      ))}
    </>
  );
}

const ROLES = { makeAdmin: 'ADMIN', makeMember: 'MEMBER', makeOwner: 'OWNER' } as const;
