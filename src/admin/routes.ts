// REST for administrators: groups, what was done, what is kept, and whether the server is well.
import { createRequire } from 'node:module';
import { availableParallelism, loadavg } from 'node:os';
import { createRoute, z } from '@hono/zod-openapi';
import { v1 } from '#proto';
import { iceServers } from '../calls/ice.ts';
import { dissolve } from '../groups/dissolution.ts';
import type { Parts } from '../parts.ts';
import { administrator, answers, Id, namesOf, refused, routesOf, takes, User } from '../rest.ts';
import { LANGUAGES } from '../users/letter-words.ts';
import { letter } from '../users/letters.ts';
import * as audit from './audit.ts';
import * as groups from './groups.ts';
import { actorOf, OfPage } from './people-routes.ts';
import { probe } from './turn.ts';
import * as usage from './usage.ts';

const tags = ['admin'];
const { version: VERSION } = createRequire(import.meta.url)('../../package.json') as { version: string };

const Group = z
  .object({
    id: z.number(),
    isLobby: z.boolean(),
    title: z.string(),
    avatar: z.string(),
    number: z.number(),
    joining: z.enum(namesOf(v1.Joining)),
    members: z.number(),
    messages: z.number(),
    bytes: z.number().openapi({ description: 'Of files that its messages carry' }),
    created: z.number(),
    owner: User.nullable(),
  })
  .openapi('AdministeredGroup');

const Deed = z
  .object({
    id: z.number(),
    time: z.number(),
    actor: User.nullable().openapi({ description: 'null: the program itself, or its command line' }),
    action: z.enum(audit.ACTIONS),
    target: User.nullable(),
    targetId: z.number(),
    details: z.string(),
    address: z.string(),
  })
  .openapi('Deed');

const Amount = { bytes: z.number(), files: z.number() };
const Kept = z
  .object({
    kept: z.object(Amount).openapi({ description: 'The same bytes once' }),
    database: z.number(),
    kinds: z.array(z.object({ kind: z.enum(['file', 'image', 'video', 'audio']), ...Amount })),
    people: z.array(z.object({ user: User, ...Amount })).openapi({ description: 'Who keeps most' }),
    disk: z.object({ free: z.number(), total: z.number(), reserve: z.number() }),
    isBucket: z.boolean().openapi({ description: 'Files lie in a bucket, not on the disk' }),
  })
  .openapi('Kept');

const Health = z
  .object({
    version: z.string(),
    node: z.string(),
    uptime: z.number().openapi({ description: 's' }),
    memory: z.number().openapi({ description: 'Bytes' }),
    load: z.number().openapi({ description: 'Of the machine, over a minute, by processor' }),
    database: z.object({ version: z.string(), ms: z.number(), isPrivate: z.boolean() }),
    lanes: z.object({ waiting: z.number(), limit: z.number() }),
    here: z.object({ people: z.number(), connections: z.number() }),
    stats: z.object({
      all: z.number(),
      banned: z.number(),
      administrators: z.number(),
      devices: z.number(),
      direct: z.number(),
      groups: z.number(),
      messages: z.number(),
      bytes: z.number(),
      openReports: z.number(),
    }),
    disk: z.object({ free: z.number(), total: z.number(), reserve: z.number() }),
    hasMail: z.boolean(),
    registration: z.enum(['open', 'invite', 'closed', 'provider']),
  })
  .openapi('Health');

const Verdict = z
  .object({
    url: z.string(),
    state: z.enum(['OK', 'SILENT', 'REFUSED']),
    ms: z.number(),
    detail: z.string().openapi({ description: 'The address it gives; else its reason' }),
  })
  .openapi('RelayVerdict');

export function routes(parts: Parts) {
  const { db, config, hub, writer, removal, limiters, logs, mail, origins } = parts;
  const guard = administrator(db);
  const disk = async () => ({ ...(await usage.diskOf(config.data.dir)), reserve: config.files.reserve_bytes });

  return routesOf()
    .openapi(
      createRoute({
        method: 'get',
        path: '/admin/groups',
        tags,
        summary: 'Groups, the newest first; by a part of the title, or the number',
        middleware: guard,
        request: { query: OfPage },
        responses: { 200: answers(z.object({ groups: z.array(Group), total: z.number() }), 'A page'), ...refused },
      }),
      async (c) => c.json(await groups.list(db, c.req.valid('query')), 200),
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/admin/groups/{id}',
        tags,
        summary: 'Dissolve a group: everybody is out at once, what was said goes',
        middleware: guard,
        request: { params: z.object({ id: Id }) },
        responses: { 204: { description: 'Dissolved' }, ...refused },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const details = await groups.titleOf(db, id);
        await writer.done(dissolve(0, id));
        await audit.add(parts, { action: 'GROUP_DISSOLVED', targetId: id, details, ...actorOf(c) });
        logs.app.info({ conversation: id, by: c.var.me }, 'dissolved');
        void removal.run();
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/admin/audit',
        tags,
        summary: 'What was done with accounts and groups, the newest first',
        middleware: guard,
        request: { query: OfPage.omit({ search: true }).extend({ action: z.enum(audit.ACTIONS).optional() }) },
        responses: { 200: answers(z.object({ deeds: z.array(Deed), total: z.number() }), 'A page'), ...refused },
      }),
      async (c) => c.json(await audit.list(db, c.req.valid('query')), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/admin/storage',
        tags,
        summary: 'What is kept, by kind and by person',
        middleware: guard,
        responses: { 200: answers(Kept, 'Bytes'), ...refused },
      }),
      async (c) => {
        const [kept, room] = await Promise.all([usage.storage(db), disk()]);
        return c.json({ ...kept, disk: room, isBucket: config.storage.s3_endpoint !== '' }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/admin/health',
        tags,
        summary: 'Whether the server is well',
        middleware: guard,
        responses: { 200: answers(Health, 'Now'), ...refused },
      }),
      async (c) => {
        const [database, stats, room] = await Promise.all([usage.database(db), usage.stats(db), disk()]);
        return c.json(
          {
            version: VERSION,
            node: process.version,
            uptime: Math.round(process.uptime()),
            memory: process.memoryUsage.rss(),
            load: loadavg()[0]! / availableParallelism(),
            database: { ...database, isPrivate: config.database.url === '' },
            lanes: writer.load,
            here: hub.load,
            stats,
            disk: room,
            hasMail: mail.isConfigured,
            registration: config.auth.registration,
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/admin/checks/relays',
        tags,
        summary: 'Ask the configured STUN and TURN servers, from here, whether they would serve calls',
        middleware: guard,
        responses: { 200: answers(z.object({ relays: z.array(Verdict) }), 'One each'), ...refused },
      }),
      async (c) => {
        await limiters.tryCall(c.var.me);
        const { servers } = iceServers(config.calls, { name: `check-${c.var.me}`, seconds: 60 });
        const all = servers.flatMap(({ urls, ...login }) => urls.map((url) => [url, login] as const));
        const relays = await Promise.all(
          all.map(([url, login]) => probe(url, { username: '', credential: '', ...login })),
        );
        return c.json({ relays }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/admin/checks/mail',
        tags,
        summary: 'Send an e-mail to try whether that works',
        middleware: guard,
        request: takes(z.object({ to: z.email().max(254), language: z.enum(LANGUAGES).default('en') })),
        responses: {
          200: answers(
            z.object({ sent: z.boolean(), answer: z.string().openapi({ description: "The mail server's reason" }) }),
            'Whether the mail server took it',
          ),
          ...refused,
        },
      }),
      async (c) => {
        await limiters.tryCall(c.var.me);
        const { to, language } = c.req.valid('json');
        await audit.add(parts, { action: 'MAIL_TESTED', ...actorOf(c) });
        try {
          await mail.send(letter(to, language, 'TEST', origins[0]!));
          return c.json({ sent: true, answer: '' }, 200);
        } catch (error) {
          return c.json({ sent: false, answer: (error as Error).message.slice(0, 300) }, 200);
        }
      },
    );
}
