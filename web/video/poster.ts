// What can be told of a video before it is sent: a picture of its beginning, its size, its length.
import { thumbhashOf } from '../files/measure.ts';

export interface Poster {
  poster: Blob;
  width: number;
  height: number;
  /** ms */
  duration: number;
  thumbhash: Uint8Array;
}

/** ms */
const PATIENCE = 10_000;
/** The first frame of a camera is often dark. */
const AT = 0.2;
const LONGEST_SIDE = 1280;

/** undefined when this browser cannot show it. */
export async function posterOf(blob: Blob): Promise<Poster | undefined> {
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    return await withVideo(blob, signal, async (video) => {
      const { videoWidth: width, videoHeight: height } = video;
      if (!width || !height) return undefined;
      const seconds = await lengthOf(video, signal);
      await seekTo(video, Math.min(AT, seconds / 2), signal);
      const thumbhash = thumbhashOf(video, width, height);
      return { poster: await picture(video), width, height, duration: Math.round(seconds * 1000), thumbhash };
    });
  } catch {
    return undefined;
  }
}

/** Small pictures at even distances, as object URLs for the caller to revoke. */
export const filmstrip = (blob: Blob, duration: number, count: number, signal: AbortSignal): Promise<string[]> =>
  withVideo(blob, signal, async (video) => {
    const pictures: Blob[] = [];
    for (let i = 0; i < count; i++) {
      await seekTo(video, ((i + 0.5) * duration) / count, signal);
      pictures.push(await picture(video, 160));
    }
    return pictures.map((one) => URL.createObjectURL(one));
  });

/** Loaded, but shown nowhere; let go of however it ends. */
async function withVideo<T>(blob: Blob, signal: AbortSignal, look: (video: HTMLVideoElement) => Promise<T>) {
  const video = document.createElement('video');
  const url = URL.createObjectURL(blob);
  try {
    video.muted = true;
    video.preload = 'auto';
    video.src = url;
    await happens(video, 'loadeddata', signal);
    return await look(video);
  } finally {
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(url);
  }
}

/** What other programs recorded may not say how long it is: the end tells. */
async function lengthOf(video: HTMLVideoElement, signal: AbortSignal): Promise<number> {
  if (!Number.isFinite(video.duration)) await seekTo(video, Number.MAX_SAFE_INTEGER, signal);
  return Number.isFinite(video.duration) ? video.duration : video.currentTime;
}

async function seekTo(video: HTMLVideoElement, time: number, signal: AbortSignal) {
  const there = happens(video, 'seeked', signal);
  video.currentTime = time;
  await there;
}

async function picture(video: HTMLVideoElement, longest = LONGEST_SIDE): Promise<Blob> {
  const { videoWidth: width, videoHeight: height } = video;
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 });
}

function happens(video: HTMLVideoElement, event: 'loadeddata' | 'seeked', signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const fail = () => reject(signal.aborted ? signal.reason : new Error('this browser cannot show it'));
    video.addEventListener(event, () => resolve(), { once: true, signal });
    video.addEventListener('error', fail, { once: true, signal });
    signal.addEventListener('abort', fail, { once: true });
  });
}
