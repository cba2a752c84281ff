// Where a message is written. Enter sends, Shift+Enter breaks the line, an Enter that ends an IME composition does neither.
import { SendOutlined } from '@ant-design/icons';
import { Button, Input, Tooltip } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmpty, isNearLimit, roomLeft, tidy } from './content.ts';
import { keepDraft } from './drafts.ts';
import { sendText, useMessages } from './messages.ts';
import { stop, typed } from './typing.ts';
import { useComposerDraft } from './use-draft.ts';

/** What Chrome and Safari report for a key that an input method has taken. */
const TAKEN_BY_IME = 229;

export function Composer({ id, name }: { id: number; name: string }) {
  const { t } = useTranslation();
  const limit = useMessages((state) => state.textLimit);
  const [text, setText] = useComposerDraft(id);
  const field = useRef<TextAreaRef>(null);
  const room = roomLeft(tidy(text), limit);
  const sendable = !isEmpty(text) && room >= 0;

  useEffect(() => field.current?.focus({ cursor: 'end' }), []);
  useEffect(() => () => stop(id), [id]);
  useTypingFocuses(field);

  function change(next: string) {
    setText(next);
    keepDraft(id, next);
  }

  function send() {
    field.current?.focus();
    if (!sendable) return;
    sendText(id, tidy(text));
    stop(id);
    change('');
  }

  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    if (event.nativeEvent.isComposing || event.keyCode === TAKEN_BY_IME) return;
    event.preventDefault();
    send();
  }

  return (
    <footer className="composer">
      <div className="composer-box">
        <Input.TextArea
          ref={field}
          variant="borderless"
          autoSize={{ minRows: 1, maxRows: 9 }}
          value={text}
          onChange={(event) => {
            change(event.target.value);
            typed(id, event.target.value);
          }}
          onBlur={() => stop(id)}
          onKeyDown={onKey}
          placeholder={t('messages.placeholder', { name })}
          aria-label={t('messages.composer')}
          aria-invalid={room < 0}
          dir="auto"
        />
        {isNearLimit(tidy(text), limit) && (
          <span className={room < 0 ? 'composer-room over' : 'composer-room'} role="status">
            {room < 0 ? t('messages.tooLong', { count: -room }) : t('messages.roomLeft', { count: room })}
          </span>
        )}
        <Tooltip title={t('messages.sendHint')} mouseEnterDelay={0.6}>
          <Button
            type="primary"
            shape="circle"
            icon={<SendOutlined />}
            aria-label={t('messages.send')}
            disabled={!sendable}
            onClick={send}
          />
        </Tooltip>
      </div>
    </footer>
  );
}

/** Whoever begins to type, wherever the focus was left, means the message. */
function useTypingFocuses(field: { current: TextAreaRef | null }) {
  useEffect(() => {
    function onKey(event: globalThis.KeyboardEvent) {
      const { activeElement } = document;
      const idle = activeElement === document.body || activeElement?.getAttribute('role') === 'log';
      if (idle && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
        field.current?.focus();
      }
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [field]);
}
