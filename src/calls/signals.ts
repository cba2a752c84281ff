// Signals: checked, cut down to what they are, stamped with who sends them. Their text is nobody's business but the two's.
import type { v1 } from '#proto';
import { notFound, Refusal } from '../base/errors.ts';
import { spend } from './bucket.ts';
import type { Call, Participant } from './call.ts';

export type SignalKind = 'offer' | 'answer' | 'candidate';

const SDP_BYTES = 48 * 1024;
const CANDIDATE_BYTES = 2 * 1024;
const NAME_BYTES = 256;

/**
 * What one participant of a call says to another.
 * @returns to whom, and the event. @throws Refusal TOO_LARGE, RATE_LIMITED, INVALID, NOT_FOUND
 */
export function relayed(
  call: Call,
  from: Participant,
  kind: SignalKind,
  signal: v1.ISignal,
): { to: Participant; event: v1.IEvent } {
  spend(kind === 'candidate' ? from.allowance.candidates : from.allowance.descriptions);
  const to = [...call.participants.values()].find(({ id }) => id === signal.participant);
  if (!to || to === from) throw notFound('call');
  const said = kind === 'candidate' ? candidateOf(signal) : descriptionOf(signal);
  return { to, event: { call: { callId: call.id, [kind]: { ...said, participant: from.id } } } };
}

function descriptionOf({ sdp }: v1.ISignal): v1.ISignal {
  if (!sdp) throw new Refusal('INVALID', 'there is no sdp');
  return { sdp: within(sdp, SDP_BYTES) };
}

function candidateOf({ candidate, sdpMid, sdpMLineIndex, usernameFragment }: v1.ISignal): v1.ISignal {
  return {
    candidate: within(candidate, CANDIDATE_BYTES),
    sdpMid: within(sdpMid, NAME_BYTES),
    sdpMLineIndex: sdpMLineIndex ?? 0,
    usernameFragment: within(usernameFragment, NAME_BYTES),
  };
}

function within(text: string | null | undefined, bytes: number): string {
  if (Buffer.byteLength(text ?? '') > bytes) throw new Refusal('TOO_LARGE', `at most ${bytes} bytes`);
  return text ?? '';
}
