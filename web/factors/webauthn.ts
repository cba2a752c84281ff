// Asking the browser for passkeys. The library comes when it is needed. Options are what its sister on the server wrote.
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { Refused } from '../base/rest.ts';

const library = () => import('@simplewebauthn/browser');

/** Browsers give passkeys to secure pages with a name; an address of digits is none. */
export const canPasskeys =
  typeof PublicKeyCredential === 'function' && !/^[\d.]+$|^\[/.test(globalThis.location?.hostname ?? '');

/** @throws Refused PASSKEY_CANCELLED, PASSKEY_KNOWN, PASSKEY_FAILED */
export async function create(options: object) {
  const { startRegistration } = await library();
  return startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON }).then(
    ({ response, ...credential }) => {
      const { clientDataJSON, attestationObject, transports } = response;
      return { ...credential, response: { clientDataJSON, attestationObject, ...(transports && { transports }) } };
    },
    refuse,
  );
}

/** @throws Refused PASSKEY_CANCELLED, PASSKEY_FAILED */
export async function get(options: object) {
  const { startAuthentication } = await library();
  return startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON }).catch(refuse);
}

/** Offered by the browser where the name is typed. Pending until the person takes one; null when the browser does not do that. */
export async function offered(options: () => Promise<object>) {
  const { browserSupportsWebAuthnAutofill, startAuthentication } = await library();
  if (!(await browserSupportsWebAuthnAutofill())) return null;
  const optionsJSON = (await options()) as PublicKeyCredentialRequestOptionsJSON;
  return startAuthentication({ optionsJSON, useBrowserAutofill: true });
}

export async function stopOffering() {
  (await library()).WebAuthnAbortService.cancelCeremony();
}

function refuse(error: unknown): never {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') throw new Refused('PASSKEY_CANCELLED', 'cancelled');
  if (name === 'InvalidStateError') throw new Refused('PASSKEY_KNOWN', 'this authenticator has one already');
  throw new Refused('PASSKEY_FAILED', String(error));
}
