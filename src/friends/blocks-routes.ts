// REST of blocks: whom I want nothing to do with.
import { createRoute, z } from '@hono/zod-openapi';
import { v1 } from '#proto';
import type { Parts } from '../parts.ts';
import { answers, Id, refused, routesOf, signedIn, User } from '../rest.ts';
import * as blocks from './blocks.ts';
import { tellParted, tellState } from './tell.ts';

const tags = ['friends'];
const OfPerson = z.object({ userId: Id });

export function routes(parts: Parts) {
  const { db, logs } = parts;

  return routesOf()
    .openapi(
      createRoute({
        method: 'get',
        path: '/blocks',
        tags,
        summary: 'People I blocked',
        middleware: [signedIn] as const,
        responses: {
          200: answers(z.object({ blocks: z.array(z.object({ user: User, since: z.number() })) }), 'The latest first'),
          ...refused,
        },
      }),
      async (c) => c.json({ blocks: await blocks.list(db, c.var.me) }, 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/blocks/{userId}',
        tags,
        summary: 'Block somebody: no messages, calls or requests between us, neither sees when the other is here',
        middleware: [signedIn] as const,
        request: { params: OfPerson },
        responses: { 204: { description: 'Blocked; they are told nothing' }, ...refused },
      }),
      async (c) => {
        const { me } = c.var;
        const { userId } = c.req.valid('param');
        const { conversationId, friendship, request } = await blocks.block(db, me, userId);
        logs.app.info({ user: me, other: userId }, 'blocked');
        const state = v1.FriendState.BLOCKED_BY_ME;
        if (friendship) await tellParted(parts, me, userId, { conversationId, state });
        else tellState(parts, me, { userId, state });
        // To them it looks as if it had been turned down, or taken back.
        if (request) tellState(parts, userId, { userId: me, state: v1.FriendState.STRANGERS });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/blocks/{userId}',
        tags,
        summary: 'Block somebody no more; friends are made anew',
        middleware: [signedIn] as const,
        request: { params: OfPerson },
        responses: { 204: { description: 'Strangers again' }, ...refused },
      }),
      async (c) => {
        const { me } = c.var;
        const { userId } = c.req.valid('param');
        await blocks.unblock(db, me, userId);
        tellState(parts, me, { userId, state: v1.FriendState.STRANGERS });
        return c.body(null, 204);
      },
    );
}
