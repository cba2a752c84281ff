// The end of a group: everybody is out at once, and what it leaves behind is removed bit by bit.
import { and, eq, inArray, sql } from 'drizzle-orm';
import { v1 } from '#proto';
import type { Db } from '../base/db/open.ts';
import {
  attachments,
  callParticipants,
  calls,
  conversations,
  edits,
  files,
  grams,
  groupBans,
  hidden,
  invites,
  joinRequests,
  messages,
  silences,
  whispers,
} from '../base/db/schema.ts';
import type { Log } from '../base/log.ts';
import type { Arrange } from '../messages/operation.ts';
import { arrange } from './deeds.ts';

/** ms between two looks for what could not be removed before: a call was still going on, the database away. */
const EVERY = 60_000;
/** Rows of one statement: who writes elsewhere waits no longer than for these. */
const CHUNK = 1000;

/** Everybody is taken out, and nobody can come in any more. @param by 0: the server, on behalf of an administrator */
export function dissolve(by: number, conversationId: number): Arrange {
  return arrange('dissolve', by, conversationId, 'everybody', (shared, _, roles) => {
    roles.clear();
    shared.closed = true;
    return [];
  });
}

/** Removes what dissolved groups leave behind. Done again from where it stopped, whenever the server does. */
export class Removal {
  readonly #db: Db;
  readonly #log: Log;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(db: Db, log: Log) {
    this.#db = db;
    this.#log = log;
  }

  start(): void {
    this.#timer = setInterval(() => void this.run(), EVERY).unref();
    void this.run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  /** All that is there now; while it is under way, once more after it. */
  run(): Promise<void> {
    const before = this.#running;
    const running = (before ?? Promise.resolve())
      .then(() => this.#all())
      .catch((error) => this.#log.error({ err: error }, 'dissolved groups not removed'))
      .finally(() => {
        if (this.#running === running) this.#running = undefined;
      });
    this.#running = running;
    return running;
  }

  async #all(): Promise<void> {
    const closed = await this.#db
      .select({ id: conversations.id })
      .from(conversations)
      .where(and(eq(conversations.closed, true), eq(conversations.kind, v1.ConversationKind.GROUP)));
    for (const { id } of closed) if (!this.#stopped) await this.#remove(id);
  }

  async #remove(id: number): Promise<void> {
    const db = this.#db;
    const [live] = await db
      .select({ id: calls.id })
      .from(calls)
      .where(and(eq(calls.conversationId, id), eq(calls.live, 1)));
    if (live) return;
    await this.#parts(() => db.delete(messages).where(eq(messages.conversationId, id)).limit(CHUNK));
    const index = () => db.delete(grams).where(eq(grams.conversationId, id)).limit(CHUNK);
    await this.#parts(index);
    for (const table of [edits, whispers, hidden, silences, groupBans, joinRequests, invites])
      await this.#parts(() => db.delete(table).where(eq(table.conversationId, id)).limit(CHUNK));
    await this.#parts(() => this.#files(id));
    const ofIt = db.select({ id: calls.id }).from(calls).where(eq(calls.conversationId, id));
    await db.delete(callParticipants).where(inArray(callParticipants.callId, ofIt));
    await db.delete(calls).where(eq(calls.conversationId, id));
    if (this.#stopped) return;
    await db.delete(conversations).where(eq(conversations.id, id));
    // Once more: the indexer may have been at it. From now on it finds no conversation to write for.
    await this.#parts(index);
    this.#log.info({ conversation: id }, 'dissolved group removed');
  }

  /** Their collector looks whether anything else carries them. */
  async #files(id: number) {
    const rows = await this.#db
      .select({ id: attachments.fileId })
      .from(attachments)
      .where(eq(attachments.conversationId, id))
      .limit(CHUNK);
    const ids = rows.map((row) => row.id);
    if (!ids.length) return [{ affectedRows: 0 }];
    await this.#db
      .update(files)
      .set({ lease: sql`least(${files.lease}, ${Date.now()})` })
      .where(inArray(files.id, ids));
    return this.#db
      .delete(attachments)
      .where(and(eq(attachments.conversationId, id), inArray(attachments.fileId, ids)));
  }

  async #parts(remove: () => PromiseLike<{ affectedRows: number }[] | unknown>): Promise<void> {
    while (!this.#stopped) {
      const [{ affectedRows }] = (await remove()) as [{ affectedRows: number }];
      if (!affectedRows) return;
    }
  }
}
