// The happening door: who may come in, what their frames ask for, and when they are shown out.
import { v1 } from '#proto';
import { addressOf } from './base/address.ts';
import { batched, turnstile } from './base/batch.ts';
import type { Head } from './base/connection.ts';
import { Refusal } from './base/errors.ts';
import { remoteAddress } from './base/uws/fetch.ts';
import { DISABLED, type HttpRequest, type HttpResponse, type TemplatedApp } from './base/uws/uws.ts';
import { take } from './commands.ts';
import { headsOf } from './conversations/conversations.ts';
import { Line, type Visitor } from './line.ts';
import type { Parts } from './parts.ts';
import type { Session } from './users/sessions.ts';
import { cookieName } from './users/sign-in.ts';

const PROTOCOL = 'parley.v1';
/** A program that can set no header offers its token as a second subprotocol. */
const BEARER = 'bearer.';
/** ms between the client's pings; uWebSockets closes what has been silent for IDLE_SECONDS. */
const PING_INTERVAL = 25_000;
const IDLE_SECONDS = 60;
const MAX_FRAME = 64 * 1024;
/** Unsent bytes of one line beyond which it is cut; what it missed is in the history. */
const MAX_BUFFERED = 1024 * 1024;
/** ms between two looks at how fast the readers read. */
const PACE = 250;

/** Upgrades that are dealt with in one turn of the event loop. */
const UPGRADES_AT_ONCE = 32;
/** People whose heads are read together: each may have hundreds of conversations. */
const HEADS_TOGETHER = 100;

/** The line of somebody who may come in. */
type NewLine = (session: Session, address: string) => Line;
/** Where the conversations of a person stand. */
type Standing = (userId: number) => Promise<Head[]>;

/** Mounts /ws. Gives what ends its own work. */
export function mountSocket(app: TemplatedApp, parts: Parts): () => void {
  const { db, hub, logs, presence, sessions, calls } = parts;
  const lines = new Set<Line>();
  const heads = batched((ids) => headsOf(db, ids), logs.app, HEADS_TOGETHER);
  const standing: Standing = async (userId) => (await heads(userId)) ?? [];
  const caughtUp = (line: Line) => void tellHeads(parts, line, standing);
  if (parts.bus) parts.bus.onMissed = () => void tellAll(parts, [...lines.keys()], standing);
  const admitted = turnstile(UPGRADES_AT_ONCE);
  let count = 0;
  const newLine: NewLine = (session, address) => new Line(++count, session, address, caughtUp);
  app.ws<Visitor>('/ws', {
    compression: DISABLED,
    maxPayloadLength: MAX_FRAME,
    maxBackpressure: MAX_BUFFERED,
    closeOnBackpressureLimit: true,
    idleTimeout: IDLE_SECONDS,
    sendPingsAutomatically: false,
    upgrade: (res, req, context) => void upgrade(parts, admitted, newLine, res, req, context),
    open: (ws) => {
      const { line } = ws.getUserData();
      const { id, userId, sessionId, address } = line;
      line.open(ws);
      lines.add(line);
      logs.access.info({ user: userId, connection: id, address }, 'connected');
      // Signed out between the check and now: nobody else would close it.
      if (sessions.hasEnded(sessionId)) return line.close(v1.CloseCode.SESSION_ENDED);
      // Let in to be told: a browser learns nothing of an upgrade that is refused.
      if (hub.connectionsOf(userId) >= parts.config.limits.connections_per_user)
        return line.close(v1.CloseCode.TOO_MANY_CONNECTIONS);
      void welcome(parts, line, standing);
    },
    message: (ws, frame, isBinary) => take(parts, ws.getUserData().line, frame, isBinary),
    drain: (ws) => ws.getUserData().line.drain(),
    close: (ws, code) => {
      const { line } = ws.getUserData();
      const { userId } = line;
      line.end();
      lines.delete(line);
      hub.leave(line);
      presence.gone(userId);
      calls.gone(line, sessions.hasEnded(line.sessionId));
      logs.access.info({ user: userId, connection: line.id, code }, 'disconnected');
    },
  });
  const pacemaker = setInterval(() => {
    const now = Date.now();
    for (const line of lines) line.checkPace(now);
  }, PACE);
  return () => clearInterval(pacemaker);
}

/** Says who they are and where everything stands, then who of their friends is here, and which calls go on. */
async function welcome({ hub, config, logs, presence, calls }: Parts, line: Line, standing: Standing): Promise<void> {
  const { userId, sessionId } = line;
  try {
    const [heads, friends] = await Promise.all([hub.arrive(line, () => standing(userId)), presence.came(userId)]);
    // Both as of now: what was pushed while the one waited for the other is not told over by older news.
    line.events(
      {
        welcome: {
          userId,
          sessionId,
          time: Date.now(),
          pingInterval: PING_INTERVAL,
          heads: hub.newest(heads),
          textLimit: config.limits.text_length,
        },
      },
      { presence: presence.shown(friends) },
      ...calls.shownTo(line),
    );
  } catch (error) {
    if (!(error instanceof Refusal)) logs.app.warn({ err: error, user: userId }, 'welcome failed');
    line.close(v1.CloseCode.RESTARTING, 1000 + Math.round(Math.random() * 4000));
  }
}

/** Events were withheld from a slow reader: tells where its conversations stand, so that it fetches what it missed. */
async function tellHeads({ hub, logs, calls }: Parts, line: Line, standing: Standing): Promise<void> {
  try {
    line.events({ heads: { heads: hub.newest(await standing(line.userId)) } }, ...calls.shownTo(line));
  } catch (error) {
    if (!(error instanceof Refusal)) logs.app.warn({ err: error, user: line.userId }, 'heads not told');
    line.close(v1.CloseCode.TOO_SLOW, 1000);
  }
}

/** Other processes were not heard for a while: whose session has ended is shown out, the others learn what they missed. */
async function tellAll(parts: Parts, lines: Line[], standing: Standing): Promise<void> {
  const { hub, sessions, logs } = parts;
  const userOf = new Map(lines.map(({ sessionId, userId }) => [sessionId, userId]));
  try {
    for (const sessionId of await sessions.lookAgain([...userOf.keys()]))
      hub.endSession(userOf.get(sessionId)!, sessionId);
  } catch (error) {
    logs.app.warn({ err: error }, 'sessions not looked up');
  }
  await Promise.all(lines.map((line) => tellHeads(parts, line, (userId) => hub.renew(userId, () => standing(userId)))));
}

/** Lets a socket exist for a page of ours, or a program, with a good token. Others get a status and nothing else. */
async function upgrade(
  parts: Parts,
  admitted: () => Promise<void>,
  newLine: NewLine,
  res: HttpResponse,
  req: HttpRequest,
  context: Parameters<HttpResponse['upgrade']>[4],
): Promise<void> {
  // The request dies when this turn ends: read everything first.
  const key = req.getHeader('sec-websocket-key');
  const extensions = req.getHeader('sec-websocket-extensions');
  const offered = req
    .getHeader('sec-websocket-protocol')
    .split(',')
    .map((name) => name.trim());
  const token = bearerOf(req, offered) ?? cookieOf(req, cookieName(parts));
  const origin = req.getHeader('origin');
  const address = addressOf(parts.proxies, remoteAddress(res), req.getHeader('x-forwarded-for'));
  let aborted = false;
  res.onAborted(() => {
    aborted = true;
  });
  const refuse = (status: string) => res.cork(() => res.writeStatus(status).end());
  if (origin && !parts.origins.includes(origin)) return void refuse('403 Forbidden');
  if (!offered.includes(PROTOCOL)) return void refuse('426 Upgrade Required');
  try {
    await admitted();
    const session = aborted ? undefined : await parts.sessions.check(token);
    if (aborted) return;
    if (!session) return void refuse('401 Unauthorized');
    parts.uses.note(session.sessionId, address);
    res.cork(() => res.upgrade<Visitor>({ line: newLine(session, address) }, key, PROTOCOL, extensions, context));
  } catch (error) {
    if (!(error instanceof Refusal)) parts.logs.app.warn({ err: error }, 'upgrade failed');
    if (!aborted) refuse('503 Service Unavailable');
  }
}

function bearerOf(req: HttpRequest, offered: readonly string[]): string | undefined {
  const header = req.getHeader('authorization');
  if (/^bearer /i.test(header)) return header.slice(7);
  return offered.find((name) => name.startsWith(BEARER))?.slice(BEARER.length);
}

function cookieOf(req: HttpRequest, name: string): string | undefined {
  for (const pair of req.getHeader('cookie').split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name) return value;
  }
  return undefined;
}
