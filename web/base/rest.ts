// Asking the server over REST: JSON in, JSON out, a refusal as an exception with its code.

/** An expected "no" of the server, or (`code` LOST) no answer at all. */
export class Refused extends Error {
  override readonly name = 'Refused';
  /** A name of v1.RefusalCode, or LOST. */
  readonly code: string;
  readonly fields: Record<string, string>;
  /** Seconds until it may be tried again; 0 = unknown. */
  readonly retryAfter: number;

  constructor(code: string, message: string, fields: Record<string, string> = {}, retryAfter = 0) {
    super(message);
    this.code = code;
    this.fields = fields;
    this.retryAfter = retryAfter;
  }
}

let signedOut = () => {};

/** What to do when the server no longer knows this session. */
export function whenSignedOut(run: () => void) {
  signedOut = run;
}

export const get = <T>(path: string) => request<T>('GET', path);
export const post = <T>(path: string, body?: unknown) => request<T>('POST', path, body ?? {});
export const patch = <T>(path: string, body: unknown) => request<T>('PATCH', path, body);
export const remove = (path: string) => request<void>('DELETE', path);

async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  } catch {
    throw new Refused('LOST', 'no answer');
  }
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (response.ok) return answer as T; // The door: the server's types say so.
  const { code, message, fields } = (answer ?? {}) as { code?: string; message?: string; fields?: Refused['fields'] };
  if (response.status === 401 && code === 'UNAUTHENTICATED') signedOut();
  const retryAfter = Number(response.headers.get('retry-after')) || 0;
  throw new Refused(
    code ?? (response.status >= 500 ? 'UNAVAILABLE' : 'INTERNAL'),
    message ?? response.statusText,
    fields,
    retryAfter,
  );
}
