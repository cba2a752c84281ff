// REST of conversations: my list, one of them, its members.
import { createRoute, z } from '@hono/zod-openapi';
import type { v1 } from '#proto';
import { newestOf } from '../messages/messages.ts';
import type { Parts } from '../parts.ts';
import {
  answers,
  ConversationJson,
  conversationJson,
  Id,
  MembershipJson,
  MessageJson,
  membershipJson,
  messageJson,
  RoleName,
  refused,
  routesOf,
  signedIn,
  User,
} from '../rest.ts';
import { usersById } from '../users/users.ts';
import * as conversations from './conversations.ts';
import { among, membersOf, PAGE } from './members.ts';

const tags = ['conversations'];
const Item = z.object({
  conversation: ConversationJson,
  mine: MembershipJson,
  last: MessageJson.nullable().openapi({ description: 'The newest message, as much of it as a line needs' }),
});
const Users = z.array(User).openapi({ description: 'Cards of the people named in it' });

export function routes({ db, hub, presence, spoken }: Parts) {
  /** Conversations with their newest messages, and cards of the people they name. */
  async function present(me: number, mine: conversations.Mine[]) {
    const newest = await newestOf(db, me, mine);
    const named = mine.flatMap(({ conversation }) => [
      ...(conversation.peers ?? []),
      newest.get(conversation.id)?.from ?? 0,
      ...namedIn(newest.get(conversation.id)?.content?.notice),
    ]);
    return {
      conversations: mine.map(({ conversation, mine }) => {
        const last = newest.get(conversation.id);
        return {
          conversation: conversationJson(conversation),
          mine: membershipJson(mine),
          last: last ? messageJson(lineOf(last)) : null,
        };
      }),
      users: await usersById(db, [...new Set(named)].filter(Boolean)),
    };
  }

  return routesOf()
    .openapi(
      createRoute({
        method: 'get',
        path: '/conversations',
        tags,
        summary: 'My conversations',
        middleware: [signedIn] as const,
        responses: {
          200: answers(z.object({ conversations: z.array(Item), users: Users }), 'All of them'),
          ...refused,
        },
      }),
      async (c) => {
        const { me } = c.var;
        await spoken.settle(me);
        return c.json(await present(me, await conversations.list(db, me)), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/conversations/{id}',
        tags,
        summary: 'One of my conversations',
        middleware: [signedIn] as const,
        request: { params: z.object({ id: Id }) },
        responses: { 200: answers(Item.extend({ users: Users }), 'It'), ...refused },
      }),
      async (c) => {
        const { me } = c.var;
        const { id } = c.req.valid('param');
        await spoken.settle(me);
        const mine = await conversations.withHidden(db, me, [await conversations.find(db, me, id)], id);
        const { conversations: items, users } = await present(me, mine);
        return c.json({ ...items[0]!, users }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/conversations/{id}/members',
        tags,
        summary: 'Who takes part in one of my conversations',
        middleware: [signedIn] as const,
        request: {
          params: z.object({ id: Id }),
          query: z.object({
            search: z.string().trim().max(64).optional().openapi({ description: 'In any of their names' }),
            ids: z
              .string()
              .regex(/^\d{1,16}(,\d{1,16}){0,199}$/)
              .optional()
              .openapi({ description: 'Up to 200 ids, separated by commas: those of them who are members' }),
            after: z.coerce
              .number()
              .int()
              .min(0)
              .max(1_000_000)
              .default(0)
              .openapi({ description: 'Pass over so many' }),
            limit: z.coerce.number().int().min(1).max(PAGE).default(PAGE),
          }),
        },
        responses: {
          200: answers(
            z.object({
              members: z.array(
                z.object({
                  user: User,
                  role: RoleName,
                  nickname: z.string().openapi({ description: 'What they are called here; empty: as everywhere' }),
                  mutedUntil: z.number(),
                  joined: z.number(),
                  readSeq: z.number(),
                  deliveredSeq: z.number(),
                  online: z.boolean(),
                }),
              ),
              more: z.boolean(),
              online: z.number().openapi({ description: 'How many members are here now' }),
            }),
            'By role, then by name; who is here comes first, unless they are many',
          ),
          ...refused,
        },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const { ids, ...query } = c.req.valid('query');
        const { conversation } = await conversations.find(db, c.var.me, id);
        // Two who parted do not see each other come and go.
        const here = conversation.closed
          ? []
          : [...hub.hereIn(id), ...(await among(db, id, hub.elsewhere()))].filter((userId) =>
              presence.isOnline(userId),
            );
        const isCrowd = here.length > SORTED;
        const first = isCrowd ? [] : [...(await presence.seenBy(c.var.me, here))];
        const { members, more } = await membersOf(db, id, { ...query, ids: ids?.split(',').map(Number), first });
        const seen = isCrowd ? await presence.seenBy(c.var.me, idsOf(members)) : new Set(first);
        const shown = members.map((member) => {
          return { ...member, role: ROLES[member.role]!, online: seen.has(member.user.id) };
        });
        return c.json({ members: shown, more, online: isCrowd ? here.length : first.length }, 200);
      },
    );
}

/** Members who are here up to whom they come first in the list: of more, nobody looks for them at its beginning. */
const SORTED = 500;

const idsOf = (members: readonly { user: { id: number } }[]) => members.map(({ user }) => user.id);

/** Characters of a text that a list may show. */
const LINE = 200;

/** Two hundred long messages would be megabytes. */
function lineOf(message: v1.IMessage): v1.IMessage {
  const { content } = message;
  const text = content?.text?.text ?? '';
  const isLong = text.length > LINE;
  const cut = { text: { text: text.slice(0, LINE).toWellFormed() } };
  return { ...message, reactions: [], ...(isLong ? { content: cut } : {}) };
}

const ROLES = RoleName.options;

const namedIn = (notice: { actor?: number | null; users?: number[] | null } | null | undefined) =>
  notice ? [notice.actor ?? 0, ...(notice.users ?? [])] : [];
