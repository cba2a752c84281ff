// What commands lead to: a typed table, and the allowance of a connection.
import { v1 } from '#proto';
import { isLost } from './base/db/open.ts';
import { Refusal, unavailable } from './base/errors.ts';
import type { Connection } from './base/hub.ts';
import * as calls from './calls/frames.ts';
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
  call: calls.call,
  ping: ({ hub }, connection, _, reply) => reply({ pong: { time: Date.now(), moved: hub.movedSince(connection) } }),
};

/** What one line asks for, and what it still may. One object with few fields: there are as many as people here. */
export class Commands {
  readonly #parts: Parts;
  readonly #line: Line;
  #open = 0;
  #nonsense = 0;
  #allowance: number;
  #filledAt = Date.now();

  constructor(parts: Parts, line: Line) {
    this.#parts = parts;
    this.#line = line;
    this.#allowance = parts.config.limits.commands_per_second * 4;
  }

  /** Takes one frame. Never throws. */
  take(frame: ArrayBuffer, isBinary: boolean): void {
    const line = this.#line;
    let command: v1.Command;
    try {
      if (!isBinary) throw new Refusal('INVALID', 'frames are binary');
      // The bytes die when this returns, and decoded bytes fields are views of them: handlers copy what they keep.
      command = v1.Command.decode(new Uint8Array(frame));
    } catch {
      if (++this.#nonsense > MAX_NONSENSE) return line.close(v1.CloseCode.PROTOCOL_ERROR, 5000);
      return this.#refuse(0, new Refusal('INVALID', 'this frame is no parley.v1.Command'));
    }
    const { id, body } = command;
    try {
      this.#spend();
      const handler = body && (HANDLERS[body] as Handler<Body> | undefined);
      if (!handler) throw new Refusal('UNSUPPORTED', 'unknown command');
      const reply = (event: v1.IEvent) => line.event(id ? { ...event, replyTo: id } : event);
      const pending = handler(this.#parts, line, command[body]!, reply, (refusal) => this.#refuse(id, refusal));
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

  /** Takes one command from the allowance (token bucket). @throws Refusal RATE_LIMITED, UNAVAILABLE */
  #spend(): void {
    const rate = this.#parts.config.limits.commands_per_second;
    const now = Date.now();
    this.#allowance = Math.min(rate * 4, this.#allowance + ((now - this.#filledAt) * rate) / 1000);
    this.#filledAt = now;
    if (this.#open >= MAX_OPEN) throw unavailable('too many commands wait for an answer');
    if (this.#allowance < 1) throw new Refusal('RATE_LIMITED', 'too many commands', { retryAfter: 1000 / rate + 100 });
    this.#allowance -= 1;
  }

  #fail(replyTo: number, error: unknown): void {
    if (error instanceof Refusal) return this.#refuse(replyTo, error);
    if (isLost(error)) return this.#refuse(replyTo, unavailable('the database is away'));
    this.#parts.logs.app.error({ err: error, user: this.#line.userId }, 'command failed');
    this.#refuse(replyTo, new Refusal('INTERNAL', 'something went wrong here'));
  }

  #refuse(replyTo: number, { code, message, retryAfter }: Refusal): void {
    const refusal = { code: v1.RefusalCode[code], message, retryAfter: Math.ceil(retryAfter) };
    this.#line.event({ replyTo, refusal });
  }
}
