// REST of taking along all that is mine.
import { createRoute, z } from '@hono/zod-openapi';
import { makeZip } from 'client-zip';
import type { Parts } from '../parts.ts';
import { refused, routesOf, signedIn } from '../rest.ts';
import { entries } from './export.ts';

export function routes(parts: Parts) {
  const { db, storage, limiters, logs } = parts;
  return routesOf().openapi(
    createRoute({
      method: 'get',
      path: '/me/export',
      tags: ['users'],
      summary: 'All that is mine here: profile, friends, conversations, what I said and what I uploaded',
      middleware: [signedIn] as const,
      responses: {
        200: {
          description: 'An archive, written while it is read',
          content: { 'application/zip': { schema: z.string().openapi({ format: 'binary' }) } },
        },
        ...refused,
      },
    }),
    async (c) => {
      const { me } = c.var;
      const isQuestion = c.req.method === 'HEAD'; // of a page, which can say a refusal in words where a download only fails
      await limiters.archive(me, isQuestion);
      if (isQuestion) return c.body(null, 200);
      logs.app.info({ user: me }, 'export');
      const day = new Date().toISOString().slice(0, 10);
      return new Response(makeZip(entries(db, storage, me)), {
        headers: {
          'Content-Type': 'application/zip',
          'Content-Disposition': `attachment; filename="parley-${day}.zip"`,
          'Cache-Control': 'no-store',
        },
      });
    },
  );
}
