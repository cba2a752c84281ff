// E-mail addresses of people: codes that prove one, signing in by it, another one.
import { eq } from 'drizzle-orm';
import { noteSignIn } from '../admin/audit.ts';
import { users } from '../base/db/schema.ts';
import { Refusal } from '../base/errors.ts';
import type { Parts } from '../parts.ts';
import { unique } from './accounts.ts';
import * as codes from './codes.ts';
import { mustBeMine, ownerOf, vouchedFor } from './email.ts';
import type { Language } from './letter-words.ts';
import { letter } from './letters.ts';
import { mustHold, type Proof } from './proof.ts';
import { keepAWayIn } from './ways-in.ts';

/**
 * Sends a code where it can be of use, and elsewhere a letter that says why there is none: as much work, and nothing that
 * the one who asks can see, tells the two apart.
 * @returns ms until another one may be asked for
 */
export async function sendCode(parts: Parts, what: codes.CodeFor, language: Language): Promise<number> {
  const { config, db, hmac, mail, origins } = parts;
  const { purpose, email, userId } = what;
  const minutes = config.auth.code_minutes;
  const wantsOwner = purpose === 'SIGN_IN' || purpose === 'RESET';
  const [owner, vouched] = [await ownerOf(db, email), await vouchedFor(db, email)];
  // One may make an address one's own that a provider has vouched for as one's own.
  const hasOwner = owner !== undefined || (!wantsOwner && vouched.some((id) => id !== userId));
  const { code, wait } = await codes.issue(db, hmac, what, minutes, hasOwner === wantsOwner);
  const occasion = hasOwner === wantsOwner ? purpose : hasOwner ? 'HAS_ACCOUNT' : 'NO_ACCOUNT';
  if (code) mail.post(letter(email, language, occasion, origins[0]!, { code, minutes }), Date.now() + minutes * 60_000);
  return wait;
}

/**
 * Whose address it is, with the code that was sent there, which their coming in uses up.
 * @throws Refusal CODE_WRONG, CODE_EXPIRED, RATE_LIMITED
 */
export async function byCode(
  parts: Parts,
  email: string,
  code: string,
  from: string,
): Promise<{ userId: number; proof: Proof }> {
  const what = { purpose: 'SIGN_IN', email, userId: 0 } as const;
  await checkCode(parts, what, code, from).catch((error) => {
    noteSignIn(parts, { name: email }, from);
    throw error;
  });
  const owner = await ownerOf(parts.db, email);
  if (!owner) throw nobodys();
  const proof: Proof = (tx, { verifiedEmail }) => {
    if (verifiedEmail !== email) throw nobodys();
    return codes.spend(tx, parts.hmac, what, code);
  };
  return { userId: owner.id, proof };
}

const nobodys = () => new Refusal('CODE_EXPIRED', 'nobody has this address any more');

/** How often is limited per address and where it comes from, too. @throws Refusal CODE_WRONG, CODE_EXPIRED, RATE_LIMITED */
export async function checkCode(parts: Parts, what: codes.CodeFor, code: string, from: string): Promise<void> {
  const succeeded = await parts.limiters.signIn(what.email, from);
  await codes.check(parts.db, parts.hmac, what, code);
  await succeeded();
}

/** Another address, or none. `shown` lets them do it. @throws Refusal INVALID, CODE_WRONG, CODE_EXPIRED, EMAIL_TAKEN, LAST_WAY_IN, RATE_LIMITED */
export async function change(
  parts: Parts,
  me: number,
  shown: Proof,
  { email, code = '', language, from }: { email: string; code: string | undefined; language: Language; from: string },
): Promise<void> {
  const { config, db, hmac, logs, mail, origins } = parts;
  const proof = email && mail.isConfigured ? ({ purpose: 'CHANGE', email, userId: me } as const) : undefined;
  if (proof) {
    if (!code) throw new Refusal('INVALID', 'the code that was sent is missing', { fields: { code: 'REQUIRED' } });
    await checkCode(parts, proof, code, from);
  }
  const before = await db.transaction(async (tx) => {
    const { verifiedEmail: before } = await mustHold(tx, me, shown);
    if (proof) {
      await codes.spend(tx, hmac, proof, code);
      await mustBeMine(tx, email, me);
    }
    const verifiedEmail = proof || email === before ? email : null;
    await unique(tx.update(users).set({ email, verifiedEmail }).where(eq(users.id, me)));
    await keepAWayIn(tx, config, me);
    return before;
  });
  logs.app.info({ user: me }, 'e-mail changed');
  if (before && before !== email) mail.post(letter(before, language, 'EMAIL_CHANGED', origins[0]!));
}
