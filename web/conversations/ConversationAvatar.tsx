// The face of a conversation: the other person's, or the group's; the lobby has a sign of its own.
import { CoffeeOutlined } from '@ant-design/icons';
import { v1 } from '#proto';
import { Avatar } from '../users/Avatar.tsx';
import { useUser } from '../users/cards.ts';
import { useWhereabouts } from '../users/presence.ts';
import { useMe } from '../users/session.ts';
import { type Conversation, peerOf } from './conversation.ts';
import { useName } from './use-name.ts';

export function ConversationAvatar({ item, size }: { item: Conversation; size: number }) {
  const peerId = peerOf(item, useMe().id);
  const peer = useUser(peerId);
  const online = useWhereabouts(peerId)?.online ?? false;
  const name = useName(item);
  if (peerId) return <Avatar id={peerId} name={name} avatar={peer?.avatar ?? ''} size={size} online={online} />;
  if (item.kind === v1.ConversationKind.LOBBY)
    return (
      <span
        className="avatar lobby"
        style={{ width: size, height: size, fontSize: size * 0.5, borderRadius: size * 0.3 }}
        aria-hidden="true"
      >
        <CoffeeOutlined />
      </span>
    );
  return <Avatar id={item.id} name={name} avatar={item.avatar} size={size} square />;
}
