// The line between this page and the server: one socket in the browser's surroundings, questions and their answers.

import { create } from 'zustand';
import { v1 } from '#proto';
import { createSocket, type Socket, type SocketState } from './socket.ts';

const ANSWER_WITHIN = 20_000;

/** What the screen shows about the line; `online` is the browser's opinion of the network. */
export const useLine = create<{ socket: SocketState; online: boolean; everOpen: boolean }>(() => ({
  socket: { name: 'stopped' },
  online: true,
  everOpen: false,
}));

/** A question could not be answered: refused by the server, or the line was lost (`code` LOST). */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
  readonly code: keyof typeof v1.RefusalCode | 'LOST';
  /** ms; > 0: may be asked again after this long. */
  readonly retryAfter: number;

  constructor(code: keyof typeof v1.RefusalCode | 'LOST', message: string, retryAfter = 0) {
    super(message);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

interface Waiting {
  resolve(event: v1.Event): void;
  reject(error: Unanswered): void;
  timer: ReturnType<typeof setTimeout>;
}

let socket: Socket | null = null;
let stopListening = () => {};
let lastId = 0;
const waiting = new Map<number, Waiting>();

/**
 * Opens the line and keeps it. Every event goes to `received`, before the answer among them reaches its asker;
 * `lost(welcomed)` after every connection that ended or never came.
 */
export function start(received: (event: v1.Event) => void, lost: (welcomed: boolean) => void) {
  stop();
  const { protocol, host } = window.location;
  socket = createSocket(
    {
      connect(on) {
        const ws = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/ws`, 'parley.v1');
        ws.binaryType = 'arraybuffer';
        ws.onmessage = ({ data }) => on.message(data);
        ws.onclose = ({ code }) => on.close(code);
        return ws;
      },
      now: Date.now,
      random: Math.random,
      setTimer(after, run) {
        const timer = setTimeout(run, after);
        return () => clearTimeout(timer);
      },
    },
    {
      changed(state) {
        useLine.setState(state.name === 'open' ? { socket: state, everOpen: true } : { socket: state });
      },
      received(event) {
        received(event);
        if (event.replyTo) answer(event.replyTo, event);
      },
      lost(welcomed) {
        for (const id of [...waiting.keys()]) fail(id, new Unanswered('LOST', 'the connection was lost'));
        lost(welcomed);
      },
    },
  );
  listen();
  socket.start();
}

export function stop() {
  stopListening();
  socket?.stop();
  socket = null;
  for (const id of [...waiting.keys()]) fail(id, new Unanswered('LOST', 'the line was closed'));
  useLine.setState({ everOpen: false });
}

export const wake = () => socket?.wake();

/** Sends a command that wants no answer; false when the line is down. */
export const tell = (body: v1.ICommand) => socket?.send(body) ?? false;

/** Sends a command and gives its answer; rejects with Unanswered. */
export function ask(body: v1.ICommand): Promise<v1.Event> {
  return new Promise((resolve, reject) => {
    lastId = (lastId % 0xffffffff) + 1;
    const id = lastId;
    if (!socket?.send({ ...body, id })) {
      reject(new Unanswered('LOST', 'there is no connection'));
      return;
    }
    const timer = setTimeout(() => fail(id, new Unanswered('LOST', 'no answer came')), ANSWER_WITHIN);
    waiting.set(id, { resolve, reject, timer });
  });
}

function answer(id: number, event: v1.Event) {
  if (event.refusal) {
    const code = v1.RefusalCode[event.refusal.code ?? 0] as keyof typeof v1.RefusalCode | undefined;
    fail(
      id,
      new Unanswered(code ?? 'REFUSAL_UNKNOWN', event.refusal.message ?? 'refused', event.refusal.retryAfter ?? 0),
    );
    return;
  }
  const asker = waiting.get(id);
  waiting.delete(id);
  clearTimeout(asker?.timer);
  asker?.resolve(event);
}

function fail(id: number, error: Unanswered) {
  const asker = waiting.get(id);
  waiting.delete(id);
  clearTimeout(asker?.timer);
  asker?.reject(error);
}

function listen() {
  const online = () => {
    useLine.setState({ online: navigator.onLine });
    wake();
  };
  const visible = () => {
    if (document.visibilityState === 'visible') wake();
  };
  useLine.setState({ online: navigator.onLine });
  window.addEventListener('online', online);
  window.addEventListener('offline', online);
  document.addEventListener('visibilitychange', visible);
  stopListening = () => {
    window.removeEventListener('online', online);
    window.removeEventListener('offline', online);
    document.removeEventListener('visibilitychange', visible);
  };
}
