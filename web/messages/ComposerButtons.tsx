// What stands at the end of the field: emoji, and sending, or speaking while there is nothing to send.
import { CheckOutlined, SendOutlined, SmileOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { VideoButton } from '../video/VideoButton.tsx';
import { VoiceButton } from '../voice/VoiceButton.tsx';
import { open } from './over.ts';

interface Props {
  id: number;
  isEditing: boolean;
  maySpeak: boolean;
  sendable: boolean;
  send: () => void;
  insert: (emoji: string) => void;
}

export function ComposerButtons({ id, isEditing, maySpeak, sendable, send, insert }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Button
        type="text"
        shape="circle"
        className="composer-emoji"
        icon={<SmileOutlined />}
        aria-label={t('reaction.insert')}
        title={t('reaction.insert')}
        onClick={(event) => {
          const { right, top } = event.currentTarget.getBoundingClientRect();
          open({ kind: 'insert', insert, at: { x: right - 356, y: top - 8 - 384 } });
        }}
      />
      {maySpeak ? (
        <>
          <VideoButton id={id} />
          <VoiceButton id={id} />
        </>
      ) : (
        <Button
          data-hint={isEditing ? t('reply.save') : t('messages.sendHint')}
          type="primary"
          shape="circle"
          icon={isEditing ? <CheckOutlined /> : <SendOutlined />}
          aria-label={isEditing ? t('reply.save') : t('messages.send')}
          disabled={!sendable}
          onClick={send}
        />
      )}
    </>
  );
}
