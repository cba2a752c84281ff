// What can be told of a sound file before it is sent.
import { waveformOf } from './waveform.ts';

/** Beyond this much it is not decoded: an hour of sound unpacked is a hundred times as large. */
const DECODED_UP_TO = 20 * 2 ** 20;

/** Duration in ms; undefined when this browser cannot decode it, or it is too large to try. */
export async function soundOf(blob: Blob): Promise<{ duration: number; waveform: Uint8Array } | undefined> {
  if (blob.size > DECODED_UP_TO) return undefined;
  try {
    const sound = await new OfflineAudioContext(1, 1, 8000).decodeAudioData(await blob.arrayBuffer());
    return { duration: Math.round(sound.duration * 1000), waveform: waveformOf(sound.getChannelData(0)) };
  } catch {
    return undefined;
  }
}
