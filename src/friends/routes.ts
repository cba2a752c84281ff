// REST of friends: my friends, asking, answering. What happened is pushed to both sides.
import { createRoute, z } from '@hono/zod-openapi';
import { v1 } from '#proto';
import { announce } from '../conversations/announce.ts';
import type { Parts } from '../parts.ts';
import { answers, FriendStateName, Id, refused, routesOf, signedIn, takes, User } from '../rest.ts';
import * as friends from './friends.ts';

const tags = ['friends'];
const Friends = z.object({
  friends: z.array(z.object({ user: User, since: z.number() })),
  requests: z.array(z.object({ user: User, state: FriendStateName, note: z.string(), time: z.number() })),
});
const Accepted = z.object({ conversationId: z.number() });
const STATES = FriendStateName.options;

export function routes(parts: Parts) {
  const { db, hub, nextId, presence, config } = parts;

  function push(a: number, b: number, [stateOfA, stateOfB]: [v1.FriendState, v1.FriendState], note = ''): void {
    hub.toUser(a, { friendChanged: { userId: b, state: stateOfA, note } });
    hub.toUser(b, { friendChanged: { userId: a, state: stateOfB, note } });
  }

  async function becameFriends(a: number, b: number, conversationId: number): Promise<void> {
    await announce(parts, conversationId, [a, b]);
    hub.toUser(a, { presence: await presence.of([b]) });
    hub.toUser(b, { presence: await presence.of([a]) });
    push(a, b, [v1.FriendState.FRIENDS, v1.FriendState.FRIENDS]);
  }

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
        const conversationId = await friends.request(db, nextId, me, {
          userId,
          note,
          limit: config.limits.friend_requests,
        });
        if (conversationId) {
          await becameFriends(me, userId, conversationId);
          return c.json({ state: 'FRIENDS' as const }, 201);
        }
        push(me, userId, [v1.FriendState.REQUESTED_BY_ME, v1.FriendState.REQUESTED_BY_THEM], note);
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
        request: { params: z.object({ userId: Id }) },
        responses: { 200: answers(Accepted, 'The conversation of the two'), ...refused },
      }),
      async (c) => {
        const { userId } = c.req.valid('param');
        const conversationId = await friends.accept(db, nextId, c.var.me, userId);
        await becameFriends(c.var.me, userId, conversationId);
        return c.json({ conversationId }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/friends/requests/{userId}',
        tags,
        summary: 'Take my request back, or turn theirs down',
        middleware: [signedIn] as const,
        request: { params: z.object({ userId: Id }) },
        responses: { 204: { description: 'It is gone' }, ...refused },
      }),
      async (c) => {
        const { userId } = c.req.valid('param');
        await friends.withdrawOrDecline(db, c.var.me, userId);
        push(c.var.me, userId, [v1.FriendState.STRANGERS, v1.FriendState.STRANGERS]);
        return c.body(null, 204);
      },
    );
}
