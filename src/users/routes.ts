// REST of people: sign up, sign in and out, my profile, finding others.
import { createRoute, z } from '@hono/zod-openapi';
import { deleteCookie } from 'hono/cookie';
import { noteSignIn } from '../admin/audit.ts';
import { Refusal } from '../base/errors.ts';
import type { Parts } from '../parts.ts';
import { answers, refused, routesOf, signedIn, takes, User } from '../rest.ts';
import { announce } from './announce.ts';
import { Code, Email } from './email.ts';
import * as profiles from './profiles.ts';
import { byPassword, lasting } from './proof.ts';
import { signUp } from './registration.ts';
import { rename } from './renaming.ts';
import { admit, cookieName, enter, giveCookie, isSecure, SecondFactor, Signed } from './sign-in.ts';
import * as users from './users.ts';

const tags = ['users'];
export const Me = z
  .object({
    user: User,
    email: z.string(),
    emailVerified: z.boolean(),
    hasPassword: z.boolean(),
    hasTotp: z.boolean(),
    bio: z.string(),
    gender: z.enum(users.GENDERS),
    emailShown: z.boolean().openapi({ description: 'Friends see my e-mail address' }),
    requestsFrom: z.enum(users.REQUESTS_FROM).openapi({ description: 'Who may ask me to be friends' }),
    presenceToFriends: z
      .boolean()
      .openapi({ description: 'Only friends see whether I am here, not members of my groups' }),
    invisible: z.boolean().openapi({ description: 'Others see me as offline' }),
    alwaysRelay: z.boolean().openapi({ description: 'Calls hide my address from the others' }),
    isAdmin: z.boolean(),
  })
  .openapi('Me');
const Options = z.object({
  registration: z.enum(['open', 'invite', 'closed', 'provider']),
  mail: z.boolean().openapi({ description: 'Codes can be sent by e-mail' }),
  providers: z.array(z.object({ id: z.enum(['google', 'oidc', 'github']), name: z.string() })),
});
const Nickname = z.string().trim().max(64);
const Invite = z.string().max(64).optional().openapi({ description: 'Of a link onto this server' });

export function routes(parts: Parts) {
  const { db, sessions, limiters, hub, presence } = parts;

  return routesOf()
    .openapi(
      createRoute({
        method: 'get',
        path: '/sign-in-options',
        tags,
        summary: 'What the sign-in screen offers here',
        responses: { 200: answers(Options, 'Ways in'), ...refused },
      }),
      (c) => {
        const { auth, mail, google, oidc, github } = parts.config;
        const providers = [
          ...(google.client_id ? [{ id: 'google' as const, name: 'Google' }] : []),
          ...(oidc.client_id ? [{ id: 'oidc' as const, name: oidc.name || new URL(oidc.issuer).host }] : []),
          ...(github.client_id ? [{ id: 'github' as const, name: 'GitHub' }] : []),
        ];
        return c.json({ registration: auth.registration, mail: mail.url !== '', providers }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/users',
        tags,
        summary: 'Make an account and sign in',
        request: takes(
          z.object({
            name: z.string().min(1).max(100),
            password: z.string().min(1).max(1000),
            nickname: Nickname.default(''),
            email: Email.optional(),
            code: Code.optional().openapi({
              description: 'That was sent to the address; where this server sends e-mail',
            }),
            invite: Invite,
          }),
        ),
        responses: { 201: answers(Signed, 'The new account'), ...refused },
      }),
      async (c) => {
        const user = await signUp(parts, c.var.address, c.req.valid('json'));
        return c.json(await enter(parts, c, user.id, lasting), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/sessions',
        tags,
        summary: 'Sign in',
        request: takes(z.object({ name: z.string().min(1).max(100), password: z.string().min(1).max(1000) })),
        responses: {
          201: answers(Signed, 'Signed in'),
          202: answers(SecondFactor, 'The password is right; a second factor is wanted'),
          ...refused,
        },
      }),
      async (c) => {
        const { name, password } = c.req.valid('json');
        const succeeded = await limiters.signIn(name, c.var.address);
        try {
          const { id, passwordHash } = await users.authenticate(db, name, password);
          await succeeded();
          const admitted = await admit(parts, c, id, byPassword(passwordHash));
          return 'signed' in admitted ? c.json(admitted.signed, 201) : c.json(admitted.secondFactor, 202);
        } catch (error) {
          if (error instanceof Refusal) {
            parts.logs.app.info({ address: c.var.address, code: error.code }, 'sign-in failed');
            noteSignIn(parts, { name }, c.var.address);
          }
          throw error;
        }
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/sessions/current',
        tags,
        summary: 'Sign out: the token is worth nothing, live connections of this session are closed',
        middleware: [signedIn] as const,
        responses: { 204: { description: 'Signed out' }, ...refused },
      }),
      async (c) => {
        const { userId, sessionId } = c.var.session!;
        await sessions.end(sessionId);
        hub.endSession(userId, sessionId);
        deleteCookie(c, cookieName(parts), { path: '/', secure: isSecure(parts) });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me',
        tags,
        summary: 'Who I am; prolongs the session',
        middleware: [signedIn] as const,
        responses: { 200: answers(Me, 'My profile'), ...refused },
      }),
      async (c) => {
        const renewed = await sessions.renew(c.var.session!);
        if (renewed) giveCookie(c, parts, renewed);
        return c.json(await users.me(db, c.var.me), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/me',
        tags,
        summary: 'Change what others see of me, and who sees what',
        middleware: [signedIn] as const,
        request: takes(
          z
            .object({
              name: z.string().min(1).max(100).optional(),
              nickname: Nickname.min(1).optional(),
              bio: z.string().trim().max(500).optional(),
              gender: z.enum(users.GENDERS).optional(),
              emailShown: z.boolean().optional(),
              requestsFrom: z.enum(users.REQUESTS_FROM).optional(),
              presenceToFriends: z.boolean().optional(),
              invisible: z.boolean().optional(),
              alwaysRelay: z.boolean().optional(),
            })
            .refine((changes) => Object.keys(changes).length > 0),
        ),
        responses: { 200: answers(Me, 'My profile'), ...refused },
      }),
      async (c) => {
        const { name, nickname, bio, gender, emailShown, ...privacy } = c.req.valid('json');
        const { requestsFrom, presenceToFriends, invisible, alwaysRelay } = privacy;
        await users.setPrivacy(db, c.var.me, { requestsFrom, presenceToFriends, alwaysRelay });
        if (invisible !== undefined) await presence.setInvisible(c.var.me, invisible);
        if (name !== undefined) await rename(parts, c.var.me, name);
        if (await profiles.change(db, c.var.me, { nickname, bio, gender, emailShown })) await announce(parts, c.var.me);
        return c.json(await users.me(db, c.var.me), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/users',
        tags,
        summary: 'Find people by the beginning of their name or nickname, or look up ids',
        middleware: [signedIn] as const,
        request: {
          query: z.object({
            search: z.string().trim().max(64).optional(),
            ids: z
              .string()
              .regex(/^\d{1,16}(,\d{1,16}){0,199}$/)
              .optional()
              .openapi({ description: 'Up to 200 ids, separated by commas' }),
          }),
        },
        responses: {
          200: answers(z.object({ users: z.array(User) }), 'At most 20 found, or those of the ids that exist'),
          ...refused,
        },
      }),
      async (c) => {
        const { search, ids } = c.req.valid('query');
        if (ids) return c.json({ users: await users.usersById(db, ids.split(',').map(Number)) }, 200);
        return c.json({ users: search ? await users.search(db, c.var.me, search) : [] }, 200);
      },
    );
}
