// One message that was found: who said it, where, when, and the words that were looked for.
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { shortTime } from '../base/time.ts';
import type { Conversation } from '../conversations/conversation.ts';
import { useConversations } from '../conversations/conversations.ts';
import { useName } from '../conversations/use-name.ts';
import { Thumb } from '../files/Thumb.tsx';
import { useReader } from '../messages/use-reader.ts';
import { line } from '../messages/words.ts';
import { Avatar } from '../users/Avatar.tsx';
import { useUser } from '../users/cards.ts';
import { useMe } from '../users/session.ts';
import { nameOf } from '../users/user.ts';
import { excerpt, highlight } from './highlight.ts';
import type { Hit } from './search.ts';

interface Props {
  hit: Hit;
  query: string;
  now: number;
  active: boolean;
  choose: () => void;
}

export const HitRow = memo(
  function HitRow({ hit, query, now, active, choose }: Props) {
    const { t, i18n } = useTranslation();
    const reader = useReader();
    const me = useMe().id;
    const item = useConversations((state) => state.byId[hit.conversationId]);
    const { message } = hit;
    const user = useUser(message.from);
    const name = user ? nameOf(user) : t('conversations.someone');
    const words = excerpt(line(message, reader, Number.POSITIVE_INFINITY), query);
    return (
      <li>
        <button type="button" className="hit" aria-current={active ? 'true' : undefined} onClick={choose}>
          <Avatar id={message.from} name={name} avatar={user?.avatar ?? ''} size={36} />
          <span className="row-words">
            <span className="row-line">
              <span className="row-name" dir="auto">
                {message.from === me ? t('account.you') : name}
                {item && <Where item={item} mine={message.from === me} />}
              </span>
              <time className="row-time">{shortTime(message.time, now, i18n.language)}</time>
            </span>
            <span className="hit-words" dir="auto">
              {highlight(words, query).map(({ text: part, isHit }, index) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: parts have nothing else to be told apart by
                isHit ? <mark key={index}>{part}</mark> : part,
              )}
            </span>
          </span>
          <Thumb conversationId={hit.conversationId} content={message.content} />
        </button>
      </li>
    );
  },
  (a, b) => a.hit.message === b.hit.message && a.query === b.query && a.active === b.active && a.now === b.now,
);

function Where({ item, mine }: { item: Conversation; mine: boolean }) {
  const name = useName(item);
  // Of a direct conversation the other's name says enough, unless it was me who said it.
  if (item.kind === v1.ConversationKind.DIRECT && !mine) return null;
  return <span className="hit-where"> · {name}</span>;
}
