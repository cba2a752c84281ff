// Microphone and camera: opened by a person's act alone, recorded to the last sample, let go of in every case.

/** Why there is no picture or sound; told by `capture.<code>`. */
export type CaptureCode = 'denied' | 'absent' | 'busy' | 'insecure' | 'unsupported';

export class CaptureTrouble extends Error {
  override readonly name = 'CaptureTrouble';
  readonly code: CaptureCode;

  constructor(code: CaptureCode) {
    super(code);
    this.code = code;
  }
}

/** @throws CaptureTrouble */
export async function open(wanted: MediaStreamConstraints): Promise<MediaStream> {
  // Browsers hide the devices from pages that came over plain http from elsewhere.
  if (!globalThis.isSecureContext) throw new CaptureTrouble('insecure');
  if (!navigator.mediaDevices?.getUserMedia || !globalThis.MediaRecorder) throw new CaptureTrouble('unsupported');
  try {
    return await navigator.mediaDevices.getUserMedia(wanted);
  } catch (error) {
    throw new CaptureTrouble(codeOf(error));
  }
}

export function release(stream: MediaStream | null) {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

export const codeOf = (error: unknown): CaptureCode => {
  if (error instanceof CaptureTrouble) return error.code;
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'absent';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'unsupported';
  }
};

export type Recorder = ReturnType<typeof record>;

/** `ended` is called once it has stopped, by whatever hand: a device that was pulled out too. */
export function record(
  stream: MediaStream,
  types: readonly string[],
  options: MediaRecorderOptions,
  ended: () => void = () => {},
) {
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, { ...options, ...(mimeType ? { mimeType } : {}) });
  const chunks: Blob[] = [];
  let before = 0;
  let since: number | null = null;

  const soFar = () => new Blob(chunks, { type: recorder.mimeType });
  const halt = () => {
    if (since !== null) before += performance.now() - since;
    since = null;
  };
  recorder.onstart = recorder.onresume = () => {
    since = performance.now();
  };
  recorder.onpause = halt;
  recorder.ondataavailable = ({ data }) => {
    if (data.size) chunks.push(data);
  };
  // The last of the data comes before `stop`, and after the call of stop(): only now it is whole.
  const whole = new Promise<Blob>((resolve) => {
    recorder.onstop = () => {
      halt();
      resolve(soFar());
      ended();
    };
  });
  recorder.start(1000);

  return {
    /** ms, pauses left out. */
    elapsed: () => before + (since === null ? 0 : performance.now() - since),
    pause: () => recorder.pause(),
    resume: () => recorder.resume(),

    /** What there is by now. To be asked for while it pauses. */
    soFar: () =>
      new Promise<Blob>((resolve) => {
        recorder.addEventListener('dataavailable', () => resolve(soFar()), { once: true });
        recorder.requestData();
      }),

    stop(): Promise<Blob> {
      if (recorder.state !== 'inactive') recorder.stop();
      return whole;
    },
  };
}
