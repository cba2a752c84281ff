// REST of showing once more who one is, for those who have no password to give.
import { createRoute } from '@hono/zod-openapi';
import type { Parts } from '../parts.ts';
import { answers, refused, routesOf, signedIn, takes } from '../rest.ts';
import { renewProof } from '../users/sign-in.ts';
import { Assertion, RequestOptions } from './forms.ts';
import * as signatures from './signatures.ts';
import { siteOf } from './webauthn.ts';

const tags = ['factors'];

export function routes(parts: Parts) {
  const { db, limiters, origins } = parts;
  const site = siteOf(origins);

  return routesOf()
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/proof/options',
        tags,
        summary: 'What a browser asks for one of my passkeys by',
        middleware: [signedIn] as const,
        responses: { 200: answers(RequestOptions, 'For navigator.credentials.get'), ...refused },
      }),
      async (c) => {
        await limiters.challenge(c.var.address);
        return c.json(await signatures.optionsFor(db, site, c.var.me), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/proof',
        tags,
        summary: 'My passkey’s signature: for ten minutes it stands for the password that I do not have',
        middleware: [signedIn] as const,
        request: takes(Assertion),
        responses: { 204: { description: 'Proved' }, ...refused },
      }),
      async (c) => {
        await signatures.take(db, site, c.req.valid('json'), c.var.me);
        await renewProof(db, c.var.session!.sessionId);
        return c.body(null, 204);
      },
    );
}
