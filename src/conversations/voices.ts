// Whether somebody who types may be heard: looked up once in a few seconds for each who does, so that no frame costs a query.
import { and, eq } from 'drizzle-orm';
import type { Db } from '../base/db/open.ts';
import { conversations, members } from '../base/db/schema.ts';
import { mutedUntil } from './rights.ts';

/** ms an answer is believed: for as long a person may seem to type who was muted a moment ago. */
const FOR = 5000;

export class Voices {
  readonly #db: Db;
  /** By conversation and person, the oldest first. */
  readonly #known = new Map<string, { isHeard: Promise<boolean>; until: number }>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** Whether this member may write there. Where that cannot be found out, nobody needs to know that they type. */
  isHeard(userId: number, conversationId: number): Promise<boolean> {
    const name = `${conversationId}:${userId}`;
    const now = Date.now();
    for (const [oldest, { until }] of this.#known) {
      if (until > now) break;
      this.#known.delete(oldest);
    }
    const known = this.#known.get(name);
    if (known) return known.isHeard;
    const isHeard = this.#look(userId, conversationId).catch(() => false);
    this.#known.set(name, { isHeard, until: now + FOR });
    return isHeard;
  }

  async #look(userId: number, conversationId: number): Promise<boolean> {
    const { kind, muted } = conversations;
    const [found] = await this.#db
      .select({ kind, muted, role: members.role, mutedUntil: members.mutedUntil })
      .from(members)
      .innerJoin(conversations, eq(conversations.id, members.conversationId))
      .where(and(eq(members.conversationId, conversationId), eq(members.userId, userId)));
    return found !== undefined && mutedUntil(found, found, Date.now()) === 0;
  }
}
