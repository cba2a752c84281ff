// Where bytes lie: on disk or in a bucket. They are named by their content, so the same bytes are kept once, and what has a
// name never changes.
import { openAsBlob } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { S3mini } from 's3mini';
import type { Config } from '../base/config.ts';

export interface Storage {
  /** Takes a file from the same disk over; when this returns its bytes outlive a loss of power. Twice does no harm. */
  put(key: string, path: string): Promise<void>;
  /** Bytes from `start` up to and including `end`. Read no faster than they are taken. */
  read(key: string, range: { start: number; end: number }): Promise<ReadableStream<Uint8Array>>;
  has(key: string): Promise<boolean>;
  /** What is not there is not missed. */
  remove(key: string): Promise<void>;
}

/** The bytes of a blob, or a smaller picture made of them. */
export const keyOf = (hash: Uint8Array, variant = '') => {
  const hex = Buffer.from(hash).toString('hex');
  return `${hex.slice(0, 2)}/${hex.slice(2)}${variant && `.${variant}`}`;
};

export const openStorage = ({ data, storage }: Config): Storage =>
  storage.s3_endpoint ? bucket(storage) : disk(join(data.dir, 'files'));

const PIECE = 256 * 1024;

function disk(root: string): Storage {
  return {
    put: async (key, path) => {
      const target = join(root, key);
      await sync(path);
      if ((await mkdir(dirname(target), { recursive: true })) !== undefined) await sync(root);
      await rename(path, target);
      await sync(dirname(target));
    },
    read: async (key, { start, end }) => {
      const file = await open(join(root, key));
      let at = start;
      return new ReadableStream<Uint8Array>(
        {
          pull: async (sink) => {
            const length = Math.min(PIECE, end + 1 - at);
            const { buffer, bytesRead } = await file
              .read(Buffer.allocUnsafeSlow(length), 0, length, at)
              .catch(async (error) => {
                await file.close();
                throw error;
              });
            at += bytesRead;
            if (bytesRead > 0) sink.enqueue(buffer.subarray(0, bytesRead));
            if (at <= end && bytesRead > 0) return;
            await file.close();
            if (at <= end) sink.error(new Error(`${key} is shorter than it was`));
            else sink.close();
          },
          cancel: () => file.close(),
        },
        { highWaterMark: 0 },
      );
    },
    has: (key) =>
      stat(join(root, key)).then(
        () => true,
        () => false,
      ),
    remove: (key) => rm(join(root, key), { force: true }),
  };
}

/** Makes what was written outlive a loss of power: of a directory, the names in it. */
async function sync(path: string): Promise<void> {
  const file = await open(path);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function bucket(settings: Config['storage']): Storage {
  const client = new S3mini({
    endpoint: settings.s3_endpoint,
    region: settings.s3_region,
    accessKeyId: settings.s3_access_key,
    secretAccessKey: settings.s3_secret_key,
  });
  return {
    put: async (key, path) => {
      // Read piece by piece from the disk, and sent in parts where it is large.
      await client.putAnyObject(key, await openAsBlob(path));
      await rm(path);
    },
    read: async (key, { start, end }) => {
      const { body, ok, status } = await client.getObjectRaw(key, false, start, end + 1);
      if (!ok || !body) throw new Error(`the storage answers ${status} for ${key}`);
      return body;
    },
    has: async (key) => (await client.objectExists(key)) === true,
    remove: async (key) => {
      await client.deleteObject(key);
    },
  };
}
