// Everybody's sound, from the chosen speaker; silent while I hold the call.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoom } from './room.ts';

export function Voices() {
  const { t } = useTranslation();
  const theirs = useRoom((room) => room.theirs);
  const speaker = useRoom((room) => room.speaker);
  const onHold = useRoom((room) => room.media.onHold);
  /** The browser wants a click before it plays. */
  const [waits, setWaits] = useState(0);
  const tracks = Object.values(theirs).flatMap(({ microphone, sound }) =>
    [microphone, sound].filter((one) => one !== undefined),
  );
  return (
    <>
      {tracks.map((track) => (
        <Voice key={`${track.id} ${waits}`} {...{ track, speaker, silent: onHold }} refused={() => setWaits(-1)} />
      ))}
      {waits === -1 && (
        <button type="button" className="call-unheard" onClick={() => setWaits((held) => held + 2)}>
          {t('calls.unheard')}
        </button>
      )}
    </>
  );
}

function Voice(props: { track: MediaStreamTrack; speaker: string; silent: boolean; refused: () => void }) {
  const { track, speaker, silent, refused } = props;
  const audio = useRef<HTMLAudioElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is refused once
  useEffect(() => {
    const { current } = audio;
    if (!current) return;
    current.srcObject = new MediaStream([track]);
    current.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') refused();
    });
    return () => {
      current.srcObject = null;
    };
  }, [track]);
  useEffect(() => {
    const { current } = audio;
    // A speaker that is gone by now: the usual one.
    if (current && 'setSinkId' in current) void current.setSinkId(speaker).catch(() => {});
  }, [speaker]);
  return <audio ref={audio} muted={silent} autoPlay />;
}
