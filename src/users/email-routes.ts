// REST of e-mail addresses and passwords: codes, signing in by one, another address, a new password.
import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '../base/errors.ts';
import type { Parts } from '../parts.ts';
import { answers, refused, routesOf, signedIn, takes } from '../rest.ts';
import * as addresses from './addresses.ts';
import { PURPOSES } from './codes.ts';
import { Code, Email } from './email.ts';
import { LANGUAGES } from './letter-words.ts';
import * as passwords from './passwords.ts';
import { byPassword } from './proof.ts';
import { mustBeOpen } from './registration.ts';
import { Me } from './routes.ts';
import { admit, endSessions, prove, SecondFactor, Signed } from './sign-in.ts';
import * as users from './users.ts';

const tags = ['users'];
const Password = z.string().min(1).max(1000);
const NewPassword = Password.openapi({ description: '8 to 128 characters, not a common one, not the user name' });
const Language = z.enum(LANGUAGES).default('en').openapi({ description: 'Of the e-mail that is sent' });
const Sent = z
  .object({
    resendAfter: z.number().openapi({ description: 'Seconds until another code may be asked for' }),
    minutes: z.number().openapi({ description: 'How long a code is good' }),
    hasFailed: z.boolean().openapi({ description: 'The e-mail before this one could not be sent to this address' }),
  })
  .openapi('CodeSent');

export function routes(parts: Parts) {
  const { config, db, limiters, mail } = parts;

  return routesOf()
    .openapi(
      createRoute({
        method: 'post',
        path: '/email-codes',
        tags,
        summary: 'Have a code sent; the answer is the same whether anybody has the address',
        request: takes(
          z.object({
            purpose: z.enum(PURPOSES).openapi({ description: 'CHANGE is for who is signed in' }),
            email: Email,
            language: Language,
          }),
        ),
        responses: { 202: answers(Sent, 'An e-mail is on its way'), ...refused },
      }),
      async (c) => {
        const { purpose, email, language } = c.req.valid('json');
        const userId = purpose === 'CHANGE' ? c.var.session?.userId : 0;
        if (userId === undefined) throw new Refusal('UNAUTHENTICATED', 'sign in first');
        if (!mail.isConfigured) throw new Refusal('UNSUPPORTED', 'this server sends no e-mail');
        // With a link or without: it is looked at when the account is made.
        if (purpose === 'SIGN_UP') mustBeOpen(config, 'FORM', 'any');
        await limiters.code(email, c.var.address);
        const hasFailed = mail.hasFailed(email);
        const wait = await addresses.sendCode(parts, { purpose, email, userId }, language);
        return c.json({ resendAfter: Math.ceil(wait / 1000), minutes: config.auth.code_minutes, hasFailed }, 202);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/sessions/email',
        tags,
        summary: 'Sign in by a code instead of a password',
        request: takes(z.object({ email: Email, code: Code })),
        responses: {
          201: answers(Signed, 'Signed in'),
          202: answers(SecondFactor, 'The code is right; a second factor is wanted'),
          ...refused,
        },
      }),
      async (c) => {
        const { email, code } = c.req.valid('json');
        const { userId, proof } = await addresses.byCode(parts, email, code, c.var.address);
        const admitted = await admit(parts, c, userId, proof);
        return 'signed' in admitted ? c.json(admitted.signed, 201) : c.json(admitted.secondFactor, 202);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/email',
        tags,
        summary: 'Change my e-mail address; where this server sends e-mail, with the code that was sent there',
        middleware: [signedIn] as const,
        request: takes(
          z.object({
            email: Email.or(z.literal('')).openapi({ type: 'string', description: 'Empty: none any more' }),
            code: Code.optional(),
            password: Password.optional(),
            language: Language,
          }),
        ),
        responses: { 200: answers(Me, 'My profile'), ...refused },
      }),
      async (c) => {
        const { email, code, password, language } = c.req.valid('json');
        const shown = await prove(parts, c, c.var.session!, password);
        await addresses.change(parts, c.var.me, shown, { email, code, language, from: c.var.address });
        return c.json(await users.me(db, c.var.me), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/password-reset',
        tags,
        summary: 'Choose a new password, by a code from an e-mail or by the link of an administrator; signs in',
        request: takes(
          z.union([
            z.object({ email: Email, code: Code, password: NewPassword, language: Language }),
            z.object({ link: z.string().min(1).max(100), password: NewPassword, language: Language }),
          ]),
        ),
        responses: {
          201: answers(Signed, 'Changed, and signed in; all other sessions have ended'),
          202: answers(SecondFactor, 'Changed; a second factor is wanted to sign in'),
          ...refused,
        },
      }),
      async (c) => {
        const { password, language, ...proof } = c.req.valid('json');
        const { userId, passwordHash } = await passwords.reset(parts, proof, password, language, c.var.address);
        await endSessions(parts, userId);
        const admitted = await admit(parts, c, userId, byPassword(passwordHash));
        return 'signed' in admitted ? c.json(admitted.signed, 201) : c.json(admitted.secondFactor, 202);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/password',
        tags,
        summary: 'Change my password, or choose the first one; all other sessions end',
        middleware: [signedIn] as const,
        request: takes(
          z.object({
            old: Password.optional().openapi({ description: 'Where there is one' }),
            new: NewPassword,
            language: Language,
          }),
        ),
        responses: { 204: { description: 'Changed' }, ...refused },
      }),
      async (c) => {
        const { old, new: password, language } = c.req.valid('json');
        const shown = await prove(parts, c, c.var.session!, old).catch(aboutOld);
        await passwords.change(parts, c.var.me, shown, password, language);
        await endSessions(parts, c.var.me, c.var.session!.sessionId);
        return c.body(null, 204);
      },
    );
}

/** The password that is asked for is called `old` here. */
function aboutOld(error: unknown): never {
  const fault = error instanceof Refusal ? error.fields?.['password'] : undefined;
  if (error instanceof Refusal && fault) throw new Refusal(error.code, error.message, { fields: { old: fault } });
  throw error;
}
