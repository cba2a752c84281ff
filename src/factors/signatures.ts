// Signatures by passkeys: the way in without a password, and a second factor.
import type { z } from '@hono/zod-openapi';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { and, eq } from 'drizzle-orm';
import type { Db } from '../base/db/open.ts';
import { passkeys } from '../base/db/schema.ts';
import { Refusal } from '../base/errors.ts';
import * as tickets from '../users/tickets.ts';
import type { Assertion } from './forms.ts';
import {
  attempt,
  CHALLENGE_MINUTES,
  challengeOf,
  credentialsOf,
  handleOf,
  type Site,
  toBytes,
  toText,
} from './webauthn.ts';

/** What a browser signs in by. @param userId whose, where the first proof was given; 0: whoever it is */
export async function optionsFor(db: Db, site: Site, userId = 0) {
  const challenge = await tickets.issue(db, 'passkey', { userId, data: {}, minutes: CHALLENGE_MINUTES });
  return generateAuthenticationOptions({
    rpID: site.host,
    challenge: toBytes(challenge),
    timeout: CHALLENGE_MINUTES * 60_000,
    userVerification: 'required',
    ...(userId && { allowCredentials: await credentialsOf(db, userId) }),
  });
}

/**
 * Who has signed the challenge. @param userId who it has to be; 0: whoever it is
 * @throws Refusal CODE_EXPIRED: begin again; WRONG_CREDENTIALS for all that does not fit, whatever it is
 */
export async function take(db: Db, site: Site, assertion: z.infer<typeof Assertion>, userId = 0): Promise<number> {
  const response = assertion as AuthenticationResponseJSON; // The form has been checked.
  const challenge = challengeOf(response.response.clientDataJSON);
  const ticket = await tickets.take(db, 'passkey', challenge);
  if (ticket?.userId !== userId) throw new Refusal('CODE_EXPIRED', 'this took too long: begin again');
  const [known] = await db
    .select()
    .from(passkeys)
    .where(eq(passkeys.credentialId, toBytes(response.id)));
  const { userHandle } = response.response;
  const isTheirs =
    known && (!userId || known.userId === userId) && (!userHandle || userHandle === toText(handleOf(known.userId)));
  if (!isTheirs) throw unfit();
  const publicKey = new Uint8Array(known.publicKey);
  const checked = await attempt(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origins,
      expectedRPID: site.host,
      credential: { id: response.id, publicKey, counter: known.uses },
    }),
  );
  if (!checked?.verified) throw unfit();
  // Authenticators that count, count up: of two with the same number one is a copy.
  const [updated] = await db
    .update(passkeys)
    .set({ uses: checked.authenticationInfo.newCounter, used: Date.now() })
    .where(and(eq(passkeys.credentialId, known.credentialId), eq(passkeys.uses, known.uses)));
  if (!updated.affectedRows) throw unfit();
  return known.userId;
}

const unfit = () => new Refusal('WRONG_CREDENTIALS', 'no passkey of anybody here, or not its signature');
