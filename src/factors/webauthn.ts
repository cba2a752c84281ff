// What making and using passkeys share (WebAuthn level 2). A challenge is the secret of a ticket: good once, for ten minutes.
import { eq } from 'drizzle-orm';
import type { Db } from '../base/db/open.ts';
import { passkeys } from '../base/db/schema.ts';

export const CHALLENGE_MINUTES = 10;
/** EdDSA, ES256, RS256: what all authenticators know one of. */
export const ALGORITHMS = [-8, -7, -257];

/** Whom passkeys are for: the public origin's host, and all origins whose pages may ask for them. */
export interface Site {
  host: string;
  origins: string[];
}

export const siteOf = (origins: readonly string[]): Site => ({
  host: new URL(origins[0]!).hostname,
  origins: [...origins],
});

export const toBytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
export const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
/** What authenticators know the account as. It says nothing that strangers do not see anyway. */
export const handleOf = (userId: number) => new Uint8Array(Buffer.from(String(userId)));

export async function credentialsOf(db: Db, userId: number) {
  const found = await db
    .select({ id: passkeys.credentialId, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.userId, userId));
  return found.map(({ id, transports }) => ({ id: toText(id), transports: transports.split(',').filter(Boolean) }));
}

/** Empty for what is none: a ticket with this secret there is not. */
export function challengeOf(clientDataJSON: string): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString());
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    return '';
  }
}

/** The library throws whatever does not fit: undefined then. */
export async function attempt<T>(verify: () => Promise<T>): Promise<T | undefined> {
  try {
    return await verify();
  } catch {
    return undefined;
  }
}
