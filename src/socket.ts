// The happening door: who may come in, what their frames ask for, and when they are shown out.
import { v1 } from '#proto';
import { addressOf } from './base/address.ts';
import { Refusal, unavailable } from './base/errors.ts';
import type { Connection } from './base/hub.ts';
import type { Log } from './base/log.ts';
import { remoteAddress } from './base/uws/fetch.ts';
import { DISABLED, type HttpRequest, type HttpResponse, type TemplatedApp, type WebSocket } from './base/uws/uws.ts';
import { heads, idsOf } from './conversations/conversations.ts';
import * as conversationFrames from './conversations/frames.ts';
import * as messageFrames from './messages/frames.ts';
import type { Parts } from './parts.ts';
import { cookieName } from './users/routes.ts';

const PROTOCOL = 'parley.v1';
/** A program that can set no header offers its token as a second subprotocol. */
const BEARER = 'bearer.';
/** ms between the client's pings; uWebSockets closes what has been silent for IDLE_SECONDS. */
const PING_INTERVAL = 25_000;
const IDLE_SECONDS = 60;
const MAX_FRAME = 64 * 1024;
/** Unsent bytes of one connection beyond which it is cut off; what it missed is in the history. */
const MAX_BUFFERED = 1024 * 1024;
/** Unsent bytes above which a long answer waits before it goes on. */
const DRAINED = 128 * 1024;
/** Commands of one connection that may wait for an answer at a time. */
const MAX_OPEN = 256;
/** Frames that make no sense before a connection is shown out. */
const MAX_NONSENSE = 20;

type Reply = (event: v1.IEvent) => void;
type Refuse = (refusal: Refusal) => void;
type Body = NonNullable<v1.Command['body']>;
/** Answers with `reply` or `refuse`, once or several times; what it throws is refused. */
type Handler<B extends Body> = (
  parts: Parts,
  connection: Connection,
  command: NonNullable<v1.Command[B]>,
  reply: Reply,
  refuse: Refuse,
) => void | Promise<void>;

/** What each command leads to. An arm without a handler is refused as UNSUPPORTED. */
const HANDLERS: { [B in Body]?: Handler<B> } = {
  send: messageFrames.send,
  edit: messageFrames.edit,
  recall: messageFrames.recall,
  react: messageFrames.react,
  pin: messageFrames.pin,
  hide: messageFrames.hide,
  sync: messageFrames.sync,
  markRead: conversationFrames.markRead,
  setMine: conversationFrames.setMine,
  typing: conversationFrames.typing,
  ping: ({ hub }, connection, _, reply) => reply({ pong: { time: Date.now(), moved: hub.movedSince(connection) } }),
};

/** What uWebSockets keeps for each socket. */
interface Visitor {
  userId: number;
  sessionId: number;
  address: string;
  connection?: Live;
}

/** Mounts /ws. */
export function mountSocket(app: TemplatedApp, parts: Parts): void {
  const { hub, logs, presence } = parts;
  let nextConnection = 1;
  app.ws<Visitor>('/ws', {
    compression: DISABLED,
    maxPayloadLength: MAX_FRAME,
    maxBackpressure: MAX_BUFFERED,
    closeOnBackpressureLimit: true,
    idleTimeout: IDLE_SECONDS,
    sendPingsAutomatically: false,
    upgrade: (res, req, context) => void upgrade(parts, res, req, context),
    open: (ws) => {
      const visitor = ws.getUserData();
      const connection = new Live(nextConnection++, ws, parts);
      visitor.connection = connection;
      // Signed out between the check and now: nobody else would close it.
      if (parts.sessions.hasEnded(visitor.sessionId)) return connection.close(v1.CloseCode.SESSION_ENDED);
      logs.access.info({ user: visitor.userId, connection: connection.id, address: visitor.address }, 'connected');
      void connection.welcome();
    },
    message: (ws, frame, isBinary) => ws.getUserData().connection?.receive(frame, isBinary),
    drain: (ws) => ws.getUserData().connection?.wake(),
    close: (ws, code) => {
      const { connection, userId } = ws.getUserData();
      if (!connection) return;
      connection.closed = true;
      connection.wake();
      hub.leave(connection);
      presence.gone(userId);
      logs.access.info({ user: userId, connection: connection.id, code }, 'disconnected');
    },
  });
}

/** Lets a socket exist for a page of ours, or a program, with a good token. Others get a status and nothing else. */
async function upgrade(
  parts: Parts,
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
    const session = await parts.sessions.check(token);
    if (aborted) return;
    if (!session) return void refuse('401 Unauthorized');
    if (parts.hub.connectionsOf(session.userId) >= parts.config.limits.connections_per_user)
      return void refuse('429 Too Many Requests');
    const visitor: Visitor = { userId: session.userId, sessionId: session.sessionId, address };
    res.cork(() => res.upgrade<Visitor>(visitor, key, PROTOCOL, extensions, context));
  } catch (error) {
    parts.logs.app.warn({ err: error }, 'upgrade failed');
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

/** One open socket of a signed-in person. */
class Live implements Connection {
  readonly id: number;
  readonly userId: number;
  readonly sessionId: number;
  toldAt = 0;
  closed = false;
  readonly #ws: WebSocket<Visitor>;
  readonly #parts: Parts;
  readonly #log: Log;
  readonly #waiting: (() => void)[] = [];
  #open = 0;
  #nonsense = 0;
  #tokens: number;
  #filledAt = Date.now();

  constructor(id: number, ws: WebSocket<Visitor>, parts: Parts) {
    const { userId, sessionId } = ws.getUserData();
    this.id = id;
    this.userId = userId;
    this.sessionId = sessionId;
    this.#ws = ws;
    this.#parts = parts;
    this.#log = parts.logs.app;
    this.#tokens = this.#burst;
  }

  send(frame: Uint8Array): void {
    if (!this.closed) this.#ws.send(frame, true);
  }

  async drained(): Promise<void> {
    while (!this.closed && this.#ws.getBufferedAmount() > DRAINED)
      await new Promise<void>((resume) => this.#waiting.push(resume));
  }

  /** Some of what was buffered has left, or all is over. */
  wake(): void {
    for (const resume of this.#waiting.splice(0)) resume();
  }

  subscribe(topic: string): void {
    if (!this.closed) this.#ws.subscribe(topic);
  }

  unsubscribe(topic: string): void {
    if (!this.closed) this.#ws.unsubscribe(topic);
  }

  close(code: v1.CloseCode, reconnectAfter = 0): void {
    if (this.closed) return;
    this.#event({ goAway: { code, reconnectAfter } });
    this.#ws.end(code, v1.CloseCode[code]);
  }

  /** Subscribes first, reads then: what is committed in between arrives as an event and is in the heads. */
  async welcome(): Promise<void> {
    const { db, hub, config, presence } = this.#parts;
    try {
      hub.enter(this);
      for (const id of await idsOf(db, this.userId)) hub.join(id, [this.userId]);
      const standing = await heads(db, this.userId);
      if (this.closed) return;
      this.#event({
        welcome: {
          userId: this.userId,
          sessionId: this.sessionId,
          time: Date.now(),
          pingInterval: PING_INTERVAL,
          heads: hub.newest(standing),
          textLimit: config.limits.text_length,
        },
      });
      this.#event({ presence: await presence.came(this) });
    } catch (error) {
      this.#log.warn({ err: error, user: this.userId }, 'welcome failed');
      this.close(v1.CloseCode.RESTARTING, 1000 + Math.round(Math.random() * 4000));
    }
  }

  /** Decodes a frame and has its command handled. Never throws. */
  receive(frame: ArrayBuffer, isBinary: boolean): void {
    let command: v1.Command;
    try {
      if (!isBinary) throw new Refusal('INVALID', 'frames are binary');
      // The bytes die when this returns, and decoded bytes fields are views of them: handlers copy what they keep.
      command = v1.Command.decode(new Uint8Array(frame));
    } catch {
      return this.#refuseNonsense();
    }
    const { id, body } = command;
    const refuse: Refuse = (refusal) => this.#refuse(id, refusal);
    try {
      this.#spend();
      const handler = body && (HANDLERS[body] as Handler<Body> | undefined);
      if (!handler) throw new Refusal('UNSUPPORTED', 'unknown command');
      const reply: Reply = (event) => this.#event(id ? { ...event, replyTo: id } : event);
      const pending = handler(this.#parts, this, command[body]!, reply, refuse);
      if (!pending) return;
      this.#open += 1;
      pending
        .catch((error) => this.#fail(id, error))
        .finally(() => {
          this.#open -= 1;
        });
    } catch (error) {
      this.#fail(id, error);
    }
  }

  #event(event: v1.IEvent): void {
    this.send(v1.Event.encode(event).finish());
  }

  #refuse(replyTo: number, { code, message, retryAfter }: Refusal): void {
    this.#event({ replyTo, refusal: { code: v1.RefusalCode[code], message, retryAfter: Math.ceil(retryAfter) } });
  }

  #fail(replyTo: number, error: unknown): void {
    if (error instanceof Refusal) return this.#refuse(replyTo, error);
    this.#log.error({ err: error, user: this.userId }, 'command failed');
    this.#refuse(replyTo, new Refusal('INTERNAL', 'something went wrong here'));
  }

  #refuseNonsense(): void {
    if (++this.#nonsense > MAX_NONSENSE) return this.close(v1.CloseCode.PROTOCOL_ERROR, 5000);
    this.#refuse(0, new Refusal('INVALID', 'this frame is no parley.v1.Command'));
  }

  /** Takes one command from the allowance (token bucket). @throws Refusal RATE_LIMITED */
  #spend(): void {
    const rate = this.#parts.config.limits.commands_per_second;
    const now = Date.now();
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#filledAt) * rate) / 1000);
    this.#filledAt = now;
    if (this.#open >= MAX_OPEN) throw unavailable('too many commands wait for an answer');
    if (this.#tokens < 1) throw new Refusal('RATE_LIMITED', 'too many commands', { retryAfter: 1000 / rate + 100 });
    this.#tokens -= 1;
  }

  get #burst(): number {
    return this.#parts.config.limits.commands_per_second * 4;
  }
}
