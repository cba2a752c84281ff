// In the place of the composer while messages are being selected.
import { CloseOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../files/carried.ts';
import { open, useOver } from './over.ts';
import { inOrder, type Selection, stop } from './selection.ts';
import { ForwardSign } from './signs.tsx';
import { useActs } from './use-acts.tsx';
import { useReader } from './use-reader.ts';
import { personName } from './words.ts';

export function SelectionBar({ selection }: { selection: Selection }) {
  const { t } = useTranslation();
  const reader = useReader();
  const { copy } = useActs({ id: selection.conversationId });
  const isCovered = useOver() !== null;
  const messages = inOrder(selection);
  const texts = messages.filter(({ content }) => textOf(content));

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented || isCovered) return;
      event.preventDefault();
      stop();
    }
    // Before the conversation hears of it and closes.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [isCovered]);

  useEffect(() => stop, []);

  function copyAll() {
    copy(texts.map(({ from, content }) => `${personName(from, reader)}: ${textOf(content)}`).join('\n'));
    stop();
  }

  return (
    <footer className="composer">
      <div className="composer-box selection-bar">
        <Button
          type="text"
          shape="circle"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('app.cancel')}
          onClick={stop}
        />
        <span className="selection-count" role="status">
          {t('forward.chosen', { count: messages.length })}
        </span>
        <Button icon={<CopyOutlined aria-hidden />} disabled={!texts.length} onClick={copyAll}>
          {t('action.copy')}
        </Button>
        <Button
          type="primary"
          icon={<ForwardSign />}
          disabled={!messages.length}
          onClick={() => open({ kind: 'forward', messages })}
        >
          {t('action.forward')}
        </Button>
      </div>
    </footer>
  );
}
