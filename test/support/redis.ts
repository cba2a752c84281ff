// A real Redis of a test's own, that can be killed, frozen and started again.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './program.ts';

const OWN = new URL('../../.tools/bin/redis-server', import.meta.url).pathname;
const PROGRAM = process.env['REDIS_SERVER'] || (existsSync(OWN) ? OWN : 'redis-server');

export class RedisServer {
  readonly url: string;
  readonly #port: number;
  readonly #dir = mkdtempSync(join(tmpdir(), 'parley-redis-'));
  #child: ChildProcess | undefined;

  private constructor(port: number) {
    this.#port = port;
    this.url = `redis://:${PASSWORD}@127.0.0.1:${port}`;
  }

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort());
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const options = `--port ${this.#port} --bind 127.0.0.1 --requirepass ${PASSWORD} --appendonly no --dir ${this.#dir}`;
    const child = spawn(PROGRAM, [...options.split(' '), '--save', '']);
    this.#child = child;
    LIVING.add(child);
    child.once('exit', () => LIVING.delete(child));
    for await (const line of createInterface({ input: child.stdout })) if (/Ready to accept/.test(line)) break;
    child.stdout.resume();
  }

  get pid(): number {
    return this.#child!.pid!;
  }

  async kill(): Promise<void> {
    const ended = once(this.#child!, 'exit');
    this.#child!.kill('SIGKILL');
    await ended;
  }

  freeze(): void {
    this.#child!.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child!.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.#dir, { recursive: true, force: true });
  }
}

const PASSWORD = 'of-a-test';
const LIVING = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of LIVING) child.kill('SIGKILL');
});
