// A voice message or a sound file in its bubble: play, its waveform to go to any place, its length, the speed.
import { DownloadOutlined, LoadingOutlined, PauseOutlined } from '@ant-design/icons';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaySign } from '../base/media-signs.tsx';
import { span } from '../base/span.ts';
import { conversation } from '../conversations/conversations.ts';
import { fileUrl } from '../files/url.ts';
import type { ChatMessage } from '../messages/message.ts';
import { isUnheard, keyOf, mark, useHeard } from './heard.ts';
import { useSight } from './in-sight.ts';
import * as player from './player.ts';
import { trackOf } from './playing.ts';
import { Waveform } from './Waveform.tsx';
import './voice.css';

const NO_BARS = new Uint8Array();

interface Props {
  conversationId: number;
  message: ChatMessage;
  mine: boolean;
}

export function VoiceMessage({ conversationId, message, mine }: Props) {
  const { t } = useTranslation();
  const track = trackOf(conversationId, message);
  const { audio } = message.content ?? {};
  const isOn = player.usePlayer((state) => state.track?.key === track?.key);
  const state = player.usePlayer((held) => (held.track?.key === track?.key ? held.state : 'stopped'));
  const time = player.usePlayer((held) => (held.track?.key === track?.key ? held.time : 0));
  const unheard = useUnheard(conversationId, message, mine);
  const element = useRef<HTMLDivElement>(null);
  useSight(element, isOn);
  if (!track) return null;
  const seconds = track.duration / 1000;
  const runs = state === 'playing' || state === 'loading';
  const words = runs ? t('voice.pause') : t('voice.play');
  return (
    <div ref={element} className="voice" data-state={state}>
      <button
        type="button"
        className="voice-play"
        aria-label={words}
        title={words}
        onClick={() => player.toggle(track)}
      >
        {state === 'loading' ? <LoadingOutlined /> : state === 'playing' ? <PauseOutlined /> : <PlaySign />}
      </button>
      <div className="voice-words">
        {track.title && <span className="voice-title">{track.title}</span>}
        <Waveform
          bars={audio?.waveform ?? NO_BARS}
          time={time}
          duration={seconds}
          seek={(to) => player.seek(track, to)}
          label={track.title || t('voice.title')}
        />
        <div className="voice-under">
          <span className="voice-time">
            {isOn ? `${span(time * 1000)} / ${span(track.duration)}` : span(track.duration)}
          </span>
          {unheard && <span className="voice-unheard" role="img" aria-label={t('voice.unheard')} />}
          {isOn && state !== 'failed' && <Rate />}
          {track.title && (
            <a
              className="voice-download"
              href={fileUrl(conversationId, audio?.file?.fileId ?? 0, { download: true })}
              download={track.title}
              aria-label={t('voice.download')}
              title={t('voice.download')}
            >
              <DownloadOutlined />
            </a>
          )}
        </div>
        {state === 'failed' && (
          <span className="voice-trouble" role="alert">
            {t('voice.unplayable')}
          </span>
        )}
      </div>
    </div>
  );
}

export function Rate() {
  const { t } = useTranslation();
  const rate = player.usePlayer((state) => state.rate);
  return (
    <button
      type="button"
      className="voice-rate"
      aria-label={t('voice.rate', { rate })}
      title={t('voice.rateHint')}
      onClick={() => player.setRate(player.nextRate(rate))}
    >
      {rate}×
    </button>
  );
}

/** What had not been seen when it was first shown here stays unheard until it is played. */
function useUnheard(conversationId: number, message: ChatMessage, mine: boolean): boolean {
  const isVoice = !mine && message.seq > 0 && Boolean(message.content?.audio?.voice);
  const unheard = useHeard((held) => isVoice && isUnheard(held, conversationId, message));
  useEffect(() => {
    const readSeq = conversation(conversationId)?.mine.readSeq ?? 0;
    const { marks } = useHeard.getState();
    if (isVoice && message.seq > readSeq && marks[keyOf(conversationId, message.seq)] === undefined)
      mark(conversationId, message.seq, false);
  }, [isVoice, conversationId, message.seq]);
  return unheard;
}
