// What a person does with calls on one socket, said shortly.
import type { TestContext } from 'node:test';
import { v1 } from '#proto';
import { type Device, refusalOf } from './device.ts';
import type { Person } from './people.ts';

const { VOICE } = v1.CallMedia;

export interface Answered {
  callId: number;
  state: v1.ICallState;
  /** Which participant they are now. */
  me: number;
}

/** A socket of each of them, closed when the test is over. */
export async function connected<P extends Person[]>(t: TestContext, ...who: P): Promise<{ [K in keyof P]: Device }> {
  const devices = await Promise.all(who.map((person) => person.connect()));
  t.after(() => {
    for (const device of devices) device.close();
  });
  return devices as { [K in keyof P]: Device };
}

/** Sends a command of calls. Gives the state it is answered with. @throws the name of what it was refused with */
export async function ask(device: Device, call: v1.ICallCommand): Promise<Answered> {
  const answer = await device.command({ call });
  if (!answer.call?.state) throw new Error(refusalOf(answer));
  const { callId, state } = answer.call;
  return { callId: callId!, state, me: state.me! };
}

export const ring = (device: Device, conversationId: number, media = VOICE) =>
  ask(device, { ring: { conversationId, media } });
export const accept = (device: Device, callId: number, media = VOICE) => ask(device, { callId, accept: { media } });
export const decline = (device: Device, callId: number, busy = false) => ask(device, { callId, decline: { busy } });
export const hangUp = (device: Device, callId: number, failed = false) => ask(device, { callId, hangUp: { failed } });
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
/** These participants, in the order they came. */
export const has =
  (...ids: number[]) =>
  (state: v1.ICallState) =>
    isActive(state) && String(state.participants?.map(({ id }) => id)) === String(ids);

/** What an ended call came to, by name. */
export async function outcome(device: Device, callId: number): Promise<string> {
  return v1.CallOutcome[(await told(device, callId, isEnded)).outcome ?? 0]!;
}

/** The record of a call, when it is posted, and the message it is. */
export async function recordOf(
  device: Device,
  callId: number,
): Promise<{ record: v1.ICallRecord; message: v1.IMessage }> {
  const isIt = ({ content }: v1.IMessage) => content?.callRecord?.callId === callId;
  const event = await device.find((e) => e.messages?.messages?.some(isIt) ?? false);
  const message = event.messages!.messages!.find(isIt)!;
  return { message, record: message.content!.callRecord! };
}

/** Every record of this call that is in its conversation. */
export async function records(person: Person, conversationId: number, callId: number) {
  const history = await person.history(conversationId);
  return history.filter(({ content }) => content.callRecord?.callId === callId);
}

/** What this device was told of calls, so far. */
export const callEvents = (device: Device) => device.events.flatMap(({ call }) => (call ? [call] : []));
