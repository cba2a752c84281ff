// Messages as something to be heard: what a message plays, which one follows, and what the keys of the system show.
import i18next from 'i18next';
import { fileUrl } from '../files/url.ts';
import type { ChatMessage } from '../messages/message.ts';
import { useMessages } from '../messages/store.ts';
import { useCards } from '../users/cards.ts';
import { me } from '../users/session.ts';
import { nameOf } from '../users/user.ts';
import { isUnheard, keyOf, mark, useHeard } from './heard.ts';
import * as player from './player.ts';

export function trackOf(conversationId: number, { seq, from, content }: ChatMessage): player.Track | null {
  const sound = content?.audio;
  if (!sound?.file?.fileId) return null;
  return {
    key: keyOf(conversationId, seq || sound.file.fileId),
    conversationId,
    seq,
    from,
    duration: sound.duration ?? 0,
    title: sound.voice ? '' : (sound.file.name ?? ''),
    src: fileUrl(conversationId, sound.file.fileId),
  };
}

/** The first voice message of others after this one that was not heard yet. */
export const nextUnheard = (
  messages: readonly ChatMessage[],
  seq: number,
  reader: number,
  unheard: (message: ChatMessage) => boolean,
): ChatMessage | undefined =>
  messages.find(
    (message) => message.seq > seq && message.from !== reader && message.content?.audio?.voice && unheard(message),
  );

/** The player learns of messages, and the system's media keys of the player. Gives what ends it. */
export function begin(): () => void {
  player.around.started = ({ conversationId, seq, from }) => {
    if (seq && from !== me().id) mark(conversationId, seq, true);
  };
  player.around.next = ({ conversationId, seq, from, title }) => {
    // What I said myself, or a piece of music, is not the beginning of a talk.
    if (!seq || title || from === me().id) return null;
    const { timelines, away } = useMessages.getState();
    const messages = (away[conversationId] ?? timelines[conversationId])?.messages ?? [];
    const heard = useHeard.getState();
    const next = nextUnheard(messages, seq, me().id, (message) => isUnheard(heard, conversationId, message));
    return next ? trackOf(conversationId, next) : null;
  };
  return player.usePlayer.subscribe(tellSystem);
}

function tellSystem(
  { track, state }: ReturnType<typeof player.usePlayer.getState>,
  before: { track: player.Track | null },
) {
  const session = navigator.mediaSession;
  if (!session) return;
  session.playbackState = state === 'playing' ? 'playing' : track ? 'paused' : 'none';
  if (track === before.track) return;
  const shown = track && track.seq > 0;
  const user = useCards.getState().byId[track?.from ?? 0];
  session.metadata = shown
    ? new MediaMetadata({ title: track.title || i18next.t('voice.title'), artist: user ? nameOf(user) : '' })
    : null;
  const on = (action: MediaSessionAction, act: () => void) => session.setActionHandler(action, shown ? act : null);
  const by = (seconds: number) => () => track && player.seek(track, player.usePlayer.getState().time + seconds);
  on('play', () => track && player.play(track));
  on('pause', player.pause);
  on('stop', player.close);
  on('seekbackward', by(-10));
  on('seekforward', by(10));
}
