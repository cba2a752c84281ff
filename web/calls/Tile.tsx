// One person of the call: picture or face, name, and how they are.
import { AudioMutedOutlined, MoreOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReader } from '../messages/use-reader.ts';
import { personName } from '../messages/words.ts';
import { Avatar } from '../users/Avatar.tsx';
import { useUser } from '../users/cards.ts';
import type { Participant } from './call.ts';
import { moderate } from './calls.ts';
import { useRoom } from './room.ts';
import { Signal } from './Signal.tsx';
import { Video } from './Video.tsx';
import './tile.css';

interface Props {
  participant: Participant;
  isMe: boolean;
  mayModerate?: boolean;
  /** Of the face, px. */
  size?: number;
}

export function Tile({ participant, isMe, mayModerate = false, size = 88 }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  const user = useUser(participant.userId);
  const mine = useRoom((room) => room.mine.camera);
  const theirs = useRoom((room) => room.theirs[participant.id]?.camera);
  const media = useRoom((room) => room.media);
  const quality = useRoom((room) => room.quality[participant.id]);
  const speaks = useRoom((room) => room.speaking.includes(participant.id));
  const now = isMe ? { ...participant, ...media } : participant;
  const camera = isMe ? mine : now.camera ? theirs : undefined;
  const person = personName(participant.userId, reader);
  const name = isMe ? t('account.you') : person;
  const states = [
    !now.microphone && t('calls.is.muted'),
    now.handRaised && t('calls.is.handRaised'),
    now.onHold && t('calls.is.onHold'),
    speaks && t('calls.is.speaking'),
  ].filter(Boolean);

  return (
    <figure className={`tile${speaks ? ' speaks' : ''}`} aria-label={[name, ...states].join(', ')}>
      {camera ? (
        <Video track={camera} label={t('calls.pictureOf', { name })} mirrored={isMe} />
      ) : (
        <Avatar id={participant.userId} name={person} avatar={user?.avatar ?? ''} size={size} />
      )}
      {!isMe && quality === undefined && <div className="tile-state">{t('calls.connecting')}</div>}
      {!isMe && quality === 0 && <div className="tile-state">{t('calls.reconnecting')}</div>}
      {now.onHold && <div className="tile-state">{t('calls.is.onHold')}</div>}
      {now.handRaised && (
        <span className="tile-hand" aria-hidden="true">
          ✋
        </span>
      )}
      <figcaption>
        {!now.microphone && <AudioMutedOutlined className="tile-muted" aria-hidden />}
        <span dir="auto">{name}</span>
        {!isMe && quality !== undefined && <Signal quality={quality} />}
      </figcaption>
      {mayModerate && !isMe && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'mute', label: t('calls.mute', { name }), disabled: !now.microphone },
              { key: 'remove', label: t('calls.remove', { name }), danger: true },
            ],
            onClick: ({ key }) => moderate(participant.id, key === 'mute' ? 'mute' : 'remove'),
          }}
        >
          <button type="button" className="tile-more" aria-label={t('state.more', { name })}>
            <MoreOutlined />
          </button>
        </Dropdown>
      )}
    </figure>
  );
}
