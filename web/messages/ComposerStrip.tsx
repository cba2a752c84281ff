// Above the field: what is answered, changed or whispered, and the way out of it.
import { CloseOutlined, EditOutlined, EyeInvisibleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Thumb } from '../files/Thumb.tsx';
import { type Composing, compose, PLAIN } from './composing.ts';
import { ReplySign } from './signs.tsx';
import { useReader } from './use-reader.ts';
import { line, personName } from './words.ts';

export function ComposerStrip({ id, mode }: { id: number; mode: Composing }) {
  const { t } = useTranslation();
  const reader = useReader();
  if (mode.kind === 'edit') {
    return (
      <Strip
        icon={<EditOutlined aria-hidden />}
        thumb={<Thumb conversationId={id} content={mode.message.content} />}
        title={t('reply.editing')}
        text={line(mode.message, reader)}
        leave={t('reply.cancel')}
        onLeave={() => compose(id, PLAIN)}
      />
    );
  }
  const { quoted, whisperTo } = mode;
  const name = quoted ? personName(quoted.from, reader) : '';
  return (
    <>
      {whisperTo > 0 && (
        <Strip
          kind="whisper"
          icon={<EyeInvisibleOutlined aria-hidden />}
          title={t('whisper.to', { name: personName(whisperTo, reader) })}
          leave={t('whisper.leave')}
          onLeave={() => compose(id, { ...mode, whisperTo: 0 })}
        />
      )}
      {quoted && (
        <Strip
          icon={<ReplySign />}
          thumb={<Thumb conversationId={id} content={quoted.content} />}
          title={quoted.from === reader.me ? t('reply.toYourself') : t('reply.to', { name })}
          text={line(quoted, reader)}
          leave={t('reply.cancel')}
          onLeave={() => compose(id, { ...mode, quoted: null })}
        />
      )}
    </>
  );
}

interface StripProps {
  kind?: string;
  icon: ReactNode;
  thumb?: ReactNode;
  title: string;
  text?: string;
  leave: string;
  onLeave: () => void;
}

function Strip({ kind = '', icon, thumb, title, text, leave, onLeave }: StripProps) {
  return (
    <div className={`composer-strip ${kind}`} role="status">
      {icon}
      {thumb}
      <span className="strip-words">
        <b dir="auto">{title}</b>
        {text !== undefined && <span dir="auto">{text}</span>}
      </span>
      <button type="button" className="pin-button" aria-label={leave} title={`${leave} (Esc)`} onClick={onLeave}>
        <CloseOutlined aria-hidden />
      </button>
    </div>
  );
}
