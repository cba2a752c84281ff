// The program that reads what strangers have made: a process of its own, which may run out of memory or time without harm.
// decoder.ts starts and ends it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { Refusal } from '../base/errors.ts';
import type { Answer, Found, Job } from './decoder.ts';
import { avatar, picture, restrain } from './pictures.ts';
import { typeOf } from './types.ts';
import { clip } from './videos.ts';

/** Bytes of memory in all, those of native code too. */
const MEMORY = 1024 * 1024 * 1024;
/** Types an avatar is made of. */
const AVATARS = new Set(['image/jpeg', 'image/png', 'image/apng', 'image/webp']);

// Chat goes first.
setPriority(10);
restrain();
setInterval(() => {
  if (process.memoryUsage.rss() > MEMORY) process.kill(process.pid, 'SIGKILL');
}, 50).unref();
process.on('disconnect', () => process.exit());
process.on('message', (job: Job) => {
  look(job).then(
    (found) => answer({ id: job.id, found }),
    (error) => {
      const { code, message } =
        error instanceof Refusal ? error : new Refusal(isFull(error) ? 'STORAGE_FULL' : 'INTERNAL', String(error));
      answer({ id: job.id, code, message });
    },
  );
});

const isFull = (error: unknown) => ['ENOSPC', 'EDQUOT'].includes((error as { code?: string }).code ?? '');
const answer = (answer: Answer) => process.send?.(answer);

async function look({ path, name, limits, isAvatar }: Job): Promise<Found> {
  const type = await typeOf(path, name);
  if (isAvatar && !AVATARS.has(type.mimeType)) throw new Refusal('INVALID', 'a picture is JPEG, PNG or WebP');
  const limit = limits[type.kind];
  if ((await stat(path)).size > limit) throw new Refusal('TOO_LARGE', `${type.kind}: at most ${limit} bytes`);
  const nothing = { width: 0, height: 0, duration: 0, animated: false, thumbhash: '', variants: {} };
  const facts = { ...nothing, ...(isAvatar ? await avatar(path) : await factsOf(path, type)) };
  return { ...type, ...facts, size: (await stat(path)).size, hash: await hashOf(path) };
}

async function factsOf(path: string, { kind, mimeType }: { kind: string; mimeType: string }) {
  if (kind === 'file') return {};
  if (kind === 'image') {
    const { path: kept, thumbhash, ...facts } = await picture(path);
    if (kept !== path) await rename(kept, path);
    return { ...facts, thumbhash: Buffer.from(thumbhash).toString('base64') };
  }
  const measured = await clip(path, mimeType);
  if (!measured?.poster) return measured ?? {};
  const { poster, ...facts } = measured;
  const { thumbhash, variants } = await picture(poster);
  const { medium = poster, ...others } = variants;
  if (medium !== poster) await rm(poster);
  return { ...facts, thumbhash: Buffer.from(thumbhash).toString('base64'), variants: { ...others, poster: medium } };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(piece);
  return hash.digest('hex');
}
