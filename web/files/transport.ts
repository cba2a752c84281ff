// The two ways to the server: one body, or pieces by the tus protocol (https://tus.io/protocols/resumable-upload, 1.0).
import type { ClientResponse } from 'hono/client';
import { answer, Refused } from '../base/rest.ts';
import type { Parcel } from './parcels.ts';
import type { FileInfo, UploadSurroundings, Way } from './upload.ts';

const ENDPOINT = '/api/files/uploads';

/** GET and DELETE of what has its answer typed here. */
export const ask = <T>(path: string, init?: RequestInit): Promise<T> =>
  answer(fetch(path, init) as Promise<ClientResponse<T, 200, 'json'>>) as Promise<T>;

export const look = (fileId: number) => ask<FileInfo>(`/api/files/${fileId}`);

/** Nothing of it is to stay at the server. */
export async function discard({ uploadUrl, fileId }: Parcel) {
  const gone = () => {}; // What cannot be discarded, the server collects.
  if (fileId !== undefined) await ask(`/api/files/${fileId}`, { method: 'DELETE' }).catch(gone);
  else if (uploadUrl) await fetch(uploadUrl, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' } }).catch(gone);
}

/** Only XMLHttpRequest tells how far a body is. */
export function post({ blob, name }: Parcel, way: Way): Promise<FileInfo> {
  const body = new FormData();
  body.append('file', blob, name);
  const started = performance.now();
  const request = new XMLHttpRequest();
  const abort = () => request.abort();
  const answered = new Promise<Response>((resolve, reject) => {
    request.upload.onprogress = ({ loaded }) => way.progress(Math.min(loaded, blob.size));
    request.upload.onload = () => way.took(blob.size, performance.now() - started);
    request.onload = () => resolve(new Response(request.responseText || null, responseInit(request)));
    request.onerror = reject;
    request.onabort = reject;
    request.open('POST', '/api/files');
    request.send(body);
    way.signal.addEventListener('abort', abort);
  });
  return answer(answered as Promise<ClientResponse<FileInfo, 200, 'json'>>).finally(() =>
    way.signal.removeEventListener('abort', abort),
  );
}

function responseInit(request: XMLHttpRequest): ResponseInit {
  const retryAfter = request.getResponseHeader('retry-after');
  return { status: request.status, headers: retryAfter ? { 'retry-after': retryAfter } : {} };
}

export const resumeWith =
  (note: UploadSurroundings['note']) =>
  async (parcel: Parcel, way: Way): Promise<number> => {
    const { DetailedError, Upload } = await import('tus-js-client');
    return new Promise((resolve, reject) => {
      let started = 0;
      const tus = new Upload(parcel.blob, {
        endpoint: ENDPOINT,
        uploadUrl: parcel.uploadUrl ?? null,
        uploadSize: parcel.blob.size,
        chunkSize: way.chunk(),
        metadata: { filename: parcel.name },
        retryDelays: null,
        storeFingerprintForResuming: false,
        onUploadUrlAvailable: () => note(parcel.id, { uploadUrl: tus.url ?? undefined }),
        onBeforeRequest(request) {
          if (request.getMethod() === 'PATCH') started = performance.now();
        },
        onProgress: (sent) => way.progress(sent),
        onChunkComplete(bytes) {
          way.took(bytes, performance.now() - started);
          tus.options.chunkSize = way.chunk();
        },
        onError(error) {
          done();
          const response = error instanceof DetailedError ? error.originalResponse : null;
          reject(response ? refusalOf(response.getStatus(), response.getBody(), response) : lost());
        },
        onSuccess() {
          done();
          resolve(Number(tus.url?.split('/').at(-1)));
        },
      });
      const abort = () => {
        void tus.abort();
        done();
        reject(lost());
      };
      const done = () => way.signal.removeEventListener('abort', abort);
      way.signal.addEventListener('abort', abort);
      tus.start();
    });
  };

const lost = () => new Refused('LOST', 'no answer');

function refusalOf(status: number, body: string, response: { getHeader(name: string): string | undefined }): Refused {
  const retryAfter = Number(response.getHeader('retry-after')) || 0;
  try {
    const { code, message } = JSON.parse(body) as { code: string; message: string };
    if (code) return new Refused(code, message, {}, retryAfter);
  } catch {
    // tus itself answers in plain words.
  }
  // 409, 423, 460: where it stands is asked for again. 403, 404, 410: there is no such upload any more.
  const codes: Record<number, string> = { 401: 'UNAUTHENTICATED', 413: 'TOO_LARGE', 429: 'RATE_LIMITED' };
  const code = [403, 404, 410].includes(status) ? 'NOT_FOUND' : codes[status];
  return new Refused(code ?? (status === 400 ? 'INVALID' : 'UNAVAILABLE'), body || String(status), {}, retryAfter);
}
