// Hundreds or thousands of connections that only read, in a process of their own: what they cost is not charged to the
// server, nor to those who are measured beside them.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What the process is asked. */
export type Wish =
  | { ask: 'connect'; url: string; tokens: string[] }
  | { ask: 'reconnect' }
  | { ask: 'measure' }
  | { ask: 'leave' };

/** What all of them noticed since they were last asked. */
export interface Noticed {
  /** Messages that arrived, at all of them together. */
  messages: number;
  /** ms from the time in a text to its arrival. */
  p50: number;
  p99: number;
  /** Events that were not the next ones. */
  gaps: number;
  /** Lines that were lost. */
  lost: number;
}

export class Readers {
  readonly #process: ChildProcess;

  constructor() {
    this.#process = fork(fileURLToPath(new URL('./readers-process.ts', import.meta.url)), { execArgv: [] });
  }

  /** All at once. @returns ms until the last of them was welcomed. */
  async connect(url: string, tokens: string[]): Promise<number> {
    return (await this.#ask({ ask: 'connect', url, tokens })) as number;
  }

  /** Cuts all lines and comes back, all at once. @returns ms until the last of them was welcomed. */
  async reconnect(): Promise<number> {
    return (await this.#ask({ ask: 'reconnect' })) as number;
  }

  async measure(): Promise<Noticed> {
    return (await this.#ask({ ask: 'measure' })) as Noticed;
  }

  async leave(): Promise<void> {
    this.#process.send({ ask: 'leave' } satisfies Wish);
    if (this.#process.exitCode === null) await once(this.#process, 'exit');
  }

  async #ask(wish: Wish): Promise<unknown> {
    this.#process.send(wish);
    const ended = once(this.#process, 'exit').then(() => Promise.reject(new Error('the readers died')));
    const [answer] = (await Promise.race([once(this.#process, 'message'), ended])) as [unknown];
    ended.catch(() => {}); // it ends one day
    return answer;
  }
}
