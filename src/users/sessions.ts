// Signed-in devices. A token names a session; the row decides whether it is still good.
import { and, eq, gt, lt } from 'drizzle-orm';
import type { Tokens } from '../base/auth.ts';
import type { Db } from '../base/db/open.ts';
import { sessions } from '../base/db/schema.ts';
import type { NextId } from '../base/ids.ts';

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
  readonly #seen = new Map<number, { userId: number; until: number }>();
  /** Ended by this process a moment ago: a look at the row that was under way then may still have found it. */
  readonly #ended = new Set<number>();

  constructor(db: Db, tokens: Tokens, nextId: NextId, hours: number) {
    this.#db = db;
    this.#tokens = tokens;
    this.#nextId = nextId;
    this.#hours = hours;
  }

  /** Signs a device in. Gives back the token. */
  async start(userId: number, device: string, address: string): Promise<{ token: string; sessionId: number }> {
    const now = Date.now();
    const id = this.#nextId();
    await this.#db.delete(sessions).where(and(eq(sessions.userId, userId), lt(sessions.expires, now)));
    await this.#db
      .insert(sessions)
      .values({ id, userId, device: device.slice(0, 200), address, created: now, expires: now + this.#life });
    return { token: await this.#tokens.sign(userId, id, this.#hours), sessionId: id };
  }

  /** Who a token belongs to; undefined for one that is not good (any more). */
  async check(token: string | undefined): Promise<Session | undefined> {
    const claims = token ? await this.#tokens.verify(token) : undefined;
    if (!claims) return undefined;
    const now = Date.now();
    let seen = this.#seen.get(claims.sessionId);
    if (!seen || seen.until < now) {
      const [row] = await this.#db
        .select({ userId: sessions.userId })
        .from(sessions)
        .where(and(eq(sessions.id, claims.sessionId), gt(sessions.expires, now)));
      if (!row || this.hasEnded(claims.sessionId)) return undefined;
      seen = { userId: row.userId, until: now + CACHE_MS };
      // A Map keeps its order: the first is the one that was looked up longest ago.
      if (this.#seen.size >= CACHE_SIZE) this.#seen.delete(this.#seen.keys().next().value!);
      this.#seen.delete(claims.sessionId);
      this.#seen.set(claims.sessionId, seen);
    }
    return seen.userId === claims.userId ? claims : undefined;
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
    this.#ended.add(sessionId);
    setTimeout(() => this.#ended.delete(sessionId), CACHE_MS).unref();
    this.#seen.delete(sessionId);
    await this.#db.delete(sessions).where(eq(sessions.id, sessionId));
  }

  /** Whether it was ended here within the last seconds. */
  hasEnded(sessionId: number): boolean {
    return this.#ended.has(sessionId);
  }

  get #life(): number {
    return this.#hours * 3_600_000;
  }
}
