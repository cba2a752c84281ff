// Two ends that may both offer at any moment always agree in the end: played with connections that keep the rules of
// WebRTC's signalling states, over a line that delays as it likes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createNegotiation, type Pc } from '../web/calls/negotiation.ts';

let made = 0;

/** An RTCPeerConnection's signalling (W3C WebRTC 1.0, §4.3): states, the implicit rollback, and what may not be done. */
class Connection implements Pc {
  signalingState: RTCSignalingState = 'stable';
  localDescription: { type: string; sdp: string } | null = null;
  readonly transceivers: boolean;
  /** What both have agreed upon: the offer's own name. */
  agreed = '';
  candidates: string[] = [];
  #remoteOffer = '';

  constructor(offering: boolean) {
    this.transceivers = offering;
  }

  async setLocalDescription(): Promise<void> {
    await pause();
    this.#open();
    if (this.signalingState === 'have-remote-offer') {
      this.localDescription = { type: 'answer', sdp: this.#remoteOffer };
      this.agreed = this.#remoteOffer;
      this.signalingState = 'stable';
    } else {
      made += 1;
      this.localDescription = { type: 'offer', sdp: `offer ${made}` };
      this.signalingState = 'have-local-offer';
    }
  }

  async setRemoteDescription({ type, sdp }: { type: string; sdp: string }): Promise<void> {
    await pause();
    this.#open();
    if (type === 'answer') {
      if (this.signalingState !== 'have-local-offer') throw new Error(`an answer while ${this.signalingState}`);
      if (sdp !== this.localDescription?.sdp) throw new Error('an answer to another offer');
      this.agreed = sdp;
      this.signalingState = 'stable';
    } else {
      this.#remoteOffer = sdp;
      this.signalingState = 'have-remote-offer';
    }
  }

  async addIceCandidate({ candidate = '' }: RTCIceCandidateInit): Promise<void> {
    this.#open();
    if (!this.#remoteOffer && !this.agreed) throw new Error('no remote description');
    this.candidates.push(candidate);
  }

  close() {
    this.signalingState = 'closed';
  }

  #open() {
    if (this.signalingState === 'closed') throw new Error('closed');
  }
}

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

interface Line {
  from: 0 | 1;
  type: 'offer' | 'answer';
  sdp: string;
}

function pair() {
  const line: Line[] = [];
  const opened: Connection[][] = [[], []];
  const end = (from: 0 | 1) =>
    createNegotiation<Connection>({
      polite: from === 1,
      open(offering) {
        const connection = new Connection(offering);
        opened[from]?.push(connection);
        return connection;
      },
      offered() {},
      answered() {},
      send: (description) => line.push({ from, ...description }),
    });
  const ends = [end(0), end(1)] as const;
  /** The next of what one side said arrives. */
  async function deliver(from: 0 | 1) {
    const place = line.findIndex((one) => one.from === from);
    const [next] = place < 0 ? [] : line.splice(place, 1);
    if (next) await ends[from === 0 ? 1 : 0].hear(next.type, next.sdp);
  }
  async function settle() {
    for (let quiet = 0; quiet < 5; quiet += 1) {
      while (line.length) {
        quiet = 0;
        await deliver(line[0]?.from ?? 0);
      }
      await pause();
    }
  }
  return { ends, line, opened, deliver, settle };
}

function agree({ ends }: ReturnType<typeof pair>) {
  const [a, b] = ends.map((end) => end.pc());
  assert.equal(a?.signalingState, 'stable');
  assert.equal(b?.signalingState, 'stable');
  assert.notEqual(a?.agreed, '');
  assert.equal(a?.agreed, b?.agreed);
}

test('one calls, the other answers', async () => {
  const both = pair();
  await both.ends[0].offer();
  await both.settle();
  agree(both);
  assert.deepEqual(
    both.opened.map((one) => one.map(({ transceivers }) => transceivers)),
    [[true], [false]],
  );
});

test('first offers that cross: the impolite one stands, and the polite side keeps no transceivers of its own', async () => {
  const both = pair();
  await Promise.all([both.ends[0].offer(), both.ends[1].offer()]);
  const [first] = both.line.filter(({ from }) => from === 0);
  await both.settle();
  agree(both);
  assert.equal(both.ends[0].pc()?.agreed, first?.sdp);
  assert.equal(both.ends[1].pc()?.transceivers, false);
  assert.equal(both.opened[1]?.[0]?.signalingState, 'closed');
});

test('later offers that cross leave both connections as they are', async () => {
  const both = pair();
  await both.ends[0].offer();
  await both.settle();
  await Promise.all([both.ends[0].offer(), both.ends[1].offer()]);
  await both.settle();
  agree(both);
  assert.deepEqual(
    both.opened.map(({ length }) => length),
    [1, 1],
  );
});

test('in whatever order offers are made and arrive, both agree in the end', async () => {
  const step = fc.constantFrom('offer 0', 'offer 1', 'deliver 0', 'deliver 1', 'wait');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const both = pair();
      const acts: Promise<unknown>[] = [both.ends[0].offer()];
      // One side offers only when nothing of its own is out, as `negotiationneeded` has it.
      for (const name of steps) {
        const side = name.endsWith('1') ? 1 : 0;
        const state = both.ends[side].pc()?.signalingState ?? 'stable';
        if (name.startsWith('offer') && state === 'stable') acts.push(both.ends[side].offer());
        if (name.startsWith('deliver')) acts.push(both.deliver(side));
        if (name === 'wait') await pause();
      }
      await Promise.all(acts);
      await both.settle();
      agree(both);
    }),
    { numRuns: 400 },
  );
});

test('candidates of an offer that was ignored harm nobody, others arrive', async () => {
  const both = pair();
  await Promise.all([both.ends[0].offer(), both.ends[1].offer()]);
  await both.deliver(1);
  await both.ends[0].candidate({ candidate: 'of the ignored' });
  await both.settle();
  await both.ends[1].candidate({ candidate: 'of the other' });
  assert.deepEqual(both.ends[0].pc()?.candidates, []);
  assert.deepEqual(both.ends[1].pc()?.candidates, ['of the other']);
});

test('after the end nothing is said or heard', async () => {
  const both = pair();
  await both.ends[0].offer();
  both.ends[1].close();
  await both.settle();
  assert.equal(both.ends[1].pc(), null);
  await both.ends[1].offer();
  assert.deepEqual(both.line, []);
});
