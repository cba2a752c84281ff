// REST of messages: a conversation's history, page by page.
import { createRoute, z } from '@hono/zod-openapi';
import type { Parts } from '../parts.ts';
import {
  answers,
  ContentJson,
  contentJson,
  Id,
  MessageJson,
  messageJson,
  refused,
  routesOf,
  signedIn,
  User,
} from '../rest.ts';
import { usersById } from '../users/users.ts';
import { KINDS } from './findable.ts';
import { gallery, SHELVES } from './gallery.ts';
import { editsOf, history, message, seqAt } from './messages.ts';
import { search } from './search.ts';

const Time = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).openapi({ description: 'ms since 1970' });

export function routes({ db, limiters }: Parts) {
  return routesOf()
    .openapi(
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
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/conversations/{id}/messages/at',
        tags: ['messages'],
        summary: 'Which message was the first at a time or after it',
        middleware: [signedIn] as const,
        request: {
          params: z.object({ id: Id }),
          query: z.object({ time: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }),
        },
        responses: {
          200: answers(z.object({ seq: z.number() }), 'One after the newest when there is none'),
          ...refused,
        },
      }),
      async (c) => {
        const seq = await seqAt(db, c.var.me, c.req.valid('param').id, c.req.valid('query').time);
        return c.json({ seq }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/conversations/{id}/messages/{seq}',
        tags: ['messages'],
        summary: 'One message',
        middleware: [signedIn] as const,
        request: { params: z.object({ id: Id, seq: Id }) },
        responses: { 200: answers(z.object({ message: MessageJson }), 'It'), ...refused },
      }),
      async (c) => {
        const { id, seq } = c.req.valid('param');
        return c.json({ message: messageJson(await message(db, c.var.me, id, seq)) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/conversations/{id}/messages/{seq}/edits',
        tags: ['messages'],
        summary: 'What a message of mine said before it was edited',
        middleware: [signedIn] as const,
        request: { params: z.object({ id: Id, seq: Id }) },
        responses: {
          200: answers(
            z.object({ edits: z.array(z.object({ time: z.number(), content: ContentJson })) }),
            'Oldest first',
          ),
          ...refused,
        },
      }),
      async (c) => {
        const { id, seq } = c.req.valid('param');
        const edits = await editsOf(db, c.var.me, id, seq);
        return c.json({ edits: edits.map(({ time, content }) => ({ time, content: contentJson(content) })) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/conversations/{id}/gallery',
        tags: ['messages'],
        summary: 'What was shared here: pictures and videos, files, links, or voice messages',
        middleware: [signedIn] as const,
        request: {
          params: z.object({ id: Id }),
          query: z.object({
            kind: z.enum(SHELVES),
            before: Id.optional(),
            limit: z.coerce.number().int().min(1).max(100).default(50),
          }),
        },
        responses: {
          200: answers(z.object({ messages: z.array(MessageJson), more: z.boolean() }), 'The newest first'),
          ...refused,
        },
      }),
      async (c) => {
        const { messages, more } = await gallery(db, c.var.me, c.req.valid('param').id, c.req.valid('query'));
        return c.json({ messages: messages.map(messageJson), more }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/search',
        tags: ['messages'],
        summary: 'What was said in my conversations: by words, person, conversation, time and kind, the newest first',
        middleware: [signedIn] as const,
        request: {
          query: z
            .object({
              text: z.string().trim().max(200).optional().openapi({
                description: 'Terms that must all be there: beginnings of words, or any part of Chinese, Japanese …',
              }),
              conversation: Id.optional(),
              from: Id.optional().openapi({ description: 'Who said it' }),
              after: Time.optional(),
              before: Time.optional(),
              has: z.enum(KINDS).optional(),
              limit: z.coerce.number().int().min(1).max(100).default(20),
              cursor: z.string().max(60).optional(),
            })
            .refine(({ text, from, after, before, has }) => text || from || has || after || before, {
              path: ['text'],
              message: 'nothing is looked for',
            }),
        },
        responses: {
          200: answers(
            z.object({
              hits: z.array(z.object({ conversationId: z.number(), message: MessageJson })),
              cursor: z.string().optional().openapi({ description: 'There may be more, even when this page is empty' }),
              users: z.array(User).openapi({ description: 'Cards of those who said it' }),
            }),
            'A page of it',
          ),
          ...refused,
        },
      }),
      async (c) => {
        await limiters.search(c.var.me);
        const { hits, cursor } = await search(db, c.var.me, c.req.valid('query'));
        const users = await usersById(db, [...new Set(hits.map(({ message }) => message.from))]);
        const found = hits.map(({ conversationId, message }) => ({ conversationId, message: messageJson(message) }));
        return c.json({ hits: found, users, ...(cursor ? { cursor } : {}) }, 200);
      },
    );
}
