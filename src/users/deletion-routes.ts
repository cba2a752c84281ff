// REST of the end of an account: what it would mean, and doing it.
import { createRoute, z } from '@hono/zod-openapi';
import { deleteCookie } from 'hono/cookie';
import { v1 } from '#proto';
import { alone, hasAdministrator } from '../admin/administrators.ts';
import { Refusal } from '../base/errors.ts';
import * as friends from '../friends/friends.ts';
import { tellParted, tellState } from '../friends/tell.ts';
import { putOut } from '../groups/deeds.ts';
import { dissolve } from '../groups/dissolution.ts';
import { leave } from '../groups/groups.ts';
import { setRole } from '../groups/standing.ts';
import type { Parts } from '../parts.ts';
import { answers, refused, routesOf, signedIn, takes, User } from '../rest.ts';
import * as deletion from './deletion.ts';
import { cookieName, endSessions, isSecure, prove } from './sign-in.ts';

const tags = ['users'];
const { GROUP, LOBBY } = v1.ConversationKind;

const Preview = z.object({
  groups: z.array(
    z.object({
      id: z.number(),
      title: z.string(),
      avatar: z.string(),
      memberCount: z.number(),
      heir: User.nullable().openapi({ description: 'Whom it would fall to; null: nobody else is there' }),
    }),
  ),
  isLastAdministrator: z.boolean().openapi({ description: 'Others are here, and nobody else administers the server' }),
});
const Wish = z.object({
  password: z.string().max(1000).optional(),
  groups: z
    .array(z.object({ id: z.number(), to: z.number().nullable() }))
    .max(10_000)
    .default([])
    .openapi({ description: 'What becomes of each group of mine: who owns it, or null: it is dissolved' }),
});

export function routes(parts: Parts) {
  const { db, logs, writer } = parts;

  return routesOf()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/deletion',
        tags,
        summary: 'What has to be decided before my account is deleted',
        middleware: [signedIn] as const,
        responses: { 200: answers(Preview, 'My groups'), ...refused },
      }),
      async (c) => {
        const { me } = c.var;
        return c.json({ groups: await deletion.owned(db, me), isLastAdministrator: await isLast(me) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me',
        tags,
        summary: 'Delete my account for good; what I said stays, as by nobody',
        middleware: [signedIn] as const,
        request: takes(Wish),
        responses: { 204: { description: 'It is gone' }, ...refused },
      }),
      async (c) => {
        const { me } = c.var;
        const { password, groups } = c.req.valid('json');
        await prove(parts, c, c.var.session!, password);
        if (await isLast(me)) throw new Refusal('CONFLICT', 'somebody else has to administer this server first');
        await handOver(me, new Map(groups.map(({ id, to }) => [id, to])));
        await stepDown(me);
        await part(me);
        logs.app.info({ user: me }, 'account deleted');
        deleteCookie(c, cookieName(parts), { path: '/', secure: isSecure(parts) });
        return c.body(null, 204);
      },
    );

  async function isLast(me: number, held = db): Promise<boolean> {
    return (await deletion.isAdministratorOfOthers(held, me)) && !(await hasAdministrator(held, me));
  }

  /** Of administrators who go at once each sees whether others are left when their turn comes. @throws Refusal CONFLICT */
  async function stepDown(me: number): Promise<void> {
    if (!(await deletion.isAdministratorOfOthers(db, me))) return;
    await alone(db, async (held) => {
      if (await isLast(me, held)) throw new Refusal('CONFLICT', 'somebody else has to administer this server first');
      await deletion.stepDown(held, me);
    });
  }

  /** Nothing of mine is left without a decision. @throws Refusal INVALID when one is missing, or no member */
  async function handOver(me: number, wishes: ReadonlyMap<number, number | null>): Promise<void> {
    const owned = await deletion.owned(db, me);
    if (owned.some(({ id, heir }) => heir && !wishes.has(id)))
      throw new Refusal('INVALID', 'say what becomes of each group', { fields: { groups: 'REQUIRED' } });
    // All is looked at before anything is done.
    for (const { id } of owned) {
      const to = wishes.get(id);
      if (to && (to === me || !(await deletion.isMember(db, to, id))))
        throw new Refusal('INVALID', 'only a member can own a group', { fields: { groups: 'INVALID' } });
    }
    for (const { id } of owned) {
      const to = wishes.get(id);
      await writer.done(to ? setRole(me, id, to, v1.Role.OWNER) : dissolve(me, id));
    }
  }

  /** Leaves everybody, then erases: who is interrupted is there still, with less, and can do it again. */
  async function part(me: number): Promise<void> {
    const { conversations, friends: mine, requests } = await deletion.ties(db, me);
    for (const { id, kind } of conversations) {
      if (kind === GROUP) await writer.done(leave(me, id)).catch(gone);
      // Nobody leaves the lobby who is still there.
      if (kind === LOBBY) await writer.done(putOut(me, id)).catch(gone);
    }
    const { STRANGERS } = v1.FriendState;
    for (const other of mine) {
      const conversationId = await friends.unfriend(db, me, other).catch(gone);
      if (conversationId) await tellParted(parts, me, other, { conversationId, state: STRANGERS });
    }
    await deletion.erase(db, me);
    for (const other of requests) tellState(parts, other, { userId: me, state: STRANGERS });
    const user = { id: me, deleted: true };
    for (const { id } of conversations) parts.hub.toConversation(id, { userChanged: { user } });
    await endSessions(parts, me);
  }
}

/** It had ended already. */
function gone(error: unknown): undefined {
  if (error instanceof Refusal && (error.code === 'NOT_FOUND' || error.code === 'CLOSED')) return undefined;
  throw error;
}
