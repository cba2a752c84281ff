// A line of another process, as calls see it: what is sent on it goes there over the bus.
import { v1 } from '#proto';
import type { Bus } from '../base/bus.ts';
import type { Connection } from '../base/connection.ts';
import type { Refusal } from '../base/errors.ts';
import { refusedOf } from '../base/refused.ts';

export class FarLine implements Connection {
  readonly node: number;
  readonly id: number;
  readonly userId: number;
  readonly sessionId: number;
  toldAt = 0;
  /** Resolves when it is known what its person takes part in. */
  ready: Promise<unknown> = Promise.resolve();
  readonly #bus: Bus;

  constructor(bus: Bus, node: number, id: number, userId: number, sessionId: number) {
    this.#bus = bus;
    this.node = node;
    this.id = id;
    this.userId = userId;
    this.sessionId = sessionId;
  }

  send(frame: Uint8Array): void {
    this.#bus.tell({ fromCalls: { node: this.node, connection: this.id, event: frame } });
  }

  /** @param number of what it asked, when this answers it */
  tell(event: v1.IEvent, number = 0): void {
    const { node, id: connection } = this;
    this.#bus.tell({ fromCalls: { node, connection, number, event: v1.Event.encode(event).finish() } });
  }

  done(number: number): void {
    this.#bus.tell({ fromCalls: { node: this.node, connection: this.id, number, done: true } });
  }

  refuse(number: number, refusal: Refusal): void {
    this.#bus.tell({ fromCalls: { node: this.node, connection: this.id, number, refused: refusedOf(refusal) } });
  }

  async drained(): Promise<void> {}
  // Its own process keeps its topics, and closes it.
  subscribe(): void {}
  unsubscribe(): void {}
  close(): void {}
}
