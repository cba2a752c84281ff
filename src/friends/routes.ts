// REST of friends: my friends, asking, answering, parting, naming. What happened is pushed to both sides.
import { createRoute, z } from '@hono/zod-openapi';
import { v1 } from '#proto';
import type { Parts } from '../parts.ts';
import { answers, FriendStateName, Id, refused, routesOf, signedIn, takes, User } from '../rest.ts';
import * as friends from './friends.ts';
import { tellParted, tellState, tellTogether } from './tell.ts';

const tags = ['friends'];
const Friends = z.object({
  friends: z.array(
    z.object({
      user: User,
      remark: z.string().openapi({ description: 'What I alone call them; empty: as everybody does' }),
      since: z.number(),
    }),
  ),
  requests: z.array(z.object({ user: User, state: FriendStateName, note: z.string(), time: z.number() })),
});
const Accepted = z.object({ conversationId: z.number() });
const OfPerson = z.object({ userId: Id });
const STATES = FriendStateName.options;

export function routes(parts: Parts) {
  const { db, nextId, config, logs } = parts;

  return routesOf()
    .openapi(
      createRoute({
        method: 'get',
        path: '/friends',
        tags,
        summary: 'My friends, and the requests between me and others',
        middleware: [signedIn] as const,
        responses: { 200: answers(Friends, 'All of them'), ...refused },
      }),
      async (c) => {
        const mine = await friends.list(db, c.var.me);
        const requests = mine.requests.map((request) => ({ ...request, state: STATES[request.state]! }));
        return c.json({ friends: mine.friends, requests }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/friends/requests',
        tags,
        summary: 'Ask somebody to be friends; at once so, when they had asked me',
        middleware: [signedIn] as const,
        request: takes(z.object({ userId: Id, note: z.string().trim().max(200).default('') })),
        responses: { 201: answers(z.object({ state: FriendStateName }), 'How we stand now'), ...refused },
      }),
      async (c) => {
        const { userId, note } = c.req.valid('json');
        const { me } = c.var;
        const limit = config.limits.friend_requests;
        const together = await friends.request(db, nextId, me, { userId, note, limit });
        if (together) {
          await tellTogether(parts, me, userId, together);
          return c.json({ state: 'FRIENDS' as const }, 201);
        }
        tellState(parts, me, { userId, state: v1.FriendState.REQUESTED_BY_ME, note });
        tellState(parts, userId, { userId: me, state: v1.FriendState.REQUESTED_BY_THEM, note });
        return c.json({ state: 'REQUESTED_BY_ME' as const }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/friends/requests/{userId}/accept',
        tags,
        summary: 'Say yes: both are friends and have a conversation',
        middleware: [signedIn] as const,
        request: { params: OfPerson },
        responses: { 200: answers(Accepted, 'The conversation of the two'), ...refused },
      }),
      async (c) => {
        const { userId } = c.req.valid('param');
        const together = await friends.accept(db, nextId, c.var.me, userId);
        await tellTogether(parts, c.var.me, userId, together);
        return c.json({ conversationId: together.conversationId }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/friends/requests/{userId}',
        tags,
        summary: 'Take my request back, or turn theirs down',
        middleware: [signedIn] as const,
        request: { params: OfPerson },
        responses: { 204: { description: 'It is gone' }, ...refused },
      }),
      async (c) => {
        const { userId } = c.req.valid('param');
        await friends.withdrawOrDecline(db, c.var.me, userId);
        tellState(parts, c.var.me, { userId, state: v1.FriendState.STRANGERS });
        tellState(parts, userId, { userId: c.var.me, state: v1.FriendState.STRANGERS });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/friends/{userId}',
        tags,
        summary: 'Be friends no more: what was said stays readable, nothing new is said',
        middleware: [signedIn] as const,
        request: { params: OfPerson },
        responses: { 204: { description: 'No friends any more' }, ...refused },
      }),
      async (c) => {
        const { me } = c.var;
        const { userId } = c.req.valid('param');
        const conversationId = await friends.unfriend(db, me, userId);
        logs.app.info({ user: me, other: userId }, 'friends no more');
        await tellParted(parts, me, userId, { conversationId, state: v1.FriendState.STRANGERS });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/friends/{userId}',
        tags,
        summary: 'Call a friend what I alone call them; empty: as everybody does',
        middleware: [signedIn] as const,
        request: { params: OfPerson, ...takes(z.object({ remark: z.string().trim().max(64) })) },
        responses: { 204: { description: 'Called so' }, ...refused },
      }),
      async (c) => {
        const { me } = c.var;
        const { userId } = c.req.valid('param');
        const { remark } = c.req.valid('json');
        await friends.setRemark(db, me, userId, remark);
        tellState(parts, me, { userId, state: v1.FriendState.FRIENDS, remark });
        return c.body(null, 204);
      },
    );
}
