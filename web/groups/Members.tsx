// Beside the conversation: what the group announces, who is in it, and what I may do about it.
import { CloseOutlined, EditOutlined, LogoutOutlined, UserAddOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { refusalWords } from '../base/refusal-words.ts';
import { Trouble } from '../base/Trouble.tsx';
import type { Conversation } from '../conversations/conversation.ts';
import { below, open } from '../messages/over.ts';
import { Person } from '../users/Person.tsx';
import { useMe } from '../users/session.ts';
import { nameOf } from '../users/user.ts';
import { AddMembers } from './AddMembers.tsx';
import { EditGroup } from './EditGroup.tsx';
import { leave, type Member } from './groups.ts';
import { JoiningPart } from './JoiningPart.tsx';
import { mayArrange, mayLeave } from './rights.ts';
import { refresh, useRoster, useRosterFailed } from './roster.ts';
import './groups.css';

export function Members({ item, close }: { item: Conversation; close: () => void }) {
  const { t } = useTranslation();
  const all = useRoster(item.id);
  const failed = useRosterFailed(item.id);
  const [dialog, setDialog] = useState<'add' | 'edit' | null>(null);
  return (
    <aside className="members" aria-label={t('groups.members')}>
      <header className="members-head">
        <h2>{t('groups.members')}</h2>
        <span className="quiet">{item.memberCount}</span>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('app.close')} onClick={close} />
      </header>
      {item.announcement && (
        <section className="members-part" aria-label={t('groups.announcement')}>
          <h3>{t('groups.announcement')}</h3>
          <p className="announcement-text scroll" dir="auto">
            {item.announcement}
          </p>
        </section>
      )}
      {mayArrange(item) && (
        <div className="members-part members-buttons">
          <Button icon={<UserAddOutlined />} onClick={() => setDialog('add')}>
            {t('groups.add')}
          </Button>
          <Button icon={<EditOutlined />} onClick={() => setDialog('edit')}>
            {t('groups.edit')}
          </Button>
        </div>
      )}
      <JoiningPart item={item} />
      {failed && <Trouble title={t('groups.membersFailed')} retry={() => void refresh(item.id)} />}
      <ul className="people scroll" aria-busy={!all.length && !failed}>
        {all.map((member) => (
          <MemberRow key={member.user.id} {...member} />
        ))}
      </ul>
      {mayLeave(item) && <LeaveButton item={item} />}
      <AddMembers id={item.id} open={dialog === 'add'} close={() => setDialog(null)} />
      <EditGroup item={item} open={dialog === 'edit'} close={() => setDialog(null)} />
    </aside>
  );
}

function MemberRow({ user, role, online }: Member) {
  const { t } = useTranslation();
  const isMe = user.id === useMe().id;
  return (
    <li>
      <Person user={user} under={`@${user.name}${isMe ? ` · ${t('account.you')}` : ''}`} size={38} online={online}>
        {role !== 'MEMBER' && <span className="role">{t(`groups.${role}`)}</span>}
      </Person>
      {!isMe && (
        <button
          type="button"
          className="member-button"
          aria-label={t('action.person', { name: nameOf(user) })}
          aria-haspopup="menu"
          onClick={({ currentTarget, clientX, clientY }) =>
            open({
              kind: 'person',
              userId: user.id,
              // By keyboard there is no place of a click.
              at: clientX || clientY ? { x: clientX, y: clientY } : below(currentTarget),
            })
          }
        />
      )}
    </li>
  );
}

function LeaveButton({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const me = useMe().id;
  const { title } = item;

  async function go() {
    try {
      await leave(item.id, me);
      message.success(t('groups.left', { title }));
    } catch (error) {
      message.error(refusalWords(error));
    }
  }

  function ask() {
    modal.confirm({
      title: t('groups.ask.leave', { title }),
      content: t(item.mine.role === v1.Role.OWNER ? 'groups.outcome.leaveAsOwner' : 'groups.outcome.leave'),
      okText: t('groups.leave'),
      okButtonProps: { danger: true },
      cancelText: t('app.cancel'),
      onOk: go,
    });
  }

  return (
    <div className="members-foot">
      <Button danger type="text" block icon={<LogoutOutlined />} onClick={ask}>
        {t('groups.leave')}
      </Button>
    </div>
  );
}
