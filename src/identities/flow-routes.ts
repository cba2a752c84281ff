// REST of signing in with a provider: the way there, and the way back, which a browser walks by redirects.
import { setTimeout as wait } from 'node:timers/promises';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isDuplicate, isLost } from '../base/db/open.ts';
import { notFound, Refusal, type RefusalName, unavailable } from '../base/errors.ts';
import type { Parts } from '../parts.ts';
import { type Env, refused, routesOf } from '../rest.ts';
import { announce } from '../users/announce.ts';
import * as avatars from '../users/avatars.ts';
import * as invites from '../users/invites.ts';
import { lasting } from '../users/proof.ts';
import { register } from '../users/registration.ts';
import { admit, isSecure, renewProof } from '../users/sign-in.ts';
import * as flow from './flow.ts';
import * as identities from './identities.ts';
import { userNames } from './names.ts';
import { fetchPicture } from './picture.ts';
import { type Claims, type Failure, PROVIDERS, type Provider, ProviderFailure, type ProviderId } from './provider.ts';

export const params = z.object({ provider: z.enum(PROVIDERS) });
const tags = ['identities'];
/** ms a sign-in waits for a picture. */
const PATIENCE = 3000;
const moved = (description: string) => ({ 302: { description }, ...refused });

/** Why nothing came of it, besides refusals: they came back to another browser, or too late, or as somebody else. */
type Reason = RefusalName | Failure | 'NOT_BEGUN' | 'WRONG_ACCOUNT';

/** What the page is told, behind the # of its address, which no server and no log gets to see. */
type Outcome =
  | { outcome: 'second-factor'; ticket: string; methods: string }
  | { outcome: 'link'; email: string }
  | { outcome: 'linked' | 'proven' }
  | { outcome: 'failed'; code: Reason; aim: flow.Aim['name'] };

type C = Context<Env>;

export function routes(parts: Parts, providers: ReadonlyMap<ProviderId, Provider>) {
  const { db, limiters, logs } = parts;

  return routesOf()
    .openapi(
      createRoute({
        method: 'get',
        path: '/providers/{provider}/start',
        tags,
        summary: 'For browsers: leads to the provider, to sign in there or to show again who one is',
        request: {
          params,
          query: z.object({
            mode: z.enum(['signin', 'prove']).default('signin'),
            invite: z.string().max(64).default(''),
          }),
        },
        responses: moved('To the provider'),
      }),
      async (c) => {
        const provider = find(providers, c.req.valid('param').provider);
        // A page of others must not sign people in behind their backs.
        if (!/^(same-origin|none)$/.test(c.req.header('sec-fetch-site') ?? 'none')) return c.redirect('/');
        const { mode, invite } = c.req.valid('query');
        const { session } = c.var;
        if (mode === 'prove' && !session) throw new Refusal('UNAUTHENTICATED', 'sign in first');
        const aim: flow.Aim = mode === 'prove' && session ? { name: 'prove', ...session } : { name: 'sign-in', invite };
        return honestly(c, provider, aim.name, async () => c.redirect(await begin(parts, c, provider, aim)));
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/providers/{provider}/callback',
        tags,
        summary: 'For browsers: where the provider leads back to',
        request: { params },
        responses: moved('To the page, signed in or with the reason why not'),
      }),
      async (c) => {
        const provider = find(providers, c.req.valid('param').provider);
        const query = new URL(c.req.url).searchParams;
        const secret = getCookie(c, flowCookie(parts)) ?? '';
        return honestly(c, provider, 'sign-in', async () => {
          const begun = await flow.resume(db, provider, secret, query.get('state') ?? '');
          if (!begun) return failed(c, provider, 'sign-in', 'NOT_BEGUN');
          deleteCookie(c, flowCookie(parts), { path: '/', secure: isSecure(parts) });
          return honestly(c, provider, begun.aim.name, () => arrive(c, provider, begun, query));
        });
      },
    );

  /** Whatever goes wrong, people are led to a page that tells them. */
  async function honestly(c: C, provider: Provider, aim: flow.Aim['name'], act: () => Promise<Response>) {
    try {
      return await act();
    } catch (error) {
      return failed(c, provider, aim, codeOf(error, provider));
    }
  }

  async function arrive(c: C, provider: Provider, begun: flow.Begun, query: URLSearchParams): Promise<Response> {
    const { aim, checks, redirectUri } = begun;
    const claims = await provider.claims(new URL(`${redirectUri}?${query}`), checks);
    return aim.name === 'sign-in' ? signIn(c, provider, claims, aim.invite) : goOn(c, provider, claims, aim);
  }

  function codeOf(error: unknown, provider: Provider): Reason {
    if (error instanceof Refusal) return error.code;
    if (error instanceof ProviderFailure) {
      const level = error.code === 'CANCELLED' ? 'debug' : 'warn';
      logs.app[level]({ provider: provider.id, code: error.code, why: reasonOf(error.cause) }, 'provider failed');
      return error.code;
    }
    if (isLost(error)) return 'UNAVAILABLE';
    logs.app.error({ err: error, provider: provider.id }, 'sign-in by a provider failed');
    return 'INTERNAL';
  }

  async function signIn(c: C, provider: Provider, claims: Claims, invite: string): Promise<Response> {
    // Twice: somebody may be making the same account right now.
    for (let tries = 0; tries < 2; tries += 1) {
      // The address first: whoever makes the same account meanwhile is found by what is looked for second.
      const owner = await identities.ownerOf(db, claims.email);
      const known = await identities.userOf(db, provider.id, claims.subject);
      if (known) return enter(c, provider, claims, known, invite);
      if (owner) return offer(c, provider, claims, owner);
      await limiters.register(c.var.address);
      const made = await newcomer(c, provider, claims, invite);
      if (made) return enter(c, provider, claims, made, invite);
    }
    throw unavailable('too many at once');
  }

  /** Makes an account. undefined: somebody else made it, or took the address, a moment ago. @throws Refusal CLOSED, LINK_INVALID */
  async function newcomer(c: C, provider: Provider, claims: Claims, invite: string): Promise<number | undefined> {
    const from = { way: 'PROVIDER', address: c.var.address, invite } as const;
    for (const name of userNames(claims.name)) {
      const nickname = claims.nickname || name;
      const account = { name, nickname, passwordHash: '', email: claims.email, isVerified: true };
      try {
        const { id } = await register(parts, from, account, (tx, userId) =>
          identities.add(tx, userId, provider.id, claims, nickname),
        );
        return id;
      } catch (error) {
        const isTaken = error instanceof Refusal && error.code === 'NAME_TAKEN';
        if (isDuplicate(error) || (error instanceof Refusal && error.code === 'EMAIL_TAKEN')) return undefined;
        if (!isTaken) throw error;
      }
    }
    throw unavailable('no name is free');
  }

  async function enter(c: C, provider: Provider, claims: Claims, userId: number, invite: string): Promise<Response> {
    const admitted = await admit(parts, c, userId, lasting);
    const followed = follow(provider, claims, userId).catch((error: unknown) => {
      logs.app.warn({ user: userId, provider: provider.id, why: reasonOf(error) }, 'not refreshed');
    });
    // The page shows their picture from the beginning, unless it takes long to come.
    await Promise.race([followed, wait(PATIENCE, undefined, { ref: false })]);
    if ('secondFactor' in admitted) {
      const { ticket, methods } = admitted.secondFactor;
      return back(c, provider, { outcome: 'second-factor', ticket, methods: methods.join() });
    }
    c.header('Cache-Control', 'no-store');
    // Who came by a link into a group goes on there.
    return c.redirect(invites.CODE.test(invite) ? `/join/${invite}` : '/');
  }

  /** Name and picture are what the provider says now. */
  async function follow(provider: Provider, claims: Claims, userId: number): Promise<void> {
    const { renamed, avatar: before } = await identities.refresh(db, provider.id, claims);
    if (renamed) await announce(parts, userId);
    if (!claims.picture || before === undefined) return;
    const path = await avatars.store(parts, await fetchPicture(claims.picture, provider.origins));
    const picture = { subject: claims.subject, before, path };
    if (path === before || !(await identities.showPicture(db, userId, provider.id, picture))) return;
    await avatars.release(db, before);
    await announce(parts, userId);
  }

  async function offer(c: C, provider: Provider, claims: Claims, owner: number): Promise<Response> {
    const secret = await flow.offerLink(db, owner, { provider: provider.id, claims });
    keep(parts, c, { name: linkCookie(parts), secret, minutes: flow.LINK_MINUTES, sameSite: 'Strict' });
    return back(c, provider, { outcome: 'link', email: claims.email });
  }

  /** Who was signed in when they set out. */
  async function goOn(
    c: C,
    provider: Provider,
    claims: Claims,
    aim: Exclude<flow.Aim, { name: 'sign-in' }>,
  ): Promise<Response> {
    if (!(await flow.isSignedIn(db, aim))) throw new Refusal('UNAUTHENTICATED', 'signed out meanwhile');
    if (aim.name === 'link') {
      await identities.link(db, aim.userId, provider.id, claims);
      logs.app.info({ user: aim.userId, provider: provider.id, address: c.var.address }, 'account linked');
      return back(c, provider, { outcome: 'linked' });
    }
    if ((await identities.userOf(db, provider.id, claims.subject)) !== aim.userId)
      return failed(c, provider, aim.name, 'WRONG_ACCOUNT');
    await renewProof(db, aim.sessionId);
    return back(c, provider, { outcome: 'proven' });
  }
}

/** @throws Refusal NOT_FOUND */
export function find(providers: ReadonlyMap<ProviderId, Provider>, id: ProviderId): Provider {
  const provider = providers.get(id);
  if (!provider) throw notFound('provider');
  return provider;
}

/** @returns where the browser goes. @throws Refusal RATE_LIMITED, ProviderFailure */
export async function begin<E extends Env>(
  parts: Parts,
  c: Context<E>,
  provider: Provider,
  aim: flow.Aim,
): Promise<string> {
  await parts.limiters.challenge(c.var.address);
  // One of our own origins, whatever the request says.
  const { host } = new URL(c.req.url);
  const origin = parts.origins.find((own) => new URL(own).host === host) ?? parts.origins[0]!;
  const redirectUri = `${origin}/api/providers/${provider.id}/callback`;
  const { url, secret } = await flow.begin(parts.db, provider, redirectUri, aim);
  // Lax: it comes along when the provider leads back, and with nothing else from other sites.
  keep(parts, c, { name: flowCookie(parts), secret, minutes: flow.FLOW_MINUTES, sameSite: 'Lax' });
  return url;
}

function keep(
  parts: Parts,
  c: Context,
  { name, secret, minutes, sameSite }: { name: string; secret: string; minutes: number; sameSite: 'Lax' | 'Strict' },
): void {
  setCookie(c, name, secret, { path: '/', httpOnly: true, sameSite, secure: isSecure(parts), maxAge: minutes * 60 });
}

// The prefix keeps other hosts of the domain from giving people a flow that is not theirs (RFC 6265bis).
const cookie = (parts: Parts, name: string) => `${isSecure(parts) ? '__Host-' : ''}parley-${name}`;
const flowCookie = (parts: Parts) => cookie(parts, 'provider');
export const linkCookie = (parts: Parts) => cookie(parts, 'link');

function back(c: C, provider: Provider, outcome: Outcome): Response {
  c.header('Cache-Control', 'no-store');
  return c.redirect(`/#${new URLSearchParams({ provider: provider.id, ...outcome })}`);
}

const failed = (c: C, provider: Provider, aim: flow.Aim['name'], code: Reason) =>
  back(c, provider, { outcome: 'failed', code, aim });

/** The messages of an error and of what caused it: they hold no code and no token. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const inner = reasonOf(error.cause);
  return inner ? `${error.message}: ${inner}` : error.message;
}
