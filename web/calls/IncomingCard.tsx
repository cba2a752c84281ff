// Somebody calls me: with a voice, with a picture, or not now.
import { CloseOutlined, PhoneFilled, VideoCameraFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { ConversationAvatar } from '../conversations/ConversationAvatar.tsx';
import { useConversations } from '../conversations/conversations.ts';
import { useReader } from '../messages/use-reader.ts';
import { personName } from '../messages/words.ts';
import type { Call } from './call.ts';
import { accept, decide } from './calls.ts';
import './calls.css';
import './incoming.css';

const KIND = { [v1.CallMedia.VOICE]: 'voice', [v1.CallMedia.VIDEO]: 'video', [v1.CallMedia.SCREEN]: 'screen' } as const;

export default function IncomingCard({ call }: { call: Call }) {
  const { t } = useTranslation();
  const item = useConversations((state) => state.byId[call.conversationId]);
  const name = personName(call.caller, useReader());
  return (
    <section className="incoming" role="alertdialog" aria-label={t('calls.from', { name })}>
      <span className="incoming-face">{item && <ConversationAvatar item={item} size={56} />}</span>
      <div className="person-words" role="status">
        <div className="incoming-name" dir="auto">
          {name}
        </div>
        <div className="person-under">{t(`calls.rings.${KIND[call.media]}`)}</div>
      </div>
      <div className="incoming-acts">
        <Act kind="no" label={t('calls.decline')} icon={<CloseOutlined />} act={() => decide(call.id)} />
        <Act
          kind={call.media === v1.CallMedia.VIDEO ? 'also' : 'yes'}
          label={t('calls.acceptVoice')}
          icon={<PhoneFilled />}
          act={() => void accept(call.id, v1.CallMedia.VOICE)}
        />
        <Act
          kind={call.media === v1.CallMedia.VIDEO ? 'yes' : 'also'}
          label={t('calls.acceptVideo')}
          icon={<VideoCameraFilled />}
          act={() => void accept(call.id, v1.CallMedia.VIDEO)}
        />
      </div>
    </section>
  );
}

function Act(props: { kind: 'yes' | 'also' | 'no'; label: string; icon: React.ReactNode; act: () => void }) {
  return (
    <button type="button" className={`incoming-act ${props.kind}`} aria-label={props.label} onClick={props.act}>
      {props.icon}
      <span>{props.label}</span>
    </button>
  );
}
