// Whether calls would work from here: the network's part. Devices are tried by their own views.
import { answer, api } from '../base/rest.ts';

export interface Network {
  /** This device itself: another in the same network can be reached. */
  host: boolean;
  /** Told by a STUN server: most others can be reached. null = the server names none. */
  reflexive: boolean | null;
  /** By a TURN server: everybody can be reached. */
  relay: boolean | null;
  /** Two connections of this page found each other. */
  loop: boolean;
}

/** How a trial stands. */
export type State = 'wait' | 'ask' | 'good' | 'fair' | 'bad';

const GATHER_WITHIN = 6000;

/** @throws Refused */
export async function tryNetwork(): Promise<Network> {
  const { servers } = await answer(api.calls.ice.$get());
  const urls = servers.flatMap((server) => server.urls);
  const iceServers = servers.map(({ urls, username, credential }) => ({
    urls,
    ...(username && credential ? { username, credential } : {}),
  }));
  const [kinds, loop] = await Promise.all([gather(iceServers), meetsItself()]);
  return {
    host: kinds.has('host'),
    reflexive: urls.some((url) => url.startsWith('stun')) ? kinds.has('srflx') : null,
    relay: urls.some((url) => url.startsWith('turn')) ? kinds.has('relay') : null,
    loop,
  };
}

/** The kinds of ways that were found. */
async function gather(iceServers: RTCIceServer[]): Promise<Set<string>> {
  const pc = new RTCPeerConnection({ iceServers });
  const kinds = new Set<string>();
  const done = new Promise<void>((resolve) => {
    setTimeout(resolve, GATHER_WITHIN);
    pc.onicecandidate = ({ candidate }) => {
      if (!candidate) resolve();
      else if (candidate.type) kinds.add(candidate.type);
    };
  });
  pc.createDataChannel('try');
  await pc.setLocalDescription();
  await done;
  pc.close();
  return kinds;
}

/** Sends a word from this page to this page, the way a call goes. */
async function meetsItself(): Promise<boolean> {
  const [a, b] = [new RTCPeerConnection(), new RTCPeerConnection()];
  a.onicecandidate = ({ candidate }) => void b.addIceCandidate(candidate ?? undefined).catch(() => {});
  b.onicecandidate = ({ candidate }) => void a.addIceCandidate(candidate ?? undefined).catch(() => {});
  const heard = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), GATHER_WITHIN);
    b.ondatachannel = ({ channel }) => {
      channel.onmessage = () => resolve(true);
    };
  });
  const channel = a.createDataChannel('try');
  channel.onopen = () => channel.send('hello');
  await a.setLocalDescription();
  if (a.localDescription) await b.setRemoteDescription(a.localDescription);
  await b.setLocalDescription();
  if (b.localDescription) await a.setRemoteDescription(b.localDescription);
  const met = await heard;
  a.close();
  b.close();
  return met;
}

/** In a word of `calls.test`. */
export function verdictOn(network: Network | 'failed' | null): [State, string] {
  if (!network) return ['wait', 'looking'];
  if (network === 'failed') return ['bad', 'noAnswer'];
  if (!network.host || !network.loop) return ['bad', 'blocked'];
  if (network.relay) return ['good', 'everywhere'];
  if (network.relay === false) return ['fair', 'relayAway'];
  if (network.reflexive) return ['good', 'mostly'];
  return ['fair', network.reflexive === false ? 'stunAway' : 'localOnly'];
}
