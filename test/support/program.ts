// Parley as a program of its own, as `make run` starts it: it can be killed, stopped and started again on the same folder.
// biome-ignore-all lint/suspicious/noExplicitAny: a line of the log may hold anything.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { settings } from './settings.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

/** A port that is free right now, and below those that the system gives to whoever connects: nobody takes it meanwhile. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 30_000);
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.close();
    if (isFree) return port;
  }
}

export class Program {
  readonly dir = mkdtempSync(join(tmpdir(), 'parley-'));
  readonly url: string;
  /** What the program logged, in all its lives. */
  readonly log: Record<string, any>[] = [];
  /** What it wrote to stderr: why it does not start. */
  complaint = '';
  #child: ChildProcess | undefined;
  #ended: Promise<number | string> = Promise.resolve(0);
  readonly #logged = new EventEmitter().setMaxListeners(0);
  readonly #env: Record<string, string>;
  #ready = Promise.withResolvers<void>();

  constructor(port: number, more: Record<string, string> = {}) {
    this.url = `http://127.0.0.1:${port}`;
    this.#env = settings(this.dir, { PARLEY_SERVER_PORT: `${port}`, PARLEY_LOG_CONSOLE: 'true', ...more });
  }

  /** Resolves while it answers; pending from the moment it is killed until it is up again. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  async start(): Promise<void> {
    this.launch();
    const up = this.logs((line) => line['msg'] === 'ready');
    const failed = this.ended.then((end) => Promise.reject(new Error(`it ended (${end}): ${this.complaint}`)));
    await Promise.race([up, failed]);
    failed.catch(() => {}); // it will end one day, as every program
    this.#ready.resolve();
  }

  /** Another value of a setting, from the next start on. */
  set(name: string, value: string): void {
    this.#env[name] = value;
  }

  /** Starts it without waiting for anything. */
  launch(): void {
    const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(PARLEY_|NODE_TEST)/.test(key)));
    const child = spawn(process.execPath, ['src/main.ts'], { cwd: ROOT, env: { ...env, ...this.#env } });
    this.#child = child;
    LIVING.add(child);
    child.stderr.setEncoding('utf8').on('data', (text) => {
      this.complaint += text;
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      this.log.push(JSON.parse(line));
      this.#logged.emit('line', this.log.at(-1));
    });
    this.#ended = once(child, 'close').then(([code, signal]) => {
      LIVING.delete(child);
      return signal ?? code;
    });
  }

  /** Whoever read what it writes to its console goes away, as a closed terminal or a pipe. */
  deafen(): void {
    this.#child!.stdout!.destroy();
  }

  /** Exit code, or the signal that ended it. */
  get ended(): Promise<number | string> {
    return this.#ended;
  }

  get pid(): number {
    return this.#child!.pid!;
  }

  /** The first line, from now on, that fits. */
  logs(fits: (line: Record<string, any>) => boolean): Promise<Record<string, any>> {
    return new Promise((found) => {
      const look = (line: Record<string, any>) => {
        if (!fits(line)) return;
        this.#logged.off('line', look);
        found(line);
      };
      this.#logged.on('line', look);
    });
  }

  /** Pids of its processes, where it is one of several. */
  get processes(): number[] {
    const children = readFileSync(`/proc/${this.pid}/task/${this.pid}/children`, 'utf8').trim().split(' ');
    return children
      .map(Number)
      .filter((pid) => pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--process'));
  }

  /** Of the MariaDB that runs under it. */
  get databasePid(): number {
    return this.log.findLast((line) => /^database (ready|is back)$/.test(line['msg']))!['pid'];
  }

  /** Stops its database as it is, with all connections open, until `thawDatabase`. Resolves when no thread of it runs. */
  async freezeDatabase(): Promise<void> {
    const pid = this.databasePid;
    process.kill(pid, 'SIGSTOP');
    const isRunning = () =>
      readdirSync(`/proc/${pid}/task`).some(
        (thread) => !/^\d+ \(.*\) T/.test(readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8')),
      );
    while (isRunning()) await delay(5);
  }

  thawDatabase(): void {
    process.kill(this.databasePid, 'SIGCONT');
  }

  /** kill -9: it has no chance to do anything. */
  async kill(): Promise<void> {
    this.#ready = Promise.withResolvers<void>();
    this.#child!.kill('SIGKILL');
    await this.ended;
  }

  /** Asks it to stop, and gives its exit code. */
  async stop(): Promise<number | string> {
    this.#ready = Promise.withResolvers<void>();
    this.#child!.kill('SIGTERM');
    return this.ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** None outlives the tests, whatever happens to them. */
const LIVING = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of LIVING) child.kill('SIGKILL');
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));
