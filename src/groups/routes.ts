// REST of groups: making one, who is in it, what it says of itself, its end.
import { createRoute, z } from '@hono/zod-openapi';
import { v1 } from '#proto';
import { announce } from '../conversations/announce.ts';
import { find } from '../conversations/conversations.ts';
import type { Parts } from '../parts.ts';
import { answers, Id, namesOf, refused, routesOf, signedIn, takes, takesPicture } from '../rest.ts';
import * as avatars from '../users/avatars.ts';
import * as bans from './bans.ts';
import * as bansRoutes from './bans-routes.ts';
import { mustMay } from './deeds.ts';
import { dissolve } from './dissolution.ts';
import * as groups from './groups.ts';
import { arrange } from './lane.ts';
import { change } from './settings.ts';

const tags = ['groups'];

const Title = z.string().trim().min(1).max(100);
const Introduction = z.string().trim().max(500);
const Ids = z.array(Id).max(10_000);
const OfGroup = z.object({ id: Id });
const done = (description: string) => ({ 204: { description }, ...refused });

export function routes(parts: Parts) {
  const { db, nextId, config, limiters, logs, removal } = parts;
  const limit = config.limits.group_members;

  /** The one before is nobody's any more. */
  async function show(me: number, id: number, avatar: string): Promise<void> {
    const { conversation } = await find(db, me, id);
    await arrange(parts, change(me, id, { avatar }));
    await avatars.release(db, conversation.avatar ?? '');
  }

  return routesOf()
    .route('/', bansRoutes.routes(parts))
    .openapi(
      createRoute({
        method: 'post',
        path: '/groups',
        tags,
        summary: 'Make a group, with chosen friends or alone',
        middleware: [signedIn] as const,
        request: takes(z.object({ title: Title, introduction: Introduction.default(''), memberIds: Ids.default([]) })),
        responses: { 201: answers(z.object({ conversationId: z.number() }), 'The new group'), ...refused },
      }),
      async (c) => {
        const { conversationId, memberIds } = await groups.create(db, nextId, c.var.me, {
          ...c.req.valid('json'),
          limit,
        });
        logs.app.info({ user: c.var.me, conversation: conversationId, members: memberIds.length }, 'group created');
        await announce(parts, conversationId, memberIds);
        return c.json({ conversationId }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/groups/{id}',
        tags,
        summary: 'Change what it says of itself or mute everybody, as owner or admin; how it is joined, as owner',
        middleware: [signedIn] as const,
        request: {
          params: OfGroup,
          ...takes(
            z
              .object({
                title: Title.optional(),
                introduction: Introduction.optional(),
                announcement: z.string().trim().max(2000).optional(),
                muted: z.boolean().optional().openapi({ description: 'Only owner and admins may write' }),
                joining: z.enum(namesOf(v1.Joining)).optional(),
                historyForNew: z.boolean().optional().openapi({ description: 'Who joins sees what was said before' }),
              })
              .refine((changes) => Object.keys(changes).length > 0),
          ),
        },
        responses: done('Changed'),
      }),
      async (c) => {
        const { joining, ...what } = c.req.valid('json');
        const { id } = c.req.valid('param');
        await arrange(parts, change(c.var.me, id, { ...what, joining: joining && v1.Joining[joining] }));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/groups/{id}/avatar',
        tags,
        summary: 'Show this picture, as owner or admin: JPEG, PNG or WebP of at most 5 MB',
        middleware: [signedIn] as const,
        request: { params: OfGroup, ...takesPicture },
        responses: done('It is shown'),
      }),
      async (c) => {
        const { me } = c.var;
        const { id } = c.req.valid('param');
        const { conversation, mine } = await find(db, me, id);
        // Before the work, and again when it is done.
        mustMay('describe', conversation, mine.role ?? v1.Role.MEMBER);
        await limiters.upload(me);
        await show(me, id, await avatars.store(parts, new Uint8Array(await c.req.arrayBuffer())));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/groups/{id}/avatar',
        tags,
        summary: 'Show no picture, as owner or admin',
        middleware: [signedIn] as const,
        request: { params: OfGroup },
        responses: done('None is shown'),
      }),
      async (c) => {
        await show(c.var.me, c.req.valid('param').id, '');
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/groups/{id}/members',
        tags,
        summary: 'Add friends of mine, as owner or admin',
        middleware: [signedIn] as const,
        request: { params: OfGroup, ...takes(z.object({ userIds: Ids.min(1) })) },
        responses: done('They are in it'),
      }),
      async (c) => {
        const { me } = c.var;
        const { id } = c.req.valid('param');
        await arrange(parts, await groups.add(db, me, id, c.req.valid('json').userIds, limit));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/groups/{id}/members/{userId}',
        tags,
        summary: 'Leave the group, or remove somebody as owner or admin',
        middleware: [signedIn] as const,
        request: {
          params: z.object({ id: Id, userId: Id }),
          query: z.object({
            keepOut: z
              .enum(['true', 'false'])
              .default('false')
              .openapi({ description: 'Whoever is removed does not come back until owner or admins let them' }),
          }),
        },
        responses: done('No longer in it'),
      }),
      async (c) => {
        const { me } = c.var;
        const { id, userId } = c.req.valid('param');
        const remove = () => arrange(parts, userId === me ? groups.leave(me, id) : groups.remove(me, id, userId));
        if (userId === me || c.req.valid('query').keepOut === 'false') await remove();
        else await bans.keepOut(db, me, id, userId, remove);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/groups/{id}',
        tags,
        summary: 'Dissolve the group, as owner: everybody is out, and what was said there is removed',
        middleware: [signedIn] as const,
        request: { params: OfGroup },
        responses: done('It is no more'),
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        await arrange(parts, dissolve(c.var.me, id));
        logs.app.info({ user: c.var.me, conversation: id }, 'group dissolved');
        void removal.run();
        return c.body(null, 204);
      },
    );
}
