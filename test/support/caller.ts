// What a person does with calls on one socket, said shortly.
import { v1 } from '#proto';
import type { Device } from './device.ts';

const { VOICE } = v1.CallMedia;

export interface Answered {
  callId: number;
  state: v1.ICallState;
}

/** Sends a command of calls. Gives the state it is answered with. @throws what it was refused with */
export async function ask(device: Device, command: v1.ICallCommand): Promise<Answered> {
  const { call, refusal } = await device.command({ call: command });
  if (!call?.state) throw new Error(v1.RefusalCode[refusal?.code ?? 0]);
  return { callId: call.callId!, state: call.state };
}

export const ring = (device: Device, conversationId: number, media = VOICE) =>
  ask(device, { ring: { conversationId, media } });
export const accept = (device: Device, callId: number, media = VOICE) => ask(device, { callId, accept: { media } });
export const hangUp = (device: Device, callId: number, failed = false) => ask(device, { callId, hangUp: { failed } });
export const decline = (device: Device, callId: number, busy = false) => ask(device, { callId, decline: { busy } });
export const join = (device: Device, callId: number, participant = 0, media = VOICE) =>
  ask(device, { callId, join: { media, participant } });
export const leave = (device: Device, callId: number) => ask(device, { callId, leave: {} });

/** The first state told of a call, had or to come, that fits. Answers do not count. */
export async function told(
  device: Device,
  callId: number,
  fits: (state: v1.ICallState) => boolean,
): Promise<v1.ICallState> {
  const event = await device.find(
    ({ call, replyTo }) => !replyTo && call?.callId === callId && call.state != null && fits(call.state),
  );
  return event.call!.state!;
}

export const isRinging = ({ phase }: v1.ICallState) => phase === v1.CallPhase.RINGING;
export const isActive = ({ phase }: v1.ICallState) => phase === v1.CallPhase.ACTIVE;
export const isEnded = ({ phase }: v1.ICallState) => phase === v1.CallPhase.ENDED;
/** This many are in it. */
export const has = (count: number) => (state: v1.ICallState) => isActive(state) && state.participants?.length === count;

/** What an ended call came to, by name. */
export async function outcome(device: Device, callId: number): Promise<string> {
  return v1.CallOutcome[(await told(device, callId, isEnded)).outcome ?? 0]!;
}

/** The record of a call, when it is posted. */
export async function recordOf(
  device: Device,
  callId: number,
): Promise<v1.ICallRecord & { from: number; seq: number }> {
  const isIt = ({ content }: v1.IMessage) => content?.callRecord?.callId === callId;
  const event = await device.find((e) => e.messages?.messages?.some(isIt) ?? false);
  const { from, seq, content } = event.messages!.messages!.find(isIt)!;
  return { ...content!.callRecord!, from: from!, seq: seq! };
}
