// REST of messages: a conversation's history, page by page.
import { createRoute, z } from '@hono/zod-openapi';
import type { Parts } from '../parts.ts';
import { answers, Id, MessageJson, messageJson, refused, routesOf, signedIn } from '../rest.ts';
import { history } from './messages.ts';

export function routes({ db }: Parts) {
  return routesOf().openapi(
    createRoute({
      method: 'get',
      path: '/conversations/{id}/messages',
      tags: ['messages'],
      summary: 'A page of history: the newest messages, those before a seq, or those after one',
      middleware: [signedIn] as const,
      request: {
        params: z.object({ id: Id }),
        query: z.object({
          before: Id.optional(),
          after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
      },
      responses: { 200: answers(z.object({ messages: z.array(MessageJson) }), 'By ascending seq'), ...refused },
    }),
    async (c) => {
      const { before, after, limit } = c.req.valid('query');
      const page = await history(db, c.var.me, c.req.valid('param').id, {
        limit,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      });
      return c.json({ messages: page.map(messageJson) }, 200);
    },
  );
}
