// The servers that are measured: Parley as people run it, over its real database, and peers that store nothing.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { crowd, SECRET } from '../test/support/crowd.ts';
import { freePort, Program } from '../test/support/program.ts';
import { BROKERS } from './brokers.ts';
import type { Person, SpeechName } from './dialects.ts';
import { Load } from './load.ts';

/** A server with people in it, and what loads it. */
export interface Arena {
  load: Load;
  port: number;
  speech: SpeechName;
  people: Person[];
  /** Of the server, without its database. */
  pid: number;
  end(): Promise<void>;
}

/** Peers, by file name in peers/, or broker, and what they speak. */
export const PEERS = {
  'uWebSockets.js': ['uws', 'bare'],
  'uWebSockets.js, a frame per tick': ['uws-tick', 'bare'],
  ws: ['ws', 'bare'],
  'Socket.IO': ['socket.io', 'socket.io'],
  'Mosquitto, MQTT': ['mosquitto', 'mqtt'],
  'ejabberd, XMPP rooms': ['ejabberd', 'xmpp'],
} as const satisfies Record<string, readonly [string, SpeechName]>;
export type Contender = 'Parley' | keyof typeof PEERS;

/** Those that are here: a broker of the distribution need not be. */
export const HERE = (Object.keys(PEERS) as (keyof typeof PEERS)[]).filter(
  (name) => !(PEERS[name][1] in BROKERS) || BROKERS[PEERS[name][1]],
);

const SERVER_CORE = '0';
/** The load and the database. */
const OTHER_CORE = '1';

/** Starts a contender with groups of these sizes, everybody connected. */
export async function arena(contender: Contender, sizes: readonly number[]): Promise<Arena> {
  return contender === 'Parley' ? parley(sizes) : peer(contender, sizes);
}

/** Parley with what it is asked here allowed; everything else as a person gets it. */
export async function startParley(): Promise<Program> {
  const program = new Program(await freePort(), {
    PARLEY_AUTH_SECRET: SECRET,
    PARLEY_LIMITS_COMMANDS_PER_SECOND: '1000000',
    PARLEY_LIMITS_SEARCHES_PER_MINUTE: '1000000',
    PARLEY_LOG_CONSOLE: 'true',
  });
  await program.start();
  pin(program.pid, SERVER_CORE);
  pin(program.databasePid, OTHER_CORE);
  return program;
}

export function startLoad(): Load {
  const load = new Load();
  pin(load.pid, OTHER_CORE);
  return load;
}

export const portOf = (program: Program) => Number(new URL(program.url).port);

async function parley(sizes: readonly number[]): Promise<Arena> {
  const program = await startParley();
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const { members, conversations } = await crowd(program.dir, count, sizes);
  const groups = sizes.flatMap((size, index) => Array<number>(size).fill(conversations[index]!));
  const people = members.map(({ token }, index) => ({ token, group: groups[index]! }));
  return connected({
    port: portOf(program),
    speech: 'parley',
    people,
    pid: program.pid,
    end: () => program.remove(),
  });
}

async function peer(name: keyof typeof PEERS, sizes: readonly number[]): Promise<Arena> {
  const [file, speech] = PEERS[name];
  const port = await freePort();
  const path = fileURLToPath(new URL(`./peers/${file}.mjs`, import.meta.url));
  const broker = BROKERS[speech];
  const command = broker?.command ?? process.execPath;
  const child = spawn(command, broker?.argumentsFor(port) ?? [path, `${port}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  RUNNING.add(child);
  await accepting(port, child);
  pin(child.pid!, SERVER_CORE);
  const people = sizes.flatMap((size, group) => Array.from({ length: size }, () => ({ token: '', group: group + 1 })));
  return connected({ port, speech, people, pid: child.pid!, end: () => stopped(child) });
}

async function accepting(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await delay(20);
    } finally {
      socket.destroy();
    }
  }
  throw new Error(`${child.spawnfile} ended before it listened`);
}

/** None outlives the measurements, whatever happens to them. */
const RUNNING = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of RUNNING) child.kill('SIGKILL');
});

async function stopped(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  RUNNING.delete(child);
}

async function connected(server: Omit<Arena, 'load'>): Promise<Arena> {
  const load = startLoad();
  await load.connect(server.speech, server.port, server.people);
  const end = async () => {
    await load.end();
    await server.end();
  };
  return { ...server, load, end };
}

/** Binds all threads of a process to a core, where the system can. */
function pin(pid: number, core: string): void {
  try {
    execFileSync('taskset', ['-acp', core, `${pid}`], { stdio: 'ignore' });
  } catch {
    // no taskset, or one core: the machine decides
  }
}

/** Seconds of CPU a process has used. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Bytes of memory a process holds. */
export function memoryOf(pid: number): number {
  return 1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]);
}
