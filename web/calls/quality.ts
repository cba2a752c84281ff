// How good a connection is, from what WebRTC counts: lost packets and the time of a round trip.
import type { Quality } from './transport.ts';

/** Counted since the beginning of the connection. */
export interface Reading {
  received: number;
  lost: number;
}

export function qualityOf(rtt: number, lossRate: number): Quality {
  if (rtt > 0.6 || lossRate > 0.1) return 1;
  return rtt > 0.25 || lossRate > 0.03 ? 2 : 3;
}

export async function look(pc: RTCPeerConnection, before: Reading | null) {
  const reading: Reading = { received: 0, lost: 0 };
  let rtt = 0;
  let lossThere = 0;
  for (const stat of (await pc.getStats()).values()) {
    if (stat.type === 'inbound-rtp') {
      reading.received += stat.packetsReceived ?? 0;
      reading.lost += stat.packetsLost ?? 0;
    } else if (stat.type === 'candidate-pair' && stat.nominated && stat.state === 'succeeded')
      rtt = stat.currentRoundTripTime ?? 0;
    else if (stat.type === 'remote-inbound-rtp') lossThere = Math.max(lossThere, stat.fractionLost ?? 0);
  }
  const lost = Math.max(0, reading.lost - (before?.lost ?? 0));
  const received = Math.max(1, reading.received - (before?.received ?? 0));
  return { reading, quality: qualityOf(rtt, Math.max(lost / (lost + received), lossThere)) };
}
