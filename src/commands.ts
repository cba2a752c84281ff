// What commands lead to: a typed table, and the allowance of a line.
import { v1 } from '#proto';
import type { Connection } from './base/connection.ts';
import { isLost } from './base/db/open.ts';
import { Refusal, unavailable } from './base/errors.ts';
import * as calls from './calls/frames.ts';
import * as conversations from './conversations/frames.ts';
import type { Line } from './line.ts';
import * as messages from './messages/frames.ts';
import type { Parts } from './parts.ts';

/** Commands of one connection that may wait for an answer at a time. */
const MAX_OPEN = 256;
/** Frames that make no sense before a connection is shown out. */
const MAX_NONSENSE = 20;
/** ms for which the commands that are allowed per second may come at once. */
const BURST = 4000;

type Body = NonNullable<v1.Command['body']>;
/** Answers with `reply` or `refuse`, once or several times; what it throws is refused. */
type Handler<B extends Body> = (
  parts: Parts,
  connection: Connection,
  command: NonNullable<v1.Command[B]>,
  reply: (event: v1.IEvent) => void,
  refuse: (refusal: Refusal) => void,
) => void | Promise<void>;

/** An arm without a handler is refused as UNSUPPORTED. */
const HANDLERS: { [B in Body]?: Handler<B> } = {
  send: messages.send,
  edit: messages.edit,
  recall: messages.recall,
  react: messages.react,
  pin: messages.pin,
  hide: messages.hide,
  sync: messages.sync,
  markRead: conversations.markRead,
  setMine: conversations.setMine,
  typing: conversations.typing,
  call: calls.call,
  ping: ({ hub }, connection, _, reply) => reply({ pong: { time: Date.now(), moved: hub.movedSince(connection) } }),
};

/** Takes one frame. Never throws. */
export function take(parts: Parts, line: Line, frame: ArrayBuffer, isBinary: boolean): void {
  let command: v1.Command;
  try {
    if (!isBinary) throw new Refusal('INVALID', 'frames are binary');
    // The bytes die when this returns, and decoded bytes fields are views of them: handlers copy what they keep.
    command = v1.Command.decode(new Uint8Array(frame));
  } catch {
    if (++line.nonsense > MAX_NONSENSE) return line.close(v1.CloseCode.PROTOCOL_ERROR, 5000);
    return refuse(line, 0, new Refusal('INVALID', 'this frame is no parley.v1.Command'));
  }
  const { id, body } = command;
  try {
    spend(line, parts.config.limits.commands_per_second);
    const handler = body && (HANDLERS[body] as Handler<Body> | undefined);
    if (!handler) throw new Refusal('UNSUPPORTED', 'unknown command');
    const reply = (event: v1.IEvent) => line.event(id ? { ...event, replyTo: id } : event);
    const pending = handler(parts, line, command[body]!, reply, (refusal) => refuse(line, id, refusal));
    if (!pending) return;
    line.pending += 1;
    pending
      .catch((error) => fail(parts, line, id, error))
      .finally(() => {
        line.pending -= 1;
      });
  } catch (error) {
    fail(parts, line, id, error);
  }
}

/** Takes one command from the allowance of the line. @throws Refusal RATE_LIMITED, UNAVAILABLE */
function spend(line: Line, perSecond: number): void {
  const now = performance.now();
  const spent = Math.max(line.spentUntil, now);
  if (line.pending >= MAX_OPEN) throw unavailable('too many commands wait for an answer');
  if (spent - now >= BURST)
    throw new Refusal('RATE_LIMITED', 'too many commands', { retryAfter: 1000 / perSecond + 100 });
  line.spentUntil = spent + 1000 / perSecond;
}

function fail({ logs }: Parts, line: Line, replyTo: number, error: unknown): void {
  if (error instanceof Refusal) return refuse(line, replyTo, error);
  if (isLost(error)) return refuse(line, replyTo, unavailable('the database is away'));
  logs.app.error({ err: error, user: line.userId }, 'command failed');
  refuse(line, replyTo, new Refusal('INTERNAL', 'something went wrong here'));
}

function refuse(line: Line, replyTo: number, { code, message, retryAfter }: Refusal): void {
  const refusal = { code: v1.RefusalCode[code], message, retryAfter: Math.ceil(retryAfter) };
  line.event({ replyTo, refusal });
}
