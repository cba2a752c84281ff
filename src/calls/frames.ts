// Frames of calls: each arm to what it does. Answers hold the state of the call, as the one who asked has it.
import { v1 } from '#proto';
import type { Connection } from '../base/connection.ts';
import { Refusal } from '../base/errors.ts';
import type { Parts } from '../parts.ts';
import type { Perform } from './calls.ts';

export function call(
  parts: Parts,
  line: Connection,
  command: v1.ICallCommand,
  reply: (event: v1.IEvent) => void,
): Promise<void> {
  return parts.calls.take(line, command, reply, performing(parts));
}

export const performing =
  (parts: Parts): Perform =>
  (line, command, reply) =>
    perform(parts, line, command, reply);

async function perform(
  { calls, limiters }: Parts,
  line: Connection,
  command: v1.ICallCommand,
  reply: (event: v1.IEvent) => void,
): Promise<void> {
  const id = command.callId ?? 0;
  const answer = (callId: number, state: v1.ICallState) => reply({ call: { callId, state } });
  const {
    offer,
    answer: accepted,
    candidate,
    ring,
    accept,
    decline,
    hangUp,
    join,
    leave,
    mediaState,
    moderate,
  } = command;
  if (candidate) return calls.signal(line, id, 'candidate', candidate);
  if (offer) return calls.signal(line, id, 'offer', offer);
  if (accepted) return calls.signal(line, id, 'answer', accepted);
  if (mediaState) return calls.setMedia(line, id, mediaState, answer);
  await limiters.call(line.userId);
  if (ring) {
    await limiters.ring(line.userId);
    return calls.ring(line, ring.conversationId ?? 0, mediaOf(ring.media), answer);
  }
  if (accept) return calls.accept(line, id, mediaOf(accept.media), answer);
  if (decline) return calls.decline(line, id, decline.busy ?? false, answer);
  if (join) return calls.join(line, id, { ...join, media: mediaOf(join.media) }, answer);
  if (hangUp) return calls.leave(line, id, hangUp.failed ?? false, answer);
  if (leave) return calls.leave(line, id, false, answer);
  if (moderate) return calls.moderate(line, id, moderate, answer);
  throw new Refusal('UNSUPPORTED', 'unknown command of calls');
}

/** @throws Refusal INVALID */
function mediaOf(media: v1.CallMedia | null | undefined): v1.CallMedia {
  const wanted = media ?? v1.CallMedia.VOICE;
  if (v1.CallMedia[wanted] === undefined) throw new Refusal('INVALID', 'no such media');
  return wanted;
}
