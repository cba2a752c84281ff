// REST of accounts elsewhere that lead into mine.
import { createRoute, z } from '@hono/zod-openapi';
import { deleteCookie, getCookie } from 'hono/cookie';
import { Refusal, unavailable } from '../base/errors.ts';
import type { Parts } from '../parts.ts';
import { answers, refused, routesOf, signedIn, takes } from '../rest.ts';
import { isSecure, prove } from '../users/sign-in.ts';
import * as flow from './flow.ts';
import * as flowRoutes from './flow-routes.ts';
import * as identities from './identities.ts';
import { PROVIDERS, ProviderFailure } from './provider.ts';
import { providersOf } from './providers.ts';

const tags = ['identities'];
const Identities = z
  .object({
    identities: z.array(
      z.object({
        provider: z.enum(PROVIDERS),
        label: z.string().openapi({ description: 'What the provider calls it', example: 'alice@example.org' }),
        created: z.number(),
      }),
    ),
  })
  .openapi('Identities');
const { params } = flowRoutes;

export function routes(parts: Parts) {
  const { db, config, logs } = parts;
  const providers = providersOf(config);

  return routesOf()
    .route('/', flowRoutes.routes(parts, providers))
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/identities',
        tags,
        summary: 'Accounts elsewhere that I sign in with',
        middleware: [signedIn] as const,
        responses: { 200: answers(Identities, 'Linked accounts'), ...refused },
      }),
      async (c) => c.json({ identities: await identities.mine(db, c.var.me) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/identities/{provider}',
        tags,
        summary: 'Begin to link an account: the browser goes to the answer, and comes back linked',
        middleware: [signedIn] as const,
        request: { params, ...takes(z.object({ password: z.string().max(1000).optional() })) },
        responses: { 200: answers(z.object({ url: z.string() }), 'Where the browser goes'), ...refused },
      }),
      async (c) => {
        const provider = flowRoutes.find(providers, c.req.valid('param').provider);
        const session = c.var.session!;
        await prove(parts, c, session, c.req.valid('json').password);
        const { userId, sessionId } = session;
        try {
          return c.json({ url: await flowRoutes.begin(parts, c, provider, { name: 'link', userId, sessionId }) }, 200);
        } catch (error) {
          if (error instanceof ProviderFailure) throw unavailable('the provider does not answer');
          throw error;
        }
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/identities/{provider}',
        tags,
        summary: 'Unlink an account; not the last way in',
        middleware: [signedIn] as const,
        request: { params },
        responses: { 200: answers(Identities, 'What is left'), ...refused },
      }),
      async (c) => {
        const { provider } = c.req.valid('param');
        await identities.unlink(db, config, c.var.me, provider);
        logs.app.info({ user: c.var.me, provider, address: c.var.address }, 'account unlinked');
        return c.json({ identities: await identities.mine(db, c.var.me) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/identities/link',
        tags,
        summary: 'Link the account with which this browser came, now that I have shown that the address is mine',
        middleware: [signedIn] as const,
        responses: { 200: answers(Identities, 'Linked accounts'), ...refused },
      }),
      async (c) => {
        const name = flowRoutes.linkCookie(parts);
        const offer = await flow.takeOffer(db, c.var.me, getCookie(c, name) ?? '');
        if (!offer) throw new Refusal('LINK_INVALID', 'nothing is there to be linked with this account');
        deleteCookie(c, name, { path: '/', secure: isSecure(parts) });
        await identities.link(db, c.var.me, offer.provider, offer.claims);
        logs.app.info({ user: c.var.me, provider: offer.provider, address: c.var.address }, 'account linked');
        return c.json({ identities: await identities.mine(db, c.var.me) }, 200);
      },
    );
}
