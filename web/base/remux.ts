// Recordings put in order without another encoding: browsers record WebM without a duration, and whole; here they get
// the one and lose what was cut off. Loaded when something was recorded.
import {
  BlobSource,
  BufferTarget,
  Conversion,
  type ConversionOptions,
  EncodedPacketSink,
  Input,
  MATROSKA,
  MP4,
  Mp4OutputFormat,
  OGG,
  OggOutputFormat,
  Output,
  QTFF,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';

/** Duration in ms. */
export interface Timed {
  blob: Blob;
  duration: number;
}

/** As it was recorded, with its duration told at the beginning; unchanged where that cannot be done. */
export async function remuxed(blob: Blob): Promise<Timed> {
  return (await converted(blob, {})) ?? { blob, duration: await durationOf(blob) };
}

/** Seconds: about a frame. */
const NEAR = 0.04;

/**
 * What lies between start and end (seconds). Copied when it begins at a key frame, decoded and encoded otherwise: nothing
 * of what was cut off may stay in the file.
 * @param keys of `keyTimes`
 * @throws Error when this browser can do neither
 */
export async function trimmed(blob: Blob, start: number, end: number, keys: readonly number[]): Promise<Timed> {
  const key = keys.find((time) => Math.abs(time - start) <= NEAR);
  const cut = await converted(
    blob,
    key === undefined
      ? { trim: { start, end }, copy: false }
      : { trim: { start: key, end }, copy: { boundaryPolicy: 'shrink', mode: 'forced' } },
  );
  // Where no key frame lies in the range, a copy would be a video without pictures.
  if (!cut || !(await keyTimes(cut.blob)).length) throw new Error('this recording cannot be cut');
  return cut;
}

/** Where a cut may begin without another encoding, in seconds. */
export async function keyTimes(blob: Blob): Promise<number[]> {
  const input = open(blob);
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) return [];
    const times: number[] = [];
    const packets = new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true });
    for await (const { type, timestamp } of packets) if (type === 'key') times.push(timestamp);
    return times;
  } finally {
    input.dispose();
  }
}

async function durationOf(blob: Blob): Promise<number> {
  const input = open(blob);
  try {
    return Math.round((await input.computeDuration()) * 1000);
  } finally {
    input.dispose();
  }
}

const open = (blob: Blob) => new Input({ source: new BlobSource(blob), formats: [WEBM, MATROSKA, MP4, QTFF, OGG] });

async function converted(blob: Blob, how: Pick<ConversionOptions, 'trim' | 'copy'>): Promise<Timed | null> {
  const format = formatOf(blob.type);
  if (!format) return null;
  const input = open(blob);
  try {
    const target = new BufferTarget();
    const conversion = await Conversion.init({
      input,
      output: new Output({ format, target }),
      showWarnings: false,
      ...how,
    });
    if (!conversion.isValid || conversion.discardedTracks.length) return null;
    await conversion.execute();
    if (!target.buffer) return null;
    const whole = new Blob([target.buffer], { type: blob.type });
    return { blob: whole, duration: await durationOf(whole) };
  } finally {
    input.dispose();
  }
}

function formatOf(type: string) {
  switch (/^\w+\/([\w-]+)/.exec(type)?.[1]) {
    case 'webm':
      return new WebMOutputFormat();
    case 'mp4':
      return new Mp4OutputFormat({ fastStart: 'in-memory' });
    case 'ogg':
      return new OggOutputFormat();
    default:
      return null;
  }
}
