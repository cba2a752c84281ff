// Whose it is what is heard, and how to stop it. A click goes there.
import { CloseOutlined, LoadingOutlined, PauseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import useApp from 'antd/es/app/useApp';
import { useTranslation } from 'react-i18next';
import { PlaySign } from '../base/media-signs.tsx';
import { refusalWords } from '../base/refusal-words.ts';
import { span } from '../base/span.ts';
import { openConversation } from '../conversations/conversations.ts';
import { jumpTo } from '../messages/history.ts';
import { useReader } from '../messages/use-reader.ts';
import { personName } from '../messages/words.ts';
import { useMe } from '../users/session.ts';
import * as player from './player.ts';
import { Rate } from './VoiceMessage.tsx';
import './voice.css';

export function PlayerBar({ track }: { track: player.Track }) {
  const { t } = useTranslation();
  const { message: toast } = useApp();
  const reader = useReader();
  const me = useMe().id;
  const state = player.usePlayer((held) => held.state);
  const time = player.usePlayer((held) => Math.floor(held.time));
  const runs = state === 'playing' || state === 'loading';
  const name = track.from === me ? t('account.you') : personName(track.from, reader);

  function go() {
    openConversation(track.conversationId);
    jumpTo(track.conversationId, track.seq).catch((error: unknown) => toast.error(refusalWords(error)));
  }

  return (
    <section className="mini-player" aria-label={t('voice.playing')}>
      <Button
        type="text"
        shape="circle"
        icon={state === 'loading' ? <LoadingOutlined /> : runs ? <PauseOutlined /> : <PlaySign />}
        aria-label={runs ? t('voice.pause') : t('voice.play')}
        onClick={() => player.toggle(track)}
      />
      <button type="button" className="mini-player-words" onClick={go} title={t('voice.show')}>
        <b dir="auto">{name}</b>
        <span>
          {track.title || t('voice.title')} · {span(time * 1000)} / {span(track.duration)}
        </span>
      </button>
      <Rate />
      <Button
        type="text"
        shape="circle"
        icon={<CloseOutlined />}
        aria-label={t('voice.stop')}
        title={t('voice.stop')}
        onClick={player.close}
      />
      <div
        className="mini-player-place"
        style={{ transform: `scaleX(${track.duration ? Math.min(1, (time * 1000) / track.duration) : 0})` }}
      />
    </section>
  );
}
