// New accounts: who may have one here, and what happens around it.
import { appoint } from '../admin/administrators.ts';
import { hashPassword } from '../base/auth.ts';
import type { Config } from '../base/config.ts';
import type { Tx } from '../base/db/open.ts';
import { Refusal } from '../base/errors.ts';
import type { Parts } from '../parts.ts';
import * as accounts from './accounts.ts';
import { checkCode } from './addresses.ts';
import * as codes from './codes.ts';
import { mustBeMine } from './email.ts';
import * as invites from './invites.ts';
import type { User } from './users.ts';

/** By the form on the sign-up screen, or by a provider that vouches for them. */
export type Way = 'FORM' | 'PROVIDER';

interface Form {
  name: string;
  password: string;
  nickname: string;
  email?: string | undefined;
  code?: string | undefined;
  invite?: string | undefined;
}

/** Whether accounts are made in this way here; with a link where one is needed. @throws Refusal CLOSED, LINK_INVALID */
export function mustBeOpen({ auth: { registration } }: Config, way: Way, invite: string | undefined): void {
  const isOpen = registration !== 'closed' && (registration !== 'provider' || way === 'PROVIDER');
  if (!isOpen) throw new Refusal('CLOSED', 'this server takes no new accounts in this way');
  if (registration === 'invite' && !invite) throw new Refusal('LINK_INVALID', 'an account needs an invitation here');
}

/**
 * Makes an account, greets it in the lobby, and appoints the first one. `together` is done with it or not at all.
 * How often is asked before (limiters.register).
 * @throws Refusal CLOSED, LINK_INVALID, NAME_TAKEN, EMAIL_TAKEN
 */
export async function register(
  parts: Parts,
  from: { way: Way; address: string; invite?: string | undefined },
  newcomer: accounts.Newcomer,
  together: (tx: Tx, userId: number) => Promise<void> = async () => {},
): Promise<User> {
  const { config, db, logs, nextId } = parts;
  mustBeOpen(config, from.way, from.invite);
  const user = await db.transaction(async (tx) => {
    if (config.auth.registration === 'invite') await invites.use(tx, from.invite!);
    else if (from.invite) await invites.use(tx, from.invite).catch(needless);
    const made = await accounts.create(tx, nextId, newcomer);
    await together(tx, made.id);
    return made;
  });
  logs.app.info({ user: user.id, way: from.way, address: from.address }, 'registered');
  await appoint(parts);
  await parts.lobby.welcome(user.id);
  return user;
}

/** Where everybody may, a link that is not good any more keeps nobody out. */
function needless(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

/**
 * By name and password. Where this server sends e-mail, an address comes with the code that was sent there.
 * @throws Refusal as `register`, and INVALID, CODE_WRONG, CODE_EXPIRED, RATE_LIMITED
 */
export async function signUp(parts: Parts, address: string, what: Form): Promise<User> {
  const { config, hmac, limiters, mail } = parts;
  const { password, email, code = '', ...newcomer } = what;
  await limiters.register(address);
  mustBeOpen(config, 'FORM', what.invite);
  accounts.mustFollowRules(what);
  const proof = email && mail.isConfigured ? ({ purpose: 'SIGN_UP', email, userId: 0 } as const) : undefined;
  if (proof) {
    if (!code) throw new Refusal('INVALID', 'the code that was sent is missing', { fields: { code: 'REQUIRED' } });
    await checkCode(parts, proof, code, address);
  }
  const made = {
    ...newcomer,
    email: email ?? '',
    isVerified: proof !== undefined,
    passwordHash: await hashPassword(password),
  };
  return register(parts, { way: 'FORM', address, invite: what.invite }, made, async (tx, userId) => {
    if (!proof) return;
    await codes.spend(tx, hmac, proof, code);
    await mustBeMine(tx, proof.email, userId);
  });
}
