// REST of what people show of themselves: their picture, and what others may know.
import { createRoute, z } from '@hono/zod-openapi';
import { v1 } from '#proto';
import { standing } from '../friends/friends.ts';
import type { Parts } from '../parts.ts';
import { answers, FriendStateName, Id, PICTURE, refused, routesOf, signedIn, takesPicture, User } from '../rest.ts';
import { announce } from './announce.ts';
import * as avatars from './avatars.ts';
import * as profiles from './profiles.ts';
import { GENDERS } from './users.ts';

const tags = ['users'];
const Profile = z
  .object({
    user: User,
    bio: z.string(),
    gender: z.enum(GENDERS),
    email: z.string().openapi({ description: 'Where they show it to friends, and I am one; else empty' }),
    created: z.number().openapi({ description: 'When the account was made' }),
    state: FriendStateName.openapi({ description: 'How we stand' }),
    remark: z.string().openapi({ description: 'What I call them' }),
    groups: z
      .array(z.object({ id: z.number(), title: z.string(), avatar: z.string(), memberCount: z.number() }))
      .openapi({ description: 'That we both are in' }),
  })
  .openapi('Profile');

export function routes(parts: Parts) {
  const { db, limiters } = parts;

  async function profileFor(me: number, id: number): Promise<z.infer<typeof Profile>> {
    const { state, remark } = await standing(db, me, id);
    const profile = await profiles.profile(db, id, state === v1.FriendState.FRIENDS || id === me);
    const groups = id === me ? [] : await profiles.mutualGroups(db, me, id);
    return { ...profile, groups, remark, state: v1.FriendState[state] as z.infer<typeof FriendStateName> };
  }

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
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/users/{id}/profile',
        tags,
        summary: 'What a person tells of themselves, what we share and how we stand',
        middleware: [signedIn] as const,
        request: { params: z.object({ id: Id }) },
        responses: { 200: answers(Profile, 'Their profile, as I may see it'), ...refused },
      }),
      async (c) => c.json(await profileFor(c.var.me, c.req.valid('param').id), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/users/by-name/{name}/profile',
        tags,
        summary: 'The same, by user name',
        middleware: [signedIn] as const,
        request: { params: z.object({ name: z.string().min(1).max(100) }) },
        responses: { 200: answers(Profile, 'Their profile, as I may see it'), ...refused },
      }),
      async (c) => c.json(await profileFor(c.var.me, await profiles.idOf(db, c.req.valid('param').name)), 200),
    );
}
