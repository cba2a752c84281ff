// How long a video or a sound is, how large, and a picture of it: where ffmpeg is installed. Without it browsers tell.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** ms. */
const TIMEOUT = 20_000;
/** Seconds of processor time, and KiB of memory: they bound it also when nobody is left to end it. */
const LIMITED = 'ulimit -t 15; ulimit -v 2097152; exec "$0" "$@"';
/** The one reader for each type: a file cannot talk it into another, and not into reading anything else. */
const READERS: Record<string, string> = {
  'video/mp4': 'mov',
  'video/quicktime': 'mov',
  'audio/mp4': 'mov',
  'video/webm': 'matroska',
  'audio/webm': 'matroska',
  'video/ogg': 'ogg',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/flac': 'flac',
  'audio/aac': 'aac',
};

export interface Clip {
  /** ms; 0: not known. */
  duration: number;
  width: number;
  height: number;
  /** Path of a picture, as PNG. */
  poster?: string;
}

/** What can be told of it; undefined where ffmpeg is missing or understands nothing of it. */
export async function clip(path: string, mimeType: string): Promise<Clip | undefined> {
  const input = ['-protocol_whitelist', 'file', '-f', READERS[mimeType] ?? 'mov', '-i', `file:${path}`];
  try {
    const shown = 'format=duration:stream=codec_type,width,height,duration:stream_side_data=rotation';
    const { stdout } = await tool('ffprobe', ['-v', 'error', '-show_entries', shown, '-of', 'json', ...input]);
    const found = JSON.parse(stdout) as {
      format?: { duration?: string };
      streams?: { codec_type?: string; width?: number; height?: number; side_data_list?: { rotation?: number }[] }[];
    };
    const seconds = Number(found.format?.duration ?? 0) || 0;
    const video = found.streams?.find(({ codec_type }) => codec_type === 'video');
    const isLying = video?.side_data_list?.some(({ rotation = 0 }) => rotation % 180 !== 0) ?? false;
    const [width, height] = isLying ? [video?.height, video?.width] : [video?.width, video?.height];
    const measured = { duration: Math.round(seconds * 1000), width: width ?? 0, height: height ?? 0 };
    if (!video || !mimeType.startsWith('video/')) return measured;
    const poster = `${path}.frame`;
    const at = ['-ss', String(Math.min(1, seconds / 10))];
    const frame = ['-frames:v', '1', '-vf', "scale='min(1280,iw)':-2", '-f', 'image2', '-c:v', 'png', '-update', '1'];
    await tool('ffmpeg', ['-v', 'error', '-nostdin', '-threads', '1', ...at, ...input, ...frame, '-y', poster]);
    return { ...measured, poster };
  } catch {
    return undefined;
  }
}

const tool = (name: string, options: string[]) =>
  run('sh', ['-c', LIMITED, name, ...options], { timeout: TIMEOUT, killSignal: 'SIGKILL', maxBuffer: 256 * 1024 });
