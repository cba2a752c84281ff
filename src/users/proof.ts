// What somebody showed of who they are must still be so at the moment it lets them in: between the two lies a slow hash.
import { eq } from 'drizzle-orm';
import type { Tx } from '../base/db/open.ts';
import { users } from '../base/db/schema.ts';
import { Refusal } from '../base/errors.ts';

type Account = Pick<
  typeof users.$inferSelect,
  'passwordHash' | 'verifiedEmail' | 'totpSecret' | 'passkeyAsked' | 'banned' | 'deleted'
>;

/** Whether it still holds, asked while the account is locked. @throws Refusal when it does not */
export type Proof = (tx: Tx, account: Account) => Promise<void> | undefined;

/** Something of which only whether the account is open can change meanwhile. */
export const lasting: Proof = () => undefined;

/** The password that fitted this hash. */
export const byPassword =
  (hash: string): Proof =>
  async (_, { passwordHash }) => {
    if (passwordHash !== hash) throw new Refusal('WRONG_CREDENTIALS', 'the password was changed a moment ago');
  };

/**
 * Locks the account to the end of the transaction: a new password, a ban, a deletion come before, and refuse what was shown,
 * or after, and find what it has let in.
 * @throws Refusal WRONG_CREDENTIALS, BANNED, and what the proof does
 */
export async function mustHold(tx: Tx, userId: number, proof: Proof): Promise<Account> {
  const { passwordHash, verifiedEmail, totpSecret, passkeyAsked, banned, deleted } = users;
  const [account] = await tx
    .select({ passwordHash, verifiedEmail, totpSecret, passkeyAsked, banned, deleted })
    .from(users)
    .where(eq(users.id, userId))
    .for('update');
  if (!account || account.deleted) throw new Refusal('WRONG_CREDENTIALS', 'there is no such account');
  if (account.banned) throw new Refusal('BANNED', 'this account has been closed by an administrator');
  await proof(tx, account);
  return account;
}
