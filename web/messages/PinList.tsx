// All that is pinned, below the button that asks for it.
import { CloseOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MenuPlace } from '../base/PlacedMenu.tsx';
import type { Conversation } from '../conversations/conversation.ts';
import { useOne } from './history.ts';
import type { ChatMessage } from './message.ts';
import { mayPin } from './offers.ts';
import { PinWords } from './PinWords.tsx';
import { useActs } from './use-acts.tsx';
import { useReader } from './use-reader.ts';
import { personName } from './words.ts';

export function PinList({ item, at, close }: { item: Conversation; at: MenuPlace; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      open
      onOpenChange={(open) => open || close()}
      content={
        <ul className="pins scroll" aria-label={t('pin.all')}>
          {item.pinnedSeqs.map((seq) => (
            <Pin key={seq} item={item} seq={seq} close={close} />
          ))}
        </ul>
      }
    >
      <span className="menu-place" style={{ left: at.x, top: at.y }} />
    </Popover>
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
        <PinWords conversationId={item.id} seq={seq} />
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
