// Connections that speak and listen, in a process of their own, on a core of their own.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Person, SpeechName } from './dialects.ts';

export type Wish =
  | { ask: 'connect'; speech: SpeechName; port: number; people: Person[]; atATime?: number }
  | { ask: 'flood'; seconds: number; senders: number; inFlight: number }
  | { ask: 'pace'; seconds: number; rate: number }
  | { ask: 'cut' };

/** What was seen, per second; times in ms. */
export interface Result {
  acks: number;
  refusals: number;
  deliveries: number;
  ack: { p50: number; p99: number };
  deliver: { p50: number; p99: number };
  /** CPU-seconds per second of the load itself: near 1 it was the bottleneck. */
  load: number;
}

export class Load {
  readonly #process: ChildProcess = fork(fileURLToPath(new URL('./load-process.ts', import.meta.url)), {
    execArgv: ['--max-semi-space-size=64'],
  });

  get pid(): number {
    return this.#process.pid!;
  }

  /** @returns ms until the last was welcomed. `atATime`: upgrades under way at once. */
  connect(speech: SpeechName, port: number, people: Person[], atATime?: number): Promise<number> {
    return this.#ask({ ask: 'connect', speech, port, people, ...(atATime ? { atATime } : {}) });
  }

  flood(seconds: number, senders: number, inFlight: number): Promise<Result> {
    return this.#ask({ ask: 'flood', seconds, senders, inFlight });
  }

  pace(seconds: number, rate: number): Promise<Result> {
    return this.#ask({ ask: 'pace', seconds, rate });
  }

  cut(): Promise<void> {
    return this.#ask({ ask: 'cut' });
  }

  async end(): Promise<void> {
    this.#process.disconnect();
    if (this.#process.exitCode === null) await once(this.#process, 'exit');
  }

  async #ask<T>(wish: Wish): Promise<T> {
    this.#process.send(wish);
    const ended = once(this.#process, 'exit').then(() => Promise.reject(new Error('the load died')));
    ended.catch(() => {}); // it ends one day
    const [answer] = (await Promise.race([once(this.#process, 'message'), ended])) as [{ result: T; error?: string }];
    if (answer.error) throw new Error(answer.error);
    return answer.result;
  }
}
