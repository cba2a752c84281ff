// REST of coming into a group: finding it, entering or asking, and the answers of its owner and admins.
import { createRoute, z } from '@hono/zod-openapi';
import { v1 } from '#proto';
import type { Parts } from '../parts.ts';
import { answers, Id, namesOf, refused, routesOf, signedIn, takes, User } from '../rest.ts';
import * as bans from './bans.ts';
import * as discovery from './discovery.ts';
import * as joining from './joining.ts';

const tags = ['groups'];
export const JoiningName = z.enum(namesOf(v1.Joining));
export const Found = z
  .object({
    id: z.number(),
    number: z.number().openapi({ description: 'What it is found by', example: 482915 }),
    title: z.string(),
    introduction: z.string(),
    avatar: z.string(),
    memberCount: z.number(),
    joining: JoiningName,
    standing: z.enum(discovery.STANDINGS),
  })
  .openapi('FoundGroup');
const Note = z.string().trim().max(200);
const OfGroup = z.object({ id: Id });
const OfRequest = z.object({ id: Id, userId: Id });

export const foundJson = (found: discovery.Found): z.infer<typeof Found> => ({
  ...found,
  joining: JoiningName.options[found.joining]!,
});

/** Owner and admins hear how many wait. */
export async function tellLeaders({ db, hub }: Parts, conversationId: number): Promise<void> {
  const { leaders, event } = await joining.openRequests(db, conversationId);
  for (const userId of leaders) hub.toUser(userId, { joinRequests: event });
}

export function routes(parts: Parts) {
  const { db, config, logs, limiters, writer } = parts;
  const limit = config.limits.group_members;

  return routesOf()
    .openapi(
      createRoute({
        method: 'get',
        path: '/groups',
        tags,
        summary: 'Find groups by their number or a part of their title; without either, the largest',
        middleware: [signedIn] as const,
        request: { query: z.object({ search: z.string().trim().max(100).default('') }) },
        responses: {
          200: answers(z.object({ groups: z.array(Found) }), 'At most 20 of those that want to be found'),
          ...refused,
        },
      }),
      async (c) => {
        await limiters.search(c.var.me);
        const groups = await discovery.search(db, c.var.me, c.req.valid('query').search);
        return c.json({ groups: groups.map(foundJson) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/groups/{id}/join',
        tags,
        summary: 'Enter a group that everybody may enter, or ask to be let in',
        middleware: [signedIn] as const,
        request: { params: OfGroup, ...takes(z.object({ note: Note.default('') })) },
        responses: { 200: answers(z.object({ standing: z.enum(discovery.STANDINGS) }), 'How I stand now'), ...refused },
      }),
      async (c) => {
        const { me } = c.var;
        const { id } = c.req.valid('param');
        await limiters.join(me);
        const group = await discovery.findable(db, me, id);
        if (group.standing === 'MEMBER') return c.json({ standing: 'MEMBER' as const }, 200);
        if (group.joining === v1.Joining.PUBLIC) {
          await bans.enter(parts, me, joining.enter(me, id, limit, false));
          logs.app.info({ user: me, conversation: id }, 'joined');
          if (group.standing === 'REQUESTED') await tellLeaders(parts, id);
          return c.json({ standing: 'MEMBER' as const }, 200);
        }
        await joining.request(db, me, id, c.req.valid('json').note);
        await tellLeaders(parts, id);
        return c.json({ standing: 'REQUESTED' as const }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/join-requests',
        tags,
        summary: 'My own requests, and how many wait in groups that I lead',
        middleware: [signedIn] as const,
        responses: {
          200: answers(
            z.object({
              mine: z.array(Found),
              toAnswer: z.array(z.object({ conversationId: z.number(), count: z.number() })),
            }),
            'Open ones',
          ),
          ...refused,
        },
      }),
      async (c) => {
        const { me } = c.var;
        const [mine, toAnswer] = await Promise.all([discovery.asked(db, me), joining.toAnswer(db, me)]);
        return c.json({ mine: mine.map(foundJson), toAnswer }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/groups/{id}/requests',
        tags,
        summary: 'Who wants to join, as owner or admin',
        middleware: [signedIn] as const,
        request: { params: OfGroup },
        responses: {
          200: answers(
            z.object({ requests: z.array(z.object({ user: User, note: z.string(), time: z.number() })) }),
            'At most 200, the longest waiting first',
          ),
          ...refused,
        },
      }),
      async (c) => c.json({ requests: await joining.requests(db, c.var.me, c.req.valid('param').id) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/groups/{id}/requests/{userId}',
        tags,
        summary: 'Let them in, as owner or admin',
        middleware: [signedIn] as const,
        request: { params: OfRequest },
        responses: { 204: { description: 'They are in it' }, ...refused },
      }),
      async (c) => {
        const { id, userId } = c.req.valid('param');
        await writer.done(await joining.approve(db, c.var.me, id, userId, limit));
        logs.app.info({ user: userId, conversation: id, by: c.var.me }, 'joined');
        await tellLeaders(parts, id);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/groups/{id}/requests/{userId}',
        tags,
        summary: 'Take my request back, or turn one down as owner or admin',
        middleware: [signedIn] as const,
        request: { params: OfRequest },
        responses: { 204: { description: 'It is gone' }, ...refused },
      }),
      async (c) => {
        const { id, userId } = c.req.valid('param');
        await joining.withdrawOrDecline(db, c.var.me, id, userId);
        await tellLeaders(parts, id);
        return c.body(null, 204);
      },
    );
}
