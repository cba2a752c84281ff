// REST of my signed-in devices.
import { createRoute, z } from '@hono/zod-openapi';
import type { Parts } from '../parts.ts';
import { answers, Id, refused, routesOf, signedIn } from '../rest.ts';
import * as devices from './devices.ts';
import { endSessions } from './sign-in.ts';

const tags = ['sessions'];
const Device = z
  .object({
    id: z.number(),
    device: z.string().openapi({ description: 'User-Agent, as it was when they signed in' }),
    address: z.string().openapi({ description: 'Where it was last used from' }),
    created: z.number(),
    used: z.number().openapi({ description: 'When it was last used, within a few minutes' }),
    isHere: z.boolean().openapi({ description: 'Has a live connection now' }),
    isCurrent: z.boolean().openapi({ description: 'The one that asks' }),
  })
  .openapi('Device');

export function routes(parts: Parts) {
  const { db, hub, sessions, logs } = parts;

  return routesOf()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/sessions',
        tags,
        summary: 'Where I am signed in',
        middleware: [signedIn] as const,
        responses: { 200: answers(z.object({ sessions: z.array(Device) }), 'The last used first'), ...refused },
      }),
      async (c) => {
        const here = new Set(hub.sessionsOf(c.var.me));
        const mine = c.var.session!.sessionId;
        const found = await devices.list(db, c.var.me);
        return c.json(
          { sessions: found.map((each) => ({ ...each, isHere: here.has(each.id), isCurrent: each.id === mine })) },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/sessions/{id}',
        tags,
        summary: 'Sign a device out: its token is worth nothing, its live connections are closed',
        middleware: [signedIn] as const,
        request: { params: z.object({ id: Id }) },
        responses: { 204: { description: 'Signed out' }, ...refused },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        await devices.mustBeMine(db, c.var.me, id);
        await sessions.end(id);
        hub.endSession(c.var.me, id);
        logs.app.info({ user: c.var.me, session: id }, 'session ended');
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/sessions',
        tags,
        summary: 'Sign out all devices but the one that asks',
        middleware: [signedIn] as const,
        responses: { 204: { description: 'Signed out' }, ...refused },
      }),
      async (c) => {
        await endSessions(parts, c.var.me, c.var.session!.sessionId);
        logs.app.info({ user: c.var.me }, 'other sessions ended');
        return c.body(null, 204);
      },
    );
}
