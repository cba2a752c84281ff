// One picture of somebody.
import { useEffect, useRef } from 'react';

interface Props {
  track: MediaStreamTrack;
  label: string;
  /** One sees oneself as in a mirror. */
  mirrored?: boolean;
  className?: string;
  style?: React.CSSProperties;
}

export function Video({ track, label, mirrored = false, className = '', style }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const { current } = video;
    if (!current) return;
    current.srcObject = new MediaStream([track]);
    void current.play().catch(() => {});
    return () => {
      current.srcObject = null;
    };
  }, [track]);
  return (
    <video
      ref={video}
      className={`${className}${mirrored ? ' mirrored' : ''}`}
      style={style}
      aria-label={label}
      autoPlay
      playsInline
      muted
      disablePictureInPicture={mirrored}
    />
  );
}
