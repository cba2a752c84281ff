// REST of groups: making one.
import { createRoute, z } from '@hono/zod-openapi';
import { announce } from '../conversations/announce.ts';
import type { Parts } from '../parts.ts';
import { answers, Id, refused, routesOf, signedIn, takes } from '../rest.ts';
import * as groups from './groups.ts';

export function routes(parts: Parts) {
  const { db, nextId, config, logs } = parts;
  return routesOf().openapi(
    createRoute({
      method: 'post',
      path: '/groups',
      tags: ['groups'],
      summary: 'Make a group with chosen friends',
      middleware: [signedIn] as const,
      request: takes(z.object({ title: z.string().trim().min(1).max(100), memberIds: z.array(Id).min(1).max(10_000) })),
      responses: { 201: answers(z.object({ conversationId: z.number() }), 'The new group'), ...refused },
    }),
    async (c) => {
      const limit = config.limits.group_members;
      const { conversationId, memberIds } = await groups.create(db, nextId, c.var.me, {
        ...c.req.valid('json'),
        limit,
      });
      logs.app.info({ user: c.var.me, conversation: conversationId, members: memberIds.length }, 'group created');
      await announce(parts, conversationId, memberIds);
      return c.json({ conversationId }, 201);
    },
  );
}
