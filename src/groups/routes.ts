// REST of groups: making one, its members and their roles, title and announcement.
import { createRoute, z } from '@hono/zod-openapi';
import { v1 } from '#proto';
import { announce, tellMine } from '../conversations/announce.ts';
import type { Arrange } from '../messages/operation.ts';
import type { Parts } from '../parts.ts';
import { answers, Id, RoleName, refused, routesOf, signedIn, takes } from '../rest.ts';
import * as groups from './groups.ts';

const tags = ['groups'];

const Title = z.string().trim().min(1).max(100);
const Ids = z.array(Id).min(1).max(10_000);
const OfGroup = z.object({ id: Id });
const OfMember = z.object({ id: Id, userId: Id });
const done = (description: string) => ({ 204: { description }, ...refused });

export function routes(parts: Parts) {
  const { db, nextId, config, logs, writer } = parts;
  const limit = config.limits.group_members;

  /** Has it done by the group's lane, and tells those whose role or silence it changed. */
  async function arrange(operation: Arrange): Promise<void> {
    let concerned: number[] = [];
    const { conversationId, userId: user } = operation;
    await writer.done({
      ...operation,
      apply: (shared, by, roles, traits) => {
        const standing = (id: number) => JSON.stringify([roles.get(id), traits.get(id)]);
        const before = new Map([...roles.keys()].map((id) => [id, standing(id)]));
        const notices = operation.apply(shared, by, roles, traits);
        concerned = [...roles.keys()].filter((id) => before.has(id) && before.get(id) !== standing(id));
        if (notices.length)
          logs.app.debug(
            { user, conversation: conversationId, kinds: notices.map(({ kind }) => kind) },
            'group changed',
          );
        return notices;
      },
    });
    for (const userId of concerned) void tellMine(parts, userId, conversationId);
  }

  return routesOf()
    .openapi(
      createRoute({
        method: 'post',
        path: '/groups',
        tags,
        summary: 'Make a group with chosen friends',
        middleware: [signedIn] as const,
        request: takes(z.object({ title: Title, memberIds: Ids })),
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
        summary: 'Change title or announcement, as owner or admin',
        middleware: [signedIn] as const,
        request: {
          params: OfGroup,
          ...takes(
            z
              .object({ title: Title.optional(), announcement: z.string().trim().max(2000).optional() })
              .refine((changes) => Object.keys(changes).length > 0),
          ),
        },
        responses: done('Changed'),
      }),
      async (c) => {
        await arrange(groups.describeGroup(c.var.me, c.req.valid('param').id, c.req.valid('json')));
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
        request: { params: OfGroup, ...takes(z.object({ userIds: Ids })) },
        responses: done('They are in it'),
      }),
      async (c) => {
        const { me } = c.var;
        const { id } = c.req.valid('param');
        await arrange(await groups.add(db, me, id, c.req.valid('json').userIds, limit));
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
        request: { params: OfMember },
        responses: done('No longer in it'),
      }),
      async (c) => {
        const { me } = c.var;
        const { id, userId } = c.req.valid('param');
        await arrange(userId === me ? await groups.leave(db, me, id) : groups.remove(me, id, userId));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/groups/{id}/members/{userId}/role',
        tags,
        summary: 'Give somebody a role, as owner; OWNER hands the group over',
        middleware: [signedIn] as const,
        request: { params: OfMember, ...takes(z.object({ role: RoleName })) },
        responses: done('They have it'),
      }),
      async (c) => {
        const { id, userId } = c.req.valid('param');
        await arrange(groups.setRole(c.var.me, id, userId, v1.Role[c.req.valid('json').role]));
        return c.body(null, 204);
      },
    );
}
