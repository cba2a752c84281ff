// Beneath the name of the open conversation: who types, whether the other is here, how many are.
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { useOnlineCount } from '../groups/roster.ts';
import { TypingLine } from '../messages/TypingLine.tsx';
import { useTypists } from '../messages/typing.ts';
import { useUser } from '../users/cards.ts';
import { useWhereabouts } from '../users/presence.ts';
import { useMe } from '../users/session.ts';
import { handleOf } from '../users/user.ts';
import { WhereaboutsLine } from '../users/WhereaboutsLine.tsx';
import { type Conversation, peerOf } from './conversation.ts';

export function HeaderLine({ item }: { item: Conversation }) {
  const isGroup = item.kind !== v1.ConversationKind.DIRECT;
  const typists = useTypists(item.id);
  return (
    <div className="person-under" aria-live="polite">
      {typists.length > 0 ? (
        <TypingLine typists={typists} isGroup={isGroup} />
      ) : isGroup ? (
        <Together item={item} />
      ) : (
        <TheOther item={item} />
      )}
    </div>
  );
}

function TheOther({ item }: { item: Conversation }) {
  const id = peerOf(item, useMe().id);
  const peer = useUser(id);
  const where = useWhereabouts(id);
  if (where && (where.online || where.seen > 0)) return <WhereaboutsLine where={where} />;
  return peer ? handleOf(peer) : '';
}

function Together({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const online = useOnlineCount(item.id);
  return (
    <>
      {t('conversations.members', { count: item.memberCount })}
      {online > 0 && (
        <span className="is-online">
          {' · '}
          {t('presence.onlineCount', { count: online })}
        </span>
      )}
    </>
  );
}
