// The two kinds of "no": a Refusal is expected and told to the person; a StartFailure ends the start with an exit code.
import type { v1 } from '#proto';

export type RefusalName = keyof typeof v1.RefusalCode;

/** Why a field of a request is not accepted; the browser has a sentence for each, in the person's language. */
export const FIELD_CODES = [
  'REQUIRED',
  'TOO_SHORT',
  'TOO_LONG',
  'BAD_CHARACTERS',
  'TOO_COMMON',
  'SAME_AS_NAME',
  'TAKEN',
  'INVALID',
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

/** An expected "no". Thrown by a face, turned into a status (http.ts) or an event (socket.ts) by a door. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalName;
  readonly fields: Record<string, FieldCode> | undefined;
  /** ms; > 0: the same may be tried again after this long. */
  readonly retryAfter: number;

  constructor(
    code: RefusalName,
    message: string,
    more: { fields?: Record<string, FieldCode>; retryAfter?: number } = {},
  ) {
    super(message);
    this.code = code;
    this.fields = more.fields;
    this.retryAfter = more.retryAfter ?? 0;
  }
}

/** What a stranger is told about somebody else's thing, and everybody about a thing that does not exist. */
export const notFound = (what: string) => new Refusal('NOT_FOUND', `no such ${what}`);

/** Overloaded, or the database is away: nothing was kept, try again. */
export const unavailable = (why: string, retryAfter = 1000) => new Refusal('UNAVAILABLE', why, { retryAfter });

/** Exit codes of sysexits.h. */
export const EXIT = { usage: 64, unavailable: 69, config: 78 } as const;

/** The program cannot start. The message is for the person at the terminal: one sentence that says what to do. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
  readonly exitCode: number;

  constructor(exitCode: number, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
