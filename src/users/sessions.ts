// Signed-in devices. A token names a session; the row decides whether it is still good.
import { and, eq, inArray, lt } from 'drizzle-orm';
import type { Tokens } from '../base/auth.ts';
import { batched } from '../base/batch.ts';
import { numbers } from '../base/db/by-hand.ts';
import type { Db, Tx } from '../base/db/open.ts';
import { sessions } from '../base/db/schema.ts';
import type { NextId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';

export interface Session {
  userId: number;
  sessionId: number;
  /** When the token was made, ms. */
  issued: number;
}

/** How long a look at the row holds. `end` here forgets at once; this bounds what another process may still believe. */
const CACHE_MS = 10_000;
const CACHE_SIZE = 50_000;

/** Sessions of one process: the rows of the database with a short memory. */
export class Sessions {
  readonly #db: Db;
  readonly #tokens: Tokens;
  readonly #nextId: NextId;
  readonly #hours: number;
  /** Tokens that were good when last looked at, oldest first. Forgotten when it is over: each takes half a KiB. */
  readonly #seen = new Map<string, { session: Session; until: number }>();
  readonly #ownerOf: (sessionId: number) => Promise<number | undefined>;
  #sweeper: NodeJS.Timeout | undefined;
  /** Ended by this process a moment ago: a look at the row that was under way then may still have found it. */
  readonly #ended = new Set<number>();
  /** Other processes are to forget it too. */
  onEnd = (_sessionId: number) => {};

  constructor(db: Db, tokens: Tokens, nextId: NextId, hours: number, log: Log) {
    this.#db = db;
    this.#tokens = tokens;
    this.#nextId = nextId;
    this.#hours = hours;
    this.#ownerOf = batched((ids) => ownersOf(db, ids), log);
  }

  /** Signs a device in, if the transaction commits. Gives back the token. */
  async start(tx: Tx, userId: number, device: string, address: string): Promise<string> {
    const now = Date.now();
    const id = this.#nextId();
    await tx.delete(sessions).where(and(eq(sessions.userId, userId), lt(sessions.expires, now)));
    await tx.insert(sessions).values({
      id,
      userId,
      device: device.slice(0, 200),
      address,
      created: now,
      used: now,
      expires: now + this.#life,
    });
    return this.#tokens.sign(userId, id, this.#hours);
  }

  /** Who a token belongs to; undefined for one that is not good (any more). @throws Refusal UNAVAILABLE */
  async check(token: string | undefined): Promise<Session | undefined> {
    if (!token) return undefined;
    const seen = this.#seen.get(token);
    if (seen && seen.until >= Date.now()) return this.hasEnded(seen.session.sessionId) ? undefined : seen.session;
    const session = this.#tokens.verify(token);
    if (!session) return undefined;
    const until = Date.now() + CACHE_MS;
    const owner = await this.#ownerOf(session.sessionId);
    if (owner !== session.userId || this.hasEnded(session.sessionId)) return undefined;
    this.#remember(token, session, until);
    return session;
  }

  /** Prolongs a session that is in use. Gives back a new token once the old one has passed a tenth of its life. */
  async renew(session: Session): Promise<string | undefined> {
    const now = Date.now();
    if (now - session.issued < this.#life / 10) return undefined;
    await this.#db
      .update(sessions)
      .set({ expires: now + this.#life })
      .where(eq(sessions.id, session.sessionId));
    return this.#tokens.sign(session.userId, session.sessionId, this.#hours);
  }

  /** Ends a session; its token is worth nothing from now on. */
  async end(sessionId: number): Promise<void> {
    this.#forget(sessionId);
    await this.#db.delete(sessions).where(eq(sessions.id, sessionId));
  }

  /** Ends all sessions of a person but `keep`. Gives back those that ended. */
  async endAll(userId: number, keep = 0): Promise<number[]> {
    const found = await this.#db.select({ id: sessions.id }).from(sessions).where(eq(sessions.userId, userId));
    const ended = found.map(({ id }) => id).filter((id) => id !== keep);
    for (const id of ended) this.#forget(id);
    if (ended.length) await this.#db.delete(sessions).where(inArray(sessions.id, ended));
    return ended;
  }

  /** Those of these that have ended, by whomever: forgotten here too. */
  async lookAgain(sessionIds: number[]): Promise<number[]> {
    const good = await ownersOf(this.#db, sessionIds);
    const ended = sessionIds.filter((id) => !good.has(id));
    for (const id of ended) this.forget(id);
    return ended;
  }

  /** Whether it was ended here within the last seconds. */
  hasEnded(sessionId: number): boolean {
    return this.#ended.has(sessionId);
  }

  #forget(sessionId: number): void {
    this.forget(sessionId);
    this.onEnd(sessionId);
  }

  /** It has ended: not believed any more. */
  forget(sessionId: number): void {
    this.#ended.add(sessionId);
    setTimeout(() => this.#ended.delete(sessionId), CACHE_MS).unref();
  }

  #remember(token: string, session: Session, until: number): void {
    this.#seen.delete(token);
    this.#seen.set(token, { session, until });
    if (this.#seen.size > CACHE_SIZE) this.#seen.delete(this.#seen.keys().next().value!);
    this.#sweeper ??= setTimeout(() => this.#sweep(), CACHE_MS).unref();
  }

  #sweep(): void {
    const now = Date.now();
    for (const [token, { until }] of this.#seen) {
      if (until > now) break;
      this.#seen.delete(token);
    }
    this.#sweeper = this.#seen.size ? setTimeout(() => this.#sweep(), CACHE_MS).unref() : undefined;
  }

  get #life(): number {
    return this.#hours * 3_600_000;
  }
}

/** Whose sessions these are; of those that have not ended, of people who may come in. */
async function ownersOf(db: Db, ids: number[]): Promise<Map<number, number>> {
  const sql = `SELECT s.id, s.user_id FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.id IN (?) AND s.expires > ? AND u.banned = 0 AND u.deleted = 0`;
  const rows = await numbers(db, sql, [ids, Date.now()]);
  return new Map(rows.map(([id, userId]) => [id!, userId!]));
}
