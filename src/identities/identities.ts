// Accounts elsewhere that people sign in with: whose they are, linked, unlinked, kept up to date.
import { and, eq } from 'drizzle-orm';
import type { Config } from '../base/config.ts';
import { type Db, isDuplicate, type Tx } from '../base/db/open.ts';
import { identities, users } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';
import * as emails from '../users/email.ts';
import { keepAWayIn } from '../users/ways-in.ts';
import type { Claims, ProviderId } from './provider.ts';

/** A linked account, as its owner sees it. */
export interface Identity {
  provider: ProviderId;
  label: string;
  created: number;
}

const ofIt = (provider: ProviderId, subject: string) =>
  and(eq(identities.provider, provider), eq(identities.subject, Buffer.from(subject)));

export async function userOf(db: Db | Tx, provider: ProviderId, subject: string): Promise<number | undefined> {
  const [found] = await db.select({ userId: identities.userId }).from(identities).where(ofIt(provider, subject));
  return found?.userId;
}

/** Whose address this is: they have shown here that they read it, or a provider vouched for it. */
export async function ownerOf(db: Db | Tx, email: string): Promise<number | undefined> {
  if (!email) return undefined;
  const owner = await emails.ownerOf(db, email);
  return owner?.id ?? (await emails.vouchedFor(db, email))[0];
}

export async function mine(db: Db, userId: number): Promise<Identity[]> {
  const found = await db
    .select({ provider: identities.provider, label: identities.label, created: identities.created })
    .from(identities)
    .where(eq(identities.userId, userId))
    .orderBy(identities.created);
  // Only `add` writes them.
  return found as Identity[];
}

/**
 * From now on the account elsewhere is a way into this one.
 * @throws Refusal CONFLICT: it belongs to somebody else here, or one of this provider is linked already
 */
export async function link(db: Db, userId: number, provider: ProviderId, claims: Claims): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      // One link after the other for each person.
      const [account] = await tx
        .select({ email: users.email })
        .from(users)
        .where(and(eq(users.id, userId), eq(users.deleted, 0)))
        .for('update');
      if (!account) throw notFound('user');
      const [before] = await tx
        .select({ subject: identities.subject })
        .from(identities)
        .where(and(eq(identities.userId, userId), eq(identities.provider, provider)));
      if (before && Buffer.from(before.subject).toString() === claims.subject) return;
      if (before) throw new Refusal('CONFLICT', 'another account of this provider is linked: unlink it first');
      await add(tx, userId, provider, claims, '');
      const owner = await ownerOf(tx, claims.email);
      if (!account.email && claims.email && (owner ?? userId) === userId)
        await tx.update(users).set({ email: claims.email, verifiedEmail: claims.email }).where(eq(users.id, userId));
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new Refusal('CONFLICT', 'this account belongs to somebody else here');
  }
}

/** @throws Refusal NOT_FOUND, LAST_WAY_IN */
export async function unlink(db: Db, config: Config, userId: number, provider: ProviderId): Promise<void> {
  await db.transaction(async (tx) => {
    const [gone] = await tx
      .delete(identities)
      .where(and(eq(identities.userId, userId), eq(identities.provider, provider)));
    if (!gone.affectedRows) throw notFound('linked account');
    await keepAWayIn(tx, config, userId);
  });
}

/**
 * Who signs in again is called there as the provider says now; here too, unless they have chosen another nickname here.
 * @returns what of their picture: `avatar` is the one taken from there before, undefined where theirs is not from there.
 */
export async function refresh(
  db: Db,
  provider: ProviderId,
  claims: Claims,
): Promise<{ renamed: boolean; avatar: string | undefined }> {
  const [found] = await db
    .select({
      userId: identities.userId,
      nickname: identities.nickname,
      avatar: identities.avatar,
      shownName: users.nickname,
      shownAvatar: users.avatar,
    })
    .from(identities)
    .innerJoin(users, eq(users.id, identities.userId))
    .where(ofIt(provider, claims.subject));
  if (!found) return { renamed: false, avatar: undefined };
  const isSource = found.nickname !== '';
  const follows = isSource && found.shownName === found.nickname;
  const renamed = follows && claims.nickname !== '' && claims.nickname !== found.nickname;
  if (renamed)
    await db
      .update(users)
      .set({ nickname: claims.nickname })
      .where(and(eq(users.id, found.userId), eq(users.nickname, found.nickname)));
  await db
    .update(identities)
    .set({ label: claims.label, email: claims.email, ...(renamed && { nickname: claims.nickname }) })
    .where(ofIt(provider, claims.subject));
  return { renamed, avatar: isSource && found.shownAvatar === found.avatar ? found.avatar : undefined };
}

/** The account shows this picture of the provider's from now on, unless another one was chosen meanwhile. */
export async function showPicture(
  db: Db,
  userId: number,
  provider: ProviderId,
  { subject, before, path }: { subject: string; before: string; path: string },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [shown] = await tx
      .update(users)
      .set({ avatar: path })
      .where(and(eq(users.id, userId), eq(users.avatar, before), eq(users.deleted, 0)));
    if (shown.affectedRows) await tx.update(identities).set({ avatar: path }).where(ofIt(provider, subject));
    return shown.affectedRows > 0;
  });
}

/** `nickname`: what the account takes from there; empty: nothing. It throws what isDuplicate knows when it is there already. */
export async function add(
  tx: Tx,
  userId: number,
  provider: ProviderId,
  claims: Claims,
  nickname: string,
): Promise<void> {
  const { subject, label, email } = claims;
  await tx
    .insert(identities)
    .values({ provider, subject: Buffer.from(subject), userId, label, email, nickname, created: Date.now() });
}
