// One message: who, what, to whom, when, how far it got, and what others made of it.
import { EyeInvisibleOutlined } from '@ant-design/icons';
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock, fullTime } from '../base/time.ts';
import { filesIn, textOf } from '../files/carried.ts';
import { useStanding } from '../groups/standings.ts';
import { Avatar } from '../users/Avatar.tsx';
import { useMe } from '../users/session.ts';
import { hueOf, nameOf } from '../users/user.ts';
import { isEmojiOnly } from './content.ts';
import { MessageContent } from './MessageContent.tsx';
import type { ChatMessage } from './message.ts';
import type { OutboxItem } from './outbox.ts';
import { below, open, useIsOver } from './over.ts';
import { Quote } from './Quote.tsx';
import { Reactions } from './Reactions.tsx';
import type { MessageRow } from './rows.ts';
import { toggle, useSelection } from './selection.ts';
import { remove, retry } from './sending.ts';
import { ForwardSign } from './signs.tsx';
import { type Progress, Ticks } from './Ticks.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useReader } from './use-reader.ts';
import { line, personName } from './words.ts';
import './bubble.css';
import './life.css';

interface Props {
  row: MessageRow;
  conversationId: number;
  isGroup: boolean;
}

export function Bubble({ row, conversationId, isGroup }: Props) {
  const { t } = useTranslation();
  const { message, mine, unsent, opens, closes } = row;
  const me = useMe().id;
  const reader = useReader();
  const selection = useSelection(conversationId);
  const isOver = useIsOver(message);
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const withFace = isGroup && !mine;
  const state = !unsent ? 'sent' : unsent.failed ? 'failed' : 'sending';
  const chosen = selection?.chosen[message.seq] !== undefined;
  const choosable = selection !== null && message.seq > 0 && !message.recalled;
  const { content } = message;
  const text = content?.text?.text ?? '';
  const bare = !message.quotedSeq && !message.forwarded && !message.whisperTo;
  const isPicture = Boolean(content?.image || content?.album || content?.video);
  const shape =
    bare && isEmojiOnly(text) ? 'large' : isPicture ? `media${textOf(content) || !bare ? ' worded' : ''}` : '';
  const names = !mine && (message.mentions?.includes(me) || message.mentionAll);
  const sender = mine ? t('account.you') : personName(message.from, reader);

  function onMenu(event: MouseEvent<HTMLElement>) {
    const { target, currentTarget, clientX, clientY, nativeEvent } = event;
    // The browser's own menu for a link and for selected words; ours for the rest.
    const selected = window.getSelection();
    if (selected && !selected.isCollapsed && selected.containsNode(currentTarget, true)) return;
    if (!message.seq || selection || (target instanceof Element && target.closest('a'))) return;
    event.preventDefault();
    // By keyboard there is no place: below the bubble then.
    const byKey = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === '';
    const at = byKey ? below(currentTarget.querySelector('.bubble') ?? currentTarget) : { x: clientX, y: clientY };
    open({ kind: 'menu', message, at });
  }

  function onKey(event: KeyboardEvent<HTMLElement>) {
    if (event.target !== event.currentTarget || !message.seq) return;
    if (event.key === ' ' && choosable) toggle(message);
    else if (event.key === 'Enter' && !selection)
      open({ kind: 'menu', message, at: below(event.currentTarget.querySelector('.bubble') ?? event.currentTarget) });
    else return;
    event.preventDefault();
  }

  return (
    <article
      className={[
        'line',
        mine ? 'mine' : 'theirs',
        !opens && 'goes-on',
        message.whisperTo && 'whisper',
        message.recalled && 'recalled',
        names && 'names-me',
        choosable && 'choosable',
        chosen && 'chosen',
      ]
        .filter(Boolean)
        .join(' ')}
      data-seq={message.seq || undefined}
      data-state={state}
      tabIndex={-1}
      aria-label={`${sender}: ${line(message, reader)}${names ? ` · ${t('mention.you')}` : ''}`}
      onContextMenu={onMenu}
      onKeyDown={onKey}
      onClick={choosable ? () => toggle(message) : undefined}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={({ currentTarget, relatedTarget }) => setFocused(currentTarget.contains(relatedTarget))}
    >
      {choosable && (
        <span className="line-choice">
          <input
            type="checkbox"
            checked={chosen}
            aria-label={t('forward.choose')}
            onClick={(event) => event.stopPropagation()}
            onChange={() => toggle(message)}
          />
        </span>
      )}
      {withFace && <div className="line-face">{closes && <Face id={message.from} />}</div>}
      <div className="line-words">
        {withFace && opens && <Sender id={message.from} conversationId={conversationId} />}
        <div className="bubble-frame">
          <div className={`bubble ${shape}`} dir="auto">
            {message.whisperTo ? <Whisper message={message} mine={mine} /> : null}
            {message.forwarded?.from ? <Forwarded from={message.forwarded.from} /> : null}
            {message.quotedSeq && !message.recalled ? (
              <Quote conversationId={conversationId} seq={message.quotedSeq} />
            ) : null}
            <MessageContent
              // Nothing is in its conversation before it is sent: it is where it was taken from, or mine.
              conversationId={unsent ? (message.forwarded?.conversationId ?? 0) : conversationId}
              message={message}
              mine={mine}
              cancel={unsent && !unsent.failed ? () => remove(unsent) : null}
              meta={<Meta message={message} mine={mine} state={state} />}
            />
          </div>
          {(hovered || focused || isOver) && message.seq > 0 && !selection && (
            <Toolbar conversationId={conversationId} message={message} />
          )}
        </div>
        <Reactions conversationId={conversationId} message={message} />
        {unsent?.failed && <Failure item={unsent} code={unsent.failed} />}
      </div>
    </article>
  );
}

function Whisper({ message, mine }: { message: ChatMessage; mine: boolean }) {
  const { t } = useTranslation();
  const name = personName(mine ? (message.whisperTo ?? 0) : message.from, useReader());
  return (
    <div className="bubble-above" dir="auto">
      <EyeInvisibleOutlined aria-hidden /> {t(mine ? 'whisper.toName' : 'whisper.fromName', { name })}
    </div>
  );
}

function Forwarded({ from }: { from: number }) {
  const { t } = useTranslation();
  const reader = useReader();
  const name = from === reader.me ? t('account.you') : personName(from, reader);
  return (
    <div className="bubble-above" dir="auto">
      <ForwardSign /> {t('forward.from', { name })}
    </div>
  );
}

function Meta({ message, mine, state }: { message: ChatMessage; mine: boolean; state: Progress }) {
  const { i18n } = useTranslation();
  return (
    <span className="bubble-meta">
      {message.edited > 0 && <Edited message={message} mine={mine} />}
      <time dir="ltr" dateTime={new Date(message.time).toISOString()} title={fullTime(message.time, i18n.language)}>
        {clock(message.time, i18n.language)}
      </time>
      {mine && <Ticks state={state} seq={message.seq} whisperTo={message.whisperTo ?? 0} />}
    </span>
  );
}

/** Its author sees what it said before. */
function Edited({ message, mine }: { message: ChatMessage; mine: boolean }) {
  const { t, i18n } = useTranslation();
  const when = t('reply.editedAt', { time: fullTime(message.edited, i18n.language) });
  if (!mine) return <span title={when}>{t('messages.edited')}</span>;
  return (
    <button
      type="button"
      title={when}
      onClick={(event) => open({ kind: 'edits', message, at: below(event.currentTarget) })}
    >
      {t('messages.edited')}
    </button>
  );
}

function Failure({ item, code }: { item: OutboxItem; code: string }) {
  const { t } = useTranslation();
  const unreadable = code === 'INVALID' && filesIn(item.content).length > 0;
  return (
    <div className="line-failure" role="alert">
      <span>
        {t('messages.failed')}: {unreadable ? t('files.unreadable') : t([`refusal.${code}`, 'refusal.REFUSAL_UNKNOWN'])}
      </span>
      <button type="button" className="link" onClick={() => retry(item)}>
        {t('messages.retry')}
      </button>
      <button type="button" className="link" onClick={() => remove(item)}>
        {t('messages.remove')}
      </button>
    </div>
  );
}

const openPerson = (userId: number) => (event: MouseEvent<HTMLElement>) => {
  event.stopPropagation();
  open({ kind: 'person', userId, at: below(event.currentTarget) });
};

function Face({ id }: { id: number }) {
  const user = useReader().people[id];
  const name = user ? nameOf(user) : '';
  return (
    <button
      data-hint={name}
      type="button"
      className="plain-button"
      aria-label={name}
      tabIndex={-1}
      onClick={openPerson(id)}
    >
      <Avatar id={id} name={name} avatar={user?.avatar ?? ''} size={34} />
    </button>
  );
}

function Sender({ id, conversationId }: { id: number; conversationId: number }) {
  const { t } = useTranslation();
  const user = useReader().people[id];
  useStanding(conversationId, id);
  return (
    <button
      type="button"
      className={`plain-button line-sender ink-${hueOf(id)}`}
      dir="auto"
      aria-haspopup="menu"
      onClick={openPerson(id)}
    >
      {user ? nameOf(user) : t('conversations.someone')}
    </button>
  );
}
