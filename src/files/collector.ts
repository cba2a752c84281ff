// Removes what nobody needs: files that no message carries after their lease, uploads that were never finished, avatars that
// nobody shows any more, and bytes that nothing names. Whoever wants one of them meanwhile holds the row's lock, or waits for it
// and finds it gone.
import { and, asc, eq, gt, lt, ne } from 'drizzle-orm';
import type { Db } from '../base/db/open.ts';
import { attachments, blobs, files } from '../base/db/schema.ts';
import type { Log } from '../base/log.ts';
import { KEPT, STATE } from './files.ts';
import type { Intake } from './intake.ts';
import { keyOf, type Storage } from './storage.ts';
import { isFiled, isShown } from './wanted.ts';

/** ms between two sweeps, and rows of one look. */
const EVERY = 10 * 60_000;
const CHUNK = 100;
/** ms after which an avatar that is shown is looked at again. */
const AGAIN = 24 * 3_600_000;

export class Collector {
  readonly #db: Db;
  readonly #storage: Storage;
  readonly #intake: Intake;
  readonly #log: Log;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(db: Db, storage: Storage, intake: Intake, log: Log) {
    this.#db = db;
    this.#storage = storage;
    this.#intake = intake;
    this.#log = log;
  }

  start(): void {
    this.#timer = setInterval(() => this.#run(), EVERY).unref();
    this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  #run(): void {
    this.#running ??= this.sweep()
      .catch((error) => this.#log.error({ err: error }, 'collecting files failed'))
      .finally(() => {
        this.#running = undefined;
      });
  }

  /** Removes all whose lease has ended by then. */
  async sweep(now = Date.now()): Promise<void> {
    for (let more = true; more && !this.#stopped; ) {
      const rows = await this.#db
        .select({ id: files.id })
        .from(files)
        .where(and(lt(files.lease, now), ne(files.state, STATE.processing)))
        .orderBy(asc(files.lease))
        .limit(CHUNK);
      for (const { id } of rows) await this.collect(id, now);
      more = rows.length === CHUNK;
    }
    await this.#collectAvatars(now);
    await this.#dropBytes(now);
  }

  /** Removes a file, unless a message carries it or its lease lasts longer. @returns whether it did */
  async collect(id: number, now = KEPT): Promise<boolean> {
    const removed = await this.#db.transaction(async (tx) => {
      const [file] = await tx.select().from(files).where(eq(files.id, id)).for('update');
      if (!file || file.lease > now || file.state === STATE.processing) return undefined;
      const [carried] = await tx.select().from(attachments).where(eq(attachments.fileId, id)).limit(1);
      if (carried) {
        await tx.update(files).set({ lease: KEPT }).where(eq(files.id, id));
        return undefined;
      }
      const { hash } = file;
      const [blob] = hash ? await tx.select().from(blobs).where(eq(blobs.hash, hash)).for('update') : [];
      await tx.delete(files).where(eq(files.id, id));
      // Of an avatar its own lease decides.
      if (blob && !blob.lease && !(await isFiled(tx, blob.hash)))
        await tx.update(blobs).set({ stored: false }).where(eq(blobs.hash, blob.hash));
      return file;
    });
    if (removed) await this.#intake.clear(id);
    return removed !== undefined;
  }

  /** Avatars whose lease has ended: kept on where somebody shows them, else as good as never shown. */
  async #collectAvatars(now: number): Promise<void> {
    for (let more = true; more && !this.#stopped; ) {
      const isDue = and(gt(blobs.lease, 0), lt(blobs.lease, now));
      const rows = await this.#db.select({ hash: blobs.hash }).from(blobs).where(isDue).limit(CHUNK);
      for (const { hash } of rows)
        await this.#db.transaction(async (tx) => {
          const one = and(eq(blobs.hash, hash), isDue);
          // Whoever wants it meanwhile waits here, or has prolonged the lease.
          const [blob] = await tx.select().from(blobs).where(one).for('update');
          if (!blob) return;
          const lease = (await isShown(tx, hash)) ? now + AGAIN : 0;
          const stored = blob.stored && (lease > 0 || (await isFiled(tx, hash)));
          await tx.update(blobs).set({ lease, stored }).where(one);
        });
      more = rows.length === CHUNK;
    }
  }

  /** Bytes that nothing names. They were marked as not there first: a crash in between must not leave a row that lies. */
  async #dropBytes(now: number): Promise<void> {
    const rows = await this.#db
      .select()
      .from(blobs)
      .where(and(eq(blobs.stored, false), lt(blobs.lease, now)))
      .limit(10 * CHUNK);
    for (const { hash } of rows)
      await this.#db.transaction(async (tx) => {
        const [blob] = await tx
          .select()
          .from(blobs)
          .where(and(eq(blobs.hash, hash), eq(blobs.stored, false), lt(blobs.lease, now)))
          .for('update');
        if (!blob || (await isFiled(tx, hash))) return;
        for (const variant of ['', 'thumb', 'medium', 'poster', 'small'])
          await this.#storage.remove(keyOf(hash, variant));
        await tx.delete(blobs).where(eq(blobs.hash, hash));
      });
  }
}
