// Has uploaded bytes looked at by processes of their own (decoder-process.ts), within bounds of memory, time and number.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Refusal, type RefusalName, unavailable } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { Kind } from './types.ts';

const PROGRAM = fileURLToPath(new URL('./decoder-process.ts', import.meta.url));
/** At a time; others wait, so many of them. */
const PROCESSES = 2;
const MAX_WAITING = 500;
/** ms one file may take, besides what it takes to read its bytes. */
const TIME = 60_000;
const TIME_PER_MIB = 50;
/** ms without work after which a process is ended: it holds memory. */
const IDLE = 30_000;

export interface Job {
  id: number;
  path: string;
  name: string;
  /** Bytes allowed of each kind. */
  limits: Record<Kind, number>;
  size: number;
  /** Makes a square picture of a person or group of it, whatever else it might be. */
  isAvatar?: boolean;
}

export interface Found {
  name: string;
  mimeType: string;
  kind: Kind;
  /** Bytes, and their SHA-256 in hex, of what is to be kept; it is at the job's path. */
  size: number;
  hash: string;
  width: number;
  height: number;
  duration: number;
  animated: boolean;
  /** Base64. */
  thumbhash: string;
  /** Paths of smaller pictures. */
  variants: Record<string, string>;
}

export type Answer = { id: number } & ({ found: Found } | { code: RefusalName; message: string });

interface Task {
  job: Job;
  done: (found: Found) => void;
  failed: (refusal: Refusal) => void;
}

interface Worker {
  child: ChildProcess;
  task: Task | undefined;
  timer: NodeJS.Timeout | undefined;
}

export class Decoder {
  readonly #log: Log;
  readonly #waiting: Task[] = [];
  readonly #workers = new Set<Worker>();
  #stopped = false;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Whether one more would have to wait for too long. */
  get isFull(): boolean {
    return this.#waiting.length >= MAX_WAITING;
  }

  /** @throws Refusal TOO_LARGE, INVALID: it is not wanted. UNAVAILABLE: nobody has looked at it. */
  look(job: Job): Promise<Found> {
    return new Promise((done, failed) => {
      if (this.#stopped) return failed(unavailable('the server is restarting'));
      this.#waiting.push({ job, done, failed });
      this.#next();
    });
  }

  stop(): void {
    this.#stopped = true;
    for (const { failed } of this.#waiting.splice(0)) failed(unavailable('the server is restarting'));
    for (const { child } of this.#workers) child.kill('SIGKILL');
  }

  #next(): void {
    while (this.#waiting.length) {
      const worker = [...this.#workers].find(({ child, task }) => !task && child.connected) ?? this.#start();
      if (!worker) return;
      const task = this.#waiting.shift()!;
      worker.task = task;
      clearTimeout(worker.timer);
      const time = TIME + (task.job.size / 2 ** 20) * TIME_PER_MIB;
      worker.timer = setTimeout(() => worker.child.kill('SIGKILL'), time);
      if (worker.child.connected) worker.child.send(task.job);
    }
  }

  #start(): Worker | undefined {
    if (this.#workers.size >= PROCESSES || this.#stopped) return undefined;
    const child = fork(PROGRAM, {
      // It has no use for the secrets of the environment.
      env: { PATH: process.env['PATH'] ?? '' },
      execArgv: ['--max-old-space-size=256'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const worker: Worker = { child, task: undefined, timer: undefined };
    this.#workers.add(worker);
    child.on('message', (answer: Answer) => this.#settle(worker, answer));
    child.on('error', (error) => {
      this.#log.error({ err: error }, 'decoder failed');
      // What could not be started does not exit.
      if (child.pid === undefined) this.#ended(worker, 'not started');
    });
    child.on('exit', (code, signal) => this.#ended(worker, signal ?? code));
    return worker;
  }

  #settle(worker: Worker, answer: Answer): void {
    const { task } = worker;
    if (task?.job.id !== answer.id) return;
    worker.task = undefined;
    clearTimeout(worker.timer);
    worker.timer = setTimeout(() => this.#dismiss(worker), IDLE).unref();
    if ('found' in answer) task.done(answer.found);
    else task.failed(new Refusal(answer.code, answer.message));
    this.#next();
  }

  /** It gets no work from now on: what it is given while it ends would be taken for the cause. */
  #dismiss(worker: Worker): void {
    this.#workers.delete(worker);
    worker.child.kill();
  }

  #ended(worker: Worker, how: string | number | null): void {
    this.#workers.delete(worker);
    clearTimeout(worker.timer);
    const { task } = worker;
    worker.task = undefined;
    if (task && (this.#stopped || worker.child.pid === undefined))
      task.failed(unavailable('nobody can look at it now'));
    else if (task) {
      this.#log.warn({ file: task.job.id, how }, 'decoder gave up');
      task.failed(new Refusal('INVALID', 'this file takes more than may be spent on it'));
    }
    this.#next();
  }
}
