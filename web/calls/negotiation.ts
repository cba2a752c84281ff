// Perfect negotiation (W3C WebRTC 1.0, §10.7) of one pair: either side may offer at any time, and of two offers that cross
// the impolite one stands. Beyond the example: whoever gives way with its very first offer begins with a new connection, since
// the transceivers of the old one would stay in it unused.

/** What is needed of an RTCPeerConnection. */
export interface Pc {
  readonly signalingState: RTCSignalingState;
  readonly localDescription: { type: string; sdp: string } | null;
  setLocalDescription(): Promise<void>;
  setRemoteDescription(description: { type: 'offer' | 'answer'; sdp: string }): Promise<void>;
  addIceCandidate(candidate: RTCIceCandidateInit): Promise<void>;
  close(): void;
}

export interface NegotiationEvents<P extends Pc> {
  polite: boolean;
  /** A new connection; `offering`: its transceivers are made here. */
  open(offering: boolean): P;
  /** The offer of the other side is in place, its answer is not made yet. */
  offered(pc: P): void;
  answered(pc: P): void;
  send(description: { type: 'offer' | 'answer'; sdp: string }): void;
}

export type Negotiation<P extends Pc> = ReturnType<typeof createNegotiation<P>>;

export function createNegotiation<P extends Pc>({ polite, open, offered, answered, send }: NegotiationEvents<P>) {
  let pc: P | null = null;
  /** The other side has been heard. */
  let known = false;
  let offering = false;
  let ignoring = false;
  let closed = false;
  /** One signal after the other, in the order of arrival. */
  let chain = Promise.resolve();

  const then = (act: () => Promise<void>) => {
    chain = chain.then(() => (closed ? undefined : act())).catch(() => {});
    return chain;
  };

  function begin(asOfferer: boolean): P {
    pc?.close();
    offering = false;
    pc = open(asOfferer);
    return pc;
  }

  async function present(of: P) {
    await of.setLocalDescription();
    const { type, sdp } = of.localDescription ?? {};
    if (of === pc && !closed && sdp && (type === 'offer' || type === 'answer')) send({ type, sdp });
  }

  async function hearOffer(sdp: string) {
    const crossed = offering || (pc !== null && pc.signalingState !== 'stable');
    ignoring = !polite && crossed;
    if (ignoring) return;
    const now = pc && (known || !crossed) ? pc : begin(false);
    await now.setRemoteDescription({ type: 'offer', sdp });
    known = true;
    offered(now);
    await present(now);
  }

  async function hearAnswer(sdp: string) {
    if (pc?.signalingState !== 'have-local-offer') return;
    await pc.setRemoteDescription({ type: 'answer', sdp });
    known = true;
    answered(pc);
  }

  return {
    pc: () => pc,
    /** By this page's wish, or because the connection needs it (`negotiationneeded`). */
    async offer() {
      if (closed) return;
      const now = pc ?? begin(true);
      if (now.signalingState === 'have-remote-offer') return;
      try {
        offering = true;
        await present(now);
      } catch {
        // Closed meanwhile, or an offer of the other side came first.
      } finally {
        if (now === pc) offering = false;
      }
    },
    hear: (type: 'offer' | 'answer', sdp: string) => then(() => (type === 'offer' ? hearOffer(sdp) : hearAnswer(sdp))),
    candidate: (candidate: RTCIceCandidateInit) =>
      then(async () => {
        if (!ignoring) await pc?.addIceCandidate(candidate);
      }),
    close() {
      closed = true;
      pc?.close();
    },
  };
}
