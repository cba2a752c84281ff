// REST of what protects my account: authenticator app, recovery codes, passkeys.
import { createRoute, z } from '@hono/zod-openapi';
import type { Parts } from '../parts.ts';
import { answers, refused, routesOf, signedIn, takes } from '../rest.ts';
import { prove } from '../users/sign-in.ts';
import { CreationOptions, CredentialId, NewCredential } from './forms.ts';
import * as passkeys from './passkeys.ts';
import * as factor from './second-factor.ts';
import { siteOf } from './webauthn.ts';

const tags = ['factors'];
/** Left out by who has none. */
const Proof = z.object({ password: z.string().min(1).max(1000).optional() });
const Name = z.string().trim().min(1).max(64);
const RecoveryCodes = z.object({
  recoveryCodes: z.array(z.string()).openapi({ description: 'Shown this once. Empty: those of before are still good' }),
});
const Passkey = z
  .object({
    id: z.string(),
    name: z.string(),
    created: z.number(),
    used: z.number().openapi({ description: '0: never yet' }),
  })
  .openapi('Passkey');
const byId = z.object({ id: CredentialId });

export function routes(parts: Parts) {
  const { db, config, origins, logs } = parts;
  const site = siteOf(origins);
  const issuer = `Parley (${site.host})`;
  /** One line for each change of what protects an account. */
  const note = (user: number, what: string) => logs.app.info({ user }, what);

  return routesOf()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/second-factor',
        tags,
        summary: 'What I am asked for after the first proof',
        middleware: [signedIn] as const,
        responses: {
          200: answers(
            z.object({
              totp: z.boolean(),
              passkey: z.boolean().openapi({ description: 'A passkey is asked for, also without TOTP' }),
              recoveryCodes: z.number().openapi({ description: 'How many are left' }),
            }),
            'Where it stands',
          ),
          ...refused,
        },
      }),
      async (c) => c.json(await factor.standing(db, c.var.me), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/second-factor',
        tags,
        summary: 'Whether one of my passkeys is asked for after the password',
        middleware: [signedIn] as const,
        request: takes(Proof.extend({ passkey: z.boolean() })),
        responses: { 200: answers(RecoveryCodes, 'Done'), ...refused },
      }),
      async (c) => {
        const { passkey, password } = c.req.valid('json');
        await prove(parts, c, c.var.session!, password);
        const recoveryCodes = await factor.askPasskey(db, c.var.me, passkey);
        note(c.var.me, passkey ? 'passkey as second factor on' : 'passkey as second factor off');
        return c.json({ recoveryCodes }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/totp',
        tags,
        summary: 'Begin with an authenticator app: a secret for it',
        middleware: [signedIn] as const,
        request: takes(Proof),
        responses: {
          201: answers(
            z.object({ secret: z.string(), uri: z.string(), ticket: z.string() }),
            'For the app; nothing is asked for yet',
          ),
          ...refused,
        },
      }),
      async (c) => {
        await prove(parts, c, c.var.session!, c.req.valid('json').password);
        return c.json(await factor.beginTotp(db, c.var.me, issuer), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/totp/confirm',
        tags,
        summary: 'The app has shown a code: from now on it is asked for',
        middleware: [signedIn] as const,
        request: takes(z.object({ ticket: z.string().min(1).max(100), code: z.string().regex(/^\d{6}$/) })),
        responses: { 200: answers(RecoveryCodes, 'Done'), ...refused },
      }),
      async (c) => {
        const { ticket, code } = c.req.valid('json');
        const recoveryCodes = await factor.confirmTotp(db, c.var.me, ticket, code);
        note(c.var.me, 'totp on');
        return c.json({ recoveryCodes }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/totp',
        tags,
        summary: 'The authenticator app is not asked for any more',
        middleware: [signedIn] as const,
        request: takes(Proof),
        responses: { 204: { description: 'Done' }, ...refused },
      }),
      async (c) => {
        await prove(parts, c, c.var.session!, c.req.valid('json').password);
        await factor.endTotp(db, c.var.me);
        note(c.var.me, 'totp off');
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/recovery-codes',
        tags,
        summary: 'New recovery codes; those of before are worth nothing',
        middleware: [signedIn] as const,
        request: takes(Proof),
        responses: { 201: answers(RecoveryCodes, 'The codes'), ...refused },
      }),
      async (c) => {
        await prove(parts, c, c.var.session!, c.req.valid('json').password);
        const recoveryCodes = await factor.renewRecoveryCodes(db, c.var.me);
        note(c.var.me, 'new recovery codes');
        return c.json({ recoveryCodes }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/passkeys',
        tags,
        summary: 'My passkeys',
        middleware: [signedIn] as const,
        responses: { 200: answers(z.object({ passkeys: z.array(Passkey) }), 'The oldest first'), ...refused },
      }),
      async (c) => c.json({ passkeys: await passkeys.list(db, c.var.me) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/passkeys/options',
        tags,
        summary: 'What a browser makes a new passkey by',
        middleware: [signedIn] as const,
        request: takes(Proof),
        responses: { 200: answers(CreationOptions, 'For navigator.credentials.create'), ...refused },
      }),
      async (c) => {
        await prove(parts, c, c.var.session!, c.req.valid('json').password);
        return c.json(await passkeys.creationOptions(db, site, c.var.me), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/passkeys',
        tags,
        summary: 'The new passkey',
        middleware: [signedIn] as const,
        request: takes(z.object({ credential: NewCredential, name: Name })),
        responses: { 201: answers(Passkey, 'Kept'), ...refused },
      }),
      async (c) => {
        const { credential, name } = c.req.valid('json');
        const added = await passkeys.add(db, site, c.var.me, credential, name);
        note(c.var.me, 'passkey added');
        return c.json(added, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/me/passkeys/{id}',
        tags,
        summary: 'Call it otherwise',
        middleware: [signedIn] as const,
        request: { params: byId, ...takes(z.object({ name: Name })) },
        responses: { 204: { description: 'Done' }, ...refused },
      }),
      async (c) => {
        await passkeys.rename(db, c.var.me, c.req.valid('param').id, c.req.valid('json').name);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/passkeys/{id}',
        tags,
        summary: 'It opens nothing here any more',
        middleware: [signedIn] as const,
        request: { params: byId, ...takes(Proof) },
        responses: { 204: { description: 'Done' }, ...refused },
      }),
      async (c) => {
        await prove(parts, c, c.var.session!, c.req.valid('json').password);
        await passkeys.remove(db, config, c.var.me, c.req.valid('param').id);
        note(c.var.me, 'passkey removed');
        return c.body(null, 204);
      },
    );
}
