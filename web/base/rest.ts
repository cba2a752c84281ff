// Asking the server over REST: typed by the server's own routes, a refusal as an exception with its code.
import { type ClientResponse, hc, type InferResponseType } from 'hono/client';
import type { Api } from '../../src/http.ts';

/** Every route there is. To be handed to `answer`. */
export const { api } = hc<Api>('/');

/** An expected "no" of the server, or (`code` LOST) no answer at all. */
export class Refused extends Error {
  override readonly name = 'Refused';
  /** A name of v1.RefusalCode, or LOST. */
  readonly code: string;
  readonly fields: Readonly<Record<string, FieldCode>>;
  /** Seconds until it may be tried again; 0 = unknown. */
  readonly retryAfter: number;

  constructor(code: string, message: string, fields: Readonly<Record<string, FieldCode>> = {}, retryAfter = 0) {
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

/** How the server says no: every route may. */
type No = Extract<InferResponseType<typeof api.conversations.$get>, { requestId: string }>;
/** Why a field is not accepted; there is a sentence for each. */
export type FieldCode = NonNullable<No['fields']>[string];

/** The good answers among all that a route may give. */
type Good<R> = R extends ClientResponse<infer T, number, string> ? Exclude<T, No> : never;

/**
 * What was answered to a question.
 * @throws Refused
 */
export async function answer<R extends ClientResponse<unknown, number, string>>(asked: Promise<R>): Promise<Good<R>> {
  const response = await asked.catch(() => {
    throw new Refused('LOST', 'no answer');
  });
  const body: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (response.ok) return body as Good<R>; // The door: the server's types say so.
  const { code, message, fields } = (body ?? {}) as Partial<No>;
  if (response.status === 401 && code === 'UNAUTHENTICATED') signedOut();
  throw new Refused(
    code ?? (response.status >= 500 ? 'UNAVAILABLE' : 'INTERNAL'),
    message ?? response.statusText,
    fields,
    Number(response.headers.get('retry-after')) || 0,
  );
}
