// The life of the one WebSocket of this page: connect, be welcomed, ping, notice death, come back. Plain logic: the
// WebSocket, the clock and chance are handed in, so that a test plays the server without one.
import { v1 } from '#proto';
import { delayBefore } from './backoff.ts';

/** Close codes from here on mean: stay away until the person acts. */
const STAY_AWAY = 4400;
const WELCOME_WITHIN = 10_000;
const PONG_WITHIN = 8_000;
/** Silence after which a connection is dead, whatever interval the server wishes: 25 s + 8 s. */
const LONGEST_INTERVAL = 25_000;
/** A connection that lived this long was a good one: the next loss starts with a short delay again. */
const GOOD_AFTER = 5_000;

export type SocketState =
  | { name: 'stopped' }
  /** `code`: why the connection before was lost, 0 = not told. */
  | { name: 'connecting'; attempt: number; code: number }
  | { name: 'open'; since: number }
  | { name: 'waiting'; attempt: number; code: number; until: number }
  | { name: 'ended'; code: v1.CloseCode };

/** One connection: a WebSocket, or what a test puts in its place. */
export interface Connection {
  send(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

export interface SocketSurroundings {
  connect(on: { message: (data: unknown) => void; close: (code: number) => void }): Connection;
  now(): number;
  random(): number;
  /** Gives the function that cancels it. */
  setTimer(after: number, run: () => void): () => void;
}

export interface SocketListener {
  changed(state: SocketState): void;
  /** Every event in the order of arrival, answers included; welcome first on every connection. */
  received(event: v1.Event): void;
  /** A connection was lost, or never came: what was asked on it will not be answered. `welcomed`: had it been open? */
  lost(welcomed: boolean): void;
}

export type Socket = ReturnType<typeof createSocket>;

export function createSocket(around: SocketSurroundings, listener: SocketListener) {
  let state: SocketState = { name: 'stopped' };
  let connection: Connection | null = null;
  let attempt = 0;
  let reconnectAfter = 0;
  let lastCode = 0;
  let cancelTimer = () => {};
  let interval = LONGEST_INTERVAL;
  /** A ping is out; anything heard is a sign of life. */
  let probing = false;

  function change(next: SocketState) {
    state = next;
    listener.changed(next);
  }

  function timer(after: number, run: () => void) {
    cancelTimer();
    cancelTimer = around.setTimer(after, run);
  }

  function connect() {
    probing = false;
    change({ name: 'connecting', attempt, code: lastCode });
    const mine = around.connect({
      message(data) {
        if (connection === mine && data instanceof ArrayBuffer) receive(new Uint8Array(data));
      },
      close(code) {
        if (connection === mine) lose(code);
      },
    });
    connection = mine;
    timer(WELCOME_WITHIN, () => lose(0));
  }

  function receive(frame: Uint8Array) {
    let event: v1.Event;
    try {
      event = v1.Event.decode(frame);
    } catch {
      return; // A frame this version cannot read; what it missed by it shows as a gap in `rev`.
    }
    if (event.welcome) {
      interval = Math.min(event.welcome.pingInterval || LONGEST_INTERVAL, LONGEST_INTERVAL);
      lastCode = 0;
      change({ name: 'open', since: around.now() });
    }
    if (event.goAway) {
      reconnectAfter = event.goAway.reconnectAfter ?? 0;
      lastCode = event.goAway.code ?? 0;
    }
    if (state.name === 'open') {
      // By the clock, also when much is heard: the pong tells of conversations whose last event was lost.
      if (event.welcome || event.pong) {
        probing = false;
        timer(interval, () => probe(PONG_WITHIN));
      } else if (probing) timer(PONG_WITHIN, () => lose(0));
    }
    listener.received(event);
  }

  /** Asks for a sign of life; the connection is dead when none comes within `patience` ms. */
  function probe(patience: number) {
    if (state.name !== 'open') return;
    send({ ping: {} });
    probing = true;
    timer(patience, () => lose(0));
  }

  function lose(code: number) {
    const welcomed = state.name === 'open';
    if (state.name === 'open' && around.now() - state.since >= GOOD_AFTER) attempt = 0;
    drop();
    if (code >= STAY_AWAY && code < STAY_AWAY + 100) {
      change({ name: 'ended', code });
    } else {
      const delay = reconnectAfter || delayBefore(attempt, around.random());
      reconnectAfter = 0;
      attempt += 1;
      // What was said before it was cut, or said last, still tells why.
      if (code in v1.CloseCode) lastCode = code || lastCode;
      change({ name: 'waiting', attempt, code: lastCode, until: around.now() + delay });
      timer(delay, connect);
    }
    listener.lost(welcomed);
  }

  function drop() {
    cancelTimer();
    const old = connection;
    connection = null;
    old?.close();
  }

  /** False when there is no open connection: nothing was sent. */
  function send(command: v1.ICommand): boolean {
    if (state.name !== 'open' || !connection) return false;
    connection.send(v1.Command.encode(command).finish() as Uint8Array<ArrayBuffer>);
    return true;
  }

  return {
    state: () => state,
    send,
    start() {
      if (state.name === 'stopped' || state.name === 'ended') {
        attempt = 0;
        connect();
      }
    },
    stop() {
      drop();
      change({ name: 'stopped' });
    },
    /** The network or the person came back: do not wait for a timer, and do not trust an old connection. */
    wake() {
      const mayEnter = state.name === 'ended' && state.code === v1.CloseCode.TOO_MANY_CONNECTIONS;
      if (state.name === 'waiting' || mayEnter) connect();
      else if (state.name === 'open') probe(PONG_WITHIN / 2);
    },
  };
}
