// What is pinned, below the header: the newest, and all of them in a list.
import { CloseOutlined, PushpinFilled, UnorderedListOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../conversations/conversation.ts';
import { Thumb } from '../files/Thumb.tsx';
import { useOne, want } from './history.ts';
import type { ChatMessage } from './message.ts';
import { mayPin } from './offers.ts';
import { useActs } from './use-acts.tsx';
import { useReader } from './use-reader.ts';
import { line, personName } from './words.ts';
import './pins.css';

export function PinBar({ item }: { item: Conversation }) {
  const { t } = useTranslation();
  const { jump } = useActs(item);
  const [listed, setListed] = useState(false);
  const [newest] = item.pinnedSeqs;
  const count = item.pinnedSeqs.length;
  if (!newest) return null;

  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !listed) return;
    event.preventDefault();
    setListed(false);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list wherever the focus is in it
    <div className="pin-bar" onKeyDown={onKey}>
      <PushpinFilled className="pin-sign" aria-hidden />
      <button type="button" className="pin-newest" aria-label={t('pin.jump')} onClick={() => jump(newest)}>
        <b>{count > 1 ? t('pin.title', { count }) : t('pin.pinned')}</b>
        <Words conversationId={item.id} seq={newest} />
      </button>
      <Popover
        trigger="click"
        placement="bottomRight"
        arrow={false}
        open={listed}
        onOpenChange={setListed}
        destroyOnHidden
        content={
          <ul className="pins scroll" aria-label={t('pin.all')}>
            {item.pinnedSeqs.map((seq) => (
              <Pin key={seq} item={item} seq={seq} close={() => setListed(false)} />
            ))}
          </ul>
        }
      >
        <button
          type="button"
          className="pin-button"
          aria-label={t('pin.all')}
          title={t('pin.all')}
          aria-expanded={listed}
        >
          <UnorderedListOutlined aria-hidden />
        </button>
      </Popover>
    </div>
  );
}

function Pin({ item, seq, close }: { item: Conversation; seq: number; close: () => void }) {
  const { t } = useTranslation();
  const { act, jump } = useActs(item);
  const one = useOne(item.id, seq);
  const reader = useReader();
  return (
    <li>
      <button
        type="button"
        className="pin-words"
        onClick={() => {
          close();
          jump(seq);
        }}
      >
        {one && <b dir="auto">{one.from === reader.me ? t('account.you') : personName(one.from, reader)}</b>}
        <Words conversationId={item.id} seq={seq} />
      </button>
      {mayPin(item) && (
        <button
          type="button"
          className="pin-button"
          aria-label={t('action.unpin')}
          title={t('action.unpin')}
          onClick={() => act('unpin', one ?? placeholder(seq))}
        >
          <CloseOutlined aria-hidden />
        </button>
      )}
    </li>
  );
}

function Words({ conversationId, seq }: { conversationId: number; seq: number }) {
  const { t } = useTranslation();
  const one = useOne(conversationId, seq);
  const reader = useReader();
  useEffect(() => {
    if (one === undefined) void want(conversationId, seq);
  }, [one, conversationId, seq]);
  return (
    <span className="pin-line" dir="auto">
      {one && <Thumb conversationId={conversationId} content={one.content} />}
      {one ? line(one, reader) : t(one === null ? 'reply.absent' : 'app.loading')}
    </span>
  );
}

/** A pin can be taken out although its message cannot be seen. */
const placeholder = (seq: number): ChatMessage => ({
  seq,
  rev: 0,
  from: 0,
  time: 0,
  clientKey: '',
  content: null,
  edited: 0,
  recalled: false,
});
