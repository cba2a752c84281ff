// What WebAuthn sends, as JSON: https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson
import { z } from '@hono/zod-openapi';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';

const base64url = z.string().regex(/^[\w-]*$/);
const part = base64url.min(1).max(20_000);

export const CredentialId = base64url.min(1).max(1364);

const credential = {
  id: CredentialId,
  rawId: CredentialId,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
};

export const NewCredential = z
  .object({
    ...credential,
    response: z.object({
      clientDataJSON: part,
      attestationObject: part,
      transports: z
        .array(z.string().regex(/^[a-z-]{1,20}$/))
        .max(10)
        .optional(),
    }),
  })
  .openapi('NewCredential', { description: 'RegistrationResponseJSON of WebAuthn' });

export const Assertion = z
  .object({
    ...credential,
    response: z.object({
      clientDataJSON: part,
      authenticatorData: part,
      signature: part,
      userHandle: base64url.max(100).optional(),
    }),
  })
  .openapi('Assertion', { description: 'AuthenticationResponseJSON of WebAuthn' });

export const CreationOptions = z.custom<PublicKeyCredentialCreationOptionsJSON>().openapi('CreationOptions', {
  type: 'object',
  description: 'PublicKeyCredentialCreationOptionsJSON of WebAuthn',
});
export const RequestOptions = z.custom<PublicKeyCredentialRequestOptionsJSON>().openapi('RequestOptions', {
  type: 'object',
  description: 'PublicKeyCredentialRequestOptionsJSON of WebAuthn',
});
