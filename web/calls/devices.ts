// Microphone, camera, screen and speaker of a call: opened by a person's act alone, chosen once and remembered.
import { open, release } from '../base/capture.ts';
import { remember, remembered } from '../base/storage.ts';

export type Device = 'microphone' | 'camera' | 'speaker';

export const chosen = (device: Device) => remembered(device);

export const choose = (device: Device, id: string) => remember(device, id || null);

const FRAMES = [5, 15, 30] as const;
export type Frames = (typeof FRAMES)[number];
export const FRAME_RATES: readonly Frames[] = FRAMES;

/** @throws CaptureTrouble */
export async function openMicrophone(): Promise<MediaStreamTrack> {
  const audio = { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...preferred('microphone') };
  return first(await open({ audio }));
}

/** @throws CaptureTrouble */
export async function openCamera(): Promise<MediaStreamTrack> {
  const size = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } };
  return first(await open({ video: { ...size, ...preferred('camera') } }));
}

const preferred = (device: Device) => {
  const id = chosen(device);
  return id ? { deviceId: { ideal: id } } : {};
};

function first(stream: MediaStream): MediaStreamTrack {
  const [track] = stream.getTracks();
  if (!track) throw new Error('a stream without a track');
  return track;
}

export interface Shared {
  screen: MediaStreamTrack;
  /** Where the browser gives it. */
  sound: MediaStreamTrack | null;
}

/** null = the person thought better of it. */
export async function openScreen(frames: Frames): Promise<Shared | null> {
  const wanted: DisplayMediaStreamOptions & { systemAudio?: string; surfaceSwitching?: string } = {
    video: { frameRate: { ideal: frames, max: frames }, width: { max: 2560 }, height: { max: 1440 } },
    // The voices of the call must not come back through it.
    audio: { echoCancellation: true, suppressLocalAudioPlayback: false } as MediaTrackConstraints,
    systemAudio: 'include',
    surfaceSwitching: 'include',
  };
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getDisplayMedia(wanted);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotAllowedError') return null;
    throw error;
  }
  const [screen] = stream.getVideoTracks();
  if (!screen) {
    release(stream);
    return null;
  }
  // Few frames a second are for reading, many for watching.
  screen.contentHint = frames === 30 ? 'motion' : 'text';
  return { screen, sound: stream.getAudioTracks()[0] ?? null };
}

export const mayShare = () => Boolean(navigator.mediaDevices && 'getDisplayMedia' in navigator.mediaDevices);

export async function list(): Promise<Record<Device, MediaDeviceInfo[]>> {
  const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  const of = (kind: MediaDeviceKind) => all.filter((device) => device.kind === kind && device.deviceId !== '');
  return { microphone: of('audioinput'), camera: of('videoinput'), speaker: of('audiooutput') };
}

/** Calls back with 0 to 1 until what it gives is called. */
export function levelOf(track: MediaStreamTrack, heard: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    let sum = 0;
    for (const sample of samples) sum += sample * sample;
    heard(Math.min(1, Math.sqrt(sum / samples.length) * 4));
  }, 80);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
