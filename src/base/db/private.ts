// The embedded database: a MariaDB of our own as a child process, with its files under data/ and no port.
//
// It has exactly one owner. Only the owner's account may connect (the socket lies in a directory of mode 0700); a second
// owner of the same files is refused; when it dies it is started again; when we die, by whatever signal, it closes too.
import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import mysql from 'mysql2/promise';
import type { Log } from '../log.ts';
import {
  complaint,
  create,
  failure,
  identity,
  NAME,
  type Place,
  placeIn,
  refuseSecondOwner,
  settings,
  sweep,
} from './private-files.ts';

export interface PrivateDatabase {
  readonly socketPath: string;
  readonly user: string;
  readonly database: string;
  /** Of the server process: another one after it was started again, undefined while there is none. */
  readonly pid: number | undefined;
  /** Closes it in order and waits for that. Connections to it should be closed first. */
  stop(): Promise<void>;
}

export interface Options {
  /** Where its files are kept: `mysql/` (the data), `mysql.log`, `mysql.lock`. Made when missing. */
  dir: string;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Where `make` unpacks a MariaDB when the system has none. */
  toolsDir?: string;
}

const TOOLS = fileURLToPath(new URL('../../../.tools', import.meta.url));
/** Recovery after a crash may take its time; a database that is silent for longer is broken. */
const START_SECONDS = 300;
/** For ours to close, and for an earlier run's to finish closing. */
const CLOSE_SECONDS = 30;
/** A server that ran this long was well: the next failure is a new one. */
const WELL_SECONDS = 60;
/** flock's exit code for "somebody else has it": sysexits.h's TEMPFAIL, which mariadbd does not use. */
const LOCKED = 75;

/**
 * Starts it and returns when it answers: 0.3 s, and as much again when it has to be made first.
 * Call it on the main thread: the server closes when the thread that started it ends.
 * @throws StartFailure (69) with a sentence that says what to do.
 */
export async function startPrivateDatabase({ dir, log, toolsDir = TOOLS }: Options): Promise<PrivateDatabase> {
  const program = find('mariadbd', [...SYSTEM_DIRS, join(toolsDir, 'bin')]);
  if (!program)
    throw failure(
      'There is no MariaDB here: use `make run`, which gets one, or set database.url to a server you have.',
    );
  const place = placeIn(resolve(dir));
  refuseSecondOwner(place);
  if (!fs.existsSync(place.home)) create(program, place);

  const stopping = new AbortController();
  let server: Server | undefined;
  let healing: Promise<void> | undefined;

  async function start(): Promise<void> {
    const started = launch(program!, place);
    server = started;
    try {
      await untilReady(started, place, log);
    } catch (error) {
      await close(started, log);
      throw error;
    }
    fs.writeFileSync(place.lock, identity(process.pid));
    // It does not keep a program running that is finished otherwise: it ends with it.
    started.child.unref();
  }

  /** Lives as long as the database is wanted. */
  async function keepAlive(): Promise<void> {
    for (let pause = 100; ; pause = Math.min(pause * 2, 10_000)) {
      const since = performance.now();
      const end = await server!.ended;
      if (stopping.signal.aborted) return;
      log.error({ end, file: place.log }, 'database died');
      if (performance.now() - since > WELL_SECONDS * 1000) pause = 100;
      await delay(pause, undefined, stopping).catch(() => {}); // stop() is the only thing that rejects it
      if (stopping.signal.aborted) return;
      await start().then(
        () => log.warn({ pid: server!.child.pid }, 'database is back'),
        (error) => log.error({ err: error }, 'database does not come back'),
      );
    }
  }

  await start();
  sweep(place);
  healing = keepAlive();
  log.info({ pid: server!.child.pid, socket: place.socket }, 'database ready');
  return {
    socketPath: place.socket,
    user: NAME,
    database: NAME,
    get pid() {
      return server!.end === undefined ? server!.child.pid : undefined;
    },
    async stop() {
      if (stopping.signal.aborted) return healing;
      stopping.abort();
      await close(server!, log);
      await healing;
      fs.writeFileSync(place.lock, '');
    },
  };
}

interface Server {
  child: ChildProcess;
  /** Why it is gone, once it is. */
  end: string | undefined;
  ended: Promise<string>;
}

/** One process from first to last: setpriv, flock, wrapper and server replace one another, so the pid stays the same. */
function launch(program: string, place: Place): Server {
  const setpriv = find('setpriv');
  const flock = find('flock');
  const [command = '', ...args] = [
    // we may be killed: the kernel then sends TERM, which closes a database in order
    ...(setpriv ? [setpriv, '--pdeathsig', 'TERM', '--'] : []),
    // never two servers on one directory: an earlier run's may still be closing
    ...(flock ? [flock, '--no-fork', '-w', `${CLOSE_SECONDS}`, '-E', `${LOCKED}`, place.lock] : []),
    program,
    '--no-defaults',
    `--socket=${place.socket}`,
    `--pid-file=${place.pidFile}`,
    '--skip-networking',
    '--default-time-zone=+00:00',
    '--innodb-flush-log-at-trx-commit=1',
    '--max-connections=520', // database.pool_size goes up to 500, lanes to 16
    '--max-allowed-packet=64M',
    ...settings(place),
  ];
  const output = fs.openSync(place.log, 'a', 0o600);
  // a session of its own: the terminal's Ctrl-C is for us, who close the database last
  const child = spawn(command, args, { detached: true, stdio: ['ignore', output, output] });
  fs.closeSync(output);
  const server: Server = {
    child,
    end: undefined,
    ended: new Promise((done) => {
      child.once('error', (error) => done(error.message));
      child.once('exit', (code, signal) => done(signal ?? `exit code ${code}`));
    }),
  };
  server.ended = server.ended.then((end) => (server.end = end));
  return server;
}

async function untilReady(server: Server, place: Place, log: Options['log']): Promise<void> {
  const begin = performance.now();
  const logged = fs.statSync(place.log).size;
  let patient = true;
  for (;;) {
    await Promise.race([server.ended, delay(20)]);
    refuseSecondOwner(place, process.pid); // the other of two that started at one moment
    if (server.end === `exit code ${LOCKED}`)
      throw failure(`Another MariaDB keeps ${place.home} open: stop it, or set data.dir to another directory.`);
    const said = () => complaint(fs.readFileSync(place.log).subarray(logged).toString());
    if (server.end !== undefined)
      throw failure(`MariaDB does not start (${said() ?? server.end}): see ${place.log}, or set database.url.`);
    if (isOurs(server, place) && (await answers(place))) return;

    const waited = performance.now() - begin;
    if (waited > START_SECONDS * 1000)
      throw failure(`MariaDB has not answered for ${START_SECONDS} s: see ${place.log}.`);
    if (patient && waited > 2000) {
      patient = false;
      log.info({ file: place.log }, 'database is recovering, or closing from an earlier run: waiting');
    }
  }
}

/** Whether the one that listens is the one we started: it writes its pid when it is about to listen. */
function isOurs({ child }: Server, { pidFile }: Place): boolean {
  return fs.existsSync(pidFile) && Number(fs.readFileSync(pidFile, 'utf8')) === child.pid;
}

async function answers({ socket }: Place): Promise<boolean> {
  try {
    const connection = await mysql.createConnection({ socketPath: socket, user: NAME, connectTimeout: 1000 });
    await connection.end();
    return true;
  } catch {
    return false; // asked again until START_SECONDS are over
  }
}

async function close(server: Server, log: Options['log']): Promise<void> {
  server.child.ref();
  server.child.kill('SIGTERM');
  const given = new AbortController();
  await Promise.race([server.ended, delay(CLOSE_SECONDS * 1000, undefined, given).catch(() => {})]);
  given.abort();
  if (server.end !== undefined) return;
  log.warn({ pid: server.child.pid }, 'database does not close: killed, it will recover at the next start');
  server.child.kill('SIGKILL');
  await server.ended;
}

const SYSTEM_DIRS = ['/usr/sbin', '/usr/local/sbin', '/usr/libexec', '/opt/homebrew/bin'];

function find(name: string, more: string[] = []): string | undefined {
  return [...(process.env['PATH'] ?? '').split(delimiter), ...more]
    .map((dir) => join(dir, name))
    .find((path) => {
      try {
        fs.accessSync(path, fs.constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
