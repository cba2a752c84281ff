// By what a person can sign in. The last of it is not taken away.
import { eq } from 'drizzle-orm';
import type { Config } from '../base/config.ts';
import type { Tx } from '../base/db/open.ts';
import { identities, passkeys, users } from '../base/db/schema.ts';
import { Refusal } from '../base/errors.ts';

/**
 * At the end of a transaction that takes a way in away: throws, which undoes it, when none is left.
 * Of two at once the second waits here for the first, and sees what that has left.
 * @throws Refusal LAST_WAY_IN
 */
export async function keepAWayIn(tx: Tx, config: Config, userId: number): Promise<void> {
  const [found] = await tx
    .select({ hash: users.passwordHash, verifiedEmail: users.verifiedEmail })
    .from(users)
    .where(eq(users.id, userId))
    .for('update');
  if (found?.hash || (found?.verifiedEmail && config.mail.url)) return;
  const linked = await tx
    .select({ provider: identities.provider })
    .from(identities)
    .where(eq(identities.userId, userId));
  // A provider that is not set up any more lets nobody in.
  if (linked.some(({ provider }) => config[provider as 'google' | 'oidc' | 'github'].client_id)) return;
  const keys = await tx.select({ used: passkeys.used }).from(passkeys).where(eq(passkeys.userId, userId)).limit(1);
  if (!keys.length) throw new Refusal('LAST_WAY_IN', 'they could not sign in any more');
}
