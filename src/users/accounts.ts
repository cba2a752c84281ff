// Accounts: what a new one must be, and its row.
import { type Db, driverError, isDuplicate, type Tx } from '../base/db/open.ts';
import { users } from '../base/db/schema.ts';
import { Refusal } from '../base/errors.ts';
import type { NextId } from '../base/ids.ts';
import { emailTaken } from './email.ts';
import { nameFault, passwordFault } from './rules.ts';

export interface Newcomer {
  name: string;
  nickname: string;
  /** Empty: they sign in by other ways. */
  passwordHash: string;
  email?: string;
  /** They have shown that it is theirs. */
  isVerified?: boolean;
  avatar?: string;
}

/** @throws Refusal INVALID with a code for each field that is wrong */
export function mustFollowRules(what: { name: string; password?: string }): void {
  const name = nameFault(what.name.normalize('NFC'));
  const password = what.password === undefined ? undefined : passwordFault(what.password, what.name.normalize('NFC'));
  if (name || password)
    throw new Refusal('INVALID', 'name or password do not follow the rules', {
      fields: { ...(name && { name }), ...(password && { password }) },
    });
}

/** Makes the row of an account. @throws Refusal NAME_TAKEN, EMAIL_TAKEN */
export async function create(tx: Db | Tx, nextId: NextId, what: Newcomer) {
  const { passwordHash, email = '', isVerified = false, avatar = '' } = what;
  const name = what.name.normalize('NFC');
  const user = { id: nextId(), name, nickname: what.nickname || name, avatar };
  const verifiedEmail = isVerified && email ? email : null;
  await unique(tx.insert(users).values({ ...user, passwordHash, email, verifiedEmail, created: Date.now() }));
  return { ...user, deleted: false };
}

/** What somebody else has already, as a refusal. @throws Refusal NAME_TAKEN, EMAIL_TAKEN */
export async function unique<T>(statement: Promise<T>): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    if (driverError(error).message?.includes('users_email')) throw emailTaken();
    throw new Refusal('NAME_TAKEN', 'this user name is taken', { fields: { name: 'TAKEN' } });
  }
}
