// What every way in ends with: is the account open, is a second factor wanted, then a session and its cookie.
import { z } from '@hono/zod-openapi';
import { eq } from 'drizzle-orm';
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import { noteSignIn } from '../admin/audit.ts';
import { passwordFits } from '../base/auth.ts';
import type { Db, Tx } from '../base/db/open.ts';
import { passkeys, recoveryCodes, sessions, users } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';
import type { Parts } from '../parts.ts';
import { type Env, User } from '../rest.ts';
import { byPassword, mustHold, type Proof } from './proof.ts';
import type { Session } from './sessions.ts';
import * as tickets from './tickets.ts';
import { user as cardOf } from './users.ts';

/** Minutes a second factor may take. */
const SECOND_FACTOR_MINUTES = 10;
/** ms after signing in for which one need not prove again who one is. */
const PROVEN_FOR = 10 * 60_000;

export const Signed = z
  .object({
    user: User,
    token: z.string().openapi({ description: 'For programs: Authorization: Bearer …' }),
  })
  .openapi('Signed');

/** The password was right, and the person wants to be asked for more. */
export const SecondFactor = z
  .object({
    ticket: z.string().openapi({ description: 'For POST /api/sessions/second-factor' }),
    methods: z.array(z.enum(['TOTP', 'PASSKEY', 'RECOVERY_CODE'])),
  })
  .openapi('SecondFactor');

export type Admitted = { signed: z.infer<typeof Signed> } | { secondFactor: z.infer<typeof SecondFactor> };

/**
 * Who has shown one proof. Where they have a second factor they get a ticket instead of a session.
 * @throws Refusal WRONG_CREDENTIALS, BANNED, and what the proof does
 */
export async function admit(parts: Parts, c: Context<Env>, userId: number, proof: Proof): Promise<Admitted> {
  const admitted = await parts.db.transaction(async (tx) => {
    const { totpSecret, passkeyAsked } = await mustHold(tx, userId, proof);
    if (!totpSecret && !passkeyAsked) return { token: await begin(parts, c, tx, userId) };
    const methods: z.infer<typeof SecondFactor>['methods'] = totpSecret ? ['TOTP'] : [];
    if (await tx.$count(passkeys, eq(passkeys.userId, userId))) methods.push('PASSKEY');
    if (await tx.$count(recoveryCodes, eq(recoveryCodes.userId, userId))) methods.push('RECOVERY_CODE');
    const ticket = await tickets.issue(tx, 'second-factor', { userId, data: {}, minutes: SECOND_FACTOR_MINUTES });
    return { secondFactor: { ticket, methods } };
  });
  return 'token' in admitted ? { signed: await handOver(parts, c, userId, admitted.token) } : admitted;
}

/** Who has shown all that is asked for. @throws Refusal as `admit` */
export async function enter(
  parts: Parts,
  c: Context<Env>,
  userId: number,
  proof: Proof,
): Promise<z.infer<typeof Signed>> {
  const token = await parts.db.transaction(async (tx) => {
    await mustHold(tx, userId, proof);
    return begin(parts, c, tx, userId);
  });
  return handOver(parts, c, userId, token);
}

const begin = ({ sessions }: Parts, c: Context<Env>, tx: Tx, userId: number) =>
  sessions.start(tx, userId, c.req.header('user-agent') ?? '', c.var.address);

/** The token of a session that has begun: as cookie for browsers, in the answer for programs. */
async function handOver(parts: Parts, c: Context<Env>, userId: number, token: string): Promise<z.infer<typeof Signed>> {
  const { db, logs } = parts;
  giveCookie(c, parts, token);
  logs.app.info({ user: userId, address: c.var.address }, 'signed in');
  noteSignIn(parts, { id: userId }, c.var.address);
  return { user: await cardOf(db, userId), token };
}

/**
 * Before what somebody at an unlocked screen must not do: the password again, or, where there is none, a session begun
 * just now. @returns what must still hold when it is done. @throws Refusal WRONG_CREDENTIALS, PROVE_FIRST, RATE_LIMITED
 */
export async function prove(
  parts: Parts,
  c: { var: { address: string } },
  session: Session,
  password?: string,
): Promise<Proof> {
  const { db, limiters } = parts;
  const [found] = await db
    .select({ name: users.name, hash: users.passwordHash, begun: sessions.created })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.id, session.sessionId));
  if (!found) throw notFound('session');
  if (!found.hash) {
    if (Date.now() - found.begun > PROVEN_FOR) throw new Refusal('PROVE_FIRST', 'sign in again before this');
    return byPassword('');
  }
  if (!password) throw new Refusal('PROVE_FIRST', 'give the password for this', { fields: { password: 'REQUIRED' } });
  const succeeded = await limiters.signIn(found.name, c.var.address);
  if (!(await passwordFits(password, found.hash)))
    throw new Refusal('WRONG_CREDENTIALS', 'the password is wrong', { fields: { password: 'INVALID' } });
  await succeeded();
  return byPassword(found.hash);
}

/** They have shown once more who they are: this session is as good as one begun just now. */
export async function renewProof(db: Db, sessionId: number): Promise<void> {
  await db.update(sessions).set({ created: Date.now() }).where(eq(sessions.id, sessionId));
}

/** Ends all sessions of a person but `keep`: tokens are worth nothing, live connections are closed. */
export async function endSessions(parts: Parts, userId: number, keep = 0): Promise<void> {
  for (const sessionId of await parts.sessions.endAll(userId, keep)) parts.hub.endSession(userId, sessionId);
}

export function giveCookie(c: Context, parts: Parts, token: string): void {
  setCookie(c, cookieName(parts), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(parts),
    // Browsers keep no cookie for longer than 400 days.
    maxAge: Math.min(parts.config.auth.session_hours * 3600, 400 * 86_400),
  });
}

export const isSecure = ({ origins }: Parts) => origins[0]!.startsWith('https:');

/** The prefix makes browsers insist on https and on no other host having set it (RFC 6265bis). */
export const cookieName = (parts: Parts) => (isSecure(parts) ? '__Host-parley' : 'parley');
