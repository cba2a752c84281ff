// REST of reports: anybody makes them, administrators read and close them.
import { createRoute, z } from '@hono/zod-openapi';
import { notFound } from '../base/errors.ts';
import { serve } from '../files/serve.ts';
import type { Parts } from '../parts.ts';
import {
  administrator,
  answers,
  ContentJson,
  contentJson,
  Id,
  refused,
  routesOf,
  signedIn,
  takes,
  User,
} from '../rest.ts';
import { actorOf, OfPage } from './people-routes.ts';
import * as reports from './reports.ts';

const Report = z
  .object({
    id: z.number(),
    reporter: User.nullable(),
    user: User.nullable().openapi({ description: 'Who wrote the message, owns the group, or is meant' }),
    conversationId: z.number().openapi({ description: '0: about the person' }),
    title: z.string().openapi({ description: 'Of the group it was in' }),
    seq: z.number().openapi({ description: 'Of the message; 0: about the group or the person' }),
    content: ContentJson.nullable().openapi({ description: 'Of the message, as it was when it was reported' }),
    reason: z.string(),
    created: z.number(),
    closed: z.number().openapi({ description: 'ms; 0: open' }),
    closedBy: User.nullable(),
    done: z.string().openapi({ description: 'What was done' }),
  })
  .openapi('Report');

const About = z.union([
  z.strictObject({ userId: Id, reason: z.string().trim().min(1).max(1000) }),
  z.strictObject({ conversationId: Id, seq: Id.optional(), reason: z.string().trim().min(1).max(1000) }),
]);

export function routes(parts: Parts) {
  const { db, limiters, logs, storage } = parts;

  return routesOf()
    .openapi(
      createRoute({
        method: 'post',
        path: '/reports',
        tags: ['admin'],
        summary: 'Tell the administrators about a person, a group of mine, or a message that I see',
        middleware: [signedIn] as const,
        request: takes(About),
        responses: { 204: { description: 'They will see it' }, ...refused },
      }),
      async (c) => {
        await limiters.report(c.var.me);
        const { reason, ...about } = c.req.valid('json');
        await reports.report(parts, c.var.me, about, reason);
        logs.app.info({ user: c.var.me }, 'reported');
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/admin/reports',
        tags: ['admin'],
        summary: 'Open reports as they came, or closed ones',
        middleware: administrator(db),
        request: {
          query: OfPage.omit({ search: true }).extend({ state: z.enum(['OPEN', 'CLOSED']).default('OPEN') }),
        },
        responses: { 200: answers(z.object({ reports: z.array(Report), total: z.number() }), 'A page'), ...refused },
      }),
      async (c) => {
        const { state, ...page } = c.req.valid('query');
        const { reports: found, total } = await reports.list(db, { ...page, closed: state === 'CLOSED' });
        const json = found.map(({ content, ...report }) => ({ ...report, content: content && contentJson(content) }));
        return c.json({ reports: json, total }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/admin/reports/{id}/files/{fileId}',
        tags: ['admin'],
        summary: 'A picture of a reported message, not larger than to be seen',
        middleware: administrator(db),
        request: {
          params: z.object({ id: Id, fileId: Id }),
          query: z.object({ variant: z.enum(['medium', 'poster']).default('medium') }),
        },
        responses: {
          200: { description: 'The bytes', content: { 'image/*': { schema: z.string() } } },
          ...refused,
        },
      }),
      async (c) => {
        const { id, fileId } = c.req.valid('param');
        const file = await reports.pictured(db, id, fileId);
        const picture = await serve(c.req.raw, storage, file, { ...c.req.valid('query'), isDownload: false });
        if (!picture) throw notFound('picture');
        return picture;
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/admin/reports/{id}/close',
        tags: ['admin'],
        summary: 'Close a report, saying what was done',
        middleware: administrator(db),
        request: { params: z.object({ id: Id }), ...takes(z.object({ done: z.string().trim().min(1).max(500) })) },
        responses: { 204: { description: 'Closed' }, ...refused },
      }),
      async (c) => {
        await reports.close(parts, actorOf(c), c.req.valid('param').id, c.req.valid('json').done);
        return c.body(null, 204);
      },
    );
}
