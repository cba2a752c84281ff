// How bytes come in: small files in one multipart request (multer), large ones in pieces that go on where they were cut (tus).
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { ERRORS, type Locker, Upload } from '@tus/utils';
import { eq, sql } from 'drizzle-orm';
import multer, { MulterError } from 'multer';
import type { Config } from '../base/config.ts';
import type { Db } from '../base/db/open.ts';
import { files } from '../base/db/schema.ts';
import { Refusal, unavailable } from '../base/errors.ts';
import { leaseOf, mustFit, STATE } from './files.ts';
import type { Intake } from './intake.ts';

const UPLOADS = '/api/files/uploads';
/** Bytes of a multipart body besides the file's. */
export const AROUND = 16 * 1024;
/** Bytes of one piece of a resumable upload: of a sender nearby, so much may lie in memory (base/uws/upload.ts). */
export const PIECE = 16 * 1024 * 1024;
/** No room on the disk, or for this program on it. */
const FULL = ['ENOSPC', 'EDQUOT', 'STORAGE_FULL'];
/** ms a piece that is still coming in may take to be put aside when another one asks for its upload. */
const DRAIN = 2000;
const LOCKED = 15_000;

/** The tus protocol for uploads that have a row: who may talk to it has been decided, and room is reserved. */
export function resumable(db: Db, config: Config, intake: Intake, ids: WeakMap<Request, number>): Server {
  const store = new FileStore({
    directory: intake.dir,
    configstore: {
      get: async (id) => {
        const [file] = await db
          .select()
          .from(files)
          .where(eq(files.id, Number(id)));
        if (file?.state !== STATE.uploading) return undefined as unknown as Upload;
        const metadata = { filename: file.name };
        return new Upload({
          id,
          size: file.size,
          offset: 0,
          metadata,
          creation_date: new Date(file.created).toISOString(),
        });
      },
      set: async () => {},
      delete: async () => {},
    },
  });
  return new Server({
    path: UPLOADS,
    datastore: store,
    relativeLocation: true,
    locker: locker(),
    lockDrainTimeout: DRAIN,
    allowedOrigins: () => false,
    namingFunction: (request) => String(ids.get(request as unknown as Request)),
    onIncomingRequest: async (request, id) => {
      // Room was there when it began; others have filled it since.
      const length = Number(request.headers.get('content-length') ?? 0);
      if (length > 0) await mustFit(config, length);
      const lease = leaseOf(config);
      await db
        .update(files)
        .set({ lease: sql`greatest(${files.lease}, ${lease})` })
        .where(eq(files.id, Number(id)));
    },
    onUploadFinish: async (_request, { id }) => {
      await intake.whole(Number(id));
      return {};
    },
    onResponseError: (_request, error) => {
      const { code = '' } = error as { code?: string };
      if (FULL.includes(code)) return { status_code: 507, body: 'the disk is full' };
      return undefined;
    },
  });
}

/** One request at a time for each upload; a piece whose line has died is put aside. The package's own lock waits in a loop. */
function locker(): Locker {
  const held = new Map<string, { letGo: () => void; free: PromiseWithResolvers<void> }>();
  return {
    newLock: (id) => ({
      lock: async (signal, letGo) => {
        const late = AbortSignal.any([signal, AbortSignal.timeout(LOCKED)]);
        const given = new Promise<void>((_, reject) =>
          late.addEventListener('abort', () => reject(ERRORS.ERR_LOCK_TIMEOUT), { once: true }),
        );
        for (let other = held.get(id); other; other = held.get(id)) {
          other.letGo();
          await Promise.race([other.free.promise, given]);
        }
        given.catch(() => {}); // nobody waits any more
        held.set(id, { letGo, free: Promise.withResolvers() });
      },
      unlock: async () => {
        held.get(id)?.free.resolve();
        held.delete(id);
      },
    }),
  };
}

/**
 * Takes the one file of a multipart body into the folder of uploads. Nothing is left of it when that fails.
 * @returns its name as given, and its bytes. @throws Refusal INVALID, TOO_LARGE
 */
export async function direct(
  request: Request,
  config: Config,
  intake: Intake,
  id: number,
): Promise<{ name: string; size: number }> {
  const take = multer({
    storage: multer.diskStorage({
      destination: intake.dir,
      filename: (_request, _file, named) => named(null, String(id)),
    }),
    defParamCharset: 'utf8',
    limits: {
      fileSize: config.files.direct_bytes,
      files: 1,
      fields: 0,
      parts: 1,
      fieldNameSize: 100,
      fieldSize: 0,
      headerPairs: 20,
      fieldNestingDepth: 0,
      fieldArrayIndexLimit: 0,
    },
  }).single('file');
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
  // What multer takes for a request of Express.
  const asked = Object.assign(body, {
    headers: Object.fromEntries(request.headers),
    method: request.method,
    url: UPLOADS,
  }) as unknown as Parameters<typeof take>[0];
  try {
    await new Promise<void>((done, failed) =>
      take(asked, {} as Parameters<typeof take>[1], (e) => (e ? failed(e) : done())),
    );
    if (!asked.file)
      throw new Refusal('INVALID', 'there must be one part named file', { fields: { file: 'REQUIRED' } });
    return { name: asked.file.originalname, size: asked.file.size };
  } catch (error) {
    await rm(intake.pathOf(id), { force: true });
    throw asRefusal(error, config);
  }
}

function asRefusal(error: unknown, { files }: Config): unknown {
  const { code } = error as { code?: string };
  if (code === 'LIMIT_FILE_SIZE')
    return new Refusal('TOO_LARGE', `a file sent at once may have ${files.direct_bytes} bytes`);
  if (FULL.includes(code ?? '')) return new Refusal('STORAGE_FULL', 'the disk is full');
  if (code === 'EMFILE') return unavailable('too many uploads at a time');
  if (error instanceof MulterError || !code) return new Refusal('INVALID', 'one part named file is expected');
  return error;
}
