// What the REST routes of all nouns share: who asks, how refusals look, how things of the wire become JSON.
import { OpenAPIHono, z } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import { v1 } from '#proto';
import { isAdministrator } from './admin/administrators.ts';
import type { Db } from './base/db/open.ts';
import { FIELD_CODES, type FieldCode, Refusal } from './base/errors.ts';
import type { Peer } from './base/uws/fetch.ts';
import type { Session } from './users/sessions.ts';

export interface Env {
  Bindings: Peer;
  Variables: {
    requestId: string;
    /** Of the person, also behind a trusted proxy. */
    address: string;
    /** Whose session the request carries; set by http.ts, undefined for strangers. */
    session: Session | undefined;
  };
}

/** An empty set of routes whose validation faults become refusals. */
export const routesOf = () =>
  new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success)
        throw new Refusal('INVALID', 'the request is not well-formed', { fields: fieldsOf(result.error) });
    },
  });

/** Lets only signed-in people through. */
export const signedIn = createMiddleware<Env & { Variables: { me: number } }>(async (c, next) => {
  const { session } = c.var;
  if (!session) throw new Refusal('UNAUTHENTICATED', 'sign in first');
  c.set('me', session.userId);
  await next();
});

/** Lets only administrators through. */
export const administrator = (db: Db) =>
  createMiddleware<Env & { Variables: { me: number } }>(async (c, next) => {
    const { session } = c.var;
    if (!session) throw new Refusal('UNAUTHENTICATED', 'sign in first');
    if (!(await isAdministrator(db, session.userId))) throw new Refusal('FORBIDDEN', 'for administrators');
    c.set('me', session.userId);
    await next();
  });

const STATUS: Partial<Record<keyof typeof v1.RefusalCode, 400 | 401 | 403 | 404 | 409 | 413 | 429 | 500 | 503 | 507>> =
  {
    UNAUTHENTICATED: 401,
    WRONG_CREDENTIALS: 401,
    FORBIDDEN: 403,
    NOT_FRIENDS: 403,
    BLOCKED: 403,
    NOT_FOUND: 404,
    NAME_TAKEN: 409,
    ALREADY_FRIENDS: 409,
    ALREADY_REQUESTED: 409,
    CLIENT_ID_REUSED: 409,
    FULL: 409,
    CONFLICT: 409,
    TOO_LARGE: 413,
    RATE_LIMITED: 429,
    INTERNAL: 500,
    UNAVAILABLE: 503,
    QUOTA_EXCEEDED: 413,
    STORAGE_FULL: 507,
    MUTED: 403,
    BANNED: 403,
    CLOSED: 403,
    LINK_INVALID: 404,
    EMAIL_TAKEN: 409,
    LAST_WAY_IN: 409,
    PROVE_FIRST: 403,
  };

export const statusOf = (refusal: Refusal) => STATUS[refusal.code] ?? 400;

/** Body of every answer that is not a success. */
export const RefusalBody = z
  .object({
    code: z.string().openapi({ description: 'A name of parley.v1.RefusalCode', example: 'NAME_TAKEN' }),
    message: z.string().openapi({ description: "For a developer's eyes" }),
    fields: z
      .record(z.string(), z.enum(FIELD_CODES))
      .optional()
      .openapi({ example: { name: 'TAKEN' } }),
    requestId: z.string(),
  })
  .openapi('Refusal');

/** A JSON answer in a route's description. */
export const answers = <S extends z.ZodType>(schema: S, description: string) => ({
  content: { 'application/json': { schema } },
  description,
});

/** The answer every route may give instead of its own. */
export const refused = { default: answers(RefusalBody, 'Refused') };

/** A JSON body in a route's description. */
export const takes = <S extends z.ZodType>(schema: S) => ({
  body: { content: { 'application/json': { schema } }, required: true },
});

export const PICTURE = { type: 'string' as const, format: 'binary' };
/** A picture as it is, of a type that is told by its bytes. */
export const takesPicture = {
  body: {
    required: true,
    content: { 'image/jpeg': { schema: PICTURE }, 'image/png': { schema: PICTURE }, 'image/webp': { schema: PICTURE } },
  },
};

export const Id = z.coerce
  .number()
  .int()
  .positive()
  .max(Number.MAX_SAFE_INTEGER)
  .openapi({ type: 'integer', format: 'int64', example: 246291200327680 });

export const User = z
  .object({
    id: z.number(),
    name: z.string(),
    nickname: z.string(),
    avatar: z.string().openapi({ description: 'Path of the picture; empty: initials are shown' }),
    deleted: z.boolean().openapi({ description: 'The account is gone: only the id is left' }),
  })
  .openapi('User');

type EnumNames<E> = Extract<keyof E, string>;
export const namesOf = <E extends object>(words: E) =>
  Object.keys(words).filter((key) => Number.isNaN(Number(key))) as [EnumNames<E>, ...EnumNames<E>[]];
export const RoleName = z.enum(namesOf(v1.Role));
export const FriendStateName = z.enum(namesOf(v1.FriendState));

// Things of the wire appear in REST as their proto3 JSON: enums by name, bytes in base64, nothing left out.
const JSON_FORM = { enums: String, bytes: String, longs: Number, defaults: true, arrays: true } as const;
export const ConversationJson = z
  .looseObject({ id: z.number(), kind: z.enum(namesOf(v1.ConversationKind)), title: z.string(), lastSeq: z.number() })
  .openapi('Conversation', { description: 'parley.v1.Conversation as proto3 JSON' });
export const MembershipJson = z
  .looseObject({ role: RoleName, readSeq: z.number() })
  .openapi('Membership', { description: 'parley.v1.Membership as proto3 JSON' });
export const MessageJson = z
  .looseObject({ seq: z.number(), rev: z.number(), from: z.number(), time: z.number() })
  .openapi('Message', { description: 'parley.v1.Message as proto3 JSON' });
export const ContentJson = z.looseObject({}).openapi('Content', { description: 'parley.v1.Content as proto3 JSON' });

export const conversationJson = (conversation: v1.IConversation) =>
  v1.Conversation.toObject(conversation as v1.Conversation, JSON_FORM) as z.infer<typeof ConversationJson>;
export const membershipJson = (mine: v1.IMembership) =>
  v1.Membership.toObject(mine as v1.Membership, JSON_FORM) as z.infer<typeof MembershipJson>;
export const messageJson = (message: v1.IMessage) =>
  v1.Message.toObject(message as v1.Message, JSON_FORM) as z.infer<typeof MessageJson>;
export const contentJson = (content: v1.IContent) =>
  v1.Content.toObject(content as v1.Content, JSON_FORM) as z.infer<typeof ContentJson>;

function fieldsOf(error: z.core.$ZodError): Record<string, FieldCode> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), fieldCode(issue)]));
}

function fieldCode(issue: z.core.$ZodIssue): FieldCode {
  if (issue.code === 'too_small') return issue.minimum === 1 ? 'REQUIRED' : 'TOO_SHORT';
  if (issue.code === 'too_big') return 'TOO_LONG';
  // The issue does not hold the input; its message tells a missing field from one of another type.
  return /received undefined$/.test(issue.message) ? 'REQUIRED' : 'INVALID';
}
