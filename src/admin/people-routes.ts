// REST for administrators: people, and what can be done with their accounts.
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { v1 } from '#proto';
import type { Parts } from '../parts.ts';
import { administrator, answers, type Env, Id, refused, routesOf, takes, User } from '../rest.ts';
import * as people from './people.ts';

const tags = ['admin'];

export const OfPage = z.object({
  search: z.string().trim().max(100).default(''),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

const Person = z
  .object({
    user: User,
    email: z.string(),
    emailVerified: z.boolean(),
    created: z.number(),
    lastSeen: z.number().openapi({ description: 'ms; 0: never here' }),
    online: z.boolean(),
    banned: z.number().openapi({ description: 'Since when, ms; 0: not' }),
    isAdmin: z.boolean(),
    hasSecondFactor: z.boolean(),
    devices: z.number().openapi({ description: 'Signed in' }),
    bytes: z.number().openapi({ description: 'Of files they uploaded' }),
  })
  .openapi('Person');
const Link = z.object({ url: z.string(), expires: z.number() }).openapi('ResetLink');

const Added = z.object({ user: User, link: Link });

/** Who does it. */
export const actorOf = (c: Context<Env & { Variables: { me: number } }>): people.Actor => ({
  actorId: c.var.me,
  address: c.var.address,
});

export function routes(parts: Parts) {
  const { db, hub, sessions, lobby, logs } = parts;
  const guard = administrator(db);

  /** Something done with one person. */
  const deed = <M extends 'put' | 'delete', P extends string>(method: M, path: P, summary: string) =>
    createRoute({
      method,
      path,
      tags,
      summary,
      middleware: guard,
      request: { params: z.object({ id: Id }) },
      responses: { 204: { description: 'Done' }, ...refused },
    });

  async function showOut(userId: number, why: v1.CloseCode): Promise<void> {
    for (const sessionId of await sessions.endAll(userId)) hub.endSession(userId, sessionId, why);
  }

  async function linkFor(c: Parameters<typeof actorOf>[0], userId: number): Promise<z.infer<typeof Link>> {
    const { secret, expires } = await people.resetLink(parts, actorOf(c), userId);
    return { url: `${parts.origins[0]}/reset/${secret}`, expires };
  }

  return routesOf()
    .openapi(
      createRoute({
        method: 'get',
        path: '/admin/people',
        tags,
        summary: 'People, the newest first; by a part of name, nickname or e-mail address',
        middleware: guard,
        request: { query: OfPage.extend({ filter: z.enum(people.FILTERS).default('ALL') }) },
        responses: { 200: answers(z.object({ people: z.array(Person), total: z.number() }), 'A page'), ...refused },
      }),
      async (c) => {
        const { people: page, total } = await people.list(db, c.req.valid('query'));
        return c.json({ people: page.map((one) => ({ ...one, online: hub.isHere(one.user.id) })), total }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/admin/people',
        tags,
        summary: 'Make an account; its owner chooses a password by the link',
        middleware: guard,
        request: takes(
          z.object({ name: z.string().trim().min(1).max(100), nickname: z.string().trim().max(64).default('') }),
        ),
        responses: { 201: answers(Added, 'The account, and the link to hand over'), ...refused },
      }),
      async (c) => {
        const user = await people.add(parts, actorOf(c), c.req.valid('json'));
        logs.app.info({ user: user.id, by: c.var.me }, 'account made');
        await lobby.welcome(user.id);
        return c.json({ user, link: await linkFor(c, user.id) }, 201);
      },
    )
    .openapi(
      deed('put', '/admin/people/{id}/ban', 'Keep somebody out: sessions end, live connections close'),
      async (c) => {
        const { id } = c.req.valid('param');
        await people.ban(parts, actorOf(c), id);
        await showOut(id, v1.CloseCode.BANNED);
        logs.app.info({ user: id, by: c.var.me }, 'banned');
        return c.body(null, 204);
      },
    )
    .openapi(deed('delete', '/admin/people/{id}/ban', 'Let somebody in again'), async (c) => {
      await people.unban(parts, actorOf(c), c.req.valid('param').id);
      return c.body(null, 204);
    })
    .openapi(deed('put', '/admin/people/{id}/administrator', 'Make somebody an administrator'), async (c) => {
      const { id } = c.req.valid('param');
      await people.setAdministrator(parts, actorOf(c), id, true);
      await lobby.lead(id);
      return c.body(null, 204);
    })
    .openapi(
      deed('delete', '/admin/people/{id}/administrator', 'Make an administrator a plain person again'),
      async (c) => {
        const { id } = c.req.valid('param');
        await people.setAdministrator(parts, actorOf(c), id, false);
        await lobby.lead(id);
        return c.body(null, 204);
      },
    )
    .openapi(deed('delete', '/admin/people/{id}/sessions', 'Sign somebody out everywhere'), async (c) => {
      const { id } = c.req.valid('param');
      await people.noteSessionsEnded(parts, actorOf(c), id);
      await showOut(id, v1.CloseCode.SESSION_ENDED);
      return c.body(null, 204);
    })
    .openapi(
      deed(
        'delete',
        '/admin/people/{id}/second-factor',
        'Take off a second factor that its owner has lost, passkeys too',
      ),
      async (c) => {
        await people.removeSecondFactor(parts, actorOf(c), c.req.valid('param').id);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/admin/people/{id}/reset-link',
        tags,
        summary: 'A link by which they choose a new password; earlier ones are worth nothing',
        middleware: guard,
        request: { params: z.object({ id: Id }) },
        responses: { 201: answers(Link, 'To be handed over by a way that others do not read'), ...refused },
      }),
      async (c) => c.json(await linkFor(c, c.req.valid('param').id), 201, { 'Cache-Control': 'no-store' }),
    );
}
