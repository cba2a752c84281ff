// One message: who, what, when, and how far it got.
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { clock, fullTime } from '../base/time.ts';
import { Avatar } from '../users/Avatar.tsx';
import { useUser } from '../users/cards.ts';
import { hueOf, nameOf } from '../users/user.ts';
import { isEmojiOnly } from './content.ts';
import { MessageText } from './MessageText.tsx';
import type { ChatMessage } from './message.ts';
import { remove, retry } from './messages.ts';
import type { OutboxItem } from './outbox.ts';
import type { MessageRow } from './rows.ts';
import { type Progress, Ticks } from './Ticks.tsx';

export function Bubble({ row, isGroup }: { row: MessageRow; isGroup: boolean }) {
  const { message, mine, unsent, opens, closes } = row;
  const withFace = isGroup && !mine;
  const text = message.content?.text?.text ?? '';
  const large = text !== '' && isEmojiOnly(text);
  const state = !unsent ? 'sent' : unsent.failed ? 'failed' : 'sending';
  const classes = ['line', mine ? 'mine' : 'theirs', opens || 'goes-on'].filter((name) => typeof name === 'string');

  return (
    <div className={classes.join(' ')} data-seq={message.seq || undefined} data-state={state}>
      {withFace && <div className="line-face">{closes && <Face id={message.from} />}</div>}
      <div className="line-words">
        {withFace && opens && <Sender id={message.from} />}
        <div className={large ? 'bubble large' : 'bubble'} dir="auto">
          <Body message={message} text={text} />
          <Meta message={message} mine={mine} state={state} />
        </div>
        {unsent?.failed && <Failure item={unsent} code={unsent.failed} />}
      </div>
    </div>
  );
}

function Body({ message, text }: { message: ChatMessage; text: string }) {
  const { t } = useTranslation();
  if (message.recalled) return <span className="bubble-absent">{t('messages.recalled')}</span>;
  if (message.content?.text) return <MessageText text={text} />;
  return <span className="bubble-absent">{t('messages.unknown')}</span>;
}

function Meta({ message, mine, state }: { message: ChatMessage; mine: boolean; state: Progress }) {
  const { t, i18n } = useTranslation();
  return (
    <span className="bubble-meta">
      {message.edited > 0 && <span>{t('messages.edited')}</span>}
      <time dir="ltr" dateTime={new Date(message.time).toISOString()} title={fullTime(message.time, i18n.language)}>
        {clock(message.time, i18n.language)}
      </time>
      {mine && <Ticks state={state} seq={message.seq} whisperTo={message.whisperTo ?? 0} />}
    </span>
  );
}

function Failure({ item, code }: { item: OutboxItem; code: string }) {
  const { t } = useTranslation();
  return (
    <div className="line-failure" role="alert">
      <span>
        {t('messages.failed')}: {t([`refusal.${code}`, 'refusal.REFUSAL_UNKNOWN'])}
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

function Face({ id }: { id: number }) {
  const user = useUser(id);
  const name = user ? nameOf(user) : '';
  return (
    <Tooltip title={name} mouseEnterDelay={0.5}>
      <span>
        <Avatar id={id} name={name} avatar={user?.avatar ?? ''} size={34} />
      </span>
    </Tooltip>
  );
}

function Sender({ id }: { id: number }) {
  const { t } = useTranslation();
  const user = useUser(id);
  return (
    <div className={`line-sender ink-${hueOf(id)}`} dir="auto">
      {user ? nameOf(user) : t('conversations.someone')}
    </div>
  );
}
