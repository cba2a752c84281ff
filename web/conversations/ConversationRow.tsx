// One conversation in the list.

import { memo } from 'react';
import { v1 } from '#proto';
import { shortTime } from '../base/time.ts';
import { draftOf } from '../messages/drafts.ts';
import { useReader } from '../messages/use-reader.ts';
import { preview } from '../messages/words.ts';
import { ConversationAvatar } from './ConversationAvatar.tsx';
import { activityOf, type Conversation, unread } from './conversation.ts';
import { useName } from './use-name.ts';

interface Props {
  item: Conversation;
  active: boolean;
  now: number;
  choose: (id: number) => void;
}

export const ConversationRow = memo(function ConversationRow({ item, active, now, choose }: Props) {
  const reader = useReader();
  const { t, language } = reader;
  const name = useName(item);
  const count = unread(item);
  const time = activityOf(item);
  const isGroup = item.kind !== v1.ConversationKind.DIRECT;
  const draft = active ? '' : draftOf(item.id);

  return (
    <li>
      <button
        type="button"
        className="row"
        aria-current={active ? 'true' : undefined}
        data-conversation={item.id}
        onClick={() => choose(item.id)}
      >
        <ConversationAvatar item={item} size={48} />
        <span className="row-words">
          <span className="row-line">
            <span className="row-name" dir="auto">
              {name}
            </span>
            {time > 0 && <time className="row-time">{shortTime(time, now, language)}</time>}
          </span>
          <span className="row-line">
            <span className="row-last" dir="auto">
              {draft ? (
                <>
                  <em>✎</em> {draft.slice(0, 120)}
                </>
              ) : item.last ? (
                preview(item.last, isGroup, reader)
              ) : (
                t('conversations.empty')
              )}
            </span>
            {count > 0 && (
              <span className="row-unread">
                <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
                <span className="hidden">{t('conversations.unread', { count })}</span>
              </span>
            )}
          </span>
        </span>
      </button>
    </li>
  );
});
