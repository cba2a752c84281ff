// Makes files of uploaded bytes: has them looked at, gives them to the storage, and says that they are ready, or why not.
// What a crash leaves half done, the next start goes on with.
import { mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { and, eq, inArray } from 'drizzle-orm';
import type { Config } from '../base/config.ts';
import type { Db } from '../base/db/open.ts';
import { blobs, files } from '../base/db/schema.ts';
import { notFound, Refusal, unavailable } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { Decoder, type Found } from './decoder.ts';
import { type File, limitsOf, STATE } from './files.ts';
import { keyOf, type Storage } from './storage.ts';
import { KINDS } from './types.ts';

/** ms after a failure that is not the file's. */
const PAUSE = 2000;
/** ms after which another process, which may be looking at a file, has done so or is dead. */
const OTHERS = 180_000;

export class Intake {
  /** Where bytes lie while they come in, named by the file's id. */
  readonly dir: string;
  readonly #db: Db;
  readonly #storage: Storage;
  readonly #config: Config;
  readonly #log: Log;
  readonly decoder: Decoder;
  readonly #running = new Map<number, Promise<void>>();
  readonly #stopping = new AbortController();

  constructor(db: Db, storage: Storage, config: Config, log: Log) {
    this.#db = db;
    this.#storage = storage;
    this.#config = config;
    this.#log = log;
    this.decoder = new Decoder(log);
    this.dir = join(config.data.dir, 'uploads');
    mkdirSync(this.dir, { recursive: true });
  }

  pathOf = (id: number | string) => join(this.dir, String(id));

  /** Goes on with what was being looked at, and removes bytes of nothing. @param isAlone no other process does */
  async start(isAlone = true): Promise<void> {
    const names = await readdir(this.dir);
    const open = await this.#db
      .select({ id: files.id, state: files.state })
      .from(files)
      .where(inArray(files.state, [STATE.uploading, STATE.processing]));
    const known = new Set(open.map(({ id }) => String(id)));
    for (const name of names) if (!known.has(name)) await rm(this.pathOf(name), { force: true });
    const resume = () => {
      for (const { id, state } of open) if (state === STATE.processing) this.#run(id);
    };
    if (isAlone) resume();
    else setTimeout(resume, OTHERS).unref();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.decoder.stop();
    await Promise.all(this.#running.values());
  }

  /** @throws Refusal UNAVAILABLE when more waits to be looked at than there is time for. */
  mustHaveTime(): void {
    if (this.decoder.isFull) throw unavailable('too many files wait to be looked at', 5000);
  }

  /** All bytes of the upload are there. */
  async whole(id: number, more: { name?: string; size?: number; lease?: number } = {}): Promise<void> {
    const uploading = and(eq(files.id, id), eq(files.state, STATE.uploading));
    await this.#db
      .update(files)
      .set({ ...more, state: STATE.processing })
      .where(uploading);
    this.#run(id);
  }

  /** The file, when it is decided what it is. @throws Refusal NOT_FOUND, UNAVAILABLE when that takes longer than `ms` */
  async settled(id: number, ms: number): Promise<File> {
    const late = new AbortController();
    await Promise.race([this.#running.get(id), wait(ms, undefined, late).catch(() => {})]);
    late.abort();
    const [file] = await this.#db.select().from(files).where(eq(files.id, id));
    if (!file) throw notFound('file');
    if (file.state === STATE.processing) throw unavailable('this file is still being looked at', 2000);
    return file;
  }

  /** Removes what lies in the folder of an upload. */
  async clear(id: number): Promise<void> {
    const made = ['', '.clean', '.frame', '.thumb', '.medium', '.frame.thumb', '.frame.medium', '.small'];
    for (const suffix of made) await rm(this.pathOf(id) + suffix, { force: true });
  }

  #run(id: number): void {
    if (this.#running.has(id) || this.#stopping.signal.aborted) return;
    const running = this.#persist(id).finally(() => this.#running.delete(id));
    this.#running.set(id, running);
  }

  /** Until it is decided: the database, or the storage, may be away for a while. */
  async #persist(id: number): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        return await this.#take(id);
      } catch (error) {
        if (this.#stopping.signal.aborted) return;
        this.#log.error({ err: error, file: id }, 'file not taken in yet');
        await wait(PAUSE, undefined, this.#stopping).catch(() => {});
      }
    }
  }

  async #take(id: number): Promise<void> {
    const [file] = await this.#db.select().from(files).where(eq(files.id, id));
    if (file?.state !== STATE.processing) return;
    const path = this.pathOf(id);
    const isThere = await stat(path).then(
      () => true,
      () => false,
    );
    if (!isThere) return this.#resume(file);
    try {
      const limits = limitsOf(this.#config);
      const found = await this.decoder.look({ id, path, name: file.name, limits, size: file.size });
      await this.#keep(file, found, path);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'UNAVAILABLE') throw error;
      if (error.code === 'INTERNAL') this.#log.error({ err: error, file: id }, 'file not understood');
      await this.#refuse(
        file,
        error.code === 'INTERNAL' ? new Refusal('INTERNAL', 'something went wrong here') : error,
      );
    }
    await this.clear(id);
  }

  async #keep(file: File, found: Found, path: string): Promise<void> {
    const { variants, kind, thumbhash, hash: hex, ...facts } = found;
    const hash = Buffer.from(hex, 'hex');
    const { stored } = await this.#db.transaction(async (tx) => {
      // Takes the row's lock: who removes these bytes has done so by now, or sees that they are wanted again.
      await tx
        .insert(blobs)
        .values({ hash, size: found.size })
        .onDuplicateKeyUpdate({ set: { size: found.size } });
      await tx
        .update(files)
        .set({
          ...facts,
          hash,
          kind: KINDS.indexOf(kind),
          thumbhash: thumbhash ? Buffer.from(thumbhash, 'base64') : null,
        })
        .where(eq(files.id, file.id));
      const [blob] = await tx.select().from(blobs).where(eq(blobs.hash, hash));
      return blob!;
    });
    if (!stored) {
      const sizes: string[] = [];
      for (const [variant, made] of Object.entries(variants)) {
        sizes.push(`${variant}:${(await stat(made)).size}`);
        await this.#storage.put(keyOf(hash, variant), made);
      }
      await this.#db.update(blobs).set({ variants: sizes.join() }).where(eq(blobs.hash, hash));
      await this.#storage.put(keyOf(hash), path);
    }
    await this.#ready(file.id, hash);
  }

  /** The bytes have left the folder already; or they are lost. */
  async #resume(file: File): Promise<void> {
    if (file.hash && (await this.#storage.has(keyOf(file.hash)))) return this.#ready(file.id, file.hash);
    return this.#refuse(file, new Refusal('INVALID', 'the upload was lost'));
  }

  async #ready(id: number, hash: Uint8Array): Promise<void> {
    await this.#db.update(blobs).set({ stored: true }).where(eq(blobs.hash, hash));
    await this.#db.update(files).set({ state: STATE.ready }).where(eq(files.id, id));
  }

  async #refuse(file: File, { code, message }: Refusal): Promise<void> {
    const [refusal, size] = [`${code} ${message}`.slice(0, 200), 0];
    await this.#db.update(files).set({ state: STATE.refused, refusal, size }).where(eq(files.id, file.id));
    this.#log.info({ file: file.id, user: file.ownerId, code }, 'file refused');
  }
}
