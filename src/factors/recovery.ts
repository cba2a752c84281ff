// Recovery codes: on paper, for who has lost their second factor. Each is good once.
import { createHash, randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '../base/db/open.ts';
import { recoveryCodes } from '../base/db/schema.ts';

const COUNT = 10;
/** Characters of a code, 5 bits each: nobody guesses 80 bits, so that a bare hash is enough. */
const LENGTH = 16;
/** Crockford's: none that looks like another. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** New ones; those of before are worth nothing. */
export async function renew(tx: Tx, userId: number): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, draw);
  await drop(tx, userId);
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ userId, hash: hashOf(code) })));
  return codes.map((code) => code.match(/.{4}/g)!.join('-'));
}

/** Takes one, however it was typed. Of two who come with it at once, one is let in. */
export async function use(db: Db, userId: number, typed: string): Promise<boolean> {
  const own = and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.hash, hashOf(read(typed))));
  const [deleted] = await db.delete(recoveryCodes).where(own);
  return deleted.affectedRows > 0;
}

export const left = (db: Db | Tx, userId: number): Promise<number> =>
  db.$count(recoveryCodes, eq(recoveryCodes.userId, userId));

export async function drop(tx: Tx, userId: number): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
}

const draw = () => Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % 32]).join('');

const hashOf = (code: string) => createHash('sha256').update(code).digest();

/** Letters that are not in the alphabet are read as what they look like. */
const read = (typed: string) =>
  typed
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1');
