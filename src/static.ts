// Serves the files of static/ and the built client: known at start, cached by content, compressed once.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';

interface StaticFile {
  bytes: Buffer;
  type: string;
  etag: string;
  cache: string;
  /** Made when first asked for. */
  packed: Map<string, Promise<Buffer>>;
}

export type StaticFiles = ReadonlyMap<string, StaticFile>;

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_EVERY_TIME = 'no-cache';
/** Vite puts a hash of the content into these names. */
const HASHED = /^\/assets\//;
const COMPRESSIBLE = /^(text\/|application\/(javascript|json|manifest)|image\/svg)/;

const pack: Record<string, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** Every file below the folders, by its path in a URL. The first folder wins. */
export function loadStatic(...folders: string[]): StaticFiles {
  const files = new Map<string, StaticFile>();
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const file = join(folder, name);
      const path = `/${relative(folder, file).split(sep).join('/')}`;
      if (!files.has(path) && statSync(file).isFile()) files.set(path, readStatic(path, file));
    }
  }
  return files;
}

function readStatic(path: string, file: string): StaticFile {
  const bytes = readFileSync(file);
  return {
    bytes,
    type: getMimeType(path) ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    cache: HASHED.test(path) ? FOREVER : ASK_EVERY_TIME,
    packed: new Map(),
  };
}

/** The file as an answer, or undefined when there is none at this path. */
export async function serveStatic(c: Context, files: StaticFiles, path: string): Promise<Response | undefined> {
  const file = files.get(path);
  if (!file) return undefined;
  c.header('Cache-Control', file.cache);
  c.header('Vary', 'Accept-Encoding');
  const encoding = COMPRESSIBLE.test(file.type) ? acceptedBy(c.req.header('accept-encoding')) : undefined;
  // Each encoding is a representation of its own, with its own strong tag (RFC 9110, 8.8.3.3).
  const etag = encoding ? `${file.etag.slice(0, -1)}-${encoding}"` : file.etag;
  c.header('ETag', etag);
  if (c.req.header('if-none-match')?.split(/,\s*/).includes(etag)) return c.body(null, 304);
  c.header('Content-Type', file.type);
  if (encoding) c.header('Content-Encoding', encoding);
  const bytes = encoding ? await packed(file, encoding) : file.bytes;
  c.header('Content-Length', String(bytes.length));
  return c.body(new Uint8Array(bytes));
}

function acceptedBy(header = ''): string | undefined {
  const offered = header.split(',').map((part) => part.trim().split(';')[0]);
  return Object.keys(pack).find((encoding) => offered.includes(encoding));
}

function packed(file: StaticFile, encoding: string): Promise<Buffer> {
  const ready = file.packed.get(encoding) ?? pack[encoding]!(file.bytes);
  file.packed.set(encoding, ready);
  return ready;
}
