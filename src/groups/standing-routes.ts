// REST of how a member stands in a group: role, silence, the name they have there.
import { createRoute, z } from '@hono/zod-openapi';
import { v1 } from '#proto';
import { FOR_GOOD } from '../conversations/rights.ts';
import type { Parts } from '../parts.ts';
import { Id, RoleName, refused, routesOf, signedIn, takes } from '../rest.ts';
import { arrange } from './lane.ts';
import * as standing from './standing.ts';

const tags = ['groups'];
const MINUTE = 60_000;
const YEAR = 365 * 24 * 60;

const OfMember = z.object({ id: Id, userId: Id });
const done = (description: string) => ({ 204: { description }, ...refused });

export function routes(parts: Parts) {
  return routesOf()
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
        await arrange(parts, standing.setRole(c.var.me, id, userId, v1.Role[c.req.valid('json').role]));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/groups/{id}/members/{userId}/mute',
        tags,
        summary: 'Mute somebody of a lower role, as owner or admin',
        middleware: [signedIn] as const,
        request: {
          params: OfMember,
          ...takes(
            z.object({
              minutes: z.number().int().min(1).max(YEAR).nullable().openapi({ description: 'null: for good' }),
            }),
          ),
        },
        responses: done('They may not write'),
      }),
      async (c) => {
        const { id, userId } = c.req.valid('param');
        const { minutes } = c.req.valid('json');
        const until = minutes === null ? FOR_GOOD : Date.now() + minutes * MINUTE;
        await arrange(parts, standing.mute(c.var.me, id, userId, until));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/groups/{id}/members/{userId}/mute',
        tags,
        summary: 'Let somebody write again, as owner or admin',
        middleware: [signedIn] as const,
        request: { params: OfMember },
        responses: done('They may write'),
      }),
      async (c) => {
        const { id, userId } = c.req.valid('param');
        await arrange(parts, standing.mute(c.var.me, id, userId, 0));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/groups/{id}/members/{userId}/nickname',
        tags,
        summary: 'What I am called in this group; of others of a lower role, as owner or admin',
        middleware: [signedIn] as const,
        request: {
          params: OfMember,
          ...takes(z.object({ nickname: z.string().trim().max(64).openapi({ description: 'Empty: as everywhere' }) })),
        },
        responses: done('They are called so'),
      }),
      async (c) => {
        const { id, userId } = c.req.valid('param');
        await arrange(parts, standing.setNickname(c.var.me, id, userId, c.req.valid('json').nickname));
        return c.body(null, 204);
      },
    );
}
