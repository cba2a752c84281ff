// The asking door: the routes of every noun, refusals as statuses, health, documentation, and the client's files.

import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import * as people from './admin/people-routes.ts';
import * as reports from './admin/reports-routes.ts';
import * as admin from './admin/routes.ts';
import { addressOf } from './base/address.ts';
import { isLost } from './base/db/open.ts';
import { notFound, Refusal, unavailable } from './base/errors.ts';
import * as calls from './calls/routes.ts';
import * as conversations from './conversations/routes.ts';
import * as factorEntry from './factors/entry-routes.ts';
import * as proof from './factors/proof-routes.ts';
import * as factors from './factors/routes.ts';
import * as files from './files/routes.ts';
import * as blocks from './friends/blocks-routes.ts';
import * as friends from './friends/routes.ts';
import * as invites from './groups/invite-routes.ts';
import * as joining from './groups/joining-routes.ts';
import * as groups from './groups/routes.ts';
import * as standing from './groups/standing-routes.ts';
import * as identities from './identities/routes.ts';
import * as messages from './messages/routes.ts';
import type { Parts } from './parts.ts';
import { type Env, routesOf, statusOf } from './rest.ts';
import { loadStatic, serveStatic } from './static.ts';
import { LARGEST } from './users/avatars.ts';
import * as deletion from './users/deletion-routes.ts';
import * as devices from './users/device-routes.ts';
import * as email from './users/email-routes.ts';
import * as exports from './users/export-routes.ts';
import * as profile from './users/profile-routes.ts';
import * as users from './users/routes.ts';
import { cookieName } from './users/sign-in.ts';

/** Bytes of a JSON body. */
const MAX_BODY = 256 * 1024;
const CLIENT = fileURLToPath(new URL('../static/web', import.meta.url));
const STATIC = fileURLToPath(new URL('../static', import.meta.url));

/** Types of all REST, for the browser's client. */
export type Api = ReturnType<typeof api>;

/** The REST of every noun, below /api. */
function api(parts: Parts) {
  return routesOf()
    .basePath('/api')
    .route('/', files.routes(parts))
    .route('/', users.routes(parts))
    .route('/', devices.routes(parts))
    .route('/', factorEntry.routes(parts))
    .route('/', factors.routes(parts))
    .route('/', proof.routes(parts))
    .route('/', email.routes(parts))
    .route('/', profile.routes(parts))
    .route('/', deletion.routes(parts))
    .route('/', exports.routes(parts))
    .route('/', identities.routes(parts))
    .route('/', friends.routes(parts))
    .route('/', blocks.routes(parts))
    .route('/', groups.routes(parts))
    .route('/', joining.routes(parts))
    .route('/', invites.routes(parts))
    .route('/', standing.routes(parts))
    .route('/', calls.routes(parts))
    .route('/', conversations.routes(parts))
    .route('/', messages.routes(parts))
    .route('/', people.routes(parts))
    .route('/', reports.routes(parts))
    .route('/', admin.routes(parts));
}

/** What answers everything but /ws. */
export function http(parts: Parts, isReady: () => boolean) {
  const client = loadStatic(CLIENT, STATIC);
  const app = routesOf();
  app.onError((error, c) => refuse(c as Context<Env>, parts, error));
  app.use(identify(parts), headers(parts), ownOriginOnly(parts));
  const small = bodyLimit({ maxSize: MAX_BODY, onError: () => tooLarge(MAX_BODY) });
  const picture = bodyLimit({ maxSize: LARGEST, onError: () => tooLarge(LARGEST) });
  app.use('/api/*', (c, next) => {
    // Uploads have limits of their own.
    if (/^\/api\/files(\/uploads(\/|$)|$)/.test(c.req.path)) return next();
    return /^\/api\/(me|groups\/\d+)\/avatar$/.test(c.req.path) ? picture(c, next) : small(c, next);
  });
  app.use('/api/*', session(parts));

  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    const ready =
      isReady() &&
      (await parts.database.ping().then(
        () => true,
        () => false,
      ));
    if (!ready) return c.text('not ready', 503);
    return c.text(parts.bus?.isUp === false ? 'ready, but the bus is away' : 'ready');
  });

  const routes = api(parts);
  documentation(routes);
  app.route('/', routes);
  app.all('/api/*', () => {
    throw notFound('route');
  });
  app.get('*', async (c) => {
    const { path } = c.req;
    // The client shows its own page for addresses it does not know; a missing file is just missing.
    const wanted = client.has(path) ? path : path.includes('.') ? undefined : '/index.html';
    const answer = wanted && (await serveStatic(c, client, wanted));
    if (!answer) throw notFound('page');
    return answer;
  });
  app.notFound(() => {
    throw notFound('page');
  });
  return app;
}

/** Names the request and the address it came from, and writes it into the access log when it has been answered. */
const identify = (parts: Parts) =>
  createMiddleware<Env>(async (c, next) => {
    const started = performance.now();
    c.set('requestId', randomUUID());
    c.set('address', addressOf(parts.proxies, c.env.remoteAddress, c.req.header('x-forwarded-for')));
    c.header('X-Request-Id', c.var.requestId);
    await next();
    parts.logs.access.info({
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
      address: c.var.address,
      user: c.var.session?.userId,
      requestId: c.var.requestId,
    });
  });

function headers({ origins }: Parts) {
  const secure = origins[0]!.startsWith('https:');
  const page = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      // Ant Design writes its styles into the page.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:', 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", ...origins.map((origin) => origin.replace(/^http/, 'ws'))],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: secure ? 'max-age=31536000' : false,
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    permissionsPolicy: { camera: ['self'], microphone: ['self'], displayCapture: ['self'], geolocation: [] },
  });
  return createMiddleware<Env>(async (c, next) => {
    let own: string | null = null;
    await page(c, async () => {
      await next();
      own = c.res.headers.get('content-security-policy');
    });
    // What people uploaded may do less than a page of ours.
    if (own) c.res.headers.set('Content-Security-Policy', own);
  });
}

/** A browser says which page sends a request that changes something: only pages of ours may. */
const ownOriginOnly = ({ origins }: Parts) =>
  createMiddleware<Env>(async (c, next) => {
    const origin = c.req.header('origin');
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    if (changes && origin && !origins.includes(origin)) throw new Refusal('FORBIDDEN', 'not from this page');
    await next();
  });

/** Finds out who asks: by the token in the Authorization header, else in the cookie. */
const session = (parts: Parts) =>
  createMiddleware<Env>(async (c, next) => {
    const bearer = /^bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const known = await parts.sessions.check(bearer ?? getCookie(c, cookieName(parts)));
    c.set('session', known);
    if (known) parts.uses.note(known.sessionId, c.var.address);
    await next();
  });

/** Turns a refusal into its status. Anything else is a fault of ours: logged with its stack, not shown. */
function refuse(c: Context<Env>, { logs }: Parts, error: Error): Response {
  const { requestId } = c.var;
  const refusal = asRefusal(error);
  if (refusal) logs.app.debug({ requestId, code: refusal.code, path: c.req.path }, refusal.message);
  else logs.app.error({ requestId, err: error, path: c.req.path }, 'request failed');
  const { code, message, fields, retryAfter } = refusal ?? new Refusal('INTERNAL', 'something went wrong here');
  if (retryAfter) c.header('Retry-After', String(Math.ceil(retryAfter / 1000)));
  return c.json({ code, message, fields, requestId }, statusOf(refusal ?? new Refusal('INTERNAL', '')));
}

function asRefusal(error: Error): Refusal | undefined {
  if (error instanceof Refusal) return error;
  // Hono's own, for a body that is no JSON, or is not said to be.
  if (error instanceof HTTPException && error.status < 500)
    return new Refusal('INVALID', 'the request is not well-formed');
  if (isLost(error)) return unavailable('the database is away');
  return undefined;
}

function tooLarge(bytes: number): never {
  throw new Refusal('TOO_LARGE', `a body may have ${bytes} bytes`);
}

/** /api/openapi.json, and /api/docs to read and try it. */
function documentation(routes: ReturnType<typeof api>): void {
  routes.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Parley', version: '1', description: 'Everything asked for; what happens live travels over /ws.' },
  });
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  const viewer = loadStatic(folder);
  routes.get('/docs', (c) => c.html(DOCS_PAGE));
  routes.get('/docs/start.js', (c) => c.body(DOCS_START, 200, { 'Content-Type': 'text/javascript' }));
  routes.get('/docs/:file', async (c) => {
    const answer = await serveStatic(c, viewer, `/${c.req.param('file')}`);
    if (!answer) throw notFound('page');
    return answer;
  });
}

const DOCS_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parley API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css"><div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></html>`;
const DOCS_START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true });`;
