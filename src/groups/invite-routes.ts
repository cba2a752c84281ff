// REST of links that let people in: into a group, by its owner and admins; onto this server, by administrators.
import { createRoute, z } from '@hono/zod-openapi';
import * as audit from '../admin/audit.ts';
import { Refusal } from '../base/errors.ts';
import type { Parts } from '../parts.ts';
import { administrator, answers, Id, refused, routesOf, signedIn, takes, User } from '../rest.ts';
import * as invites from '../users/invites.ts';
import { usersById } from '../users/users.ts';
import * as bans from './bans.ts';
import * as discovery from './discovery.ts';
import * as joining from './joining.ts';
import { Found, foundJson, tellLeaders } from './joining-routes.ts';

const tags = ['invites'];
const Code = z.string().regex(invites.CODE).openapi({ example: '7f3k0c2m9qx4v8t1znhb' });
const Invite = z
  .object({
    code: Code,
    link: z.string(),
    creatorId: z.number(),
    created: z.number(),
    expires: z.number().openapi({ description: '0: never' }),
    limit: z.number().openapi({ description: 'How often it may be used; 0: as often as one likes' }),
    uses: z.number(),
  })
  .openapi('Invite');
const Invites = z.object({ invites: z.array(Invite), users: z.array(User) });
const NewInvite = z.object({
  minutes: z.number().int().min(0).max(525_600).default(0).openapi({ description: 'How long it is good; 0: for ever' }),
  limit: z.number().int().min(0).max(100_000).default(0),
});
const OfCode = z.object({ code: Code });
const OfGroup = z.object({ id: Id });

/** Where a link leads. Who is not signed in is told no more than its name, and that only where they can have an account. */
const Preview = z
  .object({
    onto: z.enum(['SERVER', 'GROUP']),
    title: z.string(),
    canRegister: z.boolean().openapi({ description: 'An account can be made here, with this link or without one' }),
    group: Found.nullable(),
  })
  .openapi('InvitePreview');

export function routes(parts: Parts) {
  const { db, config, logs, limiters, origins } = parts;
  const limit = config.limits.group_members;
  const onlyAdministrators = administrator(db);

  const present = (invite: invites.Invite) => ({ ...invite, link: `${origins[0]}/join/${invite.code}` });

  async function all(conversationId: number): Promise<z.infer<typeof Invites>> {
    const found = await invites.list(db, conversationId);
    const creators = [...new Set(found.map(({ creatorId }) => creatorId))];
    return { invites: found.map(present), users: await usersById(db, creators) };
  }

  async function create(me: number, conversationId: number, what: z.infer<typeof NewInvite>) {
    const invite = await invites.create(db, me, conversationId, what);
    logs.app.info({ user: me, conversation: conversationId }, 'link made');
    return present(invite);
  }

  return routesOf()
    .openapi(
      createRoute({
        method: 'get',
        path: '/groups/{id}/invites',
        tags,
        summary: 'Links into a group, as owner or admin',
        middleware: [signedIn] as const,
        request: { params: OfGroup },
        responses: { 200: answers(Invites, 'Those that are good, the newest first'), ...refused },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        await joining.mustAdmitTo(db, c.var.me, id);
        return c.json(await all(id), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/groups/{id}/invites',
        tags,
        summary: 'Make a link into a group, as owner or admin',
        middleware: [signedIn] as const,
        request: { params: OfGroup, ...takes(NewInvite) },
        responses: { 201: answers(Invite, 'The link'), ...refused },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        await joining.mustAdmitTo(db, c.var.me, id);
        return c.json(await create(c.var.me, id, c.req.valid('json')), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/groups/{id}/invites/{code}',
        tags,
        summary: 'Take a link back, as owner or admin',
        middleware: [signedIn] as const,
        request: { params: OfGroup.extend(OfCode.shape) },
        responses: { 204: { description: 'It leads nowhere' }, ...refused },
      }),
      async (c) => {
        const { id, code } = c.req.valid('param');
        await joining.mustAdmitTo(db, c.var.me, id);
        await invites.revoke(db, id, code);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/admin/invites',
        tags: ['admin'],
        summary: 'Links onto this server',
        middleware: [onlyAdministrators] as const,
        responses: { 200: answers(Invites, 'Those that are good, the newest first'), ...refused },
      }),
      async (c) => c.json(await all(invites.SERVER), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/admin/invites',
        tags: ['admin'],
        summary: 'Make a link onto this server: who has it may make an account',
        middleware: [onlyAdministrators] as const,
        request: takes(NewInvite),
        responses: { 201: answers(Invite, 'The link'), ...refused },
      }),
      async (c) => {
        const invite = await create(c.var.me, invites.SERVER, c.req.valid('json'));
        await audit.add(parts, { actorId: c.var.me, action: 'INVITE_MADE', address: c.var.address });
        return c.json(invite, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/admin/invites/{code}',
        tags: ['admin'],
        summary: 'Take a link onto this server back',
        middleware: [onlyAdministrators] as const,
        request: { params: OfCode },
        responses: { 204: { description: 'It leads nowhere' }, ...refused },
      }),
      async (c) => {
        await invites.revoke(db, invites.SERVER, c.req.valid('param').code);
        await audit.add(parts, { actorId: c.var.me, action: 'INVITE_REMOVED', address: c.var.address });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/invites/{code}',
        tags,
        summary: 'Where a link leads; anybody who has it may ask',
        request: { params: OfCode },
        responses: { 200: answers(Preview, 'What is there'), ...refused },
      }),
      async (c) => {
        const { session } = c.var;
        const target = await invites.look(db, c.req.valid('param').code);
        const { registration } = config.auth;
        if (target.conversationId === invites.SERVER)
          return c.json(
            { onto: 'SERVER' as const, title: '', canRegister: registration !== 'closed', group: null },
            200,
          );
        const canRegister = registration === 'open' || registration === 'provider';
        const group = await discovery.invitedTo(db, session?.userId ?? 0, target);
        const title = session || canRegister ? group.title : '';
        return c.json({ onto: 'GROUP' as const, title, canRegister, group: session ? foundJson(group) : null }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/invites/{code}/accept',
        tags,
        summary: 'Enter the group that the link leads into',
        middleware: [signedIn] as const,
        request: { params: OfCode },
        responses: { 200: answers(z.object({ conversationId: z.number() }), 'I am in it'), ...refused },
      }),
      async (c) => {
        const { me } = c.var;
        const { code } = c.req.valid('param');
        await limiters.join(me);
        const target = await invites.look(db, code);
        const { id, standing } = await discovery.invitedTo(db, me, target);
        if (standing !== 'MEMBER') await enterBy(code, me, id);
        if (standing === 'REQUESTED') await tellLeaders(parts, id);
        return c.json({ conversationId: id }, 200);
      },
    );

  /** A use is counted first, so that none is had twice; given back when it is certain that nobody entered by it. */
  async function enterBy(code: string, me: number, id: number): Promise<void> {
    await invites.use(db, code, id);
    let entered = false;
    const operation = joining.enter(me, id, limit, true);
    try {
      await bans.enter(parts, me, {
        ...operation,
        apply: (...given: Parameters<typeof operation.apply>) => {
          const notices = operation.apply(...given);
          entered = notices.length > 0;
          return notices;
        },
      });
    } catch (error) {
      const isCertain = error instanceof Refusal && !error.retryAfter && error.code !== 'INTERNAL';
      if (isCertain) await invites.giveBack(db, code);
      throw error;
    }
    if (entered) logs.app.info({ user: me, conversation: id }, 'joined by link');
    else await invites.giveBack(db, code);
  }
}
