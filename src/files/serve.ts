// Bytes of a file as an answer: ranges, conditions, its true name, and nothing that could run in our origin (RFC 9110).
import type { File } from './files.ts';
import { disposition } from './names.ts';
import { keyOf, type Storage } from './storage.ts';
import { isShown, UNKNOWN } from './types.ts';

/** What was stored under a file's hash. */
export type Stored = Pick<File, 'name' | 'mimeType' | 'size' | 'kind'> & { hash: Uint8Array; variants: string };
export type Variant = 'thumb' | 'medium' | 'poster' | 'small';

/** Undefined where there is no such variant; of a picture its own bytes stand in for one that was not worth making. */
export async function serve(
  request: Request,
  storage: Storage,
  file: Stored,
  { variant, isDownload }: { variant?: Variant | undefined; isDownload: boolean },
): Promise<Response | undefined> {
  const made = variant && new RegExp(`${variant}:(\\d+)`).exec(file.variants)?.[1];
  if (variant && !made && (variant === 'poster' || file.kind !== 1)) return undefined;
  const size = made ? Number(made) : file.size;
  const mimeType = made ? 'image/webp' : file.mimeType;
  const isInline = !isDownload && isShown(mimeType);
  const tag = `"${Buffer.from(file.hash).toString('base64url').slice(0, 27)}${made ? `.${variant}` : ''}"`;
  const headers = new Headers({
    // A tag that is asked for each time: who may no longer read it gets nothing, others a 304.
    ETag: tag,
    'Cache-Control': 'private, no-cache',
    'Accept-Ranges': 'bytes',
    'Content-Disposition': disposition(isInline ? 'inline' : 'attachment', made ? `${file.name}.webp` : file.name),
    // Chromium's own PDF viewer does not start in a sandbox; without one a PDF is of the origin `null` there all the same.
    'Content-Security-Policy': `default-src 'none'; ${mimeType === 'application/pdf' ? "object-src 'self'" : 'sandbox'}`,
    'Content-Type': isShown(mimeType) ? (mimeType === 'text/plain' ? 'text/plain; charset=utf-8' : mimeType) : UNKNOWN,
  });
  if (names(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers });

  const condition = request.headers.get('if-range');
  const wanted = !condition || condition === tag ? rangeOf(request.headers.get('range'), size) : undefined;
  if (wanted === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const range = wanted ?? { start: 0, end: size - 1 };
  headers.set('Content-Length', String(range.end + 1 - range.start));
  if (wanted) headers.set('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
  const isEmpty = request.method === 'HEAD' || size === 0;
  const body = isEmpty ? null : await storage.read(keyOf(file.hash, made ? variant : ''), range);
  return new Response(body, { status: wanted ? 206 : 200, headers });
}

/** Whether If-None-Match names the tag. */
const names = (header: string | null, tag: string) =>
  header === '*' || header?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);

/** One range of bytes. Several, or what is no range, are as good as none (RFC 9110, 14.2). */
function rangeOf(header: string | null, size: number): { start: number; end: number } | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === undefined || (!first && !last)) return undefined;
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  if (first && last && Number(last) < start) return undefined;
  return start > end || (!first && Number(last) === 0) ? 'unsatisfiable' : { start, end };
}
