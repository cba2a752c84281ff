// Coming in by a passkey, or by a second proof.
import { answer, api } from '../base/rest.ts';
import { enter, type SecondFactor } from '../users/session.ts';
import { get, offered } from './webauthn.ts';

const { sessions } = api;

const options = async (ticket?: string) =>
  answer(sessions.passkey.options.$post({ json: ticket === undefined ? {} : { ticket } }));

/** The browser asks for a passkey. @throws Refused */
export async function enterByPasskey() {
  enter((await answer(sessions.passkey.$post({ json: await get(await options()) }))).user);
}

/** Whenever the person takes the passkey that the browser offers beside the name. @throws Refused */
export async function enterByOffered(isWanted: () => boolean) {
  const passkey = await offered(() => options()).catch(() => null); // given up, or this browser has none
  if (passkey && isWanted()) enter((await answer(sessions.passkey.$post({ json: passkey }))).user);
}

export async function enterByCode({ ticket }: SecondFactor, code: string) {
  enter((await answer(sessions['second-factor'].$post({ json: { ticket, code } }))).user);
}

export async function enterByRecoveryCode({ ticket }: SecondFactor, recoveryCode: string) {
  enter((await answer(sessions['second-factor'].$post({ json: { ticket, recoveryCode } }))).user);
}

export async function enterBySecondPasskey({ ticket }: SecondFactor) {
  const passkey = await get(await options(ticket));
  enter((await answer(sessions['second-factor'].$post({ json: { ticket, passkey } }))).user);
}
