// One open socket: what leaves on it, and what happens when its reader is slower than the world.
import { setTimeout as wait } from 'node:timers/promises';
import { v1 } from '#proto';
import type { Connection } from './base/connection.ts';
import type { WebSocket } from './base/uws/uws.ts';

/** What uWebSockets keeps for each socket. */
export interface Visitor {
  line: Line;
}

/** Unsent bytes beyond which events are withheld; beyond MAX_BUFFERED (socket.ts) uWebSockets cuts the line. */
const LAGGING = 256 * 1024;
/** Unsent bytes below which a slow reader has caught up, and a long answer goes on. */
const DRAINED = 64 * 1024;
/** ms a reader may lag before it is shown out; what it missed is in the history. */
const PATIENCE = 20_000;
/** ms a goodbye may take to be read before the line is simply cut. */
const GOODBYE = 2000;

/** One object for each, with few fields: there are as many as people here. */
export class Line implements Connection {
  readonly id: number;
  readonly userId: number;
  readonly sessionId: number;
  readonly address: string;
  toldAt = 0;
  closed = false;
  /** For commands.ts: how many wait for an answer, frames that made no sense, until when the allowance is spent. */
  pending = 0;
  nonsense = 0;
  spentUntil = 0;
  #ws!: WebSocket<Visitor>;
  /** Called when a reader that lagged has caught up: it must be told where things stand. */
  readonly #caughtUp: (line: Line) => void;
  #waiting: (() => void)[] | undefined;
  /** Topics whose events are withheld while the reader lags. */
  #withheld: Set<string> | undefined;
  #laggingSince = 0;

  constructor(
    id: number,
    { userId, sessionId }: { userId: number; sessionId: number },
    address: string,
    caughtUp: (line: Line) => void,
  ) {
    this.id = id;
    this.userId = userId;
    this.sessionId = sessionId;
    this.address = address;
    this.#caughtUp = caughtUp;
  }

  /** uWebSockets: there is a socket for it, before anything else happens to it. */
  open(ws: WebSocket<Visitor>): void {
    this.#ws = ws;
  }

  send(frame: Uint8Array): void {
    if (!this.closed) this.#ws.send(frame, true);
  }

  event(event: v1.IEvent): void {
    this.send(v1.Event.encode(event).finish());
  }

  /** In one write. */
  events(...events: v1.IEvent[]): void {
    if (this.closed) return;
    this.#ws.cork(() => {
      for (const event of events) this.event(event);
    });
  }

  subscribe(topic: string): void {
    if (this.closed) return;
    if (this.#withheld) this.#withheld.add(topic);
    else this.#ws.subscribe(topic);
  }

  unsubscribe(topic: string): void {
    if (this.closed) return;
    this.#withheld?.delete(topic);
    this.#ws.unsubscribe(topic);
  }

  async drained(): Promise<void> {
    while (!this.closed && this.#ws.getBufferedAmount() > DRAINED)
      await new Promise<void>((resume) => {
        this.#waiting ??= [];
        this.#waiting.push(resume);
      });
  }

  close(code: v1.CloseCode, reconnectAfter = 0): void {
    if (this.closed) return;
    this.event({ goAway: { code, reconnectAfter } });
    this.#ws.end(code, v1.CloseCode[code]);
    // A reader that takes nothing takes no goodbye either.
    void wait(GOODBYE, undefined, { ref: false }).then(() => {
      if (!this.closed) this.#ws.close();
    });
  }

  /** Looked at several times a second: nobody is waited for, and nobody's backlog grows without bound. */
  checkPace(now: number): void {
    if (this.closed) return;
    if (this.#withheld) {
      if (now - this.#laggingSince > PATIENCE) this.close(v1.CloseCode.TOO_SLOW, 1000);
    } else if (this.#ws.getBufferedAmount() > LAGGING) this.#withhold(now);
  }

  /** uWebSockets: some of what was buffered has left. */
  drain(): void {
    this.#wake();
    if (this.#withheld && this.#ws.getBufferedAmount() <= DRAINED) this.#resume(this.#withheld);
  }

  /** uWebSockets: the socket is gone. */
  end(): void {
    this.closed = true;
    this.#wake();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    for (const resume of waiting ?? []) resume();
  }

  #withhold(now: number): void {
    const topics = this.#ws.getTopics();
    for (const topic of topics) this.#ws.unsubscribe(topic);
    this.#withheld = new Set(topics);
    this.#laggingSince = now;
  }

  #resume(topics: Set<string>): void {
    this.#withheld = undefined;
    for (const topic of topics) this.#ws.subscribe(topic);
    this.#caughtUp(this);
  }
}
