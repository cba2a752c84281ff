// What protects my account, as the server tells it and as I change it.
import type { InferResponseType } from 'hono/client';
import { answer, api, Refused } from '../base/rest.ts';
import { create, get } from './webauthn.ts';

const { passkeys, totp, sessions } = api.me;
const secondFactor = api.me['second-factor'];

export interface Standing {
  hasPassword: boolean;
  totp: boolean;
  passkey: boolean;
  recoveryCodes: number;
  passkeys: Passkey[];
}

type Good<R> = Exclude<R, { requestId: string }>;
export type Passkey = Good<InferResponseType<typeof passkeys.$get>>['passkeys'][number];
export type Device = Good<InferResponseType<typeof sessions.$get>>['sessions'][number];
export type Introduction = Good<InferResponseType<typeof totp.$post>>;

/** What `prove` wants: left out by who has no password. */
export type Proof = { password?: string };

export async function standing(): Promise<Standing> {
  const [factor, keys, me] = await Promise.all([
    answer(secondFactor.$get()),
    answer(passkeys.$get()),
    answer(api.me.$get()),
  ]);
  return { ...factor, ...keys, hasPassword: me.hasPassword };
}

export const beginTotp = (proof: Proof): Promise<Introduction> => answer(totp.$post({ json: proof }));

export const confirmTotp = async (ticket: string, code: string) =>
  (await answer(totp.confirm.$post({ json: { ticket, code } }))).recoveryCodes;

export async function endTotp(proof: Proof) {
  await answer(totp.$delete({ json: proof }));
}

export const askPasskey = async (passkey: boolean, proof: Proof) =>
  (await answer(secondFactor.$put({ json: { ...proof, passkey } }))).recoveryCodes;

export const newRecoveryCodes = async (proof: Proof) =>
  (await answer(api.me['recovery-codes'].$post({ json: proof }))).recoveryCodes;

export async function addPasskey(name: string, proof: Proof): Promise<Passkey> {
  const options = await answer(passkeys.options.$post({ json: proof }));
  const credential = await create(options);
  return answer(passkeys.$post({ json: { credential, name } }));
}

export async function renamePasskey(id: string, name: string) {
  await answer(passkeys[':id'].$patch({ param: { id }, json: { name } }));
}

export async function removePasskey(id: string, proof: Proof) {
  await answer(passkeys[':id'].$delete({ param: { id }, json: proof }));
}

/** For who has no password: the passkey says who they are. */
export async function proveByPasskey() {
  const { proof } = api.me;
  const options = await answer(proof.options.$post());
  await answer(proof.$post({ json: await get(options) }));
}

export const devices = async (): Promise<Device[]> => (await answer(sessions.$get())).sessions;

/** It is well when it is over already. */
export async function endDevice(id: number) {
  await answer(sessions[':id'].$delete({ param: { id: String(id) } })).catch((error: unknown) => {
    if (!(error instanceof Refused && error.code === 'NOT_FOUND')) throw error;
  });
}

export async function endOtherDevices() {
  await answer(sessions.$delete());
}
