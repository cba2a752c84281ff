// Camera and microphone while a dialog shows them: opened, changed, and let go of however it ends.
import { useEffect, useState } from 'react';
import { type CaptureCode, codeOf, open, release } from '../base/capture.ts';
import { remember, remembered } from '../base/storage.ts';

export interface Choice {
  camera: string | null;
  microphone: string | null;
}

interface Seen {
  stream: MediaStream | null;
  trouble: CaptureCode | null;
  cameras: MediaDeviceInfo[];
  microphones: MediaDeviceInfo[];
}

const NOTHING: Seen = { stream: null, trouble: null, cameras: [], microphones: [] };

/** With `wanted` false nothing is open. */
export function useCamera(wanted: boolean) {
  const [choice, setChoice] = useState<Choice>({ camera: remembered('camera'), microphone: remembered('microphone') });
  const [seen, setSeen] = useState<Seen>(NOTHING);
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    let opened: MediaStream | null = null;
    setSeen((held) => ({ ...held, stream: null, trouble: null }));
    look(choice).then(
      async (stream) => {
        // The dialog was closed while the browser asked.
        if (!current) return release(stream);
        opened = stream;
        const devices = await navigator.mediaDevices.enumerateDevices();
        if (!current) return;
        setSeen({
          stream,
          trouble: null,
          cameras: devices.filter(({ kind }) => kind === 'videoinput'),
          microphones: devices.filter(({ kind }) => kind === 'audioinput'),
        });
      },
      (error: unknown) => {
        if (current) setSeen({ ...NOTHING, trouble: codeOf(error) });
      },
    );
    return () => {
      current = false;
      release(opened);
      setSeen(NOTHING);
    };
  }, [wanted, choice, tries]);

  return {
    ...seen,
    choice,
    choose(next: Partial<Choice>) {
      for (const [device, id] of Object.entries(next)) remember(device, id);
      setChoice((held) => ({ ...held, ...next }));
    },
    again: () => setTries((held) => held + 1),
  };
}

/** Without a microphone it is a video without sound. */
async function look({ camera, microphone }: Choice): Promise<MediaStream> {
  const video: MediaTrackConstraints = {
    width: { ideal: 1280 },
    height: { ideal: 720 },
    frameRate: { ideal: 30 },
    ...(camera ? { deviceId: { ideal: camera } } : {}),
  };
  const audio: MediaTrackConstraints = {
    echoCancellation: true,
    noiseSuppression: true,
    ...(microphone ? { deviceId: { ideal: microphone } } : {}),
  };
  try {
    return await open({ video, audio });
  } catch (error) {
    if (codeOf(error) !== 'absent') throw error;
    return open({ video });
  }
}
