// The transport of small calls: everybody connects to everybody. Each connection has four places, in the order of SOURCES,
// made by whoever calls; what is shown or heard changes by replacing tracks, without negotiating anew.
import type { v1 } from '#proto';
import { createNegotiation, type Negotiation } from './negotiation.ts';
import { look, type Reading } from './quality.ts';
import { kindOf, SOURCES, type Source, type Tracks, type Transport, type TransportEvents } from './transport.ts';

/** ms a connection may be broken before ICE is restarted. */
const PATIENCE = 3000;
/** ms after which a call that never came is made from here, and one that found no way is tried again. */
const LATE = 8000;
const LISTEN_EVERY = 250;
const LOOK_EVERY = 2000;
const AUDIBLE = 0.015;
/** bit/s, shared among those who get it. */
const CAMERA_BITS = 1_600_000;
const SCREEN_BITS = 3_000_000;

interface Peer {
  negotiation: Negotiation<RTCPeerConnection>;
  servers(config: RTCConfiguration): void;
  place(source: Source): void;
  wake(): void;
  listen(): boolean;
  look(): Promise<void>;
  close(): void;
}

export function createMesh(me: number, events: TransportEvents): Transport {
  const peers = new Map<number, Peer>();
  const published = new Map<Source, MediaStreamTrack | null>();
  let config: RTCConfiguration = {};
  let spoke = '';

  const listening = setInterval(() => {
    const speaking = [...peers].filter(([, peer]) => peer.listen()).map(([id]) => id);
    if (speaking.join() !== spoke) events.speaking(speaking);
    spoke = speaking.join();
  }, LISTEN_EVERY);
  const looking = setInterval(() => {
    for (const peer of peers.values()) void peer.look();
  }, LOOK_EVERY);

  function connect(id: number, calls: boolean) {
    const peer = createPeer({ me, id, events, config: () => config, published, others: () => peers.size });
    peers.set(id, peer);
    if (calls) void peer.negotiation.offer();
    return peer;
  }

  return {
    meet(ids, onEntering) {
      for (const [id, peer] of peers) {
        if (ids.includes(id)) continue;
        peer.close();
        peers.delete(id);
        events.tracks(id, {});
      }
      for (const id of ids) if (!peers.has(id)) connect(id, onEntering);
      for (const peer of peers.values()) for (const source of SOURCES) peer.place(source);
    },

    publish(source, track) {
      published.set(source, track);
      for (const peer of peers.values()) peer.place(source);
    },

    mute(source, muted) {
      const track = published.get(source);
      if (track) track.enabled = !muted;
    },

    heard(kind, signal) {
      const id = signal.participant ?? 0;
      // An offer may overtake the news of who entered.
      const peer = peers.get(id) ?? connect(id, false);
      if (kind === 'candidate') void peer.negotiation.candidate(candidateFrom(signal));
      else void peer.negotiation.hear(kind, signal.sdp ?? '');
    },

    renew(ice) {
      config = configFrom(ice);
      for (const peer of peers.values()) peer.servers(config);
    },

    wake() {
      for (const peer of peers.values()) peer.wake();
    },

    leave() {
      clearInterval(listening);
      clearInterval(looking);
      for (const peer of peers.values()) peer.close();
      peers.clear();
    },
  };
}

interface PeerOf {
  me: number;
  id: number;
  events: TransportEvents;
  config(): RTCConfiguration;
  published: ReadonlyMap<Source, MediaStreamTrack | null>;
  others(): number;
}

function createPeer({ me, id, events, config, published, others }: PeerOf): Peer {
  const polite = me > id;
  let reading: Reading | null = null;
  let timer = setTimeout(again, polite ? 1.5 * LATE : LATE);

  const negotiation = createNegotiation<RTCPeerConnection>({
    polite,
    open(offering) {
      const pc = new RTCPeerConnection({ ...config(), bundlePolicy: 'max-bundle' });
      const isNow = () => negotiation.pc() === pc;
      pc.onicecandidate = ({ candidate }) => {
        if (isNow()) events.signal('candidate', { participant: id, ...signalFrom(candidate) });
      };
      pc.onnegotiationneeded = () => {
        // The first offer is made by whoever opened it; what is needed later is ICE alone.
        if (isNow() && pc.remoteDescription) void negotiation.offer();
      };
      pc.onconnectionstatechange = () => {
        if (isNow()) follow(pc);
      };
      if (offering) {
        for (const source of SOURCES)
          pc.addTransceiver(published.get(source) ?? kindOf(source), { direction: 'sendrecv' });
        tell(pc);
      }
      return pc;
    },
    offered(pc) {
      for (const transceiver of pc.getTransceivers()) transceiver.direction = 'sendrecv';
      for (const source of SOURCES) place(source);
      tell(pc);
    },
    answered: () => {
      for (const source of SOURCES) place(source);
    },
    send: ({ type, sdp }) => void events.signal(type, { participant: id, sdp }),
  });

  const transceiverOf = (source: Source) => negotiation.pc()?.getTransceivers()[SOURCES.indexOf(source)];

  function tell(pc: RTCPeerConnection) {
    const tracks: Tracks = {};
    pc.getTransceivers().forEach(({ receiver }, place) => {
      const source = SOURCES[place];
      if (source) tracks[source] = receiver.track;
    });
    events.tracks(id, tracks);
  }

  function place(source: Source) {
    const sender = transceiverOf(source)?.sender;
    if (!sender) return;
    const track = published.get(source) ?? null;
    if (sender.track !== track) void sender.replaceTrack(track).catch(() => {});
    if (track && kindOf(source) === 'video') void limit(sender, source, others());
  }

  /**
   * A broken connection is given a moment, then other ways are tried; the polite one leaves the first try to the other. At
   * once would be too early: the best way (a relay) is the last to be told of, and a new try forgets what was told.
   */
  function follow(pc: RTCPeerConnection) {
    const state = pc.connectionState;
    if (state === 'connected') {
      clearTimeout(timer);
      void observe();
    } else if (state === 'disconnected' || state === 'failed') {
      events.quality(id, 0);
      clearTimeout(timer);
      timer = setTimeout(again, polite ? 2 * PATIENCE : PATIENCE);
    }
  }

  function again() {
    timer = setTimeout(again, 2 * LATE);
    const pc = negotiation.pc();
    if (!pc) {
      if (!polite) void negotiation.offer();
    } else if (pc.connectionState !== 'connected') restart(pc);
  }

  function restart(pc: RTCPeerConnection) {
    pc.restartIce();
    // While an offer of mine is out it is made anew; else `negotiationneeded` follows.
    if (pc.signalingState === 'have-local-offer') void negotiation.offer();
  }

  async function observe() {
    const pc = negotiation.pc();
    if (pc?.connectionState !== 'connected') return;
    const seen = await look(pc, reading);
    reading = seen.reading;
    if (negotiation.pc() === pc && pc.connectionState === 'connected') events.quality(id, seen.quality);
  }

  return {
    negotiation,
    place,
    servers: (now) => negotiation.pc()?.setConfiguration({ ...now, bundlePolicy: 'max-bundle' }),
    wake() {
      const pc = negotiation.pc();
      if (pc && pc.connectionState !== 'connected') restart(pc);
    },
    listen: () => {
      const level = transceiverOf('microphone')?.receiver.getSynchronizationSources()[0]?.audioLevel ?? 0;
      return level > AUDIBLE;
    },
    look: observe,
    close() {
      clearTimeout(timer);
      negotiation.close();
    },
  };
}

/** The more get it, the less each. What is shared is to be read: rather fewer frames than fewer lines. */
async function limit(sender: RTCRtpSender, source: Source, count: number) {
  const parameters = sender.getParameters();
  const [encoding] = parameters.encodings;
  const bits = Math.round((source === 'screen' ? SCREEN_BITS : CAMERA_BITS) / Math.max(1, count));
  if (!encoding || encoding.maxBitrate === bits) return;
  encoding.maxBitrate = bits;
  parameters.degradationPreference = source === 'screen' ? 'maintain-resolution' : 'balanced';
  // A negotiation that runs meanwhile makes them stale: it is placed again after it.
  await sender.setParameters(parameters).catch(() => {});
}

const configFrom = ({ servers, relayOnly }: v1.IIceServers): RTCConfiguration => ({
  iceServers: (servers ?? []).map(({ urls, username, credential }) => ({
    urls: urls ?? [],
    ...(username ? { username, credential: credential ?? '' } : {}),
  })),
  iceTransportPolicy: relayOnly ? 'relay' : 'all',
});

const signalFrom = (candidate: RTCIceCandidate | null): v1.ISignal => ({
  candidate: candidate?.candidate ?? '',
  sdpMid: candidate?.sdpMid ?? '',
  sdpMLineIndex: candidate?.sdpMLineIndex ?? 0,
  usernameFragment: candidate?.usernameFragment ?? '',
});

const candidateFrom = (signal: v1.ISignal): RTCIceCandidateInit => ({
  candidate: signal.candidate ?? '',
  sdpMid: signal.sdpMid || null,
  sdpMLineIndex: signal.sdpMLineIndex ?? 0,
  usernameFragment: signal.usernameFragment || null,
});
