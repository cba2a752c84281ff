// A member in the list: who they are here, and a click for what may be done with them.
import { AudioMutedOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../conversations/conversation.ts';
import { below, open } from '../messages/over.ts';
import { Person } from '../users/Person.tsx';
import { useMe } from '../users/session.ts';
import { handleOf, nameOf } from '../users/user.ts';
import type { Member } from './groups.ts';
import { useStanding } from './standings.ts';

export function MemberRow({ item, member }: { item: Conversation; member: Member }) {
  const { t } = useTranslation();
  const isMe = member.user.id === useMe().id;
  const { role, nickname, mutedUntil } = useStanding(item.id, member.user.id) ?? member;
  const user = nickname ? { ...member.user, nickname } : member.user;
  const isMuted = mutedUntil > Date.now();
  const under = [handleOf(user), ...(isMe ? [t('account.you')] : [])].filter(Boolean).join(' · ');
  return (
    <>
      <Person user={user} under={under} size={38} online={member.online}>
        {isMuted && (
          <AudioMutedOutlined
            className="quiet"
            role="img"
            aria-label={t('rights.isMuted')}
            title={t('rights.isMuted')}
          />
        )}
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
    </>
  );
}
