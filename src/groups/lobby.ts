// The lobby: one group that everybody is in from the moment they have an account. Administrators of the server lead it.
import { and, asc, eq, gt, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { v1 } from '#proto';
import type { Db } from '../base/db/open.ts';
import { conversations, members, nextEpoch, users } from '../base/db/schema.ts';
import type { Log } from '../base/log.ts';
import type { Arrange } from '../messages/operation.ts';
import type { Writer } from '../messages/writer.ts';
import { NAMED } from './deeds.ts';

const { ADMIN, MEMBER } = v1.Role;

/** Its id, in every database: no other conversation gets so small a one, so the key lets there be only one lobby. */
const LOBBY = 1;
/** People who are put in together. */
const CHUNK = 500;

export class Lobby {
  readonly #db: Db;
  readonly #writer: Writer;
  readonly #log: Log;
  readonly #isOpen: boolean;
  /** Who has an account and is not in it: those whom it could not take are tried again with the next. */
  readonly #outside = new Set<number>();

  constructor(db: Db, writer: Writer, log: Log, isOpen: boolean) {
    this.#db = db;
    this.#writer = writer;
    this.#log = log;
    this.#isOpen = isOpen;
  }

  /**
   * Makes it where there is none, puts in who is missing and gives everybody their role. Where it is not wanted, takes everybody
   * out.
   */
  async start(): Promise<void> {
    const db = this.#db;
    if (!this.#isOpen) {
      await db.delete(members).where(eq(members.conversationId, LOBBY));
      await db.update(conversations).set({ memberCount: 0, epoch: nextEpoch }).where(eq(conversations.id, LOBBY));
      return;
    }
    await db.insert(conversations).ignore().values({ id: LOBBY, kind: v1.ConversationKind.LOBBY, created: Date.now() });
    const missing = await db
      .select({ id: users.id })
      .from(users)
      .leftJoin(members, and(eq(members.conversationId, LOBBY), eq(members.userId, users.id)))
      .where(and(isNull(members.userId), eq(users.deleted, 0)))
      .orderBy(asc(users.id));
    for (let from = 0; from < missing.length; from += CHUNK)
      await this.#writer.done(entering(missing.slice(from, from + CHUNK).map(({ id }) => id)));
    await this.#appoint(or(eq(users.isAdmin, true), gt(members.role, MEMBER)));
  }

  /** Whether somebody leads the lobby follows from whether they are an administrator: to be called when that changes. */
  async lead(userId: number): Promise<void> {
    if (this.#isOpen) await this.#appoint(eq(users.id, userId));
  }

  /** Somebody has made an account. Whatever becomes of the lobby, they have it. */
  async welcome(userId: number): Promise<void> {
    if (!this.#isOpen) return;
    const ids = [...this.#outside.add(userId)].slice(0, CHUNK);
    try {
      await this.#writer.done(entering(ids));
      for (const id of ids) this.#outside.delete(id);
      await this.#appoint(inArray(users.id, ids));
    } catch (error) {
      this.#log.warn({ err: error, user: userId }, 'not put into the lobby');
    }
  }

  /** Gives those of these people whose role is another one the role that they should have. */
  async #appoint(who: SQL | undefined): Promise<void> {
    const right = sql`if(${users.isAdmin}, ${ADMIN}, ${MEMBER})`;
    const rows = await this.#db
      .select({ id: users.id, isAdmin: users.isAdmin })
      .from(members)
      .innerJoin(users, eq(users.id, members.userId))
      .where(and(eq(members.conversationId, LOBBY), who, ne(members.role, right)));
    if (!rows.length) return;
    await this.#writer.done({
      ...byServer(rows.map(({ id }) => id)),
      apply: (_, __, roles) => {
        for (const { id, isAdmin } of rows) if (roles.has(id)) roles.set(id, isAdmin ? ADMIN : MEMBER);
        return [];
      },
    });
  }
}

const byServer = (concerns: readonly number[]) => ({
  kind: 'arrange' as const,
  conversationId: LOBBY,
  userId: 0,
  bytes: 0,
  concerns,
});

function entering(ids: readonly number[]): Arrange {
  return {
    ...byServer(ids),
    apply: (_, __, roles) => {
      const users = ids.filter((id) => !roles.has(id));
      for (const id of users) roles.set(id, MEMBER);
      if (!users.length) return [];
      const actor = users.length === 1 ? users[0]! : 0;
      return [{ kind: v1.NoticeKind.MEMBER_JOINED, actor, users: users.slice(0, NAMED), count: users.length }];
    },
  };
}
