// What commands lead to: a typed table, and the allowance of a connection.
import { v1 } from '#proto';
import { Refusal, unavailable } from './base/errors.ts';
import type { Connection } from './base/hub.ts';
import * as conversations from './conversations/frames.ts';
import type { Line } from './line.ts';
import * as messages from './messages/frames.ts';
import type { Parts } from './parts.ts';

/** Commands of one connection that may wait for an answer at a time. */
const MAX_OPEN = 256;
/** Frames that make no sense before a connection is shown out. */
const MAX_NONSENSE = 20;

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
  ping: ({ hub }, connection, _, reply) => reply({ pong: { time: Date.now(), moved: hub.movedSince(connection) } }),
};

/** Gives what takes the frames of one line. It never throws. */
export function commandsOf(parts: Parts, line: Line): (frame: ArrayBuffer, isBinary: boolean) => void {
  const log = parts.logs.app;
  const rate = parts.config.limits.commands_per_second;
  let open = 0;
  let nonsense = 0;
  let allowance = rate * 4;
  let filledAt = Date.now();

  /** Takes one command from the allowance (token bucket). @throws Refusal RATE_LIMITED, UNAVAILABLE */
  function spend(): void {
    const now = Date.now();
    allowance = Math.min(rate * 4, allowance + ((now - filledAt) * rate) / 1000);
    filledAt = now;
    if (open >= MAX_OPEN) throw unavailable('too many commands wait for an answer');
    if (allowance < 1) throw new Refusal('RATE_LIMITED', 'too many commands', { retryAfter: 1000 / rate + 100 });
    allowance -= 1;
  }

  function refuse(replyTo: number, { code, message, retryAfter }: Refusal): void {
    line.event({ replyTo, refusal: { code: v1.RefusalCode[code], message, retryAfter: Math.ceil(retryAfter) } });
  }

  function fail(replyTo: number, error: unknown): void {
    if (error instanceof Refusal) return refuse(replyTo, error);
    log.error({ err: error, user: line.userId }, 'command failed');
    refuse(replyTo, new Refusal('INTERNAL', 'something went wrong here'));
  }

  return (frame, isBinary) => {
    let command: v1.Command;
    try {
      if (!isBinary) throw new Refusal('INVALID', 'frames are binary');
      // The bytes die when this returns, and decoded bytes fields are views of them: handlers copy what they keep.
      command = v1.Command.decode(new Uint8Array(frame));
    } catch {
      if (++nonsense > MAX_NONSENSE) return line.close(v1.CloseCode.PROTOCOL_ERROR, 5000);
      return refuse(0, new Refusal('INVALID', 'this frame is no parley.v1.Command'));
    }
    const { id, body } = command;
    try {
      spend();
      const handler = body && (HANDLERS[body] as Handler<Body> | undefined);
      if (!handler) throw new Refusal('UNSUPPORTED', 'unknown command');
      const reply = (event: v1.IEvent) => line.event(id ? { ...event, replyTo: id } : event);
      const pending = handler(parts, line, command[body]!, reply, (refusal) => refuse(id, refusal));
      if (!pending) return;
      open += 1;
      pending
        .catch((error) => fail(id, error))
        .finally(() => {
          open -= 1;
        });
    } catch (error) {
      fail(id, error);
    }
  };
}
