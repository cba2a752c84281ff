// REST of files: uploading, what became of it, and bytes for whoever may read them.
import { createRoute, z } from '@hono/zod-openapi';
import { Metadata } from '@tus/utils';
import { eq } from 'drizzle-orm';
import { blobs } from '../base/db/schema.ts';
import { notFound, Refusal } from '../base/errors.ts';
import { attached } from '../messages/attachments.ts';
import type { Parts } from '../parts.ts';
import { answers, Id, refused, routesOf, signedIn } from '../rest.ts';
import * as files from './files.ts';
import { cleanName } from './names.ts';
import { serve } from './serve.ts';
import { KINDS } from './types.ts';
import * as uploads from './uploads.ts';

const tags = ['files'];
/** ms an answer waits for a file to be looked at. */
const PATIENCE = 25_000;
/** ms an upload in one request may take. */
const DIRECT_LEASE = 15 * 60_000;

const FileInfo = z
  .object({
    id: z.number(),
    name: z.string(),
    mimeType: z.string(),
    size: z.number(),
    kind: z.enum(KINDS).openapi({ description: 'By its bytes' }),
    width: z.number(),
    height: z.number(),
    duration: z.number().openapi({ description: 'ms; 0: the server cannot tell' }),
    thumbhash: z.string().openapi({ description: 'Base64; empty: none' }),
    animated: z.boolean(),
  })
  .openapi('File');
const Bytes = z.number().openapi({ description: 'Bytes' });
const Limits = z.object({
  maxBytes: z.object({ image: Bytes, video: Bytes, audio: Bytes, file: Bytes }),
  direct: Bytes.openapi({ description: 'Largest file of a plain POST' }),
  quota: Bytes.openapi({ description: 'Of all my files; 0: no limit' }),
  used: Bytes,
});
const Wanted = z.object({
  variant: z.enum(['thumb', 'medium', 'poster']).optional(),
  download: z.string().max(5).optional(),
});
const raw = {
  200: { description: 'The bytes, whole or in part', content: { '*/*': { schema: z.string() } } },
  ...refused,
};
// Not a schema of zod's: the body would be read into memory to be checked.
const MULTIPART = { type: 'object' as const, properties: { file: { type: 'string' as const, format: 'binary' } } };
const info = answers(FileInfo, 'What it turned out to be');

export function routes(parts: Parts) {
  const { config, db, nextId, storage, intake, collector, limiters } = parts;
  const ids = new WeakMap<Request, number>();
  const tus = uploads.resumable(db, config, intake, ids);

  /** Reserves room for an upload of mine. */
  async function begin(me: number, name: string, size: number, lease: number): Promise<number> {
    await limiters.upload(me);
    intake.mustHaveTime();
    const id = nextId();
    await files.reserve(db, config, { id, ownerId: me, name: cleanName(name), size, lease });
    return id;
  }

  async function settled(id: number): Promise<files.FileInfo> {
    return files.infoOf(files.ready(await intake.settled(id, PATIENCE)));
  }

  const routes = routesOf()
    .openapi(
      createRoute({
        method: 'get',
        path: '/files/limits',
        tags,
        summary: 'How large an upload of mine may be',
        middleware: [signedIn] as const,
        responses: { 200: answers(Limits, 'Limits'), ...refused },
      }),
      async (c) => {
        const { bytes } = await files.used(db, c.var.me);
        const { direct_bytes: direct, quota_bytes: quota } = config.files;
        return c.json({ maxBytes: files.limitsOf(config), direct, quota, used: bytes }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/files',
        tags,
        summary: 'Upload a small file; larger ones by tus 1.0 at /api/files/uploads, in pieces of at most 16 MiB',
        middleware: [signedIn] as const,
        request: { body: { required: true, content: { 'multipart/form-data': { schema: MULTIPART } } } },
        responses: { 201: info, ...refused },
      }),
      async (c) => {
        const length = Number(c.req.header('content-length') ?? 0);
        if (!length) throw new Refusal('INVALID', 'the length of the body must be said');
        const most = config.files.direct_bytes + uploads.AROUND;
        if (length > most) throw new Refusal('TOO_LARGE', `a body may have ${most} bytes`);
        const id = await begin(c.var.me, 'file', length, Date.now() + DIRECT_LEASE);
        try {
          const { name, size } = await uploads.direct(c.req.raw, config, intake, id);
          await intake.whole(id, { name: cleanName(name), size, lease: files.leaseOf(config) });
        } catch (error) {
          await collector.collect(id);
          throw error;
        }
        return c.json(await settled(id), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/files/{id}',
        tags,
        summary: 'What an upload of mine turned out to be; waits until it has been looked at',
        middleware: [signedIn] as const,
        request: { params: z.object({ id: Id }) },
        responses: { 200: info, ...refused },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const { state } = await files.mine(db, c.var.me, id);
        if (state === files.STATE.uploading) throw new Refusal('CONFLICT', 'this upload is not whole yet');
        return c.json(await settled(id), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/files/{id}',
        tags,
        summary: 'Forget an upload that no message carries',
        middleware: [signedIn] as const,
        request: { params: z.object({ id: Id }) },
        responses: { 204: { description: 'It is gone' }, ...refused },
      }),
      async (c) => {
        await forget(c.var.me, c.req.valid('param').id);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/files/{id}/content',
        tags,
        summary: 'Bytes of a file of mine',
        middleware: [signedIn] as const,
        request: { params: z.object({ id: Id }), query: Wanted },
        responses: raw,
      }),
      async (c) => {
        const file = files.ready(await files.mine(db, c.var.me, c.req.valid('param').id));
        const [blob] = await db.select().from(blobs).where(eq(blobs.hash, file.hash!));
        return bytes(c.req.raw, { file, blob: blob! }, c.req.valid('query'));
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/conversations/{id}/files/{fileId}',
        tags,
        summary: 'Bytes of a file that a message here carries, for whoever may read the message',
        middleware: [signedIn] as const,
        request: { params: z.object({ id: Id, fileId: Id }), query: Wanted },
        responses: raw,
      }),
      async (c) => {
        const { id, fileId } = c.req.valid('param');
        return bytes(c.req.raw, await attached(db, c.var.me, id, fileId), c.req.valid('query'));
      },
    );

  async function bytes(
    request: Request,
    { file, blob }: { file: files.File; blob: typeof blobs.$inferSelect },
    { variant, download }: z.infer<typeof Wanted>,
  ): Promise<Response> {
    const isDownload = download !== undefined && download !== '0';
    const answer = await serve(request, storage, { ...file, ...blob }, { variant, isDownload });
    if (!answer) throw notFound('variant');
    return answer;
  }

  async function forget(me: number, id: number): Promise<void> {
    await files.mine(db, me, id);
    if (!(await collector.collect(id))) throw new Refusal('CONFLICT', 'a message carries this file');
  }

  // tus has its own words for refusals of its own; those of the house come before it.
  routes.use('/files/uploads/*', signedIn);
  routes.use('/files/uploads', signedIn);
  routes.on(['POST', 'OPTIONS'], '/files/uploads', async (c) => {
    if (c.req.method === 'OPTIONS') return tus.handleWeb(c.req.raw);
    mustBePiece(c.req.raw.headers);
    const size = Number(c.req.header('upload-length') ?? Number.NaN);
    if (!Number.isSafeInteger(size) || size < 0) throw new Refusal('INVALID', 'Upload-Length is needed');
    const id = await begin(c.var.session!.userId, nameIn(c.req.header('upload-metadata')), size, files.leaseOf(config));
    ids.set(c.req.raw, id);
    const answer = await tus.handleWeb(c.req.raw);
    if (answer.status !== 201) await collector.collect(id);
    return answer;
  });
  // HEAD is asked for as GET here.
  routes.on(['GET', 'PATCH', 'DELETE'], '/files/uploads/:id', async (c) => {
    const { method } = c.req;
    const me = c.var.session!.userId;
    const id = Number(c.req.param('id'));
    if (!Number.isSafeInteger(id) || method === 'GET') throw notFound('upload');
    const { state, size } = await files.mine(db, me, id);
    if (method === 'DELETE') {
      await forget(me, id);
      return c.body(null, 204, { 'Tus-Resumable': '1.0.0' });
    }
    if (state === files.STATE.uploading) {
      mustBePiece(c.req.raw.headers);
      const answer = await tus.handleWeb(c.req.raw);
      if (answer.status === 507) {
        await collector.collect(id);
        throw new Refusal('STORAGE_FULL', 'the disk is full');
      }
      // The last piece arrived, and the process ended before it was noted.
      if (method === 'HEAD' && answer.headers.get('upload-offset') === String(size)) await intake.whole(id);
      return answer;
    }
    if (method !== 'HEAD') throw new Refusal('CONFLICT', 'this upload is whole');
    const whole = { 'Upload-Offset': String(size), 'Upload-Length': String(size), 'Cache-Control': 'no-store' };
    return c.body(null, 200, { 'Tus-Resumable': '1.0.0', ...whole });
  });
  return routes;
}

/** @throws Refusal TOO_LARGE */
function mustBePiece(headers: Headers): void {
  const isSmall = Number(headers.get('content-length') ?? 0) <= uploads.PIECE && !headers.has('transfer-encoding');
  if (!isSmall) throw new Refusal('TOO_LARGE', `a piece says its length, and has at most ${uploads.PIECE} bytes`);
}

function nameIn(metadata: string | undefined): string {
  if (!metadata) return '';
  try {
    const { filename, name } = Metadata.parse(metadata);
    return filename ?? name ?? '';
  } catch {
    throw new Refusal('INVALID', 'Upload-Metadata is not well-formed');
  }
}
