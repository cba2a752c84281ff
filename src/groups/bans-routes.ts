// REST of whom a group keeps out.
import { createRoute, z } from '@hono/zod-openapi';
import type { Parts } from '../parts.ts';
import { answers, Id, refused, routesOf, signedIn, User } from '../rest.ts';
import * as bans from './bans.ts';

const tags = ['groups'];

export function routes({ db, logs }: Parts) {
  return routesOf()
    .openapi(
      createRoute({
        method: 'get',
        path: '/groups/{id}/bans',
        tags,
        summary: 'Who was removed and is kept out, as owner or admin',
        middleware: [signedIn] as const,
        request: { params: z.object({ id: Id }) },
        responses: {
          200: answers(
            z.object({ bans: z.array(z.object({ user: User, by: User, time: z.number() })) }),
            'At most 500, the latest first',
          ),
          ...refused,
        },
      }),
      async (c) => c.json({ bans: await bans.list(db, c.var.me, c.req.valid('param').id) }, 200),
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/groups/{id}/bans/{userId}',
        tags,
        summary: 'Keep somebody out no longer, as owner or admin: they may come in by the ways there are',
        middleware: [signedIn] as const,
        request: { params: z.object({ id: Id, userId: Id }) },
        responses: { 204: { description: 'They may come in' }, ...refused },
      }),
      async (c) => {
        const { id, userId } = c.req.valid('param');
        await bans.letBackIn(db, c.var.me, id, userId);
        logs.app.info({ user: userId, conversation: id, by: c.var.me }, 'not kept out any more');
        return c.body(null, 204);
      },
    );
}
