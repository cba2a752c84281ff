// Who is seen, and how large: everybody alike, who speaks, or what somebody shows.
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { v1 } from '#proto';
import { ConversationAvatar } from '../conversations/ConversationAvatar.tsx';
import type { Conversation } from '../conversations/conversation.ts';
import { useReader } from '../messages/use-reader.ts';
import { personName } from '../messages/words.ts';
import type { Mine, Participant } from './call.ts';
import { useRoom } from './room.ts';
import { SharedScreen } from './SharedScreen.tsx';
import { Tile } from './Tile.tsx';
import { Video } from './Video.tsx';
import { useView } from './view.ts';
import './stage.css';

interface Props {
  mine: Exclude<Mine, { name: 'none' }>;
  item: Conversation;
  participants: readonly Participant[];
}

export function Stage({ mine, item, participants }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  const { size, layout } = useView();
  const theirs = useRoom((room) => room.theirs);
  const mineShown = useRoom((room) => room.mine.camera);
  const me = mine.name === 'in' ? mine.me : 0;
  const others = participants.filter(({ id }) => id !== me);
  const self = participants.find(({ id }) => id === me);
  const speaker = useSpeaker(others);

  if (mine.name !== 'in' || !others.length)
    return (
      <div className="call-stage waiting">
        {mineShown && mine.name !== 'over' && (
          <Video
            track={mineShown}
            label={t('calls.pictureOf', { name: t('account.you') })}
            mirrored
            className="call-ground"
          />
        )}
        <span className={mine.name === 'ringing' ? 'call-face rings' : 'call-face'}>
          <ConversationAvatar item={item} size={size === 'large' ? 112 : 64} />
        </span>
      </div>
    );

  const sharing = others.find(({ id, screen }) => screen && theirs[id]?.screen);
  const shown = sharing && theirs[sharing.id]?.screen;
  const mayModerate = Boolean(self?.host) && item.kind !== v1.ConversationKind.DIRECT;
  const tile = (one: Participant, face: number) => (
    <Tile
      key={one.id}
      participant={one}
      isMe={one.id === me}
      mayModerate={mayModerate && size === 'large'}
      size={face}
    />
  );

  if (size === 'small')
    return (
      <div className="call-stage">
        {sharing && shown ? (
          <Video
            track={shown}
            label={t('calls.screenOf', { name: personName(sharing.userId, reader) })}
            className="call-shown"
          />
        ) : (
          speaker && tile(speaker, 64)
        )}
      </div>
    );
  if (sharing && shown)
    return (
      <div className="call-stage with-strip">
        <SharedScreen key={shown.id} track={shown} name={personName(sharing.userId, reader)} />
        <div className="call-strip scroll">{participants.map((one) => tile(one, 40))}</div>
      </div>
    );
  if (others.length === 1 && others[0] && self)
    return (
      <div className="call-stage pair">
        {tile(others[0], 112)}
        <div className="call-self">{tile(self, 48)}</div>
      </div>
    );
  if (layout === 'speaker' && speaker)
    return (
      <div className="call-stage with-strip">
        <div className="call-main">{tile(speaker, 112)}</div>
        <div className="call-strip scroll">
          {participants.filter(({ id }) => id !== speaker.id).map((one) => tile(one, 40))}
        </div>
      </div>
    );
  const columns = Math.ceil(Math.sqrt(participants.length));
  return (
    <div
      className={participants.length === 3 ? 'call-stage grid three' : 'call-stage grid'}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {participants.map((one) => tile(one, 80))}
    </div>
  );
}

/** Who speaks, or spoke last. */
function useSpeaker(others: readonly Participant[]): Participant | undefined {
  const last = useRef(0);
  const speaking = useRoom((room) => room.speaking);
  if (speaking.length && !speaking.includes(last.current)) last.current = speaking[0] ?? 0;
  return others.find(({ id }) => id === last.current) ?? others[0];
}
