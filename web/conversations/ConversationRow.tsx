// One conversation in the list: who, what was said last, and whether it waits for me.

import { EllipsisOutlined, PushpinFilled } from '@ant-design/icons';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { shortTime } from '../base/time.ts';
import { useFriends } from '../friends/friends.ts';
import { useDraft } from '../messages/drafts.ts';
import { TypingLine } from '../messages/TypingLine.tsx';
import { useTypists } from '../messages/typing.ts';
import { useReader } from '../messages/use-reader.ts';
import { preview } from '../messages/words.ts';
import { ConversationAvatar } from './ConversationAvatar.tsx';
import { activityOf, type Conversation, isMentioned, isQuiet, unread } from './conversation.ts';
import { Muted } from './Muted.tsx';
import { useName } from './use-name.ts';

interface Props {
  item: Conversation;
  active: boolean;
  now: number;
  choose: (id: number) => void;
  /** It has the pointer pressed on it or the focus: likely to be chosen. */
  aim: (id: number, isPressed: boolean) => void;
  /** Asks for its menu, at a place on the screen. */
  more: (id: number, x: number, y: number) => void;
}

export const ConversationRow = memo(function ConversationRow({ item, active, now, choose, aim, more }: Props) {
  const reader = useReader(item.id);
  const { t, language } = reader;
  const name = useName(item);
  const time = activityOf(item);
  const { pinned, notifications } = item.mine;

  return (
    <li
      className="row-place"
      onContextMenu={(event) => {
        event.preventDefault();
        // By the keyboard it comes without a place of its own.
        const { left, top, height } = event.currentTarget.getBoundingClientRect();
        const byMouse = event.clientX > 0 || event.clientY > 0;
        more(item.id, byMouse ? event.clientX : left + 60, byMouse ? event.clientY : top + height / 2);
      }}
    >
      <button
        type="button"
        className="row"
        aria-current={active ? 'true' : undefined}
        data-conversation={item.id}
        onPointerDown={({ button }) => button === 0 && aim(item.id, true)}
        onFocus={() => aim(item.id, false)}
        onClick={() => choose(item.id)}
      >
        <ConversationAvatar item={item} size={48} />
        <span className="row-words">
          <span className="row-line">
            <span className="row-name" dir="auto">
              {name}
            </span>
            {notifications === v1.NotificationLevel.MUTED && (
              <span className="row-sign" role="img" aria-label={t('state.muted')} title={t('state.muted')}>
                <Muted />
              </span>
            )}
            {time > 0 && <time className="row-time">{shortTime(time, now, language)}</time>}
          </span>
          <span className="row-line">
            <LastLine item={item} active={active} />
            {pinned && (
              <span className="row-sign" role="img" aria-label={t('state.pinned')} title={t('state.pinned')}>
                <PushpinFilled />
              </span>
            )}
            <Badge item={item} />
          </span>
        </span>
      </button>
      <button
        type="button"
        className="row-more"
        tabIndex={-1}
        aria-label={t('state.more', { name })}
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          more(item.id, left, bottom);
        }}
      >
        <EllipsisOutlined />
      </button>
    </li>
  );
});

function LastLine({ item, active }: { item: Conversation; active: boolean }) {
  const reader = useReader(item.id);
  const { t } = reader;
  const isGroup = item.kind !== v1.ConversationKind.DIRECT;
  const typists = useTypists(item.id);
  const blocked = useFriends((state) => state.blocked);
  const written = useDraft(item.id).trim();
  const draft = active ? '' : written;
  return (
    <span className="row-last" dir="auto">
      {typists.length > 0 ? (
        <TypingLine typists={typists} isGroup={isGroup} />
      ) : draft ? (
        <>
          <em>{t('state.draft')}</em> {draft.slice(0, 120)}
        </>
      ) : item.last ? (
        isGroup && blocked.has(item.last.from) ? (
          t('privacy.foldedLine')
        ) : (
          preview(item.last, isGroup, reader)
        )
      ) : (
        t('conversations.empty')
      )}
    </span>
  );
}

/** What waits there: a number, an @ where I was named, a point where I marked it myself. */
function Badge({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const count = unread(item);
  const quiet = isQuiet(item) ? ' still' : '';
  return (
    <>
      {isMentioned(item) && count > 0 && (
        <span className="row-unread mention" role="img" aria-label={t('state.mentioned')} title={t('state.mentioned')}>
          @
        </span>
      )}
      {count > 0 && (
        <span className={`row-unread${quiet}`}>
          <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
          <span className="hidden">{t('conversations.unread', { count })}</span>
        </span>
      )}
      {count === 0 && item.mine.markedUnread && (
        <span className={`row-unread marked${quiet}`} role="img" aria-label={t('state.marked')} />
      )}
    </>
  );
}
