// What a test sees of a call: connections and tracks of a page, counted from its beginning.
import { expect, type Page } from '@playwright/test';
import type { Visitor } from './people.ts';

interface Watched {
  connections: RTCPeerConnection[];
  tracks: MediaStreamTrack[];
}
declare global {
  interface Window {
    watched: Watched;
  }
}

/** To be done before the page is opened: from then on everything that is opened is known. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched = { connections: [], tracks: [] };
    window.watched = watched;
    const Real = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Real {
      constructor(config?: RTCConfiguration) {
        super(config);
        watched.connections.push(this);
      }
    };
    const { mediaDevices } = navigator;
    for (const name of ['getUserMedia', 'getDisplayMedia'] as const) {
      const real = mediaDevices[name].bind(mediaDevices);
      mediaDevices[name] = async (wanted?: MediaStreamConstraints) => {
        const stream = await real(wanted);
        watched.tracks.push(...stream.getTracks());
        return stream;
      };
    }
  });
}

export interface Flow {
  /** Connections that are not closed. */
  connections: number;
  /** Decoded in all of them. */
  frames: number;
  energy: number;
  /** Tracks of this page that are not stopped. */
  live: number;
  width: number;
}

export const flow = ({ page }: Visitor): Promise<Flow> =>
  page.evaluate(async () => {
    const { connections, tracks } = window.watched;
    const open = connections.filter(({ connectionState }) => connectionState !== 'closed');
    const seen = { connections: open.length, frames: 0, energy: 0, live: 0, width: 0 };
    seen.live = tracks.filter(({ readyState }) => readyState === 'live').length;
    for (const connection of open)
      for (const stat of (await connection.getStats()).values()) {
        if (stat.type !== 'inbound-rtp') continue;
        seen.frames += stat.framesDecoded ?? 0;
        seen.energy += stat.totalAudioEnergy ?? 0;
        seen.width = Math.max(seen.width, stat.frameWidth ?? 0);
      }
    return seen;
  });

/** More is seen (if there is a picture) and heard than a moment ago, on each of these pages. */
export async function mediaFlows(visitors: readonly Visitor[], { picture = true } = {}): Promise<void> {
  for (const visitor of visitors) {
    const before = await flow(visitor);
    if (picture) await expect.poll(async () => (await flow(visitor)).frames).toBeGreaterThan(before.frames + 3);
    await expect.poll(async () => (await flow(visitor)).energy).toBeGreaterThan(before.energy);
  }
}

/** Nothing of a call stays open. */
export async function allIsClosed(visitors: readonly Visitor[]): Promise<void> {
  for (const visitor of visitors)
    await expect
      .poll(async () => {
        const { connections, live } = await flow(visitor);
        return { connections, live };
      })
      .toEqual({ connections: 0, live: 0 });
}

/** Starts to watch; gives ms from the next click until a picture of somebody else is on the screen. */
export async function watchForPicture({ page }: Visitor): Promise<() => Promise<number>> {
  const held = await page.evaluateHandle(() => ({
    time: new Promise<number>((resolve) => {
      addEventListener(
        'click',
        () => {
          const clicked = performance.now();
          const look = () => {
            const shown = document.querySelector<HTMLVideoElement>('.call-stage .tile video:not(.mirrored)');
            if (shown && shown.getVideoPlaybackQuality().totalVideoFrames > 0) resolve(performance.now() - clicked);
            else requestAnimationFrame(look);
          };
          look();
        },
        { once: true, capture: true },
      );
    }),
  }));
  return () => held.evaluate(({ time }) => time);
}

/** The kinds of ways that were offered to the other side, or by it; `prflx` is what packets themselves told. */
export const candidates = ({ page }: Visitor, side: 'local-candidate' | 'remote-candidate'): Promise<string[]> =>
  page.evaluate(async (side) => {
    const kinds = new Set<string>();
    for (const connection of window.watched.connections)
      if (connection.connectionState !== 'closed')
        for (const stat of (await connection.getStats()).values())
          if (stat.type === side) kinds.add(stat.candidateType);
    return [...kinds];
  }, side);
