// REST of what people show of themselves: their picture, and what others may know.
import { createRoute, z } from '@hono/zod-openapi';
import type { Parts } from '../parts.ts';
import { answers, refused, routesOf, signedIn, User } from '../rest.ts';
import { announce } from './announce.ts';
import * as avatars from './avatars.ts';

const tags = ['users'];
const PICTURE = { type: 'string' as const, format: 'binary' };
/** A picture as it is, of a type that is told by its bytes. */
export const takesPicture = {
  body: {
    required: true,
    content: { 'image/jpeg': { schema: PICTURE }, 'image/png': { schema: PICTURE }, 'image/webp': { schema: PICTURE } },
  },
};

export function routes(parts: Parts) {
  const { db, limiters } = parts;

  return routesOf()
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/avatar',
        tags,
        summary: 'Show this picture: JPEG, PNG or WebP of at most 5 MB, of which the middle square is kept',
        middleware: [signedIn] as const,
        request: takesPicture,
        responses: { 200: answers(User, 'My card'), ...refused },
      }),
      async (c) => {
        await limiters.upload(c.var.me);
        const path = await avatars.store(parts, new Uint8Array(await c.req.arrayBuffer()));
        await avatars.show(db, c.var.me, path);
        return c.json(await announce(parts, c.var.me), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/avatar',
        tags,
        summary: 'Show no picture',
        middleware: [signedIn] as const,
        responses: { 200: answers(User, 'My card'), ...refused },
      }),
      async (c) => {
        await avatars.show(db, c.var.me, '');
        return c.json(await announce(parts, c.var.me), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/avatars/{name}',
        tags,
        summary: 'A picture of a person or group: of 512 pixels, or of 96 as <hash>-96.webp',
        middleware: [signedIn] as const,
        request: { params: z.object({ name: z.string().regex(/^[0-9a-f]{64}(-96)?\.webp$/) }) },
        responses: { 200: { description: 'WebP', content: { 'image/webp': { schema: PICTURE } } }, ...refused },
      }),
      async (c) => {
        const { name } = c.req.valid('param');
        return avatars.read(c.req.raw, parts, { hash: name.slice(0, 64), small: name.includes('-96') });
      },
    );
}
