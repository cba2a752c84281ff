// REST of who comes in by a passkey, or owes a second factor.
import { createRoute, z } from '@hono/zod-openapi';
import { noteSignIn } from '../admin/audit.ts';
import type { Tx } from '../base/db/open.ts';
import { Refusal } from '../base/errors.ts';
import type { Parts } from '../parts.ts';
import { answers, refused, routesOf, takes } from '../rest.ts';
import { lasting } from '../users/proof.ts';
import { enter, Signed } from '../users/sign-in.ts';
import * as tickets from '../users/tickets.ts';
import * as users from '../users/users.ts';
import { Assertion, RequestOptions } from './forms.ts';
import * as recovery from './recovery.ts';
import { expired, takeCode, wrong } from './second-factor.ts';
import * as signatures from './signatures.ts';
import { siteOf } from './webauthn.ts';

const tags = ['factors'];
const Ticket = z.string().min(1).max(100);

export function routes(parts: Parts) {
  const { db, limiters, logs, origins } = parts;
  const site = siteOf(origins);

  /** Whose first proof this ticket is. @throws Refusal CODE_EXPIRED */
  async function owing(ticket: string): Promise<number> {
    const found = await tickets.look(db, 'second-factor', ticket);
    if (!found) throw expired();
    return found.userId;
  }

  return routesOf()
    .openapi(
      createRoute({
        method: 'post',
        path: '/sessions/second-factor',
        tags,
        summary: 'The second proof: one of code, recoveryCode and passkey',
        description: 'CODE_EXPIRED: the first proof is too old, begin again. CODE_WRONG: try again.',
        request: takes(
          z
            .object({
              ticket: Ticket,
              code: z
                .string()
                .regex(/^\d{6}$/)
                .optional(),
              recoveryCode: z.string().min(1).max(100).optional(),
              passkey: Assertion.optional(),
            })
            .refine((given) => [given.code, given.recoveryCode, given.passkey].filter(Boolean).length === 1),
        ),
        responses: { 201: answers(Signed, 'Signed in'), ...refused },
      }),
      async (c) => {
        const { ticket, code, recoveryCode, passkey } = c.req.valid('json');
        const { address } = c.var;
        const userId = await owing(ticket);
        const succeeded = await limiters.secondFactor(userId, address, code !== undefined);
        try {
          const fits = code
            ? await takeCode(db, userId, code)
            : recoveryCode
              ? await recovery.use(db, userId, recoveryCode)
              : (await signatures.take(db, site, passkey!, userId)) === userId;
          if (!fits) throw wrong();
        } catch (error) {
          if (error instanceof Refusal) {
            logs.app.info({ user: userId, address, code: error.code }, 'second factor failed');
            const { name } = await users.user(db, userId);
            noteSignIn(parts, { name }, address);
          }
          throw error;
        }
        if (recoveryCode) logs.app.info({ user: userId, address }, 'recovery code used');
        await succeeded();
        const proof = async (tx: Tx) => {
          if (!(await tickets.take(tx, 'second-factor', ticket))) throw expired();
        };
        return c.json(await enter(parts, c, userId, proof), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/sessions/passkey/options',
        tags,
        summary: 'What a browser asks for a passkey by: anybody’s, or that of whoever owes a second factor',
        request: takes(z.object({ ticket: Ticket.optional() })),
        responses: { 200: answers(RequestOptions, 'For navigator.credentials.get'), ...refused },
      }),
      async (c) => {
        const { ticket } = c.req.valid('json');
        await limiters.challenge(c.var.address);
        return c.json(await signatures.optionsFor(db, site, ticket ? await owing(ticket) : 0), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/sessions/passkey',
        tags,
        summary: 'Sign in with a passkey alone',
        request: takes(Assertion),
        responses: { 201: answers(Signed, 'Signed in'), ...refused },
      }),
      async (c) => {
        const userId = await signatures.take(db, site, c.req.valid('json'));
        return c.json(await enter(parts, c, userId, lasting), 201);
      },
    );
}
